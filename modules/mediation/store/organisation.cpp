// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/organisation.h"

#include <QCoreApplication>
#include <algorithm>
#include <tuple>

#include "mediation/domain/step_parts.h"
#include "mediation/store/reference_rows.h"

namespace qz::mediation {
namespace {

constexpr auto kCommittees = "mediation.committees";
constexpr auto kMediators = "mediation.mediators";

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Organisation", sentence);
}

Error wrong(const QString& message, const char* field) {
    return makeError(ErrorCode::Invalid, message, {}, QString::fromLatin1(field));
}

QString value(const FieldMap& values, const char* id) {
    return values.value(QString::fromLatin1(id)).trimmed();
}

QDate dayIn(const FieldMap& values, const char* id) {
    return QDate::fromString(value(values, id).left(10), Qt::ISODate);
}

/// Running disputes by the text of who mediates.
Result<QHash<QString, int>> runningByMediators(ReadTx& read) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT mediators, count(*) FROM mediation_disputes WHERE ending = '' "
                           "AND mediators <> '' AND deleted_at IS NULL GROUP BY mediators"));
    QHash<QString, int> running;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return running;
        }
        running.insert(rows.text(0), static_cast<int>(rows.integer(1)));
    }
}

/// One who could mediate; smaller stands first.
struct Proposal {
    bool elsewhere = false;
    bool otherKind = false;
    int running = 0;
    QString text;

    bool operator<(const Proposal& other) const {
        return std::tie(otherKind, elsewhere, running, text) <
               std::tie(other.otherKind, other.elsewhere, other.running, other.text);
    }
};

ReferenceTable committees() {
    using namespace parts;
    ReferenceTable table;
    table.id = QString::fromLatin1(kCommittees);
    table.title = say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "Mediation committees"));
    table.about = say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                                        "Members and terms of committees; the law's numbers are checked."));
    const auto number = [](const char* id, const char* title) {
        return typed(id, title, FieldType::Integer, true);
    };
    table.fields = {
        lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Mediation committee"), "unit", true),
        choice("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind of committee"),
               "village street enterprise industry", true),
        number("members", QT_TRANSLATE_NOOP("qz::Fields", "Members")),
        number("women", QT_TRANSLATE_NOOP("qz::Fields", "Women among them")),
        typed("minority_area", QT_TRANSLATE_NOOP("qz::Fields", "Several peoples live here"), FieldType::Bool),
        typed("minority_members", QT_TRANSLATE_NOOP("qz::Fields", "Members of minorities"),
              FieldType::Integer),
        typed("elected_on", QT_TRANSLATE_NOOP("qz::Fields", "Elected on"), FieldType::Date),
        typed("term_ends", QT_TRANSLATE_NOOP("qz::Fields", "Term ends on"), FieldType::Date, true)};
    table.keys = {QStringLiteral("unit")};
    table.check = [](UnitOfRead&, const FieldMap& values) { return checkCommittee(values); };
    return table;
}

ReferenceTable mediators(const DisputeTables& tables, const Directory& directory) {
    using namespace parts;
    ReferenceTable table;
    table.id = QString::fromLatin1(kMediators);
    table.title = say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "Mediators"));
    table.about =
        say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                              "Who mediates for which committee, with specialties and term; proposed when a "
                              "dispute is assigned."));
    table.fields = {
        code("name", QT_TRANSLATE_NOOP("qz::Fields", "Name"), true),
        lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Mediation committee"), "unit", true),
        code("specialties", QT_TRANSLATE_NOOP("qz::Fields", "Kinds of dispute (codes, with blanks)")),
        typed("term_ends", QT_TRANSLATE_NOOP("qz::Fields", "Term ends on"), FieldType::Date)};
    table.keys = {QStringLiteral("unit"), QStringLiteral("name")};
    table.check = [&tables, &directory](UnitOfRead&, const FieldMap& values) -> Status {
        QZ_ASSIGN(const Unit unit, directory.resolve(value(values, "unit")));
        (void)unit;
        for (const QString& kind : value(values, "specialties").split(u' ', Qt::SkipEmptyParts)) {
            if (tables.resolve(kind) == nullptr) {
                return wrong(
                    say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "There is no kind of dispute “%1”."))
                        .arg(kind),
                    "specialties");
            }
        }
        return {};
    };
    return table;
}

}  // namespace

Status checkCommittee(const FieldMap& values) {
    const int members = value(values, "members").toInt();
    const int women = value(values, "women").toInt();
    if (members < 3 || members > 9) {
        return wrong(
            say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                                  "A committee has 3 to 9 members (People's Mediation Law, article 8).")),
            "members");
    }
    if (women < 1 || women > members) {
        return wrong(
            say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                                  "Women are among the members (People's Mediation Law, article 8).")),
            "women");
    }
    if (value(values, "minority_area") == QLatin1String("true") &&
        value(values, "minority_members").toInt() < 1) {
        return wrong(
            say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                                  "Where several peoples live, a member belongs to a minority (People's "
                                  "Mediation Law, article 8).")),
            "minority_members");
    }
    const QDate elected = dayIn(values, "elected_on");
    const QDate ends = dayIn(values, "term_ends");
    if (elected.isValid() && (ends <= elected || ends > elected.addYears(3))) {
        return wrong(say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                                           "A term is three years (People's Mediation Law, article 9).")),
                     "term_ends");
    }
    return {};
}

QList<ReferenceTable> organisationTables(const DisputeTables& tables, const Directory& directory) {
    return {committees(), mediators(tables, directory)};
}

Result<QList<Committee>> committeesOn(ReadTx& read, QDate day) {
    QZ_ASSIGN(const QList<FieldMap> entries, entriesOn(read, kCommittees, day));
    QList<Committee> all;
    for (const FieldMap& fields : entries) {
        all.append({value(fields, "unit"), value(fields, "kind"), value(fields, "members").toInt(),
                    value(fields, "women").toInt(), value(fields, "minority_area") == QLatin1String("true"),
                    value(fields, "minority_members").toInt(), dayIn(fields, "term_ends")});
    }
    return all;
}

Result<QList<Mediator>> mediatorsOn(ReadTx& read, QDate day) {
    QZ_ASSIGN(const QList<FieldMap> entries, entriesOn(read, kMediators, day));
    QList<Mediator> all;
    for (const FieldMap& fields : entries) {
        all.append({value(fields, "name"), value(fields, "unit"),
                    value(fields, "specialties").split(u' ', Qt::SkipEmptyParts),
                    dayIn(fields, "term_ends")});
    }
    return all;
}

Result<QStringList> proposedMediators(ReadTx& read, const DisputeTables& tables, const Directory& directory,
                                      const QString& kind, const AreaCode& area, QDate day) {
    QZ_ASSIGN(const QList<Mediator> all, mediatorsOn(read, day));
    QZ_ASSIGN(const auto running, runningByMediators(read));
    QList<Proposal> proposals;
    for (const Mediator& mediator : all) {
        if (mediator.termEnds.isValid() && mediator.termEnds < day) {
            continue;
        }
        const std::optional<Unit> unit = directory.unit(mediator.unit);
        Proposal one;
        one.elsewhere = !unit || unit->area.isNull() || !area.toString().startsWith(unit->area.toString());
        one.otherKind = std::none_of(mediator.specialties.cbegin(), mediator.specialties.cend(),
                                     [&](const QString& word) {
                                         const DisputeKindRow* row = tables.resolve(word);
                                         return row != nullptr && row->code == kind;
                                     });
        for (auto each = running.begin(); each != running.end(); ++each) {
            one.running += each.key().contains(mediator.name) ? each.value() : 0;
        }
        QStringList why{unit ? unit->name : mediator.unit};
        if (!one.otherKind) {
            why.append(say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "specialty")));
        }
        if (!one.elsewhere) {
            why.append(say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "of this place")));
        }
        why.append(say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "%1 running")).arg(one.running));
        one.text = QStringLiteral("%1 (%2)").arg(mediator.name, why.join(QStringLiteral(", ")));
        proposals.append(one);
    }
    std::sort(proposals.begin(), proposals.end());
    QStringList lines;
    for (const Proposal& one : proposals.mid(0, 5)) {
        lines.append(one.text);
    }
    return lines;
}

}  // namespace qz::mediation
