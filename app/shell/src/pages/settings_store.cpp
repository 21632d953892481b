// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "plain_button.h"
#include "qz/async.h"
#include "qz/core/store_care.h"
#include "qz/ui/panes.h"
#include "settings_tabs.h"

namespace qz {

StoreTab::StoreTab(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_result(new QLabel(this)), m_error(new ErrorStrip(desk.theme, this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    const Store& store = desk.runtime.core().store();
    auto* text = new QLabel(this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const Area* root = desk.runtime.core().areas().tree()->find(desk.runtime.core().rootArea());
    text->setText(tr("Folder: %1\nArea: %2\nState: %3")
                      .arg(QDir::toNativeSeparators(store.folder()),
                           QStringLiteral("%1 %2").arg(root == nullptr ? QString() : root->name,
                                                       desk.runtime.core().rootArea().toString()),
                           store.isReadOnly() ? tr("read only") : tr("reading and writing")));
    auto* backup = plainButton(desk.theme, tr("Back up…"), this, QStringLiteral("export"));
    auto* verify = plainButton(desk.theme, tr("Check the store"), this, QStringLiteral("check"));
    auto* restore = plainButton(desk.theme, tr("Restore a backup…"), this, QStringLiteral("undo"));
    const bool admin = desk.session.may(QStringLiteral("admin.backup"));
    backup->setEnabled(admin);
    restore->setEnabled(admin && !store.isReadOnly());
    auto* row = new QHBoxLayout;
    auto* index = plainButton(desk.theme, tr("Rebuild the search index"), this, QStringLiteral("search"));
    index->setEnabled(admin && !store.isReadOnly());
    for (KeyButton* button : {backup, verify, restore, index}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(16, 16, 16, 16);
    inner->setSpacing(12);
    inner->addWidget(text);
    inner->addLayout(row);
    inner->addWidget(m_result);
    inner->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_error);
    column->addLayout(inner, 1);
    connect(backup, &QPushButton::clicked, this, &StoreTab::chooseBackup);
    connect(verify, &QPushButton::clicked, this, &StoreTab::verify);
    connect(restore, &QPushButton::clicked, this, &StoreTab::chooseRestore);
    connect(index, &QPushButton::clicked, this, &StoreTab::rebuildIndex);
}

void StoreTab::chooseBackup() {
    auto* dialog = new QFileDialog(this, tr("Back up"), QDir::homePath(), tr("Backups (*.qzb)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("qzb"));
    dialog->selectFile(QStringLiteral("qizong %1.qzb")
                           .arg(CivilTime::fromInstant(m_desk.runtime.clock().now()).toDateString()));
    connect(dialog, &QFileDialog::fileSelected, this, &StoreTab::backupTo);
    dialog->open();
}

void StoreTab::backupTo(const QString& path) {
    m_running = true;
    m_error->clear();
    CoreStore* core = &m_desk.runtime.core();
    const Clock* clock = &m_desk.runtime.clock();
    const auto work = [core, clock, path, actor = m_desk.session.actor()](JobControl& job) -> Status {
        const Result<CareRun> run = StoreCare(*core, *clock).backup(path, actor, job);
        return run.ok() ? Status() : Status(run.error());
    };
    onResult(this, m_desk.runtime.jobs().start(tr("Backing up"), work), [this, path](const Status& status) {
        m_running = false;
        if (!status.ok()) {
            m_error->showError(status.error());
            return;
        }
        m_result->setText(
            tr("Backed up to %1. Keep a copy on another machine.").arg(QDir::toNativeSeparators(path)));
    });
}

/// Meanwhile everything is found by a scan; cancelled, the rest is added at the next chance.
void StoreTab::rebuildIndex() {
    m_running = true;
    m_error->clear();
    SearchIndex* search = &m_desk.runtime.core().search();
    const auto work = [search](JobControl& job) { return search->rebuild(job); };
    onResult(this, m_desk.runtime.jobs().start(tr("Search index"), work), [this](const Status& status) {
        m_running = false;
        if (!status.ok()) {
            m_error->showError(status.error());
            return;
        }
        m_result->setText(tr("The search index is complete."));
    });
}

void StoreTab::verify() {
    m_running = true;
    m_error->clear();
    m_result->setText(tr("Checking database, attachments, journal and audit…"));
    onResult(this, m_desk.runtime.core().verify(), [this](const Result<QStringList>& found) {
        m_running = false;
        if (!found.ok()) {
            m_result->clear();
            m_error->showError(found.error());
            return;
        }
        m_result->setText(found->isEmpty()
                              ? tr("The store is sound.")
                              : tr("Found:\n%1\nBack up what is there and restore the last sound backup.")
                                    .arg(found->join(QLatin1Char('\n'))));
    });
}

void StoreTab::chooseRestore() {
    auto* dialog =
        new QFileDialog(this, tr("Restore a backup"), QDir::homePath(), tr("Backups (*.qzb);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        auto* question = new QMessageBox(QMessageBox::Question, tr("Restore a backup"),
                                         tr("Everything entered since that backup is replaced. The backup is "
                                            "checked before; the store of now is kept beside "
                                            "it. Restore %1?")
                                             .arg(QFileInfo(file).fileName()),
                                         QMessageBox::Ok | QMessageBox::Cancel, this);
        question->setAttribute(Qt::WA_DeleteOnClose);
        question->setDefaultButton(QMessageBox::Cancel);
        question->button(QMessageBox::Ok)->setText(tr("Restore"));
        question->button(QMessageBox::Cancel)->setText(tr("Cancel"));
        connect(question, &QMessageBox::accepted, this,
                [this, file] { Q_EMIT m_desk.restoreRequested(file); });
        question->open();
    });
    dialog->open();
}

}  // namespace qz
