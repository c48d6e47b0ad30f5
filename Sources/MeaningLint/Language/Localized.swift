/// A language that messages come in.
public enum MessageLanguage: String, Sendable, CaseIterable { case da, en }

/// One text in the languages that messages come in.
public struct Localized: Sendable, Hashable {
    public var da: String
    public var en: String

    public init(da: String, en: String) {
        self.da = da
        self.en = en
    }

    public subscript(language: MessageLanguage) -> String { language == .da ? da : en }
}
