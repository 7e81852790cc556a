import SalesBookCore

/// All that can be said of a book, explained. Does not compile while an id is missing.
package enum DiagnosticCatalogue {
    package static func entry(_ id: DiagnosticID) -> DiagnosticEntry {
        switch id {
        case .unreadableFile: .unreadableFile
        case .notUTF8: .notUTF8
        case .badYAML: .badYAML
        case .wrongType: .wrongType
        case .sameAddress: .sameAddress
        case .emptyBook: .emptyBook
        case .badTemplate: .badTemplate
        case .foreignFile: .foreignFile
        case .unwritableOutput: .unwritableOutput
        case .emptyPage: .emptyPage
        case .unreadFile: .unreadFile
        case .unknownField: .unknownField
        case .unknownKind: .unknownKind
        case .unknownDiagnostic: .unknownDiagnostic
        case .fixedSeverity: .fixedSeverity

        case .unspacedHeading: .unspacedHeading
        case .unpairedPhrases: .unpairedPhrases
        case .unknownBlock: .unknownBlock
        case .questionWithoutAnswer: .questionWithoutAnswer
        case .questionWithoutPrompt: .questionWithoutPrompt
        case .badQuestion: .badQuestion
        case .duplicateQuestion: .duplicateQuestion
        case .unknownQuestion: .unknownQuestion
        case .unknownPool: .unknownPool
        case .shortPool: .shortPool
        case .unknownCriteria: .unknownCriteria
        case .emptySheet: .emptySheet
        case .badPattern: .badPattern
        case .unknownCheck: .unknownCheck
        case .brokenRule: .brokenRule
        case .unseenPhrase: .unseenPhrase
        case .badDay: .badDay
        case .missingScene: .missingScene
        case .endlessScene: .endlessScene
        case .unreachableScene: .unreachableScene

        case .brokenLink: .brokenLink
        case .brokenFragment: .brokenFragment
        case .draftLink: .draftLink
        case .missingImage: .missingImage
        case .largeImage: .largeImage
        case .remoteImage: .remoteImage
        case .rawHTML: .rawHTML
        case .unsafeURL: .unsafeURL

        case .sameNumber: .sameNumber
        case .noThesis: .noThesis
        case .thesisLong: .thesisLong
        case .pageLong: .pageLong
        case .noCriterion: .noCriterion
        case .wrongWithoutRight: .wrongWithoutRight
        case .unusedTag: .unusedTag
        case .orphanPage: .orphanPage
        case .sectionWithoutQuiz: .sectionWithoutQuiz
        case .longestAnswer: .longestAnswer
        case .sameAnswerPlace: .sameAnswerPlace
        case .similarQuestions: .similarQuestions
        case .overdueReview: .overdueReview
        case .externalLink: .externalLink
        }
    }

    /// `fix:` for an id that does not exist.
    package static func suggestion(for name: String) -> String {
        NearestName.find(name, among: DiagnosticID.allCases.map(\.rawValue)).map { "did you mean “\($0)”?" }
            ?? "salesbook explain-diagnostic, without an id, lists them all"
    }

    /// By severity, then by name: the order of the reference.
    package static var sorted: [DiagnosticID] {
        let ranks = Diagnostic.Severity.allCases
        return DiagnosticID.allCases.sorted {
            (ranks.firstIndex(of: $0.severity) ?? 0, $0.rawValue) < (
                ranks.firstIndex(of: $1.severity) ?? 0, $1.rawValue
            )
        }
    }
}
