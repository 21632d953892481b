// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/case_record.h"
#include "qz/db/statement.h"
#include "qz/geo.h"
#include "qz/result.h"
#include "qz/work_calendar.h"

namespace qz::core {

/// Fields in key order, so that the same map gives the same text. Written by hand: imports write one per row.
[[nodiscard]] QString fieldsToJson(const FieldMap& fields);
[[nodiscard]] FieldMap fieldsFromJson(const QString& json);

[[nodiscard]] QString specToJson(const DeadlineSpec& spec);
[[nodiscard]] Result<DeadlineSpec> specFromJson(const QString& json);
/// Without what the limit says itself, and without the printed steps: those are made anew in the reader's
/// language.
[[nodiscard]] QString resultToJson(const DeadlineResult& result, const DeadlineSpec& spec);
[[nodiscard]] Result<DeadlineResult> resultFromJson(const QString& json, const DeadlineSpec& spec);

[[nodiscard]] QString daysToJson(const QList<CalendarDay>& days);
[[nodiscard]] QList<CalendarDay> daysFromJson(const QString& json);
[[nodiscard]] QString hoursToJson(const QList<WorkHours>& hours);
[[nodiscard]] QList<WorkHours> hoursFromJson(const QString& json);

/// Boundaries as 1e-7 degrees (1 cm), little endian.
[[nodiscard]] QByteArray shapeToBlob(const GeoMultiPolygon& polygons);
[[nodiscard]] GeoMultiPolygon shapeFromBlob(const QByteArray& blob);

[[nodiscard]] const char* clockStateName(ClockState state);
[[nodiscard]] ClockState clockStateOf(const QString& name);

/// The moment a limit ends: "by the day" ends with that day.
[[nodiscard]] Instant dueInstant(const DeadlineResult& result);

/// Columns of core_cases as readCase takes them, from column 0.
extern const char* const kCaseColumns;
[[nodiscard]] CaseRecord readCase(const Statement& row);
/// What stands in external_length beside a number of another system: their index sorts by it first.
[[nodiscard]] inline qint64 lengthOf(const QString& externalId) { return externalId.toUcs4().size(); }
/// Digits of a case's number at least: enough for a city's year, so that numbers sort as texts, here and in a
/// sheet.
inline constexpr int kNumberDigits = 6;
/// The column after those of readCase: created_by.
inline constexpr int kCreatedByColumn = 20;

/// A QString that is never NULL in the store.
[[nodiscard]] inline QString stored(const QString& text) {
    return text.isNull() ? QString(QLatin1String("")) : text;
}
[[nodiscard]] Uuid uuidOf(const QByteArray& blob);
[[nodiscard]] AreaCode areaOf(const QString& digits);
[[nodiscard]] QDate dateOf(const QString& text);
[[nodiscard]] QString dateText(QDate date);

}  // namespace qz::core
