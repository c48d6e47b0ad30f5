import ArgumentParser
import MeaningLint

/// How a catalogue with many open questions begins: a baseline of those there are, and only what a change touches.
struct Adoption: ParsableArguments {
    private static let fileName = "meaning-lint-baseline.json"

    @Option(help: ArgumentHelp("Leave out the questions that stand in this baseline.", valueName: "FILE"))
    var baseline: String?

    @Option(
        defaultAsFlag: "",
        help: ArgumentHelp("Write the open questions to the baseline, and leave them out (default: the file of --baseline, then \(Self.fileName)).", valueName: "FILE"))
    var writeBaseline: String?

    @Flag(help: "Take out of the baseline what is gone.")
    var pruneBaseline = false

    @Option(help: ArgumentHelp("Report only on the definitions that the change since this git revision touches, and on what it breaks elsewhere.", valueName: "REV"))
    var changedSince: String?

    func validate() throws {
        if pruneBaseline, baseline == nil { throw ValidationError("--prune-baseline needs --baseline FILE.") }
        if pruneBaseline, writeBaseline != nil { throw ValidationError("--write-baseline leaves out what is gone by itself: use it without --prune-baseline.") }
        if changedSince != nil, writeBaseline != nil { throw ValidationError("--write-baseline takes in all open questions: use it without --changed-since.") }
        if let writeBaseline, !writeBaseline.isEmpty, let baseline, writeBaseline != baseline { throw ValidationError("--write-baseline and --baseline name two files.") }
    }

    /// What was read before linting: an unusable baseline or revision stops the run.
    struct Plan {
        var file: String?
        var baseline: Baseline?
        var before: [String: [UInt8]?]?
    }

    func plan(_ paths: Paths) throws -> Plan {
        var plan = Plan()
        let written = writeBaseline.map { $0.isEmpty ? baseline ?? Self.fileName : $0 }
        if let file = written ?? baseline {
            plan.file = file
            switch LocalFiles().kind(of: paths.absolute(file)) {
            case .file:
                let bytes: [UInt8]
                do throws(FileProblem) { bytes = try LocalFiles().read(paths.absolute(file)) } catch { throw ValidationError("\(file) cannot be read.") }
                guard let read = Baseline(reading: bytes) else {
                    throw ValidationError("\(file) is no baseline of meaning-lint" + (written == nil ? "." : ", and is left as it is. PATHs stand before --write-baseline."))
                }
                plan.baseline = read
            case nil where written != nil: break
            case nil: throw ValidationError("\(file) does not exist. --write-baseline writes it.")
            default: throw ValidationError("\(file) is no file." + (written == nil ? "" : " PATHs stand before --write-baseline."))
            }
        }
        if let changedSince {
            do throws(Git.Problem) {
                plan.before = try Git(folder: paths.currentFolder).changedFiles(since: changedSince)
            } catch {
                throw ValidationError("--changed-since \(changedSince): \(error.words)")
            }
        }
        return plan
    }

    /// Leaves out of a result what is known, and what the change does not touch.
    /// - Returns: false when the baseline could not be written.
    func apply(_ plan: Plan, to result: inout Linter.Result, _ linter: Linter, _ request: Linter.Request, _ language: MessageLanguage) -> Bool {
        let isWritten = plan.file.map { apply(plan, $0, to: &result, linter, request, language) } ?? true
        if let before = plan.before, let changedSince { limit(&result, before, changedSince, linter, request) }
        return isWritten
    }

    private func apply(_ plan: Plan, _ file: String, to result: inout Linter.Result, _ linter: Linter, _ request: Linter.Request, _ language: MessageLanguage) -> Bool {
        let paths = linter.paths
        let path = paths.absolute(file)
        let folder = Paths.folder(of: path)
        func leaveOut(_ baseline: Baseline, of result: inout Linter.Result) {
            baseline.leaveOut(of: &result, paths: paths, folder: folder, request: request, shown: paths.shown(path))
        }
        // The baseline itself is no file that was skipped.
        if let own = result.files.firstIndex(where: { $0.outcome == .unknown && paths.absolute($0.file) == path }) { result.files[own].outcome = .nothing }
        // What could not be read may hold what seems to be gone.
        let isWhole = result.diagnostics.isEmpty
        guard writeBaseline != nil else {
            leaveOut(plan.baseline ?? Baseline(entries: []), of: &result)
            guard pruneBaseline, isWhole, let gone = result.baseline?.gone, !gone.isEmpty, let pruned = plan.baseline?.pruned(of: gone) else { return true }
            guard write(pruned, path, file, language) else { return false }
            result.baseline?.isPruned = true
            return true
        }
        guard isWhole else { return true }
        var baseline = Baseline(result, paths: paths, folder: folder)
        if let older = plan.baseline {
            var rest = result
            leaveOut(older, of: &rest)
            baseline = baseline.keeping(older, of: rest.baseline?.gone ?? [])
        }
        guard write(baseline, path, file, language) else { return false }
        leaveOut(baseline, of: &result)
        return true
    }

    private func write(_ baseline: Baseline, _ path: String, _ file: String, _ language: MessageLanguage) -> Bool {
        if Output.write(baseline.write(), toFile: path) { return true }
        Failure.unwritten(file, language)
        return false
    }

    private func limit(_ result: inout Linter.Result, _ before: [String: [UInt8]?], _ revision: String, _ linter: Linter, _ request: Linter.Request) {
        // Today's configuration holds for both: to change a rule is not to change what it asks about.
        let files = before.filter { path, _ in !path.hasSuffix("/.lint-rules.yml") && !path.hasSuffix("/.gitignore") && request.configuration.map { linter.paths.absolute($0) } != path }
        var earlier = request
        var changed = Set(files.keys)
        if let standIn = request.standIn {
            earlier.standIn = nil
            earlier.paths = [standIn.path]
            changed.insert(linter.paths.absolute(standIn.path))
        }
        let old = Linter(rules: linter.rules, system: OverlaidFiles(linter.system, files: files), paths: linter.paths).run(earlier)
        Changes(since: revision, files: changed, before: old).limit(&result, paths: linter.paths)
    }
}
