import MeaningLint

/// What the client said of itself, and what it is told of the server (LSP 3.17, `initialize`).
struct Client {
    var encoding = PositionEncoding.utf16
    /// Absolute.
    var folders: [String] = []
    /// Of the editor's own texts, where messages come in it.
    var language: MessageLanguage?
    var watchesFiles = false
    var showsDocuments = false

    init() {}

    init(_ parameters: YAMLValue?) {
        let abilities = parameters?["capabilities"]
        // The client's own order says which one it likes best; without any it counts in UTF-16.
        let encodings = abilities?["general"]?["positionEncodings"]?.list.compactMap { $0.string.flatMap(PositionEncoding.init) }
        encoding = encodings?.first ?? .utf16
        folders = Self.folders(parameters?["workspaceFolders"])
        if folders.isEmpty, let root = parameters?["rootUri"]?.string.flatMap(FileURI.path) ?? parameters?["rootPath"]?.string { folders = [root] }
        language = parameters?["locale"]?.string.flatMap { MessageLanguage(rawValue: String($0.prefix(2)).lowercased()) }
        watchesFiles = abilities?["workspace"]?["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool ?? false
        showsDocuments = abilities?["window"]?["showDocument"]?["support"]?.bool ?? false
    }

    static func folders(_ value: YAMLValue?) -> [String] { (value?.list ?? []).compactMap { $0["uri"]?.string.flatMap(FileURI.path) } }

    func writeAbilities(_ json: inout JSONWriter) {
        json.object { json in
            json.item("capabilities")
            json.object { json in
                json.member("positionEncoding", encoding.rawValue)
                json.item("textDocumentSync")
                json.object { json in
                    json.member("openClose", true)
                    // Incremental.
                    json.member("change", 2)
                    json.item("save")
                    json.object { $0.member("includeText", false) }
                }
                json.member("hoverProvider", true)
                json.member("definitionProvider", true)
                json.member("referencesProvider", true)
                json.item("codeActionProvider")
                json.object { json in
                    json.item("codeActionKinds")
                    json.array { json in
                        json.item()
                        json.string("quickfix")
                    }
                }
                json.item("completionProvider")
                json.object { $0.member("resolveProvider", false) }
                json.item("executeCommandProvider")
                json.object { json in
                    json.item("commands")
                    json.array { json in
                        json.item()
                        json.string(AnswerAction.command)
                    }
                }
                json.item("workspace")
                json.object { json in
                    json.item("workspaceFolders")
                    json.object { json in
                        json.member("supported", true)
                        json.member("changeNotifications", true)
                    }
                }
            }
            json.item("serverInfo")
            json.object { json in
                json.member("name", "meaning-lint")
                json.member("version", Version.number)
            }
        }
    }

    /// Asks to be told when files change that nobody has open.
    static func writeWatchers(_ json: inout JSONWriter) {
        json.object { json in
            json.item("registrations")
            json.array { json in
                json.item()
                json.object { json in
                    json.member("id", "meaning-lint.files")
                    json.member("method", "workspace/didChangeWatchedFiles")
                    json.item("registerOptions")
                    json.object { json in
                        json.item("watchers")
                        json.array { json in
                            for pattern in ["**/*.{yml,yaml,json,lookml,md}", "**/.lint-rules.yml", "**/.gitignore"] {
                                json.item()
                                json.object { $0.member("globPattern", pattern) }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension Position {
    init?(_ value: YAMLValue?) {
        guard let line = value?["line"]?.string.flatMap({ Int($0) }), let character = value?["character"]?.string.flatMap({ Int($0) }) else { return nil }
        self.init(line: line, character: character)
    }
}

extension JSONWriter {
    mutating func position(_ position: Position) {
        object { json in
            json.member("line", position.line)
            json.member("character", position.character)
        }
    }

    mutating func range(_ from: Position, _ to: Position) {
        object { json in
            json.item("start")
            json.position(from)
            json.item("end")
            json.position(to)
        }
    }

    mutating func location(_ location: Location) {
        object { json in
            json.member("uri", location.uri)
            json.item("range")
            json.range(location.from, location.to)
        }
    }
}
