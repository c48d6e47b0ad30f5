import Foundation
import Testing

/// `meaning-lint dialects`, and formats of other people from the outside.
@Suite struct DialectsCommandTests {
    static let metrics = "version: 2\nmetrics:\n  - {name: visits, label: Visits a day, type: derived}\n"
    static let own = "dialects:\n  - name: our-sheets\n    when: { keys: [sheets] }\n    kpi: { each: /sheets, title: caption }\n"

    private func run(_ files: [String: String], _ arguments: String...) throws -> Command.Result {
        let command = try Command(files)
        defer { command.remove() }
        return try command.run(arguments)
    }

    @Test func listsWhatIsReadOnesOwnFirst() throws {
        let result = try run([".lint-rules.yml": Self.own], "dialects")
        #expect(result.code == 0 && result.output.hasPrefix("our-sheets"))
        for name in ["dbt", "open-sdg", "drupal-webform", "fhir-questionnaire", "native"] { #expect(result.output.contains("\n" + name + " ")) }
    }

    @Test func showsHowAFileIsRead() throws {
        let result = try run(["m.yml": Self.metrics], "dialects", "m.yml", "--lang", "da")
        #expect(result.code == 0)
        #expect(result.output.contains("Dialekt: dbt (indbygget, kendt på indholdet)"))
        #expect(result.output.contains("3:27     Visits a day\n"))
        #expect(result.output.contains("Ikke læst:\n    /version"))
    }

    /// What no dialect knows: what one's own dialects miss in it.
    @Test func saysWhatIsLacking() throws {
        let result = try run([".lint-rules.yml": Self.own, "x.yml": "sheet: []"], "dialects", "x.yml")
        #expect(result.code == 0 && result.output.contains("No dialect knows it.\n  our-sheets: there is no \"sheets\"\n"))
    }

    @Test func mistakesAreTwo() throws {
        #expect(try run([:], "dialects", "gone.yml").code == 2)
        let result = try run([".lint-rules.yml": Self.own + "    kpis: { each: /b }\n", "m.yml": Self.metrics], "dialects", "m.yml")
        #expect(result.code == 2 && result.errors == ".lint-rules.yml:5:5: There is no key \"kpis\". Did you mean \"kpi\"?\n")
    }

    @Test func twoClaimsFailTheRun() throws {
        let two = Self.own + "  - name: theirs\n    when: { any: [sheets] }\n    kpi: { each: /sheets, title: caption }\n"
        let result = try run([".lint-rules.yml": two, "s.yml": "sheets: [{caption: Visits}]"], "check")
        #expect(result.code == 2 && result.errors.hasPrefix(".lint-rules.yml:5:5: The dialects \"our-sheets\" and \"theirs\" both take s.yml."))
        #expect(result.output.contains("1 file with 1 KPI."))
    }

    @Test func whatNobodyWritesStandsByItselfInTheReport() throws {
        let result = try run(["m.yml": Self.metrics], "check")
        #expect(result.code == 0 && result.output.hasPrefix("What nobody has written in the format \"dbt\"\n"))
        #expect(result.output.contains("It does not say who is to use the figure. It can stand in \"config.meta.recipients\"."))
    }
}
