// «Я»: what was read, what is ahead, what was passed; the file with all of it; settings.
function Me(place) {
  function redraw() { Me(place); }
  var read = bank.pages.filter(function (page) { return 'read:' + page.key in log.marks && isReadable(page); }).length;
  var total = bank.pages.filter(isReadable).length;
  var practised = cards.all().filter(function (card) { return card.reviews.length; }).length;
  var weak = cards.weak();
  var curve = curveChart();
  place.replaceChildren(
    heading(log.state.name || t('me'), log.state.name ? t('me') : ''),
    el('div.meparts', {},
      el('section.menow', {},
        el('div.tally', {}, tally(read, t('readOf', { of: total })), tally(cards.due().length, form(cards.due().length, 'question') + ' ' + t('forToday')),
          tally(practised, t('practisedOf', { of: bank.questions.filter(isOpen).length }))),
        el('div.btns', {}, cards.due().length ? el('a.btn', { href: linkTo('review') }, t('startReview')) : el('a.btn', { href: linkTo('') }, t('toDesk')))),
      troubleNote(),
      practised ? el('div.charts', {}, forecastChart(), curve) : el('p.note', {}, t('nothingYet')),
      examResults(), weak.length ? el('section.part2', {}, weakList(weak)) : null,
      nameForm(redraw), files(redraw), settings(), erase(redraw)));
  focusHeading(place);
}

function isReadable(page) { return page.kind !== 'quiz' && page.kind !== 'path' && page.kind !== 'glossary' && !named(bank.sheets, page.key); }
function tally(number, word) { return el('p.tally__one', {}, el('span.figure', {}, figure(number)), el('span.tally__w', {}, word)); }

function troubleNote() {
  var notes = [];
  if (kept.trouble()) notes.push(t('trouble.' + kept.trouble()));
  if (Array.isArray(log.state.quarantine) && log.state.quarantine.length) notes.push(t('aside', { n: count(log.state.quarantine.length, 'record') }));
  return notes.length ? el('div.callout.callout--warning', {}, notes.map(function (note) { return el('p', {}, note); }), el('div.btns', {}, fileButton('.btn.btn--quiet'))) : null;
}

function examResults() {
  var rows = bank.exams.map(function (exam) { return examRow(exam); });
  return rows.length ? el('section.part2', { id: 'exams' }, el('h2', {}, t('exams')), el('ul.lines', {}, rows)) : null;
}

function examRow(exam) {
  var state = examState(exam);
  var href = state.passed && state.state !== 'running' ? linkTo('result=' + state.passed.id) : linkTo('exam=' + encodeURIComponent(exam.key));
  return el('li', {}, el('a.line2', { href: href },
    el('span.line2__t', {}, exam.title), el('span.mini', {}, examLine(exam, state)),
    el('span.line2__v', {}, state.best ? percent(state.best.score) : ''),
    state.state === 'passed' ? el('span.mark2.mark2--right', {}, icon('seal'), t('toCertificate'))
      : el('span.mark2', {}, icon('right'), t(state.state === 'running' ? 'goOn' : state.state === 'failed' && state.left ? 'tryAgain' : state.left ? 'toExam' : 'toResult'))));
}

function nameForm(redraw) {
  var input = el('input.field__in', { type: 'text', id: 'name', autocomplete: 'name', maxlength: '80', value: log.state.name || '' });
  return el('section.part2', {}, el('h2', {}, t('nameTitle')), el('form', { novalidate: true, submit: function (event) {
    event.preventDefault();
    setState('name', input.value.trim()).then(function () { redraw(); say(t('nameSaved')); });
  } }, el('div.field', {}, el('label', { for: 'name' }, t('yourName')), input, el('p.mini', {}, t('nameWhy'))),
  el('div.btns', {}, button('.btn.btn--quiet', t('saveName'), null, { type: 'submit' }))));
}

function files(redraw) {
  var report = el('div.import__say', { role: 'status' });
  var input = el('input.filepick__in', { type: 'file', id: 'import', accept: '.jsonl,.txt', change: function () {
    var file = input.files[0];
    if (!file) return;
    file.text().then(takeIn).then(function (sentences) {
      redraw();
      var told = document.querySelector('.import__say');
      told.replaceChildren.apply(told, sentences.map(function (line) { return el('p', {}, line); }));
      document.getElementById('import').focus({ preventScroll: true });
      told.scrollIntoView({ block: 'center' });
    }, function () { report.textContent = t('notRead'); });
  } });
  return el('section.part2', { id: 'files' }, el('h2', {}, t('filesTitle')), el('p.note', {}, t('filesWhy')),
    el('div.btns', {}, fileButton('.btn'), el('label.btn.btn--quiet.filepick', {}, input, el('span', {}, t('import')))), report);
}

function settings() {
  var box = el('input', { type: 'checkbox', id: 'self', change: function () {
    setState('settings', Object.assign({}, log.state.settings, { selfRate: box.checked }));
  } });
  box.checked = Boolean(log.state.settings && log.state.settings.selfRate);
  return el('section.part2', {}, el('h2', {}, t('settings')), el('label.tick', {}, box, el('span', {}, t('selfRate'))), el('p.mini', {}, t('selfRateWhy')));
}

function erase(redraw) {
  return el('section.part2', {}, el('h2', {}, t('eraseTitle')), el('p.note', {}, t('eraseWhy')),
    el('div.btns', {}, button('.btn.btn--quiet', t('erase'), function () {
      confirmWith(t('eraseAsk', { n: count(log.records.length, 'record') }), t('eraseYes'), function () {
        eraseAll().then(function () { redraw(); say(t('erased')); });
      }, fileButton('.btn'));
    })));
}

// A question before something that cannot be taken back.
function confirmWith(text, yes, work, first) {
  var dialog = el('dialog.ask2', { 'aria-labelledby': 'sure', close: function () { dialog.remove(); } }, el('h2', { id: 'sure' }, t('sure')), el('p', {}, text),
    el('div.btns', {}, first || null, button('.btn' + (first ? '.btn--quiet' : ''), yes, function () { dialog.close(); work(); }),
      button('.btn.btn--text', t('cancel'), function () { dialog.close(); })));
  document.body.append(dialog);
  dialog.showModal();
}
