// A WebAssembly module, started when it is first asked for, without a request. `methods` makes of it what the pages call.
function lazyModule(packed, sorry, methods) {
  var starting = null;

  // Unpacking holds the page up for a moment: not before it has been drawn.
  function start() {
    if (typeof WebAssembly !== 'object') return Promise.reject(new Error('this browser has no WebAssembly'));
    return new Promise(function (resolve) { setTimeout(resolve, 0); }).then(function () {
      return WebAssembly.instantiate(unpack(packed), {});
    }).then(function (module) { return methods(callable(module.instance.exports)); });
  }

  // Every call has one convention: see BrowserModule.swift.
  function callable(wasm) {
    return {
      exports: wasm,
      // Text goes as UTF-8, bytes as they are. At or below -2000000001 the value is a fault.
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
