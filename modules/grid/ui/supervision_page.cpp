// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/supervision_page.h"

#include <QLocale>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include "grid/domain/supervision_workflow.h"
#include "qz/async.h"
#include "qz/ui/case_digest.h"
#include "qz/ui/case_list_why.h"
#include "qz/ui/filter_bar.h"
#include "qz/ui/panes.h"

namespace qz::grid {

namespace {

constexpr int gatherMs = 300;  // changes come in groups
const QString newPage = QStringLiteral("grid.new_matter");

QList<FieldSpec> fieldsOf(const Cases& cases) {
    const CaseKind* kind = cases.kind(kSupervisionKind);
    return kind == nullptr ? supervisionFields() : kind->fields;
}

}  // namespace

SupervisionPage::SupervisionPage(CaseViewServices services, CaseListServices lists, Navigation& navigation,
                                 QWidget* parent)
    : Page(parent),
      m_services(services),
      m_navigation(navigation),
      m_area(navigation.currentArea()),
      m_filter(new FilterBar(services.theme, this)),
      m_list(new CaseList(lists, this)),
      m_drawer(new CaseDigest(services, this)),
      m_split(new SplitPane(Qt::Horizontal, this)),
      m_new(new QAction(services.theme.icon(QStringLiteral("plus")), tr("New matter"), this)) {
    m_new->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_new->setProperty("primary", true);
    m_new->setProperty("qzIcon", QStringLiteral("plus"));
    m_new->setEnabled(services.session.may(QStringLiteral("grid.supervise")));
    m_filter->setChips({
        {QStringLiteral("open"), tr("Open"), QStringLiteral("open=true"), {}, {}},
        {QStringLiteral("overdue"), tr("Overdue"), QStringLiteral("overdue=true"), MarkId::Over, {}},
        {QStringLiteral("replied"), tr("All replied"), QStringLiteral("state=REPLIED"), MarkId::Check, {}},
    });
    m_filter->setOn(QStringLiteral("open"), true);
    m_list->setColumns({QStringLiteral("state"), QStringLiteral("number"), QStringLiteral("summary"),
                        QStringLiteral("owner"), QStringLiteral("opened_at"), QStringLiteral("clock")});
    m_list->setEmptyTexts(
        tr("No supervised matter here"),
        tr("Matters from a leader's note, a meeting or a bulletin stand here until they are "
           "written off."),
        m_new->isEnabled() ? tr("New matter") : QString());
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    m_split->addWidget(left);
    m_split->addWidget(m_drawer);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({860, 400});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_split);
    setFocusProxy(m_list);
    connect(m_new, &QAction::triggered, this, [this] { m_navigation.openPage(newPage); });
    connect(m_list, &CaseList::emptyActivated, m_new, &QAction::trigger);
    connect(m_filter, &FilterBar::filterChanged, m_list, &CaseList::setFilter);
    connect(m_list, &CaseList::currentChanged, m_drawer, &CaseDigest::setCase);
    connect(m_list, &CaseList::activated, this, [this](const QString& number) { openCase(number); });
    openWhyFrom(*m_list, m_navigation, QStringLiteral("grid.supervision"));
    connect(m_list, &CaseList::totalChanged, this, [this](qint64 total) {
        m_total = total;
        Q_EMIT titleChanged();
    });
    connect(m_drawer, &CaseDigest::openRequested, this, [this](const QString& number) { openCase(number); });
    connect(m_drawer, &CaseDigest::stepRequested, this, &SupervisionPage::openCase);
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { m_list->reload(); });
    m_subscription = services.events.subscribe([this](const StoreChange&) {
        if (m_loaded) {
            m_soon.start();
        }
    });
}

QString SupervisionPage::subtitle() const {
    return m_total < 0 ? QString() : tr("%Ln matters", nullptr, int(m_total));
}

void SupervisionPage::openCase(const QString& number, const QString& step) {
    QVariantMap args{{QStringLiteral("number"), number},
                     {QStringLiteral("from"), QStringLiteral("grid.supervision")}};
    if (!step.isEmpty()) {
        args.insert(QStringLiteral("step"), step);
    }
    m_navigation.openPage(QStringLiteral("case"), args);
}

void SupervisionPage::activate(const QVariantMap&) {
    if (m_loaded) {
        return;
    }
    m_loaded = true;
    CaseQuery query;
    query.kind = kSupervisionKind;
    query.area = m_area;
    query.filter = m_filter->filter();
    query.withTotal = true;
    query.sort = QStringLiteral("due_at");
    m_list->setQuery(query);
}

void SupervisionPage::setArea(const AreaCode& area) {
    m_area = area;
    if (m_loaded) {
        m_list->setArea(area);
    }
}

QVariantMap SupervisionPage::saveState() const {
    return {{QStringLiteral("split"), m_split->saveState()}, {QStringLiteral("list"), m_list->saveState()}};
}

void SupervisionPage::restoreState(const QVariantMap& state) {
    m_split->restoreState(state.value(QStringLiteral("split")).toByteArray());
    m_list->restoreState(state.value(QStringLiteral("list")).toMap());
}

bool SupervisionPage::isBusy() const {
    return m_list->model()->isBusy() || m_drawer->isBusy() || m_soon.isActive();
}

NewMatterPage::NewMatterPage(CaseViewServices services, Navigation& navigation, Notifications& notifications,
                             QWidget* parent)
    : Page(parent),
      m_services(services),
      m_navigation(navigation),
      m_notifications(notifications),
      m_form(
          new FormView({services.theme, services.lookups, services.areas, services.directory, services.clock},
                       fieldsOf(services.cases), this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_save(new QAction(services.theme.icon(QStringLiteral("check")), tr("Save"), this)) {
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_save->setProperty("primary", true);
    m_save->setProperty("qzIcon", QStringLiteral("check"));
    auto* scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);  // it scrolls to what has the focus
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* sheet = new QWidget(scroll);
    sheet->setProperty("qzGround", QStringLiteral("base"));
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto* sheetColumn = new QVBoxLayout(sheet);
    sheetColumn->setContentsMargins(16, 12, 16, 12);
    sheetColumn->addWidget(m_form);
    sheetColumn->addStretch(1);
    scroll->setWidget(sheet);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(scroll, 1);
    connect(m_form, &FormView::edited, this, [this] { m_services.drafts.keep(newPage, m_form->values()); });
    connect(m_form, &FormView::submitted, this, &NewMatterPage::save);
    connect(m_save, &QAction::triggered, this, &NewMatterPage::save);
}

void NewMatterPage::activate(const QVariantMap& args) {
    const std::optional<FieldMap> draft = m_services.drafts.find(newPage);
    if (!m_form->isModified() && draft) {
        m_form->setValues(*draft);
    }
    if (args.contains(QStringLiteral("cases"))) {
        m_form->setValue(QStringLiteral("cases"), args.value(QStringLiteral("cases")).toString());
    }
    m_form->focusFirst();
}

void NewMatterPage::save() {
    if (m_saving || !m_form->validate()) {
        return;
    }
    m_error->clear();
    m_saving = true;
    m_save->setEnabled(false);
    NewCase request;
    request.kind = kSupervisionKind;
    request.fields = m_form->values();
    request.actor = m_services.session.actor();
    request.performer = {Performer::Kind::User, m_services.session.user.unit, m_services.session.user.name};
    onResult(this, m_services.cases.open(request), [this](const Result<CaseRecord>& made) {
        m_saving = false;
        m_save->setEnabled(true);
        if (!made.ok()) {
            if (!m_form->showError(made.error())) {
                m_error->showError(made.error());
            }
            return;
        }
        m_services.drafts.drop(newPage);
        m_form->setValues({});
        m_form->setModified(false);
        m_notifications.post({Notification::Kind::Done, tr("%1 is saved.").arg(made->number), {}, {}, {}});
        m_navigation.openPage(QStringLiteral("case"),
                              {{QStringLiteral("number"), made->number},
                               {QStringLiteral("from"), QStringLiteral("grid.supervision")}});
    });
}

}  // namespace qz::grid
