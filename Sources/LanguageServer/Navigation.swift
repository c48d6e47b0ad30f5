import MeaningLint

/// A definition that something leads to.
struct LinkTarget {
    var item: Catalogue.Item
    /// As reports show it.
    var file: String
}

extension Server {
    /// What stands at a place: the name of another definition, or a definition's own id.
    struct Link {
        /// Where the name stands, in text offsets.
        var range: Range<Int>
        var targets: [LinkTarget]
        /// Of one's own id, the definition itself.
        var own: Catalogue.Item?
        var catalogue: Catalogue
    }

    func link(at place: DocumentPlace) -> Link? {
        guard let (catalogue, file) = workspace?.catalogue(of: place.path) else { return nil }
        let offset = places(in: place.document.text).textOffset(place.offset)
        func isHere(_ range: Range<Int>) -> Bool { range.lowerBound <= offset && offset <= range.upperBound }
        for item in catalogue.files[file].items {
            if let reference = item.references.first(where: { isHere($0.textRange) }) {
                let targets = catalogue.targets(of: reference).map { LinkTarget(item: catalogue[$0], file: catalogue.files[$0.file].file) }
                return Link(range: reference.textRange, targets: targets, own: nil, catalogue: catalogue)
            }
        }
        guard let own = catalogue.files[file].items.first(where: { $0.id != nil && isHere($0.anchorText) }) else { return nil }
        return Link(range: own.anchorText, targets: [], own: own, catalogue: catalogue)
    }

    /// Where the definition stands that is named here; on a definition's own id, that place itself.
    func definition(at place: DocumentPlace, _ json: inout JSONWriter) {
        let link = link(at: place)
        let items = (link?.targets.map(\.item) ?? []) + [link?.own].compactMap { $0 }
        write(items.compactMap { item in link.flatMap { location(of: item, $0.catalogue) } }, &json)
    }

    /// Every place that names the definition, which is the chain's next link in either direction.
    func references(at place: DocumentPlace, _ parameters: YAMLValue?, _ json: inout JSONWriter) {
        guard let link = link(at: place) else { return write([], &json) }
        let items = link.targets.map(\.item) + [link.own].compactMap { $0 }
        let keys = Set(items.map(Catalogue.key))
        var found: [Location] = parameters?["context"]?["includeDeclaration"]?.bool ?? false ? items.compactMap { location(of: $0, link.catalogue) } : []
        for summary in link.catalogue.files {
            for item in summary.items {
                for reference in item.references where !keys.isDisjoint(with: link.catalogue.targets(of: reference)) {
                    if let place = location(reference.range, summary.file) { found.append(place) }
                }
            }
        }
        write(found, &json)
    }

    private func write(_ locations: [Location], _ json: inout JSONWriter) {
        json.array { json in
            for location in locations {
                json.item()
                json.location(location)
            }
        }
    }

    private func location(of item: Catalogue.Item, _ catalogue: Catalogue) -> Location? { location(item.anchor, catalogue.files[item.file].file) }

    private func location(_ range: SourceRange, _ shown: String) -> Location? { workspace.flatMap { place($0.linter.paths.absolute(shown), range) } }
}
