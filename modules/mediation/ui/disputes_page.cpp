// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/disputes_page.h"

#include <QTableView>
#include <QVBoxLayout>

#include "mediation/domain/dispute_workflow.h"
#include "qz/async.h"
#include "qz/ui/case_digest.h"
#include "qz/ui/panes.h"

namespace qz::mediation {

namespace {

constexpr int gatherMs = 300;  // changes come in groups
const QString pageId = QStringLiteral("mediation.disputes");

struct Counted {
    const char* chip;
    const char* expression;
};

constexpr const char* kOverdue = "overdue=true";
constexpr const char* kWindow = "clock=jc_window";
/// Once all have signed, the window of judicial confirmation is opened: it was never there while one is
/// missing.
constexpr const char* kUnsigned = "state=AGREED_WRITTEN and not clock_ever=jc_window";
/// Handed over by police, court, petition office, hotline or a department: accepted or given back in time.
constexpr const char* kReferred =
    "state in (REGISTERED, NOT_COMPETENT) and source in (court_suggested, police_suggested, "
    "court_commissioned, court_entrusted, court_entrusted_simple, petition, hotline, department)";
constexpr const char* kToArchive = "state in (PERFORMED, TERMINATED, REVISITED)";

constexpr Counted kCounted[] = {{"overdue", kOverdue},
                                {"referred", kReferred},
                                {"window", kWindow},
                                {"unsigned", kUnsigned},
                                {"archive", kToArchive}};

}  // namespace

DisputesPage::DisputesPage(CaseViewServices services, ListPaneServices lists, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_navigation(lists.navigation),
      m_area(lists.navigation.currentArea()),
      m_pane(new CaseListPane(lists, pageId, kDisputeKind, this)),
      m_list(m_pane->list()),
      m_drawer(new CaseDigest(services, this)),
      m_split(new SplitPane(Qt::Horizontal, this)),
      m_new(new QAction(services.theme.icon(QStringLiteral("plus")), tr("New dispute"), this)),
      m_quick(new QAction(services.theme.icon(QStringLiteral("check")), tr("Settled on the spot"), this)),
      m_import(new QAction(services.theme.icon(QStringLiteral("import")), tr("Import"), this)),
      m_export(new QAction(services.theme.icon(QStringLiteral("export")), tr("Export…"), this)) {
    buildActions();
    buildFilter();
    m_list->setColumns({QStringLiteral("state"), QStringLiteral("subject"), QStringLiteral("owner"),
                        QStringLiteral("clock")});
    m_list->setEmptyTexts(tr("No dispute here"),
                          tr("Disputes stand here from their registration until the volume is archived."),
                          m_new->isEnabled() ? tr("New dispute") : QString());
    m_split->addWidget(m_pane);
    m_split->addWidget(m_drawer);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setSizes({820, 460});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_split);
    setFocusProxy(m_list);
    connectList();
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &DisputesPage::reload);
    m_subscription = services.events.subscribe([this](const StoreChange&) {
        if (m_loaded) {
            m_soon.start();
        }
    });
}

void DisputesPage::buildActions() {
    m_new->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_new->setProperty("primary", true);
    m_new->setProperty("qzIcon", QStringLiteral("plus"));
    m_quick->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    const bool takesIn = m_services.session.may(QStringLiteral("mediation.intake"));
    m_new->setEnabled(takesIn);
    m_quick->setEnabled(takesIn);
    m_import->setVisible(m_services.session.may(QStringLiteral("import.run")));
    m_export->setVisible(m_services.session.may(QStringLiteral("export.run")));
    connect(m_new, &QAction::triggered, this,
            [this] { m_navigation.openPage(QStringLiteral("mediation.new_dispute")); });
    connect(m_quick, &QAction::triggered, this,
            [this] { m_navigation.openPage(QStringLiteral("mediation.quick_record")); });
    connect(m_import, &QAction::triggered, this, [this] {
        m_navigation.openPage(QStringLiteral("import"),
                              {{QStringLiteral("kind"), QStringLiteral("disputes")}});
    });
    connect(m_export, &QAction::triggered, m_pane, &CaseListPane::askExport);
}

void DisputesPage::buildFilter() {
    const QString unit = m_services.session.user.unit;
    const auto text = [](const char* expression) { return QString::fromLatin1(expression); };
    QList<FilterChip> chips{
        {QStringLiteral("open"), tr("Open"), QStringLiteral("open=true"), {}, {}},
        {QStringLiteral("overdue"), tr("Overdue"), text(kOverdue), MarkId::Over, QStringLiteral("due")},
        {QStringLiteral("soon"), tr("Due in 7 days"), QStringLiteral("overdue=false and due_at<=+7d"),
         MarkId::Soon, QStringLiteral("due")},
        {QStringLiteral("referred"), tr("Referred, to be answered"), text(kReferred), MarkId::New,
         QStringLiteral("stage")},
        {QStringLiteral("sessions"), tr("Session planned"), QStringLiteral("clock=session"), MarkId::NotDue,
         QStringLiteral("stage")},
        {QStringLiteral("unsigned"), tr("Waiting for signatures"), text(kUnsigned), MarkId::Check,
         QStringLiteral("stage")},
        {QStringLiteral("window"), tr("Judicial confirmation open"), text(kWindow), MarkId::Run,
         QStringLiteral("stage")},
        {QStringLiteral("archive"), tr("To be archived"), text(kToArchive), {}, QStringLiteral("stage")},
    };
    if (!unit.isEmpty()) {
        chips.insert(1,
                     {QStringLiteral("mine"), tr("Mine"), QStringLiteral("owner=\"%1\"").arg(unit), {}, {}});
    }
    m_pane->filterBar()->setChips(chips);
    m_pane->filterBar()->setOn(QStringLiteral("open"), true);
}

void DisputesPage::connectList() {
    connect(m_list, &CaseList::currentChanged, m_drawer, &CaseDigest::setCase);
    connect(m_list, &CaseList::activated, this, [this](const QString& number) { openCase(number); });
    connect(m_list, &CaseList::previewToggled, this,
            [this] { m_drawer->setVisible(!m_drawer->isVisible()); });
    connect(m_list->model(), &CaseListModel::loaded, this, [this] {
        if (!m_list->view()->currentIndex().isValid() && m_list->model()->rowCount() > 0) {
            m_list->view()->setCurrentIndex(m_list->model()->index(0, 0));
        } else if (m_list->model()->rowCount() == 0) {
            m_drawer->setCase({});
        }
    });
    connect(m_list, &CaseList::emptyActivated, m_new, &QAction::trigger);
    connect(m_pane, &CaseListPane::chipCounted, this, [this](const QString& chip, qint64 total) {
        if (chip == QLatin1String("overdue")) {
            m_navigation.setBadge(pageId, {static_cast<int>(total), total > 0});
        }
    });
    connect(m_list, &CaseList::totalChanged, this, [this](qint64 total) {
        m_total = total;
        Q_EMIT titleChanged();
    });
    connect(m_drawer, &CaseDigest::openRequested, this, [this](const QString& number) { openCase(number); });
    connect(m_drawer, &CaseDigest::stepRequested, this, &DisputesPage::openCase);
}

QString DisputesPage::subtitle() const {
    return m_total < 0 ? QString() : tr("%Ln disputes", nullptr, int(m_total));
}

void DisputesPage::openCase(const QString& number, const QString& step) {
    QVariantMap args{{QStringLiteral("number"), number}, {QStringLiteral("from"), pageId}};
    if (!step.isEmpty()) {
        args.insert(QStringLiteral("step"), step);
    }
    m_navigation.openPage(QStringLiteral("case"), args);
}

void DisputesPage::activate(const QVariantMap& args) {
    if (args.contains(QStringLiteral("filter"))) {
        m_pane->filterBar()->setOnIds({});
        m_pane->filterBar()->setText(args.value(QStringLiteral("filter")).toString());
    }
    if (!m_loaded) {
        m_loaded = true;
        CaseQuery query;
        query.kind = kDisputeKind;
        query.area = m_area;
        query.withTotal = true;
        query.sort = QStringLiteral("due_at");
        m_pane->open(query);
        countChips();
    }
    if (args.contains(QStringLiteral("number"))) {
        m_list->select(args.value(QStringLiteral("number")).toString());
    }
}

void DisputesPage::setArea(const AreaCode& area) {
    m_area = area;
    if (m_loaded) {
        m_list->setArea(area);
        countChips();
    }
}

void DisputesPage::reload() {
    m_pane->reload();
    countChips();
}

void DisputesPage::countChips() {
    for (const Counted& counted : kCounted) {
        m_pane->countChip(QString::fromLatin1(counted.chip), QString::fromLatin1(counted.expression));
    }
}

bool DisputesPage::isBusy() const { return m_pane->isBusy() || m_drawer->isBusy() || m_soon.isActive(); }

QVariantMap DisputesPage::saveState() const {
    return {{QStringLiteral("split"), m_split->saveState()}, {QStringLiteral("list"), m_list->saveState()}};
}

void DisputesPage::restoreState(const QVariantMap& state) {
    m_split->restoreState(state.value(QStringLiteral("split")).toByteArray());
    m_list->restoreState(state.value(QStringLiteral("list")).toMap());
}

}  // namespace qz::mediation
