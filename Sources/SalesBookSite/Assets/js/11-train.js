// The way to the training. A page pays for it only when something is answered in it; of what is due it knows the times.
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

  // The questions, their grader, what draws them. Gives the training's own functions.
  function open() {
    coming = coming || Promise.all([
      style(), search.load(trainHome() + 'quiz/bank.js'), search.load(bookFolder + 'assets/quiz.js'),
      search.load(bookFolder + 'assets/train.js')
    ]).then(function () {
      if (!bank || !window.SalesBook.trainer) throw search.failure('damaged');
      return Promise.all([
        search.inflate(bank),
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

// How many questions wait today: train.js keeps the times, a page only counts them.
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
    // A page that is nothing without its questions keeps the sentence; elsewhere it is told once.
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
