// The page that a hit opened: `?find=` names the words as they stand in its text. They are marked, and gone through.
whenReady.push(function () {
  var query = new URLSearchParams(location.search);
  var wanted = query.get('find');
  var main = document.getElementById('sb-main');
  if (!wanted || !main || !root.dataset.key) return;
  search.markup().then(function (markup) {
    var content = document.createElement('template');
    content.innerHTML = markup.list;
    return search.engine(content.content.querySelector('.find__list').dataset.root).then(function (engine) {
      var marks = markWords(main, wanted, engine);
      if (marks.length) goThrough(marks, markup.found, query.get('q'));
    });
  }).catch(function () { /* A page without marks still reads. */ });
});

// Wraps the words in <mark>; equal are those that the engine folds alike.
function markWords(main, wanted, engine) {
  var walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, {
    acceptNode: function (node) {
      return node.parentElement.closest('.aside, script, button, select, svg, [hidden], .vh')
        ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    }
  });
  var nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  var known = {};
  nodes.forEach(function (node) { (node.data.match(wordPattern) || []).forEach(function (word) { known[word] = ''; }); });
  // A fold keeps the spaces between words: all are folded in one call.
  var all = Object.keys(known);
  (engine.fold(all.join(' ')) || '').split(' ').forEach(function (folded, i) { known[all[i]] = folded; });
  var folded = {};
  wanted.slice(0, 4000).split('|').forEach(function (word) { folded[engine.fold(word)] = true; });
  var marks = [];
  nodes.forEach(function (node) {
    var pieces = [];
    var end = 0;
    node.data.replace(wordPattern, function (word, start) {
      if (typeof start !== 'number' || !Object.prototype.hasOwnProperty.call(folded, known[word])) return word;
      var mark = make('mark', 'found__mark', word);
      pieces.push(node.data.slice(end, start), mark);
      marks.push(mark);
      end = start + word.length;
      return word;
    });
    if (!pieces.length) return;
    pieces.push(node.data.slice(end));
    node.replaceWith.apply(node, pieces);
  });
  return marks;
}

function goThrough(marks, markup, query) {
  var content = document.createElement('template');
  content.innerHTML = markup;
  var bar = content.content.firstElementChild;
  document.body.insertBefore(bar, document.querySelector('.toast'));
  show(bar, true);
  var current = -1;

  function go(number) {
    if (marks[current]) marks[current].classList.remove('found__mark--on');
    current = (number + marks.length) % marks.length;
    var mark = marks[current];
    mark.classList.add('found__mark--on');
    for (var fold = mark.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    mark.scrollIntoView({ block: 'center' });
    bar.querySelector('.found__n').textContent = (current + 1) + ' / ' + marks.length;
  }

  function finish() {
    marks.forEach(function (mark) {
      var place = mark.parentNode;
      mark.replaceWith(mark.textContent);
      place.normalize();
    });
    bar.remove();
    try {
      history.replaceState(null, '', location.pathname + location.hash);
    } catch (error) { /* The address then stays as it was. */ }
    var main = document.getElementById('sb-main');
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  }

  function on(name, work) { bar.querySelector('[data-do="' + name + '"]').addEventListener('click', work); }
  on('found-next', function () { go(current + 1); });
  on('found-previous', function () { go(current - 1); });
  on('found-clear', finish);
  on('refind', function () { if (search.show) search.show(query); });

  // From the place that the address names, else from the first.
  var anchor = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  var first = anchor ? marks.findIndex(function (mark) {
    return anchor.contains(mark) || anchor.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;
  }) : 0;
  go(Math.max(first, 0));
}
