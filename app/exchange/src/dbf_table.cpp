// SPDX-License-Identifier: GPL-3.0-or-later
#include "dbf_table.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtEndian>

namespace qz {
namespace {

constexpr qsizetype kHead = 32;
constexpr qsizetype kField = 32;
constexpr qint64 kGuessed = 64 * 1024;

/// Of the words that programs write into .cpg.
TextEncoding encodingOfCodePage(const QString& text) {
    const QString page = text.trimmed().toLower().remove(QLatin1Char('-')).remove(QLatin1Char(' '));
    if (page == QLatin1String("utf8") || page == QLatin1String("65001")) {
        return TextEncoding::Utf8;
    }
    for (const char* known : {"936", "gbk", "gb2312", "gb18030", "54936", "cp936", "ansi936", "windows936"}) {
        if (page == QLatin1String(known)) {
            return TextEncoding::Gb18030;
        }
    }
    return TextEncoding::Auto;
}

QString decoded(QByteArrayView bytes, TextEncoding encoding, bool& ok) {
    TextDecoder decoder(encoding);
    QByteArray utf8;
    ok = decoder.decode(bytes, true, utf8).ok();
    return QString::fromUtf8(utf8);
}

QByteArrayView withoutPadding(QByteArrayView bytes) {
    const qsizetype zero = bytes.indexOf('\0');
    bytes = zero < 0 ? bytes : bytes.first(zero);
    while (!bytes.isEmpty() && bytes.back() == ' ') {
        bytes.chop(1);
    }
    return bytes;
}

}  // namespace

Error DbfTable::damaged(const QString& what) const {
    const QString name = QFileInfo(m_file.fileName()).fileName();
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::Exchange",
                                    "“%1” is damaged or not what its name says: %2. Get the file "
                                    "again from where it comes from.")
            .arg(name, what),
        {}, name);
}

Status DbfTable::open(const QString& path, TextEncoding encoding, const QString& codePage) {
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly)) {
        const QString name = QFileInfo(path).fileName();
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Exchange", "“%1” cannot be opened: %2")
                             .arg(name, m_file.errorString()),
                         {}, name);
    }
    const QByteArray head = m_file.read(kHead);
    if (head.size() < kHead) {
        return damaged(QCoreApplication::translate("qz::Exchange", "it ends too early"));
    }
    m_headLength = qFromLittleEndian<quint16>(head.constData() + 8);
    m_rowLength = qFromLittleEndian<quint16>(head.constData() + 10);
    const qint64 declared = qFromLittleEndian<quint32>(head.constData() + 4);
    if (m_headLength < kHead + 1 || m_rowLength < 1 || m_file.size() < m_headLength) {
        return damaged(QCoreApplication::translate("qz::Exchange", "its head makes no sense"));
    }
    m_left = std::min(declared, (m_file.size() - m_headLength) / m_rowLength);
    const QByteArray fields = m_file.read(m_headLength - kHead);
    m_encoding = encoding;
    settleEncoding(fields, static_cast<quint8>(head.at(29)), codePage);
    QZ_TRY(readFields(fields));
    return {};
}

Status DbfTable::readFields(QByteArrayView head) {
    qsizetype from = 1;  // the mark of deletion
    for (qsizetype at = 0; at + kField <= head.size() && head.at(at) != '\r'; at += kField) {
        const QByteArrayView field = head.sliced(at, kField);
        const auto length = static_cast<quint8>(field.at(16));
        if (from + length > m_rowLength) {
            return damaged(QCoreApplication::translate("qz::Exchange", "a column reaches beyond its rows"));
        }
        m_fields.append({field.at(11), from, length});
        const QString name = text(withoutPadding(field.first(11))).trimmed();
        m_names.append(name.isEmpty() || m_names.contains(name)
                           ? QStringLiteral("%1_%2").arg(name).arg(m_fields.size())
                           : name);
        from += length;
    }
    return {};
}

void DbfTable::settleEncoding(QByteArrayView fields, quint8 languageMark, const QString& codePage) {
    if (m_encoding == TextEncoding::Auto) {
        m_encoding = encodingOfCodePage(codePage);
    }
    if (m_encoding == TextEncoding::Auto && languageMark == 0x4D) {  // code page 936
        m_encoding = TextEncoding::Gb18030;
    }
    if (m_encoding == TextEncoding::Auto) {
        // Names and rows, without the numbers between the names, which may look like anything.
        QByteArray sample;
        for (qsizetype at = 0; at + kField <= fields.size() && fields.at(at) != '\r'; at += kField) {
            const QByteArrayView name = withoutPadding(fields.sliced(at, 11));
            sample.append(name.data(), name.size()).append('\n');
        }
        sample += m_file.read(kGuessed / m_rowLength * m_rowLength);
        m_encoding = guessTextEncoding(sample, true);
        m_encoding = m_encoding == TextEncoding::Gb18030 ? m_encoding : TextEncoding::Utf8;
        m_file.seek(m_headLength);
    }
}

QString DbfTable::text(QByteArrayView bytes) const {
    bool ok = false;
    // A field of fixed width may end within a character: that one is dropped (UTF-8 has up to three bytes of
    // it).
    for (qsizetype cut = 0; cut <= std::min<qsizetype>(3, bytes.size()); ++cut) {
        const QString whole = decoded(bytes.chopped(cut), m_encoding, ok);
        if (ok) {
            return whole;
        }
    }
    return QString::fromLatin1(bytes.data(), bytes.size());
}

QString DbfTable::value(const Field& field, QByteArrayView row) const {
    const QByteArrayView bytes = withoutPadding(row.sliced(field.from, field.length));
    const QString read = text(bytes).trimmed();
    switch (field.type) {
        case 'L':
            return QStringLiteral("TtYy").contains(read) && !read.isEmpty()   ? QStringLiteral("true")
                   : QStringLiteral("FfNn").contains(read) && !read.isEmpty() ? QStringLiteral("false")
                                                                              : QString();
        case 'D':
            return read.size() == 8
                       ? read.left(4) + QLatin1Char('-') + read.mid(4, 2) + QLatin1Char('-') + read.mid(6)
                       : QString();
        case 'N':
        case 'F':
            return read.startsWith(QLatin1Char('*')) ? QString() : read;  // a number too wide for its column
        case 'C':
            return read;
        default:
            return {};  // memo and binary columns
    }
}

Result<bool> DbfTable::next(QStringList& values, bool& deleted) {
    if (m_left <= 0) {
        return false;
    }
    --m_left;
    const QByteArray row = m_file.read(m_rowLength);
    if (row.size() < m_rowLength) {
        return damaged(QCoreApplication::translate("qz::Exchange", "it ends too early"));
    }
    deleted = row.at(0) == '*';
    values.clear();
    for (const Field& field : m_fields) {
        values.append(value(field, row));
    }
    return true;
}

}  // namespace qz
