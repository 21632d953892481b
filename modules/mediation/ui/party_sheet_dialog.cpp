// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/party_sheet_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "mediation/ui/panel_parts.h"
#include "qz/async.h"
#include "qz/ui/panes.h"

namespace qz::mediation {

namespace {

constexpr int kWidth = 860;
constexpr int kHeight = 560;
constexpr int mostRejected = 6;

enum PartyColumn { RowColumn, NameColumn, SideColumn, IdentityColumn, AmountColumn, WhatColumn };

}  // namespace

PartySheetDialog::PartySheetDialog(PartySheets& sheets, const Theme& theme, const CaseDetail& detail,
                                   QWidget* parent)
    : QDialog(parent),
      m_sheets(sheets),
      m_theme(theme),
      m_known(detail.fields),
      m_path(new QLineEdit(this)),
      m_error(new ErrorStrip(theme, this)),
      m_partiesTitle(new PaneTitle(tr("To be taken over"), this)),
      m_parties(readingTable(
          theme, {tr("Row"), tr("Name"), tr("Side"), tr("Identity paper"), tr("Amount"), QString()},
          tr("Parties of the sheet"), WhatColumn, this)),
      m_rejectedTitle(new PaneTitle(tr("Cannot be taken over"), this)),
      m_rejected(
          readingTable(theme, {tr("Row"), tr("Column"), tr("Why not")}, tr("Rows with errors"), 2, this)),
      m_choose(new QPushButton(theme.icon(QStringLiteral("import")), tr("Choose a file…"), this)),
      m_take(nullptr) {
    setWindowTitle(tr("Parties from a sheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const char* field : {"applicant", "respondent", "other_parties", "minor_parties"}) {
        m_hidden = m_hidden || detail.maskedFields.contains(QString::fromLatin1(field));
    }
    m_path->setReadOnly(true);
    m_path->setAccessibleName(tr("File"));
    m_path->setPlaceholderText(tr("xlsx or csv: name, identity number, amount, contact, address …"));
    auto* file = new QHBoxLayout;
    file->setContentsMargins(12, 12, 12, 8);
    file->addWidget(m_path, 1);
    file->addWidget(m_choose);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Take over"), QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 12);
    foot->addWidget(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(file);
    column->addWidget(m_error);
    column->addWidget(m_partiesTitle);
    column->addWidget(m_parties, 1);
    column->addWidget(m_rejectedTitle);
    column->addWidget(m_rejected);
    column->addLayout(foot);
    resize(kWidth, kHeight);
    connect(m_choose, &QPushButton::clicked, this, &PartySheetDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_take->setEnabled(false);
        Q_EMIT takenOver(partiesWith(m_known, m_sheet.parties));
    });
    if (m_hidden) {
        m_error->showError(makeError(ErrorCode::Denied,
                                     tr("The parties of this dispute are hidden from you. Open them with a "
                                        "purpose first, then take the sheet in.")));
        m_choose->setEnabled(false);
    }
    showSheet();
}

void PartySheetDialog::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Choose a file"), QDir::homePath(),
                                   tr("Sheets (*.xlsx *.xls *.csv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PartySheetDialog::setFile);
    dialog->open();
}

void PartySheetDialog::setFile(const QString& path) {
    if (m_hidden || m_reading) {
        return;
    }
    m_reading = true;
    m_choose->setEnabled(false);
    m_path->setText(QDir::toNativeSeparators(path));
    m_error->clear();
    onResult(this, m_sheets.read(path, m_known), [this](const Result<PartySheet>& read) {
        m_reading = false;
        m_choose->setEnabled(true);
        m_sheet = read.ok() ? *read : PartySheet();
        if (!read.ok()) {
            m_error->showError(read.error());
        }
        showSheet();
    });
}

void PartySheetDialog::showSheet() {
    int fresh = 0;
    m_parties->setRowCount(static_cast<int>(m_sheet.parties.size()));
    for (int at = 0; at < m_parties->rowCount(); ++at) {
        const PartyRow& row = m_sheet.parties.at(at);
        fresh += row.known == 0 ? 1 : 0;
        setCell(*m_parties, at, RowColumn, QString::number(row.row));
        setCell(*m_parties, at, NameColumn, row.party.name);
        setCell(*m_parties, at, SideColumn,
                choiceTitle(row.party.applies ? QStringLiteral("applicant") : QStringLiteral("respondent")));
        setCell(*m_parties, at, IdentityColumn, row.party.identity);
        setCell(*m_parties, at, AmountColumn, row.amount.isEmpty() ? QStringLiteral("—") : row.amount);
        m_parties->item(at, AmountColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setCell(*m_parties, at, WhatColumn,
                row.known == 0 ? tr("new") : tr("is party %1 already").arg(row.known));
    }
    m_partiesTitle->setSecondText(
        tr("%1 new, %2 known already").arg(fresh).arg(m_sheet.parties.size() - fresh));
    m_rejected->setRowCount(static_cast<int>(m_sheet.rejected.size()));
    for (int at = 0; at < m_rejected->rowCount(); ++at) {
        const RejectedRow& row = m_sheet.rejected.at(at);
        setCell(*m_rejected, at, 0, QString::number(row.row));
        setCell(*m_rejected, at, 1, row.column);
        setCell(*m_rejected, at, 2, row.reason);
    }
    const bool problems = !m_sheet.rejected.isEmpty();
    m_rejectedTitle->setVisible(problems);
    m_rejected->setVisible(problems);
    m_rejectedTitle->setSecondText(tr("%n rows", nullptr, static_cast<int>(m_sheet.rejected.size())));
    fitRows(*m_rejected, mostRejected);
    m_take->setEnabled(!m_sheet.parties.isEmpty());
}

void PartySheetDialog::settle(const Status& done) {
    if (done.ok()) {
        accept();
        return;
    }
    m_error->showError(done.error());
    m_take->setEnabled(true);
}

}  // namespace qz::mediation
