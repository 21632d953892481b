// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/page_code.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace qz {

namespace {

constexpr int kMarkLength = 6;
constexpr int kMostPages = 999;

const QString& opening() {
    static const QString text = QStringLiteral("QZ1");
    return text;
}

bool fits(const QString& text, const char* pattern) {
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)))
        .match(text)
        .hasMatch();
}

Error damaged() {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate(
                         "qz::Papers", "The code on the page is damaged or was not made by this program."));
}

int count(const QString& text) { return fits(text, "[1-9][0-9]{0,2}") ? text.toInt() : 0; }

}  // namespace

QString shortMark(const QByteArray& bytes, int count) {
    static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    QString mark;
    for (qsizetype i = 0; i < std::min<qsizetype>(count, hash.size()); ++i) {
        mark.append(QLatin1Char(alphabet[static_cast<unsigned char>(hash.at(i)) % 32]));
    }
    return mark;
}

QString paperMark(const QString& name) { return shortMark(name.toUtf8(), kMarkLength); }

QString contentMark(const QString& sha256) { return shortMark(sha256.toLatin1(), kMarkLength); }

QString PageCode::text() const {
    const QString said = QStringList{opening(),
                                     store,
                                     number,
                                     paper,
                                     QString::number(version),
                                     QString::number(page),
                                     QString::number(pages),
                                     digest}
                             .join(u'/');
    return said + u'/' + shortMark(said.toUtf8(), kMarkLength);
}

Result<PageCode> PageCode::parse(const QString& text) {
    const QStringList parts = text.split(u'/');
    if (parts.first() != opening()) {
        return makeError(
            ErrorCode::Unsupported,
            QCoreApplication::translate("qz::Papers", "The code on the page is not one of this program."));
    }
    const qsizetype check = text.lastIndexOf(u'/');
    if (parts.size() != 9 || parts.last() != shortMark(text.left(check).toUtf8(), kMarkLength)) {
        return damaged();
    }
    PageCode code{parts.at(1),        parts.at(2),        parts.at(3), count(parts.at(4)),
                  count(parts.at(5)), count(parts.at(6)), parts.at(7)};
    const bool whole = fits(code.store, "[0-9A-Z]{8}") && fits(code.number, "[0-9A-Z-]{3,24}") &&
                       fits(code.paper, "[0-9A-Z]{6}") && fits(code.digest, "[0-9A-Z]{6}") &&
                       code.version > 0 && code.page > 0 && code.page <= code.pages &&
                       code.pages <= kMostPages;
    return whole ? Result<PageCode>(code) : Result<PageCode>(damaged());
}

}  // namespace qz
