import MeaningLint

/// Who is the organisation itself.
enum Insiders {
    /// Whether a name is nothing but leaders, departments, boards, consultants or politicians: not those who do the work by trade, not
    /// elected users' councils, and not one of those whom it is about.
    static func isInsider(_ name: Text, except audience: [Text], _ pack: LanguagePack, _ context: Context) -> Bool {
        let cues = context.cues("insiders", in: name, pack: pack)
        guard cues.contains(where: { $0.kind == "insider" }), !cues.contains(where: { $0.kind == "none" }) else { return false }
        // »Ledelsen og ti borgere«: somebody else stands beside them. (»Sundhed og Ældre« is an office: a capital letter.)
        let inside = Set(cues.flatMap(\.words)), words = context.words(of: name, pack: pack)
        if context.cues("change-words", in: name, pack: pack).contains(where: { cue in
            cue.kind == "person" && inside.isDisjoint(with: cue.words)
                && !((cue.words.lowerBound > 0 || inside.contains(cue.words.upperBound)) && words.isCapitalised(cue.words.lowerBound, of: name))
        }) { return false }
        // Among those it is for, too: »ledere«. (A shared word alone is not enough: "Director of Children's Services" is no child.)
        let stems = context.stems(of: name, pack: pack).filter { $0.count > 2 }
        return !audience.contains { isInsider($0, except: [], pack, context) && !stems.isDisjoint(with: context.stems(of: $0, pack: pack)) }
    }
}
