#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import Synchronization

/// Runs `body` for 0..<count on `jobs` threads, each with a state of its own, and returns the results in order.
///
/// No lock in the loop: threads take small blocks by an atomic counter, and each result has a place of its own. Plain threads,
/// because a run of a few milliseconds must not wait for a pool to wake.
func parallelMap<State, Result: Sendable>(
    count: Int, jobs: Int, state: @escaping @Sendable () -> State, _ body: @escaping @Sendable (inout State, Int) -> Result
) -> [Result] {
    let jobs = max(1, min(jobs, count))
    if jobs == 1 {
        var own = state()
        return (0..<count).map { body(&own, $0) }
    }
    let results = UnsafeMutableBufferPointer<Result?>.allocate(capacity: count)
    results.initialize(repeating: nil)
    defer {
        results.deinitialize()
        results.deallocate()
    }
    let work = Work(count: count, block: max(1, min(16, count / (jobs * 4))), results: SendablePointer(results)) { first in
        var own = state()
        return { index in
            _ = first
            return body(&own, index)
        }
    }
    var threads: [pthread_t] = []
    for _ in 1..<jobs {
        let handle = Unmanaged.passRetained(work)
        #if canImport(Darwin)
        var thread: pthread_t?
        let code = pthread_create(&thread, nil, { Unmanaged<AnyWork>.fromOpaque($0).takeRetainedValue().run(); return nil }, handle.toOpaque())
        if code == 0, let thread { threads.append(thread) } else { handle.release() }
        #else
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, { argument in
            if let argument { Unmanaged<AnyWork>.fromOpaque(argument).takeRetainedValue().run() }
            return nil
        }, handle.toOpaque())
        if code == 0 { threads.append(thread) } else { handle.release() }
        #endif
    }
    work.run()
    for thread in threads { pthread_join(thread, nil) }
    return results.compactMap { $0 }
}

private struct SendablePointer<Result>: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<Result?>
    init(_ buffer: UnsafeMutableBufferPointer<Result?>) { self.buffer = buffer }
}

/// What a C thread function can call without knowing the types.
private class AnyWork: @unchecked Sendable {
    func run() {}
}

private final class Work<Result: Sendable>: AnyWork, @unchecked Sendable {
    private let next = Atomic<Int>(0)
    private let count: Int
    private let block: Int
    private let results: SendablePointer<Result>
    private let worker: @Sendable (Bool) -> (Int) -> Result

    init(count: Int, block: Int, results: SendablePointer<Result>, worker: @escaping @Sendable (Bool) -> (Int) -> Result) {
        self.count = count
        self.block = block
        self.results = results
        self.worker = worker
    }

    override func run() {
        let body = worker(true)
        while true {
            let start = next.wrappingAdd(block, ordering: .relaxed).oldValue
            guard start < count else { return }
            for index in start..<min(start + block, count) { results.buffer[index] = body(index) }
        }
    }
}
