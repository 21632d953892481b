// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/overview_page.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>

#include "grid/domain/grid_workflow.h"
#include "qz/async.h"
#include "qz/ui/chart_pane.h"
#include "qz/ui/panes.h"
#include "qz/ui/services.h"

namespace qz::grid {

namespace {

constexpr int kGatherMs = 1500;  // changes come in groups
constexpr int kCards = 6;
constexpr int kCustom = 5;
constexpr int kChartHeight = 250;

/// Who handles events may see each; everybody else sees what anybody may.
bool handles(const Session& session) {
    for (const char* right : {"grid.accept", "grid.dispatch", "grid.handle", "grid.verify", "grid.close",
                              "grid.supervise", "grid.intake"}) {
        if (session.may(QString::fromLatin1(right))) {
            return true;
        }
    }
    return false;
}

QFrame* line(QWidget* parent) {
    auto* made = new QFrame(parent);
    made->setProperty("qzGround", QStringLiteral("line"));
    made->setFixedHeight(1);
    return made;
}

}  // namespace

OverviewPage::OverviewPage(OverviewServices services, QWidget* parent)
    : Page(parent),
      m_services(std::move(services)),
      m_area(m_services.navigation.currentArea()),
      m_bar(new QWidget(this)),
      m_preset(new QComboBox(m_bar)),
      m_from(new QDateEdit(m_bar)),
      m_to(new QDateEdit(m_bar)),
      m_audience(new QComboBox(m_bar)),
      m_loadingBar(new LoadingBar(m_services.theme, this)),
      m_error(new ErrorStrip(m_services.theme, this)),
      m_scroll(new QScrollArea(this)),
      m_days(new ChartPane(m_services.theme)),
      m_classes(new ChartPane(m_services.theme)),
      m_places(new ChartPane(m_services.theme)),
      m_hours(new ChartPane(m_services.theme)),
      m_rates(new ChartPane(m_services.theme)) {
    buildBar();
    buildPanes();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kGatherMs);
    connect(&m_soon, &QTimer::timeout, this, &OverviewPage::load);
    connect(m_error, &ErrorStrip::retried, this, &OverviewPage::load);
    m_subscription = m_services.events.subscribe([this](const StoreChange&) {
        if (m_active && isVisible()) {
            m_soon.start();
        }
    });
}

void OverviewPage::buildBar() {
    m_preset->addItems({tr("Last 7 days"), tr("Last 30 days"), tr("This month"), tr("Last month"),
                        tr("Last 90 days"), tr("Chosen days")});
    m_preset->setAccessibleName(tr("Period"));
    m_preset->setCurrentIndex(1);
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To, including"));
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setMinimumWidth(QFontMetrics(edit->font()).horizontalAdvance(QStringLiteral("0000-00-00")) +
                              48);
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            m_preset->setCurrentIndex(kCustom);
            m_soon.start();
        });
    }
    m_audience->setAccessibleName(tr("For whom"));
    if (handles(m_services.session)) {
        m_audience->addItem(tr("Handling: all counts"), int(Audience::Handling));
    }
    m_audience->addItem(tr("Display: 1–4 hidden"), int(Audience::Public));
    m_audience->setToolTip(
        tr("For walls, bulletins and comparison, counts of 1–4 are hidden in charts, "
           "tables, copies and prints alike."));
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_preset);
    row->addWidget(m_from);
    row->addWidget(new QLabel(QString(QChar(0x2013)), m_bar));
    row->addWidget(m_to);
    row->addWidget(m_audience);
    row->addStretch(1);
    for (QComboBox* box : {m_preset, m_audience}) {
        int widest = 0;
        for (int i = 0; i < box->count(); ++i) {
            widest = std::max(widest, QFontMetrics(box->font()).horizontalAdvance(box->itemText(i)));
        }
        box->setMinimumWidth(widest + 48);
    }
    takePreset();
    connect(m_preset, &QComboBox::activated, this, &OverviewPage::choosePeriod);
    connect(m_audience, &QComboBox::activated, this, [this] { load(); });
}

void OverviewPage::buildPanes() {
    auto* sheet = new QWidget(m_scroll);
    sheet->setProperty("qzGround", QStringLiteral("window"));
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(1);
    for (int i = 0; i < kCards; ++i) {
        auto* card = new ChartSurface(m_services.theme, sheet);
        card->setMinimumHeight(92);
        card->setMaximumHeight(108);
        connect(card, &ChartSurface::rowsRequested, this, &OverviewPage::openRows);
        m_cards.append(card);
        grid->addWidget(card, 0, i);
        grid->setColumnStretch(i, 1);
    }
    grid->addWidget(line(sheet), 1, 0, 1, kCards);
    grid->addWidget(m_days, 2, 0, 1, 4);
    grid->addWidget(m_classes, 2, 4, 1, 2);
    grid->addWidget(m_places, 3, 0, 1, 3);
    grid->addWidget(m_hours, 3, 3, 1, 3);
    grid->addWidget(m_rates, 4, 0, 1, kCards);
    for (ChartPane* pane : {m_days, m_classes, m_places, m_hours, m_rates}) {
        pane->surface()->setMinimumHeight(kChartHeight);
        connect(pane, &ChartPane::rowsRequested, this, &OverviewPage::openRows);
    }
    m_scroll->setWidget(sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_loadingBar);
    column->addWidget(m_error);
    column->addWidget(m_scroll, 1);
    setFocusProxy(m_cards.constFirst());
}

void OverviewPage::takePreset() {
    const QDate today = CivilTime::fromInstant(m_services.clock.now()).date;
    const QDate month(today.year(), today.month(), 1);
    QDate from = today.addDays(-29);
    QDate to = today;
    switch (m_preset->currentIndex()) {
        case 0:
            from = today.addDays(-6);
            break;
        case 2:
            from = month;
            break;
        case 3:
            from = month.addMonths(-1);
            to = month.addDays(-1);
            break;
        case 4:
            from = today.addDays(-89);
            break;
        case kCustom:
            return;
        default:
            break;
    }
    const QSignalBlocker fromQuiet(m_from);
    const QSignalBlocker toQuiet(m_to);
    m_from->setDate(from);
    m_to->setDate(to);
}

void OverviewPage::choosePeriod(int index) {
    m_preset->setCurrentIndex(index);
    takePreset();
    load();
}

void OverviewPage::chooseAudience(Audience audience) {
    const int index = m_audience->findData(int(audience));
    if (index >= 0) {
        m_audience->setCurrentIndex(index);
        load();
    }
}

void OverviewPage::activate(const QVariantMap&) {
    m_active = true;
    takePreset();
    load();
}

void OverviewPage::setArea(const AreaCode& area) {
    if (m_area == area) {
        return;
    }
    m_area = area;
    if (m_active) {
        load();
    }
}

void OverviewPage::load() {
    if (m_services.source == nullptr) {
        m_error->showError(makeError(ErrorCode::Unsupported, tr("The grid module does not run: see Settings, "
                                                                "Modules.")));
        return;
    }
    m_soon.stop();
    OverviewRequest request;
    request.area = m_area;
    request.from = m_from->date();
    request.to = m_to->date();
    request.audience = static_cast<Audience>(m_audience->currentData().toInt());
    request.now = m_services.clock.now();
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_loadingBar->start();
    onResult(this, m_services.source->overview(request), [this, generation](const Result<Overview>& made) {
        if (generation != m_generation) {
            return;
        }
        m_loading = false;
        m_loadingBar->stop();
        if (!made.ok()) {
            m_error->showError(made.error(), true);
            return;
        }
        m_error->clear();
        show(*made);
    });
}

void OverviewPage::show(const Overview& overview) {
    m_overview = overview;
    const std::shared_ptr<const AreaTree> tree = m_services.areas.tree();
    const OverviewNames names{[this](const QString& code) { return m_services.classes->className(code); },
                              [tree](const AreaCode& code) {
                                  const Area* area = tree->find(code);
                                  return area == nullptr || area->name.isEmpty() ? code.toString()
                                                                                 : area->name;
                              }};
    const QList<Chart> cards = figureCharts(overview);
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        m_cards.at(i)->setChart(cards.at(i));
    }
    const QString small = tr("Not shown: the counts are too small for this audience.");
    const auto put = [&](ChartPane* pane, const Chart& chart, bool shown, const QString& why) {
        if (!shown) {
            pane->setAbsent(chart.title, why);
        } else if (chart.isEmpty()) {
            pane->setAbsent(chart.title, tr("No event was reported in this area and period."));
        } else {
            pane->setChart(chart);
            pane->surface()->setMinimumHeight(
                std::max(kChartHeight, static_cast<int>(naturalChartHeight(chart)) + 16));
        }
    };
    put(m_days, dayChart(overview), overview.daysShown, small);
    put(m_classes, classChart(overview, names), overview.classesShown, small);
    put(m_places, placeChart(overview, names), overview.placesShown, small);
    put(m_hours, hourChart(overview), overview.hoursShown, small);
    put(m_rates, rateChart(overview, names), overview.placeLevel == AreaLevel::Town,
        tr("Rates are compared between the streets of a district only. Choose the district above."));
    Q_EMIT titleChanged();
}

void OverviewPage::openRows(const Filter& filter) {
    m_services.navigation.openPage(QStringLiteral("grid.events"),
                                   {{QStringLiteral("filter"), filter.text()}});
}

QVariantMap OverviewPage::saveState() const { return {{QStringLiteral("preset"), m_preset->currentIndex()}}; }

void OverviewPage::restoreState(const QVariantMap& state) {
    const int preset = state.value(QStringLiteral("preset"), 1).toInt();
    if (preset >= 0 && preset < kCustom) {
        m_preset->setCurrentIndex(preset);
        takePreset();
    }
}

}  // namespace qz::grid
