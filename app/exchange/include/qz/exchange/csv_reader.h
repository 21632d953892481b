// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <memory>

#include "qz/exchange/text_decoder.h"
#include "qz/import.h"

namespace qz {

struct CsvOptions {
    TextEncoding encoding = TextEncoding::Auto;
    char delimiter = '\0';  ///< one of , ; tab |, or '\0' to guess
};

/// A delimited text file as rows. The first row that is not empty is the header.
class CsvRows : public RowSource {
public:
    [[nodiscard]] virtual TextEncoding encoding() const = 0;
    [[nodiscard]] virtual char delimiter() const = 0;
};

/// RFC 4180 with what offices add: any line end, quotes with line ends, "sep=;" lines, ragged rows (short
/// ones are padded; surplus values are the row's problem), byte order marks inside rows (dropped), NUL bytes
/// (the row's problem), and the apostrophe that table_writer.h puts before text like a formula (taken off). A
/// quotation mark that is never closed and bytes that are not text are errors that name the row. Memory is
/// one block and one row; a row has at most 32 MB.
[[nodiscard]] Result<std::unique_ptr<CsvRows>> openCsv(const QString& path, const CsvOptions& options = {});

}  // namespace qz
