(function () {
'use strict';
function bytesOf(text) {
function digit(i) {
var code = text.charCodeAt(i);
return code - 32 - (code > 39) - (code > 92);
}
var bytes = new Uint8Array(text.length), at = 0, bits = 0, count = 0;
for (var i = 0; i < text.length; i += 2) {
var isPair = i + 1 < text.length, number = digit(i) + (isPair ? 93 * digit(i + 1) : 0);
bits |= number << count;
for (count += !isPair ? 7 : (number & 8191) < 457 ? 14 : 13; count > 7; count -= 8) {
bytes[at++] = bits;
bits >>>= 8;
}
}
return bytes.subarray(0, at);
}
function inflate(text) {
return new Promise(function (resolve) {
var stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
resolve(new Response(stream).arrayBuffer());
});
}
function unpack(text) {
var code = bytesOf(text), golden = 0x9E3779B1, next = 3, low = 0, high = -1 >>> 0, value = 0, i;
var bytes = new Uint8Array(code[0] << 16 | code[1] << 8 | code[2]), counts = new Uint16Array(1 << 22);
var weights = new Float64Array(2048).fill(0.4), inputs = new Float64Array(4);
var hashes = new Int32Array(4), starts = new Int32Array(4);
var logarithms = new Float64Array(256), chances = new Int32Array(4096), odds = 0.000006;
var operandCounts = '0011100000001120120000000000000011111000222222222222222222222221111';
var operands = 0, operandBytes = 0, opcodes = 0, last = 0;
for (i = 0; i < 255; i++) {
var z = 1 / (2 * i + 1.4);
logarithms[i + 1] = logarithms[i] + 2 * z + z * z * z / 1.5;
}
for (i = 0; i < 4096; i++) {
odds *= 1.0059;
chances[i] = Math.min(Math.max(65536 * odds / (1 + odds), 32), 65503);
}
while (next < 7) value = (value << 8 | code[next++]) >>> 0;
for (var at = 0; at < bytes.length; at++) {
var place = (operands ? opcodes & 255 : 256) << 3 | operandBytes, before = operands ? opcodes >>> 8 : opcodes;
var spread = Math.imul(place, golden), bits = 1, half = 16;
hashes[0] = place;
hashes[1] = spread + ((last & 255) << 16 | before & 255);
hashes[2] = spread + before;
hashes[3] = spread + (last >>> 8);
for (i = 0; i < 4; i++) {
var hash = Math.imul(hashes[i] + i, golden);
hashes[i] = hash ^ hash >>> 13;
}
while (bits < 256) {
if (half > 15) for (half = 1, i = 0; i < 4; i++) starts[i] = Math.imul(hashes[i] ^ bits, golden) >>> 14 << 4;
var row = (operands ? 256 + bits : bits) * 4, sum = 0;
for (i = 0; i < 4; i++) {
var count = counts[starts[i] | half];
sum += weights[row + i] * (inputs[i] = logarithms[count >> 8] - logarithms[count & 255]);
}
sum = sum * 170 + 2040 | 0;
var chance = chances[sum < 0 ? 0 : sum > 4095 ? 4095 : sum];
var middle = low + Math.floor((high - low) * chance / 65536), bit = value <= middle ? 1 : 0;
if (bit) high = middle;
else low = middle + 1;
var error = (bit * 65536 - chance) / 3276800;
for (i = 0; i < 4; i++) {
weights[row + i] += error * inputs[i];
var slot = starts[i] | half, shift = bit * 8;
var seen = counts[slot] >> shift & 255, other = counts[slot] >> 8 - shift & 255;
if (other > 3) other = (other >> 2) + 2;
if (seen < 255) seen++;
counts[slot] = seen << shift | other << 8 - shift;
}
bits = bits << 1 | bit;
half = half << 1 | bit;
for (; (low ^ high) >>> 24 === 0; value = (value << 8 | code[next++]) >>> 0) {
low = low << 8 >>> 0;
high = (high << 8 | 255) >>> 0;
}
}
bytes[at] = bits;
last = last << 8 | bits & 255;
if (operands) {
operands -= bits < 384;
operandBytes = Math.min(operandBytes + 1, 7);
} else {
opcodes = opcodes << 8 | bits & 255;
operandBytes = 0;
operands = +operandCounts[bits & 255] || 0;
}
}
return bytes;
}
function lazyModule(packed, sorry, methods) {
var starting = null;
function start() {
if (typeof WebAssembly !== 'object') return Promise.reject(new Error('this browser has no WebAssembly'));
return new Promise(function (resolve) { setTimeout(resolve, 0); }).then(function () {
return WebAssembly.instantiate(unpack(packed), {});
}).then(function (module) { return methods(callable(module.instance.exports)); });
}
function callable(wasm) {
return {
exports: wasm,
send: function (name, text) {
var bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
var pointer = bytes.length ? wasm.salesbook_allocate(bytes.length) : 0;
if (bytes.length && !pointer) throw new Error('The text is too long for the engine.');
if (bytes.length) new Uint8Array(wasm.memory.buffer, pointer, bytes.length).set(bytes);
var value = wasm['salesbook_' + name].apply(null, [pointer, bytes.length].concat([].slice.call(arguments, 2)));
wasm.salesbook_free_buffer(pointer);
return value;
},
answer: function () {
var start = wasm.salesbook_result_pointer(), length = wasm.salesbook_result_length();
return new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, start, length));
}
};
}
return {
ready: function (callback, onError) {
starting = starting || start();
starting.then(callback, function (error) { if (onError) onError(sorry + error.message + '.'); });
}
};
}
var root = document.documentElement;
var bookID = root.dataset.book || 'book';
var bookFolder = new URL('..', document.currentScript.src).href;
var isFrame = 'frame' in root.dataset;
var store = (function () {
var name = 'salesbook:' + bookID;
var version = 2;
var shelves = ['marks', 'log', 'state'];
var memory = { marks: {}, log: {}, state: {} };
var opened = null;
var trouble = '';
function open() {
opened = opened || apart().catch(function () { return connect(version).then(indexed); }).catch(function (error) {
if (error && error.name === 'VersionError') return connect().then(indexedByNewer);
if (error && error.name === 'BusyError') { trouble = 'busy'; return nothing; }
return local();
}).catch(function () { trouble = 'refused'; return nothing; });
return opened;
}
function connect(number) {
return new Promise(function (resolve, reject) {
var request = number ? indexedDB.open(name, number) : indexedDB.open(name);
request.onupgradeneeded = function () {
shelves.forEach(function (shelf) {
if (!request.result.objectStoreNames.contains(shelf)) request.result.createObjectStore(shelf);
});
};
request.onsuccess = function () { resolve(request.result); };
request.onerror = function () { reject(request.error); };
request.onblocked = function () {
setTimeout(function () { reject({ name: 'BusyError' }); }, 3000);
};
});
}
function indexed(database) {
database.onversionchange = function () { database.close(); opened = null; };
database.onclose = function () { opened = null; };
return {
read: function (shelf) {
return new Promise(function (resolve, reject) {
var transaction = database.transaction(shelf, 'readonly');
var keys = transaction.objectStore(shelf).getAllKeys();
var values = transaction.objectStore(shelf).getAll();
transaction.oncomplete = function () {
var result = {};
keys.result.forEach(function (key, i) { result[key] = values.result[i]; });
resolve(result);
};
transaction.onerror = transaction.onabort = function () { reject(transaction.error); };
});
},
update: function (places, work) {
return new Promise(function (resolve, reject) {
var transaction = database.transaction(shelves, 'readwrite');
var gets = places.map(function (place) { return transaction.objectStore(place[0]).get(place[1]); });
var writes = [];
function write() {
try {
writes = work(gets.map(function (get) { return get.result; }));
writes.forEach(function (each) {
var shelf = transaction.objectStore(each[0]);
if (each[2] === undefined) shelf.delete(each[1]); else shelf.put(each[2], each[1]);
});
if (transaction.commit) transaction.commit();
} catch (error) {
reject(error);
try { transaction.abort(); } catch (over) { /* It has ended by itself. */ }
}
}
if (gets.length) gets[gets.length - 1].onsuccess = write; else write();
transaction.oncomplete = function () { resolve(writes); };
transaction.onerror = transaction.onabort = function () { reject(transaction.error); };
});
}
};
}
function indexedByNewer(database) {
trouble = 'newer';
var known = shelves.filter(function (shelf) { return database.objectStoreNames.contains(shelf); });
var read = indexed(database).read;
return { read: function (shelf) { return known.indexOf(shelf) < 0 ? Promise.resolve({}) : read(shelf); } };
}
function local() {
var storage = window.localStorage;
storage.setItem(name + ':test', '1');
storage.removeItem(name + ':test');
function parse(text, fallback) {
try { return JSON.parse(text); } catch (error) { return fallback; }
}
function marks() {
var text = storage.getItem(name) || '{}';
var result = parse(text, null);
if (result && typeof result === 'object') return result;
storage.setItem(name + ':aside', text);
return {};
}
function get(shelf, key) {
if (shelf === 'marks') return marks()[key];
var text = storage.getItem(name + ':' + shelf + ':' + key);
return text === null ? undefined : parse(text, text);
}
function put(shelf, key, value) {
if (shelf === 'marks') {
var all = marks();
all[key] = value;
storage.setItem(name, JSON.stringify(all));
} else if (value === undefined) storage.removeItem(name + ':' + shelf + ':' + key);
else storage.setItem(name + ':' + shelf + ':' + key, JSON.stringify(value));
}
return {
read: function (shelf) {
if (shelf === 'marks') return Promise.resolve(marks());
var result = {}, start = name + ':' + shelf + ':';
for (var i = 0; i < storage.length; i++) {
var key = storage.key(i);
if (key.indexOf(start) === 0) result[key.slice(start.length)] = get(shelf, key.slice(start.length));
}
return Promise.resolve(result);
},
update: function (places, work) {
var writes = work(places.map(function (place) { return get(place[0], place[1]); }));
var before = [];
try {
writes.forEach(function (each) {
before.unshift([each[0], each[1], get(each[0], each[1])]);
put(each[0], each[1], each[2]);
});
} catch (error) {
before.forEach(function (each) { put(each[0], each[1], each[2]); });
return Promise.reject(error);
}
return Promise.resolve(writes);
}
};
}
function apart() {
if (isFrame || location.protocol !== 'file:' || !/Gecko\/\d/.test(navigator.userAgent)) return Promise.reject(null);
return new Promise(function (resolve, reject) {
var frame = document.createElement('iframe');
var waiting = {}, last = 0;
function ask(question) {
return new Promise(function (answered) {
waiting[++last] = answered;
frame.contentWindow.postMessage(Object.assign({ salesbook: last }, question), '*');
});
}
function update(places, work, values) {
var writes = work(values);
return ask({ places: places, seen: values, writes: writes }).then(function (answer) {
return answer.values ? update(places, work, answer.values) : writes;
});
}
window.addEventListener('message', function (event) {
if (event.source !== frame.contentWindow || !event.data) return;
if (event.data.trouble) trouble = trouble || event.data.trouble;
if (waiting[event.data.salesbook]) waiting[event.data.salesbook](event.data);
delete waiting[event.data.salesbook];
if (event.data.salesbook !== 'ready') return;
resolve(bringOwn({
read: function (shelf) { return ask({ shelf: shelf }).then(function (answer) { return answer.kept; }); },
update: function (places, work) {
return ask({ places: places }).then(function (answer) { return update(places, work, answer.values); });
}
}));
});
setTimeout(reject, 5000);
frame.hidden = true;
frame.src = bookFolder + 'assets/store.html';
(document.body || root).append(frame);
});
}
function bringOwn(place) {
return indexedDB.databases().then(function (list) {
if (!list.some(function (each) { return each.name === name; })) return place;
return connect().then(indexed).then(function (own) { return own.read('marks'); }).then(function (marks) {
return place.read('marks').then(function (kept) {
return place.update([], function () {
return Object.keys(marks).filter(function (key) { return !(key in kept); })
.map(function (key) { return ['marks', key, marks[key]]; });
});
});
}).then(function () {
indexedDB.deleteDatabase(name);
return place;
});
}).catch(function () { return place; });
}
function serve() {
window.addEventListener('message', function (event) {
var asked = event.data || {};
if (event.source !== parent || !asked.salesbook) return;
function answer(inside) {
parent.postMessage(Object.assign({ salesbook: asked.salesbook, trouble: trouble }, inside), '*');
}
if (asked.shelf) return read(asked.shelf).then(function (kept) { answer({ kept: kept }); });
var differ = null;
update(asked.places, function (values) {
var isSame = asked.seen && JSON.stringify(values) === JSON.stringify(asked.seen);
differ = isSame ? null : values;
return isSame ? asked.writes : [];
}).then(function () { answer({ values: differ }); });
});
parent.postMessage({ salesbook: 'ready' }, '*');
}
if (isFrame) serve();
var nothing = { read: function () { return Promise.resolve({}); } };
function covered(shelf, kept) {
Object.keys(memory[shelf]).forEach(function (key) {
if (memory[shelf][key] === undefined) delete kept[key]; else kept[key] = memory[shelf][key];
});
return kept;
}
function read(shelf) {
return open().then(function (place) { return place.read(shelf); }).catch(function () {
trouble = trouble || 'refused';
return {};
}).then(function (kept) { return covered(shelf, kept); });
}
function update(places, work) {
function covering(values) {
return work(values.map(function (value, i) {
var over = memory[places[i][0]];
return places[i][1] in over ? over[places[i][1]] : value;
}));
}
return open().then(function (place) {
return place.update ? place.update(places, covering) : Promise.reject(null);
}).catch(function (error) {
if (error) trouble = trouble || (/Quota/.test(error.name) ? 'full' : 'refused');
return Promise.all(places.map(function (place) { return read(place[0]); })).then(function (kept) {
var writes = work(kept.map(function (shelf, i) { return shelf[places[i][1]]; }));
writes.forEach(function (each) { memory[each[0]][each[1]] = each[2]; });
return writes;
});
});
}
function put(shelf, key, value) { return update([], function () { return [[shelf, key, value]]; }); }
return {
read: read, update: update, put: put,
all: function () { return read('marks'); },
set: function (key, value) { return put('marks', key, value); },
remove: function (key) { return put('marks', key, undefined); },
trouble: function () { return trouble; },
isLasting: function () { return !trouble; }
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
if (isFrame) return;
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
if (!says.length) return '';
var phrase = says[says.length - 1];
return (phrase.dataset.said || phrase.innerText).replace(/\u2060/g, '').trim();
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
function pathInBook(address) { return address.split(/[?#]/)[0].slice(bookFolder.length); }
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
var chosen = standards[engine.standardOfTheDay(Date.parse(iso) / 864e5, standards.length)];
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
var search = (function () {
var arrived = { index: null, parts: {}, markup: null };
var scripts = {};
var opening = null;
var markupComing = null;
var coming = {};
var faults = { '-2000000012': 'other', '-2000000013': 'other' };
function failure(sentence) {
var error = new Error(sentence);
error.sentence = sentence;
return error;
}
function home() {
var link = document.querySelector('a[data-do="find"]');
return link ? link.href.split(/[?#]/)[0] : location.href.split(/[?#]/)[0];
}
function load(address) {
scripts[address] = scripts[address] || new Promise(function (resolve, reject) {
var script = document.createElement('script');
script.src = address;
script.onload = resolve;
script.onerror = function () {
delete scripts[address];
reject(failure('absent'));
};
document.head.appendChild(script);
});
return scripts[address];
}
function file(name) { return new URL('search/' + name, home()).href; }
function checked(value) {
if (value < 0) throw failure(faults[value] || 'damaged');
return value;
}
function engine(root) {
if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function') {
return Promise.reject(failure('oldBrowser'));
}
return load(new URL('assets/engine.js', new URL(root || './', home())).href).then(function () {
return new Promise(function (resolve, reject) {
SalesBookEngine.ready(resolve, function () { reject(failure('oldBrowser')); });
});
});
}
function index() {
return load(file('index.js')).then(function () { if (!arrived.index) throw failure('damaged'); });
}
function open(root) {
opening = opening || Promise.all([engine(root), index()]).then(function (both) {
checked(both[0].searchOpen(bytesOf(arrived.index.dictionary)));
arrived.index.parts.forEach(function (part, number) { checked(both[0].searchAdd(number, bytesOf(part))); });
return both[0];
});
opening.catch(function () { opening = null; });
return opening;
}
function bring(engine, part) {
var number = part[0];
coming[number] = coming[number] || load(file(part[1] + '.js')).then(function () {
if (!arrived.parts[number]) throw failure('damaged');
checked(engine.searchAdd(number, bytesOf(arrived.parts[number])));
delete arrived.parts[number];
});
coming[number].catch(function () { delete coming[number]; });
return coming[number];
}
function ask(engine, request, rounds) {
var answer = engine.search(
request.text, (request.typing ? 1 : 0) | (request.literal ? 2 : 0), request.limit, request.kind, request.channel,
request.tag);
if (!answer || rounds > 8) throw failure('damaged');
if (!answer.needs) return answer;
return Promise.all(answer.needs.map(function (part) { return bring(engine, part); })).then(function () {
return ask(engine, request, rounds + 1);
});
}
return {
arrived: arrived, home: home, engine: engine, open: open, load: load, failure: failure,
ask: function (root, request) { return open(root).then(function (engine) { return ask(engine, request, 0); }); },
markup: function () {
markupComing = markupComing || load(file('find.js')).then(function () {
if (!arrived.markup) throw failure('damaged');
return arrived.markup;
});
return markupComing;
}
};
})();
window.SalesBook = window.SalesBook || {};
window.SalesBook.module = lazyModule;
window.SalesBook.lent = { inflate: inflate, copy: copyText, say: say };
window.SalesBook.index = function (dictionary, parts) { search.arrived.index = { dictionary: dictionary, parts: parts }; };
window.SalesBook.part = function (number, bytes) { search.arrived.parts[number] = bytes; };
window.SalesBook.finder = function (list, found) { search.arrived.markup = { list: list, found: found }; };
var recent = (function () {
var key = 'salesbook:recent:' + bookID + ':' + root.lang;
return {
all: function () {
try {
var list = JSON.parse(localStorage.getItem(key));
return Array.isArray(list) ? list.filter(function (each) { return typeof each === 'string'; }).slice(0, 6) : [];
} catch (error) { return []; }
},
add: function (query) {
var list = [query].concat(recent.all().filter(function (each) { return each !== query; })).slice(0, 6);
try { localStorage.setItem(key, JSON.stringify(list)); } catch (error) { /* Nothing is lost but a convenience. */ }
},
forget: function () { try { localStorage.removeItem(key); } catch (error) { /* As above. */ } }
};
})();
function make(name, className, inside) {
var element = document.createElement(name);
if (className) element.className = className;
[].concat(inside === undefined ? [] : inside).forEach(function (each) { element.append(each); });
return element;
}
function makeButton(className, text, work) {
var button = make('button', className, text);
button.type = 'button';
button.addEventListener('click', work);
return button;
}
function marked(stretches) {
return stretches.map(function (text, i) { return i % 2 ? make('mark', '', text) : text; });
}
function sentence(text, a, b) {
return text.split(/(\{[ab]\})/).map(function (piece) {
return piece === '{a}' ? make('b', '', a) : piece === '{b}' ? b : piece;
});
}
var wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:['’ʼ‘`′][\p{L}\p{M}\u00AD]+)*/gu;
var kindIcons = ['i-book', 'i-me', 'i-phone', 'i-seal', 'i-page', 'i-train', 'i-flag', 'i-train', 'i-words'];
function startFinder(frame) {
var form = frame.querySelector('form');
var input = form.elements.q;
var list = frame.querySelector('.find__list');
var hits = frame.querySelector('[role=listbox]');
var by = frame.querySelector('.find__by');
var kinds = frame.querySelector('.kinds');
var channels = frame.querySelector('.find__by .seg');
var tags = frame.querySelector('.find__by select');
var status = frame.querySelector('.find__keys [role=status]');
var clear = frame.querySelector('[data-do="clear-find"]');
var words = list.dataset;
var titles = words.kinds.split('|');
var base = new URL(words.root || './', search.home());
var turn = 0;
var timer = 0;
var pending = false;      // An answer to what the box holds is still to come.
var opensFirst = false;   // Enter came before the answer.
var request = fresh('');
var options = [];
var current = -1;
each('.find__sections a', function (link) { link.href = new URL(link.getAttribute('href'), search.home()).href; }, frame);
function fresh(text) { return { text: text, typing: true, literal: false, limit: 10, kind: -1, channel: -1, tag: -1 }; }
function part(name) { return frame.querySelector('.find__' + name); }
function fill(name, inside) { part(name).replaceChildren.apply(part(name), [].concat(inside || [])); }
function choose(number) {
if (options[current]) {
options[current].removeAttribute('aria-selected');
options[current].classList.remove('hit--on');
}
current = number;
var option = options[current];
if (!option) return input.removeAttribute('aria-activedescendant');
option.setAttribute('aria-selected', 'true');
option.classList.add('hit--on');
input.setAttribute('aria-activedescendant', option.id);
if (current > 0) option.scrollIntoView({ block: 'nearest' }); else list.scrollTop = 0;
}
function clean() {
options = [];
current = -1;
hits.replaceChildren();
show(hits, false);
input.setAttribute('aria-expanded', 'false');
input.removeAttribute('aria-activedescendant');
fill('say');
fill('rest');
show(part('sections'), false);
}
function drawStart() {
clean();
show(by, false);
status.textContent = '';
fill('say', make('p', 'note', words.tip));
var queries = recent.all();
if (queries.length) {
fill('rest', named(words.recent, queries).concat(
makeButton('more', words.forget, function () { recent.forget(); drawStart(); input.focus(); })));
}
show(part('sections'), true);
}
function named(heading, queries) {
return queries.length ? [make('p', 'find__h', heading), make('div', 'tagcloud', queries.map(function (query) {
return makeButton('', query, function () {
input.value = query;
change();
input.focus();
});
}))] : [];
}
function address(hit, anchor) {
var found = {};
var texts = [hit.title, hit.excerpt].concat(hit.sections.map(function (section) { return section.excerpt; }));
texts.forEach(function (stretches) {
stretches.forEach(function (text, i) { if (i % 2) found[text.toLowerCase()] = true; });
});
var url = new URL(hit.page.split('/').map(encodeURIComponent).join('/'), base);
if (Object.keys(found).length) {
url.search = new URLSearchParams({ find: Object.keys(found).slice(0, 24).join('|'), q: request.text });
}
url.hash = anchor || '';
return url.href;
}
function option(link, href) {
link.href = href;
link.id = 'sb-hit-' + options.length;
link.tabIndex = -1;
link.setAttribute('role', 'option');
link.addEventListener('click', function () {
recent.add(input.value.trim());
if (frame.close) frame.close();
});
options.push(link);
return link;
}
function drawHit(hit) {
var number = hit.kind === 0 && /\/0*(\d{1,3})-[^/]*$/.exec(hit.page);
var sign = make('span', 'hit__mark' + (number ? ' figure' : ''), number ? number[1] : make('i', 'i ' + kindIcons[hit.kind]));
sign.setAttribute('aria-hidden', 'true');
var title = make('span', 'hit__t', marked(hit.title));
var first = hit.sections[0];
var same = first && first.excerpt.join('') === hit.excerpt.join('');
var place = same ? [make('span', 'hit__h', first.heading), ' '] : [];
var drawn = [option(make('a', 'hit', [sign, title, make('span', 'hit__x', place.concat(marked(hit.excerpt)))]),
address(hit, same ? first.anchor : ''))];
hit.sections.slice(same ? 1 : 0, 3).forEach(function (section) {
drawn.push(option(make('a', 'hit hit--part', [
make('span', 'hit__h', section.heading), ' ', make('span', 'hit__x', marked(section.excerpt))
]), address(hit, section.anchor)));
});
return drawn;
}
function drawHits(results) {
var groups = [];
results.forEach(function (hit) {
var group = groups.filter(function (each) { return each.kind === hit.kind; })[0];
if (!group) groups.push(group = { kind: hit.kind, hits: [] });
group.hits.push(hit);
});
hits.replaceChildren.apply(hits, groups.map(function (group) {
var head = make('div', 'find__h', titles[group.kind]);
head.id = 'sb-kind-' + group.kind;
head.setAttribute('role', 'presentation');
var box = make('div', 'hits', head);
box.setAttribute('role', 'group');
box.setAttribute('aria-labelledby', head.id);
group.hits.forEach(function (hit) { box.append.apply(box, drawHit(hit)); });
return box;
}));
show(hits, true);
input.setAttribute('aria-controls', 'sb-hits');
input.setAttribute('aria-expanded', 'true');
}
function drawFilters(answer) {
var counts = answer.kinds.map(function (count, kind) { return { kind: kind, count: count }; })
.filter(function (each) { return each.count > 0; });
var all = counts.reduce(function (sum, each) { return sum + each.count; }, 0);
if (!by.contains(document.activeElement)) {
var radios = [{ kind: -1, count: all }].concat(counts).map(function (each) {
var radio = make('input');
radio.type = 'radio';
radio.name = 'sb-kind';
radio.value = each.kind;
radio.checked = each.kind === request.kind;
var name = each.kind < 0 ? words.everywhere : titles[each.kind];
return make('label', 'toggle', [radio, make('span', '', [name + ' ', make('b', '', String(each.count))])]);
});
kinds.replaceChildren.apply(kinds, [kinds.querySelector('legend')].concat(radios));
each('b', function (place, i) { place.textContent = answer.channels[i]; }, channels);
each('input', function (radio) { radio.checked = Number(radio.value) === request.channel; }, channels);
tags.replaceChildren.apply(tags, [tags.options[0]].concat(answer.tags.map(function (tag) {
var item = make('option', '', tag[1] + ' (' + tag[2] + ')');
item.value = tag[0];
return item;
})));
tags.value = String(request.tag);
}
var splits = answer.channels.some(function (count) { return count > 0 && count < all; });
show(kinds, counts.length > 1);
show(channels, splits || request.channel > 0);
show(tags.parentNode, answer.tags.length > 0);
show(by, all > 1);
return all;
}
function corrected(engine, answer) {
if (answer.layout) return answer.layout;
var left = answer.corrections.slice();
var text = request.text.replace(wordPattern, function (word) {
var folded = engine.fold(word);
for (var i = 0; i < left.length; i++) if (left[i][0] === folded) return left.splice(i, 1)[0][1];
return word;
});
return left.length ? answer.corrections.map(function (pair) { return pair[1]; }).join(', ') : text;
}
function notices(engine, answer) {
var lines = [];
function way(text, literal) {
return makeButton('a', text, function () { run({ literal: literal, limit: 10 }); input.focus(); });
}
if (request.literal) {
lines.push(sentence(words.literal, request.text).concat(' ', way(words.correct, false)));
} else if (answer.layout || answer.corrections.length) {
lines.push(sentence(words.instead, corrected(engine, answer), request.text).concat(' ', way(words.asTyped, true)));
}
if (answer.missing.length && answer.total) lines.push(sentence(words.without, answer.missing.join(', ')));
return lines.map(function (line) { return make('p', 'find__fix', line); })
.concat(answer.total ? named(words.nearest, answer.suggestions) : []);
}
function draw(engine, answer) {
clean();
var all = drawFilters(answer);
fill('say', notices(engine, answer));
status.textContent = words.count.replace('{n}', answer.total);
if (answer.total) {
drawHits(answer.results);
choose(0);
var rest = answer.total - answer.results.length;
if (rest > 0) {
fill('rest', makeButton('more', words.more.replace('{n}', Math.min(rest, 20)), function () {
run({ limit: request.limit + 20 });
input.focus();
}));
}
} else if (all) {
fill('rest', [make('p', 'h2', words.nothing), make('p', 'note', words.nothingHint),
makeButton('btn btn--quiet', words.reset, function () { run({ kind: -1, channel: -1, tag: -1 }); input.focus(); })]);
} else {
status.textContent = words.none;
var unquoted = request.text.replace(/["«»„“”]/g, '').trim();
fill('rest', [make('p', 'h2', words.none)].concat(
unquoted === request.text ? [] : named(words.unquoted, [unquoted]), named(words.nearest, answer.suggestions)));
show(part('sections'), true);
}
}
function fail(error) {
clean();
show(by, false);
var text = words[error.sentence] || words.damaged;
fill('say', make('p', 'find__fault', text));
status.textContent = text;
show(part('sections'), true);
}
function run(changes) {
clearTimeout(timer);
Object.assign(request, changes);
var mine = ++turn;
if (!request.text) {
pending = false;
return drawStart();
}
pending = true;
var waiting = setTimeout(function () { if (mine === turn && pending) status.textContent = words.wait; }, 400);
search.ask(words.root, request).then(function (answer) {
return search.open(words.root).then(function (engine) { return [engine, answer]; });
}).then(function (both) {
if (mine !== turn) return;
pending = false;
var scroll = request.limit > 10 ? list.scrollTop : 0;
var before = options.length;
draw(both[0], both[1]);
if (request.limit > 10) { choose(Math.min(before, options.length - 1)); list.scrollTop = scroll; }
if (opensFirst && options[0]) options[0].click();
opensFirst = false;
}).catch(function (error) {
if (mine !== turn) return;
pending = opensFirst = false;
fail(error);
}).then(function () { clearTimeout(waiting); });
if (frame.dataset.deep) {
try {
history.replaceState(null, '', location.pathname + '?' + new URLSearchParams({ q: request.text }));
} catch (error) { /* The address then stays as it was. */ }
}
}
function change() {
show(clear, Boolean(input.value));
opensFirst = false;
pending = Boolean(input.value.trim());
clearTimeout(timer);
timer = setTimeout(function () { run(fresh(input.value.trim())); }, 60);
}
function onKey(event) {
var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
if (event.isComposing) return;
if (step && options.length) {
event.preventDefault();
choose((current + step + options.length) % options.length);
} else if (event.key === 'Enter') {
event.preventDefault();
if (pending) opensFirst = true; else if (options[current]) options[current].click();
}
}
input.addEventListener('input', change);
input.addEventListener('keydown', onKey);
form.addEventListener('submit', function (event) { event.preventDefault(); });
clear.addEventListener('click', function () { input.value = ''; change(); input.focus(); });
by.addEventListener('change', function (event) {
var name = { 'sb-kind': 'kind', 'sb-channel': 'channel' }[event.target.name] || 'tag';
var changes = { limit: 10 };
changes[name] = Number(event.target.value);
run(changes);
});
return {
start: function (query) {
if (query) input.value = query;
show(clear, Boolean(input.value));
run(Object.assign(fresh(input.value.trim()), { typing: !query }));
}
};
}
whenReady.push(function () {
var frame = document.getElementById('sb-find');
if (!frame) return;
var finder = null;
var input = frame.querySelector('[name=q]');
var isPage = !frame.showModal;
function focus() { input.focus(); input.select(); }
function openFind(query) {
if (isPage) return focus();
if (!frame.open) frame.showModal();
focus();
if (finder) return query && finder.start(query);
search.markup().then(function (markup) {
if (finder) return;
var content = document.createElement('template');
content.innerHTML = markup.list;
frame.append(content.content);
finder = startFinder(frame);
finder.start(query);
}, function () { location.href = search.home() + '?' + new URLSearchParams({ q: input.value }); });
}
search.show = openFind;
each('a[data-do="find"]', function (link) {
link.addEventListener('click', function (event) {
if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
event.preventDefault();
openFind();
});
});
each('[data-do="close-find"]', function (button) {
button.addEventListener('click', function () { frame.close(); });
});
document.addEventListener('keydown', function (event) {
var isTyping = event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');
var isSlash = (event.key === '/' || event.code === 'Slash') && !event.shiftKey && !event.ctrlKey && !event.metaKey &&
!event.altKey && !isTyping;
var isK = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey &&
(event.code === 'KeyK' || event.key.toLowerCase() === 'k');
if (!isSlash && !isK) return;
event.preventDefault();
openFind();
});
if (isPage) {
show(frame, true);
frame.dataset.deep = '1';
finder = startFinder(frame);
finder.start(new URLSearchParams(location.search).get('q'));
return;
}
frame.addEventListener('keydown', function (event) {
if (event.key !== 'Escape') return;
event.preventDefault();
frame.close();
});
frame.addEventListener('click', function (event) { if (event.target === frame) frame.close(); });
});
whenReady.push(function () {
var query = new URLSearchParams(location.search);
var wanted = query.get('find');
var main = document.getElementById('sb-main');
if (!wanted || !main || !root.dataset.key) return;
search.markup().then(function (markup) {
var content = document.createElement('template');
content.innerHTML = markup.list;
return search.engine(content.content.querySelector('.find__list').dataset.root).then(function (engine) {
var marks = markWords(main, wanted, engine);
if (marks.length) goThrough(marks, markup.found, query.get('q'));
});
}).catch(function () { /* A page without marks still reads. */ });
});
function markWords(main, wanted, engine) {
var walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, {
acceptNode: function (node) {
return node.parentElement.closest('.aside, script, button, select, svg, [hidden], .vh')
? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}
});
var nodes = [];
while (walker.nextNode()) nodes.push(walker.currentNode);
var known = {};
nodes.forEach(function (node) { (node.data.match(wordPattern) || []).forEach(function (word) { known[word] = ''; }); });
var all = Object.keys(known);
(engine.fold(all.join(' ')) || '').split(' ').forEach(function (folded, i) { known[all[i]] = folded; });
var folded = {};
wanted.slice(0, 4000).split('|').forEach(function (word) { folded[engine.fold(word)] = true; });
var marks = [];
nodes.forEach(function (node) {
var pieces = [];
var end = 0;
node.data.replace(wordPattern, function (word, start) {
if (typeof start !== 'number' || !Object.prototype.hasOwnProperty.call(folded, known[word])) return word;
var mark = make('mark', 'found__mark', word);
pieces.push(node.data.slice(end, start), mark);
marks.push(mark);
end = start + word.length;
return word;
});
if (!pieces.length) return;
pieces.push(node.data.slice(end));
node.replaceWith.apply(node, pieces);
});
return marks;
}
function goThrough(marks, markup, query) {
var content = document.createElement('template');
content.innerHTML = markup;
var bar = content.content.firstElementChild;
document.body.insertBefore(bar, document.querySelector('.toast'));
show(bar, true);
var current = -1;
function go(number) {
if (marks[current]) marks[current].classList.remove('found__mark--on');
current = (number + marks.length) % marks.length;
var mark = marks[current];
mark.classList.add('found__mark--on');
for (var fold = mark.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
mark.scrollIntoView({ block: 'center' });
bar.querySelector('.found__n').textContent = (current + 1) + ' / ' + marks.length;
}
function finish() {
marks.forEach(function (mark) {
var place = mark.parentNode;
mark.replaceWith(mark.textContent);
place.normalize();
});
bar.remove();
try {
history.replaceState(null, '', location.pathname + location.hash);
} catch (error) { /* The address then stays as it was. */ }
var main = document.getElementById('sb-main');
main.tabIndex = -1;
main.focus({ preventScroll: true });
}
function on(name, work) { bar.querySelector('[data-do="' + name + '"]').addEventListener('click', work); }
on('found-next', function () { go(current + 1); });
on('found-previous', function () { go(current - 1); });
on('found-clear', finish);
on('refind', function () { if (search.show) search.show(query); });
var anchor = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
var first = anchor ? marks.findIndex(function (mark) {
return anchor.contains(mark) || anchor.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;
}) : 0;
go(Math.max(first, 0));
}
function trainHome() {
var link = document.querySelector('a[data-do="train"]');
return link ? new URL('.', link.href).href : new URL('.', location.href).href;
}
var training = (function () {
var words = null;
var bank = null;
var coming = null;
function style() {
var address = bookFolder + 'assets/train.css';
var isThere = Array.prototype.some.call(document.styleSheets, function (sheet) { return sheet.href === address; });
if (isThere) return Promise.resolve();
return new Promise(function (resolve) {
var link = document.createElement('link');
link.rel = 'stylesheet';
link.onload = link.onerror = resolve;
link.href = address;
document.head.appendChild(link);
});
}
function open() {
coming = coming || Promise.all([
style(), search.load(trainHome() + 'quiz/bank.js'), search.load(bookFolder + 'assets/quiz.js'),
search.load(bookFolder + 'assets/train.js')
]).then(function () {
if (!bank || !window.SalesBook.trainer) throw search.failure('damaged');
return Promise.all([
inflate(bank).catch(function () { throw search.failure('damaged'); }),
new Promise(function (resolve, reject) {
SalesBookQuiz.ready(resolve, function () { reject(search.failure('oldBrowser')); });
})
]);
}).then(function (both) {
return window.SalesBook.trainer({
bank: JSON.parse(new TextDecoder().decode(both[0])), engine: both[1], words: words || {},
store: store, say: say, home: trainHome(), bookFolder: bookFolder, bookID: bookID, countDue: countDue
});
});
coming.catch(function () { coming = null; });
return coming;
}
return {
open: open,
arrive: function (base64) { bank = base64; },
speak: function (object) { words = object; }
};
})();
window.SalesBook.bank = training.arrive;
window.SalesBook.words = training.speak;
function countDue() {
var counts = document.querySelectorAll('a[data-do="train"] .count');
if (!counts.length) return;
store.read('state').then(function (state) {
var now = Date.now();
var due = Array.isArray(state.due) ? state.due.filter(function (time) { return time <= now; }).length : 0;
Array.prototype.forEach.call(counts, function (count) {
count.querySelector('b').textContent = due;
show(count, due > 0);
});
});
}
whenReady.push(countDue);
whenReady.push(function () {
var places = document.querySelectorAll('[data-train]');
function fail(error) {
var sentence = document.body.dataset.trainFailed || String(error);
if (places.length) places[0].append(make('p', 'lead', sentence)); else say(sentence);
}
if (places.length) {
training.open().then(function (trainer) {
Array.prototype.forEach.call(places, function (place) { trainer.open(place); });
}).catch(fail);
}
each('[data-question] [data-do="answer"]', function (button) {
show(button, true);
button.addEventListener('click', function () {
button.disabled = true;
training.open().then(function (trainer) {
trainer.answer(button.closest('[data-question]'));
}).catch(function (error) {
button.disabled = false;
fail(error);
});
});
});
});
})();
