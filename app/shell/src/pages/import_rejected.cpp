// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileDialog>

#include "import_page.h"
#include "qz/async.h"
#include "qz/ui/panes.h"

namespace qz {

void ImportPage::saveRejected() {
    auto* dialog = new QFileDialog(this, tr("Save rejected rows"), QFileInfo(m_file).path(),
                                   QStringLiteral("Excel (*.xlsx);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(tr("%1 rejected.xlsx").arg(QFileInfo(m_file).completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::writeRejectedTo);
    dialog->open();
}

void ImportPage::writeRejectedTo(const QString& path) {
    const auto work = [runtime = &m_desk.runtime, id = m_summary->id, path,
                       actor = m_desk.session.actor()](JobControl& job) -> Status {
        QZ_ASSIGN(const qint64 rows, writeRejected(*runtime, id, path, actor, job));
        Q_UNUSED(rows)
        return {};
    };
    onResult(
        this, m_desk.runtime.jobs().start(tr("Saving %1").arg(QFileInfo(path).fileName()), work),
        [this, path](const Status& saved) {
            if (!saved.ok()) {
                m_error->showError(saved.error());
                return;
            }
            m_desk.notifications.post(
                {Notification::Kind::Done, tr("The rejected rows are saved with their reasons."),
                 tr("Put them right there and import that file: the rest is known."), tr("Import it"),
                 [desk = &m_desk, path] {
                     desk->navigation.openPage(QStringLiteral("import"), {{QStringLiteral("file"), path}});
                 }});
        });
}

}  // namespace qz
