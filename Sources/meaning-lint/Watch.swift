import MeaningLint

/// Waits until something that a run looked at has changed, and for it to be quiet again.
///
/// It asks the file system and is told nothing by it: that works on every system, on network drives and in containers. Asking takes at most
/// a fiftieth of the time, however many files there are.
struct Watcher {
    private let observed: ObservedFiles

    init(_ observed: ObservedFiles) { self.observed = observed }

    func wait() {
        var changed: [String] = []
        while changed.isEmpty {
            let start = Output.clock()
            changed = observed.changes()
            if changed.isEmpty { Output.sleep(min(2, max(0.1, 50 * (Output.clock() - start)))) }
        }
        // An editor writes in several steps, and a checkout many files; what never rests is not waited for.
        for _ in 0..<20 where !changed.isEmpty {
            for path in changed { observed.accept(path) }
            Output.sleep(0.05)
            changed = observed.changes()
        }
    }
}

/// The terminal that a report is drawn anew on.
struct Screen {
    let isOn: Bool

    /// What stood there before stays above, for who scrolls up.
    func clear() {
        if isOn { Output.write(Array("\u{1B}[2J\u{1B}[H".utf8), to: .standardOutput) }
    }
}
