import Synchronization

/// What a file or folder looks like from outside: it changes when the content does.
public struct FileStamp: Sendable, Equatable {
    /// Of the last modification, since 1970.
    public var seconds, nanoseconds: Int
    /// Bytes.
    public var size: Int
    /// The file's own number in its file system: another one has taken its name when this changes.
    public var number: UInt64

    public init(seconds: Int, nanoseconds: Int, size: Int, number: UInt64) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
        self.size = size
        self.number = number
    }
}

public protocol StampedFiles: FileSystem {
    /// Nil where nothing stands.
    func stamp(of path: String) -> FileStamp?
}

/// A file system that remembers what it was asked for, so that it can say later which of the answers would be others: files that were
/// read, folders that were listed, places where nothing stood.
public final class ObservedFiles: FileSystem {
    private struct Sight {
        var stamp: FileStamp?
        /// Of a folder that was listed, the names that matter.
        var names: Set<String>?
    }

    private let base: any StampedFiles
    private let sights = Mutex<[String: Sight]>([:])

    public init(_ base: any StampedFiles) { self.base = base }

    /// The paths that have changed since they were looked at for the first time.
    public func changes() -> [String] {
        let known = sights.withLock { $0 }
        return known.filter { path, sight in
            if base.stamp(of: path) == sight.stamp { return false }
            // An editor's own files come and go beside the one that it writes.
            guard let names = sight.names, let entries = try? base.list(path) else { return true }
            return Self.names(entries) != names
        }.map(\.key).sorted()
    }

    /// Takes what stands at a path now for what it was when it was looked at.
    public func accept(_ path: String) {
        let stamp = base.stamp(of: path)
        sights.withLock { if $0[path] != nil { $0[path]?.stamp = stamp } }
    }

    /// Hidden files are not looked at, but for these.
    private static func names(_ entries: [FolderEntry]) -> Set<String> {
        Set(entries.map(\.name).filter { !$0.hasPrefix(".") || [".gitignore", ".lint-rules.yml", ".github", ".git"].contains($0) })
    }

    /// The stamp is taken before the content is read: what changes meanwhile shows later.
    private func note(_ path: String) {
        if sights.withLock({ $0[path] != nil }) { return }
        let stamp = base.stamp(of: path)
        sights.withLock { if $0[path] == nil { $0[path] = Sight(stamp: stamp) } }
    }

    public func read(_ path: String) throws(FileProblem) -> [UInt8] {
        note(path)
        return try base.read(path)
    }

    public func list(_ folder: String) throws(FileProblem) -> [FolderEntry] {
        note(folder)
        let entries = try base.list(folder)
        sights.withLock { if $0[folder]?.names == nil { $0[folder]?.names = Self.names(entries) } }
        return entries
    }

    public func kind(of path: String) -> FileKind? {
        let kind = base.kind(of: path)
        // A folder is noted when it is listed: before, only that it is there matters.
        if kind != .folder { note(path) }
        return kind
    }

    public func realPath(of path: String) -> String? { base.realPath(of: path) }
}

extension LocalFiles: StampedFiles {}
