import CEmbeddedData

/// A data file that is part of the executable.
public struct EmbeddedFile: Sendable {
    /// The path below the folder that is embedded, such as `Lexicons/da/jargon.tsv`.
    public let name: String
    private let start: UnsafeSendable
    private let size: Int

    private struct UnsafeSendable: @unchecked Sendable { let pointer: UnsafePointer<UInt8>? }

    public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start.pointer, count: size) }

    /// All of them, in the order of their names' bytes.
    public static var all: [EmbeddedFile] {
        (0..<embedded_file_count()).map { index in
            let file = embedded_file_at(index)
            return EmbeddedFile(name: String(cString: file.name), start: UnsafeSendable(pointer: file.bytes), size: file.size)
        }
    }

    private init(name: String, start: UnsafeSendable, size: Int) {
        self.name = name
        self.start = start
        self.size = size
    }
}

enum BuiltInDialects {
    /// The dialects that come with the linter, the project's own format last.
    static func read() -> [Dialect] {
        var diagnostics: [Diagnostic] = []
        return read(diagnostics: &diagnostics)
    }

    /// - Parameter diagnostics: what is wrong with a dialect file; a test holds this empty.
    static func read(diagnostics: inout [Diagnostic]) -> [Dialect] {
        let files = EmbeddedFile.all.filter { $0.name.hasPrefix("Dialects/") }
        func read(_ file: EmbeddedFile, base: Dialect?) -> Dialect? {
            let source = SourceFile(path: file.name, bytes: Array(file.bytes))
            let tree = YAMLReader.read(source, limits: Tree.Limits())
            guard let root = tree.documents.first else { return nil }
            var sink = DiagnosticSink(source)
            defer { diagnostics += sink.diagnostics }
            return DialectFile.read(YAMLValue(Document(file: source, tree: tree), root), base: base, sink: &sink)
        }
        var native: Dialect?
        for name in ["native.yml", "native.da.yml"] {
            if let file = files.first(where: { $0.name == "Dialects/" + name }) { native = read(file, base: native) ?? native }
        }
        return files.filter { !$0.name.hasPrefix("Dialects/native.") }.compactMap { read($0, base: native) } + (native.map { [$0] } ?? [])
    }
}
