/// Where a configured value was read.
public struct Origin: Sendable, Equatable {
    public var file: String
    public var position: SourcePosition
}

/// A configured value and where it comes from; without an origin it is the default.
public struct Sourced<Value: Sendable>: Sendable {
    public var value: Value
    public var origin: Origin?

    public init(_ value: Value, origin: Origin? = nil) {
        self.value = value
        self.origin = origin
    }
}

/// The lowest severity that makes the exit code 1.
public enum FailOn: String, Sendable, CaseIterable {
    case error, warning, info, never

    func isMet(by severity: Severity) -> Bool {
        switch self {
        case .error: severity >= .error
        case .warning: severity >= .warning
        case .info: severity >= .info
        case .never: false
        }
    }
}

/// What a configuration says of one rule.
struct RuleSetting: Sendable {
    var severity: Sourced<Severity>?
    var options: [String: Sourced<RuleOption.Value>] = [:]

    func overridden(by other: RuleSetting) -> RuleSetting {
        RuleSetting(severity: other.severity ?? severity, options: options.merging(other.options) { $1 })
    }
}

/// What is known about those who answer or receive.
struct AudienceFacts: Sendable {
    var name: String
    var isLay: Bool?
    /// Terms that they know.
    var knows: [String]
    var origin: Origin
}

/// A word of the house: what to say instead of it, and to whom.
struct HouseTerm: Sendable {
    var avoid: String
    var say: String
    var audience: String?
    var origin: Origin
}

/// Rules for some files only.
struct SettingsOverride: Sendable {
    var patterns: [String]
    var files: GlobSet
    var rules: [String: RuleSetting]
    var origin: Origin
}

/// What one configuration file says, with all that it extends.
struct Settings: Sendable {
    /// Absolute; patterns count from here, and the file set is what it holds.
    var folder: String
    /// The configuration files, the nearest last; empty without one.
    var files: [String] = []
    var language: Sourced<MessageLanguage>?
    var failOn: Sourced<FailOn>?
    var include: [Sourced<String>] = []
    var exclude: [Sourced<String>] = []
    var rules: [String: RuleSetting] = [:]
    var audiences: [String: AudienceFacts] = [:]
    var overrides: [SettingsOverride] = []
    var terms: [HouseTerm] = []
    var limits = Tree.Limits()
    /// Where each limit that is not the default was read, by its key.
    var limitOrigins: [String: Origin] = [:]
    var dialects: [(dialect: Dialect, origin: Origin)] = []
    var customRules: [CustomRule] = []
    /// The folders that packs of rules were taken from, by the packs' names.
    var packs: [String: String] = [:]

    var includeGlobs: GlobSet { GlobSet(folder: folder, patterns: include.map(\.value)) }
    var excludeGlobs: GlobSet { GlobSet(folder: folder, patterns: exclude.map(\.value)) }
}
