// The rules of the book in the page: what they say of a reply.
var SalesBookPhrase = SalesBook.module('@WASM@', 'The rules of this book cannot be checked here: ', function (module) {
  'use strict';
  return {
    // The number of rules, or a fault: see PhraseExports.swift.
    open: function (bytes) { return module.send('phrase_open', bytes); },
    // What PhraseChecker.json writes; places are bytes.
    check: function (text) {
      var value = module.send('phrase_check', text);
      if (value <= -2000000001) throw new Error('check answers ' + value);
      return JSON.parse(module.answer()).findings;
    }
  };
});
