/// Where messages come from and go to: standard input and output, or a test's own.
public protocol Channel {
    /// What has come in.
    /// - Parameter waits: whether to wait for something, where nothing has.
    /// - Returns: empty when nothing is there yet; nil at the end.
    mutating func read(waits: Bool) -> [UInt8]?

    /// Whether `read` would return at once with something, or with the end.
    func hasInput() -> Bool

    mutating func write(_ bytes: [UInt8])
}
