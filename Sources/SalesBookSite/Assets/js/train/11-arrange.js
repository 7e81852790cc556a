// Putting in order and matching: by buttons and by a select, so that nothing has to be dragged.
function orderQuestion(question, seed, changed, id) {
  var heading = questionHeading(question, id, t('orderHint'));
  var current = dealt(question, seed);
  var isMoved = false;
  var status = el('p.mini.ords__say', { role: 'status' });
  var list = el('ol.ords', { 'aria-labelledby': id });
  var names = question.options.map(plain);
  var rows = question.options.map(function (option, i) {
    var up = button('.tool', [icon('down', '.i--up')], function () { move(i, -1, up, down); }, { 'aria-label': t('higher', { what: names[i] }) });
    var down = button('.tool', [icon('down')], function () { move(i, 1, down, up); }, { 'aria-label': t('lower', { what: names[i] }) });
    var number = el('span.ord__n.figure', { 'aria-hidden': 'true' });
    var text = markup(el('span.ord__t'), option);
    var element = el('li.ord', { keydown: function (event) {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      move(i, event.key === 'ArrowUp' ? -1 : 1, event.target, event.target);
    } }, number, text, el('span.ord__b', {}, up, down));
    return { element: element, number: number, up: up, down: down, text: text };
  });

  function draw(moved) {
    current.forEach(function (option, place) {
      var row = rows[option];
      row.number.textContent = place + 1;
      row.up.disabled = place === 0;
      row.down.disabled = place === current.length - 1;
      row.element.classList.toggle('ord--moved', option === moved);
      if (list.children[place] !== row.element) list.insertBefore(row.element, list.children[place] || null);
    });
  }

  function move(option, by, pressed, other) {
    var from = current.indexOf(option), to = from + by;
    if (to < 0 || to >= current.length || list.classList.contains('ords--done')) return;
    current.splice(from, 1);
    current.splice(to, 0, option);
    isMoved = true;
    draw(option);
    (pressed.disabled ? other : pressed).focus({ preventScroll: true });
    status.textContent = t('nowPlace', { what: names[option], n: to + 1, of: current.length });
    changed();
  }

  draw(-1);
  return {
    element: el('div.ask__body', {}, heading, list, status),
    heading: heading,
    response: function () { return isMoved ? current.join(',') : ''; },
    isComplete: function () { return isMoved; },
    missing: function () { return isMoved ? '' : t('orderAsDealt'); },
    restore: function (response) {
      if (!response) return;
      current = response.split(',').map(Number);
      isMoved = true;
      draw(-1);
    },
    key: function () { return false; },
    lock: function (result) {
      list.classList.add('ords--done');
      status.remove();
      heading.querySelector('.ask__hint').remove();
      rows.forEach(function (row, option) {
        row.up.parentNode.remove();
        row.element.classList.remove('ord--moved');
        if (!result) return;
        var place = current.indexOf(option);
        var isRight = result.right[place] === option;
        row.element.classList.add(isRight ? 'ord--right' : 'ord--wrong');
        row.element.append(el('span.ord__m', {}, icon(isRight ? 'yes' : 'no'),
          isRight ? hidden(t('rightPlace')) : t('belongs', { n: result.right.indexOf(option) + 1 })));
      });
    }
  };
}

// A shuffled order, never the right one: an order that nobody has moved is no answer.
function dealt(question, seed) {
  var order = shuffled(question.options.length, seed, question);
  if (grade(question, order.join(',')).score >= 1000000) order.push(order.shift());
  return order;
}

function matchQuestion(question, seed, changed, id) {
  var heading = questionHeading(question, id);
  var order = shuffled(question.left.length, seed, question);
  var rights = question.right.map(plain);
  var rows = order.map(function (left, place) {
    var name = id + '-' + left;
    var select = el('select', { id: name, change: function () { mark(); changed(); } }, el('option', { value: '-' }, t('choose')),
      rights.map(function (right, i) { return el('option', { value: String(i) }, right); }));
    var holder = el('span.pick', {}, select, icon('chev'));
    return {
      left: left, select: select, holder: holder,
      element: el('li.pairq', {}, markup(el('label.pairq__t', { for: name }), question.left[left]), holder)
    };
  });

  function mark() {
    rows.forEach(function (row) { row.holder.classList.toggle('pick--set', row.select.value !== '-'); });
  }
  function values() {
    var list = [];
    rows.forEach(function (row) { list[row.left] = row.select.value; });
    return list;
  }
  function missing() { return rows.filter(function (row) { return row.select.value === '-'; }).length; }

  return {
    element: el('div.ask__body', { role: 'group', 'aria-labelledby': id }, heading, el('ol.pairqs', {}, rows.map(function (row) { return row.element; }))),
    heading: heading,
    response: function () { return missing() < rows.length ? values().join(',') : ''; },
    isComplete: function () { return !missing(); },
    missing: function () { return missing() ? t('pairsLeft', { n: count(missing(), 'pair') }) : ''; },
    restore: function (response) {
      (response || '').split(',').forEach(function (value, left) {
        rows.forEach(function (row) { if (row.left === left && value !== '') row.select.value = value; });
      });
      mark();
    },
    key: function () { return false; },
    lock: function (result) {
      rows.forEach(function (row) {
        row.select.disabled = true;
        if (!result) return;
        var right = result.right[row.left];
        var given = row.select.value;
        var isRight = String(right) === given;
        row.element.classList.add(isRight ? 'pairq--right' : 'pairq--wrong');
        row.holder.replaceWith(el('span.pairq__a', {},
          el('span.pairq__v.pairq__v--' + (isRight ? 'right' : 'wrong'), {}, icon(isRight ? 'yes' : 'no'),
            hidden((isRight ? t('yourRight') : t('yourWrong')) + ': '), given === '-' ? t('empty') : rights[Number(given)]),
          !isRight && el('span.pairq__r', {}, t('rightIs', { word: rights[right] }))));
      });
    }
  };
}
