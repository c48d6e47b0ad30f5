/// Paths as users write and read them, and as the linter keeps them: absolute, without `.` and `..`.
public struct Paths: Sendable {
    /// Absolute.
    public let currentFolder: String
    /// Files outside the current folder are shown by their absolute paths, because one was given so.
    let showsAbsolute: Bool

    public init(currentFolder: String, given: [String] = []) {
        self.currentFolder = Self.normalised(currentFolder)
        showsAbsolute = given.contains { $0.hasPrefix("/") }
    }

    public func absolute(_ path: String) -> String { absolute(path, from: currentFolder) }

    func absolute(_ path: String, from folder: String) -> String {
        Self.normalised(path.hasPrefix("/") ? path : folder + "/" + path)
    }

    /// Relative to the current folder, no leading `./`.
    public func shown(_ absolute: String) -> String {
        if absolute == currentFolder { return "." }
        let prefix = currentFolder == "/" ? "/" : currentFolder + "/"
        if absolute.utf8.starts(with: prefix.utf8) { return String(absolute.utf8.dropFirst(prefix.utf8.count)) ?? absolute }
        if showsAbsolute { return absolute }
        let (from, to) = (currentFolder.split(separator: "/"), absolute.split(separator: "/"))
        let common = zip(from, to).prefix { $0 == $1 }.count
        return (repeatElement("..", count: from.count - common) + to.dropFirst(common).map(String.init)).joined(separator: "/")
    }

    static func normalised(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    public static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }

    static func name(of path: String) -> Substring {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
    }

    static func isBelow(_ path: String, _ folder: String) -> Bool {
        path == folder || path.utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8)
    }

    /// The order of reports: by bytes.
    static func precedes(_ a: String, _ b: String) -> Bool {
        let order = a.utf8.withContiguousStorageIfAvailable { one in
            b.utf8.withContiguousStorageIfAvailable { two -> Bool in
                let common = min(one.count, two.count)
                var index = 0
                while index < common, one[index] == two[index] { index += 1 }
                return index < common ? one[index] < two[index] : one.count < two.count
            }
        }
        return (order ?? nil) ?? a.utf8.lexicographicallyPrecedes(b.utf8)
    }

    static func join(_ folder: String, _ name: String) -> String { folder == "/" ? "/" + name : folder + "/" + name }
}
