// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_shader.h"

#include <QLocale>
#include <algorithm>

#include "qz/async.h"

namespace qz::grid {

namespace {

constexpr int gatherMs = 150;  // a slider that moves asks once

void addAreasOf(const AreaTree& tree, const AreaCode& code, AreaLevel level, QList<AreaCode>& found) {
    if (code.level() == level) {
        found.append(code);
        return;
    }
    for (const Area* child : tree.children(code)) {
        addAreasOf(tree, child->code, level, found);
    }
}

}  // namespace

MapShader::MapShader(const Areas& areas, const Theme& theme, const Session& session, const Clock& clock,
                     MapMeasures* measures, MapWidget* map, MapPanel* panel)
    : QObject(panel),
      m_areas(areas),
      m_theme(theme),
      m_session(session),
      m_clock(clock),
      m_measures(measures),
      m_map(map),
      m_panel(panel) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &MapShader::ask);
    connect(panel, &MapPanel::shadingChanged, this, &MapShader::show);
    connect(&theme, &Theme::changed, this, &MapShader::show);
}

/// Who handles events may see each count of them; everybody else, and of what other modules count everybody,
/// sees what anybody may.
Audience MapShader::audience() const {
    const QString measure = m_panel->measure();
    if (!measure.startsWith(QLatin1String("grid.")) && !measure.startsWith(QLatin1String("map."))) {
        return Audience::Public;
    }
    const QStringList rights = handlingRights();
    return std::any_of(rights.cbegin(), rights.cend(),
                       [this](const QString& right) { return m_session.may(right); })
               ? Audience::Handling
               : Audience::Public;
}

void MapShader::setArea(const AreaCode& area) {
    m_area = area;
    m_level = AreaLevel::Country;
    m_placeOf.clear();
}

void MapShader::setTree(std::shared_ptr<const AreaTree> tree) {
    if (tree != m_tree) {
        m_tree = std::move(tree);
        setArea(m_area);
        show();
    }
}

void MapShader::setRecords(QList<ShadedRecord> records) {
    m_records = std::move(records);
    m_placeOf.clear();
}

void MapShader::setDays(QDate until, int days) {
    m_until = until;
    m_days = days;
    show();
}

const MapMeasure* MapShader::measure() const {
    if (m_measures != nullptr) {
        for (const MapMeasure& each : m_measures->all()) {
            if (each.id == m_panel->measure()) {
                return &each;
            }
        }
    }
    return nullptr;
}

void MapShader::show() {
    const std::optional<AreaLevel> level = m_panel->shadedLevel();
    ++m_generation;
    m_figures.reset();
    if (!level || !m_until.isValid()) {
        m_soon.stop();
        m_panel->setLegend({});
        m_map->setShading({});
    } else if (measure() != nullptr) {
        m_soon.start();
    } else {
        m_soon.stop();
        placeRecords(*level);
        countRecords();
    }
}

/// The areas of the level and which of them each record belongs to: once, not at every step.
void MapShader::placeRecords(AreaLevel level) {
    const std::shared_ptr<const AreaTree> tree = m_tree ? m_tree : m_areas.tree();
    if (level != m_level || tree != m_shownOf) {
        m_level = level;
        m_shownOf = tree;
        m_placeOf.clear();
        m_shown.clear();
        addAreasOf(*tree, m_area, level, m_shown);
    }
    if (m_placeOf.size() == std::size_t(m_records.size())) {
        return;
    }
    QHash<QString, int> places;
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        places.insert(m_shown[i].toString(), int(i));
    }
    m_placeOf.clear();
    for (const ShadedRecord& record : std::as_const(m_records)) {
        m_placeOf.push_back(
            record.area.level() < level ? -1 : places.value(record.area.ancestor(level).toString(), -1));
    }
}

void MapShader::countRecords() {
    QList<qint64> counts(m_shown.size(), 0);
    const auto until = m_until.toJulianDay();
    const bool onlyLate = m_panel->onlyOverdue();
    for (qsizetype i = 0; i < m_records.size(); ++i) {
        const int place = m_placeOf[std::size_t(i)];
        if (place >= 0 && m_records[i].day <= until && (m_records[i].late || !onlyLate)) {
            ++counts[place];
        }
    }
    m_figures = ShadedFigures{m_level,   onlyLate ? tr("Events overdue") : tr("Events"), {}, {}, false, false,
                              audience()};
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        m_figures->figures.append({m_shown[i], counts[i], 0});
    }
    take(shadeCounts(m_shown, counts, m_figures->audience));
}

void MapShader::ask() {
    const MapMeasure* asked = measure();
    const std::optional<AreaLevel> level = m_panel->shadedLevel();
    if (asked == nullptr || !level) {
        return;
    }
    placeRecords(*level);
    const AreaQuestion question{m_area, *level, m_until.addDays(1 - m_days), m_until, m_clock.now()};
    const quint64 generation = m_generation;
    ++m_asking;
    onResult(this, asked->figures(question),
             [this, generation, question, title = asked->title, isRate = asked->isRate,
              isGoodHigh = asked->isGoodHigh](const Result<QList<AreaFigure>>& figures) {
                 --m_asking;
                 if (generation != m_generation) {
                     return;
                 }
                 if (!figures.ok()) {
                     m_panel->setLegend({}, {}, figures.error().message);
                     m_map->setShading({});
                     return;
                 }
                 const QString period = QStringLiteral("%1 – %2").arg(question.from.toString(Qt::ISODate),
                                                                      question.to.toString(Qt::ISODate));
                 m_figures =
                     ShadedFigures{question.level, title, period, *figures, isRate, isGoodHigh, audience()};
                 take(shadeFigures(m_shown, *figures, isRate, isGoodHigh, m_figures->audience));
             });
}

void MapShader::take(const AreaShading& shaded) {
    const ThemeTokens& t = m_theme.tokens();
    MapShading shading;
    if (shaded.isProtected) {
        shading.areas = m_shown;
        shading.colours.reserve(std::size_t(shaded.areas.size()));
        for (const ShadedArea& area : shaded.areas) {
            shading.colours.push_back((area.count ? t.choropleth[std::size_t(area.step + 1)] : t.alt).rgb());
        }
        shading.words = [areas = shaded.areas, areRates = m_figures->areRates, period = m_figures->period,
                         title = m_figures->title](qsizetype place) {
            const ShadedArea& area = areas[place];
            const QString said = areRates     ? area.text
                                 : area.count ? QLocale().toString(*area.count)
                                              : tr("hidden: small counts");
            return period.isEmpty() && area.count ? tr("%Ln events", nullptr, int(*area.count))
                                                  : QStringLiteral("%1: %2").arg(title, said);
        };
    }
    m_panel->setLegend(shaded, m_figures->period);
    m_map->setShading(shading);
}

}  // namespace qz::grid
