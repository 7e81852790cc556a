// The desk: what is due today, the programme, exams, role-plays, check sheets, practice.
function Desk(place) {
  function redraw() { Desk(place); }
  var due = cards.due().length;
  // Who has begun one programme does not look for another here; they all stand in their section.
  var begun = bank.paths.filter(pathStart);
  place.replaceChildren(
    heading(t('training')),
    el('div.desktop', {},
      el('div.deskside', {}, el('section.deskdue', { 'aria-labelledby': 'due' }, dueToday(due)), troubleNote(),
        (begun.length ? begun : bank.paths).map(function (path) { return el('section.deskpath', {}, pathToday(path, redraw)); })),
      el('div.deskside', {},
      bank.exams.length ? el('section.deskpart', {}, el('h2', {}, t('exams')), el('ul.lines', {}, bank.exams.map(examRow))) : null,
      bank.plays.length ? el('section.deskpart', {}, el('h2', {}, t('plays')), el('p.note', {}, t('playsWhy')), el('ul.faces', {}, bank.plays.map(playRow))) : null,
      bank.sheets.length ? el('section.deskpart', {}, el('h2', {}, t('sheets')), el('p.note', {}, t('sheetsWhy')), el('ul.lines', {}, bank.sheets.map(sheetRow))) : null,
      el('section.deskpart', {}, el('h2', {}, t('practice')), el('p.note', {}, t('practiceWhy')), practiceRows()),
      tagRow())));
  focusHeading(place);
}

function minutesFor(questions) { return Math.max(1, Math.round(questions * 35 / 60)); }

function dueToday(due) {
  var total = cards.all().length;
  if (due) {
    var next = cards.forecast(2)[1];
    return [el('h2.vh', { id: 'due' }, t('review')),
      el('p.score', {}, el('span.figure', {}, String(due)), el('span.score__of', {}, t('dueWord', { noun: form(due, 'question') }))),
      el('p.note', {}, t('dueNote', { time: count(minutesFor(due), 'minute'), n: count(due + next, 'question') })),
      el('div.btns', {}, el('a.btn', { href: linkTo('review') }, t('begin')))];
  }
  return [el('h2', { id: 'due' }, total ? t('allDone') : t('firstTime')),
    el('p.note', {}, total ? nextDue() : t('firstTimeWhy')),
    el('div.btns', {}, el('a.btn' + (total ? '.btn--quiet' : ''), { href: practiceLink(total ? 'all' : firstScope()) }, t(total ? 'practiseAll' : 'firstPractice')))];
}

function firstScope() {
  var section = bank.sections.filter(function (each) { return questionsOf('section:' + each.key).length; })[0];
  return section ? 'section:' + section.key : 'all';
}

// How much of a scope is known: the share of its questions whose last answer was right.
function known(questions) {
  return questions.filter(function (question) { var card = cards.of(question); return card && card.right; }).length;
}

function practiceRows() {
  var rows = bank.sections.map(function (section) {
    var questions = questionsOf('section:' + section.key);
    return questions.length ? practiceRow('section:' + section.key, section.title, questions) : null;
  });
  var wrong = cards.wrong();
  if (wrong.length) rows.unshift(practiceRow('wrong', t('scopeWrong'), wrong));
  return el('ul.lines', {}, rows);
}

function practiceRow(scope, title, questions) {
  var right = known(questions);
  return el('li', {}, el('a.line2', { href: practiceLink(scope) },
    el('span.line2__t', {}, title), el('span.mini', {}, scope === 'wrong' ? t('wrongNote') : t('knownOf', { n: right, of: questions.length })),
    el('span.line2__v', {}, scope === 'wrong' ? String(questions.length) : ring(right / questions.length)), el('span.mark2', {}, icon('right'))));
}

function ring(share) {
  return el('span.ring.ring--m', { 'aria-hidden': 'true' }, svg('svg', { viewBox: '0 0 64 64' }, [svg('circle', { cx: 32, cy: 32, r: 28 })].concat(
    share ? [svg('circle', { class: 'ring__on', cx: 32, cy: 32, r: 28, pathLength: 100, 'stroke-dasharray': 100 * share + ' 100' })] : [])));
}

function playRow(play) {
  var state = playState(play);
  return el('li', {}, el('a.faceline', { href: linkTo('play=' + encodeURIComponent(play.key)) },
    play.face ? markup(el('span.faceline__p', { 'aria-hidden': 'true' }), play.face) : el('span.faceline__p', {}, icon('me')),
    el('span.line2__t', {}, play.title), el('span.mini', {}, state ? t('playBest', { end: t('end.' + state) }) : t('playNew'))));
}

function tagRow() {
  var tags = {};
  bank.questions.filter(isOpen).forEach(function (question) {
    (bank.pages[question.page].tags || []).forEach(function (tag) { tags[tag] = (tags[tag] || 0) + 1; });
  });
  var names = Object.keys(tags).sort(function (a, b) { return tags[b] - tags[a] || a.localeCompare(b, lang); });
  if (!names.length) return null;
  return el('section.deskpart', {}, el('h2', {}, t('byTag')), el('ul.tagcloud', {}, names.slice(0, 24).map(function (tag) {
    return el('li', {}, el('a', { href: practiceLink('tag:' + tag) }, tag, el('span.mini', {}, String(tags[tag]))));
  })));
}
