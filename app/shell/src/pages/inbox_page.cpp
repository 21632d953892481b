// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox_page.h"

#include <QDir>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include "fill_table.h"
#include "folder_watch.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

QString kindText(WaitingFile::Kind kind) {
    switch (kind) {
        case WaitingFile::Kind::Photo:
            return InboxPage::tr("photo");
        case WaitingFile::Kind::Text:
            return InboxPage::tr("text");
        case WaitingFile::Kind::Table:
            break;
    }
    return InboxPage::tr("table");
}

}  // namespace

InboxPage::InboxPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_table(readTable(this)),
      m_empty(new EmptyPane(this)),
      m_open(new QAction(desk.theme.icon(QStringLiteral("import")), tr("Open"), this)),
      m_dismiss(new QAction(desk.theme.icon(QStringLiteral("close")), tr("Not needed"), this)) {
    m_open->setProperty("primary", true);
    m_open->setProperty("qzIcon", QStringLiteral("import"));
    m_open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_open->setToolTip(
        tr("A table goes to the import page, a photo or a text becomes the draft of a new event."));
    m_dismiss->setToolTip(tr("The file stays where it is; it is not offered again."));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(title());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    connect(m_empty, &EmptyPane::activated, this,
            [this] { m_desk.navigation.openPage(QStringLiteral("settings")); });
    connect(m_open, &QAction::triggered, this, &InboxPage::openCurrent);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &InboxPage::openCurrent);
    connect(m_dismiss, &QAction::triggered, this, &InboxPage::dismissCurrent);
    connect(&desk.folderWatch(), &FolderWatch::changed, this, &InboxPage::show);
    show();
}

QString InboxPage::subtitle() const { return QDir::toNativeSeparators(m_desk.folderWatch().folder()); }

void InboxPage::activate(const QVariantMap&) {
    m_desk.folderWatch().look();
    show();
}

bool InboxPage::isBusy() const { return m_desk.folderWatch().isBusy(); }

void InboxPage::show() {
    const QList<WaitingFile>& files = m_desk.folderWatch().waiting();
    QList<QStringList> rows;
    for (const WaitingFile& file : files) {
        rows.append({QFileInfo(file.path).fileName(), kindText(file.kind),
                     QLocale().formattedDataSize(file.size),
                     QLocale::c().toString(file.changed, QStringLiteral("yyyy-MM-dd HH:mm"))});
    }
    fillTable(m_table, {tr("File"), tr("Kind"), tr("Size"), tr("Changed")}, rows);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    if (m_desk.folderWatch().folder().isEmpty()) {
        m_empty->setTexts(
            tr("No folder is watched"),
            tr("Choose a folder in the settings; new tables, texts and photos in it are offered here. "
               "Nothing is taken in by itself."),
            tr("Settings"));
    } else {
        m_empty->setTexts(tr("No file waits"),
                          tr("New tables, texts and photos in the watched folder stand here."));
    }
    if (!rows.isEmpty()) {
        m_table->selectRow(0);
    }
    m_open->setEnabled(!rows.isEmpty());
    m_dismiss->setEnabled(!rows.isEmpty());
    Q_EMIT titleChanged();
}

const WaitingFile* InboxPage::current() const {
    const QList<WaitingFile>& files = m_desk.folderWatch().waiting();
    const int row = m_table->currentRow();
    return row < 0 || row >= files.size() ? nullptr : &files.at(row);
}

void InboxPage::openCurrent() {
    const WaitingFile* file = current();
    if (file == nullptr) {
        return;
    }
    const WaitingFile opened = *file;  // the list changes with what follows
    if (opened.kind == WaitingFile::Kind::Table) {
        m_desk.navigation.openPage(QStringLiteral("import"), {{QStringLiteral("file"), opened.path}});
    } else {
        m_desk.navigation.openPage(QStringLiteral("grid.new_event"),
                                   {{QStringLiteral("files"), QStringList{opened.path}}});
    }
    m_desk.folderWatch().setHandled(opened.hash);
}

void InboxPage::dismissCurrent() {
    if (const WaitingFile* file = current()) {
        m_desk.folderWatch().setHandled(QString(file->hash));
    }
}

}  // namespace qz
