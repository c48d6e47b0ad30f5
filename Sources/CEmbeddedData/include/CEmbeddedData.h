#ifndef MEANING_LINT_EMBEDDED_DATA_H
#define MEANING_LINT_EMBEDDED_DATA_H

#include <stddef.h>

/// A data file of the project that is part of the executable: mapped with it, never read at start-up.
struct embedded_file {
    /// The path below the folder that is embedded, e.g. "Lexicons/da/jargon.tsv".
    const char *name;
    const unsigned char *bytes;
    size_t size;
};

size_t embedded_file_count(void);

/// The file of a number below the count, in the order of their names' bytes.
struct embedded_file embedded_file_at(size_t index);

#endif
