// The engine in the page: SalesBookCore's search.
var SalesBookEngine = SalesBook.module('@WASM@', 'The search engine of this book could not start: ', function (module) {
  'use strict';
  // The text of an answer, or null for a fault.
  function ask() {
    return module.send.apply(null, arguments) <= -2000000001 ? null : module.answer();
  }
  return {
    fold: function (text) { return ask('fold', text); },
    standardOfTheDay: function (day, count) { return module.exports.salesbook_standard_of_the_day(day, count); },
    // The number of pages, or a fault of the index: see SearchExports.swift.
    searchOpen: function (bytes) { return module.send('search_open', bytes); },
    // 0, or a fault of the index.
    searchAdd: function (part, bytes) { return module.send('search_add', bytes, part); },
    // What ResultJSON.swift writes, or null before an index is open. Filters below 0 let all pass.
    search: function (text, options, limit, kind, channel, tag) {
      return JSON.parse(ask('search', text, options, limit, kind, channel, tag));
    }
  };
});
