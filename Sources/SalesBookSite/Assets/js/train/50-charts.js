// Charts are drawn as SVG, and say in words what they show.
function forecastChart() {
  var days = cards.forecast(30);
  var most = Math.max.apply(null, days.concat([4]));
  most = Math.ceil(most / 4) * 4;
  var sum = days.reduce(function (a, b) { return a + b; }, 0);
  var bars = [svg('path', { class: 'grid', d: 'M0 .5H300M0 40H300M0 79.5H300' })];
  days.forEach(function (n, i) {
    if (n) bars.push(svg('rect', { x: i * 10 + 1.5, y: 80 - 80 * n / most, width: 7, height: 80 * n / most, class: i ? '' : 'now' }));
  });
  var label = t('forecastSays', { now: count(days[0], 'question'), next: days[1], most: Math.max.apply(null, days.slice(1)), sum: sum });
  return el('figure.chart', {}, el('figcaption', {}, el('h2', {}, t('ahead')), el('span.note', {}, t('aheadNote'))),
    el('div.plot', {}, axis(['' + most, '' + most / 2, '0']),
      svg('svg', { class: 'bars', viewBox: '0 0 300 80', preserveAspectRatio: 'none', role: 'img', 'aria-label': label }, bars),
      el('ul.plot__x', { 'aria-hidden': 'true' }, [0, 10, 20].map(function (n) { return el('li', {}, n ? shortDate(startOf(today() + n)) : t('today')); }))),
    el('p.mini', {}, label));
}

function axis(labels) { return el('ul.plot__y', { 'aria-hidden': 'true' }, labels.map(function (label) { return el('li', {}, label); })); }

// How one question is forgotten, from its first answer to thirty days from now: with the reviews there were, and without.
function curveChart() {
  var list = cards.all().filter(function (card) { return card.reviews.length; }).sort(function (a, b) { return a.question.index - b.question.index; });
  if (!list.length) return null;
  var groups = {};
  list.forEach(function (card) { (groups[card.question.page] = groups[card.question.page] || []).push(card); });
  var select = el('select', { id: 'curve', change: function () { draw(list[Number(select.value)]); } }, Object.keys(groups).map(function (page) {
    return el('optgroup', { label: bank.pages[page].title }, groups[page].map(function (card) {
      var text = plain(card.question.prompt);
      return el('option', { value: String(list.indexOf(card)) }, text.length > 70 ? text.slice(0, 68) + '…' : text);
    }));
  }));
  var longest = list.reduce(function (best, card) { return card.reviews.length > best.reviews.length ? card : best; }, list[0]);
  var holder = el('div');
  var bottom = 600000;

  function y(chance) { return Math.min(160, 160 * (1000000 - chance) / (1000000 - bottom)).toFixed(1); }

  function draw(card) {
    var first = card.reviews[0].day, end = today() + 30, span = end - first;
    // The last answer of each day tells how the memory stood when the day was over.
    var days = [];
    card.reviews.forEach(function (review, i) {
      if (days.length && days[days.length - 1].day === review.day) days.pop();
      var state = engine.schedule(900000, card.reviews.slice(0, i + 1).map(function (each) { return [each.g, each.time]; }));
      days.push({ day: review.day, s: state.s });
    });
    var path = '', dots = '', lost = '';
    var least = engine.retrievability(days[0].s, [(days.length > 1 ? days[1].day - days[0].day : span) * 1000]).concat(
      engine.retrievability(days[days.length - 1].s, [(end - days[days.length - 1].day) * 1000]));
    bottom = Math.min.apply(null, least) < 600000 ? 0 : 600000;
    days.forEach(function (each, i) {
      var until = i + 1 < days.length ? days[i + 1].day : end;
      var points = pointsOf(each, until, first, span);
      path += (i ? 'V' : 'M0 ') + '0 ' + points;
      if (i) dots += 'M' + x(each.day - first, span) + ' 0h0';
    });
    lost = 'M0 0 ' + pointsOf(days[0], end, first, span);
    var now = engine.retrievability(days[days.length - 1].s, [(today() - days[days.length - 1].day) * 1000])[0];
    var later = engine.retrievability(days[days.length - 1].s, [(end - days[days.length - 1].day) * 1000])[0];
    var label = t('curveSays', { now: percent(now), later: percent(later) });
    holder.replaceChildren(el('div.plot', {}, axis(bottom ? ['100', '80', '60'] : ['100', '50', '0']),
      svg('svg', { class: 'curve', viewBox: '0 0 300 160', preserveAspectRatio: 'none', role: 'img', 'aria-label': label }, [
        svg('path', { class: 'grid', d: 'M0 .5H300M0 80H300M0 159.5H300' }), svg('path', { class: 'goal', d: 'M0 ' + y(900000) + 'H300' }),
        days.length > 1 ? svg('path', { class: 'lost', d: lost }) : '', svg('path', { class: 'kept', d: path.replace(/V0 0 /g, 'V0') }), svg('path', { class: 'dot', d: dots || 'M0 0' }),
        svg('path', { class: 'nowline', d: 'M' + x(today() - first, span) + ' 0V160' })]),
      el('ul.plot__x', { 'aria-hidden': 'true' }, [0, 1, 2].map(function (n) { return el('li', {}, shortDate(startOf(first + Math.round(span * n / 3)))); }))),
    el('ul.legend.legend--lines', {}, legend('kept', t('withReviews')), days.length > 1 ? legend('lost', t('withoutReviews')) : null, legend('goal', t('goal')), legend('nowline', t('today'))),
    el('p.mini', {}, label));
  }

  // At most forty points between two reviews; what falls below the chart runs along its edge.
  function pointsOf(each, until, first, span) {
    var days = [];
    var step = Math.max(1, Math.round((until - each.day) / 40));
    for (var d = 0; d <= until - each.day; d += d === 0 ? Math.min(1, step) : step) days.push(d);
    if (days[days.length - 1] !== until - each.day) days.push(until - each.day);
    return engine.retrievability(each.s, days.map(function (d) { return d * 1000; })).map(function (chance, i) {
      return 'L' + x(each.day - first + days[i], span) + ' ' + y(chance);
    }).join('');
  }
  function x(day, span) { return (300 * day / Math.max(span, 1)).toFixed(1); }
  function legend(kind, word) {
    return el('li', {}, svg('svg', { width: 28, height: 8, viewBox: '0 0 28 8', 'aria-hidden': 'true' }, [svg('path', { class: kind, d: 'M0 4h28' })]), word);
  }

  select.value = String(list.indexOf(longest));
  draw(longest);
  return el('figure.chart', {}, el('figcaption', {}, el('h2', {}, t('curve')), el('span.note', {}, t('curveNote'))),
    el('p.chart__pick', {}, el('label.vh', { for: 'curve' }, t('curvePick')), el('span.pick', {}, select, icon('chev'))), holder);
}
