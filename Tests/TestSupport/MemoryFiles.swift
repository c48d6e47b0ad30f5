import MeaningLint

/// A file system that is a dictionary: paths are absolute.
public struct MemoryFiles: FileSystem {
    public var files: [String: [UInt8]]
    /// Paths that exist and cannot be read.
    public var denied: Set<String>

    public init(_ files: [String: String], denied: Set<String> = []) {
        self.files = files.mapValues { Array($0.utf8) }
        self.denied = denied
    }

    public init(bytes: [String: [UInt8]]) {
        files = bytes
        denied = []
    }

    public func read(_ path: String) throws(FileProblem) -> [UInt8] {
        if denied.contains(path) { throw FileProblem(path: path, reason: .denied) }
        guard let bytes = files[path] else { throw FileProblem(path: path, reason: .missing) }
        return bytes
    }

    public func list(_ folder: String) throws(FileProblem) -> [FolderEntry] {
        if denied.contains(folder) { throw FileProblem(path: folder, reason: .denied) }
        let prefix = folder == "/" ? "/" : folder + "/"
        var entries: [String: FileKind] = [:]
        for path in files.keys where path.hasPrefix(prefix) {
            let parts = path.dropFirst(prefix.count).split(separator: "/")
            guard let name = parts.first else { continue }
            entries[String(name)] = parts.count > 1 ? .folder : .file
        }
        return entries.map { FolderEntry(name: $0.key, kind: $0.value) }
    }

    public func realPath(of path: String) -> String? { kind(of: path) == nil ? nil : path }

    public func kind(of path: String) -> FileKind? {
        if files[path] != nil { return .file }
        let prefix = path == "/" ? "/" : path + "/"
        return files.keys.contains { $0.hasPrefix(prefix) } ? .folder : nil
    }
}
