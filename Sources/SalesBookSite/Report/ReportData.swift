import SalesBookCore

/// Everything a report says, in figures: what `--json` prints and the page draws.
///
/// Shares are 0…1 and nil where nobody answered; days are `YYYY-MM-DD`; lists of pages, sections and exams follow the
/// bank of the book unless they say otherwise.
struct ReportData: Encodable, Sendable {
    /// Fewer people than this give no statistics, only noise.
    static let fewest = 5

    struct File: Encodable, Sendable {
        let path: String
        let name: String
        let exported: String?
        /// Records that no other file had.
        let records: Int
        /// `counted`, `partly` or `left`.
        let state: String
        let faults: [Fault]
    }

    struct Fault: Encodable, Sendable {
        let id: String
        let line: Int?
        let sentence: String
    }

    struct Person: Encodable, Sendable {
        let name: String
        let pagesRead: Int
        /// The day of the last read mark.
        let lastRead: String?
        /// The day of the last record of any kind.
        let lastSeen: String?
        let answers: Int
        /// The mean of the last answers to each question.
        let score: Double?
        /// By section: the mean of the last answers, and how many questions.
        let sections: [Score]
        let exams: [ExamState]
        /// Questions that the schedule has brought up by the day of the report.
        let due: Int
        /// Sections with due questions, most first.
        let dueSections: [SectionCount]
        let programmes: [Programme]
    }

    struct Score: Encodable, Sendable {
        let share: Double?
        let questions: Int
    }

    struct SectionCount: Encodable, Sendable {
        let section: Int
        let count: Int
    }

    struct ExamState: Encodable, Sendable {
        let exam: Int
        let attempts: Int
        let passed: Bool
        /// Of all attempts.
        let best: Double
        /// The day it was passed first, else of the last attempt.
        let day: String?
        /// The time limit of that attempt, per cent of the exam's; 0 is none.
        let time: Int
        /// How often time was added in it.
        let more: Int
    }

    struct Programme: Encodable, Sendable {
        let path: Int
        /// The day of the programme that the report's day is, from 1.
        let day: Int
        let tasksDone: Int
        let tasks: Int
        /// Titles of what should have been done by now.
        let overdue: [String]
    }

    struct PageScore: Encodable, Sendable {
        let page: Int
        let share: Double
        let answers: Int
        let people: Int
    }

    struct Exam: Encodable, Sendable {
        let key: String
        let title: String
        let pass: Double
        let people: Int
        let attempts: Int
        let passedPeople: Int
        /// People whose first attempt falls into 0…10 %, 10…20 % and so on; the last holds 100 %.
        let histogram: [Int]
        /// Nil with too few people.
        let statistics: TestFigures?
        let items: [Item]
    }

    /// Of the first attempts, per cent of all points; Moodle's formulas.
    struct TestFigures: Encodable, Sendable {
        let people: Int
        let mean: Double
        let median: Double
        let deviation: Double
        let skewness: Double?
        let kurtosis: Double?
        let consistency: Double?
        let errorRatio: Double?
        let standardError: Double?
    }

    /// A question in the first attempts at an exam; everything but `people` is nil with too few people.
    struct Item: Encodable, Sendable {
        let question: Int
        let people: Int
        let facility: Double?
        let deviation: Double?
        let discrimination: Double?
        let efficiency: Double?
        let guess: Double?
    }

    struct Question: Encodable, Sendable {
        /// In the bank.
        let number: Int
        let id: String
        let page: Int
        let type: String
        let source: String?
        let prompt: String
        /// People who answered its present wording.
        let people: Int
        /// Answers to another wording, which no figure counts.
        let outdated: Int
        /// The mean of everybody's first answer.
        let facility: Double?
        /// What people chose in their first answer; empty unless it has options.
        let options: [Option]
        let suspicions: [Suspicion]
    }

    struct Option: Encodable, Sendable {
        let text: String
        let isRight: Bool
        let chosen: Int
        /// How many of the strongest third chose it, and of the weakest.
        let strong: Int
        let weak: Int
    }

    struct Suspicion: Encodable, Sendable {
        let id: String
        let sentence: String
    }

    /// How much of what applied was kept.
    struct Kept: Encodable, Sendable {
        /// Nil when it rests on too few marks.
        let share: Double?
        /// The share all the same, to be shown beside its number of marks.
        let sum: Double
        let marks: Int
    }

    struct PageKept: Encodable, Sendable {
        let page: Int
        let kept: Kept
    }

    struct CheckMonth: Encodable, Sendable {
        /// `YYYY-MM`.
        let month: String
        let sheets: Int
        let people: Int
        let kept: Kept
    }

    struct CheckKind: Encodable, Sendable {
        let key: String
        let title: String
        /// In the bank; nil when the book no longer has the sheet.
        let number: Int?
        let sheets: Int
        let people: Int
        let kept: Kept
        /// Newest first.
        let months: [CheckMonth]
    }

    /// A person whom sheets are about.
    struct Observed: Encodable, Sendable {
        /// Empty for sheets without a name.
        let name: String
        let sheets: Int
        /// The last day observed.
        let last: String
        let kept: Kept
        /// Weakest first.
        let pages: [PageKept]
    }

    struct CriterionKept: Encodable, Sendable {
        let id: String
        let number: Int
        let page: Int
        let text: String
        let people: Int
        let kept: Kept
    }

    /// What was observed, by check sheets.
    struct Checks: Encodable, Sendable {
        let sheets: Int
        let all: Kept
        let kinds: [CheckKind]
        let people: [Observed]
        /// Weakest first.
        let pages: [PageKept]
        /// Weakest first; only those that the book still has.
        let criteria: [CriterionKept]
    }

    let book: String
    let title: String
    let edition: String
    let version: String
    let day: String
    let pages: [String]
    let sections: [String]
    let readablePages: Int
    let people: [Person]
    let exams: [Exam]
    /// Weakest first.
    let pageScores: [PageScore]
    /// Of everybody, by section.
    let sectionScores: [Score]
    /// Only those that somebody answered.
    let questions: [Question]
    /// Indices into `questions`, gravest first.
    let suspects: [Int]
    let files: [File]
    /// Answers to questions that the book no longer has.
    let goneAnswers: Int
    /// Nil when no file holds a check sheet.
    let checks: Checks?
}
