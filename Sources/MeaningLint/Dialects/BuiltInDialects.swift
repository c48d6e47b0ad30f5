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

/// A dialect that comes with the linter: what its files are known by, and the rest once one of them is met.
struct BuiltInDialect: Sendable {
    /// Its name, and what a document must show.
    let head: Dialect
    private let whole: Lazy<Whole>

    private final class Whole: Sendable {
        let dialect: Dialect
        init(_ dialect: Dialect) { self.dialect = dialect }
    }

    fileprivate init(head: Dialect, _ whole: @escaping @Sendable () -> Dialect) {
        self.head = head
        self.whole = Lazy { Whole(whole()) }
    }

    var dialect: Dialect { whole.value.dialect }
}

enum BuiltInDialects {
    /// The dialects that come with the linter, the project's own format last.
    static func all() -> [BuiltInDialect] {
        let files = EmbeddedFile.all.filter { $0.name.hasPrefix("Dialects/") }
        var diagnostics: [Diagnostic] = []
        let native = native(files, &diagnostics)
        let foreign = files.filter { !isNative($0) }.compactMap { file -> BuiltInDialect? in
            let parsed = Parsed(file)
            guard let head = parsed?.read(base: nil, isHead: true, &diagnostics) else { return nil }
            return BuiltInDialect(head: head) {
                var diagnostics: [Diagnostic] = []
                return parsed?.read(base: native, isHead: false, &diagnostics) ?? head
            }
        }
        return foreign + (native.map { native in [BuiltInDialect(head: native) { native }] } ?? [])
    }

    static func native() -> Dialect? {
        var diagnostics: [Diagnostic] = []
        return native(EmbeddedFile.all.filter(isNative), &diagnostics)
    }

    /// What is wrong with the files of the dialects; a test holds this empty.
    static func diagnostics() -> [Diagnostic] {
        let files = EmbeddedFile.all.filter { $0.name.hasPrefix("Dialects/") }
        var diagnostics: [Diagnostic] = []
        let native = native(files, &diagnostics)
        for file in files where !isNative(file) { _ = Parsed(file)?.read(base: native, isHead: false, &diagnostics) }
        return diagnostics
    }

    private static func isNative(_ file: EmbeddedFile) -> Bool { file.name.hasPrefix("Dialects/native.") }

    private static func native(_ files: [EmbeddedFile], _ diagnostics: inout [Diagnostic]) -> Dialect? {
        var native: Dialect?
        for name in ["native.yml", "native.da.yml"] {
            if let file = files.first(where: { $0.name == "Dialects/" + name }) { native = Parsed(file)?.read(base: native, isHead: false, &diagnostics) ?? native }
        }
        return native
    }

    /// A file of the mapping language.
    private struct Parsed: Sendable {
        let document: Document
        let root: Int

        init?(_ file: EmbeddedFile) {
            let source = SourceFile(path: file.name, bytes: Array(file.bytes))
            let tree = YAMLReader.read(source, limits: Tree.Limits())
            guard let root = tree.documents.first else { return nil }
            document = Document(file: source, tree: tree)
            self.root = root
        }

        func read(base: Dialect?, isHead: Bool, _ diagnostics: inout [Diagnostic]) -> Dialect? {
            var sink = DiagnosticSink(document.file)
            defer { diagnostics += sink.diagnostics }
            return DialectFile.read(YAMLValue(document, root), base: base, isHead: isHead, sink: &sink)
        }
    }
}
