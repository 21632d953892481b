// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/reception_page.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "mediation/domain/reception_workflow.h"
#include "mediation/domain/step_parts.h"
#include "qz/async.h"
#include "qz/ui/form_view.h"
#include "qz/ui/panes.h"

namespace qz::mediation {

namespace {

constexpr int gatherMs = 300;  // changes come in groups
constexpr int matterHeight = 62;
const QString pageId = QStringLiteral("mediation.reception");

/// What became of it, with what that asks for.
QList<FieldSpec> outcomeFields() {
    using namespace parts;
    constexpr auto kHanded = "outcome=resident_unit|elsewhere";
    FieldSpec outcome =
        typed("outcome", QT_TRANSLATE_NOOP("qz::Fields", "What became of it"), FieldType::Choice, true);
    outcome.choices = receptionOutcomes();
    return {outcome,
            when("outcome=answered",
                 typed("answer_given", QT_TRANSLATE_NOOP("qz::Fields", "Answer given"), FieldType::Text)),
            when(kHanded, code("receiver", QT_TRANSLATE_NOOP("qz::Fields", "Receiver"), true)),
            when(kHanded, typed("reply_by", QT_TRANSLATE_NOOP("qz::Fields", "Reply by"), FieldType::Date))};
}

FieldMap only(const FieldMap& values, std::initializer_list<const char*> ids) {
    FieldMap kept;
    for (const char* id : ids) {
        if (const QString value = values.value(QString::fromLatin1(id)); !value.isEmpty()) {
            kept.insert(QString::fromLatin1(id), value);
        }
    }
    return kept;
}

/// The step that the answer at the desk stands for; none for a dispute, which is taken in first.
QList<ChainStep> stepsFor(const FieldMap& values) {
    const QString outcome = values.value(QStringLiteral("outcome"));
    if (outcome == QLatin1String("answered")) {
        return {{QStringLiteral("answer"), only(values, {"answer_given"}), {}}};
    }
    if (outcome == QLatin1String("dispute")) {
        return {};
    }
    FieldMap fields = only(values, {"receiver", "reply_by"});
    fields.insert(QStringLiteral("handed_to"), outcome);
    return {{QStringLiteral("hand_on"), fields, {}}};
}

}  // namespace

ReceptionPage::ReceptionPage(CaseViewServices services, ListPaneServices lists, IdentityFiles* cards,
                             QWidget* parent)
    : Page(parent),
      m_services(services),
      m_notifications(lists.notifications),
      m_navigation(lists.navigation),
      m_area(lists.navigation.currentArea()),
      m_what(new FormView(lists.forms, services.cases.kind(kReceptionKind)->fields, this)),
      m_outcome(new FormView(lists.forms, outcomeFields(), this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_pane(new CaseListPane(lists, pageId, kReceptionKind, this)),
      m_chain(new StepChain(services.cases, services.session, this)),
      m_save(new QAction(services.theme.icon(QStringLiteral("check")), tr("Save"), this)),
      m_export(new QAction(services.theme.icon(QStringLiteral("export")), tr("Export…"), this)),
      m_cards(new CardIntake(services.theme, cards, this)) {
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_save->setProperty("primary", true);
    m_save->setProperty("qzIcon", QStringLiteral("check"));
    m_export->setVisible(services.session.may(QStringLiteral("export.run")));
    buildForms();
    buildList();
    connect(m_save, &QAction::triggered, this, &ReceptionPage::save);
    // A reception keeps who it was, no more of the card.
    connect(m_cards->action(), &QAction::triggered, this,
            [this] { m_cards->ask(QStringLiteral("contact")); });
    connect(m_cards, &CardIntake::read, this, [this](const QString& place, const FieldMap& card) {
        m_what->setValue(place, card.value(QStringLiteral("name")));
    });
    connect(m_cards, &CardIntake::refused, this, [this](const Error& error) { m_error->showError(error); });
    connect(m_export, &QAction::triggered, m_pane, &CaseListPane::askExport);
    connect(m_chain, &StepChain::finished, this, &ReceptionPage::done);
    connect(m_chain, &StepChain::refused, this,
            [this](const QString& number, const QString&, const Error& error) {
                m_notifications.post({Notification::Kind::Warning,
                                      tr("%1 is registered; the rest was refused.").arg(number),
                                      error.message,
                                      {},
                                      {}});
                done(number);
            });
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, m_pane, &CaseListPane::reload);
    m_subscription = services.events.subscribe([this](const StoreChange&) {
        if (m_loaded) {
            m_soon.start();
        }
    });
}

void ReceptionPage::buildForms() {
    auto* strip = new QWidget(this);
    strip->setProperty("qzGround", QStringLiteral("base"));
    strip->setProperty("qzBar", QStringLiteral("under"));
    strip->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(24);
    row->addWidget(m_what, 3);
    row->addWidget(m_outcome, 2);
    if (auto* matter = qobject_cast<QPlainTextEdit*>(m_what->editor(QStringLiteral("matter")))) {
        matter->setMinimumHeight(matterHeight);
        matter->setMaximumHeight(matterHeight);
        matter->setTabChangesFocus(true);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(strip);
    column->addWidget(m_pane, 1);
    connect(m_what, &FormView::submitted, m_outcome, &FormView::focusFirst);
    connect(m_outcome, &FormView::submitted, this, &ReceptionPage::save);
    for (FormView* form : {m_what, m_outcome}) {
        connect(form, &FormView::edited, this, [this] { m_services.drafts.keep(pageId, values()); });
    }
}

void ReceptionPage::buildList() {
    m_pane->filterBar()->setChips(
        {{QStringLiteral("today"), tr("Today"), QStringLiteral("opened_at>=today"), {}, {}},
         {QStringLiteral("handed"),
          tr("Handed on, not reported back"),
          QStringLiteral("state=HANDED_ON"),
          MarkId::Run,
          {}},
         {QStringLiteral("overdue"), tr("Overdue"), QStringLiteral("overdue=true"), MarkId::Over, {}}});
    m_pane->list()->setColumns({QStringLiteral("state"), QStringLiteral("number"), QStringLiteral("area"),
                                QStringLiteral("source"), QStringLiteral("opened_at"),
                                QStringLiteral("clock")});
    m_pane->list()->setEmptyTexts(tr("Nobody has come yet"),
                                  tr("Receptions stand here, counted apart from disputes."), {});
    connect(m_pane->list(), &CaseList::activated, this, [this](const QString& number) {
        m_navigation.openPage(QStringLiteral("case"),
                              {{QStringLiteral("number"), number}, {QStringLiteral("from"), pageId}});
    });
    connect(m_pane->list(), &CaseList::totalChanged, this, [this](qint64 total) {
        m_total = total;
        Q_EMIT titleChanged();
    });
}

QString ReceptionPage::subtitle() const {
    return m_total < 0 ? QString() : tr("%Ln receptions", nullptr, int(m_total));
}

FieldMap ReceptionPage::values() const {
    FieldMap all = m_what->values();
    all.insert(m_outcome->values());
    return all;
}

void ReceptionPage::activate(const QVariantMap&) {
    const std::optional<FieldMap> draft = m_services.drafts.find(pageId);
    if (!m_what->isModified() && draft) {
        m_what->setValues(*draft);
        m_outcome->setValues(*draft);
    }
    if (!m_loaded) {
        m_loaded = true;
        CaseQuery query;
        query.kind = kReceptionKind;
        query.area = m_area;
        query.withTotal = true;
        m_pane->open(query);
    }
    m_what->focusFirst();
}

void ReceptionPage::setArea(const AreaCode& area) {
    m_area = area;
    if (m_loaded) {
        m_pane->list()->setArea(area);
    }
}

void ReceptionPage::clearForms() {
    m_services.drafts.drop(pageId);
    for (FormView* form : {m_what, m_outcome}) {
        form->setValues({});
        form->setModified(false);
    }
    m_error->clear();
    m_what->focusFirst();
}

void ReceptionPage::save() {
    const bool outcomeRight = m_outcome->validate();  // first: the focus stays with what stands first
    if (m_saving || !m_what->validate() || !outcomeRight) {
        return;
    }
    m_error->clear();
    m_saving = true;
    m_save->setEnabled(false);
    m_taken = values();
    NewCase request;
    request.kind = kReceptionKind;
    request.fields = m_what->values();
    request.actor = m_services.session.actor();
    request.performer = {Performer::Kind::User, m_services.session.user.unit, m_services.session.user.name};
    onResult(this, m_services.cases.open(request), [this](const Result<CaseRecord>& made) {
        if (made.ok()) {
            opened(*made);
            return;
        }
        m_saving = false;
        m_save->setEnabled(true);
        if (!m_what->showError(made.error())) {
            m_error->showError(made.error());
        }
    });
}

void ReceptionPage::opened(const CaseRecord& record) {
    clearForms();
    m_notifications.post({Notification::Kind::Done, tr("%1 is saved.").arg(record.number), {}, {}, {}});
    m_chain->run(record.number, stepsFor(m_taken));
}

void ReceptionPage::done(const QString& number) {
    m_saving = false;
    m_save->setEnabled(true);
    if (m_taken.value(QStringLiteral("outcome")) == QLatin1String("dispute")) {
        // What was told goes along; the dispute's number comes back into the reception.
        m_navigation.openPage(QStringLiteral("mediation.new_dispute"),
                              {{QStringLiteral("reception"), number},
                               {QStringLiteral("facts"), m_taken.value(QStringLiteral("matter"))},
                               {QStringLiteral("applicant"), m_taken.value(QStringLiteral("contact"))},
                               {QStringLiteral("source"), QStringLiteral("application")},
                               {QStringLiteral("area"), m_taken.value(QStringLiteral("area"))}});
    }
    m_taken.clear();
}

QVariantMap ReceptionPage::saveState() const {
    return {{QStringLiteral("list"), m_pane->list()->saveState()}};
}

void ReceptionPage::restoreState(const QVariantMap& state) {
    m_pane->list()->restoreState(state.value(QStringLiteral("list")).toMap());
}

bool ReceptionPage::isBusy() const { return m_saving || m_pane->isBusy() || m_soon.isActive(); }

}  // namespace qz::mediation
