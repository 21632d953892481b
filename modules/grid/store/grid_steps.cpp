// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of an event change beside the case itself.
#include <QCoreApplication>
#include <QRegularExpression>

#include "grid/domain/grid_rules.h"
#include "grid/domain/report_series.h"
#include "grid/store/event_place.h"
#include "grid/store/grid_case_extension.h"

namespace qz::grid {
namespace {

QString value(const FieldMap& fields, const char* id) {
    return fields.value(QString::fromLatin1(id)).trimmed();
}

}  // namespace

struct GridCaseExtension::Step {
    WriteTx& tx;
    CaseRecord& record;
    const StepContext& context;
    EventRow event;
    std::shared_ptr<const ClassTable> table;
    QList<DispatchRow> orders;

    [[nodiscard]] QString field(const char* id) const { return value(context.fields, id); }
    [[nodiscard]] bool is(const char* action) const { return context.step.action == QLatin1String(action); }
};

Status GridCaseExtension::stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) {
    WriteTx& tx = writeTx(work);
    QZ_ASSIGN(std::optional<EventRow> event, readEvent(tx, record.id));
    if (!event) {
        return makeError(ErrorCode::Bug,
                         QCoreApplication::translate("qz::grid::Events", "The event %1 has lost its details.")
                             .arg(record.number));
    }
    QZ_ASSIGN(std::shared_ptr<const ClassTable> table, m_tables.in(tx));
    QZ_ASSIGN(QList<DispatchRow> orders, readDispatches(tx, record.id));
    Step step{tx, record, context, *event, std::move(table), std::move(orders)};
    QZ_TRY(apply(step));
    return updateEvent(tx, step.event);
}

Status GridCaseExtension::apply(Step& step) {
    if (step.context.step.closes) {
        step.event.open = false;
        step.record.ownerUnit.clear();
    }
    if (!step.field("urgent").isEmpty()) {
        step.record.urgent = step.field("urgent") == QLatin1String("true");
    }
    if (step.is("dispatch")) {
        return dispatch(step);
    }
    if (step.is("sign_for")) {
        return answered(step, QStringLiteral("signed"), false);
    }
    if (step.is("handling_feedback")) {
        step.record.ownerUnit.clear();
        return answered(step, QStringLiteral("done"), false);
    }
    if (step.is("recall") || step.is("return_order")) {
        step.record.ownerUnit.clear();
        step.event.leadUnit.clear();
        return answered(step, step.is("recall") ? QStringLiteral("recalled") : QStringLiteral("returned"),
                        true);
    }
    if (step.is("verify") || step.is("rework")) {
        return step.is("verify") ? verified(step) : reworked(step);
    }
    if (step.is("escalate")) {
        return escalate(step);
    }
    if (step.is("merge")) {
        return merge(step);
    }
    if (step.is("locate")) {
        return relocate(step);
    }
    if (step.is("file_case") || step.is("correct")) {
        return step.is("correct") ? correct(step) : reclassify(step);
    }
    if (step.is("call_record") || step.is("issue_report")) {
        return tellsUnit(step.context.step.action, step.context.fields)
                   ? told(step.tx, step.orders, step.context)
                   : checkReportText(step.context);
    }
    if (step.is("report_in") && !step.field("summary").isEmpty()) {
        const EventClass* eventClass = step.table->find(step.event.classCode);
        if (eventClass != nullptr) {
            describe(step.record, *eventClass, step.field("summary"));
        }
    }
    if (step.is("reopen")) {
        step.event.open = true;
        step.event.passedCheck = false;
        step.event.leadUnit.clear();
        ++step.event.round;
    }
    return {};
}

Result<QList<Unit>> GridCaseExtension::assistingUnits(const Step& step) const {
    // Blanks, commas and semicolons of both scripts, and the enumeration comma.
    static const QRegularExpression separators(QStringLiteral("[\\s,;\\x{3001}\\x{ff0c}\\x{ff1b}]+"));
    QList<Unit> units;
    const QStringList names = step.field("assist").split(separators, Qt::SkipEmptyParts);
    for (const QString& name : names) {
        QZ_ASSIGN(const Unit unit, m_directory.resolve(name));
        units.append(unit);
    }
    return units;
}

Status GridCaseExtension::sendOrder(Step& step, const QString& unit, bool lead, const QString& reason) {
    DispatchRow order;
    order.unit = unit;
    order.lead = lead;
    order.round = step.event.round;
    order.state = QStringLiteral("sent");
    if (!m_identifying.mayIdentify(reason)) {
        order.reason = reason;  // else it stands sealed in the journal alone
    }
    order.sentAt = step.context.occurredAt;
    QZ_TRY(insertDispatch(step.tx, step.record.id, step.orders.size(), order));
    step.orders.append(order);
    return {};
}

Status GridCaseExtension::dispatch(Step& step) {
    const EventClass* eventClass = step.table->find(step.event.classCode);
    const QDate day = CivilTime::fromInstant(step.context.occurredAt).date;
    const DispatchProposal proposal =
        proposeUnit(*step.table, step.event.classCode, step.event.area, m_directory.units(), day);
    const QString asked = step.field("unit").isEmpty() ? proposal.unit : step.field("unit");
    if (asked.isEmpty()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::grid::Events", "No unit was named and none can be proposed. %1")
                .arg(proposal.reason),
            {}, QStringLiteral("unit"));
    }
    QZ_ASSIGN(const Unit lead, m_directory.resolve(asked));
    QZ_ASSIGN(const QList<Unit> assisting, assistingUnits(step));
    for (const Unit& unit : QList<Unit>{lead} + assisting) {
        if (eventClass != nullptr) {
            QZ_TRY(checkHandover(*eventClass, unit));
        }
    }
    QString reason = step.field("reason");
    if (reason.isEmpty() && lead.code == proposal.unit) {
        reason = proposal.reason;
    }
    QZ_TRY(sendOrder(step, lead.code, true, reason));
    for (const Unit& unit : assisting) {
        if (unit.code != lead.code) {
            QZ_TRY(sendOrder(step, unit.code, false, reason));
        }
    }
    step.event.leadUnit = lead.code;
    step.record.ownerUnit = lead.code;
    return {};
}

Status GridCaseExtension::answered(Step& step, const QString& state, bool all) {
    const QString unit = step.context.performer.unit;
    for (DispatchRow& order : step.orders) {
        const bool waits = order.state == QLatin1String("sent") || order.state == QLatin1String("signed");
        const bool own = unit.isEmpty() || unit == step.event.leadUnit ? order.lead : order.unit == unit;
        if (!waits || (!all && !own)) {
            continue;
        }
        order.state = state;
        if (!order.signedAt && (state == QLatin1String("signed") || state == QLatin1String("done"))) {
            order.signedAt = step.context.occurredAt;
        }
        if (state != QLatin1String("signed")) {
            order.doneAt = step.context.occurredAt;
        }
        QZ_TRY(updateDispatch(step.tx, order));
    }
    return {};
}

Status GridCaseExtension::verified(Step& step) {
    step.event.passedCheck = step.field("passed") == QLatin1String("true");
    if (!step.event.passedCheck) {
        ++step.event.round;
        step.record.ownerUnit = step.event.leadUnit;
    }
    return {};
}

Status GridCaseExtension::reworked(Step& step) {
    step.record.ownerUnit = step.event.leadUnit;
    step.event.passedCheck = false;
    // After a failed check the round has begun already; ordered without one, it begins here.
    const QList<JournalEntry>& journal = step.context.journal;
    for (qsizetype i = roundStart(journal); i < journal.size(); ++i) {
        if (journal.at(i).action == QLatin1String("handling_feedback")) {
            ++step.event.round;
            ++step.record.reworkCount;
            break;
        }
    }
    return {};
}

Status GridCaseExtension::escalate(Step& step) {
    QZ_ASSIGN(const Unit unit, m_directory.resolve(step.field("unit")));
    if (unit.code == step.event.leadUnit) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::grid::Events", "%1 has this event already.").arg(unit.name), {},
            QStringLiteral("unit"));
    }
    const QString before = step.event.leadUnit;
    for (DispatchRow& order : step.orders) {
        if (order.lead && (order.state == QLatin1String("sent") || order.state == QLatin1String("signed"))) {
            order.state = QStringLiteral("replaced");
            order.doneAt = step.context.occurredAt;
            QZ_TRY(updateDispatch(step.tx, order));
        }
    }
    QZ_TRY(sendOrder(step, unit.code, true, step.field("ground")));
    if (!before.isEmpty()) {
        // The unit that had it goes on as co-handler (facts.md B.1.6).
        QZ_TRY(sendOrder(step, before, false, step.field("ground")));
    }
    step.event.leadUnit = unit.code;
    step.record.ownerUnit = unit.code;
    return {};
}

Status GridCaseExtension::merge(Step& step) {
    QZ_ASSIGN(const CaseRecord target, m_cases.headIn(step.tx, step.field("target")));
    QZ_ASSIGN(const std::optional<EventRow> row, readEvent(step.tx, target.id));
    QZ_TRY(checkMergeTarget(step.record, target, row.has_value() && row->open));
    step.event.mergedInto = target.number;
    return {};
}

Status GridCaseExtension::relocate(Step& step) {
    QZ_ASSIGN(const EventPlace place, resolvePlace(step.context.fields, m_areas, Crs::Cgcs2000));
    if (place.unknownArea) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate(
                "qz::grid::Events",
                "There is no area “%1” in the area tree. Give the code of a known area, or none.")
                .arg(step.field("area")),
            {}, QStringLiteral("area"));
    }
    if (!step.field("address").isEmpty()) {
        step.record.place = step.field("address");
        if (m_identifying.mayIdentify(step.record.place)) {
            step.record.place = m_areas.tree()->path(place.area, QStringLiteral(" "));
        }
        step.event.address = step.record.place;
    }
    if (place.point) {
        step.event.point = place.point;
        step.event.given = place.given;
        step.event.crs = place.crs;
        step.record.point = place.point;
    }
    if (!place.area.isNull()) {
        step.event.area = place.area;
        step.record.area = place.area;
    }
    step.event.precision = precisionOf(step.event.point, step.event.area);
    return {};
}

Status GridCaseExtension::correct(Step& step) {
    QZ_TRY(reclassify(step));
    if (!step.field("source").isEmpty()) {
        step.event.source = step.field("source");
        step.record.source = step.event.source;
    }
    const EventClass* eventClass = step.table->find(step.event.classCode);
    if (eventClass != nullptr && !step.field("summary").isEmpty()) {
        describe(step.record, *eventClass, step.field("summary"));
    }
    return {};
}

Status GridCaseExtension::reclassify(Step& step) {
    if (step.field("class").isEmpty()) {
        return {};
    }
    QZ_ASSIGN(const EventClass* eventClass, step.table->resolve(step.field("class")));
    step.event.classCode = eventClass->code;
    step.event.family = classFamilyName(eventClass->family);
    step.event.needsCheck = eventClass->needsCheck;
    step.record.subkind = eventClass->code;
    return {};
}

}  // namespace qz::grid
