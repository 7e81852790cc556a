import SalesBookCore

/// All files of a report, merged: each record once, each person once.
///
/// A person is a name, whatever its case and spaces, and the devices that first came under it: so a phone and a
/// computer are one person, an older export adds nothing, and a colleague's file under another name is seen.
struct ResultSet: Sendable {
    struct Person: Sendable {
        let name: String
        /// Indices into `files`.
        var files: [Int]
        /// In the order of time.
        var records: [ResultRecord]
    }

    struct File: Sendable {
        let path: String
        let name: String
        let exported: Int64
        /// How many records it brought that no other file had.
        let added: Int
        let faults: [FileFault]

        /// The worst of the faults; nil is a clean file.
        var weight: FileFault.Weight? { faults.map(\.weight).max() }
    }

    /// In the order of the alphabet.
    let people: [Person]
    /// In the order of their paths.
    let files: [File]

    /// Those who train. Who only fills in check sheets about others does not.
    var learners: [Person] {
        people.filter { person in
            person.records.isEmpty
                || person.records.contains { record in
                    switch record.body {
                    case .sheet, .withdrawal: false
                    default: true
                    }
                }
        }
    }

    /// - Parameter files: in any order; the result is the same.
    init(_ files: [ResultFile]) {
        var merge = Merge()
        let paths = files.sorted { $0.path < $1.path }
        let order = paths.indices.sorted { (paths[$0].exported, $0) < (paths[$1].exported, $1) }
        var merged: [Int: File] = [:]
        for index in order { merged[index] = merge.add(paths[index], number: index) }
        self.files = paths.indices.compactMap { merged[$0] }
        people = merge.people
            .map { person in
                var person = person
                person.records.sort { ($0.at, $0.device, $0.number) < ($1.at, $1.device, $1.number) }
                person.files.sort()
                return person
            }
            .sorted { (CollationKey($0.name), $0.files.first ?? 0) < (CollationKey($1.name), $1.files.first ?? 0) }
    }
}

private struct Merge {
    private struct Seen {
        let hash: String
        let file: String
    }

    var people: [ResultSet.Person] = []
    private var byName: [String: Int] = [:]
    private var byDevice: [String: (person: Int, file: String)] = [:]
    private var seen: [String: Seen] = [:]

    mutating func add(_ file: ResultFile, number: Int) -> ResultSet.File {
        var faults = file.faults
        var added: [ResultRecord] = []
        var repeated: String?
        if !file.isLeft {
            for (record, line) in zip(file.records, file.lines) {
                guard let earlier = seen[record.id] else {
                    added.append(record)
                    continue
                }
                repeated = earlier.file
                guard earlier.hash == record.hash else {
                    faults.append(.forked(line: line, file: earlier.file))
                    added = []
                    break
                }
            }
            let isForked = faults.contains { $0.id == "forked" }
            if !isForked { faults += take(added, of: file, number, repeated: repeated) }
        }
        return ResultSet.File(
            path: file.path, name: file.name, exported: file.exported, added: added.count, faults: faults)
    }

    /// Gives the new records to the person whose they are.
    private mutating func take(_ added: [ResultRecord], of file: ResultFile, _ number: Int, repeated: String?)
        -> [FileFault]
    {
        var faults: [FileFault] = []
        let key = Self.key(file.name)
        let owner = file.records.compactMap { byDevice[String($0.device)] }.first
        let person: Int
        if let owner {
            person = owner.person
            if Self.key(people[person].name) != key, !key.isEmpty {
                faults.append(.otherName(people[person].name, file: owner.file))
            }
        } else if let known = byName[key], !key.isEmpty {
            person = known
        } else {
            person = people.count
            let device = file.records.first.map { String($0.device.prefix(6)) } ?? ""
            people.append(ResultSet.Person(name: key.isEmpty ? "? " + device : file.name, files: [], records: []))
            if !key.isEmpty { byName[key] = person }
        }
        for record in added {
            seen[record.id] = Seen(hash: record.hash, file: file.path)
            byDevice[String(record.device)] = byDevice[String(record.device)] ?? (person, file.path)
        }
        people[person].records += added
        if added.isEmpty, let repeated {
            faults.append(.duplicate(of: repeated))
        } else {
            people[person].files.append(number)
        }
        return faults
    }

    private static func key(_ name: String) -> String { fold(name) }
}
