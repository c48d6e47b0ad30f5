/// The chain as text, JSON, Mermaid or DOT.
public struct ChainReport {
    private let chain: Chain
    private let language: MessageLanguage
    private let paint: Paint

    public init(_ chain: Chain, language: MessageLanguage, isColored: Bool = false) {
        self.chain = chain
        self.language = language
        paint = Paint(isOn: isColored)
    }

    private func say(_ da: String, _ en: String) -> String { language == .da ? da : en }

    func words(_ kind: Chain.Kind) -> String {
        switch kind {
        case .question: say("spørgsmål", "question")
        case .kpi: say("nøgletal", "KPI")
        case .goal: say("mål", "goal")
        case .dashboard: say("overblik", "dashboard")
        case .recipient: say("modtager", "recipient")
        case .forum: say("forum", "forum")
        case .missing: say("findes ikke", "not defined")
        }
    }

    func words(_ broken: Chain.Break) -> String {
        switch broken {
        case .unused: say("intet nøgletal bruger svaret", "no KPI uses the answer")
        case .unseen: say("vises ingen steder og drøftes ingen steder", "shown nowhere and discussed nowhere")
        case .unaddressed: say("ingen modtager er nævnt", "no recipient is named")
        case .undiscussed: say("intet forum er nævnt", "no forum is named")
        case .undefined: say("er nævnt og findes ikke", "is named and not defined")
        }
    }

    // MARK: Text

    /// From each question to where it ends; then the figures that come from elsewhere. Broken places are marked with `!`.
    public func text() -> String {
        var text = ""
        var left = Self.mostLines
        var lastSurvey: String?
        let starts = chain.nodes.indices.filter { chain.nodes[$0].previous.isEmpty && ![.recipient, .forum].contains(chain.nodes[$0].kind) }
        let questions = starts.filter { chain.nodes[$0].kind == .question }
        for number in questions {
            let survey = chain.nodes[number].survey ?? ""
            if survey != lastSurvey { text += (text.isEmpty ? "" : "\n") + paint.path(Escaping.terminal(survey.isEmpty ? chain.nodes[number].file ?? "" : survey)) + "\n" }
            lastSurvey = survey
            var path: [Int] = []
            write(number, depth: 0, &path, &left, into: &text)
        }
        let others = starts.filter { chain.nodes[$0].kind != .question }
        if !others.isEmpty {
            text += (text.isEmpty ? "" : "\n") + paint.path(say("Fra andre kilder", "From other sources")) + "\n"
            for number in others {
                var path: [Int] = []
                write(number, depth: 0, &path, &left, into: &text)
            }
        }
        if left == 0 { text += "\n" + say("… og flere: giv et ID for at se det, der fører dertil og derfra.", "… and more: give an ID to see what leads to and from it.") + "\n" }
        let broken = chain.nodes.count { !$0.breaks.isEmpty }
        if chain.nodes.isEmpty {
            text = say("Der er ingen spørgsmål, nøgletal, mål eller overblik.\n", "There are no questions, KPIs, goals or dashboards.\n")
        } else {
            text += "\n" + (broken == 0 ? say("Kæden er hel.", "The chain is whole.") : say("Kæden brydes \(broken) \(broken == 1 ? "sted" : "steder") (mærket med !).", "The chain breaks in \(broken) \(broken == 1 ? "place" : "places") (marked with !).")) + "\n"
        }
        return Escaping.log(text)
    }

    /// Every question is followed to all its ends, so the lines may be many times the nodes: a bound for what nobody would read.
    private static let mostLines = 100_000

    private func write(_ number: Int, depth: Int, _ path: inout [Int], _ left: inout Int, into text: inout String) {
        if left == 0 { return }
        left -= 1
        let node = chain.nodes[number]
        let indent = String(repeating: "    ", count: depth)
        let arrow = depth == 0 ? "  " : "  → "
        let isRing = path.contains(number)
        var line = indent + arrow + paint.quiet(words(node.kind) + " ") + Escaping.terminal(node.id)
        if let title = node.title, title != node.id { line += "  " + paint.quiet(Escaping.terminal(title.trimmingSpaces)) }
        if let file = node.file, let row = node.line, depth == 0 { line += paint.quiet("  \(Escaping.terminal(file)):\(row)") }
        text += line + (isRing ? " …" : "") + "\n"
        if isRing { return }
        for broken in node.breaks { text += indent + (depth == 0 ? "    " : "      ") + paint.mark("! " + words(broken)) + "\n" }
        path.append(number)
        for next in node.next { write(next, depth: depth + 1, &path, &left, into: &text) }
        path.removeLast()
    }

    // MARK: JSON

    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.item("nodes")
            json.array { json in
                for (number, node) in chain.nodes.enumerated() {
                    json.item()
                    json.object { json in
                        json.member("number", number)
                        json.member("kind", node.kind.rawValue)
                        json.member("id", node.id)
                        json.member("title", node.title)
                        json.member("survey", node.survey)
                        json.member("file", node.file)
                        json.item("line")
                        if let line = node.line { json.number(line) } else { json.null() }
                        json.item("breaks")
                        json.array(compact: true) { json in
                            for broken in node.breaks {
                                json.item()
                                json.string(broken.rawValue)
                            }
                        }
                    }
                }
            }
            json.item("edges")
            json.array { json in
                for (number, node) in chain.nodes.enumerated() {
                    for next in node.next {
                        json.item()
                        json.object(compact: true) { json in
                            json.member("from", number)
                            json.member("to", next)
                        }
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }

    // MARK: Pictures

    /// A flowchart that GitHub and GitLab draw within a Markdown page.
    public func mermaid() -> String {
        var text = "flowchart LR\n"
        for (number, node) in chain.nodes.enumerated() {
            let label = Escaping.mermaid(words(node.kind) + ": " + (node.title ?? node.id)) + node.breaks.map { "<br/>! " + Escaping.mermaid(words($0)) }.joined()
            let (open, close) = switch node.kind {
            case .question: ("([", "])")
            case .goal: ("{{", "}}")
            case .recipient, .forum: ("[/", "/]")
            default: ("[", "]")
            }
            text += "    n\(number)\(open)\"\(label)\"\(close)\n"
        }
        for (number, node) in chain.nodes.enumerated() { for next in node.next { text += "    n\(number) --> n\(next)\n" } }
        let broken = chain.nodes.indices.filter { !chain.nodes[$0].breaks.isEmpty }.map { "n\($0)" }
        if !broken.isEmpty { text += "    classDef broken stroke-dasharray: 5 5,stroke-width:2px\n    class \(broken.joined(separator: ",")) broken\n" }
        return text
    }

    public func dot() -> String {
        var text = "digraph chain {\n    rankdir=LR;\n    node [shape=box];\n"
        for (number, node) in chain.nodes.enumerated() {
            let label = ([words(node.kind) + ": " + (node.title ?? node.id)] + node.breaks.map { "! " + words($0) }).map(Self.dotText).joined(separator: "\\n")
            text += "    n\(number) [label=\"\(label)\"\(node.breaks.isEmpty ? "" : ", style=dashed")];\n"
        }
        for (number, node) in chain.nodes.enumerated() { for next in node.next { text += "    n\(number) -> n\(next);\n" } }
        return Escaping.log(text + "}\n")
    }

    private static func dotText(_ text: String) -> String {
        Escaping.terminal(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
