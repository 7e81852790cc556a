// The finder: the box, the list under it, the filters. In a dialog on every page, in the page itself on search.html.
var kindIcons = ['i-book', 'i-me', 'i-phone', 'i-seal', 'i-page', 'i-train', 'i-flag', 'i-train', 'i-words'];

function startFinder(frame) {
  var form = frame.querySelector('form');
  var input = form.elements.q;
  var list = frame.querySelector('.find__list');
  var hits = frame.querySelector('[role=listbox]');
  var by = frame.querySelector('.find__by');
  var kinds = frame.querySelector('.kinds');
  var channels = frame.querySelector('.find__by .seg');
  var tags = frame.querySelector('.find__by select');
  var status = frame.querySelector('.find__keys [role=status]');
  var clear = frame.querySelector('[data-do="clear-find"]');
  var words = list.dataset;
  var titles = words.kinds.split('|');
  var base = new URL(words.root || './', search.home());
  var turn = 0;
  var timer = 0;
  var pending = false;      // An answer to what the box holds is still to come.
  var opensFirst = false;   // Enter came before the answer.
  var request = fresh('');
  var options = [];
  var current = -1;

  each('.find__sections a', function (link) { link.href = new URL(link.getAttribute('href'), search.home()).href; }, frame);

  function fresh(text) { return { text: text, typing: true, literal: false, limit: 10, kind: -1, channel: -1, tag: -1 }; }
  function part(name) { return frame.querySelector('.find__' + name); }
  function fill(name, inside) { part(name).replaceChildren.apply(part(name), [].concat(inside || [])); }

  function choose(number) {
    if (options[current]) {
      options[current].removeAttribute('aria-selected');
      options[current].classList.remove('hit--on');
    }
    current = number;
    var option = options[current];
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.classList.add('hit--on');
    input.setAttribute('aria-activedescendant', option.id);
    if (current > 0) option.scrollIntoView({ block: 'nearest' }); else list.scrollTop = 0;
  }

  function clean() {
    options = [];
    current = -1;
    hits.replaceChildren();
    show(hits, false);
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    fill('say');
    fill('rest');
    show(part('sections'), false);
  }

  // Nothing typed yet: what was lately looked for, and the sections.
  function drawStart() {
    clean();
    show(by, false);
    status.textContent = '';
    fill('say', make('p', 'note', words.tip));
    var queries = recent.all();
    if (queries.length) {
      fill('rest', named(words.recent, queries).concat(
        makeButton('more', words.forget, function () { recent.forget(); drawStart(); input.focus(); })));
    }
    show(part('sections'), true);
  }

  // Queries to choose from, under a heading; nothing where there are none.
  function named(heading, queries) {
    return queries.length ? [make('p', 'find__h', heading), make('div', 'tagcloud', queries.map(function (query) {
      return makeButton('', query, function () {
        input.value = query;
        change();
        input.focus();
      });
    }))] : [];
  }

  // The address of a hit: the words as they stand in its text, for the page to mark, and the query, to come back to.
  function address(hit, anchor) {
    var found = {};
    var texts = [hit.title, hit.excerpt].concat(hit.sections.map(function (section) { return section.excerpt; }));
    texts.forEach(function (stretches) {
      stretches.forEach(function (text, i) { if (i % 2) found[text.toLowerCase()] = true; });
    });
    var url = new URL(hit.page.split('/').map(encodeURIComponent).join('/'), base);
    if (Object.keys(found).length) {
      url.search = new URLSearchParams({ find: Object.keys(found).slice(0, 24).join('|'), q: request.text });
    }
    url.hash = anchor || '';
    return url.href;
  }

  function option(link, href) {
    link.href = href;
    link.id = 'sb-hit-' + options.length;
    link.tabIndex = -1;
    link.setAttribute('role', 'option');
    link.addEventListener('click', function () {
      recent.add(input.value.trim());
      if (frame.close) frame.close();
    });
    options.push(link);
    return link;
  }

  function drawHit(hit) {
    var number = hit.kind === 0 && /\/0*(\d{1,3})-[^/]*$/.exec(hit.page);
    var sign = make('span', 'hit__mark' + (number ? ' figure' : ''), number ? number[1] : make('i', 'i ' + kindIcons[hit.kind]));
    sign.setAttribute('aria-hidden', 'true');
    var title = make('span', 'hit__t', marked(hit.title));
    var first = hit.sections[0];
    var same = first && first.excerpt.join('') === hit.excerpt.join('');
    var place = same ? [make('span', 'hit__h', first.heading), ' '] : [];
    var drawn = [option(make('a', 'hit', [sign, title, make('span', 'hit__x', place.concat(marked(hit.excerpt)))]),
      address(hit, same ? first.anchor : ''))];
    hit.sections.slice(same ? 1 : 0, 3).forEach(function (section) {
      drawn.push(option(make('a', 'hit hit--part', [
        make('span', 'hit__h', section.heading), ' ', make('span', 'hit__x', marked(section.excerpt))
      ]), address(hit, section.anchor)));
    });
    return drawn;
  }

  // By kind, in the order of each kind's best page.
  function drawHits(results) {
    var groups = [];
    results.forEach(function (hit) {
      var group = groups.filter(function (each) { return each.kind === hit.kind; })[0];
      if (!group) groups.push(group = { kind: hit.kind, hits: [] });
      group.hits.push(hit);
    });
    hits.replaceChildren.apply(hits, groups.map(function (group) {
      var head = make('div', 'find__h', titles[group.kind]);
      head.id = 'sb-kind-' + group.kind;
      head.setAttribute('role', 'presentation');
      var box = make('div', 'hits', head);
      box.setAttribute('role', 'group');
      box.setAttribute('aria-labelledby', head.id);
      group.hits.forEach(function (hit) { box.append.apply(box, drawHit(hit)); });
      return box;
    }));
    show(hits, true);
    input.setAttribute('aria-controls', 'sb-hits');
    input.setAttribute('aria-expanded', 'true');
  }

  function drawFilters(answer) {
    var counts = answer.kinds.map(function (count, kind) { return { kind: kind, count: count }; })
      .filter(function (each) { return each.count > 0; });
    var all = counts.reduce(function (sum, each) { return sum + each.count; }, 0);
    // While a reader is choosing, what is chosen from stays as it is: the counts are those of the query alone.
    if (!by.contains(document.activeElement)) {
      var radios = [{ kind: -1, count: all }].concat(counts).map(function (each) {
        var radio = make('input');
        radio.type = 'radio';
        radio.name = 'sb-kind';
        radio.value = each.kind;
        radio.checked = each.kind === request.kind;
        var name = each.kind < 0 ? words.everywhere : titles[each.kind];
        return make('label', 'toggle', [radio, make('span', '', [name + ' ', make('b', '', String(each.count))])]);
      });
      kinds.replaceChildren.apply(kinds, [kinds.querySelector('legend')].concat(radios));
      each('b', function (place, i) { place.textContent = answer.channels[i]; }, channels);
      each('input', function (radio) { radio.checked = Number(radio.value) === request.channel; }, channels);
      tags.replaceChildren.apply(tags, [tags.options[0]].concat(answer.tags.map(function (tag) {
        var item = make('option', '', tag[1] + ' (' + tag[2] + ')');
        item.value = tag[0];
        return item;
      })));
      tags.value = String(request.tag);
    }
    var splits = answer.channels.some(function (count) { return count > 0 && count < all; });
    show(kinds, counts.length > 1);
    show(channels, splits || request.channel > 0);
    show(tags.parentNode, answer.tags.length > 0);
    show(by, all > 1);
    return all;
  }

  // The query as it was searched: each corrected word in the place of the typed one.
  function corrected(engine, answer) {
    if (answer.layout) return answer.layout;
    var left = answer.corrections.slice();
    var text = request.text.replace(wordPattern, function (word) {
      var folded = engine.fold(word);
      for (var i = 0; i < left.length; i++) if (left[i][0] === folded) return left.splice(i, 1)[0][1];
      return word;
    });
    return left.length ? answer.corrections.map(function (pair) { return pair[1]; }).join(', ') : text;
  }

  function notices(engine, answer) {
    var lines = [];
    function way(text, literal) {
      return makeButton('a', text, function () { run({ literal: literal, limit: 10 }); input.focus(); });
    }
    if (request.literal) {
      lines.push(sentence(words.literal, request.text).concat(' ', way(words.correct, false)));
    } else if (answer.layout || answer.corrections.length) {
      lines.push(sentence(words.instead, corrected(engine, answer), request.text).concat(' ', way(words.asTyped, true)));
    }
    if (answer.missing.length && answer.total) lines.push(sentence(words.without, answer.missing.join(', ')));
    return lines.map(function (line) { return make('p', 'find__fix', line); })
      .concat(answer.total ? named(words.nearest, answer.suggestions) : []);
  }

  function draw(engine, answer) {
    clean();
    var all = drawFilters(answer);
    fill('say', notices(engine, answer));
    status.textContent = words.count.replace('{n}', answer.total);
    if (answer.total) {
      drawHits(answer.results);
      choose(0);
      var rest = answer.total - answer.results.length;
      if (rest > 0) {
        fill('rest', makeButton('more', words.more.replace('{n}', Math.min(rest, 20)), function () {
          run({ limit: request.limit + 20 });
          input.focus();
        }));
      }
    } else if (all) {
      fill('rest', [make('p', 'h2', words.nothing), make('p', 'note', words.nothingHint),
        makeButton('btn btn--quiet', words.reset, function () { run({ kind: -1, channel: -1, tag: -1 }); input.focus(); })]);
    } else {
      status.textContent = words.none;
      var unquoted = request.text.replace(/["«»„“”]/g, '').trim();
      fill('rest', [make('p', 'h2', words.none)].concat(
        unquoted === request.text ? [] : named(words.unquoted, [unquoted]), named(words.nearest, answer.suggestions)));
      show(part('sections'), true);
    }
  }

  function fail(error) {
    clean();
    show(by, false);
    var text = words[error.sentence] || words.damaged;
    fill('say', make('p', 'find__fault', text));
    status.textContent = text;
    show(part('sections'), true);
  }

  function run(changes) {
    clearTimeout(timer);
    Object.assign(request, changes);
    var mine = ++turn;
    if (!request.text) {
      pending = false;
      return drawStart();
    }
    pending = true;
    // Said only when it takes long enough to be wondered at.
    var waiting = setTimeout(function () { if (mine === turn && pending) status.textContent = words.wait; }, 400);
    search.ask(words.root, request).then(function (answer) {
      return search.open(words.root).then(function (engine) { return [engine, answer]; });
    }).then(function (both) {
      if (mine !== turn) return;
      pending = false;
      var scroll = request.limit > 10 ? list.scrollTop : 0;
      var before = options.length;
      draw(both[0], both[1]);
      if (request.limit > 10) { choose(Math.min(before, options.length - 1)); list.scrollTop = scroll; }
      if (opensFirst && options[0]) options[0].click();
      opensFirst = false;
    }).catch(function (error) {
      if (mine !== turn) return;
      pending = opensFirst = false;
      fail(error);
    }).then(function () { clearTimeout(waiting); });
    if (frame.dataset.deep) {
      try {
        history.replaceState(null, '', location.pathname + '?' + new URLSearchParams({ q: request.text }));
      } catch (error) { /* The address then stays as it was. */ }
    }
  }

  function change() {
    show(clear, Boolean(input.value));
    opensFirst = false;
    pending = Boolean(input.value.trim());
    clearTimeout(timer);
    timer = setTimeout(function () { run(fresh(input.value.trim())); }, 60);
  }

  function onKey(event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step && options.length) {
      event.preventDefault();
      choose((current + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (pending) opensFirst = true; else if (options[current]) options[current].click();
    }
  }

  input.addEventListener('input', change);
  input.addEventListener('keydown', onKey);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  clear.addEventListener('click', function () { input.value = ''; change(); input.focus(); });
  by.addEventListener('change', function (event) {
    var name = { 'sb-kind': 'kind', 'sb-channel': 'channel' }[event.target.name] || 'tag';
    var changes = { limit: 10 };
    changes[name] = Number(event.target.value);
    run(changes);
  });

  return {
    // Shows a query, or what the box already holds.
    start: function (query) {
      if (query) input.value = query;
      show(clear, Boolean(input.value));
      run(Object.assign(fresh(input.value.trim()), { typing: !query }));
    }
  };
}

whenReady.push(function () {
  var frame = document.getElementById('sb-find');
  if (!frame) return;
  var finder = null;
  var input = frame.querySelector('[name=q]');
  var isPage = !frame.showModal;

  function focus() { input.focus(); input.select(); }

  function openFind(query) {
    if (isPage) return focus();
    if (!frame.open) frame.showModal();
    focus();
    if (finder) return query && finder.start(query);
    search.markup().then(function (markup) {
      if (finder) return;
      var content = document.createElement('template');
      content.innerHTML = markup.list;
      frame.append(content.content);
      finder = startFinder(frame);
      finder.start(query);
    }, function () { location.href = search.home() + '?' + new URLSearchParams({ q: input.value }); });
  }
  search.show = openFind;

  each('a[data-do="find"]', function (link) {
    link.addEventListener('click', function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      openFind();
    });
  });
  each('[data-do="close-find"]', function (button) {
    button.addEventListener('click', function () { frame.close(); });
  });
  document.addEventListener('keydown', function (event) {
    var isTyping = event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');
    // By the place of the key: in a Cyrillic layout the same keys write other letters.
    var isSlash = (event.key === '/' || event.code === 'Slash') && !event.shiftKey && !event.ctrlKey && !event.metaKey &&
      !event.altKey && !isTyping;
    var isK = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey &&
      (event.code === 'KeyK' || event.key.toLowerCase() === 'k');
    if (!isSlash && !isK) return;
    event.preventDefault();
    openFind();
  });
  if (isPage) {
    show(frame, true);
    frame.dataset.deep = '1';
    finder = startFinder(frame);
    finder.start(new URLSearchParams(location.search).get('q'));
    return;
  }
  // The dialog's own Escape first empties a search field; here it always closes.
  frame.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    frame.close();
  });
  frame.addEventListener('click', function (event) { if (event.target === frame) frame.close(); });
});
