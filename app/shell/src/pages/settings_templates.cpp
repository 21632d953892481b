// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_templates.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

#include "beside.h"
#include "plain_button.h"
#include "question_dialog.h"
#include "qz/async.h"
#include "qz/print/pdf.h"
#include "qz/ui/panes.h"

namespace qz {

TemplatesTab::TemplatesTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_papers(desk.runtime),
      m_list(new PlainTable(
          {tr("Paper"), tr("In force"), tr("From"), tr("Until"), tr("Decided by"), tr("Added")}, this)),
      m_fields(new PlainTable({tr("Placeholder"), tr("Inside a list")}, this)),
      m_save(plainButton(desk.theme, tr("Edit: save as Word…"), this, QStringLiteral("edit"))),
      m_take(plainButton(desk.theme, tr("Replace…"), this, QStringLiteral("import"))),
      m_error(new ErrorStrip(desk.theme, this)) {
    m_list->setAccessibleName(tr("Templates of papers"));
    m_fields->setAccessibleName(tr("Placeholders of the template"));
    auto* head = new PaneTitle(tr("Templates of papers"), this);
    head->addWidget(m_save);
    head->addWidget(m_take);
    auto* left = new QWidget(this);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(head);
    leftColumn->addWidget(m_list, 1);
    auto* right = new QWidget(this);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    rightColumn->addWidget(new PaneTitle(tr("Placeholders to type in Word"), right));
    rightColumn->addWidget(m_fields, 1);
    auto* across = new SplitPane(Qt::Horizontal, this);
    across->addWidget(left);
    across->addWidget(right);
    across->setSizes({760, 460});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(across, 1);
    connect(m_save, &QPushButton::clicked, this, &TemplatesTab::chooseTarget);
    connect(m_take, &QPushButton::clicked, this, &TemplatesTab::chooseFile);
    connect(m_list, &QTableWidget::currentCellChanged, this, &TemplatesTab::showFields);
}

void TemplatesTab::reload() {
    m_loading = true;
    onResult(this, m_desk.runtime.core().templates().list(), [this](const Result<QList<PaperTemplate>>& own) {
        m_loading = false;
        if (!own.ok()) {
            m_error->showError(own.error());
            return;
        }
        fill(*own);
    });
}

void TemplatesTab::fill(const QList<PaperTemplate>& own) {
    const int row = std::max(0, m_list->currentRow());
    m_list->setRowCount(0);
    const QDate today = CivilTime::fromInstant(m_desk.runtime.clock().now()).date;
    for (const DocumentKind* kind : m_desk.runtime.documents().all()) {
        if (!kind->record) {
            continue;
        }
        m_list->addRow({kind->title, tr("shipped with the program"), {}, {}, {}, {}}, kind->name);
        for (const PaperTemplate& each : own) {
            if (each.paper == kind->name) {
                const bool valid =
                    each.validFrom <= today && (!each.validTo.isValid() || each.validTo >= today);
                m_list->addRow(
                    {QStringLiteral("  %1").arg(kind->title), valid ? tr("own, in force") : tr("own"),
                     each.validFrom.toString(Qt::ISODate), each.validTo.toString(Qt::ISODate), each.source,
                     CivilTime::fromInstant(each.addedAt).toDisplay()},
                    kind->name);
            }
        }
    }
    m_list->fitColumns(0);
    if (m_list->rowCount() > 0) {
        m_list->setCurrentCell(std::min(row, m_list->rowCount() - 1), 0);
    }
    showFields();
}

const DocumentKind* TemplatesTab::current() const {
    const QTableWidgetItem* item = m_list->item(std::max(0, m_list->currentRow()), 0);
    return item == nullptr ? nullptr : m_desk.runtime.documents().find(item->data(Qt::UserRole).toString());
}

void TemplatesTab::showFields() {
    m_fields->setRowCount(0);
    const DocumentKind* kind = current();
    if (kind == nullptr) {
        return;
    }
    const Result<TemplateSchema> schema = m_papers.schema(*kind);
    if (!schema.ok()) {
        m_error->showError(schema.error());
        return;
    }
    const QString each = schema->eachWords.last();
    for (const TemplateField& field : schema->fields) {
        const QString name = field.names.value(0, field.id);
        if (field.kind == TemplateField::Kind::List) {
            m_fields->addRow({QStringLiteral("{{#%1 %2}} … {{/}}").arg(each, name), {}});
            for (const TemplateField& inside : field.fields) {
                m_fields->addRow({{}, QStringLiteral("{{%1}}").arg(inside.names.value(0, inside.id))});
            }
        } else if (field.kind == TemplateField::Kind::Flag) {
            m_fields->addRow({QStringLiteral("{{#%1 %2}} … {{/}}").arg(schema->ifWords.last(), name), {}});
        } else {
            m_fields->addRow({QStringLiteral("{{%1}}").arg(name), {}});
        }
    }
    m_fields->fitColumns(0);
}

void TemplatesTab::chooseTarget() {
    const DocumentKind* kind = current();
    if (kind == nullptr) {
        return;
    }
    auto* dialog =
        new QFileDialog(this, tr("Save the template in force"), QDir::homePath(), tr("Word (*.docx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("docx"));
    dialog->selectFile(QStringLiteral("%1.docx").arg(kind->title));
    connect(dialog, &QFileDialog::fileSelected, this, &TemplatesTab::saveTemplate);
    dialog->open();
}

void TemplatesTab::saveTemplate(const QString& path) {
    const DocumentKind* kind = current();
    if (kind == nullptr) {
        return;
    }
    const QDate today = CivilTime::fromInstant(m_desk.runtime.clock().now()).date;
    onResult(this,
             beside(m_desk.workers(),
                    [papers = m_papers, kind = *kind, today, path]() -> Status {
                        QZ_ASSIGN(const QByteArray docx, papers.templateInForce(kind, today));
                        return writePaperFile(docx, path);
                    }),
             [this](const Status& saved) {
                 if (!saved.ok()) {
                     m_error->showError(saved.error());
                 }
             });
}

void TemplatesTab::chooseFile() {
    auto* dialog =
        new QFileDialog(this, tr("A template edited in Word or WPS"), QDir::homePath(), tr("Word (*.docx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QDate today = CivilTime::fromInstant(m_desk.runtime.clock().now()).date;
        (new QuestionDialog(
             tr("Replace the template"), tr("Check and replace"),
             {{tr("In force from"), today.toString(Qt::ISODate), false, {}},
              {tr("Who decided on it"), {}, false, {}}},
             [this, path](const QStringList& texts) {
                 takeTemplate(path, texts.at(1), QDate::fromString(texts.at(0), Qt::ISODate));
             },
             this))
            ->open();
    });
    dialog->open();
}

void TemplatesTab::takeTemplate(const QString& path, const QString& source, QDate from) {
    const DocumentKind* kind = current();
    if (kind == nullptr) {
        return;
    }
    PaperTemplate wanted;
    wanted.validFrom = from;
    wanted.source = source;
    m_loading = true;
    onResult(this,
             beside(m_desk.workers(),
                    [papers = m_papers, kind = *kind, wanted, path,
                     actor = m_desk.session.actor()]() -> Result<PaperTemplate> {
                        QFile file(path);
                        if (!file.open(QIODevice::ReadOnly)) {
                            return makeError(ErrorCode::Io,
                                             tr("%1 cannot be read: %2").arg(path, file.errorString()));
                        }
                        return papers.replace(kind, file.readAll(), wanted, actor);
                    }),
             [this](const Result<PaperTemplate>& taken) {
                 m_loading = false;
                 if (!taken.ok()) {
                     m_error->showError(taken.error());
                     return;
                 }
                 m_error->clear();
                 reload();
             });
}

}  // namespace qz
