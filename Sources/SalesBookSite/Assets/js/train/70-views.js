// The heads of the views, practice and review as views, an answer in the middle of a page.
function heading(title, over, under) {
  return headingOf('header.trainhead', title, over, under);
}
// Over a question the title is small: the question is what is read.
function smallHeading(title) { return headingOf('header.trainhead.trainhead--small', title); }
function headingOf(kind, title, over, under) {
  document.title = title + ' — ' + (bank.title || document.title.split(' — ').pop());
  return el(kind, {}, over ? el('p.note.trainhead__o', {}, over) : null,
    el('h1', { tabindex: '-1' }, title), under ? el('p.lead', {}, under) : null);
}

// After a step to another view the title takes the focus; on arrival the browser's own order stands.
var hasArrived = false;
function focusHeading(place) {
  var title = place.querySelector('h1');
  if (hasArrived && title) { title.tabIndex = -1; title.focus({ preventScroll: true }); window.scrollTo(0, 0); }
  hasArrived = true;
}

// At most so many at a time: a sitting, not a sentence.
var sitting = 15;

function Practice(place, scope) {
  var all = questionsOf(scope);
  var title = titleOfScope(scope);
  if (!all.length) return Empty(place, title, scope === 'wrong' ? t('noWrong') : t('noQuestions'));
  var page = scope.indexOf(':') < 0 && scope in bank.pageByKey || scope.indexOf('page:') === 0;
  // New ones and those that were wrong first, then what was seen longest ago.
  var order = engine.shuffle(newSeed(), all.length).map(function (i) { return all[i]; });
  order.sort(function (a, b) { return rank(a) - rank(b); });
  function rank(question) {
    var card = cards.of(question);
    if (!card || !card.reviews.length) return 1;
    return card.right ? 2 + 1 / (1 + today() - card.lastDay) : 0;
  }
  return Session(place, {
    questions: order.slice(0, page ? Math.max(sitting, 20) : sitting), label: t('practice'), mode: 'practice',
    head: smallHeading(title), finish: function (answers) {
      place.replaceChildren(heading(title, t('practiceDone')), summary(answers, { buttons: [
        button('.btn', all.length > sitting ? t('moreQuestions') : t('onceMoreAll'), function () { current = Practice(place, scope); }),
        el('a.btn.btn--quiet', { href: linkTo('') }, t('toDesk'))] }));
      focusHeading(place);
    }
  });
}

function Review(place) {
  var due = cards.due();
  if (!due.length) return Empty(place, t('review'), [t('nothingDue'), ' ', nextDue()]);
  return Session(place, {
    questions: due.slice(0, 50).map(function (card) { return card.question; }), label: t('review'), mode: 'review',
    head: smallHeading(t('review')), finish: function (answers) {
      place.replaceChildren(heading(t('reviewDone')), summary(answers, { buttons: [
        cards.due().length ? button('.btn', t('moreQuestions'), function () { current = Review(place); }) : null,
        el('a.btn' + (cards.due().length ? '.btn--quiet' : ''), { href: linkTo('') }, t('toDesk'))] }));
      focusHeading(place);
    }
  });
}

function Empty(place, title, text) {
  place.replaceChildren(heading(title), el('p.lead', {}, text), el('div.btns', {}, el('a.btn', { href: linkTo('') }, t('toDesk'))));
  focusHeading(place);
}

// A question that stands in a page is answered there.
function answerInPlace(section) {
  var question = bank.byID[section.dataset.question];
  if (!question) return say(t('noQuestions'));
  var watch = Stopwatch();
  var status = el('div.feedback', { role: 'status' });
  var view = Question(question, newSeed(), function () { check.disabled = !view.isComplete(); });
  var check = button('.btn', t(question.type === 'order' ? 'checkOrder' : 'check'), null, { type: 'submit' });
  var row = el('div.btns', {}, check, button('.btn.btn--text', t('dontKnow'), function () { submit(true); }));
  function submit(isGivenUp) {
    var response = isGivenUp ? '' : view.response();
    var result = grade(question, response);
    if (isGivenUp) view.restore(emptyResponse(question));
    view.lock(result);
    status.replaceChildren(verdict(result, isGivenUp));
    if (result.explanation) add(status, markup(el('div.feedback__why.prose'), result.explanation));
    var note = el('p.mini');
    var more = el('a.btn.btn--quiet', { href: practiceLink('page:' + bank.pages[question.page].key) }, t('morePage'));
    row.replaceChildren(more, note);
    recordAnswer(question, response, result, watch.stop(), 'practice', 0).then(function (card) {
      if (card) note.textContent = t('returns', { when: whenDay(card.dueDay) });
    });
    view.heading.focus({ preventScroll: true });
  }
  section.replaceChildren(el('form.ask--live', { novalidate: true, submit: function (event) {
    event.preventDefault();
    if (check.isConnected && !check.disabled) submit(false);
  } }, view.element, status, row));
  check.disabled = !view.isComplete();
  view.heading.focus({ preventScroll: true });
}
