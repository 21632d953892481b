// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/loop_page.h"

#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include "mediation/domain/care_workflow.h"
#include "mediation/domain/closed_loop.h"
#include "qz/ui/case_digest.h"
#include "qz/ui/panes.h"

namespace qz::mediation {

namespace {

constexpr int gatherMs = 300;  // changes come in groups
const QString pageId = QStringLiteral("mediation.loop");

QStringList columnsWith(const char* more) {
    QStringList columns{QStringLiteral("state"), QStringLiteral("number")};
    columns += QString::fromLatin1(more).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    columns.append(QStringLiteral("clock"));
    return columns;
}

QString review() { return QStringLiteral("mediation.review"); }

}  // namespace

QList<LoopTab> loopTabs() {
    return {
        {kMatterKind, LoopPage::tr("Matters"), LoopPage::tr("New matter"), QStringLiteral("mediation.screen"),
         LoopPage::tr("Disputes and hazards stand here from the day they are found until they are followed "
                      "up."),
         columnsWith("summary owner")},
        {kScreeningKind, LoopPage::tr("Screenings"), LoopPage::tr("New screening"), review(),
         LoopPage::tr("A screening goes through areas and looks for disputes and hazards, never for people."),
         columnsWith("summary area owner")},
        {kMeetingKind, LoopPage::tr("Review meetings"), LoopPage::tr("New meeting"), review(),
         LoopPage::tr("The agenda is drawn from what is open in the area."),
         columnsWith("summary area opened_at")},
        {kTaskKind,
         LoopPage::tr("Decisions"),
         {},
         {},
         LoopPage::tr("Decisions of review meetings, each with a unit and a day."),
         columnsWith("summary owner")},
        {kServiceKind, LoopPage::tr("Psychological services"), LoopPage::tr("New sheet"),
         QStringLiteral("mediation.service"),
         LoopPage::tr("Counts of a service point and month. Nobody is named."),
         columnsWith("summary area opened_at")},
        {kCrisisKind, LoopPage::tr("Crisis hand-overs"), LoopPage::tr("New hand-over"),
         QStringLiteral("mediation.crisis"),
         LoopPage::tr("What was handed over goes after 30 days; that it was stays."),
         columnsWith("area opened_at")},
    };
}

LoopPage::LoopPage(CaseViewServices services, ListPaneServices lists, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_lists(lists),
      m_navigation(lists.navigation),
      m_area(lists.navigation.currentArea()),
      m_tabs(loopTabs()),
      m_bar(new QTabBar(this)),
      m_stack(new QStackedWidget(this)),
      m_views(new QStackedWidget(this)),
      m_drawer(new CaseDigest(services, this)),
      m_split(new SplitPane(Qt::Horizontal, this)),
      m_new(new QAction(services.theme.icon(QStringLiteral("plus")), tr("New"), this)),
      m_export(new QAction(services.theme.icon(QStringLiteral("export")), tr("Export…"), this)) {
    m_new->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_new->setProperty("primary", true);
    m_new->setProperty("qzIcon", QStringLiteral("plus"));
    m_export->setVisible(services.session.may(QStringLiteral("export.run")));
    m_bar->setAccessibleName(tr("Lists of the closed loop"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    for (int index = 0; index < m_tabs.size(); ++index) {
        m_bar->addTab(m_tabs.at(index).title);
        m_bar->setTabToolTip(index, QStringLiteral("Ctrl+%1").arg(index + 1));
        auto* key = new QShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(index + 1)), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, index] { m_bar->setCurrentIndex(index); });
    }
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    m_split->addWidget(left);
    m_split->addWidget(m_drawer);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setSizes({820, 460});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_split);
    connect(m_bar, &QTabBar::currentChanged, this, &LoopPage::showTab);
    connect(m_new, &QAction::triggered, this, [this] {
        m_navigation.openPage(QStringLiteral("mediation.new_record"),
                              {{QStringLiteral("kind"), tab().kind}, {QStringLiteral("from"), pageId}});
    });
    connect(m_export, &QAction::triggered, this, [this] {
        if (CaseListPane* pane = m_shown.value(m_bar->currentIndex()).pane) {
            pane->askExport();
        }
    });
    connect(m_drawer, &CaseDigest::openRequested, this, [this](const QString& number) { openCase(number); });
    connect(m_drawer, &CaseDigest::stepRequested, this, &LoopPage::openCase);
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (CaseListPane* pane = m_shown.value(m_bar->currentIndex()).pane) {
            pane->reload();
        }
    });
    m_subscription = services.events.subscribe([this](const StoreChange&) {
        if (m_loaded) {
            m_soon.start();
        }
    });
}

void LoopPage::addPane(int index) {
    const LoopTab& tab = m_tabs.at(index);
    auto* pane = new CaseListPane(m_lists, pageId + QLatin1Char('.') + tab.kind, tab.kind, m_stack);
    m_stack->addWidget(pane);
    m_views->addWidget(pane->viewButton());
    m_shown.insert(index, {pane, -1});
    pane->filterBar()->setChips(
        {{QStringLiteral("open"), tr("Open"), QStringLiteral("open=true"), {}, {}},
         {QStringLiteral("overdue"), tr("Overdue"), QStringLiteral("overdue=true"), MarkId::Over, {}}});
    pane->list()->setColumns(tab.columns);
    pane->list()->setEmptyTexts(tr("Nothing here"), tab.empty, {});
    connect(pane->list(), &CaseList::activated, this, [this](const QString& number) { openCase(number); });
    connect(pane->list(), &CaseList::currentChanged, m_drawer, &CaseDigest::setCase);
    connect(pane->list()->model(), &CaseListModel::loaded, this, [this, pane, index] {
        CaseList* list = pane->list();
        if (index != m_bar->currentIndex()) {
            return;
        }
        if (list->model()->rowCount() == 0) {
            m_drawer->setCase({});
        } else if (!list->view()->currentIndex().isValid()) {
            list->view()->setCurrentIndex(list->model()->index(0, 0));
        }
    });
    connect(pane->list(), &CaseList::totalChanged, this, [this, index](qint64 total) {
        m_shown[index].total = total;
        Q_EMIT titleChanged();
    });
    CaseQuery query;
    query.kind = tab.kind;
    query.area = m_area;
    query.withTotal = true;
    pane->open(query);
}

void LoopPage::showTab(int index) {
    if (!m_loaded || index < 0) {
        return;
    }
    if (!m_shown.contains(index)) {
        addPane(index);
    }
    CaseListPane* pane = m_shown.value(index).pane;
    m_stack->setCurrentWidget(pane);
    m_views->setCurrentWidget(pane->viewButton());
    setFocusProxy(pane->list());
    const QModelIndex current = pane->list()->view()->currentIndex();
    m_drawer->setCase(current.isValid() ? pane->list()->currentNumber() : QString());
    m_new->setVisible(!tab().newTitle.isEmpty());
    m_new->setText(tab().newTitle);
    m_new->setEnabled(m_services.session.may(tab().newPermission));
    Q_EMIT titleChanged();
    Q_EMIT actionsChanged();
}

QString LoopPage::subtitle() const {
    const qint64 total = m_shown.value(m_bar->currentIndex()).total;
    return total < 0 ? QString() : tr("%Ln records", nullptr, int(total));
}

void LoopPage::openCase(const QString& number, const QString& step) {
    QVariantMap args{{QStringLiteral("number"), number}, {QStringLiteral("from"), pageId}};
    if (!step.isEmpty()) {
        args.insert(QStringLiteral("step"), step);
    }
    m_navigation.openPage(QStringLiteral("case"), args);
}

void LoopPage::activate(const QVariantMap& args) {
    m_loaded = true;
    const QString wanted = args.value(QStringLiteral("kind")).toString();
    for (int index = 0; index < m_tabs.size(); ++index) {
        if (m_tabs.at(index).kind == wanted) {
            m_bar->setCurrentIndex(index);
        }
    }
    showTab(m_bar->currentIndex());
}

void LoopPage::setArea(const AreaCode& area) {
    m_area = area;
    for (const Shown& shown : m_shown) {
        shown.pane->list()->setArea(area);
    }
}

QVariantMap LoopPage::saveState() const {
    return {{QStringLiteral("split"), m_split->saveState()}, {QStringLiteral("tab"), m_bar->currentIndex()}};
}

void LoopPage::restoreState(const QVariantMap& state) {
    m_split->restoreState(state.value(QStringLiteral("split")).toByteArray());
    m_bar->setCurrentIndex(std::clamp(state.value(QStringLiteral("tab")).toInt(), 0, int(m_tabs.size()) - 1));
}

bool LoopPage::isBusy() const {
    const CaseListPane* pane = m_shown.value(m_bar->currentIndex()).pane;
    return (pane != nullptr && pane->isBusy()) || m_drawer->isBusy() || m_soon.isActive();
}

}  // namespace qz::mediation
