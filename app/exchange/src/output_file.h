// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSaveFile>

#include "qz/result.h"

namespace qz {

/// A file that appears under its name when it is complete. Writes through a buffer.
class OutputFile final {
public:
    explicit OutputFile(const QString& path) : m_file(path) {}

    [[nodiscard]] Status open();
    [[nodiscard]] Status write(const QByteArray& bytes);
    [[nodiscard]] Status commit();

private:
    QSaveFile m_file;
    QByteArray m_buffer;
};

/// "“report.csv” cannot be written: …"
[[nodiscard]] Error cannotWrite(const QString& path, const QString& reason);

/// Says what is wrong with a number of cells, or success.
[[nodiscard]] Status checkCellCount(const QString& path, qsizetype cells, qsizetype columns);

}  // namespace qz
