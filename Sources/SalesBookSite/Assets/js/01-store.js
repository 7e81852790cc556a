// What the reader leaves in the book: marks, the last page, the log of the training. IndexedDB first, since
// localStorage on file:// is sometimes found empty; localStorage where there is no IndexedDB; memory, and a word about
// it, where there is neither, where it is full, and where a newer book has been at it.
var root = document.documentElement;
var bookID = root.dataset.book || 'book';
// The folder of the book. What is kept names pages from here, so that a book that is moved finds its place again.
var bookFolder = new URL('..', document.currentScript.src).href;

var store = (function () {
  var name = 'salesbook:' + bookID;
  var version = 2;
  var shelves = ['marks', 'log', 'state'];
  // What could not be kept lives here until the tab closes, and covers what is kept. Undefined: removed.
  var memory = { marks: {}, log: {}, state: {} };
  var opened = null;
  // Why something is not kept: '', 'refused', 'full', 'newer' or 'busy'.
  var trouble = '';

  function open() {
    opened = opened || connect(version).then(indexed).catch(function (error) {
      if (error && error.name === 'VersionError') return connect().then(indexedByNewer);
      if (error && error.name === 'BusyError') { trouble = 'busy'; return nothing; }
      return local();
    }).catch(function () { trouble = 'refused'; return nothing; });
    return opened;
  }

  function connect(number) {
    return new Promise(function (resolve, reject) {
      var request = number ? indexedDB.open(name, number) : indexedDB.open(name);
      request.onupgradeneeded = function () {
        shelves.forEach(function (shelf) {
          if (!request.result.objectStoreNames.contains(shelf)) request.result.createObjectStore(shelf);
        });
      };
      request.onsuccess = function () { resolve(request.result); };
      request.onerror = function () { reject(request.error); };
      // Another tab holds the older database, and may let go of it soon.
      request.onblocked = function () {
        setTimeout(function () { reject({ name: 'BusyError' }); }, 3000);
      };
    });
  }

  function indexed(database) {
    database.onversionchange = function () { database.close(); opened = null; };
    database.onclose = function () { opened = null; };
    return {
      read: function (shelf) {
        return new Promise(function (resolve, reject) {
          var transaction = database.transaction(shelf, 'readonly');
          var keys = transaction.objectStore(shelf).getAllKeys();
          var values = transaction.objectStore(shelf).getAll();
          transaction.oncomplete = function () {
            var result = {};
            keys.result.forEach(function (key, i) { result[key] = values.result[i]; });
            resolve(result);
          };
          transaction.onerror = transaction.onabort = function () { reject(transaction.error); };
        });
      },
      // Reads and writes in one transaction: two tabs at once never write over each other.
      update: function (places, work) {
        return new Promise(function (resolve, reject) {
          var transaction = database.transaction(shelves, 'readwrite');
          var gets = places.map(function (place) { return transaction.objectStore(place[0]).get(place[1]); });
          var writes = [];
          function write() {
            try {
              writes = work(gets.map(function (get) { return get.result; }));
              writes.forEach(function (each) {
                var shelf = transaction.objectStore(each[0]);
                if (each[2] === undefined) shelf.delete(each[1]); else shelf.put(each[2], each[1]);
              });
            } catch (error) {
              reject(error);
              try { transaction.abort(); } catch (over) { /* It has ended by itself. */ }
            }
          }
          if (gets.length) gets[gets.length - 1].onsuccess = write; else write();
          transaction.oncomplete = function () { resolve(writes); };
          transaction.onerror = transaction.onabort = function () { reject(transaction.error); };
        });
      }
    };
  }

  // The database was left by a newer book: it is read as far as it is understood, and nothing is written to it.
  function indexedByNewer(database) {
    trouble = 'newer';
    var known = shelves.filter(function (shelf) { return database.objectStoreNames.contains(shelf); });
    var read = indexed(database).read;
    return { read: function (shelf) { return known.indexOf(shelf) < 0 ? Promise.resolve({}) : read(shelf); } };
  }

  // Marks are one text, as ever; of the log and the state each record is one, so that tabs do not write over each other.
  function local() {
    var storage = window.localStorage;
    storage.setItem(name + ':test', '1');
    storage.removeItem(name + ':test');

    function parse(text, fallback) {
      try { return JSON.parse(text); } catch (error) { return fallback; }
    }
    function marks() {
      var text = storage.getItem(name) || '{}';
      var result = parse(text, null);
      if (result && typeof result === 'object') return result;
      // Nobody can read it, but nobody wipes it either.
      storage.setItem(name + ':aside', text);
      return {};
    }
    function get(shelf, key) {
      if (shelf === 'marks') return marks()[key];
      var text = storage.getItem(name + ':' + shelf + ':' + key);
      return text === null ? undefined : parse(text, text);
    }
    function put(shelf, key, value) {
      if (shelf === 'marks') {
        var all = marks();
        all[key] = value;
        storage.setItem(name, JSON.stringify(all));
      } else if (value === undefined) storage.removeItem(name + ':' + shelf + ':' + key);
      else storage.setItem(name + ':' + shelf + ':' + key, JSON.stringify(value));
    }
    return {
      read: function (shelf) {
        if (shelf === 'marks') return Promise.resolve(marks());
        var result = {}, start = name + ':' + shelf + ':';
        for (var i = 0; i < storage.length; i++) {
          var key = storage.key(i);
          if (key.indexOf(start) === 0) result[key.slice(start.length)] = get(shelf, key.slice(start.length));
        }
        return Promise.resolve(result);
      },
      update: function (places, work) {
        var writes = work(places.map(function (place) { return get(place[0], place[1]); }));
        var before = [];
        try {
          writes.forEach(function (each) {
            before.unshift([each[0], each[1], get(each[0], each[1])]);
            put(each[0], each[1], each[2]);
          });
        } catch (error) {
          // All of it or nothing, as in a database.
          before.forEach(function (each) { put(each[0], each[1], each[2]); });
          return Promise.reject(error);
        }
        return Promise.resolve(writes);
      }
    };
  }

  var nothing = { read: function () { return Promise.resolve({}); } };

  function covered(shelf, kept) {
    Object.keys(memory[shelf]).forEach(function (key) {
      if (memory[shelf][key] === undefined) delete kept[key]; else kept[key] = memory[shelf][key];
    });
    return kept;
  }

  function read(shelf) {
    return open().then(function (place) { return place.read(shelf); }).catch(function () {
      trouble = trouble || 'refused';
      return {};
    }).then(function (kept) { return covered(shelf, kept); });
  }

  // `work` gets what stands at the places, and gives what to write: lists of shelf, key, value. What cannot be kept is
  // remembered until the tab closes; `trouble` then says why.
  function update(places, work) {
    function covering(values) {
      return work(values.map(function (value, i) {
        var over = memory[places[i][0]];
        return places[i][1] in over ? over[places[i][1]] : value;
      }));
    }
    return open().then(function (place) {
      return place.update ? place.update(places, covering) : Promise.reject(null);
    }).catch(function (error) {
      if (error) trouble = trouble || (/Quota/.test(error.name) ? 'full' : 'refused');
      return Promise.all(places.map(function (place) { return read(place[0]); })).then(function (kept) {
        var writes = work(kept.map(function (shelf, i) { return shelf[places[i][1]]; }));
        writes.forEach(function (each) { memory[each[0]][each[1]] = each[2]; });
        return writes;
      });
    });
  }

  function put(shelf, key, value) { return update([], function () { return [[shelf, key, value]]; }); }

  return {
    read: read, update: update, put: put,
    all: function () { return read('marks'); },
    set: function (key, value) { return put('marks', key, value); },
    remove: function (key) { return put('marks', key, undefined); },
    trouble: function () { return trouble; },
    isLasting: function () { return !trouble; }
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
