// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/care_extensions.h"

#include <QCoreApplication>

#include "mediation/store/mediation_schema.h"

namespace qz::mediation {
namespace {

QString value(const FieldMap& fields, const char* id) {
    return fields.value(QString::fromLatin1(id)).trimmed();
}

QString say(const char* sentence) { return QCoreApplication::translate("qz::mediation::Loop", sentence); }

QString prefix(const AreaCode& area) { return area.isNull() ? QStringLiteral("") : area.toString(); }

AreaCode areaOf(const QString& text) { return AreaCode::parse(text).valueOr(AreaCode()); }

}  // namespace

Result<QList<ServiceCount>> serviceCounts(ReadTx& read, const AreaCode& area, QDate from, QDate to) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT area, form, topic, age_band, sum(count) FROM mediation_service_counts "
                           "WHERE month >= ?2 AND month <= ?3 AND substr(area, 1, length(?1)) = ?1 AND "
                           "deleted_at IS NULL GROUP BY area, form, topic, age_band ORDER BY 1, 2, 3, 4"));
    rows.bindAll(prefix(area), from.toString(QStringLiteral("yyyy-MM")),
                 to.toString(QStringLiteral("yyyy-MM")));
    QList<ServiceCount> counts;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return counts;
        }
        counts.append({areaOf(rows.text(0)), rows.text(1), rows.text(2), rows.text(3),
                       static_cast<int>(rows.integer(4))});
    }
}

Result<QList<CrisisFact>> crisisFacts(ReadTx& read, const AreaCode& area, QDate from, QDate to) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT area, purpose, receiving_body, received_on FROM mediation_crises WHERE "
                           "called_on >= ?2 AND called_on <= ?3 AND substr(area, 1, length(?1)) = ?1 AND "
                           "deleted_at IS NULL ORDER BY rid"));
    rows.bindAll(prefix(area), from.toString(Qt::ISODate), to.toString(Qt::ISODate));
    QList<CrisisFact> facts;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return facts;
        }
        facts.append({areaOf(rows.text(0)), rows.text(1), rows.text(2), !rows.text(3).isEmpty()});
    }
}

Status ServiceExtension::opened(UnitOfWork&, CaseRecord& record, const NewCase& request) {
    QZ_TRY(place(record, value(request.fields, "area")));
    record.ownerUnit = request.actor.unit;
    record.place = value(request.fields, "point");
    record.source = value(request.fields, "month").left(7);
    record.summary = record.place + QLatin1Char(' ') + record.source;
    return {};
}

Status ServiceExtension::stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) {
    if (context.step.action != QLatin1String("add_counts")) {
        return {};
    }
    WriteTx& tx = writeTx(work);
    QString cell;
    for (const char* id : {"form", "topic", "age_band"}) {
        cell += QLatin1Char('/') + value(context.fields, id);
    }
    const Uuid row = loopPart(record.id, cell);
    const int count = value(context.fields, "count").toInt();
    if (!tx.ref(serviceCountsTable(), row).ok()) {
        return addedRow(tx.insert(serviceCountsTable(), row,
                                  {{"sheet_id", record.id.uuid.toBytes()},
                                   {"area", record.area.toString()},
                                   {"month", record.source},
                                   {"form", value(context.fields, "form")},
                                   {"topic", value(context.fields, "topic")},
                                   {"age_band", value(context.fields, "age_band")},
                                   {"count", count}}));
    }
    // Counted before: what is given now stands instead.
    return tx.update(serviceCountsTable(), row, {{"count", count}});
}

Result<FieldMap> ServiceExtension::details(UnitOfRead& read, const CaseRecord& record) {
    FieldMap fields{{QStringLiteral("area"), record.area.toString()},
                    {QStringLiteral("point"), record.place},
                    {QStringLiteral("month"), record.source + QStringLiteral("-01")}};
    QZ_ASSIGN(Statement rows,
              readTx(read).prepare("SELECT form, topic, age_band, count FROM mediation_service_counts WHERE "
                                   "sheet_id = ? AND deleted_at IS NULL ORDER BY rid"));
    rows.bind(0, record.id.uuid.toBytes());
    QStringList lines;
    qint64 total = 0;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        total += rows.integer(3);
        lines.append(QStringList{choiceTitle(rows.text(0)), choiceTitle(rows.text(1)),
                                 choiceTitle(rows.text(2)), QString::number(rows.integer(3))}
                         .join(QStringLiteral(" · ")));
    }
    fields.insert(QStringLiteral("counts"), lines.join(QLatin1Char('\n')));
    fields.insert(QStringLiteral("total"), QString::number(total));
    fields.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    return fields;
}

Status CrisisExtension::opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) {
    const FieldMap& fields = request.fields;
    QZ_TRY(place(record, value(fields, "area")));
    record.ownerUnit = request.actor.unit;
    record.subkind = value(fields, "purpose");
    record.source = value(fields, "receiving_body");
    record.summary = say(QT_TRANSLATE_NOOP("qz::mediation::Loop", "Crisis hand-over"));
    const QDate day = CivilTime::fromInstant(record.openedAt).date;
    return addedRow(writeTx(work).insert(crisesTable(), record.id.uuid,
                                         {{"number", record.number},
                                          {"area", record.area.toString()},
                                          {"called_on", day.toString(Qt::ISODate)},
                                          {"happened_at", words(value(fields, "happened_at"))},
                                          {"purpose", words(record.subkind)},
                                          {"receiving_body", words(record.source)}}));
}

Status CrisisExtension::stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) {
    if (context.step.action != QLatin1String("confirm_receipt")) {
        return {};
    }
    const QDate day = CivilTime::fromInstant(context.occurredAt).date;
    return writeTx(work).update(crisesTable(), record.id.uuid, {{"received_on", day.toString(Qt::ISODate)}});
}

Result<std::optional<DeadlineSpec>> CrisisExtension::clock(UnitOfRead&, const QString& clockId,
                                                           const CaseRecord&, const FieldMap&,
                                                           CivilTime start) {
    return m_desk.clocks.limit(clockId, QString(), start);
}

Result<FieldMap> CrisisExtension::details(UnitOfRead& read, const CaseRecord& record) {
    QZ_ASSIGN(Statement row, readTx(read).prepare("SELECT happened_at FROM mediation_crises WHERE id = ?"));
    row.bind(0, record.id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    const QString happened = found ? row.text(0) : QString();
    row.reset();
    const QDate until = CivilTime::fromInstant(record.openedAt).date.addDays(kCrisisDays);
    return FieldMap{{QStringLiteral("area"), record.area.toString()},
                    {QStringLiteral("happened_at"), happened},
                    {QStringLiteral("purpose"), record.subkind},
                    {QStringLiteral("receiving_body"), record.source},
                    {QStringLiteral("details_until"), until.toString(Qt::ISODate)}};
}

}  // namespace qz::mediation
