// The log of what the reader did: only ever appended to. Each record is the text that was hashed, and its hash, which
// covers the one before it on the same device; an edited record is noticed.
var zeros = new Array(65).join('0');
var log = { records: [], entries: {}, marks: {}, state: {}, quarantined: 0 };
var channel = null;

function deviceOf(id) { return id.slice(0, id.lastIndexOf('-')); }
function numberOf(id) { return Number(id.slice(id.lastIndexOf('-') + 1)); }

// The record of an entry, or null when nobody can read it.
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
  // A later book may know more kinds: they are kept and passed on.
  default: return typeof record.t === 'string';
  }
}

// What the state must look like to be used.
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

// What cannot be read is moved out of the way, whole, and told. Another tab may have been faster, and may have written
// something readable since.
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

// The last record of a device that this page has read, as a head; none: the head of an empty log.
function lastRead(device) {
  var last = null;
  Object.keys(log.entries).forEach(function (id) {
    if (deviceOf(id) === device && (!last || numberOf(id) > numberOf(last))) last = id;
  });
  return last ? { n: numberOf(last), h: log.entries[last].h } : { n: 0, h: zeros };
}

// The head that is kept, or what was read where that goes further: a head that was lost must not number anew.
function latest(head, device) {
  var read = lastRead(device);
  return stateShapes.head(head) && head.n >= read.n ? head : read;
}

// The last record of this device, where the state does not know it.
function mendHead() {
  var device = log.state.device;
  if (!device || latest(log.state.head, device) === log.state.head || !lastRead(device).n) return;
  return kept.update([['state', 'head']], function (values) {
    log.state.head = latest(values[0], device);
    return [['state', 'head', log.state.head]];
  }).then(tellTrouble);
}

// A page marks what is read without the log; here the log catches up.
function reconcileMarks() {
  var known = readPages();
  // A storage that lost its marks did not unread the book.
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

// The pages that the log knows as read, with the time.
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

// Appends records, numbered and chained in one transaction. Gives them as they were kept.
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

// Each trouble with the storage is said once a visit.
var toldTrouble = '';
function tellTrouble() {
  var trouble = kept.trouble();
  if (!trouble || trouble === toldTrouble) return;
  toldTrouble = trouble;
  say(t('trouble.' + trouble));
}

// What another tab did shows here too, unless something is being answered.
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
    // Midnight has passed, or there is no channel: look again.
    if (!channel || hiddenDay !== today()) refresh();
  });
}
