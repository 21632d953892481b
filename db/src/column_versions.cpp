// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_versions.h"

#include <QCoreApplication>

namespace qz {

QByteArray packColumnVersions(const ColumnVersions& versions) {
    QByteArray packed;
    packed.reserve(qsizetype(versions.size()) * 2);
    for (quint64 version : versions) {
        while (version >= 0x80) {
            packed.append(char((version & 0x7f) | 0x80));
            version >>= 7;
        }
        packed.append(char(version));
    }
    return packed;
}

Result<ColumnVersions> unpackColumnVersions(const QByteArray& packed) {
    ColumnVersions versions;
    quint64 value = 0;
    int shift = 0;
    for (const char c : packed) {
        const auto byte = quint8(c);
        if (shift > 63) {
            shift = -1;
            break;
        }
        value |= quint64(byte & 0x7f) << shift;
        shift += 7;
        if ((byte & 0x80) == 0) {
            versions.push_back(value);
            value = 0;
            shift = 0;
        }
    }
    if (shift != 0) {
        return makeError(ErrorCode::Database,
                         QCoreApplication::translate(
                             "qz::Store",
                             "The version marks of a record are damaged. Check the store, then restore "
                             "the latest backup."),
                         QStringLiteral("_cv ") + QString::fromLatin1(packed.toHex()));
    }
    return versions;
}

}  // namespace qz
