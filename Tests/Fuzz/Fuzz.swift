import Foundation
import MeaningLint
import Rules
import Synchronization

/// Feeds the linter what nobody wrote. Called by `scripts/fuzz`, which says how it is used.
///
///     fuzz run COUNT SECONDS PATIENCE SEED STATE FOLDER…   lints COUNT changed files of the folders, for at most SECONDS
///     fuzz replay STATE FOLDER                             lints what STATE holds once more, and writes it into FOLDER
///
/// Before a batch is linted it is written to STATE: a crash, or a hang that the watchdog ends, leaves it there.
@main
enum Fuzz {
    /// Files that are linted together: the word lists are loaded once for all of them.
    private static let batchSize = 48

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "run", arguments.count >= 7, let count = Int(arguments[1]), let seconds = Double(arguments[2]), let patience = Double(arguments[3]), let seed = UInt64(arguments[4]) {
            run(count: count, seconds: seconds, patience: patience, seed: seed, state: arguments[5], folders: Array(arguments[6...]))
        } else if arguments.first == "replay", arguments.count == 3 {
            replay(state: arguments[1], into: URL(filePath: arguments[2]))
        } else {
            print("fuzz run COUNT SECONDS PATIENCE SEED STATE FOLDER… | fuzz replay STATE FOLDER")
            exit(2)
        }
    }

    private static func run(count: Int, seconds: Double, patience: Double, seed: UInt64, state: String, folders: [String]) {
        let seeds = folders.map(files)
        let configurations = seeds.joined().filter { $0.name == ".lint-rules.yml" }
        let sources = seeds.map { $0.filter { $0.name != ".lint-rules.yml" } }.filter { !$0.isEmpty }
        guard !sources.isEmpty else { print("No file to start from in \(folders.joined(separator: ", "))."); exit(2) }
        var mutator = Mutator(random: Random(seed: seed), seeds: sources)
        var configurator = Mutator(random: Random(seed: ~seed), seeds: configurations.isEmpty ? sources : [configurations])
        let system = BatchFiles()
        let linter = Linter(rules: RuleSet.builtIn(), system: system, paths: Paths(currentFolder: Batch.folder))
        let start = clock()
        let watchdog = Watchdog(patience: patience)
        var done = 0
        while done < count, clock() - start < seconds {
            var batch = Batch()
            for number in 0..<min(batchSize, count - done) {
                let input = mutator.input()
                batch.files.append(("f\(number)" + (input.name.lastIndex(of: ".").map { String(input.name[$0...]) } ?? ""), input.bytes))
            }
            switch mutator.random.below(8) {
            case 0: batch.files.append((".lint-rules.yml", configurator.input().bytes))
            case 1...3: batch.files.append((".lint-rules.yml", configurations.isEmpty ? [] : configurations[mutator.random.below(configurations.count)].bytes))
            default: break
            }
            try? Data(batch.packed).write(to: URL(filePath: state))
            watchdog.begin()
            if let complaint = batch.complaint(of: linter, system, writesAll: mutator.random.below(4) == 0) {
                print("input \(done) and the next \(batchSize), seed \(seed): \(complaint)")
                exit(1)
            }
            watchdog.end()
            done += min(batchSize, count - done)
            if done / batchSize % 1000 == 0 { FileHandle.standardError.write(Data("\(done) inputs, \(Int(Double(done) / (clock() - start))) a second\n".utf8)) }
        }
        try? FileManager.default.removeItem(atPath: state)
        print("\(done) inputs from \(sources.map(\.count).reduce(0, +)) files, seed \(seed): nothing wrong. Slowest batch of \(batchSize): \(String(format: "%.2f", watchdog.slowest)) s.")
    }

    /// Each file alone, then all of them: the folder then holds the files that matter and a word on each.
    private static func replay(state: String, into folder: URL) {
        guard let bytes = try? Data(contentsOf: URL(filePath: state)), let batch = Batch(packed: Array(bytes)) else { print("\(state) holds no batch."); exit(2) }
        do { try batch.write(to: folder) } catch { print("\(folder.path()) cannot be written."); exit(2) }
        let system = BatchFiles()
        let linter = Linter(rules: RuleSet.builtIn(), system: system, paths: Paths(currentFolder: Batch.folder))
        let watchdog = Watchdog(patience: 60)
        for file in batch.files.map({ [$0] }) + [batch.files] {
            let start = clock()
            defer { print("\(file.count == 1 ? file[0].name : "all"): \(String(format: "%.2f", clock() - start)) s") }
            watchdog.begin()
            if let complaint = Batch(files: file).complaint(of: linter, system, writesAll: true) { print("  " + complaint) }
            watchdog.end()
        }
    }

    private static func files(in folder: String) -> [Mutator.Seed] {
        let endings = [".yml", ".yaml", ".json", ".md", ".lookml"]
        var found: [Mutator.Seed] = []
        let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
        for name in names where endings.contains(where: name.hasSuffix) {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name), !data.isEmpty else { continue }
            found.append(.init(name: String(name.split(separator: "/").last ?? ""), bytes: Array(data)))
        }
        return found
    }

    static func clock() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}

/// Ends the process when one batch takes longer than it may: a hang is as bad as a crash.
private final class Watchdog: Sendable {
    /// When the batch began, in milliseconds; 0 between batches.
    private let began = Atomic<Int>(0)
    private let longest = Atomic<Int>(0)

    init(patience: Double) {
        Thread.detachNewThread { [self] in
            while true {
                Thread.sleep(forTimeInterval: 0.5)
                let start = began.load(ordering: .relaxed)
                if start > 0, Self.now - start > Int(patience * 1000) {
                    print("A batch takes longer than \(patience) seconds.")
                    abort()
                }
            }
        }
    }

    private static var now: Int { Int(Fuzz.clock() * 1000) }
    var slowest: Double { Double(longest.load(ordering: .relaxed)) / 1000 }

    func begin() { began.store(Self.now, ordering: .relaxed) }

    func end() {
        longest.max(Self.now - began.load(ordering: .relaxed), ordering: .relaxed)
        began.store(0, ordering: .relaxed)
    }
}
