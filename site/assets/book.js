(function () {
'use strict';
var root = document.documentElement;
var bookID = root.dataset.book || 'book';
var bookFolder = new URL('..', document.currentScript.src).href;
var store = (function () {
var name = 'salesbook:' + bookID;
var memory = {};
var opened = null;
var failed = false;
function open() {
if (opened) return opened;
opened = new Promise(function (resolve, reject) {
var request = indexedDB.open(name, 1);
request.onupgradeneeded = function () { request.result.createObjectStore('marks'); };
request.onsuccess = function () { resolve(request.result); };
request.onerror = request.onblocked = function () { reject(request.error); };
}).then(indexedMarks).catch(localMarks);
return opened;
}
function indexedMarks(database) {
function run(mode, work) {
return new Promise(function (resolve, reject) {
var transaction = database.transaction('marks', mode);
var request = work(transaction.objectStore('marks'));
transaction.oncomplete = function () { resolve(request.result); };
transaction.onerror = transaction.onabort = function () { reject(transaction.error); };
});
}
return {
all: function () {
return Promise.all([
run('readonly', function (marks) { return marks.getAllKeys(); }),
run('readonly', function (marks) { return marks.getAll(); })
]).then(function (lists) {
var result = {};
lists[0].forEach(function (key, i) { result[key] = lists[1][i]; });
return result;
});
},
set: function (key, value) { return run('readwrite', function (marks) { return marks.put(value, key); }); },
remove: function (key) { return run('readwrite', function (marks) { return marks.delete(key); }); }
};
}
function localMarks() {
var storage = null;
try {
storage = window.localStorage;
storage.setItem(name + ':test', '1');
storage.removeItem(name + ':test');
} catch (error) { storage = null; failed = true; }
function read() {
if (!storage) return memory;
try { return JSON.parse(storage.getItem(name) || '{}'); } catch (error) { return {}; }
}
function write(marks) {
memory = marks;
if (storage) storage.setItem(name, JSON.stringify(marks));
}
return {
all: function () { return Promise.resolve(read()); },
set: function (key, value) { var marks = read(); marks[key] = value; write(marks); return Promise.resolve(); },
remove: function (key) { var marks = read(); delete marks[key]; write(marks); return Promise.resolve(); }
};
}
function use(method, args) {
return open().then(function (marks) { return marks[method].apply(marks, args); });
}
return {
all: function () { return use('all', []).catch(function () { failed = true; return memory; }); },
set: function (key, value) { return use('set', [key, value]); },
remove: function (key) { return use('remove', [key]); },
isLasting: function () { return !failed; }
};
})();
function each(selector, work, within) {
Array.prototype.forEach.call((within || document).querySelectorAll(selector), work);
}
function show(element, visible) { if (element) element.toggleAttribute('hidden', !visible); }
var toastTimer = 0;
function say(text) {
var toast = document.querySelector('.toast');
if (!toast) return;
toast.textContent = text;
clearTimeout(toastTimer);
toastTimer = setTimeout(function () { toast.textContent = ''; }, 6000);
}
var whenReady = [];
document.addEventListener('DOMContentLoaded', function () {
whenReady.forEach(function (work) { work(); });
});
function today() {
var now = new Date();
return [now.getFullYear(), ('0' + (now.getMonth() + 1)).slice(-2), ('0' + now.getDate()).slice(-2)].join('-');
}
var look = { theme: '', size: '' };
function lookKey(name) { return 'salesbook:' + name; }
function applyLook(name, value) {
look[name] = value;
if (value) root.dataset[name] = value; else delete root.dataset[name];
}
function readLook() {
['theme', 'size'].forEach(function (name) {
try { applyLook(name, localStorage.getItem(lookKey(name)) || ''); } catch (error) { applyLook(name, look[name]); }
});
}
readLook();
window.addEventListener('pageshow', function (event) {
if (!event.persisted) return;
readLook();
if (document.querySelector('.row, [data-continue]')) location.reload();
});
whenReady.push(function () {
var panel = document.getElementById('sb-view');
if (!panel) return;
var opener = null;
function openPanel(button) {
var opens = panel.hidden;
show(panel, opens);
each('[data-do="view"]', function (b) { b.setAttribute('aria-expanded', String(opens)); });
if (opens) {
opener = button;
panel.querySelector('input:checked').focus();
} else if (opener) {
opener.focus();
}
}
each('[data-do="view"]', function (button) {
show(button, true);
button.addEventListener('click', function () { openPanel(button); });
});
panel.querySelector('[data-do="close-view"]').addEventListener('click', function () { openPanel(opener); });
document.addEventListener('keydown', function (event) {
if (event.key === 'Escape' && !panel.hidden) openPanel(opener);
});
document.addEventListener('click', function (event) {
if (!panel.hidden && !panel.contains(event.target) && !event.target.closest('[data-do="view"]')) {
opener = null;
openPanel(null);
}
});
each('input', function (input) {
var name = input.name.slice(3);
input.checked = input.value === look[name];
input.addEventListener('change', function () {
applyLook(name, input.value);
try { localStorage.setItem(lookKey(name), input.value); } catch (error) { say(document.body.dataset.notSaved); }
});
}, panel);
});
function copyText(text) {
if (navigator.clipboard && window.isSecureContext) {
return navigator.clipboard.writeText(text).catch(function () { return copyBySelection(text); });
}
return copyBySelection(text);
}
function copyBySelection(text) {
return new Promise(function (resolve, reject) {
var focused = document.activeElement;
var area = document.createElement('textarea');
area.value = text;
area.className = 'vh';
document.body.appendChild(area);
area.focus({ preventScroll: true });
area.select();
var done = false;
try { done = document.execCommand('copy'); } catch (error) { done = false; }
area.remove();
if (focused) focused.focus({ preventScroll: true });
if (done) resolve(); else reject(new Error('copy'));
});
}
function phraseOf(button) {
var place = button.closest('.pair__right, .phrase, .boss__say, .bubble, .branch__then');
if (!place) return '';
var says = Array.prototype.filter.call(place.querySelectorAll('.say'), function (phrase) {
return phrase.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
});
return says.length ? says[says.length - 1].innerText.trim() : '';
}
whenReady.push(function () {
each('.copy', function (button) {
var label = button.querySelector('span');
var rest = label.textContent;
show(button, true);
button.addEventListener('click', function () {
copyText(phraseOf(button)).then(function () {
button.dataset.done = '';
label.textContent = document.body.dataset.copied;
say(document.body.dataset.copied);
setTimeout(function () {
delete button.dataset.done;
label.textContent = rest;
}, 2400);
}, function () { say(document.body.dataset.copyFailed); });
});
});
});
function readKey(page) { return 'read:' + page; }
function pathInBook(address) { return address.split('#')[0].slice(bookFolder.length); }
var lastKey = 'last:' + root.lang;
whenReady.push(function () {
var page = root.dataset.key;
if (!page) return;
var buttons = document.querySelectorAll('[data-do="read"]');
var isRead = false;
function draw() {
Array.prototype.forEach.call(buttons, function (button) {
button.setAttribute('aria-pressed', String(isRead));
show(button, true);
});
show(document.querySelector('.done'), true);
}
Array.prototype.forEach.call(buttons, function (button) {
button.addEventListener('click', function () {
isRead = !isRead;
draw();
var saved = isRead ? store.set(readKey(page), Date.now()) : store.remove(readKey(page));
saved.then(function () {
if (!store.isLasting()) say(document.body.dataset.notSaved);
}, function () { say(document.body.dataset.notSaved); });
});
});
var next = document.querySelector('.turn [rel="next"]');
store.all().then(function (marks) {
isRead = readKey(page) in marks;
draw();
var heading = document.querySelector('h1');
var record = {
page: page, path: pathInBook(location.href), title: heading ? heading.textContent : document.title,
next: next ? { path: pathInBook(next.href), title: next.querySelector('.turn__t').textContent } : null
};
return store.set(lastKey, record);
}).catch(function () { /* A place that cannot be kept is no loss worth a message. */ });
});
whenReady.push(function () {
var rows = Array.prototype.slice.call(document.querySelectorAll('.row'));
if (!rows.length) return;
store.all().then(function (marks) {
var last = marks[lastKey];
var count = 0;
rows.forEach(function (row) {
var isRead = readKey(row.dataset.page) in marks;
var isHere = Boolean(last && last.page === row.dataset.page && !isRead);
if (isRead) count += 1;
row.classList.toggle('row--read', isRead);
row.classList.toggle('row--here', isHere);
show(row.querySelector('.row__ribbon'), isRead);
show(row.querySelector('.row__read'), isRead);
show(row.querySelector('.row__here'), isHere);
each('[data-leaf="' + CSS.escape(row.dataset.page) + '"]', function (leaf) {
leaf.classList.toggle('on', isRead);
leaf.classList.toggle('now', isHere);
});
});
each('[data-count]', function (place) { place.textContent = count; });
each('.leaves', function (leaves) {
leaves.setAttribute('aria-label', leaves.getAttribute('aria-label').replace(/\d+/, count));
});
each('.section__way, .section__filters', function (part) { show(part, true); });
startFilters(rows);
});
});
function startFilters(rows) {
var form = document.querySelector('.section__filters');
if (!form) return;
var status = document.querySelector('[data-shown]');
function value(name) {
var field = form.elements[name];
return field ? field.value || '' : '';
}
function holds(list, wanted) { return !wanted || ('|' + list + '|').indexOf('|' + wanted + '|') >= 0; }
function filter() {
var shown = 0;
rows.forEach(function (row) {
var fits = holds(row.dataset.channels, value('channel')) && holds(row.dataset.roles, value('role')) &&
holds(row.dataset.tags, value('tag')) &&
!(form.elements.unread.checked && row.classList.contains('row--read'));
show(row, fits);
if (fits) shown += 1;
});
each('.group', function (group) { show(group, group.querySelector('.row:not([hidden])')); });
show(document.querySelector('.book-missing'), shown === 0);
if (status) status.textContent = status.dataset.shown + ': ' + shown;
}
form.addEventListener('change', filter);
form.addEventListener('submit', function (event) { event.preventDefault(); });
each('[data-do="reset"]', function (button) {
button.addEventListener('click', function () {
form.reset();
filter();
form.querySelector('input, select').focus();
});
});
each('[data-do="random"]', function (link) {
show(link, true);
link.addEventListener('click', function () {
var open = rows.filter(function (row) { return !row.hidden; });
if (open.length) link.href = open[Math.floor(Math.random() * open.length)].querySelector('a').href;
});
});
filter();
}
whenReady.push(function () {
var card = document.querySelector('[data-continue]');
if (!card) return;
store.all().then(function (marks) {
var total = Number(document.getElementById('sb-main').dataset.total);
var count = Object.keys(marks).filter(function (key) { return key.indexOf('read:') === 0; }).length;
count = Math.min(count, total);
var last = marks[lastKey];
if (!count && !last) return;
card.querySelector('[data-count]').textContent = count;
card.querySelector('.ring__on').setAttribute('stroke-dasharray', (100 * count / total) + ' 100');
var isRead = last && readKey(last.page) in marks;
var place = last && isRead && last.next ? last.next : last;
var progress = card.querySelector('[data-progress]');
var word = last && !isRead ? card.dataset.here : card.dataset.next;
progress.textContent = progress.dataset.progress.replace('{n}', count) + ' ' + word + ':';
if (place && place.path) {
card.href = bookFolder + place.path;
card.querySelector('.desk__t').textContent = place.title;
}
});
});
window.SalesBook = {
day: function (standards) {
var leaf = document.querySelector('[data-day]');
if (!leaf) return;
var now = new Date();
var place = leaf.querySelector('[data-date]');
try {
place.textContent = now.toLocaleDateString(root.lang, { weekday: 'long', day: 'numeric', month: 'long' });
} catch (error) { place.textContent = ''; }
SalesBookEngine.ready(function (engine) {
var iso = today();
var chosen = standards[engine.standardOfTheDay(engine.civilDay(iso), standards.length)];
if (!chosen) return;
['number', 'title', 'thesis', 'phrase', 'href', 'minutes'].forEach(function (name, i) {
var element = leaf.querySelector('[data-' + name + ']');
if (name === 'href') element.setAttribute('href', chosen[i]); else element.textContent = chosen[i];
});
show(leaf.querySelector('.leaf__try'), Boolean(chosen[3]));
leaf.dataset.day = iso;
}, function () {
function tell() { say(leaf.dataset.failed); }
if (document.readyState === 'loading') whenReady.push(tell); else tell();
});
}
};
whenReady.push(function () {
each('[data-due]', function (badge) {
if (!badge.dataset.due || today() < badge.dataset.due) return;
if (!badge.classList.contains('badge')) return show(badge, true);
badge.classList.add('badge--due');
show(badge.querySelector('.badge__ok'), false);
show(badge.querySelector('.badge__due'), true);
each('.stamp', function (stamp) {
stamp.classList.add('stamp--due');
stamp.querySelector('.stamp__tick').setAttribute('d', 'M60 40v22l14 9');
});
});
each('[data-do="print"]', function (button) {
show(button, true);
button.addEventListener('click', function () { window.print(); });
});
var links = Array.prototype.slice.call(document.querySelectorAll('.toc a'));
if (!links.length || !('IntersectionObserver' in window)) return;
var seen = {};
var observer = new IntersectionObserver(function (entries) {
entries.forEach(function (entry) { seen[entry.target.id] = entry.isIntersecting; });
var current = links.filter(function (link) { return seen[decodeURIComponent(link.hash.slice(1))]; })[0];
if (!current) return;
links.forEach(function (link) {
if (link === current) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
});
}, { rootMargin: '-15% 0px -60% 0px' });
links.forEach(function (link) {
var part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
if (part) observer.observe(part);
});
});
})();
