/// The charts of a report: inline SVG without a style of its own, so that a Content-Security-Policy lets it be.
///
/// Each has its words in `aria-label` and its figures in a table beside it.
struct Charts {
    let wording: ReportWording

    private static let width = 340
    private static let left = 34
    private static let right = 12

    /// A bar of a share, for the eye alone: its figure stands beside it.
    static func bar(_ share: Double) -> String {
        var out = HTMLBuffer()
        out.put("<svg class=\"bar\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
        out.put("<rect class=\"bar__all\" width=\"100\" height=\"6\"/><rect class=\"bar__on\" width=\"")
        out.put(Int((min(max(share, 0), 1) * 100).rounded()))
        out.put("\" height=\"6\"/></svg>")
        return out.string
    }

    /// People by tens of per cent, with the pass mark.
    func histogram(_ counts: [Int], pass: Double, label: String) -> String {
        let height = 190
        let base = 150
        let margin = 4
        let span = Self.width - 2 * margin
        let most = max(counts.max() ?? 1, 1)
        var out = open(height: height, label: label)
        let bars = counts.enumerated().map { index, count in
            (count: count, x: margin + span * index / counts.count, tall: count * 112 / most)
        }
        let wide = span / counts.count
        for bar in bars where bar.count > 0 {
            rect("chart__bar", x: bar.x + 2, y: base - bar.tall, width: wide - 4, height: bar.tall, &out)
        }
        line("chart__axis", margin, base, margin + span, base, &out)
        let mark = margin + Int(Double(span) * min(max(pass, 0), 100) / 100)
        line("chart__mark", mark, 20, mark, base + 6, &out)
        let isRight = mark > Self.width / 2
        for bar in bars where bar.count > 0 {
            text(wording.integer(bar.count), x: bar.x + wide / 2, y: base - bar.tall - 6, "middle", &out)
        }
        for tick in [0, 50, 100] {
            let anchor: StaticString = tick == 0 ? "start" : tick == 100 ? "end" : "middle"
            text(String(tick), x: margin + span * tick / 100, y: base + 20, anchor, &out)
        }
        text(
            wording("passMark", wording.percent(pass / 100)), x: mark + (isRight ? -6 : 6), y: 14,
            isRight ? "end" : "start", &out)
        text(wording("histogramScore"), x: margin, y: base + 38, "start", &out)
        out.put("</svg>")
        return out.string
    }

    /// Questions by facility (across) and discrimination (up), in per cent; a ring is one under suspicion.
    func scatter(_ points: [(facility: Double, discrimination: Double, isSuspect: Bool)], label: String) -> String {
        let height = 260
        let top = 26
        let bottom = 216
        let lowest = -50.0
        let span = Double(Self.width - Self.left - Self.right)
        func across(_ value: Double) -> Int { Self.left + Int(span * min(max(value, 0), 100) / 100) }
        func up(_ value: Double) -> Int {
            bottom - Int(Double(bottom - top) * (min(max(value, lowest), 100) - lowest) / (100 - lowest))
        }
        var out = open(height: height, label: label)
        for value in [-50.0, 0, 50, 100] {
            line(value == 0 ? "chart__axis" : "chart__grid", across(0), up(value), across(100), up(value), &out)
            text(wording.integer(Int(value)), x: Self.left - 6, y: up(value) + 5, "end", &out)
            guard value >= 0 else { continue }
            text(wording.integer(Int(value)), x: across(value), y: bottom + 20, value == 100 ? "end" : "middle", &out)
        }
        for value in [20.0, 97] { line("chart__mark", across(value), top, across(value), bottom, &out) }
        line("chart__mark", across(0), up(10), across(100), up(10), &out)
        for point in points {
            out.put(point.isSuspect ? "<circle class=\"chart__ring\" cx=\"" : "<circle class=\"chart__dot\" cx=\"")
            out.put(across(point.facility))
            out.put("\" cy=\"")
            out.put(up(point.discrimination))
            out.put(point.isSuspect ? "\" r=\"5\"/>" : "\" r=\"3\"/>")
        }
        text(wording("discrimination") + ", %", x: 0, y: 14, "start", &out)
        text(wording("facility") + ", %", x: Self.width - Self.right, y: bottom + 38, "end", &out)
        out.put("</svg>")
        return out.string
    }

    private func open(height: Int, label: String) -> HTMLBuffer {
        var out = HTMLBuffer()
        out.put("<svg class=\"chart\" viewBox=\"0 0 ")
        out.put(Self.width)
        out.put(" ")
        out.put(height)
        out.put("\" role=\"img\" aria-label=\"")
        out.put(escaping: label)
        out.put("\">")
        return out
    }

    private func rect(_ style: StaticString, x: Int, y: Int, width: Int, height: Int, _ out: inout HTMLBuffer) {
        put("<rect class=\"", style, [("x", x), ("y", y), ("width", width), ("height", height)], &out)
    }

    private func line(_ style: StaticString, _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ out: inout HTMLBuffer) {
        put("<line class=\"", style, [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)], &out)
    }

    private func put(
        _ start: StaticString, _ style: StaticString, _ attributes: [(StaticString, Int)], _ out: inout HTMLBuffer
    ) {
        out.put(start)
        out.put(style)
        for (name, value) in attributes {
            out.put("\" ")
            out.put(name)
            out.put("=\"")
            out.put(value)
        }
        out.put("\"/>")
    }

    private func text(_ words: String, x: Int, y: Int, _ anchor: StaticString, _ out: inout HTMLBuffer) {
        out.put("<text x=\"")
        out.put(x)
        out.put("\" y=\"")
        out.put(y)
        out.put("\" text-anchor=\"")
        out.put(anchor)
        out.put("\">")
        out.put(escaping: words)
        out.put("</text>")
    }
}
