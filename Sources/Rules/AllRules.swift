// Written by scripts/generate from the files there are: a rule is a file in a folder of this target.
import MeaningLint

extension RuleSet {
    /// All built-in rules, by principle and name.
    static let builtInRules: [Rule] = [
        DifferenceMissing.rule,
        ForWhomMissing.rule,
        ListenedToMissing.rule,
        DilemmaMissing.rule,
        AgreedWithMissing.rule,
        EndpointOnly.rule,
        DuplicateOption.rule,
        EverythingRequired.rule,
        GappedOptions.rule,
        HardToRead.rule,
        Jargon.rule,
        KPIUnused.rule,
        LongQuestion.rule,
        OverlappingOptions.rule,
        QuestionUnused.rule,
        RecipientMissing.rule,
        RecipientNeedMissing.rule,
        RecipientVague.rule,
        DefinitionMissing.rule,
        LearningUseMissing.rule,
        SourceMissing.rule,
        SurveyUseUntold.rule,
        NoLearningForum.rule,
        AnswerWithoutReason.rule,
        BrokenReference.rule,
        DuplicateID.rule,
        DuplicateKey.rule,
        UnknownField.rule,
        UnusedAnswer.rule,
        WrongType.rule,
        YAMLSyntax.rule,
    ]
}
