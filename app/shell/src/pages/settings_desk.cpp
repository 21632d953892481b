// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "folder_watch.h"
#include "plain_button.h"
#include "qz/async.h"
#include "qz/host/privacy_gate.h"
#include "qz/ui/panes.h"
#include "scan_folder.h"
#include "settings_tabs.h"
#include "translations.h"

namespace qz {

PlainTable::PlainTable(const QStringList& heads, QWidget* parent) : QTableWidget(parent) {
    setColumnCount(static_cast<int>(heads.size()));
    setHorizontalHeaderLabels(heads);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setStyleSheet(QStringLiteral("QTableView::item { padding: 0 5px; }"));
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(28);
    horizontalHeader()->setFont(textFont(TextRole::CaptionStrong));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
}

void PlainTable::addRow(const QStringList& cells, const QVariant& tag) {
    const int row = rowCount();
    insertRow(row);
    for (int column = 0; column < cells.size(); ++column) {
        auto* item = new QTableWidgetItem(cells.at(column));
        item->setToolTip(cells.at(column));
        if (column == 0) {
            item->setData(Qt::UserRole, tag);
        }
        setItem(row, column, item);
    }
}

void PlainTable::fitColumns(int stretch) {
    for (int column = 0; column < columnCount(); ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::clamp(columnWidth(column) + 12, 60, 320));
    }
    horizontalHeader()->setSectionResizeMode(stretch, QHeaderView::Stretch);
}

DeskTab::DeskTab(Desk& desk, QWidget* parent) : QWidget(parent) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    auto* theme = new QComboBox(this);
    theme->addItem(tr("Light"), static_cast<int>(ThemeKind::Light));
    theme->addItem(tr("Dark"), static_cast<int>(ThemeKind::Dark));
    theme->setCurrentIndex(theme->findData(static_cast<int>(desk.theme.kind())));
    connect(theme, qOverload<int>(&QComboBox::activated), this, [&desk, theme] {
        Q_EMIT desk.themeRequested(static_cast<ThemeKind>(theme->currentData().toInt()));
    });
    connect(&desk.theme, &Theme::changed, this,
            [&desk, theme] { theme->setCurrentIndex(theme->findData(static_cast<int>(desk.theme.kind()))); });
    auto* language = new QComboBox(this);
    language->addItem(QLocale(QLocale::Chinese).nativeLanguageName(), QStringLiteral("zh"));
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->setCurrentIndex(language->findData(currentLanguage()));
    connect(language, qOverload<int>(&QComboBox::activated), this, [&desk, language] {
        if (language->currentData().toString() != currentLanguage()) {
            Q_EMIT desk.languageRequested(language->currentData().toString());
        }
    });
    auto* lock = new QSpinBox(this);
    lock->setRange(0, 120);
    lock->setSpecialValueText(tr("never"));
    lock->setSuffix(tr(" min"));
    lock->setValue(desk.settings().value(QStringLiteral("shell/lockMinutes"), 15).toInt());
    connect(lock, qOverload<int>(&QSpinBox::valueChanged), this,
            [&desk](int minutes) { desk.settings().setValue(QStringLiteral("shell/lockMinutes"), minutes); });
    for (QWidget* widget : QList<QWidget*>{theme, language, lock}) {
        widget->setMinimumSize(220, 28);
        widget->setMaximumWidth(320);
    }
    const auto hint = [this](const QString& text) {
        auto* label = new QLabel(text, this);
        label->setProperty("qzText", QStringLiteral("hint"));
        return label;
    };
    auto* form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setVerticalSpacing(8);
    form->addRow(tr("Appearance"), theme);
    form->addRow(tr("Language"), language);
    form->addRow(QString(), hint(tr("The store is opened again; you log in once more.")));
    form->addRow(tr("Lock after idle"), lock);
    form->addRow(QString(), hint(tr("From the next log-in on. Ctrl+L locks at once.")));
    addIntakeRows(desk, form, hint);
}

void DeskTab::addIntakeRows(Desk& desk, QFormLayout* form,
                            const std::function<QLabel*(const QString&)>& hint) {
    auto* photos = new QSpinBox(this);
    photos->setRange(0, 8192);
    photos->setSingleStep(256);
    photos->setSpecialValueText(tr("as large as they come"));
    photos->setSuffix(tr(" px"));
    photos->setValue(desk.settings().value(QLatin1String(photoSideKey), usualPhotoSide).toInt());
    connect(photos, qOverload<int>(&QSpinBox::valueChanged), this,
            [&desk](int side) { desk.settings().setValue(QLatin1String(photoSideKey), side); });
    auto* folder =
        new QLineEdit(desk.settings().value(QLatin1String(watchedFolderKey), QString()).toString(), this);
    folder->setPlaceholderText(tr("none"));
    folder->setClearButtonEnabled(true);
    connect(folder, &QLineEdit::editingFinished, this, [&desk, folder] {
        const QString path = folder->text().trimmed();
        if (path != desk.settings().value(QLatin1String(watchedFolderKey), QString()).toString()) {
            desk.settings().setValue(QLatin1String(watchedFolderKey), path);
            desk.folderWatch().restart();
        }
    });
    auto* scans =
        new QLineEdit(desk.settings().value(QLatin1String(scanFolderKey), QString()).toString(), this);
    scans->setPlaceholderText(tr("none"));
    scans->setClearButtonEnabled(true);
    connect(scans, &QLineEdit::editingFinished, this, [&desk, scans] {
        const QString path = scans->text().trimmed();
        if (path != desk.settings().value(QLatin1String(scanFolderKey), QString()).toString()) {
            desk.settings().setValue(QLatin1String(scanFolderKey), path);
            ScanFolder::of(desk).restart();
        }
    });
    for (QWidget* widget : QList<QWidget*>{photos, folder, scans}) {
        widget->setMinimumSize(220, 28);
        widget->setMaximumWidth(320);
    }
    form->addRow(tr("Longest side of photos"), photos);
    form->addRow(
        QString(),
        hint(tr("Larger ones are made smaller when they come in; position and time are read before.")));
    form->addRow(tr("Watched folder"), folder);
    form->addRow(QString(),
                 hint(tr("New tables, texts and photos in it are offered; nothing is taken in by itself.")));
    form->addRow(tr("Scanner's folder"), scans);
    form->addRow(QString(), hint(tr("Printed papers that come back as scans are filed by the codes on their "
                                    "pages; empty: none is read.")));
}

ModulesTab::ModulesTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_table(
          new PlainTable({tr("Module"), tr("Version"), tr("State"), tr("Window part"), tr("Reason")}, this)),
      m_switch(plainButton(desk.theme, tr("Switch off"), this)),
      m_note(new QLabel(this)) {
    auto* head = new PaneTitle(tr("Modules"), this);
    auto* again = plainButton(desk.theme, tr("Start again now"), head);
    head->addWidget(m_switch);
    head->addWidget(again);
    m_note->setProperty("qzText", QStringLiteral("soon"));
    m_note->setContentsMargins(12, 6, 12, 6);
    m_note->setWordWrap(true);
    m_note->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    connect(again, &QPushButton::clicked, &desk, &Desk::reopenRequested);
    connect(m_switch, &QPushButton::clicked, this, &ModulesTab::toggle);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const QString id = m_table->currentItem() == nullptr
                               ? QString()
                               : m_table->item(m_table->currentRow(), 0)->data(Qt::UserRole).toString();
        const bool off =
            m_desk.settings().value(QStringLiteral("modules/disabled"), {}).toStringList().contains(id);
        m_switch->setText(off ? tr("Switch on") : tr("Switch off"));
        m_switch->setEnabled(!id.isEmpty() && m_desk.session.may(QStringLiteral("admin.modules")));
    });
    reload();
}

namespace {

QString stateText(ModuleState state) {
    switch (state) {
        case ModuleState::Found:
            return ModulesTab::tr("not started");
        case ModuleState::Running:
            return ModulesTab::tr("running");
        case ModuleState::Failed:
            return ModulesTab::tr("failed");
        case ModuleState::Skipped:
            return ModulesTab::tr("left out");
        case ModuleState::Disabled:
            return ModulesTab::tr("switched off");
    }
    return {};
}

}  // namespace

void ModulesTab::reload() {
    m_table->setRowCount(0);
    for (const ModuleReport& report : m_desk.runtime.modules()) {
        QString window = tr("none");
        QString reason = report.reason;
        for (const ModuleReport& part : m_desk.uiModules()) {
            if (part.metadata.id == report.metadata.id + QStringLiteral("_ui")) {
                window = stateText(part.state);
                reason = reason.isEmpty() ? part.reason : reason;
            }
        }
        m_table->addRow(
            {QStringLiteral("%1 (%2)").arg(
                 QCoreApplication::translate("qz::ModuleTitles", report.metadata.title.toUtf8().constData()),
                 report.metadata.id),
             report.metadata.version, stateText(report.state), window, reason},
            report.metadata.id);
    }
    m_table->fitColumns(4);
    m_table->selectRow(0);
}

void ModulesTab::toggle() {
    const QString id = m_table->item(m_table->currentRow(), 0)->data(Qt::UserRole).toString();
    const QStringList disabled =
        m_desk.settings().value(QStringLiteral("modules/disabled"), {}).toStringList();
    if (!disabled.contains(id)) {
        setOff(id, true);
        return;
    }
    // Personal data is not handled before its effects are assessed (PIPL art. 55).
    onResult(this, unsignedModules(m_desk.runtime), [this, id](const Result<QStringList>& open) {
        if (open.ok() && !open->contains(id)) {
            setOff(id, false);
            return;
        }
        m_note->setText(open.ok() ? tr("This module handles personal data. Sign its impact assessment first "
                                       "(tab “Impact assessment”).")
                                  : open.error().message);
        m_note->show();
    });
}

void ModulesTab::setOff(const QString& id, bool off) {
    QStringList disabled = m_desk.settings().value(QStringLiteral("modules/disabled"), {}).toStringList();
    disabled.removeAll(id);
    if (off) {
        disabled.append(id);
    }
    m_desk.settings().setValue(QStringLiteral("modules/disabled"), disabled);
    m_note->setText(tr("The change takes effect when the store is opened again."));
    m_note->show();
    Q_EMIT m_table->itemSelectionChanged();
}

}  // namespace qz
