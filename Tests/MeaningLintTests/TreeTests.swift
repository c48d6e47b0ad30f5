@testable import MeaningLint
import Testing

/// The tree over libyaml's events, and the JSON reader beside it.
@Suite struct TreeTests {
    static func yaml(_ text: String, limits: Tree.Limits = .init()) -> (SourceFile, Tree) {
        let file = SourceFile(path: "a.yml", bytes: Array(text.utf8))
        return (file, YAMLReader.read(file, limits: limits))
    }

    static func json(_ text: String) -> (SourceFile, Tree)? {
        let file = SourceFile(path: "a.json", bytes: Array(text.utf8))
        return JSONReader.read(file, limits: .init()).map { (file, $0) }
    }

    static func value(_ read: (SourceFile, Tree), document: Int = 0) -> YAMLValue {
        YAMLValue(Document(file: read.0, tree: read.1), read.1.documents[document])
    }

    @Test func mergeKeys() {
        let root = Self.value(Self.yaml("a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc: {<<: *a, x: 0}\nd: {<<: [*a, *b]}\ne: {<<: *b, <<: *a}\n"))
        #expect(root["c"]?["x"]?.string == "0")
        #expect(root["c"]?["y"]?.string == "2")
        #expect(root["d"]?["y"]?.string == "2")
        #expect(root["d"]?["z"]?.string == "4")
        #expect(root["e"]?["x"]?.string == "1")
    }

    @Test func duplicateKeysAreToldAtTheSecondAndTheLastHolds() {
        let (file, tree) = Self.yaml("a: 1\nb: 2\na: 3\n")
        #expect(tree.problems == [.init(kind: .duplicateKey(first: 0..<1), range: 10..<11)])
        #expect(Self.value((file, tree))["a"]?.string == "3")
        let many = (0..<40).map { "k\($0): 1\n" }.joined() + "k7: 2\n"
        #expect(Self.yaml(many).1.problems.count == 1)
        #expect(Self.yaml("a: &a {}\nb: {<<: *a, <<: *a}\n").1.problems.isEmpty)
    }

    @Test func documents() {
        let read = Self.yaml("a: 1\n---\nb: 2\n...\n---\n# nothing\n---\nc: 3\n")
        #expect(read.1.documents.count == 4)
        #expect(Self.value(read, document: 1)["b"]?.string == "2")
        #expect(Self.value(read, document: 3)["c"]?.string == "3")
        #expect(Self.yaml("").1.documents.isEmpty)
        #expect(Self.yaml("# only a comment\n").1.documents.isEmpty)
    }

    @Test func nullsAndTags() {
        let root = Self.value(Self.yaml("a:\nb: ~\nc: null\nd: !!null ''\ne: \"null\"\nf: !!str null\ng: ''\n"))
        #expect(["a", "b", "c", "d"].allSatisfy { root[$0]?.isNull == true })
        #expect(root["e"]?.string == "null")
        #expect(root["f"]?.string == "null")
        #expect(root["g"]?.string == "")
    }

    @Test func containersEndWithTheirLastChild() {
        let text = "a:\n  b: x\n  c: |\n    word\n\n\nd: [1, 2]\n"
        let (file, tree) = Self.yaml(text)
        let root = Self.value((file, tree))
        func cut(_ value: YAMLValue?) -> String? { value.map { String(decoding: file.text[$0.range], as: UTF8.self) } }
        #expect(cut(root["a"]) == "b: x\n  c: |\n    word")
        #expect(cut(root["d"]) == "[1, 2]")
    }

    @Test func unknownAlias() {
        let (_, tree) = Self.yaml("a: *nobody\nb: 1\n")
        #expect(tree.problems.map(\.kind) == [.unknownAlias])
        #expect(!tree.isBroken)
    }

    @Test func aliasToItself() {
        let (file, tree) = Self.yaml("a: &a [*a, 1]\n")
        #expect(Self.value((file, tree))["a"]?.list.count == 2)
    }

    /// What stands before a syntax error is in the tree.
    @Test func brokenFile() {
        let (file, tree) = Self.yaml("kpis:\n  - id: a\n    title: x: y\n")
        #expect(tree.isBroken)
        #expect(tree.documents.count == 1)
        #expect(Self.value((file, tree)).pairs.map(\.key) == ["kpis"])
    }

    @Test func deepNestingStops() {
        let (_, tree) = Self.yaml(String(repeating: "[", count: 100_000))
        #expect(tree.problems.map(\.kind) == [.tooDeep(limit: 256)])
        #expect(tree.nodes.count < 1000)
        let file = SourceFile(path: "a.json", bytes: Array(repeating: UInt8(ascii: "["), count: 100_000))
        #expect(JSONReader.read(file, limits: .init())?.problems.map(\.kind) == [.tooDeep(limit: 256)])
    }

    @Test func aliasBombIsMeasuredNotUnfolded() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 { text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n" }
        let kinds = Self.yaml(text).1.problems.map(\.kind)
        #expect(kinds == [.aliasesExpand(limit: Tree.Limits().aliasNodes)])
    }

    @Test func notUTF8() {
        let file = SourceFile(path: "a.yml", bytes: Array("b: æ\na: x".utf8) + [0xE6, 0x0A])
        let tree = YAMLReader.read(file, limits: .init())
        #expect(tree.problems.map(\.kind) == [.encoding])
        #expect(tree.problems.first?.range.lowerBound == 10)
    }

    // MARK: JSON

    @Test func jsonThatLibyamlRefuses() throws {
        let read = try #require(Self.json(#"{"\ud83d\ude00": "a\u007fb", "\#(String(repeating: "k", count: 2000))": [1, -2.5e3, true, null]}"#))
        let root = Self.value(read)
        #expect(root.pairs.first?.key == "😀")
        #expect(root["😀"]?.string == "a\u{7F}b")
        #expect(root.pairs.last?.value.list.map(\.string) == ["1", "-2.5e3", "true", nil])
    }

    @Test(arguments: [
        "{", "{\"a\":}", "[1,]", "{\"a\":1,}", "[1 2]", "nul", "01", "1.", "\"a", "\"\\x\"", "{\"a\" 1}", "{a: 1}", "[1]]", "", "  ", "\"\u{1}\"", "+1", "[,1]",
    ])
    func isNoJSON(_ text: String) { #expect(Self.json(text) == nil) }

    @Test(arguments: ["[]", "{}", "[[],{}]", "{\"a\":[]}", "-0.5E+10", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "[1,[2,[3]]]"])
    func isJSON(_ text: String) { #expect(Self.json(text) != nil) }

    /// Both readers make one tree of JSON that both understand.
    @Test(arguments: [#"{"a": [1, "x y", {"b": null}], "c": "d\ne"}"#, #"[{"k": "v"}, "tekst", -1.5, true]"#])
    func readersAgree(_ text: String) throws {
        let one = try #require(Self.json(text))
        let two = Self.yaml(text)
        #expect(one.1.nodes.count == two.1.nodes.count)
        for (a, b) in zip(one.1.nodes.indices, two.1.nodes.indices) {
            #expect(one.1.nodes[a].kind == two.1.nodes[b].kind)
            #expect(one.1.range(a) == two.1.range(b))
            #expect(one.1.string(of: a, in: one.0) == two.1.string(of: b, in: two.0))
        }
    }

    // MARK: The way back

    /// The walk over a scalar's source comes to the very text that libyaml came to, and its places lie within the scalar in order.
    @Test func walksAgreeWithTheParser() {
        var random = SystemRandom(seed: 20261124)
        let words = ["ord", "æøå", "🌍", "to ord", "  indrykket", "slut.", "\ttab", "a: b", "# nej", "'", "\"", "\\"]
        for _ in 0..<4000 {
            let lines = (0...random.below(5)).map { _ in random.below(4) == 0 ? "" : words[random.below(words.count)] }
            let newline = ["\n", "\r\n", "\r"][random.below(3)]
            let text: String
            switch random.below(5) {
            case 0: text = "k: |" + ["", "-", "+"][random.below(3)] + newline + lines.map { "  " + $0 + newline }.joined() + "z: 1" + newline
            case 1: text = "k: >" + ["", "-", "+"][random.below(3)] + newline + lines.map { "   " + $0 + newline }.joined() + "z: 1" + newline
            case 2: text = "k: '" + lines.map { $0.replacing("'", with: "''") }.joined(separator: newline + "   ") + "'" + newline
            case 3: text = "k: \"" + lines.map { $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("🌍", with: "\\U0001F30D") }.joined(separator: (random.below(3) == 0 ? "\\" : "") + newline + "   ") + "\"" + newline
            default: text = "k: a" + lines.map { $0.filter { !":#'\"\\\t".contains($0) } }.joined(separator: newline + "   ") + newline
            }
            let file = SourceFile(path: "a.yml", bytes: Array(text.utf8))
            let tree = YAMLReader.read(file, limits: .init())
            if tree.isBroken { continue }
            for node in tree.nodes.indices where tree.nodes[node].kind == .scalar && tree.nodes[node].isDecoded {
                let origins = ScalarSource.origins(of: node, in: tree, file: file)
                #expect(origins != nil, "\(text.debugDescription)")
                guard let origins else { continue }
                let range = tree.range(node)
                for (one, two) in zip(origins, origins.dropFirst()) { #expect(one.start <= two.start) }
                for origin in origins.dropLast() { #expect(range.contains(origin.start) || origin.start == range.upperBound, "\(text.debugDescription)") }
            }
        }
    }
}

/// A generator with a seed, so that a failure can be seen again.
struct SystemRandom {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
