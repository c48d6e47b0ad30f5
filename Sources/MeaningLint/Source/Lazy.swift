import Synchronization

/// A value that is made when it is first asked for, by whichever thread asks first; without a lock.
final class Lazy<Value: AnyObject & Sendable>: @unchecked Sendable {
    private let make: () -> Value
    private let made = Atomic<UnsafeMutableRawPointer?>(nil)

    init(_ make: @escaping () -> Value) { self.make = make }

    deinit {
        if let pointer = made.load(ordering: .acquiring) { Unmanaged<Value>.fromOpaque(pointer).release() }
    }

    var value: Value {
        if let pointer = made.load(ordering: .acquiring) { return Unmanaged<Value>.fromOpaque(pointer).takeUnretainedValue() }
        let own = Unmanaged.passRetained(make())
        let (exchanged, original) = made.compareExchange(expected: nil, desired: own.toOpaque(), ordering: .acquiringAndReleasing)
        if exchanged { return own.takeUnretainedValue() }
        defer { own.release() }
        return original.map { Unmanaged<Value>.fromOpaque($0).takeUnretainedValue() } ?? own.takeUnretainedValue()
    }
}
