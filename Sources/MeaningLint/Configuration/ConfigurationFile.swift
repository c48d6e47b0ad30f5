/// Reads `.lint-rules.yml` files, checks them, and follows `extends`.
struct ConfigurationReader {
    static let fileName = ".lint-rules.yml"

    let files: any FileSystem
    let paths: Paths
    let rules: RuleSet
    let native: Dialect
    /// No file outside this folder is read through `extends`; absolute.
    let boundary: String
    private(set) var diagnostics: [Diagnostic] = []
    private var filesRead = 0

    /// How many files one configuration may be made of: each may extend several, and those the same ones again.
    private static let mostFiles = 64
    /// Of a configuration itself, which no configuration moves.
    private static let limits: Tree.Limits = {
        var limits = Tree.Limits()
        (limits.fileSize, limits.depth, limits.nodes, limits.aliasNodes) = (1 << 20, 64, 200_000, 20_000)
        return limits
    }()
    /// The rules that a setting may be about: the built-in ones and those read so far.
    private var known: RuleSet
    /// How many custom rules were read, also those that another replaced.
    private var customRuleCount = 0
    /// The ids of custom rules that could not be read: something is wrong there already.
    private var brokenRules: Set<String> = []

    init(files: any FileSystem, paths: Paths, rules: RuleSet, native: Dialect, boundary: String) {
        self.files = files
        self.paths = paths
        self.rules = rules
        self.native = native
        self.boundary = boundary
        known = rules
    }

    /// The settings of the configuration at an absolute path; `diagnostics` says what is wrong with it.
    ///
    /// - Parameter repository: a folder that the file must not lead out of as a link; nil for a file that the user named.
    mutating func read(_ path: String, mustLieWithin repository: String? = nil) -> Settings {
        var settings = Settings(folder: Paths.folder(of: path))
        if let repository, leads(path, outOf: repository) {
            diagnostics.append(
                Diagnostic(
                    file: paths.shown(path),
                    message: Localized(
                        da: "Konfigurationen er en henvisning til en fil uden for repositoriet. Giv den med --config, hvis den skal bruges.",
                        en: "The configuration is a link to a file outside the repository. Give it with --config if it is to be used.")))
            return settings
        }
        read(path, into: &settings, chain: [], pack: nil)
        return settings
    }

    static let keys = ["language", "fail-on", "extends", "include", "exclude", "rules", "audiences", "overrides", "terms", "dialects", "custom-rules", "limits"]

    private mutating func read(_ path: String, into settings: inout Settings, chain: [String], pack: String?) {
        let shown = paths.shown(path)
        let bytes: [UInt8]
        filesRead += 1
        do {
            bytes = try files.read(path, limit: Self.limits.fileSize)
        } catch {
            diagnostics.append(Diagnostic(file: shown, message: error.message(shown)))
            return
        }
        let file = SourceFile(path: shown, bytes: bytes)
        let tree = YAMLReader.read(file, limits: Self.limits)
        var sink = DiagnosticSink(file)
        defer { diagnostics += sink.inOrder }
        for problem in tree.problems {
            let words = SyntaxWords.describe(problem, in: file)
            sink.add(problem.range, da: words.da, en: words.en)
        }
        if tree.isBroken { return }
        guard let root = tree.documents.first else {
            settings.files.append(shown)
            return
        }
        let document = YAMLValue(Document(file: file, tree: tree), root)
        guard document.kind == .mapping || document.isNull else {
            sink.add(document.range, da: "Konfigurationen er en liste af nøgler: language, rules, audiences …", en: "The configuration is a mapping of keys: language, rules, audiences …")
            return
        }
        let pairs = document.pairs
        if let extends = pairs.first(where: { $0.key == "extends" }) {
            for base in extends.value.list { follow(base, from: path, into: &settings, chain: chain + [path], pack: pack, sink: &sink) }
        }
        settings.files.append(shown)
        // Other keys speak of the rules.
        if let own = pairs.first(where: { $0.key == "custom-rules" }) { readCustomRules(own.value, of: path, pack: pack, into: &settings, &sink) }
        for pair in pairs { read(pair, pack: pack, into: &settings, sink: &sink) }
    }

    private mutating func follow(
        _ base: YAMLValue, from path: String, into settings: inout Settings, chain: [String], pack outer: String?, sink: inout DiagnosticSink
    ) {
        guard let written = base.string else {
            sink.add(base.range, da: "»extends« er en sti eller en liste af stier.", en: "\"extends\" is a path or a list of paths.")
            return
        }
        var target = paths.absolute(written, from: Paths.folder(of: path))
        var pack = outer
        if files.kind(of: target) == .folder {
            // A folder is a pack: the ids of its rules begin with its name.
            pack = String(Paths.name(of: target))
            target = Paths.join(target, Self.fileName)
        }
        guard isWithinBoundary(target) else {
            sink.add(
                base.range, da: "»\(written)« ligger uden for repositoriet; »extends« læser kun filer inden for det.",
                en: "\"\(written)\" lies outside the repository; \"extends\" reads only files within it.")
            return
        }
        guard !chain.contains(target) else {
            sink.add(base.range, da: "»\(written)« udvider sig selv.", en: "\"\(written)\" extends itself.")
            return
        }
        guard files.kind(of: target) == .file else {
            sink.add(base.range, da: "»\(written)« findes ikke.", en: "\"\(written)\" does not exist.")
            return
        }
        guard !leads(target, outOf: boundary) else {
            sink.add(
                base.range, da: "»\(written)« er en henvisning ud af repositoriet; »extends« læser kun filer inden for det.",
                en: "\"\(written)\" is a link out of the repository; \"extends\" reads only files within it.")
            return
        }
        guard filesRead < Self.mostFiles else {
            if filesRead == Self.mostFiles {
                filesRead += 1
                sink.add(base.range, da: "Konfigurationen samler mere end \(Self.mostFiles) filer.", en: "The configuration takes in more than \(Self.mostFiles) files.")
            }
            return
        }
        if let pack, pack != outer {
            if let other = settings.packs[pack], other != target {
                sink.add(
                    base.range, da: "To pakker hedder »\(pack)«: \(paths.shown(other)) og denne. Giv den ene mappe et andet navn.",
                    en: "Two packs are called \"\(pack)\": \(paths.shown(other)) and this one. Give one folder another name.")
                return
            }
            settings.packs[pack] = target
        }
        read(target, into: &settings, chain: chain, pack: pack)
    }

    /// Whether a path that lies within a folder is a link to what does not, or passes through one.
    private func leads(_ path: String, outOf folder: String) -> Bool {
        guard let real = files.realPath(of: path) else { return false }
        return !Paths.isBelow(real, files.realPath(of: folder) ?? folder)
    }

    /// Whether a path stays within the repository, links followed.
    private func isWithinBoundary(_ path: String) -> Bool { Paths.isBelow(path, boundary) && !leads(path, outOf: boundary) }

    private mutating func readCustomRules(_ value: YAMLValue, of path: String, pack: String?, into settings: inout Settings, _ sink: inout DiagnosticSink) {
        guard value.kind == .sequence || value.isNull else {
            sink.add(value.range, da: "»custom-rules« er en liste af regler, hver med »- id: …«.", en: "\"custom-rules\" is a list of rules, each beginning with \"- id: …\".")
            return
        }
        let (files, paths, folder, isWithin) = (files, paths, Paths.folder(of: path), isWithinBoundary)
        let reader = CustomRuleReader(names: FieldNames(native: native), languages: rules.languages, builtIn: Set(rules.ids), pack: pack) { value, sink in
            guard let written = value.string else {
                sink.add(value.range, da: "»lexicon« er en sti til en ordliste.", en: "\"lexicon\" is a path to a lexicon.")
                return nil
            }
            let target = paths.absolute(written, from: folder)
            guard isWithin(target) else {
                sink.add(value.range, da: "»\(written)« ligger uden for repositoriet.", en: "\"\(written)\" lies outside the repository.")
                return nil
            }
            do throws(FileProblem) {
                return try files.read(target)
            } catch {
                let words = error.message(paths.shown(target))
                sink.add(value.range, da: words.da, en: words.en)
                return nil
            }
        }
        var own: Set<String> = []
        for item in value.list {
            customRuleCount += 1
            guard let rule = reader.read(item, number: customRuleCount, &sink) else {
                if let id = item["id"]?.string { brokenRules.formUnion([id, (pack ?? "") + "/" + id]) }
                continue
            }
            if !own.insert(rule.rule.id).inserted {
                sink.add(item.range, da: "Der er allerede en regel med id »\(rule.rule.id)« i denne fil.", en: "There is a rule with the id \"\(rule.rule.id)\" in this file already.")
            }
            // A nearer file's rule replaces that of a file it extends.
            settings.customRules.removeAll { $0.rule.id == rule.rule.id }
            settings.customRules.append(rule)
        }
        known = rules.adding(settings.customRules.map(\.rule))
    }

    private mutating func read(_ pair: YAMLValue.Pair, pack: String?, into settings: inout Settings, sink: inout DiagnosticSink) {
        let origin = origin(pair.keyRange, sink)
        switch pair.key {
        case "extends", "custom-rules": break
        case "language":
            if let value = choice(pair.value, MessageLanguage.allCases.map(\.rawValue), .init(da: "Sproget", en: "language"), &sink) {
                settings.language = Sourced(MessageLanguage(rawValue: value) ?? .en, origin: origin)
            }
        case "fail-on":
            if let value = choice(pair.value, FailOn.allCases.map(\.rawValue), .init(da: "Grænsen", en: "level"), &sink) {
                settings.failOn = Sourced(FailOn(rawValue: value) ?? .error, origin: origin)
            }
        case "include": settings.include = strings(pair.value, &sink).map { Sourced($0.0, origin: self.origin($0.1, sink)) }
        case "exclude": settings.exclude = strings(pair.value, &sink).map { Sourced($0.0, origin: self.origin($0.1, sink)) }
        case "rules":
            for (id, setting) in ruleSettings(pair.value, pack, &sink) {
                settings.rules[id] = settings.rules[id]?.overridden(by: setting) ?? setting
            }
        case "audiences": readAudiences(pair.value, into: &settings, &sink)
        case "overrides":
            for value in pair.value.list { readOverride(value, pack, into: &settings, &sink) }
        case "terms": readTerms(pair.value, into: &settings, &sink)
        case "limits": readLimits(pair.value, into: &settings, &sink)
        case "dialects":
            for value in pair.value.list {
                let folder = settings.folder
                guard let dialect = DialectFile.read(value, base: native, sink: &sink, patterns: { GlobSet(folder: folder, patterns: $0) })
                else { continue }
                settings.dialects.removeAll { $0.dialect.name == dialect.name }
                settings.dialects.append((dialect, self.origin(value.range, sink)))
            }
        default: sink.unknown(.init(da: "Nøglen", en: "key"), pair.key, pair.keyRange, among: Self.keys)
        }
    }

    private func origin(_ range: Range<Int>, _ sink: DiagnosticSink) -> Origin {
        Origin(file: sink.locator.file.path, position: sink.locator.position(range.lowerBound))
    }

    private func choice(_ value: YAMLValue, _ names: [String], _ what: Localized, _ sink: inout DiagnosticSink) -> String? {
        guard let name = value.string else {
            sink.add(value.range, da: "\(what.da) skal være ét af: \(names.joined(separator: ", ")).", en: "The \(what.en) must be one of: \(names.joined(separator: ", ")).")
            return nil
        }
        guard names.contains(name) else {
            sink.unknown(what, name, value.range, among: names)
            return nil
        }
        return name
    }

    private func strings(_ value: YAMLValue, _ sink: inout DiagnosticSink) -> [(String, Range<Int>)] {
        value.list.compactMap { item in
            if let text = item.string { return (text, item.range) }
            sink.add(item.range, da: "Her skal stå en tekst.", en: "A text is expected here.")
            return nil
        }
    }

    // MARK: Rules

    private func ruleSettings(_ value: YAMLValue, _ pack: String?, _ sink: inout DiagnosticSink) -> [(String, RuleSetting)] {
        guard value.kind == .mapping || value.isNull else {
            sink.add(value.range, da: "»rules« er regler med hver sin vægt: »jargon: info«.", en: "\"rules\" is a mapping of rules: \"jargon: info\".")
            return []
        }
        return value.pairs.compactMap { pair in
            // A pack calls its own rules by their own ids.
            guard let rule = pack.flatMap({ known[$0 + "/" + pair.key] }) ?? known[pair.key] else {
                if !brokenRules.contains(pair.key) { sink.unknown(.init(da: "Reglen", en: "rule"), pair.key, pair.keyRange, among: known.ids) }
                return nil
            }
            return (rule.id, ruleSetting(pair.value, rule, &sink))
        }
    }

    private func ruleSetting(_ value: YAMLValue, _ rule: Rule, _ sink: inout DiagnosticSink) -> RuleSetting {
        var setting = RuleSetting()
        guard value.kind == .mapping else {
            setting.severity = severity(value, &sink)
            return setting
        }
        for pair in value.pairs {
            if pair.key == "severity" {
                setting.severity = severity(pair.value, &sink)
            } else if let option = rule.options.first(where: { $0.name == pair.key }) {
                if let parsed = parse(pair.value, like: option.fallback) {
                    setting.options[option.name] = Sourced(parsed, origin: origin(pair.keyRange, sink))
                } else {
                    let type = option.fallback.typeName
                    sink.add(pair.value.range, da: "»\(option.name)« skal være \(type.da).", en: "\"\(option.name)\" must be \(type.en).")
                }
            } else {
                sink.unknown(
                    .init(da: "Indstillingen til \(rule.id)", en: "option of \(rule.id)"), pair.key, pair.keyRange,
                    among: ["severity"] + rule.options.map(\.name))
            }
        }
        return setting
    }

    private func severity(_ value: YAMLValue, _ sink: inout DiagnosticSink) -> Sourced<Severity>? {
        // YAML 1.1 readers know `off` as false; some editors write it so.
        if value.string == "false" { return Sourced(.off, origin: origin(value.range, sink)) }
        let names = Severity.allCases.map(\.name)
        guard let name = choice(value, names, .init(da: "Vægten", en: "severity"), &sink) else { return nil }
        return Severity(name: name).map { Sourced($0, origin: origin(value.range, sink)) }
    }

    private func parse(_ value: YAMLValue, like fallback: RuleOption.Value) -> RuleOption.Value? {
        switch fallback {
        case .integer: value.string.flatMap(Int.init).flatMap { $0 >= 0 ? .integer($0) : nil }
        case .number: value.string.flatMap { NumberText.parse($0) }.map { .number($0.isPercent ? $0.value / 100 : $0.value) }
        case .boolean: value.bool.map { .boolean($0) }
        case .words:
            value.kind == .mapping ? nil : .words(value.list.compactMap(\.string))
        }
    }

    // MARK: Audiences, overrides, terms

    private func readAudiences(_ value: YAMLValue, into settings: inout Settings, _ sink: inout DiagnosticSink) {
        guard value.kind == .mapping || value.isNull else {
            sink.add(value.range, da: "»audiences« er grupper: »borgere: { lay: true }«.", en: "\"audiences\" is a mapping of groups: \"residents: { lay: true }\".")
            return
        }
        for pair in value.pairs {
            var facts = AudienceFacts(name: pair.key, isLay: nil, knows: [], origin: origin(pair.keyRange, sink))
            guard pair.value.kind == .mapping else {
                sink.add(pair.value.range, da: "Skriv »{ lay: true }« eller »{ lay: false, knows: […] }«.", en: "Write \"{ lay: true }\" or \"{ lay: false, knows: […] }\".")
                continue
            }
            for fact in pair.value.pairs {
                switch fact.key {
                case "lay":
                    facts.isLay = fact.value.bool
                    if facts.isLay == nil { sink.add(fact.value.range, da: "»lay« er true eller false.", en: "\"lay\" is true or false.") }
                case "knows": facts.knows = strings(fact.value, &sink).map(\.0)
                default: sink.unknown(.init(da: "Nøglen", en: "key"), fact.key, fact.keyRange, among: ["lay", "knows"])
                }
            }
            settings.audiences[pair.key.lowercased()] = facts
        }
    }

    private func readOverride(_ value: YAMLValue, _ pack: String?, into settings: inout Settings, _ sink: inout DiagnosticSink) {
        var override = SettingsOverride(patterns: [], files: GlobSet(folder: settings.folder, patterns: []), rules: [:], origin: origin(value.range, sink))
        for pair in value.pairs {
            switch pair.key {
            case "files": override.patterns = strings(pair.value, &sink).map(\.0)
            case "rules": for (id, setting) in ruleSettings(pair.value, pack, &sink) { override.rules[id] = setting }
            default: sink.unknown(.init(da: "Nøglen", en: "key"), pair.key, pair.keyRange, among: ["files", "rules"])
            }
        }
        if override.patterns.isEmpty {
            sink.add(value.range, da: "Skriv med »files:«, hvilke filer det gælder.", en: "Say with \"files:\" which files this is for.")
        }
        override.files = GlobSet(folder: settings.folder, patterns: override.patterns)
        settings.overrides.append(override)
    }

    /// A nearer file's word replaces that of a file it extends; one file may say it differently to different groups.
    private func readTerms(_ value: YAMLValue, into settings: inout Settings, _ sink: inout DiagnosticSink) {
        struct Key: Hashable { var avoid: String; var audience: String? }
        let terms = value.list.compactMap { readTerm($0, &sink) }
        var last: [Key: Int] = [:]
        for (index, term) in terms.enumerated() { last[Key(avoid: term.avoid.lowercased(), audience: term.audience)] = index }
        let avoided = Set(last.keys.map(\.avoid))
        settings.terms.removeAll { avoided.contains($0.avoid.lowercased()) }
        settings.terms += terms.enumerated().filter { last[Key(avoid: $1.avoid.lowercased(), audience: $1.audience)] == $0 }.map(\.1)
    }

    private func readTerm(_ value: YAMLValue, _ sink: inout DiagnosticSink) -> HouseTerm? {
        var (avoid, say, audience): (String?, String?, String?) = (nil, nil, nil)
        for pair in value.pairs {
            let text = pair.value.string
            switch pair.key {
            case "avoid": avoid = text
            case "say": say = text
            case "audience": audience = text
            default: sink.unknown(.init(da: "Nøglen", en: "key"), pair.key, pair.keyRange, among: ["avoid", "say", "audience"])
            }
        }
        guard let avoid, !avoid.isEmpty else {
            sink.add(value.range, da: "Skriv med »avoid:«, hvilket ord det drejer sig om.", en: "Say with \"avoid:\" which word this is about.")
            return nil
        }
        guard let say, !say.isEmpty else {
            sink.add(value.range, da: "Skriv med »say:«, hvad vi siger i stedet for »\(avoid)«.", en: "Say with \"say:\" what we say instead of \"\(avoid)\".")
            return nil
        }
        return HouseTerm(avoid: avoid, say: say, audience: audience, origin: origin(value.range, sink))
    }

    // MARK: Limits

    private func readLimits(_ value: YAMLValue, into settings: inout Settings, _ sink: inout DiagnosticSink) {
        guard value.kind == .mapping || value.isNull else {
            sink.add(value.range, da: "»limits« er grænser: »file-size: 16 MiB«.", en: "\"limits\" is a mapping of limits: \"file-size: 16 MiB\".")
            return
        }
        for pair in value.pairs {
            guard let limit = Tree.Limits.configurable.first(where: { $0.key == pair.key }) else {
                sink.unknown(.init(da: "Grænsen", en: "limit"), pair.key, pair.keyRange, among: Tree.Limits.configurable.map(\.key))
                continue
            }
            let most = Tree.Limits.most[keyPath: limit.value]
            if let number = pair.value.string.flatMap(limit.parse), (1...most).contains(number) {
                settings.limits[keyPath: limit.value] = number
                settings.limitOrigins[limit.key] = origin(pair.keyRange, sink)
            } else {
                sink.add(
                    pair.value.range, da: "»\(limit.key)« er et tal fra 1 til \(limit.text(most)).", en: "\"\(limit.key)\" is a number from 1 to \(limit.text(most)).")
            }
        }
    }
}
