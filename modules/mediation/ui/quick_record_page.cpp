// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/quick_record_page.h"

#include <QVBoxLayout>
#include <array>

#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/parties.h"
#include "mediation/domain/step_parts.h"
#include "mediation/ui/intake_fields.h"
#include "qz/async.h"
#include "qz/ui/panes.h"

namespace qz::mediation {

namespace {

const QString pageId = QStringLiteral("mediation.quick_record");

/// The times of the page in the order in which they happened.
constexpr std::array<const char*, 5> kTimes{"came_at", "session_at", "agreed_at", "sealed_at",
                                            "performed_at"};

/// Without what only longer disputes need: the page is seen whole.
QList<FieldSpec> shortFields(QList<FieldSpec> fields) {
    fields.removeIf([](const FieldSpec& field) {
        return field.id == QLatin1String("requests") || field.id == QLatin1String("external_id") ||
               field.id == QLatin1String("psb_case_no");
    });
    return fields;
}

/// Who mediated, and the times as they were.
QList<FieldSpec> timeFields() {
    using namespace parts;
    return {typed("came_at", QT_TRANSLATE_NOOP("qz::Fields", "The parties came at"), FieldType::Time, true),
            typed("session_at", QT_TRANSLATE_NOOP("qz::Fields", "Mediated at"), FieldType::Time, true),
            typed("agreed_at", QT_TRANSLATE_NOOP("qz::Fields", "Agreed at"), FieldType::Time, true),
            code("mediators", QT_TRANSLATE_NOOP("qz::Fields", "Mediators"), true),
            lookup("committee", QT_TRANSLATE_NOOP("qz::Fields", "Mediation committee"), "unit"),
            code("room", QT_TRANSLATE_NOOP("qz::Fields", "Room or place"))};
}

/// What must be true of every mediation, answered by the one who records it.
QList<FieldSpec> ruleFields() {
    using namespace parts;
    return {typed("agreed_to_mediate",
                  QT_TRANSLATE_NOOP("qz::Fields", "The parties agree to mediate, or none refuses"),
                  FieldType::Bool, true),
            typed("rights_told", QT_TRANSLATE_NOOP("qz::Fields", "Rights and duties told and signed for"),
                  FieldType::Bool, true),
            choice("conflict_of_interest",
                   QT_TRANSLATE_NOOP("qz::Fields", "The mediator declares an interest"), "no yes", true)};
}

QList<FieldSpec> agreementFields() {
    using namespace parts;
    constexpr auto kWritten = "form_of_agreement=written";
    constexpr auto kOwed = "performed_now=false";
    return {
        text("process", QT_TRANSLATE_NOOP("qz::Fields", "Course of the mediation"), true),
        choice("form_of_agreement", QT_TRANSLATE_NOOP("qz::Fields", "Form of the agreement"), "oral written",
               true),
        text("terms", QT_TRANSLATE_NOOP("qz::Fields", "What is agreed"), true),
        when(kWritten, choice("exclusion", QT_TRANSLATE_NOOP("qz::Fields", "Not to be confirmed because"),
                              "nothing_excluded outside_civil not_this_court personal_status "
                              "other_procedure title",
                              true)),
        when(kWritten, typed("sealed_at", QT_TRANSLATE_NOOP("qz::Fields", "All signed and sealed at"),
                             FieldType::Time)),
        choice("performed_now", QT_TRANSLATE_NOOP("qz::Fields", "Performed on the spot"), "true false", true),
        when("performed_now=true",
             typed("performed_at", QT_TRANSLATE_NOOP("qz::Fields", "Performed at"), FieldType::Time)),
        when(kOwed, typed("performance_due", QT_TRANSLATE_NOOP("qz::Fields", "To be performed by"),
                          FieldType::Date))};
}

std::optional<Instant> timeOf(const FieldMap& values, const char* id) {
    const Result<CivilTime> time = CivilTime::parse(values.value(QString::fromLatin1(id)));
    return time.ok() ? std::optional<Instant>(time->toInstant()) : std::nullopt;
}

/// Each party, the mediator and the seal, on the spot.
QList<ChainStep> signatureSteps(Instant at) {
    const QString day = CivilTime::fromInstant(at).date.toString(Qt::ISODate);
    const auto sign = [&](const char* signer, const char* manner) {
        return ChainStep{QStringLiteral("sign_agreement"),
                         {{QStringLiteral("signer"), QString::fromLatin1(signer)},
                          {QStringLiteral("manner"), QString::fromLatin1(manner)},
                          {QStringLiteral("signed_on"), day}},
                         at};
    };
    return {sign("every_party", "signature"), sign("mediator", "signature"), sign("seal", "stamp")};
}

}  // namespace

QuickRecordPage::QuickRecordPage(CaseViewServices services, WholeEntry& entry, IdentityFiles* cards,
                                 Navigation& navigation, Notifications& notifications, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_entry(entry),
      m_navigation(navigation),
      m_notifications(notifications),
      m_form(new DisputeForm(
          {services.theme, services.lookups, services.areas, services.directory, services.clock},
          shortFields(services.cases.kind(kDisputeKind)->fields), this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_save(new QAction(services.theme.icon(QStringLiteral("check")), tr("Save"), this)),
      m_clear(new QAction(services.theme.icon(QStringLiteral("trash")), tr("Empty the form"), this)),
      m_cards(new CardIntake(services.theme, cards, this)) {
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_save->setProperty("primary", true);
    m_save->setProperty("qzIcon", QStringLiteral("check"));
    m_form->add(tr("When and by whom"), timeFields(), true);
    m_form->add(tr("The same rules as always"), ruleFields(), true);
    m_form->add(tr("How it was settled"), agreementFields(), false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_form, 1);
    connect(m_form, &DisputeForm::edited, this, [this] { m_services.drafts.keep(pageId, m_form->values()); });
    connect(m_form, &DisputeForm::submitted, this, &QuickRecordPage::save);
    connect(m_save, &QAction::triggered, this, &QuickRecordPage::save);
    connect(m_cards->action(), &QAction::triggered, this, [this] { m_cards->ask(m_form->placeOfCursor()); });
    connect(m_cards, &CardIntake::read, m_form, &DisputeForm::takeCard);
    connect(m_cards, &CardIntake::refused, this, [this](const Error& error) { m_error->showError(error); });
    connect(m_clear, &QAction::triggered, this, &QuickRecordPage::clearForm);
}

QString QuickRecordPage::errorText() const { return m_error->text(); }

void QuickRecordPage::activate(const QVariantMap&) {
    const std::optional<FieldMap> draft = m_services.drafts.find(pageId);
    if (!m_form->isModified() && draft) {
        m_form->setValues(*draft);
    }
    if (!m_form->isModified() && !draft) {
        fillDefaults();
    }
    m_form->focusFirst();
}

/// What is nearly always so and can be seen on the page: changed where it was otherwise.
void QuickRecordPage::fillDefaults() {
    m_form->setValue(QStringLiteral("source"), QStringLiteral("application"));
    m_form->setValue(QStringLiteral("mediators"), m_services.session.user.displayName);
    m_form->setValue(QStringLiteral("committee"), m_services.session.user.unit);
    m_form->setModified(false);
    m_services.drafts.drop(pageId);
}

void QuickRecordPage::clearForm() {
    m_services.drafts.drop(pageId);
    m_save->setEnabled(true);
    m_form->setValues({});
    fillDefaults();
    m_error->clear();
    m_form->focusFirst();
}

bool QuickRecordPage::timesAreInOrder() {
    const FieldMap values = m_form->values();
    std::optional<Instant> last;
    for (const char* id : kTimes) {
        const std::optional<Instant> at = timeOf(values, id);
        const QString field = QString::fromLatin1(id);
        FormView* form = m_form->formOf(field);
        if (at && last && *at < *last) {
            form->setErrorText(field,
                               tr("This lies before the line above it; enter the times as they were."));
            form->editor(field)->setFocus(Qt::ShortcutFocusReason);
            return false;
        }
        if (at && *at > m_services.clock.now()) {
            form->setErrorText(field, tr("This lies in the future; record it when it has happened."));
            form->editor(field)->setFocus(Qt::ShortcutFocusReason);
            return false;
        }
        last = at ? at : last;
    }
    return true;
}

QList<ChainStep> QuickRecordPage::steps() const {
    const CaseKind& kind = *m_services.cases.kind(kDisputeKind);
    FieldMap values = m_form->values();
    const auto came = timeOf(values, "came_at");
    const auto session = timeOf(values, "session_at");
    const auto agreed = timeOf(values, "agreed_at");
    const auto performed = timeOf(values, "performed_at");
    values.insert(QStringLiteral("competence"), QStringLiteral("competent"));
    values.insert(QStringLiteral("chosen_by"), QStringLiteral("party_choice"));
    if (session) {
        values.insert(QStringLiteral("signed_on"),
                      CivilTime::fromInstant(*session).date.toString(Qt::ISODate));
    }
    const bool written = values.value(QStringLiteral("form_of_agreement")) == QLatin1String("written");
    const auto step = [&](const char* name, std::optional<Instant> at) {
        const QString action = QString::fromLatin1(name);
        return ChainStep{action, fieldsOf(kind, action, values), at};
    };
    QList<ChainStep> all{step("accept", came), step("assign", came), step("rights_notice", session),
                         step("hold_session", session),
                         step(written ? "agree_written" : "agree_oral", agreed)};
    const auto sealed = timeOf(values, "sealed_at");
    if (written && sealed) {
        all += signatureSteps(*sealed);
    }
    const bool performedNow = values.value(QStringLiteral("performed_now")) == QLatin1String("true");
    if (!written || sealed || performedNow) {
        all.append(step("begin_performance", sealed ? sealed : agreed));
    }
    if (performedNow) {
        values.insert(QStringLiteral("complete"), QStringLiteral("true"));
        all.append(step("record_performance", performed ? performed : sealed ? sealed : agreed));
    }
    return all;
}

void QuickRecordPage::save() {
    if (m_saving || !m_form->validate() || !timesAreInOrder()) {
        return;
    }
    if (m_form->value(QStringLiteral("rights_told")) != QLatin1String("true")) {
        m_form->showError(makeError(ErrorCode::Invalid,
                                    tr("Rights and duties are told before the mediation begins (People's "
                                       "Mediation Law, articles 23 and 24)."),
                                    {}, QStringLiteral("rights_told")));
        return;
    }
    m_error->clear();
    m_saving = true;
    m_save->setEnabled(false);
    const Actor actor = m_services.session.actor();
    const Performer performer{Performer::Kind::User, m_services.session.user.unit,
                              m_services.session.user.name};
    NewCase request;
    request.kind = kDisputeKind;
    request.fields = minorsApart(m_form->disputeValues());
    request.occurredAt = timeOf(m_form->values(), "came_at");
    request.actor = actor;
    request.performer = performer;
    QList<StepRequest> taken;
    for (const ChainStep& step : steps()) {
        StepRequest each;
        each.action = step.action;
        each.fields = step.fields;
        each.occurredAt = step.at;
        each.actor = actor;
        each.performer = performer;
        taken.append(each);
    }
    onResult(this, m_entry.enter(request, taken), [this](const Result<CaseRecord>& entered) {
        m_saving = false;
        m_save->setEnabled(true);
        if (entered.ok()) {
            saved(entered->number);
        } else {
            refused(entered.error());
        }
    });
}

void QuickRecordPage::saved(const QString& number) {
    clearForm();
    m_notifications.post({Notification::Kind::Done, tr("%1 is saved.").arg(number), {}, {}, {}});
    m_navigation.openPage(
        QStringLiteral("case"),
        {{QStringLiteral("number"), number}, {QStringLiteral("from"), QStringLiteral("mediation.disputes")}});
}

/// Nothing was kept: the sentence stands at its field, or says which step refused.
void QuickRecordPage::refused(const Error& error) {
    if (m_form->showError(error)) {
        return;
    }
    Error told = error;
    const Workflow& workflow = *m_services.cases.kind(kDisputeKind)->workflow;
    if (workflow.step(error.detail) != nullptr) {
        told.message = tr("“%1” was refused: %2 Nothing was saved; correct it and save again.")
                           .arg(actionTitle(workflow, error.detail), error.message);
        told.detail.clear();
    }
    m_error->showError(told);
}

}  // namespace qz::mediation
