// The search: brings the engine and the index when it is first used, asks them, draws what they answer.
// Everything is a classic script that registers itself, so that a folder without a server is enough.
var search = (function () {
  var arrived = { index: null, parts: {}, markup: null };
  var scripts = {};
  var opening = null;
  var markupComing = null;
  // By number, the promise of each part that was asked for.
  var coming = {};
  // Faults of an index, see IndexFault.swift; each names the sentence that the reader gets.
  var faults = { '-2000000012': 'other', '-2000000013': 'other' };

  function failure(sentence) {
    var error = new Error(sentence);
    error.sentence = sentence;
    return error;
  }

  // The edition's search page; everything else is found from it.
  function home() {
    var link = document.querySelector('a[data-do="find"]');
    return link ? link.href.split(/[?#]/)[0] : location.href.split(/[?#]/)[0];
  }

  function load(address) {
    scripts[address] = scripts[address] || new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = address;
      script.onload = resolve;
      script.onerror = function () {
        delete scripts[address];
        reject(failure('absent'));
      };
      document.head.appendChild(script);
    });
    return scripts[address];
  }

  function file(name) { return new URL('search/' + name, home()).href; }

  function checked(value) {
    if (value < 0) throw failure(faults[value] || 'damaged');
    return value;
  }

  function engine(root) {
    if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function') {
      return Promise.reject(failure('oldBrowser'));
    }
    return load(new URL('assets/engine.js', new URL(root || './', home())).href).then(function () {
      return new Promise(function (resolve, reject) {
        SalesBookEngine.ready(resolve, function () { reject(failure('oldBrowser')); });
      });
    });
  }

  function index() {
    return load(file('index.js')).then(function () { if (!arrived.index) throw failure('damaged'); });
  }

  function open(root) {
    opening = opening || Promise.all([engine(root), index()]).then(function (both) {
      checked(both[0].searchOpen(bytesOf(arrived.index.dictionary)));
      arrived.index.parts.forEach(function (part, number) { checked(both[0].searchAdd(number, bytesOf(part))); });
      return both[0];
    });
    opening.catch(function () { opening = null; });
    return opening;
  }

  function bring(engine, part) {
    var number = part[0];
    coming[number] = coming[number] || load(file(part[1] + '.js')).then(function () {
      if (!arrived.parts[number]) throw failure('damaged');
      checked(engine.searchAdd(number, bytesOf(arrived.parts[number])));
      delete arrived.parts[number];
    });
    coming[number].catch(function () { delete coming[number]; });
    return coming[number];
  }

  // An answer may ask for parts first: of the words, then of the texts.
  function ask(engine, request, rounds) {
    var answer = engine.search(
      request.text, (request.typing ? 1 : 0) | (request.literal ? 2 : 0), request.limit, request.kind, request.channel,
      request.tag);
    if (!answer || rounds > 8) throw failure('damaged');
    if (!answer.needs) return answer;
    return Promise.all(answer.needs.map(function (part) { return bring(engine, part); })).then(function () {
      return ask(engine, request, rounds + 1);
    });
  }

  return {
    arrived: arrived, home: home, engine: engine, open: open, load: load, failure: failure,
    ask: function (root, request) { return open(root).then(function (engine) { return ask(engine, request, 0); }); },
    // The markup around the box and of the bar on a page that was found.
    markup: function () {
      markupComing = markupComing || load(file('find.js')).then(function () {
        if (!arrived.markup) throw failure('damaged');
        return arrived.markup;
      });
      return markupComing;
    }
  };
})();

window.SalesBook = window.SalesBook || {};
window.SalesBook.module = lazyModule;
// What a page's own script borrows: see proof.js.
window.SalesBook.lent = { inflate: inflate, copy: copyText, say: say };
window.SalesBook.index = function (dictionary, parts) { search.arrived.index = { dictionary: dictionary, parts: parts }; };
window.SalesBook.part = function (number, bytes) { search.arrived.parts[number] = bytes; };
window.SalesBook.finder = function (list, found) { search.arrived.markup = { list: list, found: found }; };

// What was lately looked for. A convenience: where the browser keeps nothing there is none.
var recent = (function () {
  var key = 'salesbook:recent:' + bookID + ':' + root.lang;
  return {
    all: function () {
      try {
        var list = JSON.parse(localStorage.getItem(key));
        return Array.isArray(list) ? list.filter(function (each) { return typeof each === 'string'; }).slice(0, 6) : [];
      } catch (error) { return []; }
    },
    add: function (query) {
      var list = [query].concat(recent.all().filter(function (each) { return each !== query; })).slice(0, 6);
      try { localStorage.setItem(key, JSON.stringify(list)); } catch (error) { /* Nothing is lost but a convenience. */ }
    },
    forget: function () { try { localStorage.removeItem(key); } catch (error) { /* As above. */ } }
  };
})();

// An element with text or other elements inside. Text is always set as text: nothing found is ever markup.
function make(name, className, inside) {
  var element = document.createElement(name);
  if (className) element.className = className;
  [].concat(inside === undefined ? [] : inside).forEach(function (each) { element.append(each); });
  return element;
}

function makeButton(className, text, work) {
  var button = make('button', className, text);
  button.type = 'button';
  button.addEventListener('click', work);
  return button;
}

// Plain and marked stretches in turn.
function marked(stretches) {
  return stretches.map(function (text, i) { return i % 2 ? make('mark', '', text) : text; });
}

// A sentence with {a} and {b} in it; what stands for {a} is set bold.
function sentence(text, a, b) {
  return text.split(/(\{[ab]\})/).map(function (piece) {
    return piece === '{a}' ? make('b', '', a) : piece === '{b}' ? b : piece;
  });
}

var wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:['’ʼ‘`′][\p{L}\p{M}\u00AD]+)*/gu;
