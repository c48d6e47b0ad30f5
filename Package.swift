// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "meaning-lint",
    products: [
        .executable(name: "meaning-lint", targets: ["meaning-lint"]),
        .library(name: "MeaningLint", targets: ["MeaningLint"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // Without `pkgConfig`, which would put the system's folder first: scripts/build then chooses the static archives.
        .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
        // Built-in dialects, lexicons and word frequencies, mapped into the executable with #embed.
        .target(name: "CEmbeddedData"),
        .target(name: "MeaningLint", dependencies: ["CYAML", "CStemmer", "CPCRE2", "CEmbeddedData"], exclude: ["Dialects/builtin", "Reports/Page"]),
        .target(name: "Rules", dependencies: ["MeaningLint"], exclude: ["Frequencies", "Lexicons"]),
        .target(name: "LanguageServer", dependencies: ["MeaningLint"]),
        .executableTarget(
            name: "meaning-lint",
            dependencies: ["LanguageServer", "MeaningLint", "Rules", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .target(name: "TestSupport", dependencies: ["MeaningLint"], path: "Tests/TestSupport"),
        .executableTarget(name: "fuzz", dependencies: ["MeaningLint", "Rules", "TestSupport"], path: "Tests/Fuzz"),
        .testTarget(name: "MeaningLintTests", dependencies: ["MeaningLint", "Rules", "TestSupport"]),
        .testTarget(name: "RulesTests", dependencies: ["MeaningLint", "Rules", "TestSupport"]),
        .testTarget(name: "LanguageServerTests", dependencies: ["LanguageServer", "MeaningLint", "Rules", "TestSupport"]),
        .testTarget(name: "CommandTests", dependencies: ["TestSupport", "meaning-lint"]),
    ],
    swiftLanguageModes: [.v6]
)
