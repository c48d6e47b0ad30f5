/// What came of running the examples of a configuration's own rules.
public struct ExampleRun: Sendable {
    public struct Outcome: Sendable {
        public var isBad: Bool
        /// Among those of its sort, from 1.
        public var number: Int
        public var origin: Origin
        /// Nil where the example is as it should be.
        public var problem: Localized?
    }

    public struct Tested: Sendable {
        public var id: String
        public var origin: Origin
        public var examples: [Outcome]
        /// How many definitions of the given paths the rule is about; nil where that was not asked for.
        public var met: Int?
        var subjects: [RuleSubject]

        /// The rule is about nothing that there is.
        public var isIdle: Bool { met == 0 }
    }

    public var rules: [Tested] = []
    /// What is wrong with the configuration or the paths.
    public var diagnostics: [Diagnostic] = []
    /// That the configuration states.
    public var language: MessageLanguage?

    public var examples: Int { rules.reduce(0) { $0 + $1.examples.count } }
    public var failures: Int { rules.reduce(0) { $0 + $1.examples.count { $0.problem != nil } } }
    public var idle: Int { rules.count(where: \.isIdle) }
}

extension Linter {
    /// Rules that tell what is wrong with an example itself.
    private static let formats = ["yaml-syntax", "unknown-field", "wrong-type", "duplicate-key"]

    /// Runs the examples of all rules of a configuration's own.
    /// - Parameters:
    ///   - fixed: the configuration; nil for the current folder's.
    ///   - coverage: where not nil, also counts how many definitions of these paths each rule is about; empty for the configuration's folder.
    public func testRules(configuration fixed: String?, coverage paths: [String]? = nil, today: CalendarDate, jobs: Int = 1) -> ExampleRun {
        var run = ExampleRun()
        var known = configurations(fixed)
        let configuration = configuration(fixed, for: self.paths.currentFolder)
        let settings = settings(configuration, &known)
        run.language = settings.language?.value
        run.diagnostics = known.diagnostics(of: [configuration])
        guard run.diagnostics.isEmpty else { return run }
        run.rules = settings.customRules.map { rule in
            ExampleRun.Tested(
                id: rule.rule.id, origin: rule.rule.origin ?? Origin(file: "", position: .init(line: 1, column: 1, offset: 0)),
                examples: rule.examples.map { outcome(of: $0, of: rule, settings, today) }, subjects: rule.subjects)
        }
        guard let paths, !run.rules.isEmpty else { return run }
        var request = Request(today: today)
        request.paths = paths.isEmpty ? [settings.folder] : paths
        request.configuration = fixed
        request.jobs = jobs
        request.choice.only = Set(run.rules.map(\.id))
        request.ignoresSettings = true
        let result = self.run(request)
        run.diagnostics = result.diagnostics
        for index in run.rules.indices {
            run.rules[index].met = result.rules.rules.indices.reduce(0) { count, rule in
                result.rules.rules[rule].id == run.rules[index].id ? count + (result.met[rule] ?? 0) : count
            }
        }
        return run
    }

    private func outcome(of example: CustomExample, of rule: CustomRule, _ settings: Settings, _ today: CalendarDate) -> ExampleRun.Outcome {
        let (text, marks) = ExampleMarks.split(example.text)
        let path = Paths.join(settings.folder, "example.yml")
        var request = Request(today: rule.today ?? today)
        request.standIn = (path, Array(text.utf8))
        request.choice.only = Set(Self.formats + [rule.rule.id])
        request.ignoresSettings = true
        let scope = Discovery.Scope(
            configuration: settings.files.last ?? path, files: [Discovery.File(path: path, isGiven: true, isReported: true, isIncluded: false)])
        var result = Result(rules: rules)
        let set = fileSet(scope, settings, request, path, isFixed: false)
        link(set, check(set, request), request, into: &result)
        let findings = result.findings.map(\.finding).sorted { $0.textRange.lowerBound < $1.textRange.lowerBound }
        let problem = formatProblem(findings, result) ?? problem(of: example, findings.filter { result.rules.rules[$0.rule].id == rule.rule.id }, marks, text)
        return ExampleRun.Outcome(isBad: example.isBad, number: example.number, origin: example.origin, problem: problem)
    }

    private func formatProblem(_ findings: [Finding], _ result: Result) -> Localized? {
        if let wrong = findings.first(where: { Self.formats.contains(result.rules.rules[$0.rule].id) }) {
            let line = wrong.range.start.line
            return Localized(da: "Eksemplet selv, linje \(line): \(wrong.text(.da))", en: "The example itself, line \(line): \(wrong.text(.en))")
        }
        guard result.lintedFiles == 0 else { return nil }
        return Localized(
            da: "Eksemplet er ingen fil med mål, nøgletal, spørgeskemaer eller overblik: skriv det hele, »mål: [ … ]«.",
            en: "The example is no file of goals, KPIs, surveys or dashboards: write the whole of it, \"goals: [ … ]\".")
    }

    /// A bad example is asked about where its marks are, or, without marks, once; a good one is not.
    private func problem(of example: CustomExample, _ found: [Finding], _ marks: [Range<Int>], _ text: String) -> Localized? {
        func words(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self).trimmingSpaces }
        guard example.isBad else {
            guard let first = found.first else { return nil }
            let line = first.range.start.line
            return Localized(
                da: "Reglen skulle tie, men spørger ved »\(words(first.textRange))« (eksemplets linje \(line)).",
                en: "The rule should be silent, and asks at \"\(words(first.textRange))\" (line \(line) of the example).")
        }
        if found.isEmpty { return Localized(da: "Reglen skulle spørge her, og tier.", en: "The rule should ask here, and is silent.") }
        if marks.isEmpty {
            if found.count == 1 { return nil }
            let list = found.map { words($0.textRange) }
            return Localized(
                da: "Reglen spørger \(found.count) steder: \(MessageText.list(list.map { MessageText.quoted($0, .da) }, .da)). Sæt ↓ og ↑ om dem alle, hvis det er meningen.",
                en: "The rule asks in \(found.count) places: \(MessageText.list(list.map { MessageText.quoted($0, .en) }, .en)). Put ↓ and ↑ around all of them if that is meant.")
        }
        let places = found.map(\.textRange)
        if let missing = marks.first(where: { !places.contains($0) }) {
            let other = places.first { !marks.contains($0) }
            guard let other else {
                return Localized(da: "Reglen tier ved »\(words(missing))«, som er mærket.", en: "The rule is silent at \"\(words(missing))\", which is marked.")
            }
            return Localized(
                da: "Reglen spørger ved »\(words(other))«; mærket er »\(words(missing))«.",
                en: "The rule asks at \"\(words(other))\"; \"\(words(missing))\" is marked.")
        }
        guard let more = places.first(where: { !marks.contains($0) }) else { return nil }
        return Localized(da: "Reglen spørger også ved »\(words(more))«, som ikke er mærket.", en: "The rule asks at \"\(words(more))\" too, which is not marked.")
    }
}

/// The marks of examples: `↓words↑`.
public enum ExampleMarks {
    /// The text without its marks, and the byte ranges between them.
    public static func split(_ text: String) -> (text: String, ranges: [Range<Int>]) {
        let bytes = Array(text.utf8)
        let (down, up) = (Array("↓".utf8), Array("↑".utf8))
        var plain: [UInt8] = []
        var ranges: [Range<Int>] = []
        var start: Int?
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: down) {
                start = plain.count
                index += down.count
            } else if bytes[index...].starts(with: up) {
                if let open = start { ranges.append(open..<plain.count) }
                start = nil
                index += up.count
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return (String(decoding: plain, as: UTF8.self), ranges)
    }
}
