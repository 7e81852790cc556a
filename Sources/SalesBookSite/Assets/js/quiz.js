// The quiz's engine in the page: grading, drawing, scheduling and hashes.
var SalesBookQuiz = SalesBook.module('@WASM@', 'The questions of this book cannot be graded here: ', function (module) {
  'use strict';
  // Lines go in, text comes out.
  function call(name, text) {
    var value = module.send(name, text);
    if (value <= -2000000001) throw new Error(name + ' answers ' + value);
    return module.answer();
  }
  return {
    // { score, items, right, feedback, explanation }, the score in millionths: see QuizExports.swift.
    grade: function (salt, id, sealed, response) {
      return JSON.parse(call('quiz_grade', [salt, id, sealed, response].join('\n')));
    },
    // A permutation of 0…count−1, always the same for a seed.
    shuffle: function (seed, count) { return JSON.parse(call('quiz_shuffle', seed + '\n' + count)); },
    // Question numbers, from pools of { count, questions }; those to avoid come last.
    draw: function (seed, avoid, pools) {
      return JSON.parse(call('quiz_draw', [seed, avoid.join(',')].concat(pools.map(function (pool) {
        return pool.count + ':' + pool.questions.join(',');
      })).join('\n')));
    },
    // { s, d, due, interval, reps, lapses, last } of reviews [rating, milliseconds].
    schedule: function (retention, reviews) {
      return JSON.parse(call('quiz_schedule', [retention, 0].concat(reviews.map(function (each) {
        return each.join(',');
      })).join('\n')));
    },
    // Millionths after thousandths of days.
    retrievability: function (stability, days) {
      return JSON.parse(call('quiz_retrievability', [stability].concat(days).join('\n')));
    },
    rating: function (score, spent, typical) {
      return module.exports.salesbook_quiz_rating(score, Math.min(Math.round(spent), 2e9), Math.round(typical));
    },
    // { count, share, mean } of the marks of a check sheet: millionths of what could be had, hundredths of a mark.
    observe: function (low, high, marks) { return JSON.parse(call('quiz_observe', [low, high, marks.join(',')].join('\n'))); },
    digest: function (text) { return call('quiz_digest', text); }
  };
});
