// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "qz/ui/bulk_step.h"
#include "qz/ui/panes.h"
#include "qz/ui/step_dialog.h"

namespace qz {

namespace {

constexpr qsizetype shownNumbers = 500;  // of one reason, and in the list of the refused
const QString whoField = QStringLiteral("who");
const QString channelField = QStringLiteral("channel");
const QString timeField = QStringLiteral("occurred_at");
const QString noteField = QStringLiteral("step_note");

QString counted(qint64 count) { return QLocale().toString(count); }

QLabel* line(const QString& text, TextRole role, const char* property, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(textFont(role));
    label->setWordWrap(true);
    if (property != nullptr) {
        label->setProperty("qzText", QString::fromLatin1(property));
    }
    return label;
}

}  // namespace

BulkStepDialog::BulkStepDialog(FormServices services, const Session& session, const BulkOffer& offer,
                               qint64 cases, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_step(*offer.step),
      m_form(new FormView(services, StepDialog::formFields(*offer.step, session))),
      m_send(new KeyButton(
          services.theme,
          QCoreApplication::translate("qz::BulkStep", "%1: %Ln cases", nullptr, int(cases)).arg(offer.title),
          QKeySequence(QStringLiteral("Ctrl+Return")), QStringLiteral("primary"))) {
    setWindowTitle(offer.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form->setParent(area);
    m_form->layout()->setContentsMargins(0, 0, 8, 0);
    area->setWidget(m_form);
    auto* cancel = new KeyButton(services.theme, QCoreApplication::translate("qz::BulkStep", "Cancel"),
                                 QKeySequence(Qt::Key_Escape), {}, this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_send);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    const QString fitting =
        offer.fitting >= 0 && offer.fitting < cases
            ? QCoreApplication::translate("qz::BulkStep",
                                          "Of %1 chosen cases %Ln are in a state that allows it; the others "
                                          "are refused and named afterwards.",
                                          nullptr, int(offer.fitting))
                  .arg(counted(cases))
            : QCoreApplication::translate(
                  "qz::BulkStep",
                  "Asked once, entered alike for each of the %Ln cases; each is journalled for itself.",
                  nullptr, int(cases));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(line(offer.title, TextRole::PageTitle, nullptr, this));
    column->addWidget(line(fitting, TextRole::Body, "second", this));
    column->addWidget(area, 1);
    column->addLayout(buttons);
    resize(600, std::min(m_form->sizeHint().height() + 220, 640));
    connect(m_form, &FormView::submitted, this, &BulkStepDialog::submit);
    connect(m_send, &QPushButton::clicked, this, &BulkStepDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_form->focusFirst();
}

void BulkStepDialog::submit() {
    if (!m_form->validate()) {
        return;
    }
    FieldMap values = m_form->values();
    const auto own = [this](const QString& id) {
        return std::any_of(m_step.fields.begin(), m_step.fields.end(),
                           [&id](const FieldSpec& field) { return field.id == id; });
    };
    StepRequest pattern;
    pattern.action = m_step.action;
    pattern.actor = m_session.actor();
    pattern.performer = {Performer::Kind::User, m_session.user.unit, m_session.user.name};
    if (!own(whoField)) {
        const QString who = values.take(whoField);
        const Result<Performer> performer = Performer::parse(who);
        if (!who.isEmpty() && performer.ok()) {
            pattern.performer = performer.value();
        }
    }
    if (!own(channelField)) {
        const QString channel = values.take(channelField);
        pattern.actor.channel = channel.isEmpty() ? pattern.actor.channel : channel;
    }
    if (!own(timeField)) {
        const Result<CivilTime> time = CivilTime::parse(values.take(timeField));
        if (time.ok()) {
            pattern.occurredAt = time->toInstant();
        }
    }
    pattern.note = values.take(noteField);
    pattern.fields = values;
    Q_EMIT submitted(pattern);
    accept();
}

BulkSummaryDialog::BulkSummaryDialog(const QString& step, const BulkOutcome& outcome, const Theme& theme,
                                     QWidget* parent)
    : QDialog(parent), m_tree(new QTreeWidget(this)) {
    setWindowTitle(step);
    setAttribute(Qt::WA_DeleteOnClose);
    QString words = QCoreApplication::translate("qz::BulkStep", "Done %1 · refused %2")
                        .arg(counted(outcome.done), counted(outcome.refused));
    if (outcome.untried > 0) {
        words += QCoreApplication::translate("qz::BulkStep", " · not tried %1").arg(counted(outcome.untried));
    }
    QStringList refused;
    m_tree->setHeaderLabels({QCoreApplication::translate("qz::BulkStep", "Reason"),
                             QCoreApplication::translate("qz::BulkStep", "Cases")});
    m_tree->setAccessibleName(QCoreApplication::translate("qz::BulkStep", "Refused cases by reason"));
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setWordWrap(true);
    for (const BulkOutcome::Reason& reason : outcome.reasons) {
        auto* group = new QTreeWidgetItem(m_tree, {reason.text, counted(reason.numbers.size())});
        group->setToolTip(0, reason.text);
        for (const QString& number : reason.numbers.mid(0, shownNumbers)) {
            auto* item = new QTreeWidgetItem(group, {number});
            item->setData(0, Qt::UserRole, number);
        }
        refused += reason.numbers;
    }
    m_tree->expandAll();
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        const QString number = item->data(0, Qt::UserRole).toString();
        if (!number.isEmpty()) {
            Q_EMIT openRequested(number);
        }
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!refused.isEmpty()) {
        QPushButton* list = buttons->addButton(
            refused.size() > shownNumbers
                ? QCoreApplication::translate("qz::BulkStep", "List the first %1 refused").arg(shownNumbers)
                : QCoreApplication::translate("qz::BulkStep", "List the refused"),
            QDialogButtonBox::ActionRole);
        list->setIcon(theme.icon(QStringLiteral("list")));
        connect(list, &QPushButton::clicked, this, [this, refused] {
            Q_EMIT listRequested(refused.mid(0, shownNumbers));
            accept();
        });
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(line(step, TextRole::PageTitle, nullptr, this));
    column->addWidget(line(words, TextRole::Emphasis, nullptr, this));
    column->addWidget(m_tree, 1);
    column->addWidget(buttons);
    m_tree->setVisible(!refused.isEmpty());
    resize(620, refused.isEmpty() ? 160 : 460);
}

}  // namespace qz
