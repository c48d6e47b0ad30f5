/// One gitignore pattern.
///
/// Matching takes time in proportion to pattern times path at most, whatever the pattern: each `*`, and each `**`, goes back only
/// to the last one.
public struct Glob: Sendable {
    public let pattern: String
    let isNegated: Bool
    let isFolderOnly: Bool
    /// The parts between slashes; nil stands for `**`.
    private let segments: [[UInt8]?]

    /// - Returns: nil for a blank line and a comment.
    public init?(_ pattern: String) {
        var body = Array(pattern.utf8)
        while body.last == 0x0D || body.last == 0x0A { body.removeLast() }
        while body.last == 0x20, body.dropLast().last != UInt8(ascii: "\\") { body.removeLast() }
        guard let first = body.first, first != UInt8(ascii: "#") else { return nil }
        self.pattern = pattern
        isNegated = first == UInt8(ascii: "!")
        if isNegated { body.removeFirst() }
        isFolderOnly = body.last == UInt8(ascii: "/")
        if isFolderOnly { body.removeLast() }
        if body.starts(with: "./".utf8) { body.removeFirst() }
        // A slash in front or within ties the pattern to its folder; otherwise it holds at every depth.
        let isAnchored = body.contains(UInt8(ascii: "/"))
        if body.first == UInt8(ascii: "/") { body.removeFirst() }
        guard !body.isEmpty else { return nil }
        var segments: [[UInt8]?] = body.split(separator: UInt8(ascii: "/")).map { $0.elementsEqual("**".utf8) ? nil : Array($0) }
        if !isAnchored { segments.insert(nil, at: 0) }
        self.segments = segments
    }

    /// Whether the pattern is met by the path itself; `path` is relative to the pattern's folder.
    func matches(_ path: [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
        if isFolderOnly && !isFolder { return false }
        var (segment, part) = (0, 0)
        var back: (segment: Int, part: Int)?
        while part < path.count {
            if segment < segments.count, segments[segment] == nil {
                // `a/**` means what is in a, not a itself.
                if segment == segments.count - 1 { return true }
                back = (segment, part)
                segment += 1
            } else if segment < segments.count, let pattern = segments[segment], Self.matches(pattern[...], path[part]) {
                (segment, part) = (segment + 1, part + 1)
            } else if let last = back {
                back = (last.segment, last.part + 1)
                (segment, part) = (last.segment + 1, last.part + 1)
            } else {
                return false
            }
        }
        return segment == segments.count
    }

    /// `*`, `?`, `[a-z]`, `[!a-z]` and `\` within one part of a path.
    static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        var (p, t) = (pattern.startIndex, text.startIndex)
        var back: (p: Int, t: Int)?
        while t < text.endIndex {
            if p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") {
                back = (p, t)
                p += 1
            } else if p < pattern.endIndex, let next = step(pattern, p, text, t) {
                (p, t) = next
            } else if let last = back {
                back = (last.p, last.t + 1)
                (p, t) = (last.p + 1, last.t + 1)
            } else {
                return false
            }
        }
        while p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") { p += 1 }
        return p == pattern.endIndex
    }

    private static func step(_ pattern: ArraySlice<UInt8>, _ p: Int, _ text: ArraySlice<UInt8>, _ t: Int) -> (Int, Int)? {
        // `?` and a class stand for one character, of however many bytes.
        var end = t + 1
        while end < text.endIndex, text[end] & 0xC0 == 0x80 { end += 1 }
        switch pattern[p] {
        case UInt8(ascii: "?"): return (p + 1, end)
        case UInt8(ascii: "\\") where p + 1 < pattern.endIndex: return pattern[p + 1] == text[t] ? (p + 2, t + 1) : nil
        case UInt8(ascii: "["):
            guard let close = pattern[(p + 1)...].dropFirst().firstIndex(of: UInt8(ascii: "]")) else { break }
            var members = pattern[(p + 1)..<close]
            let isNegated = members.first == UInt8(ascii: "!") || members.first == UInt8(ascii: "^")
            if isNegated { members = members.dropFirst() }
            var (index, isMember) = (members.startIndex, false)
            while index < members.endIndex {
                if index + 2 < members.endIndex, members[index + 1] == UInt8(ascii: "-") {
                    if members[index] <= members[index + 2], (members[index]...members[index + 2]).contains(text[t]) { isMember = true }
                    index += 3
                } else {
                    if members[index] == text[t] { isMember = true }
                    index += 1
                }
            }
            return isMember != isNegated ? (close + 1, end) : nil
        default: break
        }
        return pattern[p] == text[t] ? (p + 1, t + 1) : nil
    }
}

/// Several gitignore patterns of one folder; the last one that is met decides.
public struct GlobSet: Sendable {
    /// The folder that the patterns count from, absolute, without a slash at the end.
    public let folder: String
    public let globs: [Glob]

    public init(folder: String, patterns: some Sequence<String>) {
        self.folder = folder
        globs = patterns.compactMap(Glob.init)
    }

    public var isEmpty: Bool { globs.isEmpty }

    /// Whether the file at the absolute `path`, or a folder that holds it, is met.
    public func matches(_ path: String) -> Bool {
        if globs.isEmpty { return false }
        guard let parts = parts(of: path) else { return false }
        for length in 1...max(1, parts.count) where length <= parts.count {
            if decision(Array(parts.prefix(length)), isFolder: length < parts.count) == true { return true }
        }
        return false
    }

    /// What the patterns say of one path itself: true to leave it out, false to keep it after all, nil for nothing.
    func decision(_ path: String, isFolder: Bool) -> Bool? { globs.isEmpty ? nil : parts(of: path).flatMap { decision($0, isFolder: isFolder) } }

    private func decision(_ parts: [ArraySlice<UInt8>], isFolder: Bool) -> Bool? {
        globs.last { $0.matches(parts, isFolder: isFolder) }.map { !$0.isNegated }
    }

    private func parts(of path: String) -> [ArraySlice<UInt8>]? {
        let prefix = folder == "/" ? "/" : folder + "/"
        guard path.utf8.starts(with: prefix.utf8) else { return nil }
        return Array(path.utf8.dropFirst(prefix.utf8.count)).split(separator: UInt8(ascii: "/"))
    }
}
