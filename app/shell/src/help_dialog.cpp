// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

#include "qz/ui/theme.h"

namespace qz {

void openAbout(const Theme&, QWidget* parent) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("qz::Help", "About Qizong"));
    auto* name = new QLabel(QCoreApplication::translate("qz::Program", "Qizong"), dialog);
    name->setFont(textFont(TextRole::CaseTitle));
    auto* text = new QLabel(dialog);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByKeyboard);
    text->setText(
        QCoreApplication::translate(
            "qz::Help",
            "Version %1\n\nA command center for grid management and social governance of a district.\n\n"
            "Free software under the GNU General Public License, version 3 or later. It comes without any "
            "warranty. The text of the licence stands in the file LICENSE that came with the program.\n\n"
            "Built with Qt %2 (LGPL/GPL), SQLite (public domain), SQLiteCpp (MIT), libsodium (ISC), libzip "
            "(BSD), "
            "libxlsxwriter (BSD), FreeXL (MPL/GPL/LGPL) and Boost (BSL).")
            .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addWidget(name);
    column->addWidget(text, 1);
    auto* buttons = new QDialogButtonBox(dialog);
    buttons->addButton(QCoreApplication::translate("qz::Help", "Close"), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog->resize(520, 320);
    dialog->open();
}

}  // namespace qz
