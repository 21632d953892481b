// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/case_record.h"

#include <QCoreApplication>

namespace qz {

Result<Performer> Performer::parse(const QString& text) {
    const QString trimmed = text.trimmed();
    const qsizetype colon = trimmed.indexOf(QLatin1Char(':'));
    const QString kind = colon < 0 ? QStringLiteral("person") : trimmed.left(colon);
    const QString rest = trimmed.mid(colon + 1).trimmed();
    Performer performer;
    if (kind == QLatin1String("user")) {
        const qsizetype slash = rest.indexOf(QLatin1Char('/'));
        performer.kind = Kind::User;
        performer.name = rest.left(slash < 0 ? rest.size() : slash).trimmed();
        performer.unit = slash < 0 ? QString() : rest.mid(slash + 1).trimmed();
    } else if (kind == QLatin1String("unit")) {
        const qsizetype slash = rest.indexOf(QLatin1Char('/'));
        performer.unit = rest.left(slash < 0 ? rest.size() : slash).trimmed();
        performer.name = slash < 0 ? QString() : rest.mid(slash + 1).trimmed();
        performer.kind = performer.name.isEmpty() ? Kind::Unit : Kind::Person;
    } else if (kind == QLatin1String("post")) {
        performer.kind = Kind::Post;
        performer.name = rest;
    } else if (kind == QLatin1String("person")) {
        performer.kind = Kind::Person;
        performer.name = rest;
    }
    if (performer.unit.isEmpty() && performer.name.isEmpty()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate(
                "qz::Performer",
                "“%1” names nobody; write user:NAME, unit:CODE, unit:CODE/PERSON, post:NAME or a name.")
                .arg(text));
    }
    return performer;
}

QString Performer::toString() const {
    switch (kind) {
        case Kind::User:
            // The unit goes along: independence is tested between units too, long after the user changed
            // desks.
            return QStringLiteral("user:") + name + (unit.isEmpty() ? QString() : QLatin1Char('/') + unit);
        case Kind::Unit:
            return QStringLiteral("unit:") + unit;
        case Kind::Post:
            return QStringLiteral("post:") + name;
        case Kind::Person:
            break;
    }
    return unit.isEmpty() ? QStringLiteral("person:") + name
                          : QStringLiteral("unit:") + unit + QLatin1Char('/') + name;
}

bool Performer::isIndependentOf(const Performer& other) const {
    if (!unit.isEmpty() && unit == other.unit) {
        return false;
    }
    return name.isEmpty() || name != other.name;
}

}  // namespace qz
