// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/supervision_extension.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "grid/domain/supervision_workflow.h"
#include "grid/store/grid_schema.h"

namespace qz::grid {

namespace {

QString value(const FieldMap& fields, const char* id) {
    return fields.value(QString::fromLatin1(id)).trimmed();
}

/// Columns are NOT NULL; a null QString would bind NULL.
DbValue words(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

Error invalid(const QString& message, const char* field) {
    return makeError(ErrorCode::Invalid, message, {}, QString::fromLatin1(field));
}

Uuid partId(const CaseId& id, const QString& part) {
    return Uuid::fromName(QStringLiteral("grid.supervision"), id.uuid.toString() + QLatin1Char('/') + part);
}

Status added(const Result<qint64>& row) { return row.ok() ? Status() : Status(row.error()); }

/// The unit that has to act next owns the matter, so that it stands in that unit's work.
void passOn(CaseRecord& record, const QList<SupervisedUnit>& units) {
    const auto next = std::find_if(units.cbegin(), units.cend(),
                                   [](const SupervisedUnit& unit) { return !unit.repliedAt; });
    record.ownerUnit = next == units.cend() ? QString() : next->unit;
}

}  // namespace

SupervisionExtension::SupervisionExtension(CityTables& tables, const Areas& areas, const Directory& directory,
                                           Cases& cases, IdentifyingText identifying)
    : m_tables(tables),
      m_areas(areas),
      m_directory(directory),
      m_cases(cases),
      m_identifying(std::move(identifying)) {}

Status SupervisionExtension::addUnits(WriteTx& tx, CaseRecord& record, const QString& text) {
    QStringList codes;
    for (const QString& word : listedWords(text)) {
        const Result<Unit> unit = m_directory.resolve(word);
        if (!unit.ok()) {
            return invalid(unit.error().message, "units");
        }
        if (!codes.contains(unit->code)) {
            codes.append(unit->code);
            QZ_TRY(added(tx.insert(supervisionUnitsTable(), partId(record.id, unit->code),
                                   {{"supervision_id", record.id.uuid.toBytes()}, {"unit", unit->code}})));
        }
    }
    if (codes.isEmpty()) {
        return invalid(
            QCoreApplication::translate("qz::grid::Supervision", "Name at least one unit that has to reply."),
            "units");
    }
    record.ownerUnit = codes.constFirst();
    return {};
}

Status SupervisionExtension::addCase(WriteTx& tx, const CaseRecord& record, const QString& number) {
    const Result<CaseRecord> about = m_cases.headIn(tx, number);
    if (!about.ok()) {
        return invalid(about.error().message, "cases");
    }
    const Uuid id = partId(record.id, about->number);
    return tx.ref(supervisionCasesTable(), id).ok()
               ? Status()
               : added(tx.insert(supervisionCasesTable(), id,
                                 {{"supervision_id", record.id.uuid.toBytes()}, {"number", about->number}}));
}

Status SupervisionExtension::checkTexts(const FieldMap& fields) const {
    static const QRegularExpression day(QStringLiteral("\\d{4}-\\d{1,2}-\\d{1,2}"));
    for (const char* id : {"summary", "basis", "requirement", "result", "conclusion"}) {
        QString text = value(fields, id);
        text.remove(day);  // a date has as many digits as a telephone
        if (m_identifying.mayIdentify(text)) {
            return invalid(QCoreApplication::translate(
                               "qz::grid::Supervision",
                               "The matter may name a person; write what it is about, without names."),
                           id);
        }
    }
    return {};
}

Status SupervisionExtension::opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) {
    WriteTx& tx = writeTx(work);
    const FieldMap& fields = request.fields;
    record.summary = value(fields, "summary");
    QZ_TRY(checkTexts(fields));
    record.source = value(fields, "source");
    record.subkind = record.source;
    if (const QString area = value(fields, "area"); !area.isEmpty()) {
        QZ_ASSIGN(record.area, AreaCode::parse(area));
        record.place = m_areas.tree()->path(record.area, QStringLiteral(" "));
    }
    if (const Result<CivilTime> due = CivilTime::parse(value(fields, "due_at"));
        due.ok() && due->date < CivilTime::fromInstant(record.openedAt).date) {
        return invalid(QCoreApplication::translate("qz::grid::Supervision",
                                                   "The day to reply by lies before the matter."),
                       "due_at");
    }
    QZ_TRY(added(tx.insert(supervisionsTable(), record.id.uuid,
                           {{"number", record.number},
                            {"basis", words(value(fields, "basis"))},
                            {"requirement", words(value(fields, "requirement"))},
                            {"due_day", words(value(fields, "due_at").left(10))}})));
    QZ_TRY(addUnits(tx, record, value(fields, "units")));
    for (const QString& number : listedWords(value(fields, "cases"))) {
        QZ_TRY(addCase(tx, record, number));
    }
    return {};
}

Result<QList<SupervisedUnit>> SupervisionExtension::units(ReadTx& read, const CaseId& id) const {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT id, unit, reply, replied_at FROM grid_supervision_units "
                                           "WHERE supervision_id = ? AND deleted_at IS NULL ORDER BY rid"));
    rows.bind(0, id.uuid.toBytes());
    QList<SupervisedUnit> units;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return units;
        }
        units.append({rows.uuid(0), rows.text(1), rows.text(2),
                      rows.isNull(3) ? std::nullopt : std::optional<Instant>(Instant{rows.integer(3)})});
    }
}

Result<QStringList> SupervisionExtension::waitingFor(ReadTx& read, const QString& unit) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT s.number FROM grid_supervision_units u JOIN grid_supervisions s "
                           "ON s.id = u.supervision_id WHERE u.unit = ? AND u.replied_at IS NULL "
                           "AND u.deleted_at IS NULL AND s.deleted_at IS NULL AND s.conclusion = ''"));
    rows.bindAll(unit);
    QStringList numbers;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return numbers;
        }
        numbers.append(rows.text(0));
    }
}

Status SupervisionExtension::replied(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    const QString named = value(context.fields, "unit");
    QString code = context.performer.unit;
    if (!named.isEmpty()) {
        QZ_ASSIGN(const Unit unit, m_directory.resolve(named));
        code = unit.code;
    }
    QZ_ASSIGN(QList<SupervisedUnit> all, units(tx, record.id));
    const auto own = std::find_if(all.begin(), all.end(),
                                  [&code](const SupervisedUnit& unit) { return unit.unit == code; });
    if (own == all.end()) {
        return invalid(QCoreApplication::translate(
                           "qz::grid::Supervision",
                           "This unit is not asked in the matter; name the unit whose reply it is."),
                       "unit");
    }
    own->reply = value(context.fields, "result");
    own->repliedAt = context.occurredAt;
    QZ_TRY(tx.update(supervisionUnitsTable(), own->id,
                     {{"reply", own->reply}, {"replied_at", own->repliedAt->ms}}));
    passOn(record, all);
    if (record.ownerUnit.isEmpty()) {
        record.state = QStringLiteral("REPLIED");
    }
    return {};
}

Status SupervisionExtension::sentBack(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    QZ_ASSIGN(const Unit unit, m_directory.resolve(value(context.fields, "unit")));
    QZ_ASSIGN(QList<SupervisedUnit> all, units(tx, record.id));
    for (SupervisedUnit& row : all) {
        if (row.unit == unit.code && row.repliedAt) {
            row.repliedAt.reset();
            QZ_TRY(tx.update(supervisionUnitsTable(), row.id, {{"replied_at", DbValue()}}));
            passOn(record, all);
            return {};
        }
    }
    return invalid(
        QCoreApplication::translate("qz::grid::Supervision", "%1 has not replied yet.").arg(unit.name),
        "unit");
}

Status SupervisionExtension::stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) {
    WriteTx& tx = writeTx(work);
    const QString& action = context.step.action;
    QZ_TRY(checkTexts(context.fields));
    if (action == QLatin1String("reply")) {
        return replied(tx, record, context);
    }
    if (action == QLatin1String("return_reply")) {
        return sentBack(tx, record, context);
    }
    if (action == QLatin1String("link_case")) {
        return addCase(tx, record, value(context.fields, "number"));
    }
    if (context.step.closes) {
        record.ownerUnit.clear();
        return tx.update(supervisionsTable(), record.id.uuid,
                         {{"conclusion", words(value(context.fields, "conclusion"))}});
    }
    return {};
}

Result<std::optional<DeadlineSpec>> SupervisionExtension::clock(UnitOfRead& read, const QString& clockId,
                                                                const CaseRecord&, const FieldMap& fields,
                                                                CivilTime start) {
    QZ_ASSIGN(const std::shared_ptr<const ClassTable> table, m_tables.in(readTx(read)));
    if (const Result<CivilTime> due = CivilTime::parse(value(fields, "due_at")); due.ok()) {
        DeadlineSpec spec;
        spec.ruleId = QStringLiteral("SUPERVISION");
        spec.article = QStringList{choiceTitle(value(fields, "source")), value(fields, "basis")}
                           .join(QLatin1Char(' '))
                           .trimmed();
        spec.start = start;
        spec.spans = {{std::max(1, static_cast<int>(start.date.daysTo(due->date))), TimeUnit::CalendarDay}};
        spec.regime = Regime::Custody;  // a day that was set by a higher level does not move
        return std::optional<DeadlineSpec>(spec);
    }
    const std::optional<TimeLimit> limit =
        table->limit(QStringLiteral("*"), clockId, QStringLiteral("normal"), start.date);
    return limit ? std::optional<DeadlineSpec>(limitSpec(*limit, start)) : std::nullopt;
}

QString SupervisionExtension::nameOf(const QString& unit) const {
    const std::optional<Unit> known = m_directory.unit(unit);
    return known ? known->name : unit;
}

Result<FieldMap> SupervisionExtension::details(UnitOfRead& read, const CaseRecord& record) {
    ReadTx& tx = readTx(read);
    FieldMap fields{{QStringLiteral("summary"), record.summary}, {QStringLiteral("source"), record.source}};
    QZ_ASSIGN(Statement row, tx.prepare("SELECT basis, requirement, due_day, conclusion FROM "
                                        "grid_supervisions WHERE id = ?"));
    row.bind(0, record.id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    if (found) {
        fields.insert(QStringLiteral("basis"), row.text(0));
        fields.insert(QStringLiteral("requirement"), row.text(1));
        fields.insert(QStringLiteral("due_at"), row.text(2));
        fields.insert(QStringLiteral("conclusion"), row.text(3));
    }
    row.reset();
    QZ_ASSIGN(const QList<SupervisedUnit> all, units(tx, record.id));
    QStringList names;
    QStringList waiting;
    QStringList replies;
    for (const SupervisedUnit& unit : all) {
        names.append(nameOf(unit.unit));
        if (unit.repliedAt) {
            replies.append(
                QStringLiteral("%1 %2: %3")
                    .arg(nameOf(unit.unit), CivilTime::fromInstant(*unit.repliedAt).toDisplay(), unit.reply));
        } else {
            waiting.append(nameOf(unit.unit));
        }
    }
    QZ_ASSIGN(Statement rows, tx.prepare("SELECT number FROM grid_supervision_cases WHERE supervision_id = ? "
                                         "AND deleted_at IS NULL ORDER BY rid"));
    rows.bind(0, record.id.uuid.toBytes());
    QStringList numbers;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        numbers.append(rows.text(0));
    }
    fields.insert(QStringLiteral("area"), record.area.toString());
    fields.insert(QStringLiteral("units"), names.join(QStringLiteral(", ")));
    fields.insert(QStringLiteral("waiting_units"), waiting.join(QStringLiteral(", ")));
    fields.insert(QStringLiteral("replies"), replies.join(QLatin1Char('\n')));
    fields.insert(QStringLiteral("cases"), numbers.join(QStringLiteral(", ")));
    fields.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    return fields;
}

}  // namespace qz::grid
