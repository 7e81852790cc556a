/// The alternations of stems, written as pairs «form>lemma» of the ends that differ; - is nothing.
struct IrregularRules {
    private var rules = AffixRules(flags: FlagSets(type: .character))
    /// Whether a reflexive verb in -ти ends in -сь.
    private let reflexivesAreShort: Bool

    private init(_ language: Language) { reflexivesAreShort = language == .russian }

    /// Those of Ukrainian verbs, as suffix rules.
    static var ukrainian: AffixRules {
        var maker = IrregularRules(.ukrainian)
        maker.rules.fullStrip = true
        let hard: StaticString = """
            р>ерти ітр>терти іпр>перти імр>мерти бер>ібрати дер>ідрати пер>іпрати жен>ігнати жен>гнати м>ути дін>діти \
            тн>тяти пн>п'ясти жн>жати стел>слати шл>слати хоч>хотіти буд>бути
            """
        let soft: StaticString = "б'>бити іб'>бити в'>вити ів'>вити п'>пити іп'>пити"
        let endings: [(stems: StaticString, endings: StaticString)] = [
            (hard, "у еш е еть ем емо ете уть ють и ім імо іть ь ьмо ьте"), (soft, "ю єш є єть єм ємо єте ють"),
            ("бол>боліти", "иш ить им имо ите ять и іть"),
        ]
        for (stems, endings) in endings {
            for stem in pairs(stems) { maker.add(stem, before: words(endings), .verb) }
        }
        for stem in pairs("ен>ний тись>тися") { maker.append(form: stem.from, lemma: stem.to, .adjective) }
        maker.rules.arrange()
        return maker.rules
    }

    /// Those of Russian, as suffix rules whose flag is the part of speech of the lemma.
    static var russian: AffixRules {
        var maker = IrregularRules(.russian)
        maker.rules.fullStrip = true
        let e = words("у ю ешь ет ем ете ут ют и ите й йте ь ьте")
        let i = words("ишь ит им ите ат ят и ь ьте")
        let hard = words("а у ом ем е ы и ов ам ами ах")
        let soft = words("я ю ем е и ей ям ями ях")
        let nothing: [[UInt8]] = [[]]
        for stem in pairs(firstConjugation) { maker.add(stem, before: e, .verb) }
        for stem in pairs(secondConjugation) { maker.add(stem, before: i, .verb) }
        for stem in pairs("ей>ить") { maker.add(stem, before: words("- те"), .verb) }
        for stem in pairs(firstPerson) { maker.add(stem, before: words("у ю"), .verb) }
        for stem in pairs(past) { maker.add(stem, before: words("- ла ло ли"), .verb) }
        for stem in pairs(pastInL) { maker.add(stem, before: words("л ла ло ли"), .verb) }
        for stem in pairs("шел>йти шла>йти шло>йти шли>йти") { maker.add(stem, before: nothing, .verb) }
        for stem in fleeting { maker.add(stem, before: stem.to.ends(with: "ь") ? soft : hard, .noun) }
        for stem in pairs(nouns) { maker.add(stem, before: nothing, .noun) }
        for stem in genitives { maker.add(stem, before: nothing, .nounWithParadigm) }
        for stem in pairs("ья>о ья>- ья>ь") { maker.add(stem, before: nothing, .nounWithPlural) }
        // Without -о: that is an adverb, if the dictionary has it apart.
        for stem in pairs(adjectives) { maker.add(stem, before: words("- а ы"), .adjective) }
        for stem in pairs("же>гий же>гой же>зкий же>дкий че>кий ще>стый ще>стой ше>хий") {
            maker.add(stem, before: nothing, .adjective)
        }
        maker.rules.arrange()
        return maker.rules
    }

    /// Stems before -у, -ешь … -ут and in the imperative.
    private static var firstConjugation: StaticString {
        """
        д>сть д>сти т>сти ст>сти б>сти з>зти с>сти з>зть йд>йти прид>прийти ид>идти ед>ехать яд>есть буд>быть \
        ним>нять йм>нять прим>принять возьм>взять ым>ъять жм>жать ожм>жать жн>жать чн>чать пн>пять мн>мять клян>клясть \
        бь>бить вь>вить ль>лить пь>пить шь>шить обь>бить овь>вить оль>лить опь>пить ошь>шить е>ить \
        зов>звать зов>озвать бер>брать бер>обрать дер>драть дер>одрать стел>стлать стел>остлать тр>тереть мр>мереть \
        пр>переть отр>тереть обопр>опереть шл>слать \
        жг>жечь жж>жечь ожг>жечь ожж>жечь г>чь ж>чь к>чь ч>чь ляг>лечь ляж>лечь толк>толочь толч>толочь \
        н>ть ж>зать ж>дать ж>гать ш>сать ш>хать ч>тать ч>кать щ>скать щ>стать щ>тать мл>мать пл>пать бл>бать \
        у>овать у>евать ю>евать о>ыть по>петь жд>ждать рв>рвать вр>врать ор>орать сос>сосать а>авать хоч>хотеть а>ать \
        я>ять е>еть
        """
    }

    /// Stems before -ишь … -ат.
    private static var secondConjugation: StaticString {
        """
        ->ить ж>жать ч>чать ш>шать щ>щать то>тоять бо>бояться ->еть гон>гнать дгон>догнать згон>зогнать бгон>богнать \
        тгон>тогнать сп>спать
        """
    }

    /// Stems before -у and -ю only.
    private static var firstPerson: StaticString {
        "ж>дить ж>зить ш>сить ч>тить щ>стить щ>тить вл>вить бл>бить пл>пить мл>мить фл>фить ж>деть ш>сеть ч>теть"
    }

    /// Stems of a past without -л in the masculine.
    private static var past: StaticString {
        "рос>расти ->нуть ->еть ->ти ->ть г>чь к>чь б>сти жег>жечь жг>жечь олок>олочь шиб>шибить"
    }

    private static var pastInL: StaticString {
        "->ть ->сть ->сти ->нуть че>честь"
    }

    /// «лба» – «лоб», «дня» – «день»: a vowel that only the lemma has before its last consonant.
    private static var fleeting: [(from: [UInt8], to: [UInt8])] {
        var stems: [(from: [UInt8], to: [UInt8])] = []
        for consonant in words("б в г д ж з к л м н п р с т ф х ц ч ш щ") {
            for vowel in words("о е") {
                stems.append((consonant, vowel + consonant))
                stems.append((consonant, vowel + consonant + words("ь")[0]))
                stems.append((words("ь")[0] + consonant, vowel + consonant))
            }
            // «ежа» – «еж»: an entry without a paradigm for a stress that moves.
            stems.append((consonant, consonant))
            stems.append((consonant, consonant + words("ь")[0]))
        }
        return stems
    }

    /// «пятен» – «пятно», «чернил» – «чернила»: the genitive plural without an ending.
    private static var genitives: [(from: [UInt8], to: [UInt8])] {
        var stems: [(from: [UInt8], to: [UInt8])] = []
        for consonant in words("б в г д ж з к л м н п р с т ф х ц ч ш щ") {
            for ending in words("о а е ы и") {
                stems.append((consonant, consonant + ending))
                for vowel in words("о е") where !consonant.matches("в") {
                    stems.append((vowel + consonant, consonant + ending))
                }
                stems.append((words("е")[0] + consonant, words("ь")[0] + consonant + ending))
            }
        }
        return stems
    }

    private static var nouns: StaticString {
        "ем>- цем>ец цев>ец ий>ие ий>ия ий>ья ей>ья ей>а ев>е ев>й ем>й ен>я ени>я енем>я ена>я енам>я енами>я енах>я ов>ы ов>и ев>и ев>я"
    }

    /// Short forms before -, -а, -о, -ы.
    private static var adjectives: StaticString {
        "ен>ный ен>ний ок>кий ек>кий ер>рый он>ный ->ый ->ий н>нный нен>нный"
    }

    private mutating func add(_ stem: (from: [UInt8], to: [UInt8]), before endings: [[UInt8]], _ part: RussianLemma) {
        // Of «нести» that is «нестись», but of «нести» in Ukrainian «нестися».
        let isShort = reflexivesAreShort && stem.to.ends(with: "ти")
        let lemma = stem.to + Self.words(isShort ? "сь" : "ся")[0]
        for ending in endings {
            append(form: stem.from + ending, lemma: stem.to, part)
            guard part == .verb else { continue }
            for reflexive in Self.words("ся сь") { append(form: stem.from + ending + reflexive, lemma: lemma, part) }
        }
    }

    private mutating func append(form: [UInt8], lemma: [UInt8], _ part: RussianLemma) {
        let strip = rules.text.count
        rules.text += lemma
        let add = rules.text.count
        rules.text += form
        rules.append(
            flag: part.rawValue, isPrefix: false, crosses: false, strip: strip..<add, add: add..<rules.text.count,
            condition: 0..<0, continuation: 0)
    }

    private static func pairs(_ text: StaticString) -> [(from: [UInt8], to: [UInt8])] {
        words(text).map { pair in
            let parts = pair.split(separator: 0x3E).map { Array($0) }
            let from: [UInt8] = parts[0].matches("-") ? [] : parts[0]
            return (from, parts.count < 2 || parts[1].matches("-") ? [] : parts[1])
        }
    }

    private static func words(_ text: StaticString) -> [[UInt8]] {
        text.withUTF8Buffer { $0.split(separator: 0x20).map { Array($0) } }.map { $0.matches("-") ? [] : $0 }
    }
}
