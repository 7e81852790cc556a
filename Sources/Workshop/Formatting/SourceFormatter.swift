import Playbook

/// Tidies the text of one file and changes nothing of what it says.
///
/// Each pass is held against the meaning of the file before it, and one that would change it is undone. Passes run
/// until none has anything to do, so that a tidy file stays as it is.
package enum SourceFormatter {
    /// More rounds than any file has needed; one that would not come to rest is left as it was.
    private static let mostRounds = 8

    /// - Returns: the tidied text, which is the text itself when there is nothing to do; or why the file cannot be read.
    package static func format(
        _ bytes: [UInt8], as kind: SourceKind, named path: String
    ) async -> Result<[UInt8], DiagnosticFailure> {
        if let problem = SourceText.encodingProblem(bytes, named: path) { return .failure(DiagnosticFailure(problem)) }
        let meaning: Meaning
        switch await Meaning.read(bytes, as: kind, named: path) {
        case .failure(let failure): return .failure(failure)
        case .success(let read): meaning = read
        }
        var text = bytes
        for _ in 0..<mostRounds {
            let before = text
            for pass in kind.passes {
                let candidate = pass.apply(text)
                guard candidate != text, case .success(let read) = await Meaning.read(candidate, as: kind, named: path)
                else { continue }
                if read == meaning { text = candidate }
            }
            if text == before { return .success(text) }
        }
        return .success(bytes)
    }
}
