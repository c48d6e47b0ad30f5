@testable import MeaningLint
import Testing

/// Text of other people's files, in each form.
@Suite struct EscapingFormsTests {
    /// The cases of GitHub's own toolkit (`@actions/core`, command.test.ts).
    @Test func workflowCommandsAsTheToolkitWritesThem() {
        func command(_ properties: [(String, String)], _ message: String) -> String { GitHubReport.command("some-command", properties, message) }
        #expect(command([], "") == "::some-command::")
        #expect(command([], "percent % percent % cr \r cr \r lf \n lf \n") == "::some-command::percent %25 percent %25 cr %0D cr %0D lf %0A lf %0A")
        #expect(command([], "%25 %25 %0D %0D %0A %0A") == "::some-command::%2525 %2525 %250D %250D %250A %250A")
        #expect(command([("name", "percent % percent % cr \r cr \r lf \n lf \n colon : colon : comma , comma ,")], "") == "::some-command name=percent %25 percent %25 cr %0D cr %0D lf %0A lf %0A colon %3A colon %3A comma %2C comma %2C::")
        #expect(command([("name", "%25 %25 %0D %0D %0A %0A %3A %3A %2C %2C")], "") == "::some-command name=%2525 %2525 %250D %250D %250A %250A %253A %253A %252C %252C::")
        #expect(command([("prop1", "value 1"), ("prop2", "value 2"), ("prop3", "value 3")], "some message") == "::some-command prop1=value 1,prop2=value 2,prop3=value 3::some message")
        #expect(command([("prop1", ""), ("prop2", "value 2")], "") == "::some-command prop2=value 2::", "an empty property is left out")
        // A line break of two characters is one Swift character.
        #expect(Escaping.commandData("a\r\nb") == "a%0D%0Ab")
    }

    @Test func markup() {
        #expect(Escaping.markup("<a href=\"x\">'&'</a>\u{0}\u{FFFE}") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;\\u{0}\u{FFFD}")
        #expect(Escaping.attribute("a\nb\u{1B}") == "a&#10;b\\u{1B}")
    }

    @Test func markdown() {
        #expect(Escaping.markdown("80 % of *all* [x](y)") == "80 % of \\*all\\* \\[x\\](y)")
        #expect(Escaping.markdown("@team #12 https://x www.x") == "@\u{2060}team \\#\u{2060}12 https:\u{2060}//x www.\u{2060}x")
        #expect(Escaping.markdown("kl. 10:30, 4-5 & 6") == "kl. 10:30, 4-5 \\& 6")
        #expect(Escaping.markdownCode("a`b`.yml") == "a'b'.yml")
    }

    @Test func mermaid() {
        #expect(Escaping.mermaid("Ventetid (dage), år?") == "Ventetid (dage), år?")
        #expect(Escaping.mermaid("\"]-->%%{init}%%#lt;`<") == "#34;#93;--#62;#37;#37;#123;init#125;#37;#37;#35;lt#59;#96;#60;")
    }

    @Test func uris() {
        #expect(Escaping.uri("a b/æ%#?.yml") == "a%20b/%C3%A6%25%23%3F.yml")
        #expect(Escaping.uri("/a/b.yml") == "file:///a/b.yml")
        #expect(Escaping.uri("x\u{10FEE6}.yml") == "x%E6.yml", "a byte that is no UTF-8 is that byte")
    }

    @Test func jsonIsHarmlessInALog() {
        var json = JSONWriter()
        json.string("\u{1B}\u{9B}\u{85}\u{202E}\u{200F}\u{2028}\u{2066}##[x] # é…\u{2067}\u{20A6}")
        #expect(String(decoding: json.bytes, as: UTF8.self) == "\"\\u001b\\u009b\\u0085\\u202e\\u200f\\u2028\\u2066#\\u0023[x] # é…\\u2067\u{20A6}\"")
    }
}
