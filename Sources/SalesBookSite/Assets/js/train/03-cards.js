// What the log says about each question: when it is due, how well it holds, which pages are weak. Nothing of it is kept.
var cards = (function () {
  var byID = {};
  var retention = 900000;

  // The engine counts whole days between times; a day begins at the reader's midnight, so times are put to days.
  function compute() {
    byID = {};
    var counters = {};
    log.records.forEach(function (record) {
      if (record.t !== 'r') return;
      var question = bank.byID[record.q];
      if (!question) return;
      var card = byID[record.q] = byID[record.q] || { question: question, reviews: [], changed: false };
      // Answers to another version of the question say nothing about this one: it starts over.
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

  // For each of the days from today on, how many questions come; what is overdue comes today.
  function forecast(days) {
    var result = new Array(days).fill(0);
    all().forEach(function (card) {
      var ahead = Math.max(card.dueDay - today(), 0);
      if (ahead < days) result[ahead] += 1;
    });
    return result;
  }

  // The first answer of each day: what comes after it on the same day was just read.
  function firsts(card) {
    return card.reviews.filter(function (review, i) { return !i || card.reviews[i - 1].day !== review.day; });
  }

  // Pages by the share of right answers among the last three to each question; the weakest first.
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

  // A page only counts: it gets the times from which on each question is due.
  function keepDue() {
    var times = all().map(function (card) { return startOf(card.dueDay); }).sort(function (a, b) { return a - b; });
    return kept.put('state', 'due', times).then(countDue);
  }

  return {
    compute: compute, all: all, due: due, forecast: forecast, weak: weak, wrong: wrong, keepDue: keepDue,
    of: function (question) { return byID[question.id]; }
  };
})();

// One answer in the log: `result` is the engine's, `spent` in milliseconds, `self` the reader's own rating or 0.
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

// How long an answer takes: what there is to read, and what there is to do.
function typicalTime(question) {
  var letters = plain(question.prompt).length;
  [].concat(question.options || [], question.left || [], question.right || []).forEach(function (each) {
    letters += plain(each).length;
  });
  var each = { single: 2000, multiple: 4000, order: 9000, match: 9000, blank: 8000 }[question.type] || 4000;
  return each + letters * 55;
}
