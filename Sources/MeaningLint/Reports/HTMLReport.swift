struct HTMLReport {
    init(_ entries: Entries, _ result: Linter.Result) {}
    func write() -> [UInt8] { [] }
}
