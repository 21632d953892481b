// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "compute_rules.h"
#include "qz/area_index.h"
#include "qz/burst.h"
#include "qz/rates.h"
#include "qz/suppression.h"

namespace qz {
namespace {

QJsonValue optionalNumber(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray numbers(const QList<qint64>& values) {
    QJsonArray result;
    for (const qint64 value : values) {
        result.append(value);
    }
    return result;
}

Result<Audience> readAudience(const ComputeInput& input) {
    QZ_ASSIGN(const QString name, input.textOr(QStringLiteral("audience"), QStringLiteral("public")));
    Result<Audience> audience = parseAudience(name);
    if (!audience) {
        Error error = audience.error();
        error.where = input.pathOf(QStringLiteral("audience"));
        return error;
    }
    return audience;
}

/// Where a value is not shown, what it was computed from is not shown either where it would tell.
QJsonObject rateJson(const Rate& rate) {
    const bool telling = rate.note == RateNote::TooSmall || rate.note == RateNote::Suppressed;
    QJsonObject json;
    json[QStringLiteral("label")] = rate.label;
    json[QStringLiteral("value")] = optionalNumber(rate.percent);
    json[QStringLiteral("text")] = rate.text;
    json[QStringLiteral("numerator")] = telling ? QJsonValue() : QJsonValue(rate.numerator);
    json[QStringLiteral("denominator")] = telling ? QJsonValue() : QJsonValue(rate.denominator);
    json[QStringLiteral("interval")] =
        rate.interval ? QJsonValue(QJsonArray{rate.interval->low, rate.interval->high}) : QJsonValue();
    json[QStringLiteral("note")] = rate.noteText.isEmpty() ? QJsonValue() : QJsonValue(rate.noteText);
    json[QStringLiteral("note_code")] =
        rate.note == RateNote::None ? QJsonValue() : QJsonValue(rateNoteName(rate.note));
    return json;
}

QJsonObject figureJson(const Figure& figure) {
    return {{QStringLiteral("value"), optionalNumber(figure.value)}, {QStringLiteral("text"), figure.text}};
}

QJsonArray cellNames(const QList<CellPlace>& cells, const SuppressedTable& table) {
    QJsonArray result;
    for (const CellPlace& cell : cells) {
        result.append(QJsonArray{table.rows.at(cell.row), table.columns.at(cell.column)});
    }
    return result;
}

QJsonObject tableJson(const SuppressedTable& table, int threshold, Audience audience) {
    QJsonArray lines;
    for (const QList<std::optional<qint64>>& cells : table.counts) {
        QJsonArray line;
        for (const std::optional<qint64>& cell : cells) {
            line.append(cell ? QJsonValue(*cell) : QJsonValue());
        }
        lines.append(line);
    }
    QJsonObject json;
    json[QStringLiteral("rows")] = QJsonArray::fromStringList(table.rows);
    json[QStringLiteral("columns")] = QJsonArray::fromStringList(table.columns);
    json[QStringLiteral("counts")] = lines;
    json[QStringLiteral("totals")] = QJsonObject{{QStringLiteral("rows"), numbers(table.rowTotals)},
                                                 {QStringLiteral("columns"), numbers(table.columnTotals)},
                                                 {QStringLiteral("all"), table.total}};
    json[QStringLiteral("hidden")] = cellNames(table.hidden, table);
    json[QStringLiteral("threshold")] = threshold;
    json[QStringLiteral("audience")] = audienceName(audience);
    json[QStringLiteral("protected")] = table.isProtected();
    json[QStringLiteral("recoverable")] = cellNames(table.recoverable, table);
    json[QStringLiteral("note")] = table.isProtected()
                                       ? QJsonValue()
                                       : QJsonValue(QCoreApplication::translate(
                                             "qz::Compute",
                                             "Hidden cells can be solved from the totals: do not show this "
                                             "table, but merge rows or columns."));
    return json;
}

Result<AppealCounts> readAppeals(const ComputeInput& input) {
    AppealCounts counts;
    QZ_ASSIGN(counts.dispatched, input.count(QStringLiteral("dispatched")));
    QZ_ASSIGN(counts.excluded, input.count(QStringLiteral("excluded")));
    QZ_ASSIGN(counts.respondedInLimit, input.count(QStringLiteral("responded_in_limit")));
    QZ_ASSIGN(counts.reached, input.count(QStringLiteral("reached")));
    QZ_ASSIGN(counts.resolved, input.count(QStringLiteral("resolved")));
    QZ_ASSIGN(const QList<qint64> levels, input.counts(QStringLiteral("satisfaction")));
    if (levels.size() != 5) {
        return ComputeInput::wrong(input.pathOf(QStringLiteral("satisfaction")),
                                   QCoreApplication::translate("qz::Compute", "a list of five counts"));
    }
    std::copy(levels.begin(), levels.end(), counts.satisfaction.begin());
    if (input.has(QStringLiteral("weights"))) {
        const QString path = input.pathOf(QStringLiteral("weights"));
        QZ_ASSIGN(const QJsonArray weights, input.list(QStringLiteral("weights")));
        if (weights.size() != 3) {
            return ComputeInput::wrong(path,
                                       QCoreApplication::translate("qz::Compute", "a list of three weights"));
        }
        for (qsizetype i = 0; i < 3; ++i) {
            QZ_ASSIGN(counts.weights[static_cast<size_t>(i)],
                      ComputeInput::asNumber(weights.at(i), ComputeInput::item(path, i)));
        }
    }
    return counts;
}

QJsonObject detectorJson(const BurstDetector& detector) {
    return {{QStringLiteral("mean"), detector.mean},
            {QStringLiteral("sd"), detector.sd},
            {QStringLiteral("limit"), detector.limit},
            {QStringLiteral("alarm"), detector.alarm}};
}

Result<IndexIndicator> readIndicator(const ComputeInput& input) {
    QZ_TRY(input.allow({QStringLiteral("id"), QStringLiteral("weight"), QStringLiteral("best"),
                        QStringLiteral("worst"), QStringLiteral("person_related")}));
    IndexIndicator indicator;
    QZ_ASSIGN(indicator.id, input.text(QStringLiteral("id")));
    QZ_ASSIGN(indicator.weight, input.number(QStringLiteral("weight")));
    QZ_ASSIGN(indicator.best, input.number(QStringLiteral("best")));
    QZ_ASSIGN(indicator.worst, input.number(QStringLiteral("worst")));
    QZ_ASSIGN(indicator.personRelated, input.flagOr(QStringLiteral("person_related"), false));
    return indicator;
}

Result<IndexValue> readIndexValue(const ComputeInput& input) {
    QZ_TRY(input.allow({QStringLiteral("count"), QStringLiteral("base"), QStringLiteral("rate")}));
    IndexValue value;
    if (input.has(QStringLiteral("rate"))) {
        QZ_TRY(input.allow({QStringLiteral("rate")}));
        QZ_ASSIGN(value.rate, input.number(QStringLiteral("rate")));
        return value;
    }
    QZ_ASSIGN(value.count, input.count(QStringLiteral("count")));
    QZ_ASSIGN(value.base, input.count(QStringLiteral("base")));
    return value;
}

Result<IndexArea> readIndexArea(const ComputeInput& input, const QStringList& indicators) {
    QZ_TRY(input.allow({QStringLiteral("code"), QStringLiteral("population"), QStringLiteral("values")}));
    IndexArea area;
    QZ_ASSIGN(area.code, input.text(QStringLiteral("code")));
    QZ_ASSIGN(area.population, input.count(QStringLiteral("population")));
    QZ_ASSIGN(const ComputeInput values, input.object(QStringLiteral("values")));
    QZ_TRY(values.allow(indicators));
    for (const QString& id : values.keys()) {
        if (values.raw(id).isNull()) {
            continue;  // missing
        }
        QZ_ASSIGN(const ComputeInput row, values.object(id));
        QZ_ASSIGN(const IndexValue value, readIndexValue(row));
        area.values.insert(id, value);
    }
    return area;
}

QJsonObject scoreJson(const AreaScore& score) {
    QJsonObject json;
    json[QStringLiteral("code")] = score.code;
    json[QStringLiteral("score")] = optionalNumber(score.score);
    json[QStringLiteral("text")] = score.text;
    json[QStringLiteral("band")] = score.band.isEmpty() ? QJsonValue() : QJsonValue(score.band);
    json[QStringLiteral("band_title")] = score.bandTitle;
    json[QStringLiteral("present_weight")] = score.presentWeight;
    json[QStringLiteral("missing")] = QJsonArray::fromStringList(score.missing);
    json[QStringLiteral("shown")] = indexShownName(score.shown);
    json[QStringLiteral("reason")] = score.reason.isEmpty() ? QJsonValue() : QJsonValue(score.reason);
    return json;
}

}  // namespace

Result<QJsonObject> computeSuppress(const ComputeInput& input, const ComputeData&) {
    QZ_TRY(input.allow({QStringLiteral("rows"), QStringLiteral("columns"), QStringLiteral("counts"),
                        QStringLiteral("threshold"), QStringLiteral("audience")}));
    CountTable table;
    QZ_ASSIGN(table.rows, input.texts(QStringLiteral("rows")));
    QZ_ASSIGN(table.columns, input.texts(QStringLiteral("columns")));
    const QString path = input.pathOf(QStringLiteral("counts"));
    QZ_ASSIGN(const QJsonArray lines, input.list(QStringLiteral("counts")));
    for (qsizetype row = 0; row < lines.size(); ++row) {
        const QString linePath = ComputeInput::item(path, row);
        QZ_ASSIGN(const QJsonArray line, ComputeInput::asList(lines.at(row), linePath));
        QList<qint64> cells;
        for (qsizetype column = 0; column < line.size(); ++column) {
            QZ_ASSIGN(const qint64 cell,
                      ComputeInput::asCount(line.at(column), ComputeInput::item(linePath, column)));
            cells.append(cell);
        }
        table.counts.append(cells);
    }
    qint64 threshold = kDefaultThreshold;
    if (input.has(QStringLiteral("threshold"))) {
        QZ_ASSIGN(threshold, input.count(QStringLiteral("threshold")));
    }
    QZ_ASSIGN(const Audience audience, readAudience(input));
    const int bounded = static_cast<int>(std::min<qint64>(threshold, 1000000));
    const Result<SuppressedTable> result = suppressSmallCounts(table, bounded, audience);
    if (!result) {
        return atInput(result.error());
    }
    return tableJson(*result, bounded, audience);
}

Result<QJsonObject> computeRates(const ComputeInput& input, const ComputeData&) {
    QZ_TRY(input.allow({QStringLiteral("dispatched"), QStringLiteral("excluded"),
                        QStringLiteral("responded_in_limit"), QStringLiteral("reached"),
                        QStringLiteral("resolved"), QStringLiteral("satisfaction"), QStringLiteral("weights"),
                        QStringLiteral("audience")}));
    QZ_ASSIGN(const AppealCounts counts, readAppeals(input));
    QZ_ASSIGN(const Audience audience, readAudience(input));
    const Result<AppealRates> rates = appealRates(counts, audience);
    if (!rates) {
        return atInput(rates.error());
    }
    QJsonObject json;
    json[QStringLiteral("eligible")] = counts.dispatched - counts.excluded;
    for (const Rate* rate : {&rates->response, &rates->reach, &rates->resolution, &rates->satisfaction,
                             &rates->satisfactionStrict}) {
        json[rate->id] = rateJson(*rate);
    }
    json[QStringLiteral("mean")] = figureJson(rates->mean);
    json[QStringLiteral("composite")] = figureJson(rates->composite);
    return json;
}

Result<QJsonObject> computeMediationRates(const ComputeInput& input, const ComputeData&) {
    QZ_TRY(input.allow({QStringLiteral("accepted"), QStringLiteral("succeeded"), QStringLiteral("failed"),
                        QStringLiteral("withdrawn"), QStringLiteral("written"), QStringLiteral("oral"),
                        QStringLiteral("jc_applied"), QStringLiteral("jc_confirmed"),
                        QStringLiteral("performed")}));
    MediationCounts counts;
    QZ_ASSIGN(counts.accepted, input.count(QStringLiteral("accepted")));
    QZ_ASSIGN(counts.succeeded, input.count(QStringLiteral("succeeded")));
    QZ_ASSIGN(counts.failed, input.count(QStringLiteral("failed")));
    QZ_ASSIGN(counts.withdrawn, input.count(QStringLiteral("withdrawn")));
    QZ_ASSIGN(counts.written, input.count(QStringLiteral("written")));
    QZ_ASSIGN(counts.oral, input.count(QStringLiteral("oral")));
    QZ_ASSIGN(counts.confirmationsApplied, input.count(QStringLiteral("jc_applied")));
    QZ_ASSIGN(counts.confirmed, input.count(QStringLiteral("jc_confirmed")));
    QZ_ASSIGN(counts.performed, input.count(QStringLiteral("performed")));
    const Result<MediationRates> rates = mediationRates(counts);
    if (!rates) {
        return atInput(rates.error());
    }
    QJsonObject json{{QStringLiteral("ended"), rates->ended}, {QStringLiteral("running"), rates->running}};
    for (const Rate& rate : rates->rates) {
        json[rate.id] = rateJson(rate);
    }
    return json;
}

Result<QJsonObject> computeBurst(const ComputeInput& input, const ComputeData&) {
    QZ_TRY(input.allow({QStringLiteral("counts"), QStringLiteral("population")}));
    QZ_ASSIGN(const QList<qint64> counts, input.counts(QStringLiteral("counts")));
    QZ_ASSIGN(const qint64 population, input.count(QStringLiteral("population")));
    const Result<BurstResult> result = detectBurst(counts, population);
    if (!result) {
        return atInput(result.error());
    }
    return QJsonObject{{QStringLiteral("c1"), detectorJson(result->c1)},
                       {QStringLiteral("c2"), detectorJson(result->c2)},
                       {QStringLiteral("alarm"), result->alarm}};
}

Result<QJsonObject> computeNps(const ComputeInput& input, const ComputeData&) {
    QZ_TRY(
        input.allow({QStringLiteral("promoters"), QStringLiteral("passives"), QStringLiteral("detractors")}));
    QZ_ASSIGN(const qint64 promoters, input.count(QStringLiteral("promoters")));
    QZ_ASSIGN(const qint64 passives, input.count(QStringLiteral("passives")));
    QZ_ASSIGN(const qint64 detractors, input.count(QStringLiteral("detractors")));
    const Result<Figure> score = netPromoterScore(promoters, passives, detractors);
    if (!score) {
        return atInput(score.error());
    }
    return figureJson(*score);
}

Result<QJsonObject> computeIndex(const ComputeInput& input, const ComputeData&) {
    QZ_TRY(input.allow({QStringLiteral("indicators"), QStringLiteral("areas")}));
    QZ_ASSIGN(const QJsonArray indicatorRows, input.list(QStringLiteral("indicators")));
    QList<IndexIndicator> indicators;
    QStringList ids;
    for (qsizetype i = 0; i < indicatorRows.size(); ++i) {
        const QString path = ComputeInput::item(input.pathOf(QStringLiteral("indicators")), i);
        QZ_ASSIGN(const ComputeInput row, ComputeInput::asObject(indicatorRows.at(i), path));
        QZ_ASSIGN(const IndexIndicator indicator, readIndicator(row));
        indicators.append(indicator);
        ids.append(indicator.id);
    }
    QZ_ASSIGN(const QJsonArray areaRows, input.list(QStringLiteral("areas")));
    QList<IndexArea> areas;
    for (qsizetype i = 0; i < areaRows.size(); ++i) {
        const QString path = ComputeInput::item(input.pathOf(QStringLiteral("areas")), i);
        QZ_ASSIGN(const ComputeInput row, ComputeInput::asObject(areaRows.at(i), path));
        QZ_ASSIGN(const IndexArea area, readIndexArea(row, ids));
        areas.append(area);
    }
    const Result<QList<AreaScore>> scores = areaIndex(indicators, areas);
    if (!scores) {
        return atInput(scores.error());
    }
    QJsonArray rows;
    for (const AreaScore& score : *scores) {
        rows.append(scoreJson(score));
    }
    return QJsonObject{{QStringLiteral("areas"), rows}};
}

}  // namespace qz
