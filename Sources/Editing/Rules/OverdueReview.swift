import Playbook
import SalesBookCore

/// A page whose `review_every` has run out, or that was to be reviewed and never was.
enum OverdueReview: EditingRule {
    static let id = DiagnosticID.overdueReview

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        (manuscript.intros + manuscript.pages.map(\.page)).compactMap { page in
            guard let interval = page.fields.reviewEvery else { return nil }
            guard let reviewed = page.fields.reviewed else {
                return Diagnostic(
                    id, manuscript.place(ofField: "review_every", in: page),
                    "this page is to be reviewed, and nobody has reviewed it yet",
                    fix: "read it through and add “reviewed: \(text(manuscript.today))”")
            }
            let today = manuscript.today.dayNumber
            let state = ReviewState(reviewed: reviewed, interval: interval, today: today)
            guard state.status == .due else { return nil }
            let late = Int(today - state.dueDate.dayNumber)
            let since = late == 0 ? "today" : "\(counted(late, "day")) ago, on \(text(state.dueDate))"
            return Diagnostic(
                id, manuscript.place(ofField: "reviewed", in: page), "this page was due for review \(since)",
                fix: "read it through and write “reviewed: \(text(manuscript.today))”")
        }
    }

    private static func text(_ date: CivilDate) -> String { String(decoding: date.iso, as: UTF8.self) }
}
