/// Checks one file alone: reads its text, parses, recognises, lets the rules look, and leaves a summary. Runs on all cores.
struct FileChecker {
    let rules: RuleSet
    let limits: Tree.Limits
    let today: CalendarDate
    let tools: Tools

    /// How a file came to be looked at.
    struct Request {
        var file: SourceFile
        /// The file was not read, because it is over the limit.
        var isTooLarge = false
        /// For dialects that name files.
        var absolutePath: String
        var dialects: DialectSet
        var plan: RulePlan
        var house: HouseWords
        /// Named by the user, or met by `include`: a broken file is a finding then, whoever wrote it.
        var isWanted: Bool
        /// Whether what definitions say of themselves is kept.
        var keepsTold = false
        /// Whether anybody will look at its findings; otherwise only what others refer to is kept.
        var isReported: Bool
        /// Asked now and then; what is checked meanwhile is worth nothing once it says yes.
        var isOutdated: (() -> Bool)?
    }

    func check(_ request: Request) -> Summary {
        let file = request.file
        var summary = Summary(file: file.path, outcome: .linted)
        guard var tree = request.isTooLarge ? Self.tooLarge(limits) : parse(file) else {
            summary.outcome = .nothing
            return summary
        }
        if file.encoding == .windows1252 { tree.problems.insert(.init(kind: .latin1, range: 0..<min(1, file.text.count)), at: 0) }
        let opening = Document(file: file, tree: tree)
        let choices = tree.documents.map { request.dialects.choice(for: opening, root: $0, path: request.absolutePath) }
        summary.conflict = choices.lazy.compactMap(\.conflict).first
        let dialects = choices.map(\.dialect)
        let isRecognised = dialects.contains { $0 != nil } || tree.isBroken && isRecognisedBeforeTheBreak(tree, request)
        summary.isBroken = tree.isBroken
        guard isRecognised || tree.isBroken && request.isWanted else {
            summary.outcome = tree.isBroken ? .brokenTemplate : .unknown
            return summary
        }
        let document = graft(dialects, on: opening)
        tree = document.tree
        summary.isBroken = tree.isBroken

        var definitions = Definitions()
        var translations: [Definitions] = []
        for (number, root) in tree.documents.enumerated() where !tree.unfoldsTooFar {
            // The document that a syntax error cuts short is not judged: what seems missing may stand behind the error.
            guard let dialect = dialects[number], !(opening.tree.isBroken && number == tree.documents.count - 1) else { continue }
            let first = definitions.count
            let reader = DefinitionReader(document, dialect: dialect, number: number, first: first)
            let read = reader.read(root: root)
            for language in reader.otherLanguages.sorted() {
                translations.append(DefinitionReader(document, dialect: dialect, number: number, first: first, translation: language).read(root: root))
            }
            summary.formats.append(Summary.Format(dialect, definitions: first..<read.count, recorded: reader.recorded))
            definitions.append(read)
        }
        if !definitions.surveys.isEmpty { rules.instruments.mark(&definitions) }
        for index in translations.indices { rules.instruments.mark(&translations[index]) }
        summary.hasDocuments = tree.documents.count > 1

        let context = Context(file: file, today: today, rules: rules, plan: request.plan, house: request.house, tools: tools)
        var items = ItemMaker(context: context, comparesQuestions: request.plan.comparesQuestions, keepsTold: request.keepsTold)
        items.add(definitions)
        summary.items = items.items
        for noting in request.plan.noting {
            context.rule = noting.rule
            noting.function(definitions, context)
        }
        summary.noted = context.noted
        guard request.isReported else { return summary }
        summary.answers = AnswerReader(document: document, definitions: definitions, locator: context.locator).read()
        run(request.plan, Reading(file: file, tree: tree, definitions: definitions, answers: summary.answers), context, isOutdated: request.isOutdated ?? { false })
        summary.findings = context.findings
        for translation in translations { summary.findings += findings(of: translation, in: document, request, besides: summary.findings) }
        summary.met = context.met
        summary.instruments = Self.instruments(definitions)
        if !summary.findings.isEmpty || !summary.answers.isEmpty || !summary.items.isEmpty { summary.source = file }
        return summary
    }

    /// What there is to say of texts in a further language: of their words. What was told of the definition itself is not told again.
    private func findings(of translation: Definitions, in document: Document, _ request: Request, besides told: [Finding]) -> [Finding] {
        let context = Context(file: document.file, today: today, rules: rules, plan: request.plan, house: request.house, tools: tools)
        var translation = translation
        translation.notes = []
        var tree = document.tree
        tree.problems = []
        run(request.plan, Reading(file: document.file, tree: tree, definitions: translation, answers: []), context, isOutdated: request.isOutdated ?? { false })
        return context.findings.filter { finding in
            let rule = rules.rules[finding.rule]
            guard !rule.tellsAbsence, rule.check.catalogue == nil, !finding.isOpen else { return false }
            return !told.contains { $0.rule == finding.rule && $0.entry == finding.entry && ($0.textRange == finding.textRange || $0.facts == finding.facts) }
        }
    }

    /// Reads what stands as YAML in a string, where a dialect says so.
    func graft(_ dialects: [Dialect?], on document: Document) -> Document {
        var tree = document.tree
        let walker = PathWalker(document: document)
        for (root, dialect) in zip(tree.documents, dialects) {
            for path in dialect?.embedded ?? [] {
                walker.find(path, from: .init(root), root: root) { tree.graft(tree.resolved($0.node), file: document.file, limits: limits) }
            }
        }
        return tree.grafts.isEmpty ? document : Document(file: document.file, tree: tree)
    }

    /// Nil for a Markdown file without front matter.
    func parse(_ file: SourceFile) -> Tree? {
        let path = file.path.lowercased()
        if file.text.count > limits.fileSize { return Self.tooLarge(limits) }
        if path.hasSuffix(".md") {
            guard let matter = FrontMatter.range(in: file.text) else { return nil }
            return YAMLReader.read(file, range: matter, limits: limits)
        }
        var jsonEnd = 0
        if path.hasSuffix(".json"), let tree = JSONReader.read(file, limits: limits, end: &jsonEnd) { return tree }
        var tree = YAMLReader.read(file, limits: limits)
        let opening = file.text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        if tree.isBroken, opening == UInt8(ascii: "{") || opening == UInt8(ascii: "["), let json = JSONReader.read(file, limits: limits) {
            return json
        }
        // What is neither breaks where it breaks as the JSON that it is meant to be.
        if path.hasSuffix(".json"), opening == UInt8(ascii: "{") || opening == UInt8(ascii: "["), let index = tree.problems.firstIndex(where: { if case .syntax = $0.kind { true } else { false } }) {
            let place = min(jsonEnd, file.text.count)
            tree.problems[index] = .init(kind: .syntax("invalid JSON"), range: place..<min(place + 1, file.text.count))
        }
        return tree
    }

    /// The parser may break before it has told of anything: it reads ahead. What stands before the break is read once more, alone.
    private func isRecognisedBeforeTheBreak(_ tree: Tree, _ request: Request) -> Bool {
        guard let problem = tree.problems.first(where: \.breaksTheFile), problem.range.lowerBound > 0 else { return false }
        let text = request.file.text
        let path = request.file.path.lowercased()
        let start = path.hasSuffix(".md") ? FrontMatter.range(in: text)?.lowerBound ?? 0 : 0
        // To the last value that is whole: a quotation mark must not stay open.
        let before = text[start..<max(start, min(problem.range.lowerBound, text.count))]
        guard let end = before.lastIndex(where: { $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: ",") }), start < end else { return false }
        let opening = YAMLReader.read(request.file, range: start..<end, limits: limits)
        let document = Document(file: request.file, tree: opening)
        return opening.documents.contains { request.dialects.dialect(for: document, root: $0, path: request.absolutePath) != nil }
    }

    private static func tooLarge(_ limits: Tree.Limits) -> Tree {
        var tree = Tree()
        tree.problems = [.init(kind: .tooLarge(limit: limits.fileSize), range: 0..<0)]
        return tree
    }

    private func run(_ plan: RulePlan, _ reading: Reading, _ context: Context, isOutdated: () -> Bool) {
        func each<Function>(_ running: [RulePlan.Running<Function>], _ header: Header?, _ body: (Function) -> Void) {
            context.header = header
            for running in running {
                context.rule = running.rule
                body(running.function)
            }
        }
        each(plan.reading, nil) { $0(reading, context) }
        for goal in reading.definitions.goals where !isOutdated() { each(plan.goal, goal.header) { $0(goal, context) } }
        for kpi in reading.definitions.kpis where !isOutdated() { each(plan.kpi, kpi.header) { $0(kpi, context) } }
        for survey in reading.definitions.surveys {
            if isOutdated() { return }
            each(plan.survey, survey.header) { $0(survey, context) }
            for question in survey.questions {
                if isOutdated() { return }
                each(plan.question, question.header) { $0(question, survey, context) }
                guard !plan.item.isEmpty, let item = context.item(question, of: survey) else { continue }
                each(plan.item, question.header) { $0(item, context) }
            }
        }
        for dashboard in reading.definitions.dashboards { each(plan.dashboard, dashboard.header) { $0(dashboard, context) } }
        context.header = nil
    }

    /// The validated instruments that surveys and questions say they use.
    private static func instruments(_ definitions: Definitions) -> [String] {
        definitions.surveys.flatMap { survey in
            [survey.instrumentName ?? survey.instrument?.string] + survey.questions.map { $0.instrumentName ?? $0.instrument?.string }
        }.compactMap { $0 }
    }
}

/// The part of a Markdown file between `---` lines at its very beginning.
enum FrontMatter {
    static func range(in text: [UInt8]) -> Range<Int>? {
        let marks = Array("---".utf8)
        guard text.starts(with: marks), let first = lineEnd(text, 0), isMark(text, 0, first) else { return nil }
        var start = next(text, first)
        let opening = start
        while start < text.count {
            let end = lineEnd(text, start) ?? text.count
            if isMark(text, start, end) { return opening..<start }
            start = next(text, end)
        }
        return nil
    }

    private static func isMark(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var line = text[start..<end]
        while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
        return line.elementsEqual("---".utf8) || start > 0 && line.elementsEqual("...".utf8)
    }

    private static func lineEnd(_ text: [UInt8], _ start: Int) -> Int? { text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } }

    private static func next(_ text: [UInt8], _ end: Int) -> Int {
        guard end < text.count else { return text.count }
        return text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? end + 2 : end + 1
    }
}

/// Makes the catalogue's items of a file's definitions.
private struct ItemMaker {
    let context: Context
    /// Whether a rule asks if questions are asked twice.
    let comparesQuestions: Bool
    /// Whether what definitions say of themselves is kept for the team's page.
    let keepsTold: Bool
    var locator: Locator { context.locator }
    var items: [Catalogue.Item] = []

    mutating func add(_ definitions: Definitions) {
        // Items are numbered as the definitions were read.
        var made: [(Int, Catalogue.Item)] = []
        for goal in definitions.goals {
            var item = item(goal.header, goal.kpis.map { ($0, .goalKPI) })
            item.hasTarget = goal.target != nil
            tell(&item, .listenedTo, goal.listenedTo.map(\.who))
            tell(&item, .difference, [goal.difference])
            tell(&item, .dilemma, goal.dilemmas)
            tell(&item, .agreedWith, goal.agreedWith)
            tell(&item, .nextStep, goal.nextSteps.map(\.what))
            tell(&item, .sign, goal.signs)
            tell(&item, .learned, goal.learned)
            item.hasDilemmas = !goal.dilemmas.filled.isEmpty
            item.recipients = goal.audience.filled.map(\.string)
            item.isOnPace = isOnPace([goal.title, goal.target?.unit, goal.target?.value], goal)
            made.append((goal.header.entry, item))
        }
        for kpi in definitions.kpis {
            var references: [(Text, Catalogue.Reference.Role)] = kpi.balances.map { ($0, .balances) }
            if let source = kpi.source {
                if let survey = source.survey { references.append((survey, .sourceSurvey)) }
                references += source.questions.map { ($0, .sourceQuestion(survey: source.survey?.string)) }
            }
            var item = item(kpi.header, references)
            item.level = kpi.measures?.value
            item.levelByWords = item.level == nil ? context.language(of: kpi).flatMap { context.level(of: kpi, pack: $0)?.level } : nil
            item.forums = [kpi.learning?.forum].compactMap { $0 }.filled.map(\.string)
            tell(&item, .need, kpi.recipients.flatMap { [$0.needs, $0.use] })
            tell(&item, .context, [kpi.context, kpi.limits])
            tell(&item, .use, [kpi.learning?.use])
            tell(&item, .learned, kpi.learned)
            item.isStatedNumber = kpi.kind?.value == .number
            item.hasTarget = kpi.target != nil
            item.isOnPace = isOnPace([kpi.title, kpi.unit, kpi.target?.unit], kpi)
            item.recipients = kpi.recipients.compactMap(\.who).filled.map(\.string)
            item.producers = kpi.producedBy.filled.map(\.string)
            item.hasRemark = !([kpi.context, kpi.limits, kpi.comment].compactMap { $0 }).filled.isEmpty
            item.hasForum = kpi.learning?.forum?.isFilled() == true
            item.hasRhythm = hasRhythm([kpi.learning?.every], forums: [kpi.learning?.forum])
            made.append((kpi.header.entry, item))
        }
        for survey in definitions.surveys {
            var own = item(survey.header, [])
            own.forums = [survey.learning?.forum].compactMap { $0 }.filled.map(\.string)
            own.recipients = survey.audience.filled.map(\.string)
            tell(&own, .use, [survey.learning?.use])
            made.append((survey.header.entry, own))
            for question in survey.questions {
                var item = item(question.header, question.feeds.map { ($0, .feeds) })
                item.parent = survey.header.entry
                if comparesQuestions { item.wording = QuestionWording(question, survey, context) }
                made.append((question.header.entry, item))
            }
        }
        for dashboard in definitions.dashboards {
            var item = item(dashboard.header, dashboard.tiles.compactMap { $0.kpi.map { ($0, .tile) } })
            item.recipients = dashboard.recipients.compactMap(\.who).filled.map(\.string)
            item.hasRemark = !([dashboard.context, dashboard.limits, dashboard.comment].compactMap { $0 }).filled.isEmpty
            item.forums = [dashboard.discussed?.forum, dashboard.learning?.forum].compactMap { $0 }.filled.map(\.string)
            tell(&item, .need, dashboard.recipients.flatMap { [$0.needs, $0.use] })
            tell(&item, .use, [dashboard.learning?.use])
            item.commentedTiles = dashboard.tiles.filter { $0.comment?.isFilled() == true }.compactMap { $0.kpi?.string }
            item.bareStatuses = dashboard.tiles.filter(\.isBareStatus).map { $0.kpi?.string ?? "" }
            item.hasForum = dashboard.discussed?.forum?.isFilled() == true || dashboard.learning?.forum?.isFilled() == true
            item.hasRhythm = hasRhythm(
                [dashboard.discussed?.every, dashboard.learning?.every], forums: [dashboard.discussed?.forum, dashboard.learning?.forum])
            made.append((dashboard.header.entry, item))
        }
        items = made.sorted { $0.0 < $1.0 }.map(\.1)
        for index in items.indices { items[index].entry = index }
    }

    private func tell(_ item: inout Catalogue.Item, _ topic: Catalogue.Told.Topic, _ texts: [Text?]) {
        guard keepsTold else { return }
        item.told += texts.compactMap { $0 }.filled.map { Catalogue.Told(topic: topic, text: $0.string.trimmingSpaces) }
    }

    /// Whether what a definition measures is speed, volume or cost, by its title and unit.
    private func isOnPace(_ texts: [Text?], _ definition: some Definition) -> Bool {
        guard texts.contains(where: { $0?.isBlank == false }), let pack = context.language(of: definition) else { return false }
        return texts.compactMap { $0 }.contains { text in
            text.string.unicodeScalars.contains { $0 == "£" || $0 == "€" || $0 == "$" } || context.cues("speed-words", in: text, pack: pack).contains { $0.kind != "none" }
        }
    }

    private func hasRhythm(_ rhythms: [Text?], forums: [Text?]) -> Bool {
        rhythms.contains { $0?.isFilled() == true } || forums.contains { $0?.tellsRhythm == true }
    }

    private func item(_ header: Header, _ references: [(Text, Catalogue.Reference.Role)]) -> Catalogue.Item {
        Catalogue.Item(
            kind: header.kind, id: header.id.flatMap { $0.isBlank ? nil : $0.string }, title: header.title?.string, path: header.path,
            document: header.document, anchor: locator.range(header.anchor.range), anchorText: header.anchor.range, extent: header.extent, parent: nil,
            references: references.filter { !$0.0.isBlank }.map { text, role in
                let range = text.place.range
                return Catalogue.Reference(role: role, id: text.string, range: locator.range(range), textRange: range)
            }, dialect: header.dialect, isIDLocal: header.isIDLocal)
    }
}
