@testable import MeaningLint
import Rules
import TestSupport
import Testing

/// A new language is a folder: a tiny made-up one, of a few files, makes the rules that have their lists speak in it, and no other.
@Suite struct LanguagePackTests {
    /// Zumi: no stemmer, `bo` asks, `ne` negates, `kun` joins.
    static let files: [(String, String)] = [
        ("language", "compounds\tno\n"),
        ("common-words", "zu\nmi\nbo\n"),
        ("abbreviations", "fu.ex.\n"),
        ("question-words", "#columns\tword\nbo\n"),
        ("negators", "#columns\tphrase\tkind\nne\tsyntactic\nunfal\tlexical\nne kel\tnone\n"),
        ("leading", "#columns\tphrase\tkind\nzu ne\topening\n"),
        ("jargon", "#columns\tterm\tinstead\tfield\tmarks\nkalibrat\tmesu\thealth\t\n"),
        ("evaluative", "#columns\tphrase\tkind\nbo felu\tpredicate\n"),
        ("coordinators", "#columns\tphrase\tkind\nkun\tand\n"),
        ("absolutes", "#columns\tphrase\tkind\nsempe\tabsolute\n"),
        ("scale-words", "#columns\tphrase\tkind\talone\tmarks\nbon\tpositive\t\t\nmal\tnegative\t\t\n"),
    ]

    static func rules() -> RuleSet {
        // The bytes must outlive the pack: they stay for the life of the test process.
        let pack = LanguagePack(code: "zu", files: files.map { name, text in
            let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
            _ = bytes.initialize(from: text.utf8)
            return (name, UnsafeBufferPointer(bytes))
        })
        return RuleSet(rules: RuleSet.builtIn().rules, languages: LanguageSet([pack]))
    }

    static func told(_ question: String, _ more: String = "type: yes-no") -> [String] {
        let yaml = "language: zu\nsurveys: [{ id: s, questions: [{ id: q, text: \"\(question)\", \(more) }] }]\n"
        let lint = Lint(rules(), ["a.yml": yaml])
        let result = lint.run()
        return result.findings.compactMap { _, finding in
            let rule = lint.rules.rules[finding.rule]
            return rule.tellsAbsence ? nil : "\(rule.id): " + String(decoding: Array(yaml.utf8)[finding.textRange], as: UTF8.self)
        }
    }

    @Test func itsListsMakeTheRulesSpeak() {
        #expect(Self.told("Zu kalibrat mi?") == ["jargon: kalibrat"])
        #expect(Self.told("Zu mi ne unfal?") == ["double-negative: ne unfal"])
        #expect(Self.told("Zu ne feli mi?") == ["leading-question: Zu ne"])
        #expect(Self.told("Bo felu miso kun laso?") == ["double-barrelled-question: miso kun laso"])
        #expect(Self.told("Zu mi sempe toli?") == ["absolute-wording: sempe"])
        #expect(Self.told("Bo felu mi?", "options: [bon, bon mi, mal]").isEmpty, "an answer with a word that no list has is on no scale")
        #expect(Self.told("Bo mi?", "options: [bon, bon bon, mal]") == ["unbalanced-scale: bon"])
    }

    @Test func whatItLacksIsSilent() {
        #expect(Self.told("Zu mi ne kel unfal?").isEmpty)
        #expect(Self.told("Zu mi regelmæssigt often ofte KPA forestil imagine toli?").isEmpty, "other languages' words are none here")
    }

    @Test func itIsDetected() {
        let yaml = "surveys: [{ id: s, questions: [{ id: q, text: \"Zu mi bo zu kalibrat mi?\", type: yes-no }] }]\n"
        #expect(Lint(Self.rules(), ["a.yml": yaml]).fired().contains("jargon"))
    }
}
