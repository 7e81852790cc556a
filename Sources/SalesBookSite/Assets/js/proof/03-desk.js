// Checking, replacing, taking back. Nothing is stored and nothing is sent.
var isChecked = false;
var before = [];
var pending = 0;

function check(then) {
  engine.then(function (module) {
    var text = sheet.value;
    var findings = located(text, module.check(text));
    show(text, findings);
    if (then) then(findings);
  }, function (error) {
    reading.hidden = false;
    verdicts.textContent = error.message;
  });
}

function show(text, findings) {
  isChecked = true;
  reading.hidden = false;
  drawText(text, findings);
  drawNotes(findings);
  var advice = findings.filter(function (finding) { return finding.severity === 'advice'; }).length;
  var errors = findings.length - advice;
  var parts = [];
  if (errors) parts.push(verdict('wrong', 'no', counted(errors, words.phraseErrors)));
  if (advice) parts.push(verdict('heed', 'flag', counted(advice, words.phraseAdvices)));
  if (!text.trim()) parts = [el('span', '', words.phraseEmpty)];
  else if (!findings.length) parts = [verdict('right', 'yes', words.phraseNothing + ' ' + words.phraseClean)];
  var said = parts.map(function (part) { return part.textContent; }).join('');
  // A status speaks when it changes: the same count need not be said twice.
  if (verdicts.textContent !== said) { verdicts.textContent = ''; parts.forEach(function (part) { verdicts.append(part); }); }
  drawTools(text);
}

function drawTools(text) {
  tools.textContent = '';
  if (text.trim()) tools.append(copyButton());
  if (before.length) tools.append(button('back', words.phraseUndo, undo));
}

function copyButton() {
  var copy = button('copy', words.phraseCopy, function () {
    var label = copy.querySelector('span');
    lent.copy(sheet.value).then(function () {
      copy.dataset.done = '';
      label.textContent = words.copied;
      lent.say(words.copied);
      setTimeout(function () { delete copy.dataset.done; label.textContent = words.phraseCopy; }, 2400);
    }, function () { lent.say(words.copyFailed); });
  });
  return copy;
}

function replaceButton(finding) {
  return button('swap', finding.replacement ? words.phraseReplace : words.phraseRemove, function () {
    var text = sheet.value;
    before.push(text);
    sheet.value = text.slice(0, finding.from) + finding.replacement + text.slice(finding.to);
    lent.say(words.phraseReplaced);
    check(function (findings) {
      // To the note that has moved up into this place, else to the verdict.
      if (findings.length) goTo('sb-fix-' + Math.min(finding.number, findings.length));
      else document.getElementById('sb-reading').focus();
    });
  });
}

function undo() {
  sheet.value = before.pop();
  lent.say(words.phraseUndone);
  check(function () { sheet.focus(); });
}

place.querySelector('form').addEventListener('submit', function (event) {
  event.preventDefault();
  check(function () { document.getElementById('sb-reading').scrollIntoView({ block: 'nearest' }); });
});

sheet.addEventListener('keydown', function (event) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); check(); }
});

// Once checked, the marks follow the pen.
sheet.addEventListener('input', function () {
  if (!isChecked) return;
  clearTimeout(pending);
  pending = setTimeout(check, 400);
});

place.querySelectorAll('.try').forEach(function (sample) {
  sample.addEventListener('click', function () {
    if (sheet.value.trim()) before.push(sheet.value);
    sheet.value = sample.textContent;
    check(function () { document.getElementById('sb-reading').focus(); });
  });
});

place.hidden = false;
