/// Finds the files to lint: given ones, and those in folders, with each file's configuration.
struct Discovery {
    /// One file of a file set.
    struct File: Sendable {
        /// Absolute.
        var path: String
        /// Named by the user, not met in a folder.
        var isGiven: Bool
        /// Under one of the user's paths: its findings are told.
        var isReported: Bool
        /// Met by a pattern of `include`.
        var isIncluded: Bool
        /// The set's configuration is the file's nearest one; what is not is only there to be referred to.
        var isOwn = true
    }

    /// The files that are judged together: all that one configuration's folder holds, or, without one, the user's paths.
    struct Scope: Sendable {
        /// The configuration file, absolute.
        var configuration: String?
        var files: [File]

        /// Reports these files, and those in these folders, alone.
        mutating func report(only paths: Set<String>) {
            func isNamed(_ path: String) -> Bool { paths.contains(path) || path != "/" && isNamed(Paths.folder(of: path)) }
            for index in files.indices { files[index].isReported = files[index].isReported && isNamed(files[index].path) }
        }
    }

    let system: any FileSystem
    let paths: Paths
    /// This configuration instead of the discovered one; absolute.
    let fixedConfiguration: String?
    /// Include and exclude patterns of a configuration.
    let patterns: (String) -> (include: GlobSet, exclude: GlobSet)
    private(set) var problems: [FileProblem] = []

    init(
        system: any FileSystem, paths: Paths, fixedConfiguration: String? = nil,
        patterns: @escaping (String) -> (include: GlobSet, exclude: GlobSet)
    ) {
        self.system = system
        self.paths = paths
        self.fixedConfiguration = fixedConfiguration
        self.patterns = patterns
    }

    /// - Parameters:
    ///   - given: as the user wrote them.
    ///   - standIn: an absolute path that standard input stands for: it need not exist.
    mutating func scopes(given: [String], standIn: String? = nil) -> [Scope] {
        var targets: [(path: String, isFolder: Bool)] = []
        for path in given {
            let absolute = paths.absolute(path)
            switch system.kind(of: absolute) {
            case .folder: targets.append((absolute, true))
            case .file, .other: targets.append((absolute, false))
            case .link, nil: problems.append(FileProblem(path: absolute, reason: .missing))
            }
        }
        if let standIn { targets.append((standIn, false)) }

        var walk = Walk(targets: targets, fixedConfiguration: fixedConfiguration, patterns: patterns, system: system)
        var walked: [String] = []
        // What lies in a folder that is walked anyway is met there.
        var nearest: [String: String?] = [:]
        func configuration(of folder: String) -> String? {
            if let fixedConfiguration { return fixedConfiguration }
            if let known = nearest[folder] { return known }
            let found = nearestConfiguration(folder)
            nearest[folder] = .some(found)
            return found
        }
        let roots = targets.map { target -> (root: String, configuration: String?) in
            let folder = target.isFolder ? target.path : Paths.folder(of: target.path)
            let configuration = configuration(of: folder)
            let set = fixedConfiguration == nil ? configuration.map { Paths.folder(of: $0) } : nil
            return (set ?? target.path, configuration)
        }.sorted { $0.root.utf8.count < $1.root.utf8.count }
        var seen: Set<String> = []
        for (root, configuration) in roots where seen.insert(root).inserted && !walked.contains(where: { Paths.isBelow(root, $0) }) {
            guard system.kind(of: root) == .folder else { continue }
            walk.folder(root, configuration: configuration, ignores: ignores(above: root), isRoot: true)
            walked.append(root)
        }
        for target in targets where !target.isFolder {
            walk.give(target.path, configuration: configuration(of: Paths.folder(of: target.path)))
        }
        problems += walk.problems
        return walk.scopes()
    }

    /// The repository that holds a folder: the nearest one with `.git` in it.
    func repository(of folder: String) -> String? {
        var folder = folder
        while true {
            if system.kind(of: Paths.join(folder, ".git")) != nil { return folder }
            if folder == "/" { return nil }
            folder = Paths.folder(of: folder)
        }
    }

    /// The configuration found by walking up: to the repository's root; without one, to the current folder; from elsewhere, all
    /// the way.
    func nearestConfiguration(_ start: String) -> String? {
        let top = repository(of: start) ?? (Paths.isBelow(start, paths.currentFolder) ? paths.currentFolder : "/")
        var folder = start
        while true {
            let candidate = Paths.join(folder, ConfigurationReader.fileName)
            if system.kind(of: candidate) == .file { return candidate }
            if folder == top || folder == "/" { return nil }
            folder = Paths.folder(of: folder)
        }
    }

    /// The ignore files between the repository's root and a folder in it.
    private func ignores(above root: String) -> [GlobSet] {
        guard let top = repository(of: root), top != root else { return [] }
        var sets: [GlobSet] = []
        var folder = Paths.folder(of: root)
        while true {
            if let set = Walk.ignoreFile(in: folder, system) { sets.insert(set, at: 0) }
            if folder == top || folder == "/" { return sets }
            folder = Paths.folder(of: folder)
        }
    }
}

private struct Walk {
    let targets: [(path: String, isFolder: Bool)]
    let givenFiles: Set<String>
    let givenFolders: [String]
    let fixedConfiguration: String?
    let patterns: (String) -> (include: GlobSet, exclude: GlobSet)
    let system: any FileSystem
    var problems: [FileProblem] = []

    /// The folders that are walked.
    private var roots: [String] = []
    private var files: [String?: [String: Discovery.File]] = [:]
    private var knownPatterns: [String: (include: GlobSet, exclude: GlobSet)] = [:]

    init(
        targets: [(path: String, isFolder: Bool)], fixedConfiguration: String?,
        patterns: @escaping (String) -> (include: GlobSet, exclude: GlobSet), system: any FileSystem
    ) {
        givenFiles = Set(targets.filter { !$0.isFolder }.map(\.path))
        givenFolders = targets.filter(\.isFolder).map(\.path)
        self.targets = targets
        self.fixedConfiguration = fixedConfiguration
        self.patterns = patterns
        self.system = system
    }

    static func ignoreFile(in folder: String, _ system: any FileSystem) -> GlobSet? {
        guard let bytes = try? system.read(Paths.join(folder, ".gitignore")) else { return nil }
        let lines = String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        let set = GlobSet(folder: folder, patterns: lines)
        return set.isEmpty ? nil : set
    }

    private static let endings = [".yml", ".yaml", ".json", ".lookml", ".md"]

    private static func isCandidate(_ name: String) -> Bool {
        name != ConfigurationReader.fileName && endings.contains { ending in
            let tail = name.utf8.suffix(ending.utf8.count)
            return tail.count < name.utf8.count && zip(tail, ending.utf8).allSatisfy { $0 | 0x20 == $1 || $0 == $1 }
        }
    }

    mutating func folder(_ folder: String, configuration: String?, ignores: [GlobSet], isRoot: Bool) {
        if isRoot { roots.append(folder) }
        let entries: [FolderEntry]
        do {
            entries = try system.list(folder).sorted { Paths.precedes($0.name, $1.name) }
        } catch {
            problems.append(error)
            return
        }
        var configuration = configuration
        if fixedConfiguration == nil, entries.contains(where: { $0.name == ConfigurationReader.fileName && $0.kind != .folder }) {
            configuration = Paths.join(folder, ConfigurationReader.fileName)
        }
        var ignores = ignores
        if entries.contains(where: { $0.name == ".gitignore" }), let own = Self.ignoreFile(in: folder, system) { ignores.append(own) }
        let (include, exclude) = globs(configuration)
        for entry in entries {
            let path = Paths.join(folder, entry.name)
            switch entry.kind {
            case .folder:
                // A hidden or ignored folder is walked where it is what the user named.
                let isNamed = givenFolders.contains { Paths.isBelow($0, path) }
                let isHidden = entry.name.hasPrefix(".") && entry.name != ".github"
                if !isNamed, isHidden || isIgnored(path, isFolder: true, ignores) || exclude.decision(path, isFolder: true) == true { continue }
                self.folder(path, configuration: configuration, ignores: ignores, isRoot: false)
            case .file, .link:
                guard Self.isCandidate(entry.name), !isIgnored(path, isFolder: false, ignores), !exclude.matches(path) else { continue }
                // A link to a folder is not followed, so that a circle cannot trap the walk; nor is one to a file that is met anyway.
                if entry.kind == .link, system.kind(of: path) != .file || isMet(path) { continue }
                let isIncluded = !include.isEmpty && include.matches(path)
                if !include.isEmpty && !isIncluded { continue }
                add(path, configuration: configuration, isGiven: false, isIncluded: isIncluded)
            case .other: continue
            }
        }
    }

    /// Whether a link leads to a file below a folder that is walked.
    private func isMet(_ link: String) -> Bool {
        guard let real = system.realPath(of: link) else { return false }
        return roots.contains { Paths.isBelow(real, system.realPath(of: $0) ?? $0) }
    }

    mutating func give(_ path: String, configuration: String?) {
        if files[configuration]?[path] != nil {
            files[configuration]?[path]?.isGiven = true
        } else {
            add(path, configuration: configuration, isGiven: true, isIncluded: false)
        }
        files[configuration]?[path]?.isReported = true
    }

    private mutating func add(_ path: String, configuration: String?, isGiven: Bool, isIncluded: Bool) {
        let isReported = givenFiles.contains(path) || givenFolders.contains { Paths.isBelow(path, $0) }
        files[configuration, default: [:]][path] = Discovery.File(path: path, isGiven: isGiven, isReported: isReported, isIncluded: isIncluded)
    }

    private mutating func globs(_ configuration: String?) -> (include: GlobSet, exclude: GlobSet) {
        guard let configuration else { return (GlobSet(folder: "/", patterns: []), GlobSet(folder: "/", patterns: [])) }
        if let known = knownPatterns[configuration] { return known }
        let globs = patterns(configuration)
        knownPatterns[configuration] = globs
        return globs
    }

    private func isIgnored(_ path: String, isFolder: Bool, _ ignores: [GlobSet]) -> Bool {
        // The nearest file that says anything decides.
        for set in ignores.reversed() { if let decision = set.decision(path, isFolder: isFolder) { return decision } }
        return false
    }

    /// Sets with nothing to report are not looked at; files stand in the order of their paths' bytes.
    func scopes() -> [Discovery.Scope] {
        files.filter { $0.value.values.contains(where: \.isReported) }
            .map { configuration, own in
                // The set is all that the configuration's folder holds; what has a nearer configuration is told by that.
                var set = Array(own.values)
                if let configuration, fixedConfiguration == nil {
                    let folder = Paths.folder(of: configuration)
                    for (other, held) in files where other != configuration {
                        guard let other, Paths.isBelow(Paths.folder(of: other), folder) else { continue }
                        set += held.values.map { Discovery.File(path: $0.path, isGiven: false, isReported: false, isIncluded: false, isOwn: false) }
                    }
                }
                return Discovery.Scope(configuration: configuration, files: set.sorted { Paths.precedes($0.path, $1.path) })
            }
            .sorted { Paths.precedes(($0.configuration ?? ""), ($1.configuration ?? "")) }
    }
}
