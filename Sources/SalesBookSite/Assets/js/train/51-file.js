// The file of one person's results: JSON lines, the very texts that were hashed. Made here, read here, read by the
// trainer's report.
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

// Takes a file in: what is new is added, nothing is ever replaced. Gives sentences that say what happened.
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

// The log again, without catching up with the marks: the marks are about to follow the log.
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
