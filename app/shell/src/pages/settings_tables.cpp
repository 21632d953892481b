// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_tables.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "plain_button.h"
#include "question_dialog.h"
#include "qz/async.h"
#include "qz/core/reference_office.h"
#include "qz/host/file_runs.h"
#include "qz/ui/form_view.h"
#include "qz/ui/panes.h"

namespace qz {

FormDialog* newVersionDialog(Desk& desk, const ReferenceTable& table, const FieldMap& values,
                             QWidget* parent) {
    const QString title = values.isEmpty() ? TablesTab::tr("New entry · %1").arg(table.title)
                                           : TablesTab::tr("New version · %1").arg(table.title);
    const auto store = [&desk, table](const FieldMap& given) {
        return ReferenceOffice(desk.runtime.core())
            .add(table, given, desk.session.actor())
            .then([](const Result<ReferenceVersion>& added) {
                return added.ok() ? Status() : Status(added.error());
            });
    };
    return new FormDialog(
        desk,
        {title,
         TablesTab::tr("What is in force stays as it is: the new version follows it from its first day on.")},
        referenceFields(table), values, store, parent);
}

TablesTab::TablesTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_tables(new QListWidget(this)),
      m_head(new PaneTitle(tr("Tables"), this)),
      m_about(new QLabel(this)),
      m_search(new QLineEdit(this)),
      m_all(new QCheckBox(tr("Ended and earlier ones too"), this)),
      m_new(plainButton(desk.theme, tr("New entry…"), this, QStringLiteral("plus"))),
      m_next(plainButton(desk.theme, tr("New version…"), this)),
      m_end(plainButton(desk.theme, tr("End…"), this)),
      m_import(plainButton(desk.theme, tr("Import…"), this, QStringLiteral("import"))),
      m_export(plainButton(desk.theme, tr("Export…"), this, QStringLiteral("export"))),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_rows(new PlainTable({}, this)) {
    m_tables->setFrameShape(QFrame::NoFrame);
    m_tables->setFixedWidth(190);
    m_tables->setSpacing(2);
    m_tables->setAccessibleName(tr("Tables"));
    m_rows->setAccessibleName(tr("Entries of the table"));
    m_search->setPlaceholderText(tr("Search in the table"));
    m_search->setAccessibleName(tr("Search in the table"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(28);
    m_search->setMaximumWidth(260);
    m_about->setWordWrap(true);
    m_about->setProperty("qzText", QStringLiteral("second"));
    m_about->setContentsMargins(12, 6, 12, 0);
    for (QPushButton* button : {m_new, m_next, m_end, m_import, m_export}) {
        m_head->addWidget(button);
    }
    auto* filter = new QHBoxLayout;
    filter->setContentsMargins(12, 6, 12, 6);
    filter->addWidget(m_search, 1);
    filter->addWidget(m_all);
    filter->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_head);
    right->addWidget(m_bar);
    right->addWidget(m_error);
    right->addWidget(m_about);
    right->addLayout(filter);
    right->addWidget(m_rows, 1);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_tables);
    across->addLayout(right, 1);
    connect(m_tables, &QListWidget::currentRowChanged, this, &TablesTab::reload);
    connect(m_search, &QLineEdit::textChanged, this, &TablesTab::showRows);
    connect(m_all, &QCheckBox::toggled, this, &TablesTab::showRows);
    connect(m_rows, &QTableWidget::itemSelectionChanged, this, &TablesTab::updateButtons);
    connect(m_new, &QPushButton::clicked, this, [this] { openForm(false); });
    connect(m_next, &QPushButton::clicked, this, [this] { openForm(true); });
    connect(m_end, &QPushButton::clicked, this, &TablesTab::askEnd);
    connect(m_export, &QPushButton::clicked, this, &TablesTab::chooseExport);
    connect(m_import, &QPushButton::clicked, this, [this] {
        if (const ReferenceTable* chosen = table()) {
            m_desk.navigation.openPage(QStringLiteral("import"), {{QStringLiteral("kind"), chosen->id}});
        }
    });
    fillTables();
}

void TablesTab::fillTables() {
    const QSignalBlocker blocker(m_tables);
    for (const ReferenceTable* each : m_desk.runtime.references().all()) {
        auto* item = new QListWidgetItem(m_desk.theme.icon(QStringLiteral("list")), each->title, m_tables);
        item->setData(Qt::UserRole, each->id);
        item->setToolTip(each->about);
    }
    m_tables->setCurrentRow(m_tables->count() > 0 ? 0 : -1);
}

void TablesTab::choose(const QString& id) {
    for (int row = 0; row < m_tables->count(); ++row) {
        if (m_tables->item(row)->data(Qt::UserRole).toString() == id) {
            m_tables->setCurrentRow(row);
        }
    }
}

const ReferenceTable* TablesTab::table() const {
    const QListWidgetItem* item = m_tables->currentItem();
    return item == nullptr ? nullptr : m_desk.runtime.references().find(item->data(Qt::UserRole).toString());
}

void TablesTab::reload() {
    const ReferenceTable* chosen = table();
    if (chosen == nullptr) {
        return;
    }
    if (m_rows->property("table").toString() != chosen->id) {
        m_versions.clear();  // those of the table before
        m_rows->setRowCount(0);
        m_rows->setProperty("table", chosen->id);
        updateButtons();
    }
    const quint64 generation = ++m_generation;
    ++m_running;
    m_bar->start();
    m_head->setTitle(chosen->title);
    m_about->setText(chosen->about);
    onResult(this, ReferenceOffice(m_desk.runtime.core()).versions(*chosen),
             [this, generation](const Result<QList<ReferenceVersion>>& versions) {
                 --m_running;
                 if (generation != m_generation) {
                     return;
                 }
                 m_bar->stop();
                 if (!versions.ok()) {
                     m_error->showError(versions.error());
                     return;
                 }
                 m_error->clear();
                 m_versions = *versions;
                 showRows();
             });
}

QString TablesTab::shown(const FieldSpec& spec, const QString& value) const {
    if (spec.type == FieldType::Choice) {
        return value.isEmpty() ? value : choiceTitle(value);
    }
    if (spec.type == FieldType::Bool) {
        return value == QLatin1String("true") ? tr("yes") : tr("no");
    }
    if (spec.type == FieldType::Lookup && !value.isEmpty()) {
        const QString title = m_desk.lookups.title(spec.lookup, value);
        return title == value ? value : QStringLiteral("%1 %2").arg(value, title);
    }
    return QString(value).replace(QLatin1Char('\n'), QStringLiteral(" / "));
}

QString TablesTab::stateOf(const ReferenceVersion& version, QDate day) const {
    const ReferenceTable* chosen = table();
    const ReferenceVersion* now = inForce(*chosen, m_versions, referenceEntry(*chosen, version.values), day);
    if (now != nullptr && now->id == version.id) {
        return tr("in force");
    }
    return version.from > day ? tr("to come") : tr("past");
}

void TablesTab::showRows() {
    const ReferenceTable* chosen = table();
    if (chosen == nullptr) {
        return;
    }
    QStringList heads{tr("State")};
    for (const FieldSpec& spec : chosen->fields) {
        heads.append(fieldTitle(spec));
    }
    heads.append({tr("From"), tr("To"), tr("Source")});
    const QSignalBlocker blocker(m_rows);
    m_rows->clear();
    m_rows->setRowCount(0);
    m_rows->setColumnCount(static_cast<int>(heads.size()));
    m_rows->setHorizontalHeaderLabels(heads);
    const QDate today = CivilTime::fromInstant(m_desk.runtime.clock().now()).date;
    const QString wanted = m_search->text().trimmed();
    for (qsizetype i = 0; i < m_versions.size(); ++i) {
        const ReferenceVersion& version = m_versions.at(i);
        QStringList cells{stateOf(version, today)};
        if (cells.constFirst() == tr("past") && !m_all->isChecked()) {
            continue;
        }
        for (const FieldSpec& spec : chosen->fields) {
            cells.append(shown(spec, version.values.value(spec.id)));
        }
        cells.append({version.from.toString(Qt::ISODate), version.to.toString(Qt::ISODate), version.source});
        if (wanted.isEmpty() || cells.join(QLatin1Char('\n')).contains(wanted, Qt::CaseInsensitive)) {
            m_rows->addRow(cells, static_cast<int>(i));
        }
    }
    m_rows->fitColumns(static_cast<int>(heads.size()) - 1);
    m_head->setSecondText(tr("%n rows", nullptr, m_rows->rowCount()));
    m_rows->selectRow(0);
    updateButtons();
}

const ReferenceVersion* TablesTab::current() const {
    const QTableWidgetItem* item = m_rows->item(m_rows->currentRow(), 0);
    const int index = item == nullptr ? -1 : item->data(Qt::UserRole).toInt();
    return index >= 0 && index < m_versions.size() ? &m_versions.at(index) : nullptr;
}

void TablesTab::updateButtons() {
    const ReferenceTable* chosen = table();
    const bool may = chosen != nullptr && m_desk.session.may(chosen->permission);
    const ReferenceVersion* version = current();
    m_new->setEnabled(may && !chosen->keys.isEmpty());
    m_next->setEnabled(may && version != nullptr);
    m_end->setEnabled(may && version != nullptr && !version->to.isValid() && !chosen->keys.isEmpty());
    m_import->setEnabled(may && m_desk.session.may(QStringLiteral("import.run")));
    m_export->setEnabled(chosen != nullptr && m_desk.session.may(QStringLiteral("export.run")));
    const QString why = may ? QString() : tr("Your role may read this table and not change it.");
    for (QPushButton* button : {m_new, m_next, m_end, m_import}) {
        button->setToolTip(why);
    }
}

void TablesTab::openForm(bool next) {
    const ReferenceTable* chosen = table();
    if (chosen == nullptr || (next && current() == nullptr)) {
        return;
    }
    FieldMap values;
    if (next) {
        values = referenceValues(*current());
        values.remove(QStringLiteral("valid_to"));
        values.remove(QStringLiteral("valid_from"));
        values.remove(QStringLiteral("source"));
    }
    FormDialog* dialog = newVersionDialog(m_desk, *chosen, values, this);
    connect(dialog, &FormDialog::stored, this, &TablesTab::reload);
    dialog->open();
}

void TablesTab::askEnd() {
    const ReferenceVersion* version = current();
    if (version == nullptr) {
        return;
    }
    const QString today = CivilTime::fromInstant(m_desk.runtime.clock().now()).date.toString(Qt::ISODate);
    const auto done = [this, chosen = *table(), id = version->id](const QStringList& texts) {
        ++m_running;
        onResult(this,
                 ReferenceOffice(m_desk.runtime.core())
                     .end(chosen, id, QDate::fromString(texts.at(0).trimmed(), Qt::ISODate),
                          m_desk.session.actor()),
                 [this](const Status& ended) {
                     --m_running;
                     if (!ended.ok()) {
                         m_error->showError(ended.error());
                         return;
                     }
                     reload();
                 });
    };
    (new QuestionDialog(tr("End of “%1”").arg(referenceEntry(*table(), version->values)), tr("End"),
                        {{tr("Last day in force"), today, false, {}}}, done, this))
        ->open();
}

void TablesTab::chooseExport() {
    auto* dialog = new QFileDialog(this, tr("Export the table"), QDir::homePath(),
                                   QStringLiteral("Excel (*.xlsx);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(table()->title + QStringLiteral(".xlsx"));
    connect(dialog, &QFileDialog::fileSelected, this, &TablesTab::exportTo);
    dialog->open();
}

void TablesTab::exportTo(const QString& path) {
    const auto work = [runtime = &m_desk.runtime, id = table()->id, path,
                       actor = m_desk.session.actor()](JobControl& job) -> Status {
        CaseQuery query;
        query.kind = id;
        QZ_TRY(runExport(*runtime, id, query, path, actor, job));
        return {};
    };
    ++m_running;
    onResult(this, m_desk.runtime.jobs().start(tr("Export of %1").arg(table()->title), work),
             [this](const Status& written) {
                 --m_running;
                 if (!written.ok()) {
                     m_error->showError(written.error());
                 }
             });
}

}  // namespace qz
