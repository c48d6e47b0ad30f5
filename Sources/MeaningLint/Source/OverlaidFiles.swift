/// A file system in which some files are other than they are: as they were before a change.
public struct OverlaidFiles: FileSystem {
    private let base: any FileSystem
    /// By absolute path; nil where no file was.
    private let files: [String: [UInt8]?]
    /// Names in a folder, of the files above that were there.
    private let names: [String: [FolderEntry]]

    public init(_ base: any FileSystem, files: [String: [UInt8]?]) {
        self.base = base
        self.files = files
        var names: [String: [FolderEntry]] = [:]
        for (path, bytes) in files where bytes != nil {
            var (path, kind) = (path, FileKind.file)
            // Up to a folder that is there anyway: one that was deleted with its files has to be met, too.
            while path != "/" {
                let folder = Paths.folder(of: path)
                let entry = FolderEntry(name: String(Paths.name(of: path)), kind: kind)
                if names[folder, default: []].contains(where: { $0.name == entry.name }) { break }
                names[folder, default: []].append(entry)
                if base.kind(of: folder) == .folder { break }
                (path, kind) = (folder, .folder)
            }
        }
        self.names = names
    }

    public func read(_ path: String) throws(FileProblem) -> [UInt8] {
        guard let known = files[path] else { return try base.read(path) }
        guard let bytes = known else { throw FileProblem(path: path, reason: .missing) }
        return bytes
    }

    public func list(_ folder: String) throws(FileProblem) -> [FolderEntry] {
        let own = names[folder] ?? []
        let there = base.kind(of: folder) == nil && !own.isEmpty ? [] : try base.list(folder)
        let taken = Set(own.map(\.name))
        return there.filter { !taken.contains($0.name) && files[Paths.join(folder, $0.name)] == nil } + own
    }

    public func kind(of path: String) -> FileKind? {
        if let known = files[path] { return known == nil ? nil : .file }
        return base.kind(of: path) ?? (names[path] == nil ? nil : .folder)
    }

    public func realPath(of path: String) -> String? {
        if let known = files[path] { return known == nil ? nil : base.realPath(of: path) ?? path }
        return base.realPath(of: path) ?? (names[path] == nil ? nil : path)
    }
}
