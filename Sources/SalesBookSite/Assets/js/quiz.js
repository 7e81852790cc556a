// The quiz's engine in the page: grading, drawing, scheduling and hashes as WebAssembly, started when first asked for.
var SalesBookQuiz = (function () {
  'use strict';
  var packed = '@WASM@';
  var starting = null;

  function start() {
    if (typeof WebAssembly !== 'object') return Promise.reject(new Error('this browser has no WebAssembly'));
    return WebAssembly.instantiate(SalesBook.unpack(packed), {}).then(function (module) {
      return methods(module.instance.exports);
    });
  }

  function methods(wasm) {
    // Lines go in as UTF-8, what comes out is text; at or below -2000000001 is a fault, see BrowserModule.swift.
    function call(name, text) {
      var bytes = new TextEncoder().encode(text);
      var pointer = bytes.length ? wasm.salesbook_allocate(bytes.length) : 0;
      if (bytes.length && !pointer) throw new Error('The text is too long for the engine.');
      if (bytes.length) new Uint8Array(wasm.memory.buffer, pointer, bytes.length).set(bytes);
      var value = wasm['salesbook_' + name](pointer, bytes.length);
      wasm.salesbook_free_buffer(pointer);
      if (value <= -2000000001) throw new Error(name + ' answers ' + value);
      var start = wasm.salesbook_result_pointer(), length = wasm.salesbook_result_length();
      return new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, start, length));
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
        return wasm.salesbook_quiz_rating(score, Math.min(Math.round(spent), 2e9), Math.round(typical));
      },
      digest: function (text) { return call('quiz_digest', text); }
    };
  }

  return {
    ready: function (callback, onError) {
      starting = starting || start();
      starting.then(callback, function (error) {
        if (onError) onError('The questions of this book cannot be graded here: ' + error.message + '.');
      });
    }
  };
})();
