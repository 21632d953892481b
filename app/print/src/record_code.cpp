// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/record_code.h"

#include <QCryptographicHash>

namespace qz {
namespace {

void add(QCryptographicHash& hash, const TemplateRecord& record) {
    for (auto text = record.texts.begin(); text != record.texts.end(); ++text) {
        hash.addData((text.key() + u'=' + text.value() + u'\n').toUtf8());
    }
    for (auto list = record.lists.begin(); list != record.lists.end(); ++list) {
        hash.addData((list.key() + u'\n').toUtf8());
        for (const TemplateRecord& row : list.value()) {
            add(hash, row);
        }
    }
}

}  // namespace

QString recordCode(const TemplateRecord& record) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, record);
    const QString hex = QString::fromLatin1(hash.result().first(4).toHex().toUpper());
    return hex.left(4) + QChar(0x00B7) + hex.mid(4);
}

}  // namespace qz
