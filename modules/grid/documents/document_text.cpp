// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/document_text.h"

#include <QLocale>

namespace qz::grid {

namespace {

template <class Code>
QString named(const std::function<QString(const Code&)>& names, const Code& code, const QString& plain) {
    if (plain.isEmpty() || !names) {
        return plain;
    }
    const QString name = names(code);
    return name.isEmpty() ? plain : name;
}

}  // namespace

QString classText(const DocumentText& text, const QString& code) { return named(text.className, code, code); }

QString areaText(const DocumentText& text, const AreaCode& code) {
    return named(text.areaName, code, code.toString());
}

QString pathText(const DocumentText& text, const AreaCode& code) {
    return named(text.areaPath, code, code.toString());
}

QString unitText(const DocumentText& text, const QString& code, QDate day) {
    return day.isValid() && text.unitNameOn && !code.isEmpty() ? text.unitNameOn(code, day)
                                                               : named(text.unitName, code, code);
}

QString performerText(const DocumentText& text, const Performer& performer, QDate day) {
    const QString unit = unitText(text, performer.unit, day);
    if (performer.kind == Performer::Kind::User) {
        return named(text.userName, performer.name, performer.name);
    }
    if (unit.isEmpty() || performer.name.isEmpty()) {
        return unit + performer.name;
    }
    return unit + u' ' + performer.name;
}

QString timeText(Instant instant) { return CivilTime::fromInstant(instant).toDisplay(); }

QString dayText(const QDate& day) {
    //: How papers date themselves: a format of QDate, no zeros in front where the language has none
    return day.toString(translate("qz::grid::Documents", "yyyy-MM-dd"));
}

QString numberText(qint64 value) { return QLocale(QLocale::English, QLocale::UnitedStates).toString(value); }

QString listText(const QStringList& parts) {
    //: Between the parts of a list
    return parts.join(translate("qz::grid::Documents", ", "));
}

QString yesNo(bool yes) {
    return yes ? translate("qz::grid::Documents", "yes") : translate("qz::grid::Documents", "no");
}

}  // namespace qz::grid
