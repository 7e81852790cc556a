// The reply with a mark under each finding. Text is set as text: nothing in a reply becomes markup.
function drawText(text, findings) {
  marked.textContent = '';
  var at = 0;
  findings.forEach(function (finding) {
    if (finding.from > at) marked.append(text.slice(at, finding.from));
    var start = Math.max(at, finding.from), end = Math.max(start, finding.to);
    // What another rule has already marked gets this one's number alone.
    var link = el('a', 'spot' + (finding.severity === 'advice' ? ' spot--heed' : ''),
      end > start ? el('span', 'spot__words', text.slice(start, end)) : null);
    var number = el('span', 'spot__n', String(finding.number));
    link.append(number);
    link.id = 'sb-spot-' + finding.number;
    link.href = '#sb-fix-' + finding.number;
    link.setAttribute('aria-label', text.slice(finding.from, finding.to) + ': ' + words.phraseNote + ' ' + finding.number);
    link.addEventListener('click', function (event) { event.preventDefault(); goTo('sb-fix-' + finding.number); });
    marked.append(link);
    at = Math.max(at, end);
  });
  marked.append(text.slice(at));
}

function goTo(id) {
  var target = document.getElementById(id);
  if (!target) return;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'nearest' });
}

function verdict(kind, iconName, text) {
  return el('span', 'verdict verdict--' + kind, icon(iconName), text);
}

function drawNotes(findings) {
  notes.textContent = '';
  findings.forEach(function (finding) {
    var isAdvice = finding.severity === 'advice';
    var number = el('a', 'fix__n figure', String(finding.number));
    number.href = '#sb-spot-' + finding.number;
    number.setAttribute('aria-label', words.phraseNote + ' ' + finding.number + ': ' + words.phraseShow);
    number.addEventListener('click', function (event) { event.preventDefault(); goTo('sb-spot-' + finding.number); });
    var rule = el('a', 'a', (finding.rule ? words.phraseRule + ' ' + finding.rule + '. ' : '') + finding.title);
    rule.href = finding.address;
    var body = el('div', '',
      el('p', 'verdict verdict--' + (isAdvice ? 'heed' : 'wrong'), icon(isAdvice ? 'flag' : 'no'),
        isAdvice ? words.phraseAdvice : words.phraseError),
      el('p', 'fix__q', finding.thesis + ' ', rule));
    if (finding.instead) {
      body.append(el('p', 'fix__r', verdict('right', 'yes', words.phraseBetter), el('span', 'say', finding.instead)));
    }
    if (finding.replacement !== undefined) body.append(replaceButton(finding));
    var note = el('li', 'fix' + (isAdvice ? ' fix--heed' : ''), number, body);
    note.id = 'sb-fix-' + finding.number;
    note.tabIndex = -1;
    notes.append(note);
  });
}
