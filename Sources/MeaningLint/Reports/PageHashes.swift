// Written by scripts/generate from the files of the HTML report.

/// By these a browser knows the page's own style and script, and lets no other run.
enum PageHashes {
    static let style = "sha256-EJxJ2fDfB2GukJfukFz4++ya2aWJS6cVJifgW0lY7d8="
    static let script = "sha256-v9tasKx2avyrgveCK5dp3wSUnsILR4AhYFCQtC6lh9s="
}
