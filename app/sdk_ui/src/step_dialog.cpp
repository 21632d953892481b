// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/step_dialog.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include "qz/ui/panes.h"

namespace qz {

namespace {

const QString performerField = QStringLiteral("who");
const QString channelField = QStringLiteral("channel");
const QString timeField = QStringLiteral("occurred_at");
const QString noteField = QStringLiteral("step_note");

bool has(const QList<FieldSpec>& fields, const QString& id) {
    return std::any_of(fields.begin(), fields.end(),
                       [&id](const FieldSpec& field) { return field.id == id; });
}

}  // namespace

QList<FieldSpec> StepDialog::formFields(const StepSpec& spec, const Session& session) {
    QList<FieldSpec> fields = spec.fields;
    if (session.may(QString::fromLatin1(recordForOthersPermission))) {
        FieldSpec who{performerField, QT_TRANSLATE_NOOP("qz::Fields", "Done by"), FieldType::Performer};
        FieldSpec channel{channelField, QT_TRANSLATE_NOOP("qz::Fields", "Channel"), FieldType::Choice};
        for (const char* choice :
             {QT_TRANSLATE_NOOP("qz::Choices", "system"), QT_TRANSLATE_NOOP("qz::Choices", "phone"),
              QT_TRANSLATE_NOOP("qz::Choices", "paper"), QT_TRANSLATE_NOOP("qz::Choices", "on_site")}) {
            channel.choices.append(QString::fromLatin1(choice));
        }
        FieldSpec when{timeField, QT_TRANSLATE_NOOP("qz::Fields", "Happened at"), FieldType::Time};
        fields << who << channel << when;
    }
    if (!has(fields, QStringLiteral("note"))) {
        FieldSpec note{noteField, QT_TRANSLATE_NOOP("qz::Fields", "Note"), FieldType::LongText};
        note.required = spec.action == QLatin1String(noteAction);
        fields.append(note);
    }
    return fields;
}

StepDialog::StepDialog(FormServices services, const Session& session, Drafts& drafts,
                       const CaseRecord& record, const OfferedStep& step, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_drafts(drafts),
      m_record(record),
      m_action(step.action),
      m_form(new FormView(services,
                          step.spec != nullptr ? formFields(*step.spec, session) : QList<FieldSpec>{})),
      m_error(new ErrorStrip(services.theme)),
      m_send(new KeyButton(services.theme, step.title, QKeySequence(QStringLiteral("Ctrl+Return")),
                           QStringLiteral("primary"))),
      m_stepFields(step.spec != nullptr ? step.spec->fields : QList<FieldSpec>{}) {
    setWindowTitle(QStringLiteral("%1 · %2").arg(step.title, record.number));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* title = new QLabel(step.title, this);
    title->setFont(textFont(TextRole::PageTitle));
    auto* which = new QLabel(QStringLiteral("%1  %2").arg(record.number, record.summary), this);
    which->setProperty("qzText", QStringLiteral("second"));
    which->setWordWrap(true);
    auto* area = new QScrollArea(this);
    area->setFocusPolicy(Qt::NoFocus);  // it scrolls to what has the focus
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form->setParent(area);
    m_form->layout()->setContentsMargins(0, 0, 8, 0);
    area->setWidget(m_form);
    auto* cancel = new KeyButton(services.theme, QCoreApplication::translate("qz::StepDialog", "Cancel"),
                                 QKeySequence(Qt::Key_Escape), {}, this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_send);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(title);
    column->addWidget(which);
    column->addWidget(m_error);
    column->addWidget(area, 1);
    column->addLayout(buttons);
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    resize(std::min(620, screen.width() - 40),
           std::min(m_form->sizeHint().height() + 220, screen.height() - 80));
    if (const std::optional<FieldMap> draft = m_drafts.find(draftKey())) {
        m_form->setValues(*draft);
    }
    connect(m_form, &FormView::edited, this, [this] { m_drafts.keep(draftKey(), m_form->values()); });
    connect(m_form, &FormView::submitted, this, &StepDialog::submit);
    connect(m_send, &QPushButton::clicked, this, &StepDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_form->focusFirst();
}

QString StepDialog::draftKey() const { return QStringLiteral("step/%1/%2").arg(m_record.number, m_action); }

void StepDialog::submit() {
    if (!m_send->isEnabled() || !m_form->validate()) {
        return;
    }
    m_error->clear();
    FieldMap values = m_form->values();
    StepRequest request;
    request.number = m_record.number;
    request.action = m_action;
    request.actor = m_session.actor();
    request.seenVersion = m_record.version;
    request.performer = {Performer::Kind::User, m_session.user.unit, m_session.user.name};
    if (!has(m_stepFields, performerField)) {
        const QString who = values.take(performerField);
        const Result<Performer> performer = Performer::parse(who);
        if (!who.isEmpty() && performer.ok()) {
            request.performer = performer.value();
        }
    }
    if (!has(m_stepFields, channelField)) {
        const QString channel = values.take(channelField);
        if (!channel.isEmpty()) {
            request.actor.channel = channel;
        }
    }
    if (!has(m_stepFields, timeField)) {
        const Result<CivilTime> time = CivilTime::parse(values.take(timeField));
        if (time.ok()) {
            request.occurredAt = time->toInstant();
        }
    }
    request.note = values.take(noteField);
    for (auto it = m_standing.cbegin(); it != m_standing.cend(); ++it) {
        if (values.value(it.key()) == it.value()) {
            values.remove(it.key());
        }
    }
    request.fields = values;
    Q_EMIT submitted(request);
}

void StepDialog::setStanding(const QString& field, const QString& value) {
    m_standing.insert(field, value);
    if (m_form->value(field).isEmpty()) {
        m_form->setValue(field, value);
    }
}

void StepDialog::showError(const Error& error) {
    if (!m_form->showError(error)) {
        m_error->showError(error);
    }
}

void StepDialog::setBusy(bool busy) {
    m_send->setEnabled(!busy);
    m_form->setEnabled(!busy);
}

void StepDialog::finish() {
    m_drafts.drop(draftKey());
    m_form->setModified(false);
    accept();
}

void StepDialog::closeEvent(QCloseEvent* event) {
    if (m_form->isModified()) {
        m_drafts.keep(draftKey(), m_form->values());
    }
    QDialog::closeEvent(event);
}

}  // namespace qz
