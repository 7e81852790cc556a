(function () {
'use strict';
var bank, engine, words, kept, say, home, bookFolder, bookID, countDue;
var lang = document.documentElement.lang || 'en';
var nbsp = '\u00A0';
function el(what, attributes) {
var parts = what.split('.');
var element = document.createElement(parts[0]);
if (parts.length > 1) element.className = parts.slice(1).join(' ');
Object.keys(attributes || {}).forEach(function (key) {
var value = attributes[key];
if (typeof value === 'function') element.addEventListener(key, value);
else if (value !== undefined && value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
});
add(element, Array.prototype.slice.call(arguments, 2));
return element;
}
function add(element, inside) {
if (Array.isArray(inside)) inside.forEach(function (each) { add(element, each); });
else if (inside !== null && inside !== undefined && inside !== false) element.append(inside);
}
function svg(name, attributes, inside) {
var element = document.createElementNS('http://www.w3.org/2000/svg', name);
Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
[].concat(inside || []).forEach(function (each) { element.append(each); });
return element;
}
function markup(element, html) {
element.innerHTML = html || '';
element.querySelectorAll('[href]').forEach(function (each) { each.href = new URL(each.getAttribute('href'), home).href; });
element.querySelectorAll('[src]').forEach(function (each) { each.src = new URL(each.getAttribute('src'), home).href; });
return element;
}
function plain(html) {
var holder = document.createElement('template');
holder.innerHTML = html || '';
return holder.content.textContent.replace(/\s+/g, ' ').trim();
}
function icon(name, more) { return el('i.i.i-' + name + (more || ''), { 'aria-hidden': 'true' }); }
function hidden(text) { return el('span.vh', {}, text); }
function button(kind, inside, work, attributes) {
return el('button' + kind, Object.assign({ type: 'button', click: work }, attributes), inside);
}
function t(key, values) {
var text = words[key];
if (typeof text !== 'string') return key;
return text.replace(/\{(\w+)\}/g, function (all, name) { return values && name in values ? values[name] : all; });
}
var plural = (function () {
try { return new Intl.PluralRules(lang); } catch (error) { return { select: function (n) { return n === 1 ? 'one' : 'many'; } }; }
})();
function form(number, noun) {
var forms = words[noun] || [noun, noun, noun];
return forms[{ one: 0, few: 1 }[plural.select(number)] === undefined ? 2 : { one: 0, few: 1 }[plural.select(number)]];
}
function count(number, noun) { return figure(number) + nbsp + form(number, noun); }
function format(options) {
try { return new Intl.DateTimeFormat(lang, options); } catch (error) { return { format: function (d) { return d.toDateString(); } }; }
}
var dateFormat = format({ day: 'numeric', month: 'long', year: 'numeric' });
var shortFormat = format({ day: 'numeric', month: 'long' });
var monthFormat = format({ month: 'long', year: 'numeric' });
var weekdayFormat = format({ weekday: 'short' });
function date(time) { return dateFormat.format(new Date(time)).replace(/\s*[гр]\.$|\s*р\.$/, '').replace(/ /g, nbsp); }
function shortDate(time) { return shortFormat.format(new Date(time)).replace(/ /g, nbsp); }
function figure(number) {
var rounded = Math.floor(number * 10 + 1e-6) / 10;
return rounded.toLocaleString(lang, { maximumFractionDigits: 1 });
}
function percent(millionths) { return Math.round(millionths / 10000) + nbsp + '%'; }
function dayOf(time) { return Math.floor((time - new Date(time).getTimezoneOffset() * 60000) / 86400000); }
function startOf(day) {
var at = new Date(day * 86400000);
return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()).getTime();
}
function today() { return dayOf(Date.now()); }
function whenDay(day) {
var ahead = day - today();
if (ahead <= 0) return t('today');
if (ahead === 1) return t('tomorrow');
return ahead < 30 ? t('inDays', { days: count(ahead, 'day') }) : t('onDate', { date: shortDate(startOf(day)) });
}
function randomName() {
var bytes = new Uint8Array(6);
crypto.getRandomValues(bytes);
return Array.prototype.map.call(bytes, function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
}
function newSeed() { return String(parseInt(randomName(), 16)); }
var zeros = new Array(65).join('0');
var log = { records: [], entries: {}, marks: {}, state: {}, quarantined: 0 };
var channel = null;
function deviceOf(id) { return id.slice(0, id.lastIndexOf('-')); }
function numberOf(id) { return Number(id.slice(id.lastIndexOf('-') + 1)); }
function recordOf(id, entry) {
if (!entry || typeof entry.text !== 'string' || !/^[0-9a-f]{64}$/.test(entry.h)) return null;
try {
var record = JSON.parse(entry.text);
return record && record.id === id && isRecord(record) ? record : null;
} catch (error) { return null; }
}
function isRecord(record) {
if (typeof record.id !== 'string' || !/-\d+$/.test(record.id) || typeof record.at !== 'number') return false;
switch (record.t) {
case 'r': return typeof record.q === 'string' && record.g >= 1 && record.g <= 4 && typeof record.s === 'number';
case 'x': return typeof record.exam === 'string' && Array.isArray(record.answers) && typeof record.score === 'number';
case 'p': return typeof record.path === 'string';
case 'y': return typeof record.play === 'string';
case 'o': return typeof record.sheet === 'string' && Array.isArray(record.marks) && record.low < record.high && typeof record.score === 'number';
case 'w': return typeof record.of === 'string';
case 'm': return typeof record.page === 'string' && typeof record.read === 'boolean';
default: return typeof record.t === 'string';
}
}
var stateShapes = {
name: function (value) { return typeof value === 'string'; },
device: function (value) { return typeof value === 'string' && value.length > 0; },
head: function (value) { return Boolean(value) && value.n >= 0 && /^[0-9a-f]{64}$/.test(value.h); },
settings: function (value) { return Boolean(value) && typeof value === 'object'; },
running: function (value) {
return Boolean(value) && typeof value.exam === 'string' && Array.isArray(value.questions) && value.questions.every(Boolean) &&
['answers', 'flags', 'spent'].every(function (key) { return Boolean(value[key]) && typeof value[key] === 'object'; });
}
};
function readLog() {
return Promise.all([kept.read('log'), kept.read('state'), kept.read('marks')]).then(function (shelves) {
log.state = shelves[1];
log.marks = shelves[2];
log.entries = {};
log.records = [];
var broken = [];
Object.keys(stateShapes).forEach(function (key) {
if (!(key in log.state) || stateShapes[key](log.state[key])) return;
broken.push([key, log.state[key], 'state']);
delete log.state[key];
});
Object.keys(shelves[0]).forEach(function (id) {
var record = recordOf(id, shelves[0][id]);
if (!record) return broken.push([id, shelves[0][id]]);
log.entries[id] = shelves[0][id];
log.records.push(record);
});
sortRecords();
if (broken.length) return setAside(broken);
}).then(mendHead).then(reconcileMarks).then(function () { cards.compute(); });
}
function sortRecords() {
log.records.sort(function (a, b) { return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0); });
}
function setAside(broken) {
log.quarantined = broken.length;
return kept.update([['state', 'quarantine']].concat(broken.map(placeOf)), function (values) {
var still = broken.filter(function (each, i) {
var value = values[i + 1];
return value !== undefined && !(each[2] ? stateShapes[each[0]](value) : recordOf(each[0], value));
});
var aside = (Array.isArray(values[0]) ? values[0] : []).concat(still.map(function (each) {
return { id: each[0], at: Date.now(), value: each[1] };
}));
log.state.quarantine = aside;
return [['state', 'quarantine', aside]].concat(still.map(function (each) { return placeOf(each).concat(undefined); }));
});
}
function placeOf(each) { return [each[2] || 'log', each[0]]; }
function lastRead(device) {
var last = null;
Object.keys(log.entries).forEach(function (id) {
if (deviceOf(id) === device && (!last || numberOf(id) > numberOf(last))) last = id;
});
return last ? { n: numberOf(last), h: log.entries[last].h } : { n: 0, h: zeros };
}
function latest(head, device) {
var read = lastRead(device);
return stateShapes.head(head) && head.n >= read.n ? head : read;
}
function mendHead() {
var device = log.state.device;
if (!device || latest(log.state.head, device) === log.state.head || !lastRead(device).n) return;
return kept.update([['state', 'head']], function (values) {
log.state.head = latest(values[0], device);
return [['state', 'head', log.state.head]];
}).then(tellTrouble);
}
function reconcileMarks() {
var known = readPages();
if (!Object.keys(log.marks).length && Object.keys(known).length) return restoreMarks();
var changes = [];
Object.keys(log.marks).forEach(function (key) {
if (key.indexOf('read:') === 0 && !known[key.slice(5)]) {
changes.push({ t: 'm', page: key.slice(5), at: Number(log.marks[key]) || Date.now(), read: true });
}
});
Object.keys(known).forEach(function (page) {
if (!('read:' + page in log.marks)) changes.push({ t: 'm', page: page, at: Date.now(), read: false });
});
if (changes.length) return append(changes);
}
function readPages() {
var pages = {};
log.records.forEach(function (record) {
if (record.t !== 'm') return;
if (record.read) pages[record.page] = record.at; else delete pages[record.page];
});
return pages;
}
function restoreMarks() {
var pages = readPages();
var writes = Object.keys(pages).map(function (page) { return ['marks', 'read:' + page, pages[page]]; });
Object.keys(log.marks).forEach(function (key) {
if (key.indexOf('read:') === 0 && !pages[key.slice(5)]) writes.push(['marks', key, undefined]);
});
writes.forEach(function (each) { if (each[2] === undefined) delete log.marks[each[1]]; else log.marks[each[1]] = each[2]; });
return kept.update([], function () { return writes; });
}
function setState(key, value) {
log.state[key] = value;
return kept.put('state', key, value).then(tellTrouble);
}
function append(list) {
return kept.update([['state', 'device'], ['state', 'head']], function (values) {
var device = typeof values[0] === 'string' ? values[0] : log.state.device || randomName();
var head = latest(values[1], device);
var writes = list.map(function (each) {
var record = Object.assign({ t: each.t, id: device + '-' + (head.n + 1) }, each, { prev: head.h });
var text = JSON.stringify(record);
head = { n: head.n + 1, h: engine.digest(head.h + '\n' + text) };
return ['log', record.id, { h: head.h, text: text }];
});
return writes.concat([['state', 'device', device], ['state', 'head', head]]);
}).then(function (writes) {
var added = [];
writes.forEach(function (each) {
if (each[0] === 'state') log.state[each[1]] = each[2];
if (each[0] !== 'log') return;
log.entries[each[1]] = each[2];
added.push(JSON.parse(each[2].text));
});
log.records = log.records.concat(added);
sortRecords();
tellTrouble();
if (channel) channel.postMessage('more');
return added;
});
}
var toldTrouble = '';
function tellTrouble() {
var trouble = kept.trouble();
if (!trouble || trouble === toldTrouble) return;
toldTrouble = trouble;
say(t('trouble.' + trouble));
}
function listen(redraw) {
function refresh() {
readLog().then(function () { cards.keepDue(); redraw(); });
}
try {
channel = new BroadcastChannel('salesbook:' + bookID);
channel.onmessage = refresh;
} catch (error) { channel = null; }
var hiddenDay = 0;
document.addEventListener('visibilitychange', function () {
if (document.hidden) { hiddenDay = today(); return; }
if (!channel || hiddenDay !== today()) refresh();
});
}
var cards = (function () {
var byID = {};
var retention = 900000;
function compute() {
byID = {};
var counters = {};
log.records.forEach(function (record) {
if (record.t !== 'r') return;
var question = bank.byID[record.q];
if (!question) return;
var card = byID[record.q] = byID[record.q] || { question: question, reviews: [], changed: false };
if (record.v !== question.v) { card.changed = true; return; }
var day = dayOf(record.at);
var key = record.q + '\n' + day;
counters[key] = (counters[key] || 0) + 1;
card.reviews.push({ g: record.g, s: record.s, at: record.at, day: day, time: day * 86400000 + counters[key] * 1000 });
});
Object.keys(byID).forEach(function (id) {
var card = byID[id];
if (!card.reviews.length) {
card.dueDay = today();
return;
}
var answer = engine.schedule(retention, card.reviews.map(function (each) { return [each.g, each.time]; }));
card.s = answer.s;
card.d = answer.d;
card.interval = answer.interval;
card.lapses = answer.lapses;
card.lastDay = card.reviews[card.reviews.length - 1].day;
card.dueDay = card.lastDay + Math.max(answer.interval, 1);
card.right = card.reviews[card.reviews.length - 1].s >= 1000000;
});
}
function all() { return Object.keys(byID).map(function (id) { return byID[id]; }); }
function due() {
var now = today();
return all().filter(function (card) { return card.dueDay <= now; }).sort(function (a, b) {
return a.dueDay - b.dueDay || (a.s || 0) - (b.s || 0) || a.question.index - b.question.index;
});
}
function forecast(days) {
var result = new Array(days).fill(0);
all().forEach(function (card) {
var ahead = Math.max(card.dueDay - today(), 0);
if (ahead < days) result[ahead] += 1;
});
return result;
}
function firsts(card) {
return card.reviews.filter(function (review, i) { return !i || card.reviews[i - 1].day !== review.day; });
}
function weak() {
var pages = {};
all().forEach(function (card) {
firsts(card).slice(-3).forEach(function (review) {
var page = pages[card.question.page] = pages[card.question.page] || { page: card.question.page, right: 0, of: 0, sum: 0 };
page.of += 1;
page.sum += review.s;
if (review.s >= 1000000) page.right += 1;
});
});
return Object.keys(pages).map(function (key) { return pages[key]; })
.filter(function (page) { return page.sum < page.of * 850000 && isWeak(page); })
.sort(function (a, b) { return a.sum / a.of - b.sum / b.of || b.of - a.of || a.page - b.page; });
}
function wrong() {
return all().filter(function (card) { return card.reviews.length && !card.right; })
.map(function (card) { return card.question; });
}
function keepDue() {
var times = all().map(function (card) { return startOf(card.dueDay); }).sort(function (a, b) { return a - b; });
return kept.put('state', 'due', times).then(countDue);
}
return {
compute: compute, all: all, due: due, forecast: forecast, weak: weak, wrong: wrong, keepDue: keepDue,
of: function (question) { return byID[question.id]; }
};
})();
function recordAnswer(question, response, result, spent, mode, self) {
var grade = self && result.score >= 1000000 ? self : engine.rating(result.score, spent, typicalTime(question));
return append([{
t: 'r', q: question.id, v: question.v, at: Date.now(), g: grade, s: result.score, ms: spent, a: response, m: mode
}]).then(function () {
cards.compute();
cards.keepDue();
return cards.of(question);
});
}
function typicalTime(question) {
var letters = plain(question.prompt).length;
[].concat(question.options || [], question.left || [], question.right || []).forEach(function (each) {
letters += plain(each).length;
});
var each = { single: 2000, multiple: 4000, order: 9000, match: 9000, blank: 8000 }[question.type] || 4000;
return each + letters * 55;
}
function openBank(value) {
bank = value;
bank.byID = {};
bank.pageByKey = {};
bank.pages.forEach(function (page, i) { bank.pageByKey[page.key] = i; });
bank.questions.forEach(function (question, i) {
question.index = i;
bank.byID[question.id] = question;
});
bank.exams = bank.exams || [];
bank.paths = bank.paths || [];
bank.plays = bank.plays || [];
bank.sheets = bank.sheets || [];
bank.criterionByID = {};
(bank.criteria || []).forEach(function (criterion) { bank.criterionByID[criterion.id] = criterion; });
}
function named(list, key) { return list.filter(function (each) { return each.key === key; })[0]; }
function sectionOf(page) { return bank.sections[bank.pages[page].section]; }
function questionsOf(scope) {
var colon = scope.indexOf(':');
var kind = colon < 0 ? scope : scope.slice(0, colon);
var name = colon < 0 ? '' : scope.slice(colon + 1);
if (kind === 'wrong') return cards.wrong();
if (kind === 'all') return bank.questions.filter(isOpen);
if (kind === 'question') return bank.byID[name] ? [bank.byID[name]] : [];
return bank.questions.filter(function (question) {
var page = bank.pages[question.page];
if (kind === 'section') return isOpen(question) && sectionOf(question.page) && sectionOf(question.page).key === name;
if (kind === 'tag') return isOpen(question) && (page.tags || []).indexOf(name) >= 0;
return page.key === (kind === 'page' ? name : scope);
});
}
function isOpen(question) { return !question.reserved; }
function titleOfScope(scope) {
var colon = scope.indexOf(':');
var kind = colon < 0 ? scope : scope.slice(0, colon);
var name = scope.slice(colon + 1);
if (kind === 'wrong') return t('scopeWrong');
if (kind === 'all') return t('scopeAll');
if (kind === 'tag') return t('scopeTag', { tag: name });
if (kind === 'section') return (named(bank.sections, name) || { title: name }).title;
if (kind === 'question') return bank.byID[name] ? bank.pages[bank.byID[name].page].title : t('practice');
var page = bank.pages[bank.pageByKey[kind === 'page' ? name : scope]];
return page ? page.title : t('practice');
}
function linkTo(what) { return home + 'train.html#' + what; }
function practiceLink(scope) { return linkTo('practice=' + encodeURIComponent(scope)); }
function pageLink(index, anchor) { return new URL(bank.pages[index].path, bookFolder).href + (anchor ? '#' + anchor : ''); }
function ruleLink(index, anchor, note) {
var page = bank.pages[index];
var section = sectionOf(index);
return el('a.rulelink', { href: pageLink(index, anchor) },
page.number ? el('span.figure', { 'aria-hidden': 'true' }, String(page.number)) : icon(kindIcon(page.kind)),
el('span', {}, el('span.mini', {}, note || (page.number ? t('kind.' + page.kind) + nbsp + page.number : section ? section.title : '')),
el('span.rulelink__t', {}, page.title)),
icon('right'));
}
function kindIcon(kind) {
return { customer: 'me', script: 'phone', guarantee: 'seal', guide: 'page', check: 'check', quiz: 'train', path: 'flag' }[kind] || 'book';
}
var serial = 0;
function Question(question, seed, changed) {
var shapes = { single: choiceQuestion, multiple: choiceQuestion, order: orderQuestion, match: matchQuestion, blank: blankQuestion };
var id = 'q' + (++serial);
var view = shapes[question.type](question, seed, changed || function () {}, id);
view.question = question;
view.id = id;
return view;
}
function shuffled(count, seed, question) {
return engine.shuffle(mixed(seed, question.index), count);
}
function mixed(seed, number) { return String((Number(seed) % 1e12) * 1000 + number + 1); }
function questionHeading(question, id, hint) {
return el('div.ask__q', { id: id, tabindex: '-1' }, hint && el('span.mini.ask__hint', {}, hint), markup(el('div.ask__prompt'), question.prompt));
}
var letters = { ru: 'АБВГДЕЖЗИКЛМ', uk: 'АБВГДЕЄЖЗИКЛ' }[lang.slice(0, 2)] || 'ABCDEFGHIJKL';
function choiceQuestion(question, seed, changed, id) {
var several = question.type === 'multiple';
var order = shuffled(question.options.length, seed, question);
var heading = questionHeading(question, id, several ? t('severalRight') : '');
var rows = order.map(function (option, place) {
var input = el('input', { type: several ? 'checkbox' : 'radio', name: id, value: String(option), change: changed });
var mark = el('span.opt__mark', { 'aria-hidden': 'true' }, several ? icon('check') : letters[place] || String(place + 1));
var text = el('span.opt__text', {}, markup(el('span'), question.options[option]));
return { option: option, input: input, mark: mark, text: text, element: el('label.opt' + (several ? '.opt--box' : ''), {}, input, mark, text) };
});
function chosen() {
return rows.filter(function (row) { return row.input.checked; }).map(function (row) { return row.option; })
.sort(function (a, b) { return a - b; });
}
function draw(row, kind, word, note) {
row.element.classList.add('opt--' + kind);
if (kind !== 'other') row.mark.replaceChildren(icon(kind === 'right' ? 'yes' : 'no'));
else if (several) row.mark.replaceChildren(letters[rows.indexOf(row)]);
if (word) row.text.prepend(el('span.opt__word', {}, word));
if (note) row.text.append(markup(el('span.opt__note'), note));
}
return {
element: el('div.ask__body', {}, heading,
el('div.opts', { role: several ? 'group' : 'radiogroup', 'aria-labelledby': id }, rows.map(function (row) { return row.element; }))),
heading: heading,
response: function () { return chosen().join(','); },
isComplete: function () { return chosen().length > 0; },
restore: function (response) {
var list = response ? response.split(',').map(Number) : [];
rows.forEach(function (row) { row.input.checked = list.indexOf(row.option) >= 0; });
},
key: function (number) {
var row = rows[number - 1];
if (!row || row.input.disabled) return false;
row.input.checked = several ? !row.input.checked : true;
row.input.focus();
changed();
return true;
},
lock: function (result) {
var picked = chosen();
rows.forEach(function (row) {
row.input.disabled = true;
if (!result) return;
var isRight = result.right.indexOf(row.option) >= 0;
var isPicked = picked.indexOf(row.option) >= 0;
var word = isRight ? (isPicked ? t('yourRight') : several && picked.length ? t('missedRight') : t('rightAnswer'))
: isPicked ? t('yourWrong') : '';
draw(row, isRight ? 'right' : isPicked ? 'wrong' : 'other', word, (isPicked || isRight) && result.feedback[row.option]);
});
}
};
}
function blankQuestion(question, seed, changed, id) {
var heading = el('div.ask__q', { id: id, tabindex: '-1' });
var prompt = markup(el('div.ask__prompt.ask__prompt--gaps'), question.prompt);
heading.append(prompt);
var body = el('div.ask__body', { role: 'group', 'aria-labelledby': id }, heading);
var places = Array.prototype.slice.call(prompt.querySelectorAll('.gap'));
if (question.lonely || !places.length) {
places.forEach(function (place) { place.remove(); });
prompt.querySelectorAll('p').forEach(function (p) { if (!p.textContent.trim() && !p.querySelector('img')) p.remove(); });
places = [el('span')];
body.append(el('div.short', {}, el('label.short__label', { for: id + '-0' }, t('yourAnswer')), places[0]));
}
var gaps = places.map(function (place, i) {
var input = el('input.gap__in', {
type: 'text', id: id + '-' + i, autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false',
enterkeyhint: 'done', 'aria-label': question.lonely ? false : t('gapOf', { n: i + 1, of: places.length }), input: changed
});
var holder = el('span.gap' + (question.lonely ? '.gap--line' : ''), {}, input);
place.replaceWith(holder);
return { input: input, holder: holder };
});
return {
element: body,
heading: heading,
response: function () {
var texts = gaps.map(function (gap) { return gap.input.value.replace(/[\u001F\n]/g, ' ').trim(); });
return texts.some(Boolean) ? texts.join('\u001F') : '';
},
isComplete: function () { return gaps.every(function (gap) { return gap.input.value.trim(); }); },
missing: function () {
var left = gaps.filter(function (gap) { return !gap.input.value.trim(); }).length;
return left && gaps.length > 1 ? t('gapsLeft', { n: count(left, 'gap') }) : '';
},
restore: function (response) {
(response || '').split('\u001F').forEach(function (text, i) { if (gaps[i]) gaps[i].input.value = text; });
},
key: function () { return false; },
lock: function (result) {
gaps.forEach(function (gap, i) {
gap.input.readOnly = true;
gap.input.tabIndex = -1;
if (!result) return;
var item = result.items[i];
var written = gap.input.value.trim();
var isRight = item === 1 || item === 2;
var shown = el('span.gap__done.gap__done--' + (isRight ? 'right' : 'wrong'), {},
icon(isRight ? 'yes' : 'no'), hidden(isRight ? t('yourRight') + ': ' : t('yourWrong') + ': '), written || t('empty'));
gap.holder.replaceChildren(shown);
if (item === 2) gap.holder.append(el('span.gap__note', {}, t('slip', { word: result.right[i] })));
if (!isRight) gap.holder.append(el('span.gap__note', {}, t('rightIs', { word: result.right[i] })));
});
}
};
}
function orderQuestion(question, seed, changed, id) {
var heading = questionHeading(question, id, t('orderHint'));
var current = dealt(question, seed);
var isMoved = false;
var status = el('p.mini.ords__say', { role: 'status' });
var list = el('ol.ords', { 'aria-labelledby': id });
var names = question.options.map(plain);
var rows = question.options.map(function (option, i) {
var up = button('.tool', [icon('down', '.i--up')], function () { move(i, -1, up, down); }, { 'aria-label': t('higher', { what: names[i] }) });
var down = button('.tool', [icon('down')], function () { move(i, 1, down, up); }, { 'aria-label': t('lower', { what: names[i] }) });
var number = el('span.ord__n.figure', { 'aria-hidden': 'true' });
var text = markup(el('span.ord__t'), option);
var element = el('li.ord', { keydown: function (event) {
if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
event.preventDefault();
move(i, event.key === 'ArrowUp' ? -1 : 1, event.target, event.target);
} }, number, text, el('span.ord__b', {}, up, down));
return { element: element, number: number, up: up, down: down, text: text };
});
function draw(moved) {
current.forEach(function (option, place) {
var row = rows[option];
row.number.textContent = place + 1;
row.up.disabled = place === 0;
row.down.disabled = place === current.length - 1;
row.element.classList.toggle('ord--moved', option === moved);
if (list.children[place] !== row.element) list.insertBefore(row.element, list.children[place] || null);
});
}
function move(option, by, pressed, other) {
var from = current.indexOf(option), to = from + by;
if (to < 0 || to >= current.length || list.classList.contains('ords--done')) return;
current.splice(from, 1);
current.splice(to, 0, option);
isMoved = true;
draw(option);
(pressed.disabled ? other : pressed).focus({ preventScroll: true });
status.textContent = t('nowPlace', { what: names[option], n: to + 1, of: current.length });
changed();
}
draw(-1);
return {
element: el('div.ask__body', {}, heading, list, status),
heading: heading,
response: function () { return isMoved ? current.join(',') : ''; },
isComplete: function () { return isMoved; },
missing: function () { return isMoved ? '' : t('orderAsDealt'); },
restore: function (response) {
if (!response) return;
current = response.split(',').map(Number);
isMoved = true;
draw(-1);
},
key: function () { return false; },
lock: function (result) {
list.classList.add('ords--done');
status.remove();
heading.querySelector('.ask__hint').remove();
rows.forEach(function (row, option) {
row.up.parentNode.remove();
row.element.classList.remove('ord--moved');
if (!result) return;
var place = current.indexOf(option);
var isRight = result.right[place] === option;
row.element.classList.add(isRight ? 'ord--right' : 'ord--wrong');
row.element.append(el('span.ord__m', {}, icon(isRight ? 'yes' : 'no'),
isRight ? hidden(t('rightPlace')) : t('belongs', { n: result.right.indexOf(option) + 1 })));
});
}
};
}
function dealt(question, seed) {
var order = shuffled(question.options.length, seed, question);
if (grade(question, order.join(',')).score >= 1000000) order.push(order.shift());
return order;
}
function matchQuestion(question, seed, changed, id) {
var heading = questionHeading(question, id);
var order = shuffled(question.left.length, seed, question);
var rights = question.right.map(plain);
var rows = order.map(function (left, place) {
var name = id + '-' + left;
var select = el('select', { id: name, change: function () { mark(); changed(); } }, el('option', { value: '-' }, t('choose')),
rights.map(function (right, i) { return el('option', { value: String(i) }, right); }));
var holder = el('span.pick', {}, select, icon('chev'));
return {
left: left, select: select, holder: holder,
element: el('li.pairq', {}, markup(el('label.pairq__t', { for: name }), question.left[left]), holder)
};
});
function mark() {
rows.forEach(function (row) { row.holder.classList.toggle('pick--set', row.select.value !== '-'); });
}
function values() {
var list = [];
rows.forEach(function (row) { list[row.left] = row.select.value; });
return list;
}
function missing() { return rows.filter(function (row) { return row.select.value === '-'; }).length; }
return {
element: el('div.ask__body', { role: 'group', 'aria-labelledby': id }, heading, el('ol.pairqs', {}, rows.map(function (row) { return row.element; }))),
heading: heading,
response: function () { return missing() < rows.length ? values().join(',') : ''; },
isComplete: function () { return !missing(); },
missing: function () { return missing() ? t('pairsLeft', { n: count(missing(), 'pair') }) : ''; },
restore: function (response) {
(response || '').split(',').forEach(function (value, left) {
rows.forEach(function (row) { if (row.left === left && value !== '') row.select.value = value; });
});
mark();
},
key: function () { return false; },
lock: function (result) {
rows.forEach(function (row) {
row.select.disabled = true;
if (!result) return;
var right = result.right[row.left];
var given = row.select.value;
var isRight = String(right) === given;
row.element.classList.add(isRight ? 'pairq--right' : 'pairq--wrong');
row.holder.replaceWith(el('span.pairq__a', {},
el('span.pairq__v.pairq__v--' + (isRight ? 'right' : 'wrong'), {}, icon(isRight ? 'yes' : 'no'),
hidden((isRight ? t('yourRight') : t('yourWrong')) + ': '), given === '-' ? t('empty') : rights[Number(given)]),
!isRight && el('span.pairq__r', {}, t('rightIs', { word: rights[right] }))));
});
}
};
}
function grade(question, response) {
return engine.grade(bank.salt, question.id, question.sealed, response || emptyResponse(question));
}
function emptyResponse(question) {
if (question.type === 'match') return question.left.map(function () { return '-'; }).join(',');
if (question.type === 'blank') return new Array(question.gaps || 1).join('\u001F');
return '';
}
function verdict(result, isGivenUp) {
if (isGivenUp) return el('p.verdict.verdict--none', {}, t('givenUp'));
if (result.score >= 1000000) {
var hasSlip = result.items.indexOf(2) >= 0;
return el('p.verdict.verdict--right', {}, icon('yes'), hasSlip ? t('rightWithSlip') : t('right'));
}
if (result.score > 0) return el('p.verdict.verdict--part', {}, icon('flag'), t('partly', { share: percent(result.score) }));
return el('p.verdict.verdict--wrong', {}, icon('no'), t('wrong'));
}
function explain(question, result) {
var inside = [];
if (result.explanation) inside.push(markup(el('div.feedback__why.prose'), result.explanation));
if (bank.pages[question.page].kind !== 'quiz') inside.push(ruleLink(question.page, question.anchor));
return inside;
}
function leaves(done, total) {
var label = t('questionOf', { n: Math.min(done + 1, total), of: total });
if (total > 24) {
return svg('svg', { class: 'leaves leaves--bar', viewBox: '0 0 100 18', preserveAspectRatio: 'none', role: 'img', 'aria-label': label }, [
svg('rect', { width: 100, height: 18 }), svg('rect', { width: 100 * done / total, height: 18, class: 'on' })]);
}
var rects = [];
for (var i = 0; i < total; i++) {
rects.push(svg('rect', i === done
? { x: i * 13 + 1, y: 1, width: 7, height: 16, class: 'now' }
: { x: i * 13, y: 0, width: 9, height: 18, class: i < done ? 'on' : 'off' }));
}
return svg('svg', { class: 'leaves', viewBox: '0 0 ' + (total * 13 - 4) + ' 18', width: total * 13 - 4, height: 18, role: 'img', 'aria-label': label }, rects);
}
function Stopwatch() {
var sum = 0, since = document.hidden ? 0 : Date.now();
function toggle() {
if (document.hidden) { if (since) sum += Date.now() - since; since = 0; } else since = Date.now();
}
document.addEventListener('visibilitychange', toggle);
return {
stop: function () {
document.removeEventListener('visibilitychange', toggle);
if (since) sum += Date.now() - since;
since = 0;
return Math.min(sum, 600000);
}
};
}
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
function attemptsAt(key) {
return log.records.filter(function (record) { return record.t === 'x' && record.exam === key; });
}
function examState(exam) {
var attempts = attemptsAt(exam.key);
var best = attempts.reduce(function (best, each) { return !best || each.score > best.score ? each : best; }, null);
var passed = attempts.filter(function (each) { return each.pass; })[0];
var running = log.state.running && log.state.running.exam === exam.key;
return {
attempts: attempts, best: best, passed: passed,
left: exam.attempts ? Math.max(exam.attempts - attempts.length, 0) : Infinity,
state: running ? 'running' : passed ? 'passed' : attempts.length ? 'failed' : ''
};
}
function sizeOf(exam) {
return exam.pools.reduce(function (sum, pool) { return sum + Math.min(pool.count, pool.questions.length); }, 0);
}
function examLine(exam, state) {
if (state.state === 'running') return t('examRunning');
if (state.state === 'passed') return t('examPassed', { date: date(state.passed.end), share: percent(state.passed.score) });
var left = state.left === Infinity ? '' : ' ' + t('attemptsLeft', { n: count(state.left, 'attempt') });
if (state.state === 'failed') return t('examFailed', { share: percent(state.best.score) }) + left;
return t('examNew') + left;
}
function ExamStart(place, exam) {
var state = examState(exam);
var size = sizeOf(exam);
var facts = [[t('factQuestions'), String(size)], [t('factPass'), exam.pass + nbsp + '%']];
if (exam.minutes) facts.push([t('factTime'), count(exam.minutes, 'minute')]);
facts.push([t('factAttempts'), exam.attempts ? t('nOfM', { n: state.left, of: exam.attempts }) : t('noLimit')]);
var name = el('input.field__in', { type: 'text', id: 'exam-name', autocomplete: 'name', maxlength: '80', value: log.state.name || '', 'aria-describedby': 'exam-name-why' });
var time = exam.minutes ? el('select', { id: 'exam-time' }, [100, 150, 200, 300, 500, 1000, 0].map(function (share) {
return el('option', { value: String(share) }, share ? timeWord(exam.minutes * share / 100, share) : t('timeOff'));
})) : null;
var form = el('form.slip.start', { novalidate: true, submit: function (event) {
event.preventDefault();
begin(exam, name.value.trim(), time ? Number(time.value) : 100).then(route);
} },
el('dl.facts2', {}, facts.map(function (fact) { return el('div', {}, el('dt', {}, fact[0]), el('dd.figure', {}, fact[1])); })),
el('ul.rules', {}, [t('examHow1'), t('examHow2'), exam.minutes ? t('examHow3') : null].filter(Boolean).map(function (line) { return el('li', {}, line); })));
var other = log.state.running && log.state.running.exam !== exam.key && named(bank.exams, log.state.running.exam);
if (other) {
add(form, [el('p.callout.callout--warning', {}, t('otherExam', { title: other.title })),
el('div.btns', {}, el('a.btn', { href: linkTo('exam=' + encodeURIComponent(other.key)) }, t('toOtherExam')))]);
} else if (state.left > 0) {
add(form, [
el('div.field', {}, el('label', { for: 'exam-name' }, t('yourName')), name, el('p.mini', { id: 'exam-name-why' }, t('nameWhy'))),
time && el('div.field', {}, el('label', { for: 'exam-time' }, t('howLong')), el('span.pick', {}, time, icon('chev')),
el('p.mini', {}, t('timeWhy'))),
el('div.btns', {}, button('.btn', t('startExam'), null, { type: 'submit' }), el('a.btn.btn--text', { href: linkTo('') }, t('later')))
]);
} else {
add(form, el('p.callout.callout--warning', {}, t('noAttempts')));
}
place.replaceChildren(
heading(exam.title, t('exam'), examLine(exam, state)), form,
state.attempts.length ? el('section.part2', {}, el('h2', {}, t('earlier')), attemptList(exam, state.attempts)) : '');
focusHeading(place);
}
function timeWord(minutes, share) {
return share === 100 ? t('timeUsual', { time: count(minutes, 'minute') }) : t('timeMore', { n: figure(share / 100), time: count(minutes, 'minute') });
}
function attemptList(exam, attempts) {
return el('ul.lines', {}, attempts.slice().reverse().map(function (attempt) {
return el('li', {}, el('a.line2', { href: linkTo('result=' + attempt.id) },
el('span.line2__t', {}, t('attemptN', { n: attempt.n })), el('span.mini', {}, date(attempt.end)),
el('span.line2__v', {}, percent(attempt.score)),
el('span.mark2.mark2--' + (attempt.pass ? 'right' : 'wrong'), {}, icon(attempt.pass ? 'yes' : 'no'), attempt.pass ? t('passed') : t('failed'))));
}));
}
function begin(exam, name, share) {
var seed = newSeed();
var seen = {};
attemptsAt(exam.key).forEach(function (attempt) {
attempt.answers.forEach(function (answer) { if (bank.byID[answer.q]) seen[bank.byID[answer.q].index] = true; });
});
var drawn = engine.draw(seed, Object.keys(seen).map(Number), exam.pools);
var now = Date.now();
var running = {
exam: exam.key, at: now, seed: seed, n: attemptsAt(exam.key).length + 1, share: share, more: 0, current: 0,
deadline: exam.minutes && share ? now + exam.minutes * share * 600 : 0, version: bank.version,
questions: drawn.map(function (index) { return { q: bank.questions[index].id, v: bank.questions[index].v }; }),
answers: {}, flags: {}, spent: {}
};
return kept.update([['state', 'running']], function (values) {
return values[0] && named(bank.exams, values[0].exam) ? [] : [['state', 'running', running]];
}).then(function (writes) {
tellTrouble();
if (!writes.length) return readLog();
log.state.running = running;
if (name !== (log.state.name || '')) return setState('name', name);
});
}
function handIn(running, exam) {
var end = running.deadline ? Math.min(Date.now(), running.deadline) : Date.now();
var sum = 0, of = 0;
var reviews = [];
var answers = [];
running.questions.forEach(function (each) {
var question = bank.byID[each.q];
if (!question || question.v !== each.v) return;
var response = running.answers[each.q] || '';
var result = grade(question, response);
var points = question.points || 1;
var spent = running.spent[each.q] || 0;
sum += points * result.score;
of += points;
answers.push({ q: each.q, v: each.v, a: response, s: result.score, ms: spent });
reviews.push({
t: 'r', q: each.q, v: each.v, at: end, g: engine.rating(result.score, spent, typicalTime(question)), s: result.score,
ms: spent, a: response, m: 'exam'
});
});
var score = of ? Math.floor(sum / of) : 0;
var attempt = {
t: 'x', exam: exam.key, at: running.at, end: end, score: score, pass: score >= exam.pass * 10000, n: running.n,
seed: running.seed, answers: answers, version: running.version
};
if (running.share !== 100) attempt.time = running.share;
if (running.more) attempt.more = running.more;
return append(reviews.concat([attempt])).then(function (added) {
return setState('running', undefined).then(function () {
cards.compute();
cards.keepDue();
return added[added.length - 1];
});
});
}
function ExamRun(place, exam) {
var running = log.state.running;
var list = running.questions.filter(function (each) { return bank.byID[each.q] && bank.byID[each.q].v === each.v; });
var current = Math.min(running.current, list.length - 1);
var view = null;
var watch = null;
var removeKeys = null;
var timer = 0;
var warned = {};
var isOver = false;
var keeping = 0;
if (!list.length) return handIn(running, exam).then(leave);
if (running.deadline && Date.now() >= running.deadline) return end(true);
var status = el('p.vh', { role: 'status' });
var clock = Clock(running, exam);
var body = el('form.exam__q', { id: 'exam-q', novalidate: true, submit: function (event) { event.preventDefault(); forward(); } });
var sheet = el('nav.exam__sheet', { 'aria-labelledby': 'sheet' });
var warning = el('div.exam__warn', { role: 'alert' });
place.replaceChildren(el('div.exam.slip', {},
el('header.exam__bar', {}, el('h1.exam__t', {}, exam.title), clock && clock.element,
button('.btn.btn--quiet.exam__end', t('handIn'), function () { confirmEnd(); })),
warning, el('div.exam__body', {}, body, sheet)), status);
showQuestion(current, true);
if (clock) { tick(); timer = setInterval(tick, 1000); }
function idOf(i) { return list[i].q; }
function keep(change) {
change(running);
keeping += 1;
return kept.update([['state', 'running']], function (values) {
if (!values[0] || values[0].seed !== running.seed) return [];
change(values[0]);
return [['state', 'running', values[0]]];
}).then(function (writes) {
keeping -= 1;
tellTrouble();
if (!writes.length) {
stop();
leaveToOther();
} else if (!keeping) {
running = log.state.running = writes[0][2];
if (!isOver) drawSheet();
}
return writes.length > 0;
});
}
function note(what, id, value) {
return function (running) { if (value) running[what][id] = value; else delete running[what][id]; };
}
function takeTime() {
if (!watch) return;
keep(note('spent', idOf(current), (running.spent[idOf(current)] || 0) + watch.stop()));
watch = null;
}
function answered() {
keep(note('answers', idOf(current), view.response()));
drawSheet();
}
function showQuestion(i, isFirst) {
takeTime();
if (removeKeys) removeKeys();
current = i;
var question = bank.byID[idOf(i)];
view = Question(question, running.seed, answered);
view.restore(running.answers[idOf(i)]);
var flag = button('.btn.btn--quiet', [icon('flag', '.wide'), t('putOff')], function () {
keep(note('flags', idOf(i), !running.flags[idOf(i)]));
flag.setAttribute('aria-pressed', String(Boolean(running.flags[idOf(i)])));
drawSheet();
}, { 'aria-pressed': String(Boolean(running.flags[idOf(i)])) });
var last = i === list.length - 1;
body.replaceChildren(el('p.mini.exam__no', {}, t('questionOf', { n: i + 1, of: list.length })), view.element,
el('div.btns.exam__nav', {},
button('.btn.btn--quiet', [icon('left'), el('span.wide', {}, t('back'))], function () { showQuestion(i - 1); }, { 'aria-label': t('back'), disabled: i === 0 }),
flag,
button('.btn', last ? t('toSheet') : [t('next'), icon('right', '.wide')], null, { type: 'submit' })));
removeKeys = numberKeys(view, forward);
watch = Stopwatch();
keep(function (running) { running.current = i; });
drawSheet();
view.heading.focus({ preventScroll: true });
if (isFirst) window.scrollTo(0, 0);
else if (body.getBoundingClientRect().top < 60) body.scrollIntoView({ block: 'start' });
hasArrived = true;
}
function forward() {
if (current < list.length - 1) return showQuestion(current + 1);
confirmEnd();
}
function counts() {
var done = list.filter(function (each) { return running.answers[each.q]; }).length;
return { done: done, flags: list.filter(function (each) { return running.flags[each.q]; }).length, left: list.length - done };
}
function drawSheet() {
var number = counts();
sheet.replaceChildren(
el('h2', { id: 'sheet' }, t('sheet')),
el('ol.cells', {}, list.map(function (each, i) {
var isDone = running.answers[each.q], isFlagged = running.flags[each.q];
var words = (i === current ? ', ' + t('cellNow') : '') + ', ' + t(isDone ? 'cellDone' : 'cellEmpty') + (isFlagged ? ', ' + t('cellFlag') : '');
return el('li', {}, button('.cell' + (isDone ? '.cell--done' : '') + (i === current ? '.cell--now' : '') + (isFlagged ? '.cell--flag' : ''),
[String(i + 1), hidden(words)], function () { showQuestion(i); }, { 'aria-current': i === current && 'true' }));
})),
el('ul.legend', {},
el('li', {}, el('span.cell.cell--done', { 'aria-hidden': 'true' }), t('cellDone') + ', ' + number.done),
el('li', {}, el('span.cell.cell--flag', { 'aria-hidden': 'true' }), t('cellFlag') + ', ' + number.flags),
el('li', {}, el('span.cell', { 'aria-hidden': 'true' }), t('cellEmpty') + ', ' + number.left)),
el('p.mini', {}, t('savedAtOnce')));
}
function confirmEnd() {
takeTime();
watch = Stopwatch();
var number = counts();
var empty = list.findIndex(function (each) { return !running.answers[each.q]; });
var dialog = el('dialog.ask2', { 'aria-labelledby': 'end-t', close: function () { dialog.remove(); } },
el('h2', { id: 'end-t' }, t('endTitle')),
el('p', {}, number.left ? t('endLeft', { n: count(number.left, 'question') }) : t('endAll')),
number.flags ? el('p', {}, t('endFlags', { n: number.flags })) : null,
el('div.btns', {},
button('.btn', t('handIn'), function () { dialog.close(); end(false); }),
button('.btn.btn--quiet', number.left ? t('toEmpty') : t('stay'), function () {
dialog.close();
if (empty >= 0) showQuestion(empty);
})));
place.append(dialog);
dialog.showModal();
}
function tick() {
var left = running.deadline - Date.now();
if (left <= 0) return end(true);
clock.draw(left);
if (left <= 300000 && left > 240000 && !warned.five) { warned.five = true; status.textContent = t('timeLeft', { time: count(5, 'minute') }); }
if (left <= 60000 && !warning.firstChild && running.more < 10) {
warning.replaceChildren(el('p', {}, t('lastMinute')),
button('.btn.btn--quiet', t('moreTime', { time: count(5, 'minute') }), function () {
var deadline = running.deadline + 300000, more = running.more + 1;
keep(function (running) {
running.deadline = deadline;
running.more = more;
});
warning.replaceChildren();
warned = {};
status.textContent = t('timeAdded', { time: count(5, 'minute') });
tick();
view.heading.focus({ preventScroll: true });
}));
}
}
function stop() {
isOver = true;
clearInterval(timer);
if (removeKeys) removeKeys();
}
function end(isLate) {
if (isOver) return;
if (!isLate || watch) takeTime();
stop();
return keep(function () {}).then(function (isRunning) {
if (isRunning) return handIn(running, exam).then(function (attempt) { leave(attempt, isLate); });
});
}
function leaveToOther() {
return readLog().then(function () {
var attempt = attemptsAt(exam.key).filter(function (each) { return each.seed === running.seed; })[0];
say(t('handedIn'));
go(attempt ? 'result=' + attempt.id : '', true);
});
}
function leave(attempt, isLate) {
if (isLate) say(t('timeOver'));
go('result=' + attempt.id, true);
}
return { stop: stop };
}
function Clock(running, exam) {
if (!running.deadline) return null;
var whole = exam.minutes * running.share * 600;
var ring = svg('circle', { class: 'ring__on', cx: 32, cy: 32, r: 28, pathLength: 100, 'stroke-dasharray': '100 100' });
var figures = el('b');
var element = el('p.exam__clock', { role: 'timer' },
el('span.ring.ring--m', {}, svg('svg', { viewBox: '0 0 64 64', 'aria-hidden': 'true' }, [svg('circle', { cx: 32, cy: 32, r: 28 }), ring])), figures);
return {
element: element,
draw: function (left) {
var seconds = Math.ceil(left / 1000), minutes = Math.floor(seconds / 60);
figures.textContent = minutes + ':' + ('0' + seconds % 60).slice(-2);
ring.setAttribute('stroke-dasharray', Math.min(100 * left / whole, 100) + ' 100');
element.classList.toggle('exam__clock--late', seconds <= 60);
element.setAttribute('aria-label', t('timeLeft', { time: minutes ? count(minutes, 'minute') : count(seconds, 'second') }));
}
};
}
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
['keydown', 'pointerdown'].forEach(function (event) { addEventListener(event, wholePage); });
window.print();
}),
log.state.name ? null : el('a.btn.btn--text', { href: home + 'me.html' }, t('setName'))));
}
function moodWord(mood) {
return t(mood >= 3 ? 'moodGlad' : mood >= 1 ? 'moodWarm' : mood === 0 ? 'moodEven' : mood >= -2 ? 'moodCross' : 'moodHot');
}
function Play(place, play) {
var mood = 0;
var path = [];
var kept = [], broken = [];
var meter = el('p.mood', { role: 'status' });
var talk = el('ol.playtalk');
var stage = el('div.playstage');
var removeKeys = null;
place.replaceChildren(heading(play.title, t('play')),
el('div.playhead', {}, play.face ? markup(el('span.playface', { 'aria-hidden': 'true' }), play.face) : null, meter), talk, stage);
drawMood(0);
scene(play.start, true);
function drawMood(change) {
var least = -4, most = 4, shown = Math.max(least, Math.min(most, mood));
var dots = [];
for (var i = least; i <= most; i++) dots.push(svg('circle', { cx: 8 + (i - least) * 16, cy: 10, r: i === shown ? 7 : i === 0 ? 3.5 : 2.5, class: i === shown ? 'on' : i === 0 ? 'zero' : '' }));
meter.replaceChildren(el('span.mini', {}, t('mood')), el('b', {}, moodWord(mood) + ', ' + signed(mood)),
svg('svg', { class: 'mood__line', viewBox: '0 0 144 20', width: 144, height: 20, 'aria-hidden': 'true' }, [svg('path', { d: 'M8 10H136' })].concat(dots)),
change ? el('span.mini', {}, t(change > 0 ? 'moodUp' : 'moodDown')) : '');
meter.dataset.mood = mood > 0 ? 'good' : mood < 0 ? 'bad' : 'even';
}
function signed(number) { return number > 0 ? '+' + number : number < 0 ? '−' + -number : '0'; }
function scene(index, isFirst) {
var now = play.scenes[index];
if (!now || !(now.choices || []).length) return ending(now);
if (removeKeys) removeKeys();
var title = el('h2.playscene__t', { tabindex: '-1' }, now.title);
var buttons = now.choices.map(function (choice, i) {
return el('li', {}, button('.opt.opt--say', [el('span.opt__mark', { 'aria-hidden': 'true' }, String(i + 1)), markup(el('span'), choice.text)],
function () { choose(now, choice, i); }));
});
stage.replaceChildren(el('section.slip.ask.playscene', {}, title, markup(el('div.prose'), now.html),
el('p.playscene__q', { id: 'what' }, t('whatSay')), el('ul.opts', { 'aria-labelledby': 'what' }, buttons)));
removeKeys = numberKeys({ key: function (n) {
var pressed = buttons[n - 1];
if (pressed) pressed.firstChild.click();
return Boolean(pressed);
} }, function () {});
if (!isFirst) show(title); else focusHeading(place);
}
function show(title) {
title.focus({ preventScroll: true });
var last = talk.lastElementChild;
(last || title).scrollIntoView({ block: 'start' });
}
function choose(now, choice, i) {
path.push(i);
mood += choice.mood || 0;
(choice.kept || []).forEach(function (page) { kept.push({ page: page, words: plain(choice.text) }); });
(choice.broken || []).forEach(function (page) { broken.push({ page: page, words: plain(choice.text) }); });
talk.append(el('li.playline', {},
el('p.mini.playline__w', {}, now.title),
el('div.bubble2', {}, hidden(t('youSaid') + ' '), markup(el('span'), choice.text)),
el('div.playline__r', {}, el('p.playline__m.playline__m--' + (choice.mood > 0 ? 'up' : choice.mood < 0 ? 'down' : 'even'), {},
icon(choice.mood > 0 ? 'yes' : choice.mood < 0 ? 'no' : 'right'), t('mood') + ' ' + signed(choice.mood || 0)),
choice.reaction ? markup(el('div.prose'), choice.reaction) : null)));
drawMood(choice.mood);
scene(choice.to);
}
function ending(last) {
if (removeKeys) removeKeys();
var kind = (last && last.ending) || (mood >= 2 ? 'good' : mood >= 0 ? 'fair' : 'bad');
var title = el('h2.playscene__t', { tabindex: '-1' }, last && last.title ? last.title : t('end.' + kind));
stage.replaceChildren(el('section.slip.ask.playend', {},
el('p.verdict.verdict--' + { good: 'right', fair: 'part', bad: 'wrong' }[kind], {}, icon({ good: 'yes', fair: 'flag', bad: 'no' }[kind]), t('end.' + kind)),
title, last ? markup(el('div.prose'), last.html) : null,
el('p.note', {}, t('moodEnd', { mood: moodWord(mood), n: signed(mood) })),
ruleList(t('keptRules'), kept), ruleList(t('brokenRules'), broken),
el('div.btns', {}, button('.btn', t('playAgain'), function () { current = Play(place, play); }), el('a.btn.btn--quiet', { href: linkTo('') }, t('toDesk')))));
show(title);
append([{ t: 'y', play: play.key, at: Date.now(), mood: mood, ending: kind, path: path }]);
}
function ruleList(title, list) {
var seen = {};
var unique = list.filter(function (each) { return !seen[each.page] && (seen[each.page] = true); });
return unique.length ? el('div.playrules', {}, el('h3', {}, title), unique.map(function (each) { return ruleLink(each.page, '', each.words); })) : null;
}
return { stop: function () { if (removeKeys) removeKeys(); } };
}
function playState(play) {
var ends = log.records.filter(function (record) { return record.t === 'y' && record.play === play.key; })
.map(function (record) { return record.ending; });
return ['good', 'fair', 'bad'].filter(function (kind) { return ends.indexOf(kind) >= 0; })[0] || '';
}
function pathStart(path) {
var started = log.records.filter(function (record) { return record.t === 'p' && record.path === path.key; });
return started.length ? started[started.length - 1].at : 0;
}
function scopeOf(target) { return target.indexOf(':') < 0 ? 'page:' + target : target; }
function pathProgress(path) {
var at = pathStart(path);
var first = at ? startOf(dayOf(at)) : 0;
var times = {};
var days = path.days.map(function (day) {
var tasks = day.tasks.map(function (task) {
var key = task.kind + '\n' + task.target;
times[key] = (times[key] || 0) + 1;
return Boolean(at) && isDone(task, times[key], first);
});
return {
day: day.day, title: day.title, tasks: day.tasks, done: tasks,
isDone: tasks.every(Boolean) && tasks.length > 0, date: at ? dayOf(at) + day.day - 1 : 0
};
});
return {
at: at, days: days, today: at ? today() - dayOf(at) + 1 : 0, last: Math.max.apply(null, path.days.map(function (day) { return day.day; }).concat([1])),
done: days.reduce(function (sum, day) { return sum + day.done.filter(Boolean).length; }, 0),
of: days.reduce(function (sum, day) { return sum + day.done.length; }, 0)
};
}
function isDone(task, times, since) {
if (task.kind === 'read') {
if (task.target.indexOf('section:') !== 0) return 'read:' + task.target in log.marks;
return pagesOfSection(task.target.slice(8)).every(function (page) { return 'read:' + page.key in log.marks; });
}
if (task.kind === 'exam') return log.records.filter(function (record) { return record.t === 'x' && record.exam === task.target && record.pass; }).length >= times;
if (task.kind === 'play') return log.records.filter(function (record) { return record.t === 'y' && record.play === task.target && record.at >= since; }).length >= times;
if (task.kind === 'sheet') return finishedSheets(task.target).filter(function (record) { return record.at >= since; }).length >= times;
var inScope = {};
var scope = scopeOf(task.target);
var wanted = scope === 'wrong' || scope === 'all' ? bank.questions : questionsOf(scope);
wanted.forEach(function (question) { inScope[question.id] = true; });
var days = {};
log.records.forEach(function (record) {
if (record.t !== 'r' || record.m === 'exam' || record.at < since || !inScope[record.q]) return;
var day = days[dayOf(record.at)] = days[dayOf(record.at)] || {};
day[record.q] = true;
});
return Object.keys(days).filter(function (day) { return Object.keys(days[day]).length >= Math.min(5, wanted.length); }).length >= times;
}
function pagesOfSection(key) {
return bank.pages.filter(function (page) { var section = bank.sections[page.section]; return section && section.key === key; });
}
function taskLink(task) {
if (task.kind === 'practice') return practiceLink(scopeOf(task.target));
if (task.kind === 'exam') return linkTo('exam=' + encodeURIComponent(task.target));
if (task.kind === 'play') return linkTo('play=' + encodeURIComponent(task.target));
if (task.target.indexOf('section:') === 0) {
var section = named(bank.sections, task.target.slice(8));
return section ? new URL(section.path, bookFolder).href : home;
}
return task.target in bank.pageByKey ? pageLink(bank.pageByKey[task.target]) : home;
}
function taskList(day) {
return el('ul.tasks', {}, day.tasks.map(function (task, i) {
return el('li.task' + (day.done[i] ? '.task--done' : ''), {}, el('a', { href: taskLink(task) },
el('span.task__m', { 'aria-hidden': 'true' }, day.done[i] ? icon('check') : null),
el('span.task__k.mini', {}, t('task.' + task.kind)), el('span.task__t', {}, task.title),
day.done[i] ? hidden(', ' + t('done')) : null));
}));
}
function startPath(path, redraw) {
return button('.btn', t('startPath'), function () {
append([{ t: 'p', path: path.key, at: Date.now() }]).then(redraw);
});
}
function pathToday(path, redraw) {
var progress = pathProgress(path);
var head = el('h2', {}, path.title);
if (!progress.at) {
return [head, el('p.note', {}, t('pathNew', { days: count(progress.last, 'day'), tasks: count(progress.of, 'task') })),
el('div.btns', {}, startPath(path, redraw), el('a.btn.btn--text', { href: new URL(path.path, bookFolder).href }, t('pathSee')))];
}
var now = progress.days.filter(function (day) { return day.day === progress.today; });
var late = progress.days.filter(function (day) { return day.day < progress.today && !day.isDone; });
var parts = [head, el('p.note', {}, progress.today > progress.last
? t('pathOver', { n: progress.done, of: progress.of }) : t('pathDay', { n: progress.today, of: progress.last })), strip(progress)];
now.forEach(function (day) { parts.push(el('h3.tasks__h', {}, t('todayIs', { title: day.title })), taskList(day)); });
if (!now.length && progress.today <= progress.last) parts.push(el('p', {}, t('pathRest')));
if (late.length) {
parts.push(el('h3.tasks__h', {}, t('pathLate')));
late.slice(0, 3).forEach(function (day) {
parts.push(taskList({
tasks: day.tasks.filter(function (task, i) { return !day.done[i]; }), done: day.tasks.filter(function (task, i) { return !day.done[i]; }).map(function () { return false; })
}));
});
if (late.length > 3) parts.push(el('p.mini', {}, t('pathLateMore', { n: count(late.length - 3, 'day') })));
}
parts.push(el('p', {}, el('a.more', { href: new URL(path.path, bookFolder).href }, t('pathSee'), icon('right'))));
return parts;
}
function strip(progress) {
var byDay = {};
progress.days.forEach(function (day) { byDay[day.day] = day; });
var rects = [];
for (var n = 1; n <= progress.last; n++) {
var isNow = n === progress.today;
rects.push(svg('rect', { x: (n - 1) * 13 + (isNow ? 1 : 0), y: isNow ? 1 : byDay[n] ? 0 : 6, width: isNow ? 7 : 9, height: isNow ? 16 : byDay[n] ? 18 : 6,
class: isNow ? 'now' : byDay[n] && byDay[n].isDone ? 'on' : 'off' }));
}
return svg('svg', { class: 'leaves leaves--path', viewBox: '0 0 ' + (progress.last * 13 - 4) + ' 18', width: progress.last * 13 - 4, height: 18,
role: 'img', 'aria-label': t('tasksDone', { n: progress.done, of: progress.of }) }, rects);
}
function PathPage(place, path) {
function redraw() { PathPage(place, path); }
var progress = pathProgress(path);
var children;
if (!progress.at) {
children = [el('p.note', {}, t('pathNew', { days: count(progress.last, 'day'), tasks: count(progress.of, 'task') })),
el('div.btns', {}, startPath(path, redraw))];
} else {
children = [el('p.pathnow', {}, progress.today > progress.last
? t('pathOver', { n: progress.done, of: progress.of }) : t('pathDay', { n: progress.today, of: progress.last }) + '. ' + t('tasksDone', { n: progress.done, of: progress.of })),
calendar(progress),
el('div.btns', {}, button('.btn.btn--text', t('pathRestart'), function () {
confirmWith(t('pathRestartAsk'), t('pathRestart'), function () { append([{ t: 'p', path: path.key, at: Date.now() }]).then(redraw); });
}))];
}
place.replaceChildren.apply(place, children);
progress.days.forEach(tickDay);
}
function tickDay(day) {
document.querySelectorAll('[data-day="' + day.day + '"]').forEach(function (part) {
part.classList.toggle('pathday--done', day.isDone);
var boxes = part.querySelectorAll('li[data-kind]');
boxes.forEach(function (item, i) {
item.classList.toggle('task--done', Boolean(day.done[i]));
var old = item.querySelector('.task__tick');
if (old) old.remove();
if (day.done[i]) item.append(el('span.task__tick', {}, icon('check'), t('done')));
});
});
}
function calendar(progress) {
var byDate = {};
progress.days.forEach(function (day) { byDate[day.date] = day; });
var first = dayOf(progress.at), last = first + progress.last - 1;
var start = first - (first + 3) % 7, end = last + 6 - (last + 3) % 7;
var head = el('tr');
for (var i = 0; i < 7; i++) head.append(el('th', { scope: 'col' }, weekdayFormat.format(new Date(startOf(start + i)))));
var body = el('tbody');
for (var week = start; week <= end; week += 7) {
var row = el('tr');
for (var day = week; day < week + 7; day++) row.append(cellOf(day, byDate[day], first, last));
body.append(row);
}
return el('table.cal', {}, el('caption', {}, t('calendar', { from: shortDate(progress.at), to: shortDate(startOf(last)) })), el('thead', {}, head), body);
}
function cellOf(day, task, first, last) {
var time = startOf(day);
var isIn = day >= first && day <= last;
var state = !isIn ? '' : !task ? 'rest' : task.isDone ? 'done' : day === today() ? 'now' : day < today() ? 'late' : 'ahead';
var number = new Date(time).getDate();
return el('td.cal__d' + (state ? '.cal__d--' + state : '') + (day === today() ? '.cal__d--today' : ''), { 'aria-current': day === today() && 'date' },
el('span.cal__n', {}, String(number)),
state ? hidden(', ' + t('cal.' + state)) : null,
state === 'done' ? icon('check') : state === 'late' ? icon('clock') : state === 'ahead' || state === 'now' ? el('span.cal__t', { 'aria-hidden': 'true' }, String(task.tasks.length)) : null);
}
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
function resultFile() {
var devices = {};
Object.keys(log.entries).forEach(function (id) { (devices[deviceOf(id)] = devices[deviceOf(id)] || []).push(id); });
var lines = [JSON.stringify({
salesbook: 'results', format: 1, book: bookID, edition: bank.edition, version: bank.version, name: log.state.name || '',
exported: Date.now(), device: log.state.device || ''
})];
var heads = {}, number = 0;
Object.keys(devices).sort().forEach(function (device) {
devices[device].sort(function (a, b) { return numberOf(a) - numberOf(b); }).forEach(function (id) {
lines.push(log.entries[id].h + ' ' + log.entries[id].text);
heads[device] = log.entries[id].h;
number += 1;
});
});
var text = lines.join('\n') + '\n';
return text + JSON.stringify({ end: number, digest: engine.digest(text), heads: heads }) + '\n';
}
function download() {
var name = (log.state.name || t('fileName')).trim().replace(/[\\/:*?"<>|\s]+/g, '-');
var link = el('a', { href: URL.createObjectURL(new Blob([resultFile()], { type: 'application/octet-stream' })), download: name + '.salesbook.jsonl', hidden: true });
document.body.append(link);
link.click();
link.remove();
setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
say(t('fileSaved'));
}
function fileButton(kind) { return button(kind, [icon('file'), t('download')], download); }
function takeIn(text) {
var lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
while (lines.length && !lines[lines.length - 1].trim()) lines.pop();
var head = parsed(lines[0]);
if (!head || head.salesbook !== 'results') return Promise.resolve([t('notResults')]);
if (head.format !== 1) return Promise.resolve([t('newerFile')]);
if (head.book !== bookID) return Promise.resolve([t('otherBook', { book: String(head.book) })]);
var last = parsed(lines[lines.length - 1]);
var isWhole = last && typeof last.end === 'number';
var body = lines.slice(1, isWhole ? -1 : undefined);
var known = 0, damaged = 0, before = {}, fresh = {};
body.forEach(function (line) {
var split = /^([0-9a-f]{64}) (\{.*\})$/.exec(line);
var entry = split && { h: split[1], text: split[2] };
var record = entry && parsed(entry.text);
if (!record || !recordOf(record.id, entry)) { damaged += 1; return; }
var device = deviceOf(record.id);
var isSound = engine.digest((record.prev || before[device] || zeros) + '\n' + entry.text) === entry.h;
before[device] = entry.h;
var own = log.entries[record.id];
if (own && own.h === entry.h) known += 1;
else if (own || !isSound) damaged += 1;
else fresh[record.id] = entry;
});
var ids = Object.keys(fresh);
return kept.update([], function () { return ids.map(function (id) { return ['log', id, fresh[id]]; }); }).then(function () {
return head.name && !log.state.name ? setState('name', head.name) : null;
}).then(readLogOnly).then(restoreMarks).then(mendHead).then(function () {
cards.compute();
cards.keepDue();
tellTrouble();
if (channel) channel.postMessage('more');
var said = [ids.length ? t('tookIn', { n: count(ids.length, 'record'), name: head.name || t('noName') }) : t('tookNothing')];
if (known) said.push(t('tookKnown', { n: count(known, 'record') }));
if (damaged) said.push(t('tookDamaged', { n: count(damaged, 'line') }));
if (!isWhole || last.end !== body.length) said.push(t('tookCut'));
return said;
});
}
function parsed(text) { try { return JSON.parse(text); } catch (error) { return null; } }
function readLogOnly() {
return kept.read('log').then(function (shelf) {
log.entries = {};
log.records = [];
Object.keys(shelf).forEach(function (id) {
var record = recordOf(id, shelf[id]);
if (!record) return;
log.entries[id] = shelf[id];
log.records.push(record);
});
sortRecords();
});
}
function eraseAll() {
return Promise.all(['log', 'state', 'marks'].map(kept.read)).then(function (shelves) {
var writes = [];
['log', 'state', 'marks'].forEach(function (shelf, i) {
Object.keys(shelves[i]).forEach(function (key) { writes.push([shelf, key, undefined]); });
});
return kept.update([], function () { return writes; });
}).then(readLog).then(function () { cards.keepDue(); if (channel) channel.postMessage('more'); });
}
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
function confirmWith(text, yes, work, first) {
var dialog = el('dialog.ask2', { 'aria-labelledby': 'sure', close: function () { dialog.remove(); } }, el('h2', { id: 'sure' }, t('sure')), el('p', {}, text),
el('div.btns', {}, first || null, button('.btn' + (first ? '.btn--quiet' : ''), yes, function () { dialog.close(); work(); }),
button('.btn.btn--text', t('cancel'), function () { dialog.close(); })));
document.body.append(dialog);
dialog.showModal();
}
function Desk(place) {
function redraw() { Desk(place); }
var due = cards.due().length;
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
function heading(title, over, under) {
return headingOf('header.trainhead', title, over, under);
}
function smallHeading(title) { return headingOf('header.trainhead.trainhead--small', title); }
function headingOf(kind, title, over, under) {
document.title = title + ' — ' + (bank.title || document.title.split(' — ').pop());
return el(kind, {}, over ? el('p.note.trainhead__o', {}, over) : null,
el('h1', { tabindex: '-1' }, title), under ? el('p.lead', {}, under) : null);
}
var hasArrived = false;
function focusHeading(place) {
var title = place.querySelector('h1');
if (hasArrived && title) { title.tabIndex = -1; title.focus({ preventScroll: true }); window.scrollTo(0, 0); }
hasArrived = true;
}
var sitting = 15;
function Practice(place, scope) {
var all = questionsOf(scope);
var title = titleOfScope(scope);
if (!all.length) return Empty(place, title, scope === 'wrong' ? t('noWrong') : t('noQuestions'));
var page = scope.indexOf(':') < 0 && scope in bank.pageByKey || scope.indexOf('page:') === 0;
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
function change(work) {
return kept.update([['state', key]], function (values) {
var draft = draftOf(values[0]);
fields.forEach(function (field) { if (field.type === 'date' && !draft.fields.day) draft.fields.day = field.value; });
work(draft);
log.state[key] = draft;
return [['state', key, draft]];
}).then(tellTrouble);
}
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
function isMissed(sheet, value) { return typeof value === 'number' && 4 * (value - sheet.low) < 3 * (sheet.high - sheet.low); }
function scoreOf(sheet, marks) {
var values = marks.map(function (mark) { return mark.s; }).filter(function (value) {
return typeof value === 'number' && value >= sheet.low && value <= sheet.high;
});
return values.length ? engine.observe(sheet.low, sheet.high, values) : null;
}
function scoreText(sheet, score) {
return sheet.words ? t('sheetShare', { share: percent(score.share) }) : t('sheetMean', { mean: figure(Math.round(score.mean / 10) / 10), of: sheet.high });
}
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
function sheetRow(sheet) {
var draft = Object.keys(draftOf(log.state['sheet:' + sheet.key]).marks).length;
var finished = finishedSheets(sheet.key).length;
var state = [draft ? t('sheetDraft', { n: draft, of: sheet.criteria.length }) : count(sheet.criteria.length, 'criterion'), finished ? t('sheetsDone', { n: finished }) : null];
return el('li', {}, el('a.line2', { href: new URL(sheet.path, bookFolder).href },
el('span.line2__t', {}, sheet.title), el('span.mini', {}, state.filter(Boolean).join(' · ')), el('span.mark2', {}, icon('right'))));
}
var current = null;
function go(hash, isReplaced) {
if (isReplaced) { history.replaceState(null, '', '#' + hash); route(); } else location.hash = hash;
}
var trainPlace = null;
function route() {
if (current && current.stop) current.stop();
current = null;
var hash = location.hash.slice(1);
var split = hash.indexOf('=');
var name = split < 0 ? hash : hash.slice(0, split);
var value = '';
try { value = split < 0 ? '' : decodeURIComponent(hash.slice(split + 1)); } catch (error) { value = hash.slice(split + 1); }
var exam = named(bank.exams, value), play = named(bank.plays, value);
if (name === 'practice') current = Practice(trainPlace, value);
else if (name === 'review') current = Review(trainPlace);
else if (name === 'exam' && exam && log.state.running && log.state.running.exam === exam.key) current = ExamRun(trainPlace, exam);
else if (name === 'exam' && exam) ExamStart(trainPlace, exam);
else if (name === 'result' && recordByID(value)) Result(trainPlace, recordByID(value));
else if (name === 'play' && play) current = Play(trainPlace, play);
else if (name) Empty(trainPlace, t('training'), t('noPlace'));
else Desk(trainPlace);
}
function recordByID(id) {
return log.records.filter(function (record) { return record.t === 'x' && record.id === id; })[0];
}
function openPlace(place) {
switch (place.dataset.train) {
case 'train':
trainPlace = place;
window.addEventListener('hashchange', route);
return route();
case 'me': return Me(place);
case 'path':
var path = named(bank.paths, place.dataset.path);
return path && PathPage(place, path);
case 'sheet':
var sheet = named(bank.sheets, place.dataset.sheet);
return sheet && Sheet(place, sheet);
case 'exam':
var exam = named(bank.exams, place.dataset.exam);
return exam && ExamNote(place, exam);
}
}
function ExamNote(place, exam) {
var state = examState(exam);
if (!state.state) return;
place.replaceChildren(el('ul.lines', {}, examRow(exam)));
}
var opening = null;
window.SalesBook.trainer = function (given) {
opening = opening || (function () {
engine = given.engine;
words = given.words;
kept = given.store;
say = given.say;
home = given.home;
bookFolder = given.bookFolder;
bookID = given.bookID;
countDue = given.countDue;
openBank(given.bank);
return readLog().then(function () {
cards.keepDue();
if (log.quarantined) say(t('aside', { n: count(log.quarantined, 'record') }));
tellTrouble();
var places = [];
listen(function () { if (!current) places.forEach(openAgain); });
return { open: function (place) { places.push(place); openPlace(place); }, answer: answerInPlace };
});
})();
return opening;
};
function openAgain(place) {
if (document.querySelector('dialog[open]') || place.querySelector('input:focus, form.start')) return;
if (place.dataset.train === 'train') {
if (!location.hash.slice(1)) { hasArrived = false; route(); }
} else { hasArrived = false; openPlace(place); }
}
})();
