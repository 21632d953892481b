// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper_decision.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "plain_button.h"
#include "qz/async.h"
#include "qz/ui/panes.h"

namespace qz {

PaperDecisionDialog::PaperDecisionDialog(Desk& desk, const Approval& approval, QWidget* parent,
                                         std::function<void()> done)
    : QDialog(parent),
      m_desk(desk),
      m_approval(approval),
      m_done(std::move(done)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_who(new QLineEdit(this)),
      m_answer(new QComboBox(this)),
      m_reason(new QLineEdit(approval.reason, this)),
      m_file(new QLineEdit(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Decision on paper · %1").arg(approval.number));
    m_who->setPlaceholderText(tr("Post or name, as on the slip"));
    m_answer->addItem(tr("Approved"), true);
    m_answer->addItem(tr("Refused"), false);
    auto* browse = plainButton(desk.theme, tr("Choose…"), this, QStringLiteral("paperclip"));
    auto* file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(browse);
    for (QWidget* widget : QList<QWidget*>{m_who, m_answer, m_reason, m_file}) {
        widget->setMinimumHeight(28);
    }
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Signed by"), m_who);
    form->addRow(tr("Answer"), m_answer);
    form->addRow(tr("Reason"), m_reason);
    form->addRow(tr("Scanned slip"), file);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Record"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_error);
    column->addLayout(form);
    column->addWidget(buttons);
    connect(browse, &QPushButton::clicked, this, &PaperDecisionDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &PaperDecisionDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(480, sizeHint().height());
}

void PaperDecisionDialog::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("The scanned slip"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void PaperDecisionDialog::submit() {
    if (m_who->text().trimmed().isEmpty() || m_file->text().trimmed().isEmpty()) {
        m_error->showError(makeError(ErrorCode::Invalid, tr("Say who signed, and choose the scanned slip.")));
        return;
    }
    onResult(this,
             m_desk.runtime.core().attachments().add(m_approval.number, m_file->text().trimmed(),
                                                     tr("Slip of a decision"), m_desk.session.actor()),
             [this](const Result<Attachment>& added) {
                 if (!added.ok()) {
                     m_error->showError(added.error());
                     return;
                 }
                 record(added->id);
             });
}

void PaperDecisionDialog::record(const AttachmentId& slip) {
    Decision decision;
    decision.ids = {m_approval.id};
    decision.approve = m_answer->currentData().toBool();
    decision.reason = m_reason->text().trimmed();
    decision.actor = m_desk.session.actor();
    decision.onPaper = Performer{Performer::Kind::Post, {}, m_who->text().trimmed()};
    decision.slip = slip;
    onResult(this, m_desk.runtime.core().approvals().decide(decision),
             [this](const Result<DecisionOutcome>& outcome) {
                 if (!outcome.ok()) {
                     m_error->showError(outcome.error());
                     return;
                 }
                 m_done();
                 accept();
             });
}

}  // namespace qz
