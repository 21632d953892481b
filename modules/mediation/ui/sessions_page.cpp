// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/sessions_page.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "mediation/domain/step_parts.h"
#include "qz/async.h"
#include "qz/ui/form_view.h"
#include "qz/ui/panes.h"
#include "qz/ui/scroll_pane.h"

namespace qz::mediation {

namespace {

constexpr int gatherMs = 300;  // changes come in groups
constexpr int panelWidth = 400;

QList<FieldSpec> planFields() {
    using namespace parts;
    return {code("dispute", QT_TRANSLATE_NOOP("qz::Fields", "Number of the dispute"), true),
            typed("planned_at", QT_TRANSLATE_NOOP("qz::Fields", "Session at"), FieldType::Time, true),
            typed("minutes", QT_TRANSLATE_NOOP("qz::Fields", "Length in minutes"), FieldType::Integer),
            code("room", QT_TRANSLATE_NOOP("qz::Fields", "Room or place")),
            code("session_mediators", QT_TRANSLATE_NOOP("qz::Fields", "Mediators of this session"))};
}

QDate mondayOf(QDate day) { return day.addDays(1 - day.dayOfWeek()); }

QAction* action(const Theme& theme, const char* icon, const QString& text, const QKeySequence& keys,
                QObject* parent) {
    auto* made = new QAction(theme.icon(QString::fromLatin1(icon)), text, parent);
    made->setShortcut(keys);
    return made;
}

}  // namespace

SessionsPage::SessionsPage(SessionServices services, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_area(services.navigation.currentArea()),
      m_grid(new WeekGrid(services.view.theme, this)),
      m_form(new FormView({services.view.theme, services.view.lookups, services.view.areas,
                           services.view.directory, services.view.clock},
                          planFields(), this)),
      m_error(new ErrorStrip(services.view.theme, this)),
      m_bar(new LoadingBar(services.view.theme, this)),
      m_emphasis(new QComboBox(this)),
      m_head(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_save(new QPushButton(tr("Plan"), this)),
      m_open(new QPushButton(tr("Open the dispute"), this)),
      m_hold(new QPushButton(tr("Hold it: minutes"), this)),
      m_cancel(new QPushButton(tr("Cancel the session"), this)),
      m_plan(action(services.view.theme, "plus", tr("New session"), Qt::CTRL | Qt::Key_N, this)),
      m_before(action(services.view.theme, "chevron-left", tr("Before"), Qt::CTRL | Qt::Key_PageUp, this)),
      m_today(action(services.view.theme, "calendar", tr("Today"), Qt::CTRL | Qt::Key_Home, this)),
      m_after(action(services.view.theme, "chevron-right", tr("After"), Qt::CTRL | Qt::Key_PageDown, this)),
      m_weekSheet(action(services.view.theme, "print", tr("Week sheet"), Qt::CTRL | Qt::Key_P, this)),
      m_doorSheet(action(services.view.theme, "doc", tr("Doors"), Qt::CTRL | Qt::SHIFT | Qt::Key_P, this)) {
    m_plan->setProperty("primary", true);
    m_plan->setProperty("qzIcon", QStringLiteral("plus"));
    m_plan->setEnabled(services.view.session.may(QStringLiteral("mediation.mediate")));
    const bool prints = services.view.session.may(QStringLiteral("reports.run"));
    m_weekSheet->setEnabled(prints);
    m_doorSheet->setEnabled(prints);
    auto* panel = new QWidget(this);
    buildPanel(panel);
    auto* scroll = new ScrollPane(services.view.theme, tr("Session"), this);
    scroll->setWidget(panel);
    scroll->setFixedWidth(panelWidth);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_grid, 1);
    row->addWidget(scroll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_bar);
    column->addLayout(row, 1);
    setFocusProxy(m_grid);
    connectAll();
}

void SessionsPage::buildPanel(QWidget* panel) {
    panel->setProperty("qzGround", QStringLiteral("base"));
    panel->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    m_emphasis->setAccessibleName(tr("Show one room or mediator"));
    column->addWidget(m_emphasis);
    m_head->setFont(textFont(TextRole::Emphasis));
    m_head->setWordWrap(true);
    column->addWidget(m_head);
    column->addWidget(m_form);
    for (QPushButton* button : {m_save, m_hold, m_open, m_cancel}) {
        column->addWidget(button);
    }
    m_hint->setProperty("qzText", QStringLiteral("second"));
    m_hint->setWordWrap(true);
    m_hint->setText(
        tr("Alt with an arrow moves the chosen session by half an hour or a day; the mouse "
           "drags it. Enter opens the dispute."));
    column->addWidget(m_hint);
    column->addStretch(1);
}

void SessionsPage::connectAll() {
    connect(m_plan, &QAction::triggered, this, [this] {
        m_form->setValue(QStringLiteral("dispute"), {});
        chooseTime();
        m_form->focusFirst();
    });
    connect(m_before, &QAction::triggered, this, [this] { showMonday(m_monday.addDays(-7)); });
    connect(m_after, &QAction::triggered, this, [this] { showMonday(m_monday.addDays(7)); });
    connect(m_today, &QAction::triggered, this,
            [this] { showMonday(mondayOf(CivilTime::fromInstant(m_services.view.clock.now()).date)); });
    connect(m_weekSheet, &QAction::triggered, this, [this] { print("mediation_sessions"); });
    connect(m_doorSheet, &QAction::triggered, this, [this] { print("mediation_door"); });
    connect(m_grid, &WeekGrid::currentChanged, this, &SessionsPage::showCurrent);
    connect(m_grid, &WeekGrid::timeChosen, this, &SessionsPage::chooseTime);
    connect(m_grid, &WeekGrid::opened, this, [this](const QString&) { openCase({}); });
    connect(m_grid, &WeekGrid::moveWanted, this, &SessionsPage::move);
    connect(m_save, &QPushButton::clicked, this, &SessionsPage::send);
    connect(m_form, &FormView::submitted, this, &SessionsPage::send);
    connect(m_open, &QPushButton::clicked, this, [this] { openCase({}); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { openCase(QStringLiteral("cancel_session")); });
    connect(m_hold, &QPushButton::clicked, this, [this] {
        const PlannedSession* session = m_grid->current();
        if (session != nullptr) {
            openCase(QStringLiteral("hold_session"), {{QStringLiteral("room"), session->room},
                                                      {QStringLiteral("process"), m_services.minutes}});
        }
    });
    connect(m_emphasis, &QComboBox::currentIndexChanged, this,
            [this] { m_grid->setEmphasis(m_emphasis->currentData().toString()); });
    connect(m_error, &ErrorStrip::retried, this, &SessionsPage::load);
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &SessionsPage::load);
    m_subscription = m_services.view.events.subscribe([this](const StoreChange&) {
        if (m_loaded) {
            m_soon.start();
        }
    });
}

QString SessionsPage::subtitle() const {
    return m_monday.isValid() ? tr("%1 – %2").arg(m_monday.toString(Qt::ISODate),
                                                  m_monday.addDays(6).toString(QStringLiteral("MM-dd")))
                              : QString();
}

void SessionsPage::activate(const QVariantMap& args) {
    const QDate day = args.value(QStringLiteral("day")).toDate();
    if (!m_loaded || day.isValid()) {
        m_loaded = true;
        showMonday(mondayOf(day.isValid() ? day : CivilTime::fromInstant(m_services.view.clock.now()).date));
    }
    if (const QString dispute = args.value(QStringLiteral("dispute")).toString(); !dispute.isEmpty()) {
        m_form->setValue(QStringLiteral("dispute"), dispute);
        m_grid->select(dispute);
    }
    m_grid->setFocus(Qt::OtherFocusReason);
}

void SessionsPage::setArea(const AreaCode& area) {
    m_area = area;
    if (m_loaded) {
        load();
    }
}

void SessionsPage::showMonday(QDate monday) {
    m_monday = monday;
    Q_EMIT titleChanged();
    load();
}

void SessionsPage::load() {
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_bar->start();
    onResult(this, m_services.calendar.week(m_monday, m_area, m_services.view.session.actor().user),
             [this, generation](const Result<SessionWeek>& week) {
                 if (generation != m_generation) {
                     return;
                 }
                 m_loading = false;
                 m_bar->stop();
                 if (!week.ok()) {
                     m_error->showError(week.error(), true);
                     return;
                 }
                 m_grid->setWeek(*week, CivilTime::fromInstant(m_services.view.clock.now()));
                 const QVariant chosen = m_emphasis->currentData();
                 const QSignalBlocker quiet(m_emphasis);
                 m_emphasis->clear();
                 m_emphasis->addItem(tr("All rooms and mediators"), QString());
                 for (const QString& name : week->rooms + week->mediators) {
                     m_emphasis->addItem(name, name);
                 }
                 m_emphasis->setCurrentIndex(std::max(0, m_emphasis->findData(chosen)));
                 offer("room", week->rooms);
                 offer("session_mediators", week->mediators);
             });
}

void SessionsPage::offer(const char* field, const QStringList& names) {
    if (auto* edit = qobject_cast<QLineEdit*>(m_form->editor(QString::fromLatin1(field)))) {
        auto* completer = new QCompleter(names, edit);
        completer->setFilterMode(Qt::MatchContains);
        edit->setCompleter(completer);
    }
}

void SessionsPage::showCurrent() {
    const PlannedSession* session = m_grid->current();
    const bool mediates = m_services.view.session.may(QStringLiteral("mediation.mediate"));
    const bool planned = session != nullptr && session->state == QLatin1String("planned");
    m_open->setEnabled(session != nullptr);
    m_hold->setEnabled(planned && mediates);
    m_cancel->setEnabled(planned && mediates);
    m_save->setEnabled(mediates);
    m_save->setText(planned ? tr("Move it") : tr("Plan"));
    if (session == nullptr) {
        m_head->setText(tr("New session"));
        return;
    }
    m_head->setText(
        tr("%1, %2 until %3")
            .arg(session->dispute, session->at.toDisplay(), session->until().toDisplay().right(5)));
    m_form->setValues({{QStringLiteral("dispute"), session->dispute},
                       {QStringLiteral("planned_at"), session->at.toString()},
                       {QStringLiteral("minutes"), QString::number(session->minutes)},
                       {QStringLiteral("room"), session->room},
                       {QStringLiteral("session_mediators"), session->mediators}});
}

void SessionsPage::chooseTime() {
    if (m_grid->current() == nullptr && m_monday.isValid()) {
        m_form->setValue(QStringLiteral("planned_at"), m_grid->cursor().toString());
    }
}

void SessionsPage::send() {
    if (m_form->validate()) {
        FieldMap fields = m_form->values();
        const QString dispute = fields.take(QStringLiteral("dispute"));
        act(dispute, fields);
    }
}

void SessionsPage::move(const QString& dispute, const CivilTime& to) {
    const PlannedSession* session = m_grid->current();
    if (session == nullptr || session->dispute != dispute) {
        return;
    }
    act(dispute, {{QStringLiteral("planned_at"), to.toString()},
                  {QStringLiteral("minutes"), QString::number(session->minutes)},
                  {QStringLiteral("room"), session->room},
                  {QStringLiteral("session_mediators"), session->mediators}});
}

void SessionsPage::act(const QString& dispute, const FieldMap& fields) {
    if (m_acting) {
        return;
    }
    m_acting = true;
    m_error->clear();
    StepRequest request;
    request.number = dispute;
    request.action = QStringLiteral("plan_session");
    request.fields = fields;
    request.fields.removeIf([](const auto& field) { return field.value().isEmpty(); });
    const Session& session = m_services.view.session;
    request.actor = session.actor();
    request.performer = {Performer::Kind::User, session.user.unit, session.user.name};
    onResult(this, m_services.view.cases.act(request), [this, dispute](const Result<CaseRecord>& done) {
        m_acting = false;
        if (!done.ok()) {
            if (!m_form->showError(done.error())) {
                m_error->showError(done.error());
            }
            return;
        }
        m_services.notifications.post(
            {Notification::Kind::Done, tr("%1: the session is planned.").arg(dispute), {}, {}, {}});
        load();
    });
}

void SessionsPage::openCase(const QString& step, const QVariantMap& values) {
    const PlannedSession* session = m_grid->current();
    if (session == nullptr) {
        return;
    }
    QVariantMap args{{QStringLiteral("number"), session->dispute},
                     {QStringLiteral("from"), QStringLiteral("mediation.sessions")}};
    if (!step.isEmpty()) {
        args.insert(QStringLiteral("step"), step);
        args.insert(QStringLiteral("values"), values);
    }
    m_services.navigation.openPage(QStringLiteral("case"), args);
}

void SessionsPage::print(const char* report) {
    m_services.navigation.openPage(QStringLiteral("reports"),
                                   {{QStringLiteral("report"), QString::fromLatin1(report)},
                                    {QStringLiteral("from"), m_monday},
                                    {QStringLiteral("to"), m_monday.addDays(6)},
                                    {QStringLiteral("make"), true}});
}

}  // namespace qz::mediation
