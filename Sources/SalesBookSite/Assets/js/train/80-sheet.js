// A check sheet. The page is complete without this: here marks are kept at once, summed up, and become a record of the
// log when the sheet is finished. Nothing is ever taken out of the log: a deleted sheet has a record that says so.
function Sheet(place, sheet) {
  if (place.refreshSheet) return place.refreshSheet();
  var key = 'sheet:' + sheet.key;
  var criteria = Array.prototype.map.call(place.querySelectorAll('[data-crit]'), function (element) {
    return {
      id: element.dataset.crit, element: element, note: element.querySelector('textarea'), fold: element.querySelector('details'),
      choices: Array.prototype.slice.call(element.querySelectorAll('input[type=radio]'))
    };
  });
  var fields = Array.prototype.slice.call(place.querySelectorAll('[data-field]'));
  var bar = el('p.sheetbar__t', { role: 'status' });
  var progress = el('progress.sheetbar__p', { max: criteria.length, 'aria-hidden': 'true' });
  var sum = el('div.sheetsum');
  var alarm = el('p.sheet__alarm', { role: 'alert' });
  var fieldAlarm = el('p.sheet__alarm', { role: 'alert', id: 'sb-alarm' });
  var done = place.querySelector('[data-sheet-part=done]');

  place.querySelector('.sheet__fields').after(fieldAlarm);
  place.querySelector('.sheet__head').after(el('div.sheetbar', {}, bar, progress));
  place.querySelector('[data-sheet-part=sum]').replaceChildren(sum, alarm, el('div.btns', {},
    button('.btn', t('sheetFinish'), finish), button('.btn.btn--text', t('sheetClear'), askToClear)));

  criteria.forEach(function (criterion) {
    criterion.choices.forEach(function (choice) {
      choice.addEventListener('change', function () {
        change(function (draft) { markOf(draft, criterion.id).s = valueOf(choice); });
        mark(criterion);
        show();
      });
    });
    criterion.note.addEventListener('input', function () {
      change(function (draft) { markOf(draft, criterion.id).note = criterion.note.value; });
      mark(criterion);
    });
    criterion.note.addEventListener('change', show);
  });
  fields.forEach(function (field) {
    field.addEventListener('input', function () {
      change(function (draft) { draft.fields[field.dataset.field] = field.value; });
      if (field.value) trouble(null);
    });
  });

  function valueOf(choice) { return choice.value === 'none' ? null : Number(choice.value); }
  function markOf(draft, id) { return draft.marks[id] = draft.marks[id] || {}; }

  // Only what was changed is written over what stands there: two tabs may fill in one sheet.
  function change(work) {
    return kept.update([['state', key]], function (values) {
      var draft = draftOf(values[0]);
      // The day is the one on which it was begun.
      fields.forEach(function (field) { if (field.type === 'date' && !draft.fields.day) draft.fields.day = field.value; });
      work(draft);
      log.state[key] = draft;
      return [['state', key, draft]];
    }).then(tellTrouble);
  }

  // The draft as it is kept, into the page.
  function fill() {
    var draft = draftOf(log.state[key]);
    fields.forEach(function (field) {
      var name = field.dataset.field;
      field.value = draft.fields[name] || (name === 'day' ? isoToday() : name === 'by' ? log.state.name || '' : '');
    });
    criteria.forEach(function (criterion) {
      var own = draft.marks[criterion.id] || {};
      criterion.choices.forEach(function (choice) { choice.checked = 's' in own && own.s === valueOf(choice); });
      criterion.note.value = own.note || '';
      criterion.fold.open = Boolean(own.note);
      mark(criterion);
    });
  }

  function mark(criterion) {
    var chosen = criterion.choices.filter(function (choice) { return choice.checked; })[0];
    criterion.element.classList.toggle('crit--done', Boolean(chosen));
    // A remark is asked for where something was missed.
    criterion.element.classList.toggle('crit--missed', Boolean(chosen) && isMissed(sheet, valueOf(chosen)));
    criterion.fold.classList.toggle('crit__n--full', Boolean(criterion.note.value.trim()));
  }

  function marks() {
    return criteria.map(function (criterion) {
      var chosen = criterion.choices.filter(function (choice) { return choice.checked; })[0];
      if (!chosen) return null;
      var record = { c: criterion.id, s: valueOf(chosen) };
      var note = criterion.note.value.trim();
      if (note) record.note = note;
      return record;
    }).filter(Boolean);
  }

  function show() {
    var own = marks();
    var score = scoreOf(sheet, own);
    place.classList.toggle('sheet--live', own.length > 0);
    progress.value = own.length;
    bar.replaceChildren(t('sheetMarked', { n: own.length, of: criteria.length }), score ? el('b', {}, scoreText(sheet, score)) : '');
    sum.replaceChildren.apply(sum, own.length ? sheetSummary(sheet, own) : [el('p.note', {}, t('sheetWait'))]);
  }

  function trouble(sentence, field) {
    alarm.textContent = !field && sentence || '';
    fieldAlarm.textContent = field && sentence || '';
    fields.forEach(function (each) {
      ['aria-invalid', 'aria-describedby'].forEach(function (name) { each.removeAttribute(name); });
    });
    if (!field) return;
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', 'sb-alarm');
  }

  function finish() {
    var empty = fields.filter(function (field) { return field.required && !field.value.trim(); })[0];
    if (empty) {
      trouble(t(empty.dataset.field === 'day' ? 'sheetNoDay' : 'sheetNoName'), empty);
      empty.focus();
      return;
    }
    var own = marks();
    if (!scoreOf(sheet, own)) return trouble(t('sheetNoMarks'));
    trouble(null);
    var left = criteria.length - own.length;
    if (!left) return keepSheet(own);
    confirmWith(t('sheetLeft', { n: count(left, 'criterion') }), t('sheetFinish'), function () { keepSheet(own); });
  }

  function keepSheet(own) {
    var record = { t: 'o', sheet: sheet.key, at: Date.now(), low: sheet.low, high: sheet.high, score: scoreOf(sheet, own).share, marks: own };
    fields.forEach(function (field) { record[field.dataset.field] = field.value.trim(); });
    append([record]).then(function (added) {
      // The next sheet is likely of the same day, by the same person, in the same place.
      return startAnew(function (draft) {
        ['by', 'day', 'place'].forEach(function (name) { if (record[name]) draft.fields[name] = record[name]; });
      }).then(function () {
        drawDone(added[0].id);
        var head = done.querySelector('summary');
        head.focus({ preventScroll: true });
        head.scrollIntoView({ block: 'center' });
        say(t('sheetKept'));
      });
    });
  }

  function startAnew(work) {
    return kept.update([], function () {
      log.state[key] = draftOf(null);
      if (work) work(log.state[key]);
      return [['state', key, log.state[key]]];
    }).then(function () { tellTrouble(); trouble(null); fill(); show(); });
  }

  function askToClear() {
    confirmWith(t('sheetClearAsk'), t('sheetClear'), function () {
      startAnew().then(function () { fields[0].focus(); say(t('sheetCleared')); });
    });
  }

  // The finished ones, newest first.
  function drawDone(opened) {
    var records = finishedSheets(sheet.key);
    if (!records.length) return done.replaceChildren();
    done.replaceChildren(el('section.part.hang', { id: 'sb-done' }, el('h2', { tabindex: '-1' }, t('sheetDone')), el('div', {},
      el('div.donelist', {}, records.map(function (record) { return doneSheet(sheet, record, record.id === opened, deleteSheet); })),
      el('p.note', {}, t('sheetFileWhy')), el('div.btns', {}, fileButton('.btn.btn--quiet')))));
  }

  function deleteSheet(record) {
    confirmWith(t('sheetDeleteAsk', { who: sheetName(record) }), t('sheetDelete'), function () {
      append([{ t: 'w', of: record.id, at: Date.now() }]).then(function () {
        drawDone();
        (done.querySelector('h2') || fields[0]).focus();
        say(t('sheetDeleted'));
      });
    });
  }

  place.refreshSheet = function () {
    if (!place.contains(document.activeElement)) { fill(); show(); }
    drawDone();
  };
  fill();
  show();
  drawDone();
}

// A draft is a state like any other, and may have been left by another version.
function draftOf(value) {
  var isSound = value && typeof value === 'object' && value.fields && value.marks && typeof value.fields === 'object' && typeof value.marks === 'object';
  return isSound ? value : { fields: {}, marks: {} };
}

function isoToday() {
  var now = new Date();
  return [now.getFullYear(), ('0' + (now.getMonth() + 1)).slice(-2), ('0' + now.getDate()).slice(-2)].join('-');
}

function finishedSheets(key) {
  var deleted = {};
  log.records.forEach(function (record) { if (record.t === 'w') deleted[record.of] = true; });
  return log.records.filter(function (record) { return record.t === 'o' && record.sheet === key && !deleted[record.id]; }).reverse();
}

// A no; of numbers, less than three quarters of the way up.
function isMissed(sheet, value) { return typeof value === 'number' && 4 * (value - sheet.low) < 3 * (sheet.high - sheet.low); }

// { count, share, mean }, or null when nothing applied.
function scoreOf(sheet, marks) {
  var values = marks.map(function (mark) { return mark.s; }).filter(function (value) {
    return typeof value === 'number' && value >= sheet.low && value <= sheet.high;
  });
  return values.length ? engine.observe(sheet.low, sheet.high, values) : null;
}

function scoreText(sheet, score) {
  return sheet.words ? t('sheetShare', { share: percent(score.share) }) : t('sheetMean', { mean: figure(Math.round(score.mean / 10) / 10), of: sheet.high });
}

// The score, what it is made of, and what was missed: the weakest page first.
function sheetSummary(sheet, marks) {
  var score = scoreOf(sheet, marks);
  var none = marks.filter(function (mark) { return mark.s === null; }).length;
  if (!score) return [el('p.note', {}, t('sheetNothing'))];
  var full = marks.filter(function (mark) { return mark.s === sheet.high; }).length;
  var parts = [el('p.score.sheetscore', {},
    sheet.words ? el('span.figure', {}, String(Math.round(score.share / 10000)), el('small', {}, '%'))
      : el('span.figure', {}, figure(Math.round(score.mean / 10) / 10)),
    el('span.score__of', {}, sheet.words ? t('sheetCounts', { yes: full, no: score.count - full, none: none })
      : t('sheetCountsNumbers', { of: sheet.high, n: count(score.count, 'mark'), none: none })))];
  var weak = weakPages(sheet, marks);
  if (!weak.length) return parts.concat(el('p.sheetgood', {}, icon('yes'), t(sheet.words ? 'sheetAllKept' : 'sheetAllGood')));
  parts.push(el('h3.sheetweak__h', {}, t('sheetWeak')), el('ol.sheetweak', {}, weak.map(function (page) { return weakPage(sheet, page); })));
  return parts;
}

function weakPages(sheet, marks) {
  var pages = {}, order = [];
  marks.forEach(function (mark) {
    if (typeof mark.s !== 'number') return;
    var criterion = bank.criterionByID[mark.c] || { text: t('sheetGone'), page: -1 };
    if (!pages[criterion.page]) order.push(pages[criterion.page] = { page: criterion.page, anchor: criterion.anchor, marks: [], missed: [], at: order.length });
    var page = pages[criterion.page];
    page.marks.push(mark);
    if (isMissed(sheet, mark.s)) page.missed.push({ s: mark.s, note: mark.note, text: criterion.text, at: page.missed.length });
  });
  order.forEach(function (page) {
    page.score = scoreOf(sheet, page.marks);
    page.missed.sort(function (a, b) { return a.s - b.s || a.at - b.at; });
  });
  return order.filter(function (page) { return page.missed.length; }).sort(function (a, b) { return a.score.share - b.score.share || a.at - b.at; });
}

function weakPage(sheet, weak) {
  var page = bank.pages[weak.page];
  var kept = weak.marks.length - weak.missed.length;
  // The sheet's own criteria have no other page to read.
  var isOwn = !page || page.key === sheet.key;
  return el('li', {}, el('p.sheetweak__t', {}, isOwn ? el('span', {}, t('sheetOwn')) : el('a.a', { href: pageLink(weak.page, weak.anchor) }, (page.kind === 'rule' && page.number ? page.number + '. ' : '') + page.title),
    el('span.mini', {}, sheet.words ? t('sheetKeptOf', { n: kept, of: weak.marks.length }) : scoreText(sheet, weak.score))),
  el('ul.sheetmiss', {}, weak.missed.map(function (missed) {
    return el('li', {}, icon(sheet.words ? 'no' : 'note'), el('span', {}, missed.text, sheet.words ? null : el('b', {}, nbsp + '— ' + missed.s),
      missed.note ? el('q.sheetmiss__n', {}, missed.note) : null));
  })));
}

function sheetName(record) { return record.about || t('noName'); }

function doneSheet(sheet, record, isOpen, remove) {
  var own = { low: record.low, high: record.high, words: sheet.words, key: sheet.key };
  var marks = record.marks.filter(Boolean);
  var score = scoreOf(own, marks);
  var day = new Date(record.day + 'T12:00');
  return el('details.donesheet', { open: isOpen }, el('summary', {},
    el('span.donesheet__n', {}, sheetName(record)), el('span.mini', {}, [isNaN(day) ? date(record.at) : date(day.getTime()), record.place, record.by].filter(Boolean).join(' · ')),
    el('b.donesheet__s', {}, score ? scoreText(own, score) : '—')),
  el('div.donesheet__b', {}, sheetSummary(own, marks), el('div.btns', {},
    fileButton('.btn.btn--quiet'), button('.btn.btn--text', t('sheetDelete'), function () { remove(record); }))));
}

// On the desk: a sheet, with what is under way and what is done.
function sheetRow(sheet) {
  var draft = Object.keys(draftOf(log.state['sheet:' + sheet.key]).marks).length;
  var finished = finishedSheets(sheet.key).length;
  var state = [draft ? t('sheetDraft', { n: draft, of: sheet.criteria.length }) : count(sheet.criteria.length, 'criterion'), finished ? t('sheetsDone', { n: finished }) : null];
  return el('li', {}, el('a.line2', { href: new URL(sheet.path, bookFolder).href },
    el('span.line2__t', {}, sheet.title), el('span.mini', {}, state.filter(Boolean).join(' · ')), el('span.mark2', {}, icon('right'))));
}
