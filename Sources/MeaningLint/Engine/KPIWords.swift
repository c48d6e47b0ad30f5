extension Context {
    /// What a KPI's title and description say of its level, and where: outcome words win over those for what was delivered, these over
    /// what was put in; nil where no word tells. `isDelivery`: a verb says that it was delivered (held, completed). (On 77 titles "number of" alone is right 17 times in 22, so that it decides nothing.)
    public func level(of kpi: KPI, pack: LanguagePack) -> (level: KPI.Level, isDelivery: Bool, text: Text, words: Range<Int>)? {
        let cues = [kpi.title, kpi.description].compactMap { $0 }.flatMap { text in
            self.cues("level-words", in: text, pack: pack).map { (cue: $0, text: text) }
        }
        for (kind, level) in [("outcome", KPI.Level.effect), ("delivered", .service), ("output", .service), ("input", .input)] {
            if let found = cues.first(where: { $0.cue.kind == kind }) { return (level, kind == "delivered", found.text, found.cue.words) }
        }
        return nil
    }

    /// The entries of a lexicon with one of these kinds in some texts, without those that a negation stands before: »aldrig til kontrol«.
    public func affirmed(_ lexicon: LexiconName, _ kinds: Set<String>, in texts: [Text?], pack: LanguagePack) -> [(text: Text, cue: Cue)] {
        texts.compactMap { $0 }.filter { !$0.isBlank }.flatMap { text -> [(text: Text, cue: Cue)] in
            let found = cues(lexicon, in: text, pack: pack).filter { kinds.contains($0.kind) }
            guard !found.isEmpty else { return [] }
            let negators = cues("negators", in: text, pack: pack).filter { $0.kind == "syntactic" }
            return found.filter { cue in !negators.contains { (0...4).contains(cue.words.lowerBound - $0.words.upperBound) } }.map { (text, $0) }
        }
    }

    /// The stems of a text's words.
    public func stems(of text: Text, pack: LanguagePack) -> Set<[UInt8]> {
        let words = words(of: text, pack: pack)
        let stemmer = tools.stemmer(pack)
        return words.folded.withUnsafeBufferPointer { folded in
            Set(words.words.map { word in
                let bytes = UnsafeBufferPointer(rebasing: folded[word.foldedRange])
                return stemmer.map { $0.withStem(of: bytes) { Array($0) } } ?? Array(bytes)
            })
        }
    }
}
