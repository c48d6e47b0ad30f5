/// The limits as configurations name them.
extension Tree.Limits {
    struct Configurable: Sendable {
        var key: String
        var value: any WritableKeyPath<Tree.Limits, Int> & Sendable
        var isSize = false

        func parse(_ text: String) -> Int? { isSize ? ByteCount.parse(text) : Int(text) }
        func text(_ number: Int) -> String { isSize ? ByteCount.text(number) : String(number) }
    }

    static let configurable = [
        Configurable(key: "file-size", value: \.fileSize, isSize: true), Configurable(key: "depth", value: \.depth),
        Configurable(key: "values", value: \.nodes), Configurable(key: "alias-values", value: \.aliasNodes),
    ]
}
