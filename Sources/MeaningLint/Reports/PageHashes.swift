// Written by scripts/generate from the files of the HTML report.

/// By these a browser knows the page's own style and script, and lets no other run.
enum PageHashes {
    static let style = "sha256-904tWR9XeMaOzfOu24ipNhYdGKqxg2d9XxlhGAbGg2U="
    static let script = "sha256-3AtzlTz+4bNGN7ZF2WDmcfsjlshPiEBZobYLbhrKJqc="
}
