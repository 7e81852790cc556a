// Follows a book that is being written: `salesbook serve` adds this to the pages it shows, a built book has none of it.
//
// 1. The page as the server sent it is kept beside the page on the screen, which the book's scripts have changed.
// 2. When the book changed, the page is asked for again, and only what differs between the two is changed on the screen:
//    the place in the text, an open question and what was typed stay.
// 3. Where the book's scripts would have to start anew the page is loaded again at the same height; while a question or
//    the search is open, or the reader is on the way to another page, that waits.
// 4. Questions are exchanged inside the training that runs. Errors stand over the page until they are put right.
(function () {
  'use strict';
  var root = document.documentElement;
  // The states that this page shows; see LiveState.swift.
  var start = Number(document.currentScript.dataset.live);
  var shown = { pages: start, training: start, search: start };
  var run = null, last = null, base = null, waiting = null, isAsking = false;

  // MARK: The page

  function ask() {
    return fetch(location.pathname + location.search, { cache: 'no-store' }).then(function (answer) {
      return answer.text().then(function (text) {
        return {
          status: answer.status, url: answer.url, number: Number(answer.headers.get('X-Live')),
          page: new DOMParser().parseFromString(text, 'text/html')
        };
      });
    });
  }

  function update() {
    if (isAsking) return;
    isAsking = true;
    ask().then(function (next) {
      isAsking = false;
      var isElsewhere = new URL(next.url).pathname !== location.pathname;
      if (isElsewhere) return go(function () { location.replace(next.url + location.hash); });
      if (!base || base.status !== next.status || !patchPage(base.page, next.page)) return again();
      base = next;
      shown.pages = next.number;
      if (last.pages > shown.pages) update();
    }).catch(function () { isAsking = false; });
  }

  function patchPage(before, after) {
    var names = ['lang', 'data-book', 'data-key', 'data-section'];
    var isOther = names.some(function (name) {
      return before.documentElement.getAttribute(name) !== after.documentElement.getAttribute(name);
    });
    if (isOther) return false;
    if (before.title !== after.title) document.title = after.title;
    return patch(document.body, before.body, after.body);
  }

  // What the scripts of the book have a hold of.
  var active = 'button, input, select, textarea, form, dialog, script, details, [data-do], [data-train], [data-question],' +
    ' .row, .toc a, [data-due], [data-continue], [data-day]';
  function isActive(node) { return node.nodeType === 1 && (node.matches(active) || node.querySelector(active) !== null); }

  function isOpenQuestion(element) { return element.matches('[data-train]') || element.querySelector('.ask--live') !== null; }

  // Brings what differs between two states of an element into the element on the screen. False when that cannot be done.
  function patch(live, before, after) {
    if (before.nodeType !== 1) {
      if (before.data === after.data) return true;
      if (live.data !== before.data) return false;
      live.data = after.data;
      return true;
    }
    // With scripts running its inside is text.
    if (before.nodeName === 'NOSCRIPT') return true;
    attributes(live, before, after);
    return children(live, before, after);
  }

  function attributes(live, before, after) {
    Array.prototype.forEach.call(after.attributes, function (each) {
      if (before.getAttribute(each.name) !== each.value) live.setAttribute(each.name, each.value);
    });
    Array.prototype.forEach.call(before.attributes, function (each) {
      if (!after.hasAttribute(each.name)) live.removeAttribute(each.name);
    });
  }

  function children(live, before, after) {
    var olds = before.childNodes, news = after.childNodes, lives = Array.prototype.slice.call(live.childNodes);
    var head = 0, tail = 0;
    while (head < olds.length && head < news.length && olds[head].isEqualNode(news[head])) head += 1;
    while (tail < olds.length - head && tail < news.length - head &&
      olds[olds.length - 1 - tail].isEqualNode(news[news.length - 1 - tail])) tail += 1;
    var gone = olds.length - head - tail, come = news.length - head - tail;
    if (!gone && !come) return true;
    for (var i = 0; i < olds.length; i++) {
      if (!lives[i] || lives[i].nodeName !== olds[i].nodeName) return isOpenQuestion(live);
    }
    var both = Math.min(gone, come);
    for (var j = head; j < head + both; j++) {
      if (olds[j].nodeName === news[j].nodeName) {
        if (!olds[j].isEqualNode(news[j]) && !patch(lives[j], olds[j], news[j])) return false;
      } else {
        if (isActive(lives[j]) || isActive(news[j])) return false;
        lives[j].replaceWith(document.importNode(news[j], true));
      }
    }
    for (var k = head + both; k < head + gone; k++) {
      if (isActive(lives[k])) return false;
      lives[k].remove();
    }
    for (var m = head + both; m < head + come; m++) {
      if (isActive(news[m])) return false;
      live.insertBefore(document.importNode(news[m], true), lives[head + gone] || null);
    }
    return true;
  }

  // MARK: Loading again

  var placeKey = 'salesbook:live';

  function isBusy() {
    if (document.querySelector('dialog[open], .ask--live')) return true;
    return Boolean(document.querySelector('[data-train="train"]')) && location.hash.length > 1;
  }

  function again() {
    if (isBusy()) {
      waiting = waiting || setInterval(function () { if (!isBusy()) reload(); }, 300);
    } else reload();
  }

  function reload() {
    clearInterval(waiting);
    waiting = null;
    go(function () {
      try { sessionStorage.setItem(placeKey, JSON.stringify({ path: location.pathname, top: window.scrollY })); }
      catch (error) { /* The browser keeps the place by itself, as a rule. */ }
      location.reload();
    });
  }

  function restore() {
    try {
      var place = JSON.parse(sessionStorage.getItem(placeKey));
      sessionStorage.removeItem(placeKey);
      if (place && place.path === location.pathname) window.scrollTo(0, place.top);
    } catch (error) { /* Then the page begins at its top. */ }
  }

  // MARK: Leaving

  // Where a reader has begun to go, the page lets them: what it would load by itself would call that off. When it led
  // nowhere after all, such as to a file that is saved, the page catches up.
  var isLeaving = false, isOwed = false, stays = null;
  function go(way) {
    if (isLeaving) isOwed = true; else way();
  }

  function leave() {
    isLeaving = true;
    clearTimeout(stays);
    stays = setTimeout(stay, 5000);
  }

  function stay() {
    clearTimeout(stays);
    isLeaving = false;
    if (isOwed) again();
    isOwed = false;
  }

  // MARK: Images and style sheets

  var assets = {};
  function refreshAssets(changed) {
    Object.keys(changed).forEach(function (path) {
      if (changed[path] <= (assets[path] || start)) return;
      assets[path] = changed[path];
      var url = new URL('/' + path, location.href).href, fresh = url + '?live=' + changed[path];
      document.querySelectorAll('link[rel="stylesheet"]').forEach(function (link) {
        if (link.href.split('?')[0] !== url) return;
        var next = link.cloneNode();
        // The old one stays until the new one is there: the page must not stand bare in between.
        next.onload = next.onerror = function () { link.remove(); };
        next.href = fresh;
        link.after(next);
      });
      document.querySelectorAll('[src]').forEach(function (element) {
        if (element.nodeName !== 'SCRIPT' && element.src && element.src.split('?')[0] === url) element.src = fresh;
      });
    });
  }

  // MARK: Questions and search

  var trainer, bank = null;
  if (window.SalesBook) {
    Object.defineProperty(window.SalesBook, 'trainer', {
      configurable: true,
      get: function () { return trainer; },
      // train.js works with this very object, so that what is changed in it is asked next.
      set: function (open) { trainer = open && function (given) { bank = given.bank; return open(given); }; }
    });
  }

  function bankAddress() {
    var link = document.querySelector('a[data-do="train"]');
    return link ? '/@live/bank' + new URL('quiz/bank.js', link.href).pathname : '';
  }

  function followTraining() {
    var place = document.querySelector('[data-train]');
    if (!bank) return place && again();
    fetch(bankAddress(), { cache: 'no-store' }).then(function (answer) { return answer.json(); }).then(function (next) {
      exchange(next);
      if (place && !isBusy()) reload();
    }).catch(function () { /* The next change brings the next bank. */ });
  }

  function exchange(next) {
    var known = bank.byID;
    var ids = {}, renamed = {};
    next.questions.forEach(function (question, index) {
      question.index = index;
      ids[question.id] = true;
    });
    // A question without a name of its own is called by its words; with the same answers it is the same question.
    bank.questions.forEach(function (question) {
      if (!ids[question.id]) renamed[answersOf(question, bank.pages)] = question;
    });
    var questions = next.questions.map(function (question) {
      var old = known[question.id] || renamed[answersOf(question, next.pages)];
      if (!old) return question;
      // An answer that is being given is graded by the question that was asked.
      if (!isAlike(old, question) && isOnScreen(old)) return old;
      redraw(old, question);
      Object.keys(old).forEach(function (key) { delete old[key]; });
      return Object.assign(old, question);
    });
    Object.keys(next).forEach(function (key) { bank[key] = next[key]; });
    bank.questions = questions;
    // What is gone from the book may still be asked by a session that has begun.
    questions.forEach(function (question) { known[question.id] = question; });
    bank.byID = known;
    bank.pageByKey = {};
    bank.pages.forEach(function (page, index) { bank.pageByKey[page.key] = index; });
    ['exams', 'paths', 'plays'].forEach(function (key) { bank[key] = next[key] || []; });
  }

  function answersOf(question, pages) {
    return [pages[question.page].key, question.type].concat(question.options || []).join('\n');
  }

  function isAlike(a, b) {
    return a.type === b.type && (a.options || []).length === (b.options || []).length;
  }

  function textOf(html) { return new DOMParser().parseFromString(html || '', 'text/html').body.textContent.trim(); }

  function places(html) {
    var text = textOf(html);
    return Array.prototype.filter.call(document.querySelectorAll('.ask--live .ask__prompt, .ask--live .opt__text > span'), function (place) {
      return text && place.textContent.trim() === text;
    });
  }

  function isOnScreen(question) {
    return places(question.prompt).length > 0 &&
      (question.options || []).every(function (option) { return places(option).length > 0; });
  }

  function redraw(old, next) {
    if (!isOnScreen(old)) return;
    [[old.prompt, next.prompt]].concat((old.options || []).map(function (option, i) { return [option, next.options[i]]; }))
      .forEach(function (pair) {
        if (pair[0] === pair[1] || old.type === 'blank') return;
        places(pair[0]).forEach(function (place) {
          var fresh = new DOMParser().parseFromString(pair[1] || '', 'text/html').body;
          // Addresses of a bank start from the folder of the edition.
          fresh.querySelectorAll('[href], [src]').forEach(function (element) {
            var name = element.hasAttribute('href') ? 'href' : 'src';
            element.setAttribute(name, new URL(element.getAttribute(name), document.querySelector('a[data-do="train"]').href).href);
          });
          place.replaceChildren.apply(place, Array.prototype.map.call(fresh.childNodes, function (node) { return document.importNode(node, true); }));
        });
      });
  }

  function followSearch() {
    // An index that was opened stays as it is; its page must begin anew to open another.
    if (document.querySelector('script[src*="/search/index.js"]')) again();
  }

  // MARK: Errors

  var words = {
    ru: { title: 'В книге есть ошибки', under: 'Под этим списком — страница, какой она была до них.', fix: 'Как исправить:', hide: 'Скрыть' },
    uk: { title: 'У книзі є помилки', under: 'Під цим списком — сторінка, якою вона була до них.', fix: 'Як виправити:', hide: 'Сховати' },
    en: { title: 'The book has errors', under: 'Beneath this list is the page as it was before them.', fix: 'To fix it:', hide: 'Hide' }
  }[(root.lang || 'en').slice(0, 2)];
  words = words || { title: 'The book has errors', under: '', fix: 'To fix it:', hide: 'Hide' };
  var board = null, told = '';

  function make(name, className, inside) {
    var element = document.createElement(name);
    if (className) element.className = className;
    [].concat(inside === undefined ? [] : inside).forEach(function (each) { element.append(each); });
    return element;
  }

  function place(error) {
    return error.file + (error.line ? ':' + error.line : '') + (error.line && error.column ? ':' + error.column : '');
  }

  function english(className, inside) {
    var element = make('p', className, inside);
    element.lang = 'en';
    return element;
  }

  function tell(errors) {
    var text = JSON.stringify(errors);
    if (text === told) return;
    told = text;
    if (board) board.remove();
    board = null;
    if (!errors.length) return;
    var hide = make('button', 'live__hide', words.hide);
    hide.type = 'button';
    hide.addEventListener('click', function () { board.remove(); });
    board = make('div', 'live', [
      make('div', 'live__head', [make('h2', 'live__title', words.title), hide]),
      root.dataset.book ? make('p', 'live__under', words.under) : '',
      make('ol', 'live__list', errors.map(function (error) {
        var item = make('li', '', make('code', 'live__place', place(error)));
        // What is wrong in general the program says in the language of the page; what this very place needs, in English.
        var own = error[(root.lang || 'en').slice(0, 2)];
        if (own) item.append(make('p', 'live__what', own.message), make('p', 'live__fix', [make('b', '', words.fix), ' ' + own.fix]));
        item.append(english('live__what', [error.message]));
        if (error.fix) item.append(english('live__fix', [make('b', '', own ? 'fix:' : words.fix), ' ' + error.fix]));
        return item;
      }))
    ]);
    board.id = 'sb-live';
    board.setAttribute('role', 'alert');
    // A list that is longer than its frame is scrolled by keys as well.
    board.tabIndex = 0;
    board.setAttribute('aria-label', words.title);
    root.append(board);
  }

  // MARK: The states

  function arrive(state) {
    if (run !== null && run !== state.run) return again();
    run = state.run;
    last = state;
    tell(state.errors);
    refreshAssets(state.assets);
    if (state.pages > shown.pages) update();
    if (state.training > shown.training) { shown.training = state.training; followTraining(); }
    if (state.search > shown.search) { shown.search = state.search; followSearch(); }
    root.dataset.live = state.settled ? 'settled' : 'reading';
  }

  // A page nobody looks at lets go of its connection, of which a browser has six for an address, and catches up later.
  var source = null;
  function follow() {
    if (source) source.close();
    source = null;
    if (document.hidden) return;
    source = new EventSource('/@live/states');
    source.onmessage = function (event) { arrive(JSON.parse(event.data)); };
  }

  document.addEventListener('DOMContentLoaded', function () {
    restore();
    ask().then(function (page) { if (page.number === start) base = page; }, function () { /* Then it is loaded again. */ }).then(follow);
    document.addEventListener('visibilitychange', follow);
    window.addEventListener('pageshow', function (event) { if (event.persisted) { stay(); follow(); } });
    window.addEventListener('beforeunload', leave);
    window.addEventListener('pagehide', function () { if (source) source.close(); });
  });
  window.addEventListener('load', restore);
})();
