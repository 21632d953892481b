// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/plugin/area_counts.h"

#include <QCoreApplication>
#include <algorithm>

#include "grid/domain/area_measures.h"
#include "grid/domain/map_shading.h"
#include "grid/store/brief_rows.h"
#include "qz/access.h"
#include "qz/areas.h"
#include "qz/workflow_parts.h"

namespace qz::grid {

namespace {

constexpr int kDays = 30;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qz::grid::AreaCounts)
};

Error invalid(const QString& message, const char* where) {
    return makeError(ErrorCode::Invalid, message, {}, QLatin1String(where));
}

/// What the filter asks for, else the events reported in the last thirty days by town.
struct Wish {
    AreaMeasure measure = AreaMeasure::Reported;
    AreaQuestion question;
};

Result<AreaMeasure> measureOf(const QString& id) {
    QStringList known;
    for (const AreaMeasure each : kAreaMeasures) {
        known.append(areaMeasureId(each));
        if (known.last() == id) {
            return each;
        }
    }
    return invalid(Words::tr("“%1” is no measure; there are: %2.").arg(id, known.join(QStringLiteral(", "))),
                   "measure");
}

Result<AreaLevel> levelOf(const QString& name) {
    static const QHash<QString, AreaLevel> levels{{QStringLiteral("town"), AreaLevel::Town},
                                                  {QStringLiteral("village"), AreaLevel::Village},
                                                  {QStringLiteral("grid"), AreaLevel::Grid}};
    const auto level = levels.constFind(name);
    return level != levels.constEnd()
               ? Result<AreaLevel>(*level)
               : invalid(Words::tr("“%1” is no level; there are town, village and grid.").arg(name), "level");
}

Status take(Wish& wish, const Filter::Node& node) {
    if (node.op == Filter::Op::And) {
        for (const Filter::Node& child : node.children) {
            QZ_TRY(take(wish, child));
        }
        return {};
    }
    const QString value = node.values.value(0);
    const QDate day = QDate::fromString(value, Qt::ISODate);
    const bool isDay = node.field == QLatin1String("from") || node.field == QLatin1String("to");
    if (node.op != Filter::Op::Equal) {
        return invalid(Words::tr("Say measure=…, level=…, from=… and to=…, joined by “and”."), "where");
    }
    if (isDay && !day.isValid()) {
        return invalid(Words::tr("Give the day as 2026-09-30."), "where");
    }
    if (node.field == QLatin1String("measure")) {
        QZ_ASSIGN(wish.measure, measureOf(value));
    } else if (node.field == QLatin1String("level")) {
        QZ_ASSIGN(wish.question.level, levelOf(value));
    } else if (isDay) {
        (node.field == QLatin1String("from") ? wish.question.from : wish.question.to) = day;
    } else {
        return invalid(Words::tr("There is no “%1” here; say measure, level, from or to.").arg(node.field),
                       "where");
    }
    return {};
}

Result<Wish> wishOf(const CaseQuery& query, Instant now) {
    Wish wish;
    wish.question.area = query.area;
    wish.question.level = AreaLevel::Town;
    wish.question.now = now;
    if (!query.filter.isEmpty()) {
        QZ_TRY(take(wish, query.filter.root()));
    }
    AreaQuestion& asked = wish.question;
    asked.to = asked.to.isValid() ? asked.to : CivilTime::fromInstant(now).date;
    asked.from = asked.from.isValid() ? asked.from : asked.to.addDays(1 - kDays);
    if (asked.from > asked.to) {
        return invalid(Words::tr("The last day lies before the first."), "to");
    }
    if (isRate(wish.measure) && asked.level != AreaLevel::Town) {
        return invalid(Words::tr("Rates are of towns only: villages and grids are not compared."), "level");
    }
    return wish;
}

/// Full counts are for those who handle events in the area, and for returns.
Status mayHave(const Access& access, const QString& user, const AreaCode& area, Audience audience) {
    QZ_TRY(access.check(user, QStringLiteral("cases.read"), area));
    if (audience == Audience::Public) {
        return {};
    }
    const QStringList rights = handlingRights();
    const bool handles = std::any_of(rights.cbegin(), rights.cend(), [&](const QString& right) {
        return access.check(user, right, area).ok();
    });
    return handles ? Status()
                   : makeError(ErrorCode::Denied,
                               Words::tr("Full counts are for those who handle events there; ask for "
                                         "--audience public."));
}

void addLevel(const AreaTree& tree, const AreaCode& code, AreaLevel level, QList<AreaCode>& found) {
    if (code.level() == level) {
        found.append(code);
        return;
    }
    for (const Area* child : tree.children(code)) {
        addLevel(tree, child->code, level, found);
    }
}

FieldMap fieldsOf(const Wish& wish, const Area& area, const ShadedArea& shaded, bool isWithheld) {
    const bool isCount = !isRate(wish.measure);
    const bool hidden = isWithheld || (isCount && !shaded.count);
    return {{QStringLiteral("code"), area.code.toString()},
            {QStringLiteral("name"), area.name},
            {QStringLiteral("parent"), area.code.parent().toString()},
            {QStringLiteral("measure"), areaMeasureId(wish.measure)},
            {QStringLiteral("from"), wish.question.from.toString(Qt::ISODate)},
            {QStringLiteral("to"), wish.question.to.toString(Qt::ISODate)},
            {QStringLiteral("count"), isCount && !hidden ? QString::number(*shaded.count) : QString()},
            {QStringLiteral("rate"), isCount || isWithheld ? QString() : shaded.text},
            {QStringLiteral("hidden"), hidden ? QStringLiteral("true") : QStringLiteral("false")}};
}

}  // namespace

ExportKind areaCounts(const ModuleContext& context) {
    ExportKind kind;
    kind.name = QStringLiteral("area-counts");
    kind.title = Words::tr("Counts by area");
    kind.columns = {
        parts::text("code", QT_TRANSLATE_NOOP("qz::Fields", "Code")),
        parts::text("name", QT_TRANSLATE_NOOP("qz::Fields", "Name")),
        parts::text("parent", QT_TRANSLATE_NOOP("qz::Fields", "Parent")),
        parts::text("measure", QT_TRANSLATE_NOOP("qz::Fields", "Measure")),
        parts::typed("from", QT_TRANSLATE_NOOP("qz::Fields", "From"), FieldType::Date),
        parts::typed("to", QT_TRANSLATE_NOOP("qz::Fields", "To"), FieldType::Date),
        parts::typed("count", QT_TRANSLATE_NOOP("qz::Fields", "Count"), FieldType::Integer),
        parts::text("rate", QT_TRANSLATE_NOOP("qz::Fields", "Rate")),
        parts::typed("hidden", QT_TRANSLATE_NOOP("qz::Fields", "Hidden: small count"), FieldType::Bool)};
    kind.rowsFor = [&areas = context.areas, &access = context.access, &clock = context.clock](
                       UnitOfRead& read, const CaseQuery& wanted, const Actor& actor, Audience audience,
                       const std::function<Status(const FieldMap&)>& row) -> Status {
        CaseQuery query = wanted;
        if (query.area.isNull()) {
            QZ_ASSIGN(const User user, access.user(actor.user));
            query.area = user.area;  // as far as the user may look
        }
        QZ_TRY(mayHave(access, actor.user, query.area, audience));
        QZ_ASSIGN(const Wish wish, wishOf(query, clock.now()));
        QZ_ASSIGN(const QList<BriefRow> rows,
                  briefRows(readTx(read), query.area, CivilTime{wish.question.from, 0}.toInstant(),
                            CivilTime{wish.question.to.addDays(1), 0}.toInstant()));
        QList<PlacedEvent> events;
        for (const BriefRow& each : rows) {
            events.append({each.area, each.facts});
        }
        const std::shared_ptr<const AreaTree> tree = areas.tree();
        QList<AreaCode> shown;
        addLevel(*tree, query.area, wish.question.level, shown);
        const AreaShading shading = shadeFigures(shown, areaFigures(wish.measure, wish.question, events),
                                                 isRate(wish.measure), isGoodHigh(wish.measure), audience);
        for (qsizetype i = 0; i < shown.size(); ++i) {
            const ShadedArea withheld{shown[i], std::nullopt, -1, {}};
            const Area* area = tree->find(shown[i]);
            QZ_TRY(row(fieldsOf(wish, *area, shading.isProtected ? shading.areas[i] : withheld,
                                !shading.isProtected)));
        }
        return {};
    };
    kind.shape = [&areas = context.areas](const FieldMap& fields) {
        const Result<AreaCode> code = AreaCode::parse(fields.value(QStringLiteral("code")));
        const std::shared_ptr<const AreaTree> tree = areas.tree();
        const GeoMultiPolygon* shape = code.ok() ? tree->boundary(*code) : nullptr;
        return shape == nullptr ? GeoMultiPolygon() : *shape;
    };
    return kind;
}

}  // namespace qz::grid
