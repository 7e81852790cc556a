// Practice and review: one question after another, each told at once; what was wrong comes back at the end.
function Session(place, options) {
  var seed = newSeed();
  var queue = options.questions.slice();
  var total = queue.length;
  var done = 0;
  var answers = [];
  var repeats = {};
  var removeKeys = null;

  function next() {
    if (!queue.length) return finish();
    ask(queue.shift());
  }

  function ask(question) {
    var watch = Stopwatch();
    var status = el('div.feedback', { role: 'status' });
    var check = button('.btn', t(question.type === 'order' ? 'checkOrder' : 'check'), null, { type: 'submit' });
    var unknown = button('.btn.btn--text', t('dontKnow'), function () { submit(true); });
    var note = el('p.mini', { 'aria-live': 'polite' });
    var row = el('div.btns', {}, check, unknown, note);
    var view = Question(question, seed, update);
    var isRepeat = repeats[question.id];
    var card = el('form.slip.ask.ask--live', { novalidate: true, submit: function (event) {
      event.preventDefault();
      if (!check.isConnected || check.disabled) return;
      submit(false);
    } },
      el('p.session', {}, el('span', {}, isRepeat ? t('onceMore') : options.label), leaves(done, total),
        el('span', {}, t('nOfM', { n: Math.min(done + 1, total), of: total }))),
      view.element, status, row);

    function update() {
      check.disabled = !view.isComplete();
      note.textContent = view.missing ? view.missing() : '';
    }

    function submit(isGivenUp) {
      var response = isGivenUp ? '' : view.response();
      var result = grade(question, response);
      var spent = watch.stop();
      if (isGivenUp) view.restore(emptyResponse(question));
      view.lock(result);
      if (!isRepeat) answers.push({ question: question, result: result });
      if (result.score < 1000000 && !isRepeat) {
        repeats[question.id] = true;
        queue.push(question);
      }
      if (!isRepeat) done += 1;
      tell(result, isGivenUp, response, spent);
    }

    function tell(result, isGivenUp, response, spent) {
      var selfRates = log.state.settings && log.state.settings.selfRate && result.score >= 1000000;
      var word = verdict(result, isGivenUp);
      status.replaceChildren(word);
      add(status, explain(question, result));
      var back = el('p.mini');
      var go = button('.btn', queue.length ? t('next') : t('finish'), function () { next(); });
      if (selfRates) {
        row.replaceChildren(el('span.note.rate__q', { id: view.id + '-rate' }, t('howWas')), el('span.rate', { role: 'group', 'aria-labelledby': view.id + '-rate' },
          [[2, 'hard'], [3, 'good'], [4, 'easy']].map(function (each) {
            return button('.btn.btn--quiet', t(each[1]), function () {
              recordAnswer(question, response, result, spent, options.mode, each[0]).then(function () { next(); });
            });
          })));
        row.querySelectorAll('button')[1].focus({ preventScroll: true });
      } else {
        row.replaceChildren(go, back);
        recordAnswer(question, response, result, spent, options.mode, 0).then(function (card) {
          if (card) back.textContent = t('returns', { when: whenDay(card.dueDay) });
        });
        go.focus({ preventScroll: true });
      }
      word.scrollIntoView({ block: 'nearest' });
    }

    show(card, view);
    update();
  }

  function show(card, view) {
    if (removeKeys) removeKeys();
    removeKeys = numberKeys(view, function () { card.requestSubmit(); });
    place.replaceChildren(options.head, card);
    hasArrived = true;
    view.heading.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
    if (card.getBoundingClientRect().top < 0) view.heading.scrollIntoView({ block: 'start' });
  }

  function finish() {
    if (removeKeys) removeKeys();
    options.finish(answers);
  }

  next();
  return { stop: function () { if (removeKeys) removeKeys(); } };
}

// 1…9 choose, Enter checks, wherever the focus is but in a field or on a button of its own.
function numberKeys(view, enter) {
  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest('input[type=text], input[type=search], textarea, select, dialog')) return;
    if (/^[1-9]$/.test(event.key)) {
      if (view.key(Number(event.key))) event.preventDefault();
    } else if (event.key === 'Enter' && !event.target.closest('a, button, input, summary')) {
      event.preventDefault();
      enter();
    }
  }
  document.addEventListener('keydown', press);
  return function () { document.removeEventListener('keydown', press); };
}

// What a session came to: the figure, and what to read first.
function summary(answers, options) {
  var right = answers.filter(function (each) { return each.result.score >= 1000000; }).length;
  var score = el('p.score', {}, el('span.figure', {}, String(right)), el('span.score__of', {}, t('outOf', { n: answers.length })));
  return el('div.result', {},
    el('div.result__score', {}, score, el('p.result__say', {}, right === answers.length ? t('allRight') : t('someWrong')),
      el('p.note', {}, nextDue()), el('div.btns', {}, options.buttons)),
    weakList(weakOf(answers)));
}

function nextDue() {
  var waiting = cards.all().map(function (card) { return card.dueDay; }).sort(function (a, b) { return a - b; });
  if (!waiting.length) return '';
  if (waiting[0] <= today()) return t('dueLeft', { n: count(cards.due().length, 'question') });
  return t('nextDue', { when: whenDay(waiting[0]), n: count(waiting.filter(function (day) { return day === waiting[0]; }).length, 'question') });
}

// Pages by their share of right answers, the weakest first; a page without a mistake is not weak.
function weakOf(answers) {
  var pages = {};
  answers.forEach(function (each) {
    var page = pages[each.question.page] = pages[each.question.page] || { page: each.question.page, right: 0, of: 0, sum: 0 };
    page.of += 1;
    page.sum += each.result.score;
    if (each.result.score >= 1000000) page.right += 1;
  });
  return Object.keys(pages).map(function (key) { return pages[key]; }).filter(isWeak)
    .sort(function (a, b) { return a.sum / a.of - b.sum / b.of || b.of - a.of || a.page - b.page; });
}

function isWeak(page) { return page.right < page.of && bank.pages[page.page].kind !== 'quiz'; }

function weakList(weak) {
  if (!weak.length) return null;
  return el('div.result__weak', {}, el('h2', {}, t('reread')), el('ol.weak', {}, weak.slice(0, 6).map(function (each) {
    var page = bank.pages[each.page];
    return el('li', {}, el('a', { href: pageLink(each.page) },
      page.number ? el('span.figure', { 'aria-hidden': 'true' }, String(page.number)) : el('span.weak__i', {}, icon(kindIcon(page.kind))),
      el('span.weak__t', {}, page.title), el('span.mini', {}, t('rightOf', { n: each.right, of: each.of }))));
  })));
}
