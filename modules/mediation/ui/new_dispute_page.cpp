// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/new_dispute_page.h"

#include <QAction>
#include <QLabel>
#include <QVBoxLayout>
#include <utility>

#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/parties.h"
#include "mediation/ui/intake_fields.h"
#include "qz/async.h"
#include "qz/ui/form_view.h"
#include "qz/ui/panes.h"

namespace qz::mediation {

namespace {

const QString pageId = QStringLiteral("mediation.new_dispute");

QString words(const FieldMap& values, const char* id) { return values.value(QString::fromLatin1(id)); }

}  // namespace

NewDisputePage::NewDisputePage(CaseViewServices services, Navigation& navigation,
                               Notifications& notifications, IdentityFiles* cards, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_navigation(navigation),
      m_notifications(notifications),
      m_form(new DisputeForm(
          {services.theme, services.lookups, services.areas, services.directory, services.clock},
          services.cases.kind(kDisputeKind)->fields, this)),
      m_advice(new QLabel(this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_chain(new StepChain(services.cases, services.session, this)),
      m_save(new QAction(services.theme.icon(QStringLiteral("check")), tr("Save"), this)),
      m_clear(new QAction(services.theme.icon(QStringLiteral("trash")), tr("Empty the form"), this)),
      m_cards(new CardIntake(services.theme, cards, this)) {
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_save->setProperty("primary", true);
    m_save->setProperty("qzIcon", QStringLiteral("check"));
    m_form->add(tr("Competence and consent"), competenceFields(), true);
    m_advice->setWordWrap(true);
    m_advice->setProperty("qzText", QStringLiteral("second"));
    m_advice->setAccessibleName(tr("What the law says about it"));
    m_form->addBelow(m_advice);
    m_form->add(tr("Difficulty: about the dispute, never about people"),
                difficultyFields(*services.cases.kind(kDisputeKind)), false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_form, 1);
    connect(m_form, &DisputeForm::edited, this, [this] {
        m_services.drafts.keep(pageId, m_form->values());
        advise();
    });
    connect(m_form, &DisputeForm::submitted, this, &NewDisputePage::save);
    connect(m_save, &QAction::triggered, this, &NewDisputePage::save);
    connect(m_cards->action(), &QAction::triggered, this, [this] { m_cards->ask(m_form->placeOfCursor()); });
    connect(m_cards, &CardIntake::read, m_form, &DisputeForm::takeCard);
    connect(m_cards, &CardIntake::refused, this, [this](const Error& error) { m_error->showError(error); });
    connect(m_clear, &QAction::triggered, this, &NewDisputePage::clearForm);
    connect(m_chain, &StepChain::finished, this, &NewDisputePage::leave);
    connect(m_chain, &StepChain::refused, this,
            [this](const QString& number, const QString& action, const Error& error) {
                const QString step = actionTitle(*m_services.cases.kind(kDisputeKind)->workflow, action);
                m_notifications.post({Notification::Kind::Warning,
                                      tr("%1 is registered; “%2” was refused.").arg(number, step),
                                      error.message,
                                      {},
                                      {}});
                leave(number);
            });
}

QString NewDisputePage::adviceText() const { return m_advice->text(); }

void NewDisputePage::activate(const QVariantMap& args) {
    const std::optional<FieldMap> draft = m_services.drafts.find(pageId);
    if (!m_form->isModified() && draft) {
        m_form->setValues(*draft);
    }
    for (const char* field : {"source", "external_id", "area", "kind", "facts", "applicant", "respondent",
                              "other_parties", "psb_case_no"}) {
        if (const QString value = args.value(QString::fromLatin1(field)).toString(); !value.isEmpty()) {
            m_form->setValue(QString::fromLatin1(field), value);
        }
    }
    m_reception = args.value(QStringLiteral("reception")).toString();
    m_referral = args.value(QStringLiteral("referral")).toString();
    advise();
    m_form->focusFirst();
}

/// The sentence of the law under the answer; the nearest way stands in the form until another is chosen.
void NewDisputePage::advise() {
    const QString competence = m_form->value(QStringLiteral("competence"));
    const QString advice = competenceAdvice(competence);
    const bool changed = m_advice->text() != advice;
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    if (changed && isRefusal(competence)) {
        m_form->setValue(QStringLiteral("route"), nearestRoute(competence));
    }
}

void NewDisputePage::clearForm() {
    m_services.drafts.drop(pageId);
    m_form->setValues({});
    m_form->setModified(false);
    m_error->clear();
    advise();
    m_form->focusFirst();
}

QList<ChainStep> NewDisputePage::answeredSteps() const {
    const CaseKind& kind = *m_services.cases.kind(kDisputeKind);
    const FieldMap values = m_form->values();
    const QString competence = words(values, "competence");
    const bool agreed = words(values, "agreed_to_mediate") == QLatin1String("true");
    QList<ChainStep> steps;
    if (isRefusal(competence)) {
        steps.append(
            {QStringLiteral("not_competent"), fieldsOf(kind, QStringLiteral("not_competent"), values), {}});
    } else if (competence == QLatin1String("competent") && agreed) {
        steps.append({QStringLiteral("accept"), fieldsOf(kind, QStringLiteral("accept"), values), {}});
        if (!words(values, "difficulty").isEmpty()) {
            steps.append({QStringLiteral("set_difficulty"),
                          fieldsOf(kind, QStringLiteral("set_difficulty"), values),
                          {}});
        }
    }
    return steps;
}

void NewDisputePage::save() {
    if (m_saving || !m_form->validate()) {
        return;
    }
    m_error->clear();
    m_saving = true;
    m_save->setEnabled(false);
    NewCase request;
    request.kind = kDisputeKind;
    request.fields = minorsApart(m_form->disputeValues());
    request.actor = m_services.session.actor();
    request.performer = {Performer::Kind::User, m_services.session.user.unit, m_services.session.user.name};
    onResult(this, m_services.cases.open(request), [this](const Result<CaseRecord>& made) {
        if (made.ok()) {
            opened(*made);
            return;
        }
        m_saving = false;
        m_save->setEnabled(true);
        if (!m_form->showError(made.error())) {
            m_error->showError(made.error());
        }
    });
}

void NewDisputePage::opened(const CaseRecord& record) {
    const QList<ChainStep> steps = answeredSteps();
    clearForm();
    m_notifications.post({Notification::Kind::Done, tr("%1 is saved.").arg(record.number), {}, {}, {}});
    answer(std::exchange(m_reception, QString()), QStringLiteral("open_dispute"), record.number);
    answer(std::exchange(m_referral, QString()), QStringLiteral("accept_referral"), record.number);
    m_chain->run(record.number, steps);
}

/// What the dispute came from gets its number.
void NewDisputePage::answer(const QString& number, const QString& action, const QString& dispute) {
    if (number.isEmpty()) {
        return;
    }
    StepRequest request;
    request.number = number;
    request.action = action;
    request.fields = {{QStringLiteral("dispute"), dispute}};
    request.actor = m_services.session.actor();
    request.performer = {Performer::Kind::User, m_services.session.user.unit, m_services.session.user.name};
    onResult(this, m_services.cases.act(request), [this](const Result<CaseRecord>& closed) {
        if (!closed.ok()) {
            m_notifications.post({Notification::Kind::Warning, closed.error().message, {}, {}, {}});
        }
    });
}

void NewDisputePage::leave(const QString& number) {
    m_saving = false;
    m_save->setEnabled(true);
    m_navigation.openPage(
        QStringLiteral("case"),
        {{QStringLiteral("number"), number}, {QStringLiteral("from"), QStringLiteral("mediation.disputes")}});
}

}  // namespace qz::mediation
