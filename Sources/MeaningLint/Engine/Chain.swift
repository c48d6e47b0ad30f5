/// What follows from what: from the question that was asked, over the KPI, the goal and the dashboard, to who gets the figure and where
/// it is talked about; and where that breaks.
public struct Chain: Sendable {
    public enum Kind: String, Sendable { case question, kpi, goal, dashboard, recipient, forum, missing }

    /// Where a figure gets lost.
    public enum Break: String, Sendable {
        /// No KPI uses the answer.
        case unused
        /// No goal and no dashboard names the figure, and nobody talks about it.
        case unseen
        /// Shown to nobody who is named.
        case unaddressed
        /// Talked about nowhere that is named.
        case undiscussed
        /// Named, and defined nowhere.
        case undefined
    }

    public struct Node: Sendable {
        public var kind: Kind
        /// The id; of a recipient or forum, the name.
        public var id: String
        public var title: String?
        /// A question's survey.
        public var survey: String?
        public var file: String?
        public var line: Int?
        public var breaks: [Break] = []
        /// By number; each once.
        public internal(set) var next: [Int] = []
        public internal(set) var previous: [Int] = []
    }

    public private(set) var nodes: [Node] = []

    /// - Parameter catalogues: file sets, which are kept apart.
    public init(_ catalogues: [Catalogue]) {
        for catalogue in catalogues { add(catalogue) }
    }

    private mutating func connect(_ from: Int, _ to: Int) {
        guard !nodes[from].next.contains(to) else { return }
        nodes[from].next.append(to)
        nodes[to].previous.append(from)
    }

    private mutating func add(_ catalogue: Catalogue) {
        let first = nodes.count
        var numbers: [Catalogue.Key: Int] = [:]
        var named: [String: Int] = [:]
        for summary in catalogue.files {
            for item in summary.items {
                let kind: Kind
                switch item.kind {
                case .question: kind = .question
                case .kpi: kind = .kpi
                case .goal: kind = .goal
                case .dashboard: kind = .dashboard
                case .survey: continue
                }
                numbers[Catalogue.key(of: item)] = nodes.count
                nodes.append(
                    Node(
                        kind: kind, id: item.id ?? item.title ?? item.path, title: item.title, survey: catalogue.parent(of: item).flatMap { $0.id ?? $0.title },
                        file: summary.file, line: item.anchor.start.line))
            }
        }
        func node(_ item: Catalogue.Item) -> Int? { numbers[Catalogue.key(of: item)] }
        func other(_ kind: Kind, _ name: String, _ chain: inout Chain) -> Int {
            let key = kind.rawValue + " " + name.lowercased()
            if let known = named[key] { return known }
            chain.nodes.append(Node(kind: kind, id: name, breaks: kind == .missing ? [.undefined] : []))
            named[key] = chain.nodes.count - 1
            return chain.nodes.count - 1
        }
        for summary in catalogue.files {
            for item in summary.items {
                switch item.kind {
                case .question:
                    guard let here = node(item) else { continue }
                    for kpi in catalogue.named(by: item, as: [.feeds]) { if let there = node(kpi) { connect(here, there) } }
                case .kpi:
                    guard let here = node(item) else { continue }
                    for question in catalogue.sources(of: item) { if let there = node(question) { connect(there, here) } }
                    for user in catalogue.naming(item, as: [.goalKPI, .tile]) { if let there = node(user) { connect(here, there) } }
                    for name in item.recipients { connect(here, other(.recipient, name, &self)) }
                    for name in item.forums { connect(here, other(.forum, name, &self)) }
                case .dashboard:
                    guard let here = node(item) else { continue }
                    for name in item.recipients { connect(here, other(.recipient, name, &self)) }
                    for name in item.forums { connect(here, other(.forum, name, &self)) }
                default: continue
                }
            }
        }
        for (key, reference) in catalogue.broken {
            guard let here = numbers[key] else { continue }
            let there = other(.missing, reference.id, &self)
            switch reference.role {
            case .feeds, .balances: connect(here, there)
            default: connect(there, here)
            }
        }
        for number in first..<nodes.count { mark(number) }
    }

    private mutating func mark(_ number: Int) {
        let kinds = Set(nodes[number].next.map { nodes[$0].kind })
        switch nodes[number].kind {
        case .question:
            if !kinds.contains(.kpi), !kinds.contains(.goal) { nodes[number].breaks.append(.unused) }
        case .kpi:
            // What is balanced or shown is seen; a figure of its own needs a forum of its own.
            if kinds.isDisjoint(with: [.goal, .dashboard, .forum]) { nodes[number].breaks.append(.unseen) }
        case .dashboard:
            if !kinds.contains(.recipient) { nodes[number].breaks.append(.unaddressed) }
            if !kinds.contains(.forum) { nodes[number].breaks.append(.undiscussed) }
        default: break
        }
    }

    /// Everything up- and downstream of the nodes with this id (`survey/question` for one of several), or nil when there is none.
    public func around(_ id: String) -> Chain? {
        around(nodes.indices.filter { nodes[$0].id == id || nodes[$0].survey == id || isNamed($0, id) })
    }

    /// Everything up- and downstream of what is defined in some files, by their shown paths.
    public func around(files: Set<String>) -> Chain {
        around(nodes.indices.filter { nodes[$0].file.map(files.contains) ?? false }) ?? Chain([])
    }

    private func around(_ starts: [Int]) -> Chain? {
        guard !starts.isEmpty else { return nil }
        var kept = Set(starts)
        for direction in [\Node.next, \Node.previous] {
            var open = starts
            while let number = open.popLast() {
                for other in nodes[number][keyPath: direction] where kept.insert(other).inserted { open.append(other) }
            }
        }
        var part = self
        let order = nodes.indices.filter(kept.contains)
        let renumbered = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        part.nodes = order.map { number in
            var node = nodes[number]
            node.next = node.next.compactMap { renumbered[$0] }
            node.previous = node.previous.compactMap { renumbered[$0] }
            return node
        }
        return part
    }

    private func isNamed(_ number: Int, _ id: String) -> Bool { nodes[number].survey.map { "\($0)/\(nodes[number].id)" == id } ?? false }
}
