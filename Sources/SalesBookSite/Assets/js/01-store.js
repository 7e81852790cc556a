// What the reader leaves in the book: marks and the last page. IndexedDB first, since localStorage on file:// is
// sometimes found empty; localStorage where there is no IndexedDB; memory, and a word about it, where there is neither.
var root = document.documentElement;
var bookID = root.dataset.book || 'book';
// The folder of the book. What is kept names pages from here, so that a book that is moved finds its place again.
var bookFolder = new URL('..', document.currentScript.src).href;

var store = (function () {
  var name = 'salesbook:' + bookID;
  var memory = {};
  var opened = null;
  var failed = false;

  function open() {
    if (opened) return opened;
    opened = new Promise(function (resolve, reject) {
      var request = indexedDB.open(name, 1);
      request.onupgradeneeded = function () { request.result.createObjectStore('marks'); };
      request.onsuccess = function () { resolve(request.result); };
      request.onerror = request.onblocked = function () { reject(request.error); };
    }).then(indexedMarks).catch(localMarks);
    return opened;
  }

  function indexedMarks(database) {
    function run(mode, work) {
      return new Promise(function (resolve, reject) {
        var transaction = database.transaction('marks', mode);
        var request = work(transaction.objectStore('marks'));
        // Now, not when the request has answered: a page that is left in between would lose what was just marked.
        if (mode === 'readwrite' && transaction.commit) transaction.commit();
        transaction.oncomplete = function () { resolve(request.result); };
        transaction.onerror = transaction.onabort = function () { reject(transaction.error); };
      });
    }
    return {
      all: function () {
        return Promise.all([
          run('readonly', function (marks) { return marks.getAllKeys(); }),
          run('readonly', function (marks) { return marks.getAll(); })
        ]).then(function (lists) {
          var result = {};
          lists[0].forEach(function (key, i) { result[key] = lists[1][i]; });
          return result;
        });
      },
      set: function (key, value) { return run('readwrite', function (marks) { return marks.put(value, key); }); },
      remove: function (key) { return run('readwrite', function (marks) { return marks.delete(key); }); }
    };
  }

  function localMarks() {
    var storage = null;
    try {
      storage = window.localStorage;
      storage.setItem(name + ':test', '1');
      storage.removeItem(name + ':test');
    } catch (error) { storage = null; failed = true; }
    function read() {
      if (!storage) return memory;
      try { return JSON.parse(storage.getItem(name) || '{}'); } catch (error) { return {}; }
    }
    function write(marks) {
      memory = marks;
      if (storage) storage.setItem(name, JSON.stringify(marks));
    }
    return {
      all: function () { return Promise.resolve(read()); },
      set: function (key, value) { var marks = read(); marks[key] = value; write(marks); return Promise.resolve(); },
      remove: function (key) { var marks = read(); delete marks[key]; write(marks); return Promise.resolve(); }
    };
  }

  function use(method, args) {
    return open().then(function (marks) { return marks[method].apply(marks, args); });
  }
  return {
    all: function () { return use('all', []).catch(function () { failed = true; return memory; }); },
    set: function (key, value) { return use('set', [key, value]); },
    remove: function (key) { return use('remove', [key]); },
    isLasting: function () { return !failed; }
  };
})();

function each(selector, work, within) {
  Array.prototype.forEach.call((within || document).querySelectorAll(selector), work);
}

// The attribute, since an SVG element has no property of that name.
function show(element, visible) { if (element) element.toggleAttribute('hidden', !visible); }

var toastTimer = 0;
function say(text) {
  var toast = document.querySelector('.toast');
  if (!toast) return;
  toast.textContent = text;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(function () { toast.textContent = ''; }, 6000);
}

var whenReady = [];
document.addEventListener('DOMContentLoaded', function () {
  whenReady.forEach(function (work) { work(); });
});

// The reader's own date, YYYY-MM-DD: at midnight the day changes where the reader is.
function today() {
  var now = new Date();
  return [now.getFullYear(), ('0' + (now.getMonth() + 1)).slice(-2), ('0' + now.getDate()).slice(-2)].join('-');
}
