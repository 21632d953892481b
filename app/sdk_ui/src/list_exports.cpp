// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/list_exports.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace qz {

ListExportDialog::ListExportDialog(qint64 whole, qint64 chosen, QWidget* parent) : QDialog(parent) {
    setWindowTitle(QCoreApplication::translate("qz::ListExport", "Export the list"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    const auto head = [&](const QString& text) {
        auto* label = new QLabel(text, this);
        label->setFont(textFont(TextRole::Emphasis));
        column->addWidget(label);
        return new QButtonGroup(this);
    };
    const auto radio = [&](QButtonGroup* group, const QString& text) {
        auto* made = new QRadioButton(text, this);
        group->addButton(made);
        column->addWidget(made);
        return made;
    };
    QButtonGroup* rows = head(QCoreApplication::translate("qz::ListExport", "Rows"));
    m_whole = radio(
        rows,
        QCoreApplication::translate("qz::ListExport", "The whole list: %1").arg(QLocale().toString(whole)));
    m_chosen = radio(
        rows,
        QCoreApplication::translate("qz::ListExport", "What is chosen: %1").arg(QLocale().toString(chosen)));
    m_chosen->setEnabled(chosen > 0);
    (chosen > 1 && chosen < whole ? m_chosen : m_whole)->setChecked(true);
    column->addSpacing(8);
    QButtonGroup* formats = head(QCoreApplication::translate("qz::ListExport", "Format"));
    m_xlsx = radio(formats, QCoreApplication::translate("qz::ListExport", "Workbook (xlsx)"));
    m_utf8 = radio(formats, QCoreApplication::translate("qz::ListExport", "Text table (csv), UTF-8"));
    m_gb = radio(formats, QCoreApplication::translate("qz::ListExport",
                                                      "Text table (csv), GB18030 for older programs"));
    m_xlsx->setChecked(true);
    auto* note = new QLabel(QCoreApplication::translate(
                                "qz::ListExport",
                                "Columns as they are shown; two-line columns become one column a line. No "
                                "sealed fields."),
                            this);
    note->setWordWrap(true);
    note->setProperty("qzText", QStringLiteral("second"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addSpacing(8);
    column->addWidget(note);
    column->addWidget(buttons);
    setMinimumWidth(420);
}

bool ListExportDialog::onlyChosen() const { return m_chosen->isChecked(); }

ListFormat ListExportDialog::format() const {
    return m_gb->isChecked()     ? ListFormat::CsvGb18030
           : m_utf8->isChecked() ? ListFormat::CsvUtf8
                                 : ListFormat::Xlsx;
}

}  // namespace qz
