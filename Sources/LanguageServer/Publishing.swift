import MeaningLint

extension Server {
    /// Tells the findings of open files: of those that were checked, and of those for which something is new.
    func publish(all: Bool, rechecked: [String] = []) {
        guard let workspace else { return }
        let byFile = Dictionary(grouping: workspace.result.findings, by: \.file)
        let findings = Dictionary(
            byFile.map { (workspace.linter.paths.absolute(workspace.result.files[$0.key].file), $0.value.map(\.finding)) }, uniquingKeysWith: +)
        for (path, document) in documents.sorted(by: { $0.key < $1.key }) {
            let list = DiagnosticList(findings[path] ?? [], rules: rules, language: language, places: places(in: document.text)) { self.place(shown: $0, $1) }
            let diagnostics = list.diagnostics
            if all || rechecked.contains(path) || told.diagnostics[document.uri] != diagnostics { publish(document.uri, version: document.text.version, diagnostics) }
        }
        told.findings = findings
        tellConfigurations(workspace)
    }

    func publish(_ uri: String, version: Int?, _ diagnostics: [DiagnosticItem]) {
        told.diagnostics[uri] = diagnostics.isEmpty ? nil : diagnostics
        send(OutgoingMessage.notification("textDocument/publishDiagnostics") { json in
            json.object { json in
                json.member("uri", uri)
                if let version { json.member("version", version) }
                json.item("diagnostics")
                json.array { json in
                    for diagnostic in diagnostics {
                        json.item()
                        diagnostic.write(&json)
                    }
                }
            }
        })
    }

    /// What is wrong with configurations stands at its line there, and is said once: nothing is linted until it is mended.
    private func tellConfigurations(_ workspace: Workspace) {
        var problems: [String: [DiagnosticItem]] = [:]
        var words: [String] = []
        for diagnostic in workspace.result.diagnostics {
            words.append(diagnostic.line(language))
            guard let file = diagnostic.file, let place = diagnostic.position else { continue }
            let position = Position(line: place.line - 1, character: place.column - 1)
            let path = workspace.linter.paths.absolute(file)
            let end = (try? files.read(path)).map { TextDocument(text: $0) }.map { Position(line: position.line, character: $0.position(of: $0.line(position.line).upperBound, .utf32).character) }
            problems[documents[path]?.uri ?? FileURI.uri(path), default: []].append(
                DiagnosticItem(from: position, to: max(end ?? position, position), severity: .error, code: nil, message: diagnostic.message[language]))
        }
        for (uri, diagnostics) in problems where told.diagnostics[uri] != diagnostics { publish(uri, version: nil, diagnostics) }
        for uri in told.configurations where problems[uri] == nil { publish(uri, version: nil, []) }
        told.configurations = Set(problems.keys)
        if words != told.complaints, !words.isEmpty {
            send(OutgoingMessage.notification(workspace.result.stoppedEarly ? "window/showMessage" : "window/logMessage") { json in
                json.object { json in
                    json.member("type", 1)
                    json.member("message", "meaning-lint: " + words.joined(separator: "\n"))
                }
            })
        }
        told.complaints = words
    }
}

/// What the client has been told last.
struct Told {
    /// By path.
    var findings: [String: [Finding]] = [:]
    /// By address.
    var diagnostics: [String: [DiagnosticItem]] = [:]
    /// Addresses of configurations with something wrong.
    var configurations: Set<String> = []
    var complaints: [String] = []
}
