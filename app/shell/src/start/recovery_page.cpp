// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>
#include <memory>

#include "wizard.h"

namespace qz {

RecoveryPage::RecoveryPage(const Theme& theme, QWidget* parent)
    : StartPanel(theme, parent), m_text(new QPlainTextEdit(this)), m_kept(new QCheckBox(this)) {
    setTitle(tr("The recovery key"));
    setText(
        tr("If every password is lost, two of these three parts open the store again. They are shown only "
           "now. Print or "
           "save them and keep the parts in three different places, none of them on this machine."));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMinimumHeight(150);
    m_text->setAccessibleName(tr("Parts of the recovery key"));
    body()->addWidget(m_text);
    auto* row = new QHBoxLayout;
    auto* printing = new QPushButton(tr("Print…"), this);
    auto* saving = new QPushButton(tr("Save as text…"), this);
    row->addWidget(printing);
    row->addWidget(saving);
    row->addStretch(1);
    body()->addLayout(row);
    m_kept->setText(tr("I have all three parts and will keep them in different places"));
    body()->addWidget(m_kept);
    connect(printing, &QPushButton::clicked, this, &RecoveryPage::print);
    connect(saving, &QPushButton::clicked, this, &RecoveryPage::save);
    m_goOn = addButton(tr("Go on"), true, [this] { Q_EMIT confirmed(); });
    m_goOn->setEnabled(false);
    connect(m_kept, &QCheckBox::toggled, m_goOn, &QPushButton::setEnabled);
}

void RecoveryPage::setParts(const QStringList& parts, const QString& storeName) {
    m_parts = parts;
    m_storeName = storeName;
    m_kept->setChecked(false);
    m_text->setPlainText(paper());
}

QString RecoveryPage::heading() const { return tr("Recovery key of %1").arg(m_storeName); }

QString RecoveryPage::partText(int part) const {
    return tr("Part %1:").arg(part + 1) + QLatin1Char('\n') + m_parts.at(part) + QLatin1Char('\n');
}

QString RecoveryPage::paper() const {
    QStringList lines{heading(), {}};
    for (int i = 0; i < m_parts.size(); ++i) {
        lines.append(partText(i));
    }
    return lines.join(QLatin1Char('\n'));
}

void RecoveryPage::print() {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        // Each part on a sheet of its own: they are kept in different places.
        QTextDocument document;
        document.setDefaultFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        QTextCursor cursor(&document);
        for (int i = 0; i < m_parts.size(); ++i) {
            QTextBlockFormat sheet;
            sheet.setPageBreakPolicy(i > 0 ? QTextFormat::PageBreak_AlwaysBefore
                                           : QTextFormat::PageBreak_Auto);
            i > 0 ? cursor.insertBlock(sheet) : cursor.setBlockFormat(sheet);
            cursor.insertText(heading());
            cursor.insertBlock(QTextBlockFormat());
            cursor.insertText(QLatin1Char('\n') + partText(i));
        }
        document.print(printer.get());
    });
    dialog->open();
}

void RecoveryPage::save() {
    auto* dialog = new QFileDialog(this, tr("Save the recovery key"), QDir::homePath(), tr("Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(paper().toUtf8()) < 0 || !file.flush() ||
            !file.commit()) {
            setErrorText(tr("%1 cannot be written: %2 Choose another place.").arg(path, file.errorString()));
        } else {
            setErrorText({});
        }
    });
    dialog->open();
}

}  // namespace qz
