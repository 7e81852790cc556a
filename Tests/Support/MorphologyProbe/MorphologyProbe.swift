// Shows what the dictionaries say, for the benchmarks: no product contains it.
//
//   MorphologyProbe AFF DIC [--plain]          words on stdin, one a line; out: the word, a tab, its lemmas
//   MorphologyProbe AFF DIC --forms            lemmas on stdin; out: the lemma, a tab, its forms
//   MorphologyProbe AFF DIC --time N           words on stdin; out: milliseconds to load, look-ups a second
import Foundation
import SalesBookCore

func fail(_ sentence: String) -> Never {
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
    exit(1)
}

func read(_ path: String) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { fail("\(path) cannot be read.") }
    return Array(data)
}

let arguments = CommandLine.arguments
guard arguments.count > 2 else { fail("MorphologyProbe AFF DIC [--forms | --time]") }
let affix = read(arguments[1])
let list = read(arguments[2])
let mode = arguments.count > 3 ? arguments[3] : ""
let dictionary: HunspellDictionary
let clock = ContinuousClock()
do {
    let start = clock.now
    dictionary = try HunspellDictionary(affix: affix, dictionary: list)
    if mode == "--time" { print("load", clock.now - start) }
} catch {
    fail(String(decoding: error.sentence, as: UTF8.self))
}
let language: Language = arguments[1].hasSuffix("ru_RU.aff") ? .russian : .ukrainian
let groupStart = clock.now
let groups = LemmaGroups(dictionary, language: language)
if mode == "--time" { print("groups", clock.now - groupStart) }
let words = FileHandle.standardInput.readDataToEndOfFile().split(separator: 0x0A).map { TextFolding.fold(Array($0)) }

if mode == "--time" {
    for _ in 0..<3 {
        var found = 0
        var lemmas = Set<UInt32>()
        let start = clock.now
        for word in words {
            let ids = groups.lemmas(of: word)
            if !ids.isEmpty { found += 1 }
            lemmas.formUnion(ids)
        }
        let middle = clock.now
        var forms = 0
        for lemma in lemmas { forms += groups.forms(of: lemma).count }
        print("analysed", words.count, "known", found, middle - start, "| lemmas", lemmas.count, "forms", forms, clock.now - middle)
    }
} else {
    var output: [UInt8] = []
    for word in words {
        output += word + [0x09]
        if mode == "--forms" {
            for lemma in dictionary.lemmas(of: word) where dictionary.text(of: lemma) == word {
                output += groups.forms(of: lemma).joined(separator: [0x20])
            }
        } else {
            let ids = mode == "--plain" ? dictionary.lemmas(of: word) : groups.lemmas(of: word)
            output += ids.map { dictionary.text(of: $0) }.joined(separator: [0x20])
        }
        output.append(0x0A)
    }
    FileHandle.standardOutput.write(Data(output))
}
