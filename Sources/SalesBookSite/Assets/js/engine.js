// The engine in the page: SalesBookCore as WebAssembly, started when it is first asked for, without a request.
var SalesBookEngine = (function () {
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
    var noAnswer = -2000000001; // At or below: a fault, see BrowserModule.swift.

    // Text goes as UTF-8, bytes as they are.
    function send(name, text) {
      var bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      var pointer = bytes.length ? wasm.salesbook_allocate(bytes.length) : 0;
      if (bytes.length && !pointer) throw new Error('The text is too long for the engine.');
      if (bytes.length) new Uint8Array(wasm.memory.buffer, pointer, bytes.length).set(bytes);
      var value = wasm['salesbook_' + name].apply(null, [pointer, bytes.length].concat([].slice.call(arguments, 2)));
      wasm.salesbook_free_buffer(pointer);
      return value;
    }
    function call() {
      var value = send.apply(null, arguments);
      return value <= noAnswer ? null : value;
    }
    function answer() {
      var start = wasm.salesbook_result_pointer(), length = wasm.salesbook_result_length();
      return new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, start, length));
    }

    return {
      fold: function (text) { return call('fold', text) === null ? null : answer(); },
      standardOfTheDay: function (day, count) { return wasm.salesbook_standard_of_the_day(day, count); },
      // The number of pages, or a fault of the index: see SearchExports.swift.
      searchOpen: function (bytes) { return send('search_open', bytes); },
      // 0, or a fault of the index.
      searchAdd: function (part, bytes) { return send('search_add', bytes, part); },
      // What ResultJSON.swift writes, or null before an index is open. Filters below 0 let all pass.
      search: function (text, options, limit, kind, channel, tag) {
        return call('search', text, options, limit, kind, channel, tag) === null ? null : JSON.parse(answer());
      }
    };
  }

  return {
    ready: function (callback, onError) {
      starting = starting || start();
      starting.then(callback, function (error) {
        if (onError) onError('The search engine of this book could not start: ' + error.message + '.');
      });
    }
  };
})();
