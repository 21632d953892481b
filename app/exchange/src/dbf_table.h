// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QHash>
#include <QStringList>

#include "qz/exchange/text_decoder.h"
#include "qz/result.h"

namespace qz {

/// The attributes of a shapefile (dBase III and what followed), a row at a time from the front.
class DbfTable final {
public:
    /// `encoding` Auto: by `codePage` (the text of a .cpg), else by the file's language mark, else guessed
    /// from its first rows.
    [[nodiscard]] Status open(const QString& path, TextEncoding encoding, const QString& codePage);
    /// False at the end. `values` in the order of names(); `deleted` for a row marked so.
    [[nodiscard]] Result<bool> next(QStringList& values, bool& deleted);
    [[nodiscard]] const QStringList& names() const { return m_names; }
    [[nodiscard]] TextEncoding encoding() const { return m_encoding; }

private:
    struct Field {
        char type = 'C';
        qsizetype from = 0;
        qsizetype length = 0;
    };
    Status readFields(QByteArrayView head);
    void settleEncoding(QByteArrayView fields, quint8 languageMark, const QString& codePage);
    [[nodiscard]] QString text(QByteArrayView bytes) const;
    [[nodiscard]] QString value(const Field& field, QByteArrayView row) const;
    [[nodiscard]] Error damaged(const QString& what) const;

    QFile m_file;
    QList<Field> m_fields;
    QStringList m_names;
    TextEncoding m_encoding = TextEncoding::Auto;
    qint64 m_headLength = 0;
    qint64 m_rowLength = 0;
    qint64 m_left = 0;
};

}  // namespace qz
