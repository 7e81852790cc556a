/// Forms that are regular and yet in no dictionary of spelling, exchanged for what dictionaries do have:
/// «обсужденья» – «обсуждения», «правильностям» – «правильность», «сбросившегося» – «сбросился», «наидобрейшей» –
/// «добрый»; «шукать» – «шукати», «встановим» – «встановимо», «новая» – «нова».
///
/// In Russian:
///
/// 1. The prefix of a superlative or of a comparative goes: наи-, по-.
/// 2. Nouns in -ье, plurals in -ость, gerunds and rare persons of reflexive verbs get a usual ending; an adjective or a
/// participle loses its own.
/// 3. What is left of a participle gets an ending of its verb, and what is left of any other one that of an adjective.
///
/// In Ukrainian short endings of verbs, long ones of adjectives and short comparatives get the usual ones.
///
/// The results are guesses, of which the caller keeps those that are words. Source of the rules: Zaliznyak,
/// «Грамматический словарь русского языка»; Russian Grammar (1980), §§ 1294–1320, 1577–1596; «Український правопис»
/// (2019), on the endings of adjectives and verbs.
enum RareForms {
    /// Words that may be of the same lemma as a folded form, in two lists: those of the second are the bolder guesses.
    @inline(never)
    static func usual(_ form: [UInt8], _ language: Language) -> (near: [[UInt8]], far: [[UInt8]]) {
        var near: [[UInt8]] = []
        var bare: [[UInt8]] = []
        var far: [[UInt8]] = []
        if language == .ukrainian { exchange(form, ukrainian, into: &near) }
        // Shorter words are no regular ones.
        guard language == .russian, form.count >= 10 else { return (near, far) }
        let rest = withoutPrefix(form)
        if rest.count < form.count { near.append(rest) }
        exchange(rest, usualEndings, into: &near)
        exchange(rest, adjectiveEndings, into: &bare)
        for stem in bare {
            exchange(stem, participles, into: &far)
            exchange(stem, adjectives, into: &far)
        }
        return (near, far)
    }

    private static func withoutPrefix(_ form: [UInt8]) -> [UInt8] {
        let length = prefixes.prefixLength(of: form)
        // Only a comparative takes по-.
        let isShort = length == 4
        if isShort, comparatives.length(in: form, end: form.count, from: 4) == 0 { return form }
        return form.count - length >= 8 ? Array(form[length...]) : form
    }

    @inline(never)
    private static func exchange(_ word: [UInt8], _ endings: Endings, into words: inout [[UInt8]]) {
        endings.forEachMatch(in: word, from: 4) { match in
            var other = word
            match.replacing(in: &other)
            words.append(other)
        }
    }

    private static var prefixes: Endings { Endings("наи по") }
    private static var comparatives: Endings { Endings("ее ей ше же че ще") }

    private static var usualEndings: Endings {
        Endings(
            """
            ье=ие ья=ия ью=ию ьем=ием ьи=ии ьям=иям ьям=ие ьями=иями ьями=ие ьях=иях ьях=ие ий=ье ий=ие остей=ость остям=ость остями=ость остях=ость \
            вши=л вшись=лся в=л юсь=ется юсь=ится усь=ется усь=ится ешься=ется ишься=ится емся=ется имся=ится \
            етесь=ется итесь=ится йся=ется йтесь=ется йте=ет ен=енный
            """)
    }

    private static var ukrainian: Endings {
        Endings("ть=ти ться=тися м=мо мся=мося ш=ше ая=а яя=я ую=у юю=ю еє=е єє=є ії=і")
    }

    /// «-ся» stays behind a participle.
    private static var adjectiveEndings: Endings {
        Endings(
            """
            ый= ого= ому= ым= ом= ая= ой= ую= ою= ое= ые= ых= ыми= ий= его= ему= им= ем= яя= ей= юю= ею= ее= ие= их= ими= \
            а= о= ы= и= ен=н ен=ьн ийся=ся егося=ся емуся=ся имся=ся емся=ся аяся=ся ейся=ся уюся=ся ееся=ся иеся=ся \
            ихся=ся имися=ся
            """)
    }

    private static var participles: Endings {
        Endings(
            """
            вш=л вшся=лся щ=т щся=тся ем=ет им=ит енн=у енн=ю ен=у ен=ю жденн=жу нн=л н=л т=л
            """)
    }

    private static var adjectives: Endings {
        Endings(
            """
            ейш=ый ейш=ий ейш=ой чайш=кий жайш=гий шайш=хий н=ный в=вый к=кий к=кой л=лый т=тый д=дый м=мый р=рый б=бый \
            п=пый с=сый з=зый г=гий х=хий ж=жий ш=ший ч=чий н=ной в=вой т=той
            """)
    }
}
