(function () {
'use strict';
var packed = null;
window.SalesBook.phrases = function (bytes) { packed = bytes; };
var place = document.getElementById('sb-phrase');
var words = JSON.parse(place.dataset.words);
var sheet = document.getElementById('sb-reply');
var reading = place.querySelector('.reading');
var verdicts = place.querySelector('.verdicts');
var marked = place.querySelector('.reading__text');
var tools = place.querySelector('.reading__tools');
var notes = place.querySelector('.fixes');
var lent = window.SalesBook.lent;
function el(name, className) {
var element = document.createElement(name);
if (className) element.className = className;
for (var i = 2; i < arguments.length; i++) if (arguments[i] !== null) element.append(arguments[i]);
return element;
}
function icon(name) {
var element = el('i', 'i i-' + name);
element.setAttribute('aria-hidden', 'true');
return element;
}
function button(iconName, text, work) {
var element = el('button', 'copy', icon(iconName), el('span', '', text));
element.type = 'button';
element.addEventListener('click', work);
return element;
}
function counted(number, forms) {
var form = new Intl.PluralRules(document.documentElement.lang).select(number);
var list = forms.split('|');
return number + '\u00A0' + (form === 'one' ? list[0] : form === 'few' ? list[1] : list[2]);
}
function located(text, findings) {
var bytes = new TextEncoder().encode(text), decoder = new TextDecoder('utf-8', { ignoreBOM: true });
function index(byte) { return decoder.decode(bytes.subarray(0, byte)).length; }
return findings.map(function (finding, number) {
return Object.assign({}, finding, {
rule: finding.number, number: number + 1, from: index(finding.start), to: index(finding.end)
});
});
}
var engine = new Promise(function (resolve, reject) {
window.addEventListener('load', function () {
if (!packed) return reject(new Error(words.phraseFailed));
lent.inflate(packed).then(function (rules) {
SalesBookPhrase.ready(function (module) {
if (module.open(new Uint8Array(rules)) > 0) resolve(module); else reject(new Error(words.phraseFailed));
}, function (sentence) { reject(new Error(sentence)); });
}, function () { reject(new Error(words.phraseFailed)); });
});
});
engine.catch(function () {});
function drawText(text, findings) {
marked.textContent = '';
var at = 0;
findings.forEach(function (finding) {
if (finding.from > at) marked.append(text.slice(at, finding.from));
var start = Math.max(at, finding.from), end = Math.max(start, finding.to);
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
})();
