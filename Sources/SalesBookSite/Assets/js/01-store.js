// What the reader leaves in the book: marks, the last page, the log of the training. IndexedDB first, since
// localStorage on file:// is sometimes found empty; localStorage where there is no IndexedDB; memory, and a word about
// it, where there is neither, where it is full, and where a newer book has been at it.
var root = document.documentElement;
var bookID = root.dataset.book || 'book';
// The folder of the book. What is kept names pages from here, so that a book that is moved finds its place again.
var bookFolder = new URL('..', document.currentScript.src).href;
var isFrame = 'frame' in root.dataset;

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
    opened = opened || apart().catch(function () { return connect(version).then(indexed); }).catch(function (error) {
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
              // Now, not when the requests have answered: a page that is left in between would lose what was written.
              if (transaction.commit) transaction.commit();
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

  // Over file://, Firefox gives each page a storage of its own. One frame, the same for all pages, keeps it for them.
  function apart() {
    if (isFrame || location.protocol !== 'file:' || !/Gecko\/\d/.test(navigator.userAgent)) return Promise.reject(null);
    return new Promise(function (resolve, reject) {
      var frame = document.createElement('iframe');
      var waiting = {}, last = 0;
      function ask(question) {
        return new Promise(function (answered) {
          waiting[++last] = answered;
          frame.contentWindow.postMessage(Object.assign({ salesbook: last }, question), '*');
        });
      }
      function update(places, work, values) {
        var writes = work(values);
        return ask({ places: places, seen: values, writes: writes }).then(function (answer) {
          // Another page was faster: once more, from what stands there now.
          return answer.values ? update(places, work, answer.values) : writes;
        });
      }
      window.addEventListener('message', function (event) {
        if (event.source !== frame.contentWindow || !event.data) return;
        if (event.data.trouble) trouble = trouble || event.data.trouble;
        if (waiting[event.data.salesbook]) waiting[event.data.salesbook](event.data);
        delete waiting[event.data.salesbook];
        if (event.data.salesbook !== 'ready') return;
        resolve(bringOwn({
          read: function (shelf) { return ask({ shelf: shelf }).then(function (answer) { return answer.kept; }); },
          update: function (places, work) {
            return ask({ places: places }).then(function (answer) { return update(places, work, answer.values); });
          }
        }));
      });
      setTimeout(reject, 5000);
      frame.hidden = true;
      frame.src = bookFolder + 'assets/store.html';
      (document.body || root).append(frame);
    });
  }

  // What this page kept for itself, before there was a frame, goes to the frame.
  function bringOwn(place) {
    return indexedDB.databases().then(function (list) {
      if (!list.some(function (each) { return each.name === name; })) return place;
      return connect().then(indexed).then(function (own) { return own.read('marks'); }).then(function (marks) {
        return place.read('marks').then(function (kept) {
          return place.update([], function () {
            return Object.keys(marks).filter(function (key) { return !(key in kept); })
              .map(function (key) { return ['marks', key, marks[key]]; });
          });
        });
      }).then(function () {
        indexedDB.deleteDatabase(name);
        return place;
      });
    }).catch(function () { return place; });
  }

  // The other side: this page is that frame.
  function serve() {
    window.addEventListener('message', function (event) {
      var asked = event.data || {};
      if (event.source !== parent || !asked.salesbook) return;
      function answer(inside) {
        parent.postMessage(Object.assign({ salesbook: asked.salesbook, trouble: trouble }, inside), '*');
      }
      if (asked.shelf) return read(asked.shelf).then(function (kept) { answer({ kept: kept }); });
      var differ = null;
      update(asked.places, function (values) {
        var isSame = asked.seen && JSON.stringify(values) === JSON.stringify(asked.seen);
        differ = isSame ? null : values;
        return isSame ? asked.writes : [];
      }).then(function () { answer({ values: differ }); });
    });
    parent.postMessage({ salesbook: 'ready' }, '*');
  }
  if (isFrame) serve();

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
  if (isFrame) return;
  whenReady.forEach(function (work) { work(); });
});

// The reader's own date, YYYY-MM-DD: at midnight the day changes where the reader is.
function today() {
  var now = new Date();
  return [now.getFullYear(), ('0' + (now.getMonth() + 1)).slice(-2), ('0' + now.getDate()).slice(-2)].join('-');
}
