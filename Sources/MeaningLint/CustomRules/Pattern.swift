import CPCRE2

/// A regular expression that somebody wrote in a configuration, compiled once and shared by all threads.
///
/// PCRE2, because its `\b` and `\w` know æ, ø and å. It backtracks, so every search has a limit of steps; what is over it is told.
final class Pattern: @unchecked Sendable {
    enum Outcome: Equatable {
        /// In bytes of the text.
        case found(Range<Int>)
        case absent
        /// Given up: more than `stepLimit` steps.
        case tooManySteps
    }

    /// What is wrong with a pattern, and at which byte of it.
    struct Problem: Error {
        var words: String
        var offset: Int
    }

    /// Steps that one search may take: a thousand times what a sensible pattern needs for a text of some lines, and about a
    /// millisecond.
    static let stepLimit: UInt32 = 100_000
    /// KiB that one search may use.
    private static let memoryLimit: UInt32 = 4096

    let source: String
    /// Never written to after `init`.
    private let code: OpaquePointer

    /// - Throws: `Problem`.
    init(_ source: String) throws(Problem) {
        self.source = source
        var (error, offset) = (Int32(0), 0)
        let options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C
        let bytes = Array(source.utf8)
        let compiled = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil)
        guard let compiled else { throw Problem(words: Self.words(error), offset: min(offset, bytes.count)) }
        code = compiled
    }

    deinit { pcre2_code_free_8(code) }

    private static func words(_ error: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
    }

    /// The first match in a text.
    func search(_ text: UnsafeBufferPointer<UInt8>, _ space: PatternSpace) -> Outcome {
        // PCRE2 wants an address for an empty text too.
        var none: UInt8 = 0
        let result = withUnsafePointer(to: &none) { empty in
            pcre2_match_8(code, text.baseAddress ?? empty, text.count, 0, 0, space.data, space.limits)
        }
        if result >= 0, let places = pcre2_get_ovector_pointer_8(space.data), places[0] <= places[1] { return .found(places[0]..<places[1]) }
        return [PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT].contains(result) ? .tooManySteps : .absent
    }

    /// What searches work in: one a thread.
    final class PatternSpace {
        let data = pcre2_match_data_create_8(1, nil)
        let limits = pcre2_match_context_create_8(nil)

        init() {
            pcre2_set_match_limit_8(limits, Pattern.stepLimit)
            pcre2_set_heap_limit_8(limits, Pattern.memoryLimit)
        }

        deinit {
            pcre2_match_data_free_8(data)
            pcre2_match_context_free_8(limits)
        }
    }
}

typealias PatternSpace = Pattern.PatternSpace
