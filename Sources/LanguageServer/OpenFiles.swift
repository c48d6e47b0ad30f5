import MeaningLint
import Synchronization

/// The file system as the editor has it: what is open there stands for what lies on disk, also where nothing lies yet.
final class OpenFiles: FileSystem {
    private let base: any FileSystem
    /// By absolute path.
    private let texts = Mutex<[String: [UInt8]]>([:])

    init(_ base: any FileSystem) { self.base = base }

    func set(_ path: String, _ text: [UInt8]?) { texts.withLock { $0[path] = text } }

    func read(_ path: String) throws(FileProblem) -> [UInt8] {
        if let text = texts.withLock({ $0[path] }) { return text }
        return try base.read(path)
    }

    func list(_ folder: String) throws(FileProblem) -> [FolderEntry] {
        var entries = try base.list(folder)
        let prefix = folder == "/" ? "/" : folder + "/"
        for path in texts.withLock({ Array($0.keys) }) where path.hasPrefix(prefix) {
            let name = String(path.dropFirst(prefix.count))
            if !name.contains("/"), !entries.contains(where: { $0.name == name }) { entries.append(FolderEntry(name: name, kind: .file)) }
        }
        return entries
    }

    func kind(of path: String) -> FileKind? { texts.withLock { $0[path] != nil } ? .file : base.kind(of: path) }

    func realPath(of path: String) -> String? { base.realPath(of: path) ?? (texts.withLock { $0[path] != nil } ? path : nil) }
}
