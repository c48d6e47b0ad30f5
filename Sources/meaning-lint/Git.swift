#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import MeaningLint

/// What the command asks git, for `--changed-since`.
struct Git {
    /// Why git had no answer, in its own words.
    struct Problem: Error { var words: String }

    /// The repository's root, absolute.
    let root: String

    init(folder: String) throws(Problem) {
        root = Self.line(try Self.run(["-C", folder, "rev-parse", "--show-toplevel"]))
    }

    /// The files that differ from where the work since `revision` began, each with its bytes there; nil where none was.
    ///
    /// The beginning is the merge base with the current commit: what others did to `revision` meanwhile is no change of ours. Changes
    /// that are not committed, and new files, count.
    func changedFiles(since revision: String) throws(Problem) -> [String: [UInt8]?] {
        let commit = Self.line(try run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], whenSilent: "there is no revision \"\(revision)\""))
        let base = (try? run(["merge-base", commit, "HEAD"])).map(Self.line) ?? commit
        let changed = try run(["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules", base, "--"])
        let new = try run(["ls-files", "--others", "--exclude-standard", "-z"])
        let names = (Self.split(changed) + Self.split(new))
        guard !names.isEmpty else { return [:] }
        // One process for all of them. A name with a line break cannot be asked for there.
        let asked = names.filter { !$0.contains(0x0A) }
        let request = asked.reduce(into: [UInt8]()) { $0 += Array("\(base):".utf8) + $1 + [0x0A] }
        var answers = try run(["cat-file", "--batch"], input: request)[...]
        var files: [String: [UInt8]?] = [:]
        for name in asked {
            let path = root + "/" + Self.text(name)
            guard let end = answers.firstIndex(of: 0x0A) else { break }
            let head = Self.text(Array(answers[..<end])).split(separator: " ")
            answers = answers[(end + 1)...]
            guard head.count == 3, head[1] == "blob", let size = Int(head[2]), size <= answers.count else {
                files[path] = .some(nil)
                // A folder in the place of a file, or a submodule: its bytes are passed over.
                if head.count == 3, let size = Int(head[2]) { answers = answers.dropFirst(size + 1) }
                continue
            }
            files[path] = .some(Array(answers.prefix(size)))
            answers = answers.dropFirst(size + 1)
        }
        return files
    }

    private func run(_ arguments: [String], input: [UInt8] = [], whenSilent: String? = nil) throws(Problem) -> [UInt8] {
        do throws(Problem) {
            return try Self.run(["-C", root] + arguments, input: input)
        } catch {
            throw error.words.isEmpty ? Problem(words: whenSilent ?? "git \(arguments.first ?? "") failed") : error
        }
    }

    private static func split(_ names: [UInt8]) -> [[UInt8]] { names.split(separator: 0).map(Array.init) }
    private static func text(_ bytes: [UInt8]) -> String { bytes.withUnsafeBufferPointer { FileName.decoded($0) } }
    private static func line(_ bytes: [UInt8]) -> String { text(bytes.last == 0x0A ? bytes.dropLast() : bytes) }

    // MARK: Process

    /// All three streams are files without a name, so that no pipe can fill up while another is read.
    private static func run(_ arguments: [String], input: [UInt8] = []) throws(Problem) -> [UInt8] {
        let streams = (0..<3).map { _ in tmpfile() }
        defer { for case let stream? in streams { fclose(stream) } }
        let descriptors = streams.compactMap { $0.map { fileno($0) } }
        guard descriptors.count == 3, Output.write(input, descriptor: descriptors[0]), lseek(descriptors[0], 0, SEEK_SET) == 0 else {
            throw Problem(words: "no room for a temporary file")
        }
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in descriptors.enumerated() { posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number)) }
        var words = (["git", "--no-pager", "--no-optional-locks"] + arguments).map { FileName.withBytes(of: $0) { strdup($0) } } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let failure = posix_spawnp(&process, "git", &actions, nil, &words, environ)
        guard failure == 0 else { throw Problem(words: "git cannot be run (\(String(cString: strerror(failure))))") }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            let said = text(contents(descriptors[2]))
            throw Problem(words: said.split(separator: "\n").first.map { String($0.hasPrefix("fatal: ") ? $0.dropFirst(7) : $0) } ?? "")
        }
        return contents(descriptors[1])
    }

    /// From the beginning: the process that wrote has moved the place.
    private static func contents(_ descriptor: Int32) -> [UInt8] {
        let size = max(0, Int(lseek(descriptor, 0, SEEK_END)))
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
                if got < 0, errno == EINTR { continue }
                if got <= 0 { break }
                count += got
            }
        }
    }
}
