import Foundation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Asks a person on the terminal; without one every answer is the default.
struct Interview {
    private let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1

    /// A line of text; an empty one stands for the default.
    func ask(_ question: String, default answer: String) -> String {
        guard isTerminal else { return answer }
        write("\(question) [\(answer)]: ")
        guard let line = readLine(), !line.allSatisfy(\.isWhitespace) else { return answer }
        return line
    }

    /// One of a few words; asks again until it is one of them.
    func choose<Choice>(
        _ question: String, _ choices: [Choice], default answer: Choice, name: (Choice) -> String
    ) -> Choice {
        guard isTerminal else { return answer }
        let names = choices.map(name)
        while true {
            write("\(question), \(names.joined(separator: ", ")) [\(name(answer))]: ")
            guard let line = readLine() else { return answer }
            let word = line.filter { !$0.isWhitespace }.lowercased()
            if word.isEmpty { return answer }
            // “english” is meant as “en” is.
            if let index = names.firstIndex(where: word.hasPrefix) { return choices[index] }
            say("“\(line)” is none of these; type one of the words, or press Enter for \(name(answer)).")
        }
    }

    func say(_ line: String) { write(line + "\n") }

    private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
