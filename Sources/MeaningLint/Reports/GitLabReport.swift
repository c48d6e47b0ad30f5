/// The code quality report that GitLab reads (`artifacts: reports: codequality`): a list of findings with fingerprints, by which it
/// tells the new ones from the old. Answered findings are left out: the form has no place for them.
struct GitLabReport {
    private let entries: Entries

    init(_ entries: Entries) { self.entries = entries }

    func write() -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for entry in entries.open {
                json.item()
                json.object { json in
                    json.member("description", entry.sentence(entries.language))
                    json.member("check_name", entry.rule.id)
                    json.member("fingerprint", entry.fingerprint)
                    json.member("severity", Self.severity(entry.finding.severity))
                    json.item("location")
                    json.object { json in
                        json.member("path", entries.path(entry.summary.file))
                        json.item("lines")
                        json.object(compact: true) { json in
                            json.member("begin", entry.finding.range.start.line)
                            json.member("end", entry.finding.range.end.line)
                        }
                    }
                }
            }
        }
        json.newLine()
        return json.bytes
    }

    /// GitLab knows info, minor, major, critical and blocker; a question for a team is never one of the last two.
    private static func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .info, .off: "info"
        }
    }
}
