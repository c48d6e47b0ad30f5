/// The chain as pictures that stay readable however large the catalogue is: one for each dashboard or goal with the figures that it shows, at most ten
/// figures each, drawn with all that leads to them and from them. What several pictures need is drawn in each.
struct ChainPictures {
    private let chain: Chain
    private let language: MessageLanguage
    private let terms: ChainReport
    private static let figures = 10
    private static let unused = 40

    private struct Part {
        var title: String
        var nodes: [Int]
        /// Nothing leads anywhere: the boxes stand side by side.
        var isList = false
    }

    init(_ chain: Chain, language: MessageLanguage) {
        self.chain = chain
        self.language = language
        terms = ChainReport(chain, language: language)
    }

    var isEmpty: Bool { chain.nodes.isEmpty }
    private func say(_ da: String, _ en: String) -> String { language == .da ? da : en }

    func html() -> String {
        guard !isEmpty else { return "" }
        var html = "<section id=\"chain\" aria-labelledby=\"chain-title\">\n<h2 id=\"chain-title\">\(say("Kæden", "The chain"))</h2>\n"
        html += "<p class=\"about\">\(say("Fra spørgsmålet, der bliver stillet, over nøgletallet og stedet, hvor det ses, til den, der får det, og det forum, hvor det drøftes. Hvor kæden brydes, er rammen stiplet og har et udråbstegn.", "From the question that is asked, by the figure and the place where it is seen, to who gets it and the forum where it is talked about. Where the chain breaks, the frame is dashed and has an exclamation mark."))</p>\n"
        let parts = parts()
        html += breaks(parts)
        for (number, part) in parts.enumerated() { html += picture(part, number) }
        return html + "</section>\n"
    }

    /// The way to each place where the chain breaks.
    private func breaks(_ parts: [Part]) -> String {
        var told: Set<Int> = []
        var links: [(part: Int, words: String)] = []
        for (number, part) in parts.enumerated() {
            if part.isList {
                links.append((number, part.title))
                continue
            }
            for node in part.nodes where !chain.nodes[node].breaks.isEmpty && told.insert(node).inserted {
                links.append((number, "\(name(node)): \(chain.nodes[node].breaks.map(terms.words).joined(separator: ", "))"))
            }
        }
        guard !links.isEmpty else { return "<p class=\"about\">\(say("Kæden er hel.", "The chain is whole."))</p>\n" }
        let list = links.map { "<li><a href=\"#picture-\($0.part)\">\(h($0.words))</a></li>\n" }.joined()
        return "<details class=\"breaks\"><summary>\(say("Her brydes kæden", "Where the chain breaks"))</summary>\n<ul class=\"words\">\n\(list)</ul>\n</details>\n"
    }

    // MARK: Parts

    private func parts() -> [Part] {
        var parts: [Part] = []
        var shown: Set<Int> = []
        let figures = chain.nodes.indices.filter { chain.nodes[$0].kind == .kpi }
        // A figure stands with the first dashboard that shows it, else with its first goal.
        var byPlace: [Int?: [Int]] = [:]
        for figure in figures {
            let next = chain.nodes[figure].next
            byPlace[next.first { chain.nodes[$0].kind == .dashboard } ?? next.first { chain.nodes[$0].kind == .goal }, default: []].append(figure)
        }
        let places = chain.nodes.indices.filter { chain.nodes[$0].kind == .dashboard } + chain.nodes.indices.filter { chain.nodes[$0].kind == .goal }
        for place in places.map(Optional.init) + [nil] {
            // A dashboard or goal whose figures stand elsewhere, and which names some that are not defined, is drawn with those.
            let own = byPlace[place] ?? []
            let missing = place.map { chain.nodes[$0].previous.filter { chain.nodes[$0].kind == .missing || chain.nodes[$0].kind == .question } } ?? []
            guard !own.isEmpty || !missing.isEmpty || place.map({ !shown.contains($0) && isAlone($0) }) == true else { continue }
            let title = place.map(name) ?? say("Nøgletal, som intet mål og intet overblik nævner", "KPIs that no goal and no dashboard names")
            let chunks = own.isEmpty ? [[]] : stride(from: 0, to: own.count, by: Self.figures).map { Array(own[$0..<min($0 + Self.figures, own.count)]) }
            for (index, chunk) in chunks.enumerated() {
                var nodes: [Int] = []
                func add(_ node: Int) { if !nodes.contains(node) { nodes.append(node) } }
                if index == 0 { missing.forEach(add) }
                for figure in chunk {
                    chain.nodes[figure].previous.forEach(add)
                    add(figure)
                    chain.nodes[figure].next.forEach(add)
                }
                // What leads on from other dashboards is drawn with those.
                if let place {
                    add(place)
                    chain.nodes[place].next.forEach(add)
                }
                shown.formUnion(nodes)
                parts.append(Part(title: title + (chunks.count > 1 ? " (\(index + 1)/\(chunks.count))" : ""), nodes: nodes))
            }
        }
        return parts + unused(shown)
    }

    /// A dashboard without figures still has somebody who gets it.
    private func isAlone(_ place: Int) -> Bool { chain.nodes[place].kind == .dashboard || chain.nodes[place].previous.isEmpty }

    /// Questions that no figure uses, by their survey; apart from them those that name something that is not defined.
    private func unused(_ shown: Set<Int>) -> [Part] {
        var surveys: [(name: String, nodes: [Int])] = []
        for node in chain.nodes.indices where chain.nodes[node].kind == .question && !shown.contains(node) {
            let name = chain.nodes[node].survey ?? chain.nodes[node].file ?? ""
            if let index = surveys.firstIndex(where: { $0.name == name }) { surveys[index].nodes.append(node) } else { surveys.append((name, [node])) }
        }
        return surveys.flatMap { survey -> [Part] in
            let name = MessageText.quoted(survey.name, language)
            func parts(_ nodes: [Int], _ size: Int, _ make: ([Int]) -> Part) -> [Part] {
                stride(from: 0, to: nodes.count, by: size).map { make(Array(nodes[$0..<min($0 + size, nodes.count)])) }
            }
            let lost = survey.nodes.filter { !chain.nodes[$0].next.isEmpty }
            let rest = survey.nodes.filter { chain.nodes[$0].next.isEmpty }
            return parts(lost, Self.figures) { nodes in
                var seen = Set(nodes)
                let others = nodes.flatMap { chain.nodes[$0].next }.filter { seen.insert($0).inserted }
                return Part(title: say("Spørgsmål i \(name), som nævner noget, der ikke findes", "Questions in \(name) that name something that is not defined"), nodes: nodes + others)
            } + parts(rest, Self.unused) { nodes in
                Part(title: say("Spørgsmål i \(name), som intet nøgletal bruger", "Questions in \(name) that no KPI uses"), nodes: nodes, isList: true)
            }
        }
    }

    private func name(_ node: Int) -> String {
        let words = terms.words(chain.nodes[node].kind)
        if chain.nodes[node].kind == .missing { return MessageText.quoted(chain.nodes[node].id, language) }
        return words.prefix(1).uppercased() + words.dropFirst() + " " + MessageText.quoted((chain.nodes[node].title ?? chain.nodes[node].id).trimmingSpaces, language)
    }

    // MARK: Picture

    private static let columnWidth = 190.0
    private static let columnGap = 46.0
    private static let margin = 16.0
    private static let headHeight = 30.0
    private static let lineHeight = 16.0
    /// Letters in a line: the box is 170 units wide inside, a letter of 12.5 units about 7 in the wider fonts.
    private static let letters = 23
    private static let columns = 5

    private func column(_ node: Int) -> Int {
        switch chain.nodes[node].kind {
        case .question: return 0
        case .kpi: return 1
        case .goal, .dashboard: return 2
        case .recipient: return 3
        case .forum: return 4
        case .missing:
            // Where it would stand, by what names it.
            let named = chain.nodes[node].previous.map { chain.nodes[$0].kind }
            if named.contains(.kpi) { return 2 }
            if named.contains(.question) { return 1 }
            return chain.nodes[node].next.contains { chain.nodes[$0].kind == .kpi } ? 0 : 1
        }
    }

    /// What a box says: kind where the column does not tell it, label, and where the chain breaks.
    private func lines(_ node: Int, isList: Bool) -> (kind: String?, label: [String], breaks: [[String]]) {
        let own = chain.nodes[node]
        // What all of a list share stands above it.
        if isList { return (nil, Self.wrapped("! " + (own.title ?? own.id).trimmingSpaces, to: Self.letters, lines: 3), []) }
        let kind = own.kind == .goal || own.kind == .dashboard ? terms.words(own.kind) : nil
        let breaks = own.breaks.map { Self.wrapped("! " + terms.words($0), to: Self.letters, lines: 2) }
        return (kind, Self.wrapped((own.title ?? own.id).trimmingSpaces, to: Self.letters, lines: 3), breaks)
    }

    private func height(_ node: Int, isList: Bool) -> Double {
        let lines = self.lines(node, isList: isList)
        return Double((lines.kind == nil ? 0 : 1) + lines.label.count + lines.breaks.reduce(0) { $0 + $1.count }) * Self.lineHeight + 12
    }

    static func wrapped(_ text: String, to width: Int, lines count: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in Escaping.terminal(text).split(separator: " ") {
            var word = word[...]
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            while word.count > width {
                lines.append(word.prefix(width - 1) + "-")
                word = word.dropFirst(width - 1)
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        if !line.isEmpty { lines.append(line) }
        guard lines.count > count else { return lines.isEmpty ? [""] : lines }
        return Array(lines.prefix(count - 1)) + [lines[count - 1].prefix(width - 1).trimmingSpaces + "…"]
    }

    private func picture(_ part: Part, _ number: Int) -> String {
        var order: [Int: Int] = [:]
        if part.isList { for (index, node) in part.nodes.enumerated() { order[node] = index % Self.columns } }
        let layout = ChainLayout(chain, nodes: part.nodes, columns: Self.columns, column: { order[$0] ?? column($0) }, height: { self.height($0, isList: part.isList) })
        // Columns that nobody needs at either end are left out.
        let used = layout.columns.indices.filter { !layout.columns[$0].isEmpty }
        guard let first = used.first, let last = used.last else { return "" }
        func x(_ column: Int) -> Double { Self.margin + Double(column - first) * (Self.columnWidth + Self.columnGap) }
        let head = part.isList ? Self.margin : Self.headHeight + 10
        let width = x(last) + Self.columnWidth + Self.margin
        let total = head + layout.height + Self.margin
        let broken = part.nodes.filter { !chain.nodes[$0].breaks.isEmpty }
        let id = "picture-\(number)"
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-words\" viewBox=\"0 0 \(f(width)) \(f(total))\" width=\"\(f(width))\" height=\"\(f(total))\">\n"
        svg += "<title id=\"\(id)-title\">\(h(say("Kæden: ", "The chain: ") + part.title))</title>\n<desc id=\"\(id)-words\">\(h(description(broken)))</desc>\n"
        if !part.isList {
            let heads = [say("Spørgsmål", "Questions"), say("Nøgletal", "KPIs"), say("Mål og overblik", "Goals and dashboards"), say("Modtagere", "Recipients"), say("Forum", "Forum")]
            for column in first...last { svg += "<text class=\"head\" x=\"\(f(x(column)))\" y=\"22\">\(h(heads[column]))</text>\n" }
        }
        svg += links(layout, x, head)
        for box in layout.boxes {
            guard let node = box.node else { continue }
            svg += self.box(node, x(box.column), box.y + head, box.height, isList: part.isList)
        }
        svg += "</svg>"
        return """
            <div class="picture" id="\(id)">
            <h3>\(h(part.title))</h3>
            <div class="scroll" tabindex="0" role="group" aria-label="\(h(part.title))">\(svg)</div>
            <details><summary>\(say("Det samme i ord", "The same in words"))</summary>
            <ul class="words">
            \(words(part))</ul>
            </details>
            </div>

            """
    }

    private func links(_ layout: ChainLayout, _ x: (Int) -> Double, _ head: Double) -> String {
        var svg = ""
        func curve(_ from: (Double, Double), _ to: (Double, Double)) -> String {
            let middle = (from.0 + to.0) / 2
            return "M\(f(from.0)) \(f(from.1))C\(f(middle)) \(f(from.1)) \(f(middle)) \(f(to.1)) \(f(to.0)) \(f(to.1))"
        }
        func isLost(_ box: ChainLayout.Box) -> Bool { box.node.map { chain.nodes[$0].kind == .missing } ?? false }
        for box in layout.boxes {
            // Through an empty place the line goes on.
            if box.node == nil { svg += "<path class=\"link\" d=\"M\(f(x(box.column))) \(f(box.centre + head))h\(f(Self.columnWidth))\"/>\n" }
            for next in box.next {
                let other = layout.boxes[next]
                let path = curve((x(box.column) + Self.columnWidth, box.centre + head), (x(other.column), other.centre + head))
                svg += "<path class=\"link\(isLost(box) || isLost(other) ? " lost" : "")\" d=\"\(path)\"/>\n"
            }
        }
        for (from, to) in layout.odd {
            let (a, b) = (layout.boxes[from], layout.boxes[to])
            svg += "<path class=\"link lost\" d=\"\(curve((x(a.column) + Self.columnWidth, a.centre + head), (x(b.column) + Self.columnWidth, b.centre + head)))\"/>\n"
        }
        return svg
    }

    private func box(_ node: Int, _ x: Double, _ y: Double, _ height: Double, isList: Bool) -> String {
        let own = chain.nodes[node]
        let lines = self.lines(node, isList: isList)
        // Shapes tell the kinds apart: who and where are rounded off.
        let radius = switch own.kind {
        case .question: 10.0
        case .recipient, .forum: min(height / 2, 22)
        default: 3.0
        }
        var svg = "<g><title>\(h(terms.words(own.kind) + " " + (own.title ?? own.id).trimmingSpaces))</title>"
        svg += "<rect class=\"node\(own.breaks.isEmpty ? "" : " broken")\" x=\"\(f(x))\" y=\"\(f(y))\" width=\"\(f(Self.columnWidth))\" height=\"\(f(height))\" rx=\"\(f(radius))\"/>"
        var line = y + 6
        func text(_ words: String, _ style: String?) {
            line += Self.lineHeight
            svg += "<text\(style.map { " class=\"\($0)\"" } ?? "") x=\"\(f(x + 12))\" y=\"\(f(line - 4))\">\(h(words))</text>"
        }
        if let kind = lines.kind { text(kind, "small") }
        for words in lines.label { text(words, nil) }
        for part in lines.breaks { for words in part { text(words, "why") } }
        return svg + "</g>\n"
    }

    /// One decimal at most: a picture of a large catalogue has many numbers.
    private func f(_ value: Double) -> String { NumberFormat.plain((value * 10).rounded() / 10) }
    private func h(_ text: String) -> String { Escaping.markup(text) }

    // MARK: Words

    private func description(_ broken: [Int]) -> String {
        if broken.isEmpty { return say("Kæden er hel her.", "The chain is whole here.") }
        let places = broken.prefix(12).map { "\(name($0)): \(chain.nodes[$0].breaks.map(terms.words).joined(separator: ", "))" }
        return say("Kæden brydes her: ", "The chain breaks here: ") + places.joined(separator: "; ") + (broken.count > 12 ? "; …" : "") + "."
    }

    /// What the picture shows, for those who do not see it.
    private func words(_ part: Part) -> String {
        let hasFigure = part.nodes.contains { chain.nodes[$0].kind == .kpi }
        let figures = part.nodes.filter { part.isList || chain.nodes[$0].kind == .kpi || !hasFigure && chain.nodes[$0].kind == .question || chain.nodes[$0].previous.isEmpty && ![.question, .missing].contains(chain.nodes[$0].kind) }
        let others = part.nodes.filter { node in !figures.contains(node) && !chain.nodes[node].breaks.isEmpty }
        func breaks(_ node: Int) -> String { chain.nodes[node].breaks.isEmpty ? "" : " – ! " + chain.nodes[node].breaks.map(terms.words).joined(separator: ", ") }
        func list(_ numbers: [Int], _ kinds: [Chain.Kind]) -> String {
            numbers.filter { kinds.contains(chain.nodes[$0].kind) }.map { (chain.nodes[$0].title ?? chain.nodes[$0].id).trimmingSpaces }.joined(separator: ", ")
        }
        return figures.map { node in
            let own = chain.nodes[node]
            let places = own.next.filter { [.goal, .dashboard].contains(chain.nodes[$0].kind) }
            let around = [own] + places.map { chain.nodes[$0] }
            let steps = [
                list(own.previous, [.question, .missing]), (own.title ?? own.id).trimmingSpaces, list(own.next, [.goal, .dashboard, .missing]),
                unique(around.map { list($0.next, [.recipient]) }), unique(around.map { list($0.next, [.forum]) }),
            ].filter { !$0.isEmpty }
            return "<li>\(h(steps.joined(separator: " → ") + breaks(node)))</li>\n"
        }.joined() + others.map { "<li>\(h(name($0) + breaks($0)))</li>\n" }.joined()
    }

    private func unique(_ parts: [String]) -> String {
        var seen: Set<String> = []
        return parts.flatMap { $0.split(separator: ", ").map(String.init) }.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }
}
