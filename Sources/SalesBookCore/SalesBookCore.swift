// SalesBookCore: everything that thinks, written once and run in two homes, the generator and the browser.
//
// 1. `ScalarReader` turns bytes into Unicode scalars, whatever the bytes are; `ScalarWriter` turns them back.
// 2. `CaseFolding`, `ScalarClass` and `Composition` say what a scalar is: its lower case, letter or space, one letter
//    or two.
// 3. `TextFolding` makes two spellings of the same words the same bytes: what search and filters compare.
// 4. `Slug` makes addresses: heading anchors as GitHub makes them, and ASCII file names by `Transliteration`.
// 5. `CivilDate`, `StandardOfTheDay`, `ReviewInterval` and `ReviewState` know the calendar, in days and integers alone.
// 6. `Language`, `LanguageDetector` and `PluralRule` know the three languages of the books.
// 7. `Tokenizer` finds the words of a text; `Stemmer` takes each to its stem, in the language of its own letters.
// 8. `HunspellDictionary` leads from a form to its lemmas and back, `LemmaGroups` joins what the dictionary lists
//    apart; only the generator has dictionaries.
// 9. `IndexBuilder` makes the parts of an index, `Searcher` answers from those that have arrived.
// 10. `SealedQuestion` holds what a page does not show, `Grading` says what a response is worth, `Draw` and `Shuffle`
//     choose and mix, `Scheduling` says when a question comes back, `HashChain` notices edited results.
//
// There are no imports and no `String` in here: the same source is compiled to WebAssembly as Embedded Swift, where
// `String` hashing, comparison and case drag in 100 KB of Unicode tables. A caller that has a `String` passes its
// `utf8`.

/// The version of the core's results: it grows when the same input begins to give other bytes.
package enum EngineVersion {
    package static var current: Int32 { 1 }
}
