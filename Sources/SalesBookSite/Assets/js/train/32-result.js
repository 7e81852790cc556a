// The result of an attempt, at any time after it: the figure, what to read first, every option, the certificate.
function Result(place, attempt) {
  var exam = named(bank.exams, attempt.exam) || { title: attempt.exam, pass: 0, pools: [], attempts: 0 };
  var state = examState(exam);
  var answers = [];
  var points = 0;
  attempt.answers.forEach(function (each) {
    var question = bank.byID[each.q];
    points += (question && question.points) || 1;
    if (question && question.v === each.v) answers.push({ question: question, response: each.a, result: grade(question, each.a) });
  });
  var got = points * attempt.score / 1000000;
  var notes = [];
  if (attempt.time !== undefined) notes.push(attempt.time ? t('timeWas', { n: figure(attempt.time / 100) }) : t('timeWasOff'));
  if (attempt.more) notes.push(t('timeWasAdded', { n: count(attempt.more, 'time') }));
  if (answers.length < attempt.answers.length) notes.push(t('gone', { n: count(attempt.answers.length - answers.length, 'question') }));

  var buttons = [fileButton('.btn')];
  if (!attempt.pass && state.left > 0) buttons.unshift(el('a.btn', { href: linkTo('exam=' + encodeURIComponent(exam.key)) }, t('tryAgain')));
  if (buttons.length > 1) buttons[1].classList.add('btn--quiet');
  buttons.push(el('a.btn.btn--quiet', { href: '#answers', click: function (event) {
    event.preventDefault();
    place.querySelector('#answers').focus();
    place.querySelector('#answers').scrollIntoView();
  } }, t('goThrough')));

  place.replaceChildren(
    heading(exam.title, t('resultOf', { n: attempt.n, date: date(attempt.end) })),
    el('div.result.result--exam', {},
      el('div.result__score', {},
        el('div.score', {}, el('span.figure' + (figure(got).length > 2 ? '.figure--long' : ''), {}, figure(got)), el('span.score__side', {}, stamp(attempt.pass), el('span.score__of', {}, t('outOf', { n: points })))),
        el('p.result__say', {}, sayResult(attempt, exam, points, answers)),
        notes.map(function (note) { return el('p.note', {}, note); }),
        !attempt.pass && state.left !== Infinity ? el('p.note', {}, state.left ? t('attemptsLeft', { n: count(state.left, 'attempt') }) : t('noAttempts')) : null,
        el('div.btns', {}, buttons)),
      weakList(weakOf(answers)), attempt.pass ? Certificate(attempt, exam, got, points) : null),
    answerReview(answers, attempt.seed));
  focusHeading(place);
}

function stamp(isPass) {
  var word = t(isPass ? 'stampPass' : 'stampFail');
  return svg('svg', { class: 'stamp2 stamp2--' + (isPass ? 'pass' : 'fail'), viewBox: '0 0 150 64', width: 132, height: 56, role: 'img', 'aria-label': word }, [
    svg('rect', { x: 3, y: 3, width: 144, height: 58, rx: 6 }), svg('rect', { class: 'stamp2__thin', x: 8, y: 8, width: 134, height: 48, rx: 3 }),
    svg('text', { x: 75, y: 42, 'text-anchor': 'middle', textLength: 112, lengthAdjust: 'spacingAndGlyphs' }, word)]);
}

function sayResult(attempt, exam, points, answers) {
  var limit = points * exam.pass / 100;
  var text = t(attempt.pass ? 'sayPass' : 'sayFail', { limit: figure(Math.ceil(limit * 10) / 10) });
  var sections = {};
  answers.forEach(function (each) {
    var section = sectionOf(each.question.page);
    if (!section) return;
    var one = sections[section.title] = sections[section.title] || { title: section.title, sum: 0, of: 0 };
    one.sum += each.result.score;
    one.of += 1;
  });
  var list = Object.keys(sections).map(function (key) { return sections[key]; }).filter(function (each) { return each.of > 1; })
    .sort(function (a, b) { return b.sum / b.of - a.sum / a.of; });
  if (list.length > 1 && list[0].sum / list[0].of > list[list.length - 1].sum / list[list.length - 1].of) {
    text += ' ' + t('sayPlaces', { strong: list[0].title, weak: list[list.length - 1].title });
  }
  return text;
}

// Every question again, with all its options and the rule; the mistakes first seen, the rest on request.
function answerReview(answers, seed) {
  var holder = el('div.checked');
  var onlyWrong = answers.some(function (each) { return each.result.score < 1000000; });
  var toggle = el('input', { type: 'checkbox', change: draw });
  toggle.checked = onlyWrong;
  function draw() {
    holder.replaceChildren.apply(holder, answers.map(function (each, i) {
      if (toggle.checked && each.result.score >= 1000000) return '';
      var view = Question(each.question, seed);
      view.restore(each.response);
      view.lock(each.result);
      var isEmpty = !each.response;
      return el('article.slip.ask.checked__one', {}, el('h3.mini', {}, t('questionN', { n: i + 1 })), view.element,
        el('div.feedback', {}, isEmpty ? el('p.verdict.verdict--none', {}, t('noAnswer')) : verdict(each.result), explain(each.question, each.result)));
    }));
  }
  draw();
  return el('section.part2', {}, el('h2', { id: 'answers', tabindex: '-1' }, t('allAnswers')),
    onlyWrong ? el('p', {}, el('label.tick', {}, toggle, el('span', {}, t('onlyWrong')))) : null, holder);
}

// A paper to hang on the wall. Its number is the start of the attempt's hash, so that a trainer finds it in the file.
function wholePage() {
  delete document.documentElement.dataset.print;
  ['keydown', 'pointerdown'].forEach(function (event) { removeEventListener(event, wholePage); });
}

function Certificate(attempt, exam, got, points) {
  var hash = (log.entries[attempt.id] || { h: zeros }).h.toUpperCase();
  var paper = el('figure.cert', {}, el('div.cert__in', {},
    el('p.cert__firm', {}, bank.logo ? markup(el('span.cert__logo', { 'aria-hidden': 'true' }), bank.logo) : null, bank.company || bank.title || ''),
    el('p.cert__name', {}, log.state.name || t('noName')),
    el('p.cert__what', {}, t('certWhat', { book: bank.title || t('theBook'), exam: exam.title, n: figure(got), of: points })),
    el('p.cert__foot', {}, el('span', {}, date(attempt.end)), el('span', {}, '№' + nbsp + hash.slice(0, 4) + '-' + hash.slice(4, 8))),
    el('p.cert__version.mini', {}, t('certVersion', { version: attempt.version }) + (bank.date ? ', ' + date(new Date(bank.date + 'T12:00').getTime()) : ''))));
  return el('div.result__cert', {}, paper, el('p.btns', {},
    button('.btn.btn--quiet', t('printCert'), function () {
      document.documentElement.dataset.print = 'cert';
      // A phone asks what to do with the sheet long after print() has returned: until then the page stays a certificate.
      ['keydown', 'pointerdown'].forEach(function (event) { addEventListener(event, wholePage); });
      window.print();
    }),
    log.state.name ? null : el('a.btn.btn--text', { href: home + 'me.html' }, t('setName'))));
}
