/// The files that the linter may read. Passed in, so that tests bring their own.
///
/// Paths are absolute, with `/` between parts. A name that is not UTF-8 is carried as scalars of a private use area, one a byte.
public protocol FileSystem: Sendable {
    /// - Throws: `FileProblem`.
    func read(_ path: String) throws(FileProblem) -> [UInt8]
    /// - Parameter limit: bytes; a larger file is not read.
    /// - Throws: `FileProblem`.
    func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8]
    /// The names in a folder, in no order.
    /// - Throws: `FileProblem`.
    func list(_ folder: String) throws(FileProblem) -> [FolderEntry]
    /// What stands at a path, links followed; nil for nothing.
    func kind(of path: String) -> FileKind?
    /// The path without links; nil where nothing stands.
    func realPath(of path: String) -> String?
}

extension FileSystem {
    public func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        let bytes = try read(path)
        guard bytes.count <= limit else { throw FileProblem(path: path, reason: .tooLarge(limit: limit)) }
        return bytes
    }
}

public enum FileKind: Sendable { case file, folder, link, other }

public struct FolderEntry: Sendable {
    public var name: String
    /// Links are not followed here.
    public var kind: FileKind

    public init(name: String, kind: FileKind) {
        self.name = name
        self.kind = kind
    }
}

/// Why a file or folder could not be read.
public struct FileProblem: Error, Sendable, Equatable {
    public enum Reason: Sendable, Equatable { case missing, denied, tooLarge(limit: Int), isFolder, other(String) }
    public var path: String
    public var reason: Reason

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    public func message(_ shown: String) -> Localized {
        switch reason {
        case .missing: Localized(da: "\(shown) findes ikke.", en: "\(shown) does not exist.")
        case .denied: Localized(da: "\(shown) kan ikke læses: adgang nægtet.", en: "\(shown) cannot be read: permission denied.")
        case .tooLarge(let limit):
            Localized(da: "\(shown) er større end grænsen på \(ByteCount.text(limit)).", en: "\(shown) is larger than the limit of \(ByteCount.text(limit)).")
        case .isFolder: Localized(da: "\(shown) er en mappe.", en: "\(shown) is a folder.")
        case .other(let words): Localized(da: "\(shown) kan ikke læses: \(words).", en: "\(shown) cannot be read: \(words).")
        }
    }
}
