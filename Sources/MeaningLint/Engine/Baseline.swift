/// The questions that stood open when a team began to use the linter. They are not told again and do not count; new ones do.
///
/// An entry is known by its rule, its definition and the words (`FindingKey`), so that it survives whatever is changed around it.
public struct Baseline: Sendable {
    public struct Entry: Sendable, Hashable {
        /// Files in it are relative to the baseline's folder.
        public var key: FindingKey
        /// Where it was when it was written, relative to the baseline's folder.
        public var file: String
        /// How many findings have this key.
        public var count: Int
    }

    /// What became of a baseline in a run.
    public struct Outcome: Sendable {
        /// The baseline's file, as reports show it.
        public var file: String
        /// How many findings it left out.
        public var known = 0
        /// What stands in it and was not found any more, although it was looked for.
        public var gone: [Entry] = []
        /// What is gone has been taken out of the file.
        public var isPruned = false

        public init(file: String) { self.file = file }
    }

    public private(set) var entries: [Entry]

    public init(entries: [Entry]) { self.entries = entries.sorted(by: Self.precedes) }

    /// The open findings of a run.
    /// - Parameter folder: the baseline's, absolute.
    public init(_ result: Linter.Result, paths: Paths, folder: String) {
        let names = Names(paths: paths, folder: folder)
        var counts: [FindingKey: Entry] = [:]
        for (file, finding) in result.findings {
            let name = names.relative(result.files[file].file)
            let key = FindingKey(finding, in: result.files[file], rules: result.rules, file: name)
            counts[key, default: Entry(key: key, file: name, count: 0)].count += 1
        }
        self.init(entries: Array(counts.values))
    }

    /// By file, definition, rule and words: the order in which a change of the file is read.
    private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
        func parts(_ entry: Entry) -> [String] {
            [entry.file, entry.key.kind ?? "", entry.key.survey ?? "", entry.key.definition ?? "", entry.key.rule, entry.key.words]
        }
        for (one, other) in zip(parts(a), parts(b)) where one != other { return Paths.precedes(one, other) }
        return false
    }

    private struct Names {
        let paths: Paths
        let own: Paths

        init(paths: Paths, folder: String) {
            self.paths = paths
            own = Paths(currentFolder: folder)
        }

        func relative(_ shown: String) -> String { own.shown(paths.absolute(shown)) }
        func absolute(_ relative: String) -> String { own.absolute(relative) }
    }

    // MARK: Use

    /// Takes the known findings out of a result. Of several findings with one key, as many as were written are known.
    public func leaveOut(of result: inout Linter.Result, paths: Paths, folder: String, request: Linter.Request, shown: String) {
        let names = Names(paths: paths, folder: folder)
        var room: [FindingKey: Int] = [:]
        for entry in entries { room[entry.key, default: 0] += entry.count }
        var outcome = Outcome(file: shown)
        result.findings.removeAll { file, finding in
            let key = FindingKey(finding, in: result.files[file], rules: result.rules, file: names.relative(result.files[file].file))
            guard let left = room[key], left > 0 else { return false }
            room[key] = left - 1
            outcome.known += 1
            return true
        }
        let looked = Looked(result, names, request)
        for var entry in entries {
            let left = room[entry.key] ?? 0
            guard left > 0, looked.isFor(entry) else { continue }
            entry.count = min(left, entry.count)
            room[entry.key] = left - entry.count
            outcome.gone.append(entry)
        }
        result.baseline = outcome
    }

    /// What a run looked at, to tell what it would have met if it were still there.
    private struct Looked {
        private struct Definition: Hashable {
            var kind: String?
            var id: String?
        }
        private let names: Names
        private let rules: RuleSet
        private let request: Linter.Request
        private let isPartial: Bool
        /// Absolute paths, and whether the file could not be parsed.
        private var files: [String: Bool] = [:]
        private var definitions: Set<Definition> = []
        private let folders: [String]

        init(_ result: Linter.Result, _ names: Names, _ request: Linter.Request) {
            rules = result.rules
            self.names = names
            self.request = request
            isPartial = result.isPartial
            // A file that is gone was looked for where it would lie.
            folders = request.standIn != nil ? [] : (request.paths.isEmpty ? ["."] : request.paths).map { names.paths.absolute($0) }
            for summary in result.files {
                files[names.paths.absolute(summary.file)] = summary.isBroken
                for item in summary.items where item.id != nil { definitions.insert(Definition(kind: item.kind.name, id: item.id)) }
            }
        }

        /// Whether its rule ran, and its file or its definition was looked at.
        func isFor(_ entry: Entry) -> Bool {
            if let rule = rules[entry.key.rule], !request.choice.allows(rule) || rule.needsWholeSet && isPartial { return false }
            let file = names.absolute(entry.file)
            if let isBroken = files[file] { return !isBroken }
            if entry.key.definition != nil, definitions.contains(Definition(kind: entry.key.kind, id: entry.key.definition)) { return true }
            return folders.contains { Paths.isBelow(file, $0) }
        }
    }

    /// Without what is gone.
    public func pruned(of gone: [Entry]) -> Baseline {
        var left = gone.reduce(into: [FindingKey: Int]()) { $0[$1.key, default: 0] += $1.count }
        return Baseline(entries: entries.compactMap { entry in
            var entry = entry
            let taken = min(left[entry.key] ?? 0, entry.count)
            left[entry.key, default: 0] -= taken
            entry.count -= taken
            return entry.count > 0 ? entry : nil
        })
    }

    /// The findings of a run, and of an older baseline what the run did not look for.
    /// - Parameter gone: what of the older one was looked for, and is not among the findings.
    public func keeping(_ older: Baseline, of gone: [Entry]) -> Baseline {
        let own = Set(entries.map(\.key))
        return Baseline(entries: entries + older.pruned(of: gone).entries.filter { !own.contains($0.key) })
    }

    // MARK: File

    /// One entry a line, so that a change of the file can be read.
    public func write() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("schema_version", 1)
            json.member("tool", "meaning-lint")
            json.item("baseline")
            json.array { json in
                for entry in entries {
                    json.item()
                    json.object(compact: true) { json in
                        json.member("rule", entry.key.rule)
                        json.member("file", entry.file)
                        if let kind = entry.key.kind { json.member("kind", kind) }
                        if let survey = entry.key.survey { json.member("survey", survey) }
                        if let definition = entry.key.definition { json.member("id", definition) }
                        json.member("words", entry.key.words)
                        if entry.count > 1 { json.member("count", entry.count) }
                    }
                }
            }
        }
        json.newLine()
        return json.bytes
    }

    /// - Returns: nil for what is no baseline.
    public init?(reading bytes: [UInt8]) {
        guard let value = YAMLValue.json(bytes), value["tool"]?.string == "meaning-lint", value["schema_version"]?.string == "1", let list = value["baseline"] else { return nil }
        var entries: [Entry] = []
        for item in list.list {
            let pairs = Dictionary(item.pairs.map { ($0.key, $0.value.string) }, uniquingKeysWith: { $1 })
            guard let rule = pairs["rule"] ?? nil, let file = pairs["file"] ?? nil, let words = pairs["words"] ?? nil else { return nil }
            let definition = pairs["id"] ?? nil
            let key = FindingKey(rule: rule, kind: pairs["kind"] ?? nil, survey: pairs["survey"] ?? nil, definition: definition, file: definition == nil ? file : nil, words: words)
            entries.append(Entry(key: key, file: file, count: max(1, (pairs["count"] ?? nil).flatMap { Int($0) } ?? 1)))
        }
        self.init(entries: entries)
    }
}
