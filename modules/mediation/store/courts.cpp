// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/courts.h"

#include <QCoreApplication>

#include "mediation/domain/step_parts.h"
#include "mediation/store/reference_rows.h"

namespace qz::mediation {
namespace {

constexpr auto kCourts = "mediation.courts";

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Organisation", sentence);
}

QString value(const FieldMap& values, const char* id) {
    return values.value(QString::fromLatin1(id)).trimmed();
}

/// Who sent it, where it came through the inbox of referrals.
Result<QString> invitingCourt(ReadTx& read, const QString& number) {
    QZ_ASSIGN(Statement row,
              read.prepare("SELECT sender FROM mediation_referrals WHERE dispute = ? AND dispute <> '' AND "
                           "source LIKE 'court%' AND deleted_at IS NULL ORDER BY rid DESC LIMIT 1"));
    row.bindAll(number);
    QZ_ASSIGN(const bool found, row.step());
    return found ? row.text(0) : QString();
}

}  // namespace

ReferenceTable courtsTable() {
    using namespace parts;
    ReferenceTable table;
    table.id = QString::fromLatin1(kCourts);
    table.title = say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "Courts"));
    table.about = say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                                        "Courts with the areas they are competent for; proposed for judicial "
                                        "confirmation (Civil Procedure Law, article 205)."));
    table.fields = {
        code("name", QT_TRANSLATE_NOOP("qz::Fields", "Name of the court"), true),
        choice("level", QT_TRANSLATE_NOOP("qz::Fields", "Level of the court"), "basic intermediate", true),
        code("areas", QT_TRANSLATE_NOOP("qz::Fields", "Areas (codes, with blanks)"), true)};
    table.keys = {QStringLiteral("name")};
    table.check = [](UnitOfRead&, const FieldMap& values) -> Status {
        for (const QString& area : value(values, "areas").split(u' ', Qt::SkipEmptyParts)) {
            if (!AreaCode::parse(area).ok()) {
                return makeError(
                    ErrorCode::Invalid,
                    say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "“%1” is no code of an area."))
                        .arg(area),
                    {}, QStringLiteral("areas"));
            }
        }
        return {};
    };
    return table;
}

Result<QList<Court>> courtsOn(ReadTx& read, QDate day) {
    QZ_ASSIGN(const QList<FieldMap> entries, entriesOn(read, kCourts, day));
    QList<Court> all;
    for (const FieldMap& fields : entries) {
        all.append({value(fields, "name"), value(fields, "level"),
                    value(fields, "areas").split(u' ', Qt::SkipEmptyParts)});
    }
    return all;
}

Result<CourtProposal> proposedCourt(ReadTx& read, const CaseRecord& record, const DisputeRow& dispute,
                                    const AreaCode& body, QDate day) {
    CourtProposal proposal;
    if (dispute.source.startsWith(QLatin1String("court"))) {
        proposal.ground = QStringLiteral("inviting_court");
        QZ_ASSIGN(proposal.court, invitingCourt(read, record.number));
        return proposal;
    }
    proposal.ground = QStringLiteral("organisation_place");
    QZ_ASSIGN(const QList<Court> courts, courtsOn(read, day));
    const QString place = (body.isNull() ? record.area : body).toString();
    qsizetype nearest = 0;
    for (const Court& court : courts) {
        for (const QString& area : court.areas) {
            if (court.level == QLatin1String("basic") && area.size() > nearest && place.startsWith(area)) {
                nearest = area.size();
                proposal.court = court.name;
            }
        }
    }
    return proposal;
}

}  // namespace qz::mediation
