// SPDX-License-Identifier: GPL-3.0-or-later
// What the watch needs of an event: orders under way, calls that told a unit, the series of urgent reports.
#include <QCoreApplication>
#include <QRegularExpression>

#include "grid/domain/grid_workflow.h"
#include "grid/domain/report_series.h"
#include "grid/store/grid_case_extension.h"
#include "qz/delivery.h"

namespace qz::grid {

namespace {

bool waits(const DispatchRow& order) { return order.state == QLatin1String("sent"); }

}  // namespace

Status GridCaseExtension::told(WriteTx& tx, QList<DispatchRow>& orders, const StepContext& context) {
    const QString partner = context.fields.value(QStringLiteral("partner"));
    const Result<Unit> unit = partner.isEmpty() ? Result<Unit>(Unit()) : m_directory.resolve(partner);
    const QString code = unit.ok() ? unit->code : QString();
    for (DispatchRow& order : orders) {
        const bool meant = code.isEmpty() ? order.lead : order.unit == code;
        if (meant && waits(order) && !order.toldAt) {
            order.toldAt = context.occurredAt;
            QZ_TRY(updateDispatch(tx, order));
        }
    }
    return {};
}

Result<bool> GridCaseExtension::startsWithCall(ReadTx& read, const CaseRecord& record,
                                               CivilTime start) const {
    QZ_ASSIGN(const QList<DispatchRow> orders, readDispatches(read, record.id));
    for (const DispatchRow& order : orders) {
        if (order.lead && waits(order) && order.toldAt && CivilTime::fromInstant(*order.toldAt) == start) {
            return true;
        }
    }
    return false;
}

Status GridCaseExtension::checkReportText(const StepContext& context) const {
    static const QRegularExpression day(QStringLiteral("\\d{4}-\\d{1,2}-\\d{1,2}"));
    QString text = context.fields.value(QStringLiteral("report_text"));
    text.remove(day);  // a date has as many digits as a telephone
    if (!m_identifying.mayIdentify(text)) {
        return {};
    }
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate(
                         "qz::grid::Events",
                         "The text may name a person, or holds a telephone or identity number. An urgent "
                         "report says age and sex at most: take the name out."),
                     {}, QStringLiteral("report_text"));
}

QString GridCaseExtension::deliveries(const QList<DispatchRow>& orders, int round) {
    QList<Delivery> list;
    for (const DispatchRow& order : orders) {
        if (order.round != round ||
            (order.state != QLatin1String("sent") && order.state != QLatin1String("signed"))) {
            continue;
        }
        // The hub gives its receipt with synchronisation; until there is one, an order stays on this desk.
        list.append({order.unit, order.lead, order.sentAt, std::nullopt, order.signedAt, order.toldAt});
    }
    return deliveriesToText(list);
}

QString GridCaseExtension::draftOf(const CaseRecord& record, const EventRow& event,
                                   const ClassTable& table) const {
    const EventClass* eventClass = table.find(event.classCode);
    static const Result<Workflow> workflow = Workflow::make(gridWorkflow());
    const std::optional<Unit> unit = m_directory.unit(event.leadUnit);
    ReportFacts facts;
    facts.className = eventClass == nullptr ? event.classCode : eventClass->nameZh;
    facts.area = m_areas.tree()->path(record.area, QString());
    facts.place = record.place;
    facts.summary = record.summary;
    facts.state = workflow.ok() ? stateTitle(*workflow, record.state) : record.state;
    facts.unit = unit ? unit->name : event.leadUnit;
    facts.openedAt = record.openedAt;
    return reportDraft(facts);
}

}  // namespace qz::grid
