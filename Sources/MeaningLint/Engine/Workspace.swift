/// The file sets that an editor's open files belong to, kept checked while files change: what changes is checked again, and link looks
/// at the summaries of all.
///
/// Open files are those that are reported; of all others only what can be referred to is kept.
package struct Workspace {
    private struct LoadedSet {
        var set: Linter.FileSet
        let checker: FileChecker
        var summaries: [Summary]
        /// By path.
        var places: [String: Int]

        /// A file that is told of here, and not only referred to.
        func place(of path: String) -> Int? { places[path].flatMap { set.files[$0].isOwn ? $0 : nil } }
    }

    package let linter: Linter
    private let request: Linter.Request
    private var sets: [LoadedSet] = []
    /// What was found out while loading: the language, and what is wrong with configurations.
    private let opening: Linter.Result
    /// What holds now.
    package private(set) var result: Linter.Result

    /// Finds and checks the files.
    /// - Parameter request: `reported` names the open files.
    package init(_ linter: Linter, _ request: Linter.Request) {
        self.linter = linter
        self.request = request
        var result = Linter.Result(rules: linter.rules)
        let found = linter.fileSets(request, into: &result)
        sets = found.map { set in
            LoadedSet(set: set, checker: linter.checker(set, request), summaries: linter.check(set, request), places: Dictionary(uniqueKeysWithValues: set.files.enumerated().map { ($1.path, $0) }))
        }
        opening = result
        self.result = result
        link()
    }

    /// Whether a file belongs to one of the sets.
    package func holds(_ path: String) -> Bool { sets.contains { $0.place(of: path) != nil } }

    /// Checks a file again, by its absolute path.
    /// - Parameters:
    ///   - isOpen: whether it is reported from now on.
    ///   - isOutdated: asked now and then; a yes ends the check, and all stays as it was.
    /// - Returns: false when it was outdated, or is no file of the sets.
    package mutating func recheck(_ path: String, isOpen: Bool, isOutdated: (() -> Bool)? = nil) -> Bool {
        var isKnown = false
        for index in sets.indices {
            guard let place = sets[index].places[path] else { continue }
            sets[index].set.files[place].isReported = isOpen && sets[index].set.files[place].isOwn
            let summary = linter.check(place, of: sets[index].set, request, by: sets[index].checker, isOutdated: isOutdated)
            if isOutdated?() ?? false { return false }
            sets[index].summaries[place] = summary
            isKnown = true
        }
        return isKnown
    }

    /// Links the sets: `result` is what holds then.
    package mutating func link() {
        result = opening
        for loaded in sets { linter.link(loaded.set, loaded.summaries, request, into: &result) }
        linter.sort(&result)
    }

    /// A text, read as the file at an absolute path would be; nil where nothing is known of the path.
    /// - Parameter marker: a word in it that stands for one that is being written.
    package func outline(_ path: String, text: [UInt8], marker: String? = nil) -> FileOutline? {
        guard let loaded = sets.first(where: { $0.place(of: path) != nil }) else { return nil }
        return FileOutline(SourceFile(path: linter.paths.shown(path), bytes: text), path: path, dialects: loaded.set.dialects, checker: loaded.checker, marker: marker)
    }

    /// The file set that a file belongs to, linked, and the file's number in it.
    package func catalogue(of path: String) -> (catalogue: Catalogue, file: Int)? {
        // One catalogue a set, in their order.
        for (index, loaded) in sets.enumerated() where result.catalogues.indices.contains(index) {
            if let place = loaded.place(of: path) { return (result.catalogues[index], place) }
        }
        return nil
    }
}
