// SPDX-License-Identifier: GPL-3.0-or-later
#include "output_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace qz {

Error cannotWrite(const QString& path, const QString& reason) {
    const QString name = QFileInfo(path).fileName();
    return makeError(
        ErrorCode::Io,
        QCoreApplication::translate("qz::Exchange",
                                    "“%1” cannot be written: %2. Close it elsewhere or choose another place.")
            .arg(name, reason),
        {}, name);
}

Status checkCellCount(const QString& path, qsizetype cells, qsizetype columns) {
    if (cells <= columns) {
        return {};
    }
    return makeError(
        ErrorCode::Bug,
        QCoreApplication::translate("qz::Exchange", "A row for “%1” has more cells than columns.")
            .arg(QFileInfo(path).fileName()),
        QStringLiteral("%1 cells, %2 columns").arg(cells).arg(columns));
}

Status OutputFile::open() {
    return m_file.open(QIODevice::WriteOnly) ? Status()
                                             : cannotWrite(m_file.fileName(), m_file.errorString());
}

Status OutputFile::write(const QByteArray& bytes) {
    m_buffer += bytes;
    if (m_buffer.size() < 256 * 1024) {
        return {};
    }
    const bool ok = m_file.write(m_buffer) == m_buffer.size();
    m_buffer.clear();
    return ok ? Status() : cannotWrite(m_file.fileName(), m_file.errorString());
}

// QSaveFile of Qt 6.4 takes what its own buffer could not write any more for written; so it is emptied first.
Status OutputFile::commit() {
    const bool ok = m_file.write(m_buffer) == m_buffer.size() && m_file.flush() && m_file.commit();
    return ok ? Status() : cannotWrite(m_file.fileName(), m_file.errorString());
}

}  // namespace qz
