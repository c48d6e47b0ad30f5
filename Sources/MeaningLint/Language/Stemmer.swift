import CStemmer

/// A Snowball stemmer. It keeps state between calls, so each thread has its own.
final class Stemmer {
    private let stemmer: OpaquePointer

    /// - Parameter algorithm: a Snowball algorithm, such as `danish`; nil when libstemmer has none of that name.
    init?(algorithm: String) {
        guard let stemmer = sb_stemmer_new(algorithm, "UTF_8") else { return nil }
        self.stemmer = stemmer
    }

    deinit { sb_stemmer_delete(stemmer) }

    /// Calls `body` with the stem of a word that is in lower case.
    func withStem<R>(of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        guard let stem = sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count)) else { return body(word) }
        return body(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
    }

    func stem(_ word: some Collection<UInt8>) -> [UInt8] {
        Array(word).withUnsafeBufferPointer { withStem(of: $0) { Array($0) } }
    }
}
