/// Places a small part of the chain in five columns, from the questions to where figures are talked about.
///
/// The usual way of layered drawings: an edge that passes a column gets an empty place there, each column is put in the order of its
/// neighbours' mean, and then in the height of their mean.
struct ChainLayout {
    struct Box {
        /// The node's number in the chain; nil for a place that an edge passes.
        var node: Int?
        var column: Int
        var height: Double
        var y = 0.0
        var next: [Int] = []
        var previous: [Int] = []
        var centre: Double { y + height / 2 }
    }

    private(set) var boxes: [Box] = []
    /// By columns, the boxes from above.
    private(set) var columns: [[Int]]
    private(set) var height = 0.0
    /// Pairs of nodes that stand in one column, or the wrong way round.
    private(set) var odd: [(from: Int, to: Int)] = []

    private struct Passing: Hashable {
        var to: Int
        var column: Int
    }
    private var passes: [Passing: Int] = [:]

    private static let gap = 12.0
    private static let pass = 10.0

    /// - Parameters:
    ///   - nodes: numbers of the chain's nodes, in the order in which they should stand as far as nothing else decides.
    ///   - height: a node's height.
    init(_ chain: Chain, nodes: [Int], columns count: Int, column: (Int) -> Int, height: (Int) -> Double) {
        columns = Array(repeating: [], count: count)
        var byNode: [Int: Int] = [:]
        for node in nodes {
            byNode[node] = boxes.count
            let column = min(max(column(node), 0), count - 1)
            columns[column].append(boxes.count)
            boxes.append(Box(node: node, column: column, height: height(node)))
        }
        for node in nodes {
            for next in chain.nodes[node].next {
                guard let from = byNode[node], let to = byNode[next] else { continue }
                connect(from, to)
            }
        }
        order()
        place()
    }

    /// Edges to one node that pass a column share a place there, and so become one line.
    private mutating func connect(_ from: Int, _ to: Int) {
        guard boxes[from].column < boxes[to].column else { return odd.append((from, to)) }
        var last = from
        for column in boxes[from].column + 1..<boxes[to].column {
            let passing = Passing(to: to, column: column)
            let isKnown = passes[passing] != nil
            let place = passes[passing] ?? boxes.count
            if !isKnown {
                passes[passing] = place
                columns[column].append(place)
                boxes.append(Box(node: nil, column: column, height: Self.pass))
            }
            link(last, place)
            if isKnown { return }
            last = place
        }
        link(last, to)
    }

    private mutating func link(_ from: Int, _ to: Int) {
        boxes[from].next.append(to)
        boxes[to].previous.append(from)
    }

    private mutating func order() {
        for round in 0..<6 {
            var place: [Int: Double] = [:]
            for column in columns { for (index, box) in column.enumerated() { place[box] = Double(index) } }
            let forward = round % 2 == 0
            for column in forward ? Array(columns.indices) : columns.indices.reversed() {
                let means = columns[column].map { box -> Double in
                    let others = forward ? boxes[box].previous : boxes[box].next
                    guard !others.isEmpty else { return place[box] ?? 0 }
                    return others.reduce(0) { $0 + (place[$1] ?? 0) } / Double(others.count)
                }
                let sorted = columns[column].indices.sorted { (means[$0], $0) < (means[$1], $1) }.map { columns[column][$0] }
                columns[column] = sorted
                for (index, box) in sorted.enumerated() { place[box] = Double(index) }
            }
        }
    }

    private mutating func place() {
        // The fullest column stands close; the others follow it to both sides.
        func total(_ column: [Int]) -> Double { column.reduce(0) { $0 + boxes[$1].height + Self.gap } }
        guard let widest = columns.indices.max(by: { total(columns[$0]) < total(columns[$1]) }) else { return }
        stack(widest) { _ in [] }
        for column in columns.indices where column > widest { stack(column) { $0.previous } }
        for column in columns.indices.reversed() where column < widest { stack(column) { $0.next } }
        let top = boxes.map(\.y).min() ?? 0
        for index in boxes.indices { boxes[index].y -= top }
        height = boxes.map { $0.y + $0.height }.max() ?? 0
    }

    /// Puts a column's boxes as near to their neighbours' height as there is room, in their order.
    private mutating func stack(_ column: Int, neighbours: (Box) -> [Int]) {
        let own = columns[column]
        var y = 0.0
        for box in own {
            let others = neighbours(boxes[box])
            let wish = others.isEmpty ? y : others.reduce(0) { $0 + boxes[$1].centre } / Double(others.count) - boxes[box].height / 2
            boxes[box].y = max(y, wish)
            y = boxes[box].y + boxes[box].height + Self.gap
        }
        // What was pushed down goes up again together, half the way: the column as a whole stands where its wishes are.
        let wishes = own.compactMap { box -> Double? in
            let others = neighbours(boxes[box])
            return others.isEmpty ? nil : others.reduce(0) { $0 + boxes[$1].centre } / Double(others.count) - boxes[box].centre
        }
        guard !wishes.isEmpty else { return }
        let shift = wishes.reduce(0, +) / Double(wishes.count)
        for box in own { boxes[box].y += shift }
    }
}
