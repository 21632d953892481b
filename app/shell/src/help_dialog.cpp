// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "qz/ui/theme.h"
#include "translations.h"

namespace qz {

namespace {

QString helpFile(const QString& resources, const QString& topic) {
    const QString folder =
        currentLanguage() == QLatin1String("en") ? QStringLiteral("en") : QStringLiteral("zh_CN");
    const QString base = QStringLiteral("%1/help/%2/").arg(resources, folder);
    const QString file = base + topic + QStringLiteral(".html");
    return QFile::exists(file) ? file : base + QStringLiteral("index.html");
}

}  // namespace

void showHelp(const QString& resources, const QString& topic, const Theme& theme, QWidget* parent) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("qz::Help", "Help"));
    auto* browser = new QTextBrowser(dialog);
    browser->setFrameShape(QFrame::NoFrame);
    browser->document()->setDocumentMargin(16);
    browser->document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; } td, th { padding: 2px 12px 2px 0; } h1 { font-size: large; }")
            .arg(theme.tokens().accent.name()));
    browser->setSource(QUrl::fromLocalFile(helpFile(resources, topic)));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 8);
    column->addWidget(browser);
    auto* buttons = new QDialogButtonBox(dialog);
    buttons->addButton(QCoreApplication::translate("qz::Help", "Close"), QDialogButtonBox::RejectRole);
    buttons->setContentsMargins(8, 0, 8, 0);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog->resize(640, 560);
    dialog->open();
}

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
