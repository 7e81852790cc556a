// train.js begins here: book.js hands over the bank, the grader, the words and the storage.
//
// 1. 01…04 draw elements, keep the log, read the cards off it, look things up in the bank.
// 2. 10…12 one question of any type, and what is said after it. 20 a session of them.
// 3. 30…32 the exam, 40 role-plays, 41…42 the programme, 50…52 «Я», 60 the desk, 80 check sheets.
// 4. Here the address says which of them shows: #practice=…, #review, #exam=…, #result=…, #play=…, or the desk.
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

// On an exam's own page: how the reader stands.
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
      // Another tab went on: what only shows results is drawn again, what is being answered is left alone.
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
