/// Finds what contradicts itself among tests that must all hold.
struct ConditionCheck {
    /// A test, and where it stands in the configuration.
    struct Place {
        var path: FieldPath
        var test: Test
        var range: Range<Int>
    }

    let names: FieldNames

    /// Tells of tests that no definition can meet together, at the later one.
    func tell(_ places: [Place], _ sink: inout DiagnosticSink) {
        for (index, later) in places.enumerated() {
            let earlier = places[..<index].filter { $0.path == later.path }
            guard let conflict = earlier.first(where: { contradict($0.test, later.test) }) ?? (isEmpty(later.test) ? later : nil) else { continue }
            let (da, en) = (names.name(later.path, .da), names.name(later.path, .en))
            let line = sink.locator.position(conflict.range.lowerBound).line
            if conflict.range == later.range {
                sink.add(later.range, da: "Det her kan »\(da)« aldrig opfylde: grænserne udelukker hinanden.", en: "\"\(en)\" can never meet this: the limits exclude each other.")
            } else {
                sink.add(later.range, da: "Det her modsiger linje \(line): »\(da)« kan ikke opfylde begge dele.", en: "This contradicts line \(line): \"\(en)\" cannot meet both.")
            }
        }
    }

    /// Tells of what `require` asks for though `when` has said it already: it cannot fail there.
    func tellImplied(when: [Place], require: [Place], _ sink: inout DiagnosticSink) {
        let words = ConditionWords(names: names)
        for place in require {
            let own = words.text(.field(place.path, [place.test]), .en)
            guard let first = when.first(where: { $0.path == place.path && words.text(.field($0.path, [$0.test]), .en) == own }) else { continue }
            let line = sink.locator.position(first.range.lowerBound).line
            sink.add(
                place.range, da: "Det står allerede under »when« (linje \(line)): her kan det aldrig svigte, og reglen spørger aldrig om det.",
                en: "This stands under \"when\" already (line \(line)): it can never fail here, and the rule never asks about it.")
        }
    }

    private func contradict(_ a: Test, _ b: Test) -> Bool {
        switch (a, b) {
        case (.present(let one), .present(let other)): one != other
        case (.present(false), let other), (let other, .present(false)): needsValue(other)
        case (.oneOf(let one), .oneOf(let other)): Set(one.map { $0.lowercased() }).isDisjoint(with: other.map { $0.lowercased() })
        case (.mentions(let one), .avoid(let other)), (.avoid(let other), .mentions(let one)):
            Set(one.terms.map { $0.lowercased() }).isSubset(of: other.terms.map { $0.lowercased() })
        case (.number(let one), .number(let other)): isEmpty(one + other)
        case (.date(let one), .date(let other)): isEmpty(one + other)
        case (.measure(let one, let some), .measure(let other, let more)): one == other && isEmpty(some + more)
        default: false
        }
    }

    private func needsValue(_ test: Test) -> Bool {
        switch test {
        case .oneOf, .mentions, .matches, .leadsTo: true
        case .measure(_, let bounds): bounds.contains { if case .value(let value) = $0.limit { !$0.kind.holds(0, value) } else { false } }
        default: false
        }
    }

    private func isEmpty(_ test: Test) -> Bool {
        switch test {
        case .number(let bounds): isEmpty(bounds)
        case .date(let bounds): isEmpty(bounds)
        case .measure(let measure, let bounds):
            // No text has fewer than no words.
            isEmpty(bounds + (measure == .lix ? [] : [NumberBound(kind: .atLeast, limit: .value(0))]))
        default: false
        }
    }

    /// Whether no number is within all of the limits that are known.
    private func isEmpty(_ bounds: [NumberBound]) -> Bool {
        let limits = bounds.compactMap { bound -> (kind: NumberBound.Kind, value: Double)? in
            if case .value(let value) = bound.limit { (bound.kind, value) } else { nil }
        }
        return limits.contains { low in
            limits.contains { high in
                switch (low.kind, high.kind) {
                case (.atLeast, .atMost), (.atLeast, .exactly), (.exactly, .atMost), (.exactly, .exactly): low.value > high.value
                case (.moreThan, .atMost), (.moreThan, .lessThan), (.atLeast, .lessThan), (.moreThan, .exactly), (.exactly, .lessThan): low.value >= high.value
                default: false
                }
            }
        }
    }

    private func isEmpty(_ bounds: [DateBound]) -> Bool {
        // Days from today are compared with days from today.
        func days(_ bound: DateBound) -> (fixed: Bool, day: Int)? {
            switch bound.limit {
            case .date(let date): (true, date.dayNumber)
            case .today(let days): (false, days)
            case .field: nil
            }
        }
        let limits = bounds.compactMap { bound in days(bound).map { (kind: bound.kind, fixed: $0.fixed, day: $0.day) } }
        return limits.contains { low in
            limits.contains { high in
                guard low.fixed == high.fixed else { return false }
                return switch (low.kind, high.kind) {
                case (.notBefore, .notAfter), (.notBefore, .on), (.on, .notAfter), (.on, .on): low.day > high.day
                case (.after, .notAfter), (.notBefore, .before), (.after, .on), (.on, .before): low.day >= high.day
                case (.after, .before): low.day + 1 >= high.day
                default: false
                }
            }
        }
    }
}
