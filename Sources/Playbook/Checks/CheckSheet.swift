import SalesBookCore

/// A sheet that an observer fills in: criteria of its own page and of the pages that it selects.
package struct CheckSheet: Sendable {
    /// Marks from `low` to `high`; yes and no are 1 and 0.
    package struct Scale: Sendable, Equatable {
        package let low: Int
        package let high: Int
        /// Whether the marks are words, yes and no, and not numbers.
        package let isYesNo: Bool

        package static let yesNo = Scale(low: 0, high: 1, isYesNo: true)

        /// The highest mark that still has room on a phone.
        static let highest = 5

        /// `yes-no`, or `1-5`: two numbers, 0…5, the second greater.
        init?(_ text: String) {
            if text == "yes-no" {
                self = .yesNo
                return
            }
            let ends = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map { Int($0) }
            guard ends.count == 2, let low = ends[0], let high = ends[1], low >= 0, low < high, high <= Self.highest
            else { return nil }
            self.init(low: low, high: high, isYesNo: false)
        }

        private init(low: Int, high: Int, isYesNo: Bool) {
            self.low = low
            self.high = high
            self.isYesNo = isYesNo
        }
    }

    /// Who fills it in: somebody who watches an employee, or a customer who is asked.
    package enum Author: String, Sendable, CaseIterable {
        case observer, customer
    }

    /// Something that can be seen or heard, and was so or was not.
    package struct Criterion: Sendable {
        /// The key of its page and a fingerprint of its text: another text is another criterion.
        package let id: String
        package let node: MarkdownDocument.NodeID
    }

    /// Criteria that stand together.
    package struct Group: Sendable {
        /// The page that states them; their nodes are of its document.
        package let page: Book.PageID
        /// Of the sheet's own criteria: the part of its page. Nil when they come from another page.
        package let part: Int?
        package let criteria: [Criterion]
    }

    package let scale: Scale
    package let author: Author
    /// The sheet's own first, then those of other pages in reading order. Never empty.
    package let groups: [Group]

    package var count: Int { groups.reduce(0) { $0 + $1.criteria.count } }
}

/// The criteria that a page states, with their ids.
enum PageCriteria {
    /// By part of the page, in order.
    static func all(of page: Page) -> [(part: Int, criteria: [CheckSheet.Criterion])] {
        var seen: [String: Int] = [:]
        return page.parts.enumerated().compactMap { number, part in
            var criteria: [CheckSheet.Criterion] = []
            for case .criteria(let items) in part.blocks {
                for node in items {
                    let base = "\(page.key)#check-" + fingerprint(page.document.plainBytes(of: node))
                    seen[base, default: 0] += 1
                    let time = seen[base] ?? 1
                    criteria.append(CheckSheet.Criterion(id: time == 1 ? base : "\(base)-\(time)", node: node))
                }
            }
            return criteria.isEmpty ? nil : (number, criteria)
        }
    }

    /// FNV-1a as eight hexadecimal digits. Letters and digits alone count, so that another dash or space, which the
    /// book sets by itself, leaves a criterion the same.
    private static func fingerprint(_ text: [UInt8]) -> String {
        var kept: [UInt8] = []
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars
        where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
            kept += Array(String(scalar).utf8)
        }
        let digits = String(IndexPart.checksum(kept[...]), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
