/// Carries the main job: discover → check → link → result.
public struct Linter: Sendable {
    /// What the user asks for.
    public struct Request: Sendable {
        /// As written; the current folder when empty.
        public var paths: [String] = []
        /// `--config`.
        public var configuration: String?
        public var choice = RuleChoice()
        /// Standard input, and the path that it stands for.
        public var standIn: (path: String, bytes: [UInt8])?
        public var jobs = 1
        public var today: CalendarDate
        /// Instead of the configuration's.
        public var limits: Tree.Limits?
        /// Keeps what definitions say of themselves (`Catalogue.Item.told`).
        public var keepsTold = false
        /// Of the files that are found under `paths`, only these, or those in these folders, are reported; absolute. Nil: all.
        public var reported: Set<String>?

        /// Severities and overrides of the configuration count for nothing: every chosen rule runs everywhere.
        var ignoresSettings = false

        public init(today: CalendarDate) { self.today = today }
    }

    public struct Result: Sendable {
        public var files: [Summary] = []
        public var findings: [(file: Int, finding: Finding)] = []
        public var answered: [(file: Int, answered: AnsweredFinding)] = []
        /// What is wrong with configurations and paths: the exit code is 2.
        public var diagnostics: [Diagnostic] = []
        /// From the current folder's configuration.
        public var language: MessageLanguage?
        public var failOn: FailOn?
        /// Nothing was linted, because a configuration could not be understood.
        public var stoppedEarly = false
        /// References and uses were not judged, because a file of the set could not be read.
        public var isPartial = false
        /// Every file set that was linked: one a configuration.
        public var catalogues: [Catalogue] = []
        /// What a baseline left out.
        public var baseline: Baseline.Outcome?
        /// The revision since which changes are told.
        public var changedSince: String?
        /// The rules that findings name by number: the built-in ones, and behind them those of all configurations.
        public var rules: RuleSet
        /// How many definitions each custom rule was about, by number.
        public var met: [Int: Int] = [:]
        /// Rules that were chosen or skipped by name, and are in no configuration.
        public var unknownRules: [String] = []

        init(rules: RuleSet) { self.rules = rules }

        public func isMet(_ limit: FailOn) -> Bool { findings.contains { limit.isMet(by: $0.finding.severity) } }
        public var lintedFiles: Int { files.filter { $0.outcome == .linted }.count }
        public var skippedFiles: [Summary] { files.filter { $0.outcome == .unknown || $0.outcome == .brokenTemplate } }
    }

    public let rules: RuleSet
    public let system: any FileSystem
    public let paths: Paths
    private let builtIn: [BuiltInDialect]

    public init(rules: RuleSet, system: any FileSystem, paths: Paths) {
        self.rules = rules
        self.system = system
        self.paths = paths
        builtIn = BuiltInDialects.all()
    }

    private var native: Dialect { builtIn.last?.dialect ?? Dialect(name: "native") }

    // MARK: Configuration

    /// Settings by configuration file, read once.
    struct Configurations {
        var settings: [String: Settings] = [:]
        /// The one that was named with `--config`: it may lie anywhere.
        var fixed: String?
        /// What is wrong, by the configuration that it was read for.
        var diagnostics: [String: [Diagnostic]] = [:]

        func diagnostics(of paths: some Sequence<String?>) -> [Diagnostic] {
            var told: Set<Diagnostic> = []
            return paths.flatMap { path in path.flatMap { diagnostics[$0] } ?? [] }.filter { told.insert($0).inserted }
        }
    }

    /// - Parameter fixed: the configuration that was named, as it was.
    func configurations(_ fixed: String?) -> Configurations { Configurations(fixed: fixed.map { paths.absolute($0) }) }

    func settings(_ path: String?, _ known: inout Configurations) -> Settings {
        guard let path else { return Settings(folder: paths.currentFolder) }
        if let settings = known.settings[path] { return settings }
        let folder = Paths.folder(of: path)
        let repository = locator.repository(of: folder)
        var reader = ConfigurationReader(
            files: system, paths: paths, rules: rules, native: native,
            boundary: repository ?? (Paths.isBelow(folder, paths.currentFolder) ? paths.currentFolder : folder))
        let settings = reader.read(path, mustLieWithin: path == known.fixed ? nil : repository)
        known.settings[path] = settings
        known.diagnostics[path] = reader.diagnostics
        return settings
    }

    /// What holds for a file, and where each value comes from.
    public func effectiveSettings(for file: String, configuration fixed: String?) -> (EffectiveSettings, [Diagnostic]) {
        var known = configurations(fixed)
        let absolute = paths.absolute(file)
        let folder = system.kind(of: absolute) == .folder ? absolute : Paths.folder(of: absolute)
        let configuration = configuration(fixed, for: folder)
        let settings = settings(configuration, &known)
        let current = currentSettings(fixed, &known)
        return (EffectiveSettings(file: paths.shown(absolute), path: absolute, settings: settings, current: current, rules: rules.adding(settings.customRules.map(\.rule))), known.diagnostics(of: known.settings.keys.sorted()))
    }

    /// The rules that hold in the current folder, or by a configuration: the built-in ones and its own. With what is wrong with it.
    public func effectiveRules(configuration fixed: String?) -> (rules: RuleSet, language: MessageLanguage?, diagnostics: [Diagnostic]) {
        var known = configurations(fixed)
        let current = currentSettings(fixed, &known)
        return (rules.adding(current.customRules.map(\.rule)), current.language?.value, known.diagnostics(of: known.settings.keys.sorted()))
    }

    /// How one file is read, field by field; for those who write a dialect.
    /// - Parameter path: as the user writes it.
    public func trace(_ path: String, configuration fixed: String?) throws(FileProblem) -> (trace: FormatTrace, language: MessageLanguage?, diagnostics: [Diagnostic]) {
        var known = configurations(fixed)
        let absolute = paths.absolute(path)
        let settings = settings(configuration(fixed, for: Paths.folder(of: absolute)), &known)
        let current = currentSettings(fixed, &known)
        let file = SourceFile(path: paths.shown(absolute), bytes: try system.read(absolute, limit: settings.limits.fileSize))
        let dialects = DialectSet(own: settings.dialects.map(\.dialect), builtIn: builtIn)
        let checker = FileChecker(rules: rules, limits: settings.limits, today: CalendarDate(year: 2000), tools: Tools(languages: rules.languages))
        return (FormatTrace(file, absolutePath: absolute, dialects: dialects, checker: checker), current.language?.value, known.diagnostics(of: known.settings.keys.sorted()))
    }

    /// The dialects that may take files of a folder: the configuration's own, and the built-in ones.
    public func dialects(for folder: String, configuration fixed: String?) -> (set: DialectSet, language: MessageLanguage?, diagnostics: [Diagnostic]) {
        var known = configurations(fixed)
        let settings = settings(configuration(fixed, for: paths.absolute(folder)), &known)
        return (DialectSet(own: settings.dialects.map(\.dialect), builtIn: builtIn), settings.language?.value, known.diagnostics(of: known.settings.keys.sorted()))
    }

    /// `language` and `fail-on` come from the current folder's configuration.
    private func currentSettings(_ fixed: String?, _ known: inout Configurations) -> Settings {
        settings(configuration(fixed, for: paths.currentFolder), &known)
    }

    /// `--config`, else the nearest above.
    func configuration(_ fixed: String?, for folder: String) -> String? {
        fixed.map { paths.absolute($0) } ?? locator.nearestConfiguration(folder)
    }

    /// Finds configurations and repositories, no files.
    private var locator: Discovery { Discovery(system: system, paths: paths) { _ in noPatterns } }

    // MARK: Running

    /// - Parameter progress: called now and then, on any thread, with the files done and the files there are.
    public func run(_ request: Request, progress: (@Sendable (Int, Int) -> Void)? = nil) -> Result {
        var result = Result(rules: rules)
        for set in fileSets(request, into: &result) { link(set, check(set, request, progress), request, into: &result) }
        sort(&result)
        return result
    }

    /// The files that are judged together, and what holds for each of them: ready to be checked.
    struct FileSet: Sendable {
        var files: [Discovery.File]
        /// The built-in rules and those of the set's configuration.
        let rules: RuleSet
        fileprivate let plans: Plans
        let dialects: DialectSet
        /// Where the configuration's own dialects are written, by name.
        fileprivate let dialectOrigins: [String: Origin]
        fileprivate let house: HouseWords
        fileprivate let limits: Tree.Limits
        /// The file that standard input stands for; absolute.
        fileprivate let standIn: String?
        /// A single file that nothing else is known of.
        fileprivate let isAlone: Bool
    }

    /// Finds the files, and reads the configurations; none where one of them is wrong.
    func fileSets(_ request: Request, into result: inout Result) -> [FileSet] {
        var known = configurations(request.configuration)
        let current = currentSettings(request.configuration, &known)
        result.language = current.language?.value
        result.failOn = current.failOn?.value

        let standIn = request.standIn.map { paths.absolute($0.path) }
        let given = request.paths.isEmpty && standIn == nil ? ["."] : request.paths
        var discovery = Discovery(system: system, paths: paths, fixedConfiguration: known.fixed) { configuration in
            let settings = self.settings(configuration, &known)
            return (settings.includeGlobs, settings.excludeGlobs)
        }
        var scopes = discovery.scopes(given: given, standIn: standIn)
        if let reported = request.reported {
            for index in scopes.indices { scopes[index].report(only: reported) }
            scopes.removeAll { !$0.files.contains(where: \.isReported) }
        }
        for problem in discovery.problems {
            let shown = paths.shown(problem.path)
            result.diagnostics.append(Diagnostic(message: problem.message(shown)))
        }
        for scope in scopes { _ = settings(scope.configuration, &known) }
        let wrong = known.diagnostics(of: [configuration(request.configuration, for: paths.currentFolder)] + scopes.map(\.configuration))
        if !wrong.isEmpty {
            // Nothing is linted by half a configuration.
            result.diagnostics += wrong
            result.stoppedEarly = true
            return []
        }
        let settings = scopes.map { self.settings($0.configuration, &known) }
        // What is chosen by name may be a rule of any of the configurations, or of the current folder's.
        let ids = Set(rules.ids + (settings + [current]).flatMap { $0.customRules.map(\.rule.id) })
        result.unknownRules = request.choice.only.union(request.choice.skip).subtracting(ids).sorted()
        if !result.unknownRules.isEmpty {
            result.rules = rules.adding((settings + [current]).flatMap { $0.customRules.map(\.rule) })
            result.stoppedEarly = true
            return []
        }
        return zip(scopes, settings).map { fileSet($0, $1, request, standIn, isFixed: known.fixed != nil) }
    }

    func fileSet(_ scope: Discovery.Scope, _ settings: Settings, _ request: Request, _ standIn: String?, isFixed: Bool) -> FileSet {
        let rules = rules.adding(settings.customRules.map(\.rule))
        var settings = settings
        if request.ignoresSettings { (settings.rules, settings.overrides) = ([:], []) }
        let house = settings.audiences.isEmpty ? [] : settings.audiences.values.sorted { $0.name < $1.name }
        let houseWords = rules.languages.packs.map { pack in Self.houseWords(settings.terms, house, pack) }
        return FileSet(
            files: scope.files, rules: rules, plans: Plans(scope: scope, settings: settings, rules: rules, choice: request.choice),
            dialects: DialectSet(own: settings.dialects.map(\.dialect), builtIn: builtIn),
            dialectOrigins: Dictionary(settings.dialects.map { ($0.dialect.name, $0.origin) }) { first, _ in first },
            house: HouseWords(audiences: house, terms: houseWords.first ?? nil), limits: settings.limits, standIn: standIn,
            isAlone: (scope.configuration == nil || isFixed) && scope.files.count == 1 && scope.files[0].isGiven)
    }

    func checker(_ set: FileSet, _ request: Request) -> FileChecker {
        FileChecker(rules: set.rules, limits: request.limits ?? set.limits, today: request.today, tools: Tools(languages: set.rules.languages))
    }

    func check(_ set: FileSet, _ request: Request, _ progress: (@Sendable (Int, Int) -> Void)? = nil) -> [Summary] {
        let count = set.files.count
        return parallelMap(count: count, jobs: request.jobs, state: { checker(set, request) }) { (checker: inout FileChecker, index: Int) -> Summary in
            if index % 64 == 63 { progress?(index, count) }
            return check(index, of: set, request, by: checker)
        }
    }

    /// Reads one file of a set and checks it. Its items know the file by its number in the set.
    func check(_ index: Int, of set: FileSet, _ request: Request, by checker: FileChecker, isOutdated: (() -> Bool)? = nil) -> Summary {
        let file = set.files[index]
        let shown = paths.shown(file.path)
        let bytes: [UInt8]
        var isTooLarge = false
        if let standIn = request.standIn, file.path == set.standIn {
            bytes = standIn.bytes
        } else {
            do throws(FileProblem) {
                bytes = try system.read(file.path, limit: (request.limits ?? set.limits).fileSize)
            } catch {
                guard case .tooLarge = error.reason else { return Summary(file: shown, outcome: .unreadable(error)) }
                (bytes, isTooLarge) = ([], true)
            }
        }
        var summary = checker.check(
            .init(
                file: SourceFile(path: shown, bytes: bytes), isTooLarge: isTooLarge, absolutePath: file.path, dialects: set.dialects, plan: set.plans.plan(index),
                house: set.house, isWanted: file.isGiven || file.isIncluded, keepsTold: request.keepsTold, isReported: file.isReported, isOutdated: isOutdated))
        for entry in summary.items.indices { summary.items[entry].file = index }
        return summary
    }

    /// Links what was checked of a set, and adds what it says to the result.
    func link(_ set: FileSet, _ summaries: [Summary], _ request: Request, into result: inout Result) {
        for summary in summaries {
            guard case .unreadable(let problem) = summary.outcome else { continue }
            result.diagnostics.append(Diagnostic(message: problem.message(summary.file)))
        }
        let catalogue = Catalogue(files: summaries, isPartial: set.isAlone || summaries.contains { $0.hidesDefinitions })
        if !set.isAlone, catalogue.isPartial { result.isPartial = true }
        tellConflicts(summaries, set.dialectOrigins, into: &result)
        let before = (findings: result.findings.count, answered: result.answered.count)
        link(catalogue, set, request, into: &result)
        var met: [Int: Int] = [:]
        for summary in summaries { met.merge(summary.met, uniquingKeysWith: +) }
        result.catalogues.append(catalogue)
        renumber(&result, from: before, set.rules, met)
    }

    /// Gives the custom rules of one configuration their numbers among those of all.
    private func renumber(_ result: inout Result, from first: (findings: Int, answered: Int), _ own: RuleSet, _ met: [Int: Int]) {
        let custom = own.rules[rules.rules.count...]
        if custom.isEmpty { return }
        var all = result.rules.rules
        let numbers = custom.map { rule in
            // One pack may be taken in by several configurations.
            if let known = all[rules.rules.count...].firstIndex(where: { $0.id == rule.id && $0.origin == rule.origin }) { return known }
            all.append(rule)
            return all.count - 1
        }
        result.rules = rules.adding(Array(all[rules.rules.count...]))
        func number(_ rule: Int) -> Int { rule < rules.rules.count ? rule : numbers[rule - rules.rules.count] }
        for index in first.findings..<result.findings.count { result.findings[index].finding.rule = number(result.findings[index].finding.rule) }
        for index in first.answered..<result.answered.count { result.answered[index].answered.finding.rule = number(result.answered[index].answered.finding.rule) }
        for (rule, count) in met { result.met[number(rule), default: 0] += count }
    }

    /// Two of the user's own dialects that claim a file are a mistake of the configuration.
    private func tellConflicts(_ summaries: [Summary], _ origins: [String: Origin], into result: inout Result) {
        var files: [DialectSet.Conflict: [String]] = [:]
        for summary in summaries { if let conflict = summary.conflict { files[conflict, default: []].append(summary.file) } }
        for (conflict, files) in files.sorted(by: { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }) {
            let origin = origins[conflict.second]
            let (first, rest) = (files.min(by: Paths.precedes) ?? "", files.count - 1)
            result.diagnostics.append(
                Diagnostic(
                    file: origin?.file, position: origin?.position,
                    message: Localized(
                        da: "Dialekterne »\(conflict.first)« og »\(conflict.second)« tager begge \(first)\(rest > 0 ? " og \(rest) til" : ""). Skriv under »when:« eller »files:«, hvad der skiller dem.",
                        en: "The dialects \"\(conflict.first)\" and \"\(conflict.second)\" both take \(first)\(rest > 0 ? " and \(rest) more" : ""). Write under \"when:\" or \"files:\" what tells them apart.")))
        }
    }

    /// House terms are matched as one of the languages would inflect them.
    private static func houseWords(_ terms: [HouseTerm], _ audiences: [AudienceFacts], _ pack: LanguagePack) -> Lexicon? {
        guard !terms.isEmpty else { return nil }
        return Lexicon(
            terms: terms.map { ($0.avoid, ["instead": $0.say, "audience": $0.audience ?? ""]) },
            hasCompounds: pack.hasCompounds)
    }

    // MARK: Link

    private func link(
        _ catalogue: Catalogue, _ set: FileSet, _ request: Request, into result: inout Result
    ) {
        let (rules, plans, files) = (set.rules, set.plans, set.files)
        let firstFinding = result.findings.count
        var findings: [[Finding]] = catalogue.files.map(\.findings)
        for file in findings.indices {
            findings[file].removeAll { finding in
                let rule = rules.rules[finding.rule]
                if rule.needsWholeSet && catalogue.isPartial { return true }
                guard finding.isOpen, let confirm = rule.check.confirm, let entry = finding.entry else { return false }
                return !confirm(catalogue.files[file].items[entry], catalogue)
            }
        }
        for (index, rule) in rules.rules.enumerated() where rule.check.catalogue != nil && !(rule.needsWholeSet && catalogue.isPartial) {
            let context = CatalogueContext(rule: index) { file in
                files[file].isReported ? plans.plan(file).entries[index].severity : .off
            }
            guard files.indices.contains(where: { files[$0].isReported && plans.plan($0).entries[index].severity > .off }) else { continue }
            rule.check.catalogue?(catalogue, context)
            for (file, finding) in context.findings { findings[file].append(finding) }
        }
        for file in findings.indices where files[file].isReported && catalogue.files[file].outcome != .nothing {
            answer(&findings[file], catalogue.files[file], rules, plans.plan(file), request, file: result.files.count, isPartial: catalogue.isPartial, into: &result)
            result.files.append(catalogue.files[file])
        }
        FormatAbsences(catalogue: catalogue, dialects: set.dialects, rules: rules).tellOnce(&result.findings, of: result.files, from: firstFinding)
    }

    /// Takes out the findings that have been talked through, and tells of answers that found nothing to answer.
    private func answer(
        _ findings: inout [Finding], _ summary: Summary, _ rules: RuleSet, _ plan: RulePlan, _ request: Request, file: Int, isPartial: Bool,
        into result: inout Result
    ) {
        var used = [Bool](repeating: false, count: summary.answers.count)
        let byRule = Dictionary(grouping: summary.answers.indices) { summary.answers[$0].rule }
        var open: [Finding] = []
        for var finding in findings {
            let matching = byRule.isEmpty ? [] : (byRule[rules.rules[finding.rule].id] ?? []).filter { summary.answers[$0].covers(finding) }
            for index in matching { used[index] = true }
            let isOver = { (answer: Answer) in answer.until.map { $0.last < request.today } ?? false }
            if let index = matching.first(where: { summary.answers[$0].hasReason && !isOver(summary.answers[$0]) }) {
                result.answered.append((file, AnsweredFinding(finding: finding, answer: summary.answers[index])))
                continue
            }
            if let index = matching.first(where: { summary.answers[$0].hasReason }), let until = summary.answers[index].until {
                let answer = summary.answers[index]
                finding.related.append(
                    Related(
                        file: summary.file, range: answer.range,
                        message: Localized(
                            da: "Svaret gjaldt til \(DateFormat.text(until, .da)): \(answer.why)",
                            en: "The answer held until \(DateFormat.text(until, .en)): \(answer.why)")))
            }
            open.append(finding)
        }
        findings = open
        for index in rules.rules.indices where rules.rules[index].check.tellsUnusedAnswers && plan.entries[index].severity > .off {
            for (number, answer) in summary.answers.enumerated() where !used[number] {
                if let finding = unused(answer, rules, plan, rule: index, isPartial: isPartial) { findings.append(finding) }
            }
        }
        result.findings += findings.map { (file, $0) }
    }

    private func unused(_ answer: Answer, _ rules: RuleSet, _ plan: RulePlan, rule: Int, isPartial: Bool) -> Finding? {
        let messages = rules.rules[rule].messages
        guard messages.count >= 3 else { return nil }
        var facts: [Fact] = [.text("answered", answer.rule)]
        let message: Message
        if let index = rules.index(of: answer.rule) {
            // A rule that did not run may fire another day; an answer without a reason is told as that.
            guard plan.entries[index].severity > .off, !(rules.rules[index].needsWholeSet && isPartial), answer.hasReason, !rules.rules[index].check.tellsUnusedAnswers else { return nil }
            message = messages[0]
        } else if let meant = Spelling.nearest(answer.rule, among: rules.ids) {
            facts.append(.text("meant", meant))
            message = messages[1]
        } else {
            message = messages[2]
        }
        return Finding(
            rule: rule, severity: plan.entries[rule].severity, message: message, facts: facts, textRange: answer.textRange,
            range: answer.range, entry: answer.entry, related: [])
    }

    /// By file, then position, then rule.
    func sort(_ result: inout Result) {
        let order = result.files.indices.sorted { Paths.precedes(result.files[$0].file, result.files[$1].file) }
        var place = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { place[old] = new }
        result.files = order.map { result.files[$0] }
        let ids = result.rules.ids
        func before(_ a: (Int, Finding), _ b: (Int, Finding)) -> Bool {
            if a.0 != b.0 { return a.0 < b.0 }
            if a.1.textRange.lowerBound != b.1.textRange.lowerBound { return a.1.textRange.lowerBound < b.1.textRange.lowerBound }
            if a.1.textRange.upperBound != b.1.textRange.upperBound { return a.1.textRange.upperBound < b.1.textRange.upperBound }
            if a.1.rule != b.1.rule { return ids[a.1.rule] < ids[b.1.rule] }
            return (a.1.entry ?? -1) < (b.1.entry ?? -1)
        }
        result.findings = result.findings.map { (place[$0.file], $0.finding) }.sorted { before(($0.0, $0.1), ($1.0, $1.1)) }
        result.answered = result.answered.map { (place[$0.file], $0.answered) }.sorted { before(($0.0, $0.1.finding), ($1.0, $1.1.finding)) }
    }
}

/// For discoveries that only look for configurations: patterns play no part there.
private let noPatterns = (include: GlobSet(folder: "/", patterns: []), exclude: GlobSet(folder: "/", patterns: []))

/// The rule plans of one file set: one for each combination of overrides that some file meets.
struct Plans: Sendable {
    private var plans: [RulePlan] = []
    private var byFile: [Int] = []

    init(scope: Discovery.Scope, settings: Settings, rules: RuleSet, choice: RuleChoice) {
        var known: [[Bool]: Int] = [:]
        for file in scope.files {
            let met = settings.overrides.map { $0.files.matches(file.path) }
            if let index = known[met] {
                byFile.append(index)
                continue
            }
            var merged = settings.rules
            for (override, isMet) in zip(settings.overrides, met) where isMet {
                for (id, setting) in override.rules { merged[id] = merged[id]?.overridden(by: setting) ?? setting }
            }
            known[met] = plans.count
            byFile.append(plans.count)
            plans.append(RulePlan(rules: rules, settings: merged, chosen: choice))
        }
    }

    func plan(_ file: Int) -> RulePlan { plans[byFile[file]] }
}
