import Foundation
import SalesBookCore

/// Moments of the records as days of a place.
package struct ReportCalendar: Sendable {
    /// Moments count in this time zone.
    let zone: TimeZone
    /// The moment up to which the report looks, milliseconds since 1970.
    let now: Int64

    /// - Parameter day: `YYYY-MM-DD`, whose end is meant; nil is the present moment.
    package init?(day: String?, zone: TimeZone = .current) {
        self.zone = zone
        guard let day else {
            now = Int64(Date().timeIntervalSince1970 * 1000)
            return
        }
        guard let date = CivilDate(iso: Array(day.utf8)), date.year >= 1970 else { return nil }
        let midnight = (Int64(date.dayNumber) + 1) * Scheduling.day - 1
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(midnight) / 1000))
        now = midnight - Int64(offset) * 1000
    }

    /// Days since 1970-01-01.
    func dayNumber(_ moment: Int64) -> Int32 {
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment) / 1000))
        let local = moment + Int64(offset) * 1000
        return Int32(clamping: local >= 0 ? local / Scheduling.day : (local - Scheduling.day + 1) / Scheduling.day)
    }

    func date(_ moment: Int64) -> CivilDate? { CivilDate(dayNumber: dayNumber(moment)) }

    /// `YYYY-MM-DD`.
    func iso(_ moment: Int64) -> String? { date(moment).map { String(decoding: $0.iso, as: UTF8.self) } }

    /// `YYYY-MM-DD HH:MM`.
    func isoMinute(_ moment: Int64) -> String? {
        guard let day = iso(moment) else { return nil }
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment) / 1000))
        let minutes = ((moment / 60_000 + Int64(offset) / 60) % 1440 + 1440) % 1440
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day) \(two(minutes / 60)):\(two(minutes % 60))"
    }
}
