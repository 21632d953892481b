// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_faces.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

// A library's resources are linked only where something asks for them.
static void initFaces() { Q_INIT_RESOURCE(print_faces); }

namespace qz {

namespace {

QStringList namesOf(const char* kind) {
    static const QJsonObject kinds = [] {
        initFaces();
        QFile file(QStringLiteral(":/qz/print/data/faces.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }();
    QStringList names;
    for (const QJsonValue& name : kinds.value(QLatin1String(kind)).toArray()) {
        names.append(name.toString());
    }
    return names;
}

const char* kindOf(PaperRole role) {
    switch (role) {
        case PaperRole::Letterhead:
        case PaperRole::Title:
            return "title";
        case PaperRole::Heading1:
        case PaperRole::Caption:
            return "black";
        case PaperRole::Heading2:
            return "script";
        case PaperRole::FormLabel:
        case PaperRole::Table:
        case PaperRole::Note:
        case PaperRole::Footer:
            return "sans";
        case PaperRole::Number:
        case PaperRole::Body:
        case PaperRole::Form:
        case PaperRole::PageNumber:
            break;
    }
    return "body";
}

}  // namespace

const QHash<QString, PaperRole>& faceRoles() {
    static const QHash<QString, PaperRole> roles = [] {
        QHash<QString, PaperRole> byName;
        for (const PaperRole role : {PaperRole::Title, PaperRole::Body, PaperRole::Heading1,
                                     PaperRole::Heading2, PaperRole::Table}) {
            for (const QString& name : namesOf(kindOf(role))) {
                byName.insert(name.toLower(), role);
            }
        }
        return byName;
    }();
    return roles;
}

QString faceName(PaperRole role) { return namesOf(kindOf(role)).value(0); }

QString otherFaceName(PaperRole role) { return namesOf(kindOf(role)).value(3); }

}  // namespace qz
