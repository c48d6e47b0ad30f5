import MeaningLint

/// What the command knows and the server does not.
public struct ServerSetting {
    /// The language of messages that was asked for; nil: the configuration's, then the editor's.
    public var language: MessageLanguage?
    /// The language where nothing else says one.
    public var fallback: MessageLanguage = .en
    /// `--config`.
    public var configuration: String?
    public var currentFolder = "/"
    public var jobs = 1
    public var today: () -> CalendarDate

    public init(today: @escaping () -> CalendarDate) { self.today = today }
}

/// A language server: what an editor says goes in, what the linter sees comes out (LSP 3.17).
///
/// One thread, and no lock. Messages are handled in their order; when none is left, what they changed is checked. A check that is under
/// way when more comes in is outdated, and is begun again behind it.
public final class Server<Connection: Channel> {
    /// Those that are built in.
    private let builtIn: RuleSet
    let setting: ServerSetting
    private var channel: Connection
    private var framing = Framing()
    private var waiting: [IncomingMessage] = []

    private enum Phase { case new, running, shutDown }
    private var phase = Phase.new
    private(set) var client = Client()
    private var requestNumber = 0

    private let disk: any StampedFiles
    private var observed: ObservedFiles
    private(set) var files: OpenFiles
    /// By absolute path.
    private(set) var documents: [String: OpenDocument] = [:]
    private var roots: [String] = []
    private(set) var workspace: Workspace?
    /// Open files whose text has changed since they were checked.
    private var changed: Set<String> = []
    /// The file sets have to be found again.
    private var isStale = true
    var told = Told()

    public init(rules: RuleSet, files disk: any StampedFiles, channel: Connection, setting: ServerSetting) {
        builtIn = rules
        self.disk = disk
        self.channel = channel
        self.setting = setting
        observed = ObservedFiles(disk)
        files = OpenFiles(observed)
    }

    /// With those of configurations: what a finding's number counts in.
    var rules: RuleSet { workspace?.result.rules ?? builtIn }

    var language: MessageLanguage { setting.language ?? workspace?.result.language ?? client.language ?? setting.fallback }

    // MARK: The loop

    /// Serves until the client leaves.
    /// - Returns: the exit code: 0 when the client had said that it would.
    public func run() -> Int32 {
        while true {
            while !waiting.isEmpty {
                let message = waiting.removeFirst()
                if message.method == "exit" { return phase == .shutDown ? 0 : 1 }
                handle(message)
            }
            let hasWork = phase == .running && (!changed.isEmpty || isStale && !documents.isEmpty)
            if hasWork, !channel.hasInput() {
                check(whole: false)
                continue
            }
            guard let bytes = channel.read(waits: true) else { return phase == .shutDown ? 0 : 1 }
            receive(bytes)
        }
    }

    private func receive(_ bytes: [UInt8]) {
        framing.append(bytes)
        while let body = framing.next() {
            guard let message = IncomingMessage(body) else {
                send(OutgoingMessage.failure(nil, .parseError, "This is no JSON object."))
                continue
            }
            if message.method == "$/cancelRequest" { cancel(RequestID(message.parameters?["id"])) } else { waiting.append(message) }
        }
    }

    /// What has not been begun is not begun.
    private func cancel(_ id: RequestID?) {
        guard let id, let index = waiting.firstIndex(where: { $0.id == id && $0.method != nil }) else { return }
        waiting.remove(at: index)
        send(OutgoingMessage.failure(id, .requestCancelled, "Cancelled."))
    }

    func send(_ message: [UInt8]) { channel.write(message) }

    private func ask(_ method: String, _ parameters: OutgoingMessage.Body) {
        requestNumber += 1
        send(OutgoingMessage.request(requestNumber, method, parameters))
    }

    // MARK: Messages

    private func handle(_ message: IncomingMessage) {
        // An answer to a request of ours asks for nothing.
        guard let method = message.method else {
            if message.id == nil { send(OutgoingMessage.failure(nil, .invalidRequest, "The message has no method.")) }
            return
        }
        if let id = message.id { request(method, id, message.parameters) } else if phase == .running { notification(method, message.parameters) }
    }

    private func request(_ method: String, _ id: RequestID, _ parameters: YAMLValue?) {
        switch (method, phase) {
        case ("initialize", .new):
            client = Client(parameters)
            roots = client.folders
            phase = .running
            send(OutgoingMessage.answer(id) { self.client.writeAbilities(&$0) })
        case (_, .new): send(OutgoingMessage.failure(id, .notInitialized, "`initialize` comes first."))
        case ("initialize", _): send(OutgoingMessage.failure(id, .invalidRequest, "`initialize` comes once."))
        case ("shutdown", _):
            phase = .shutDown
            send(OutgoingMessage.answer(id) { $0.null() })
        case (_, .shutDown): send(OutgoingMessage.failure(id, .invalidRequest, "The server has been shut down."))
        case ("workspace/executeCommand", _):
            send(OutgoingMessage.answer(id) { $0.null() })
            show(parameters)
        default:
            guard let handler = Self.handlers[method] else { return send(OutgoingMessage.failure(id, .methodNotFound, "\(method) is not known here.")) }
            guard let place = place(parameters) else { return send(OutgoingMessage.failure(id, .invalidParams, "textDocument.uri is missing, or no open document.")) }
            send(OutgoingMessage.answer(id) { handler(self)(place, parameters, &$0) })
        }
    }

    private typealias Handler = (Server) -> (DocumentPlace, YAMLValue?, inout JSONWriter) -> Void
    private static var handlers: [String: Handler] {
        [
            "textDocument/hover": { server in { place, _, json in server.check(whole: true); server.hover(at: place, &json) } },
            "textDocument/codeAction": { server in { place, parameters, json in server.check(whole: true); server.codeActions(at: place, parameters, &json) } },
            "textDocument/completion": { server in { place, _, json in server.loadIfNeeded(); server.completion(at: place, &json) } },
            "textDocument/definition": { server in { place, _, json in server.check(whole: true); server.definition(at: place, &json) } },
            "textDocument/references": { server in { place, parameters, json in server.check(whole: true); server.references(at: place, parameters, &json) } },
        ]
    }

    private func notification(_ method: String, _ parameters: YAMLValue?) {
        switch method {
        case "initialized": if client.watchesFiles { ask("client/registerCapability", Client.writeWatchers) }
        case "textDocument/didOpen": open(parameters)
        case "textDocument/didChange": change(parameters)
        case "textDocument/didClose": close(parameters)
        case "textDocument/didSave", "workspace/didChangeWatchedFiles": lookAgain()
        case "workspace/didChangeWorkspaceFolders":
            let event = parameters?["event"]
            let removed = Client.folders(event?["removed"])
            roots = roots.filter { !removed.contains($0) } + Client.folders(event?["added"])
            isStale = true
        default: break
        }
    }

    /// Puts the cursor where something has been written for the user to go on with.
    private func show(_ parameters: YAMLValue?) {
        guard client.showsDocuments, parameters?["command"]?.string == AnswerAction.command, let arguments = parameters?["arguments"]?.list, arguments.count == 3,
            let uri = arguments[0].string, let from = Position(arguments[1]), let to = Position(arguments[2])
        else { return }
        ask("window/showDocument") { json in
            json.object { json in
                json.member("uri", uri)
                json.member("takeFocus", true)
                json.item("selection")
                json.range(from, to)
            }
        }
    }

    // MARK: Documents

    /// The document that a request is about, and its position in it.
    private func place(_ parameters: YAMLValue?) -> DocumentPlace? {
        guard let path = parameters?["textDocument"]?["uri"]?.string.flatMap(FileURI.path), let document = documents[path] else { return nil }
        let position = Position(parameters?["position"]) ?? Position(line: 0, character: 0)
        return DocumentPlace(path: path, document: document, offset: document.text.offset(of: position, client.encoding))
    }

    private func open(_ parameters: YAMLValue?) {
        guard let given = parameters?["textDocument"], let uri = given["uri"]?.string, let path = FileURI.path(uri) else { return }
        let text = given["text"]?.utf8 ?? []
        documents[path] = OpenDocument(uri: uri, text: TextDocument(text: text, version: given["version"]?.string.flatMap { Int($0) }))
        files.set(path, text)
        lookAgain()
        touch(path)
        if !(workspace?.holds(path) ?? false) { isStale = true }
    }

    private func change(_ parameters: YAMLValue?) {
        guard let given = parameters?["textDocument"], let path = given["uri"]?.string.flatMap(FileURI.path), var document = documents[path] else { return }
        // The text has one owner while it is edited, so that it is not copied.
        documents[path] = nil
        files.set(path, nil)
        for edit in parameters?["contentChanges"]?.list ?? [] {
            let words = edit["text"]?.utf8 ?? []
            if let range = edit["range"] {
                guard let start = Position(range["start"]), let end = Position(range["end"]) else { continue }
                let (first, last) = (document.text.offset(of: start, client.encoding), document.text.offset(of: end, client.encoding))
                document.text.edit(min(first, last)..<max(first, last), with: words)
            } else {
                document.text.edit(nil, with: words)
            }
        }
        document.text.setVersion(given["version"]?.string.flatMap { Int($0) })
        documents[path] = document
        files.set(path, document.text.text)
        touch(path)
    }

    private func close(_ parameters: YAMLValue?) {
        guard let path = parameters?["textDocument"]?["uri"]?.string.flatMap(FileURI.path), let document = documents.removeValue(forKey: path) else { return }
        files.set(path, nil)
        touch(path)
        // What was never saved is gone.
        if files.kind(of: path) == nil { isStale = true }
        publish(document.uri, version: nil, [])
        told.findings[path] = nil
    }

    /// A text has changed; a configuration changes what holds for others.
    private func touch(_ path: String) {
        let isHeld = workspace?.holds(path) ?? false
        if path.hasSuffix("/.lint-rules.yml") || path.hasSuffix("/.gitignore") { isStale = true } else if isHeld { changed.insert(path) }
    }

    /// What has changed on disk since it was read, but for what is open: of that the editor's text counts.
    private func lookAgain() {
        guard let workspace, !isStale else { return }
        for path in observed.changes() {
            observed.accept(path)
            if documents[path] != nil { continue }
            if workspace.holds(path), files.kind(of: path) == .file { changed.insert(path) } else { isStale = true }
        }
    }

    // MARK: Checking

    private func loadIfNeeded() {
        guard isStale || workspace == nil else { return }
        isStale = false
        changed = []
        observed = ObservedFiles(disk)
        files = OpenFiles(observed)
        for (path, document) in documents { files.set(path, document.text.text) }
        let open = documents.keys.sorted()
        func isInFolder(_ path: String) -> Bool { roots.contains { path == $0 || $0 == "/" || path.hasPrefix($0 + "/") } }
        let outside = open.filter { !isInFolder($0) }
        let currentFolder = roots.first ?? open.first.map { String($0.prefix(upTo: $0.lastIndex(of: "/") ?? $0.startIndex)) } ?? setting.currentFolder
        var request = Linter.Request(today: setting.today())
        request.paths = roots.filter { files.kind(of: $0) == .folder } + outside
        // Where nothing can be linted, nothing is: an empty list would be the current folder.
        if request.paths.isEmpty { request.paths = open }
        request.configuration = setting.configuration
        request.jobs = setting.jobs
        request.reported = Set(open)
        workspace = Workspace(Linter(rules: builtIn, system: files, paths: Paths(currentFolder: currentFolder, given: [])), request)
    }

    /// Checks what has changed, and tells what holds now.
    /// - Parameter whole: whether it goes to its end also when more has come in.
    private func check(whole: Bool) {
        if documents.isEmpty && changed.isEmpty { return }
        if isStale || workspace == nil {
            loadIfNeeded()
            return publish(all: true)
        }
        if changed.isEmpty { return }
        let rechecked = changed.sorted()
        for path in rechecked {
            let isOutdated = whole ? nil : { self.channel.hasInput() }
            if !(workspace?.recheck(path, isOpen: documents[path] != nil, isOutdated: isOutdated) ?? false), !whole, channel.hasInput() { return }
        }
        workspace?.link()
        changed = []
        publish(all: false, rechecked: rechecked)
    }

    // MARK: What the parts ask for

    func places(in text: TextDocument) -> TextPlaces { TextPlaces(text: text, encoding: client.encoding) }

    /// The findings of an open file, as they were told.
    func findings(of path: String) -> [Finding] { told.findings[path] ?? [] }

    /// Where a stretch of any file stands, as the client counts.
    func place(_ path: String, _ range: SourceRange) -> Location? {
        guard let text = documents[path]?.text ?? (try? files.read(path)).map({ TextDocument(text: SourceFile(path: path, bytes: $0).text) }) else { return nil }
        func position(_ place: SourcePosition) -> Position {
            let offset = text.offset(of: Position(line: place.line - 1, character: place.column - 1), .utf32)
            return text.position(of: offset, client.encoding)
        }
        return Location(uri: documents[path]?.uri ?? FileURI.uri(path), from: position(range.start), to: position(range.end))
    }

    func place(shown file: String, _ range: SourceRange) -> Location? { workspace.flatMap { place($0.linter.paths.absolute(file), range) } }
}

/// A document that is open in the editor.
struct OpenDocument {
    /// As the client wrote it.
    var uri: String
    var text: TextDocument
}

/// Where in which open document a request asks.
struct DocumentPlace {
    var path: String
    var document: OpenDocument
    /// Into the document's text.
    var offset: Int
}

/// A stretch of a file, as the client counts.
struct Location: Hashable {
    var uri: String
    var from, to: Position
}
