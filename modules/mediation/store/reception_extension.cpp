// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/reception_extension.h"

#include <QCoreApplication>

namespace qz::mediation {

Status ReceptionExtension::opened(UnitOfWork&, CaseRecord& record, const NewCase& request) {
    const QString area = request.fields.value(QStringLiteral("area"));
    record.source = request.fields.value(QStringLiteral("source"));
    if (record.source.isEmpty()) {
        record.source = QStringLiteral("visit");
    }
    record.ownerUnit = request.actor.unit;
    record.summary = QCoreApplication::translate("qz::mediation::Disputes", "Reception at the desk");
    if (area.isEmpty()) {
        return {};
    }
    const Result<AreaCode> code = AreaCode::parse(area);
    if (!code.ok() || m_areas.tree()->find(*code) == nullptr) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::mediation::Disputes",
                                                     "There is no area “%1” in the area tree. Give the code "
                                                     "of a known area, or none.")
                             .arg(area),
                         {}, QStringLiteral("area"));
    }
    record.area = *code;
    return {};
}

Status ReceptionExtension::stepped(UnitOfWork&, CaseRecord&, const StepContext&) { return {}; }

Result<std::optional<DeadlineSpec>> ReceptionExtension::clock(UnitOfRead&, const QString& clockId,
                                                              const CaseRecord&, const FieldMap& fields,
                                                              CivilTime start) {
    const QDate day = QDate::fromString(fields.value(QStringLiteral("reply_by")).left(10), Qt::ISODate);
    if (clockId != QLatin1String("report_back") || !day.isValid()) {
        return std::optional<DeadlineSpec>();
    }
    DeadlineSpec spec;
    spec.ruleId = QStringLiteral("AGREEMENT");
    spec.article = QCoreApplication::translate("qz::mediation::Disputes", "day agreed with the receiver");
    spec.start = start;
    const int days = static_cast<int>(start.date.daysTo(day));
    constexpr int kWholeDay = 24 * 60;
    spec.spans = {days > 0 ? TimeSpan{days, TimeUnit::CalendarDay}
                           : TimeSpan{std::max(1, kWholeDay - start.minute), TimeUnit::ClockMinute}};
    spec.regime = Regime::Custody;  // the agreed day does not move
    return std::optional<DeadlineSpec>(spec);
}

Result<FieldMap> ReceptionExtension::details(UnitOfRead&, const CaseRecord& record) {
    FieldMap fields{{QStringLiteral("source"), record.source}};
    if (!record.area.isNull()) {
        fields.insert(QStringLiteral("area"), record.area.toString());
    }
    return fields;
}

}  // namespace qz::mediation
