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
        var native: Dialect?
        for name in ["native.yml", "native.da.yml"] {
            guard let file = EmbeddedFile.all.first(where: { $0.name == "Dialects/" + name }) else { continue }
            let source = SourceFile(path: name, bytes: Array(file.bytes))
            let tree = YAMLReader.read(source, limits: Tree.Limits())
            guard let root = tree.documents.first else { continue }
            var sink = DiagnosticSink(source)
            native = DialectFile.read(YAMLValue(Document(file: source, tree: tree), root), base: native, sink: &sink) ?? native
            diagnostics += sink.diagnostics
        }
        return native.map { [$0] } ?? []
    }
}
