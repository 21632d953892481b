// SPDX-License-Identifier: GPL-3.0-or-later
#include "scans_page.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "beside.h"
#include "fill_table.h"
#include "plain_button.h"
#include "qz/async.h"
#include "qz/papers/paper_filing.h"
#include "qz/ui/panes.h"
#include "scan_folder.h"

namespace qz {

namespace {

QStringList localFiles(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

}  // namespace

ScansPage::ScansPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_read(new QAction(desk.theme.icon(QStringLiteral("import")), tr("Read scans…"), this)),
      m_tray(readTable(this)),
      m_log(readTable(this)),
      m_preview(new AttachmentPreview(desk.theme, this)),
      m_empty(new EmptyPane(this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_body(new QWidget(this)),
      m_number(new QLineEdit(this)),
      m_paper(new QComboBox(this)),
      m_version(new QComboBox(this)),
      m_page(new QSpinBox(this)),
      m_place(plainButton(desk.theme, tr("Put it there"), this, QStringLiteral("check"))),
      m_discard(plainButton(desk.theme, tr("Throw away…"), this, QStringLiteral("trash"))) {
    setAcceptDrops(true);
    m_read->setProperty("primary", true);
    m_read->setProperty("qzIcon", QStringLiteral("import"));
    m_read->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    build();
    connect(m_read, &QAction::triggered, this, &ScansPage::chooseFiles);
    connect(m_empty, &EmptyPane::activated, this, &ScansPage::chooseFiles);
    connect(m_tray, &QTableWidget::itemSelectionChanged, this, &ScansPage::showCurrent);
    connect(m_number, &QLineEdit::editingFinished, this, &ScansPage::loadCase);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ScansPage::loadCase);
    connect(m_place, &QPushButton::clicked, this, &ScansPage::place);
    connect(m_discard, &QPushButton::clicked, this, &ScansPage::askReason);
    connect(&ScanFolder::of(desk), &ScanFolder::changed, this, &ScansPage::reload);
}

QWidget* ScansPage::form() {
    auto* box = new QWidget(this);
    m_number->setPlaceholderText(QStringLiteral("TJ26-000001"));
    m_number->setAccessibleName(tr("Number of the case"));
    m_paper->setAccessibleName(tr("Paper"));
    m_version->setAccessibleName(tr("Version"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setRange(1, 999);
    auto* rows = new QFormLayout(box);
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setVerticalSpacing(6);
    rows->addRow(tr("Case"), m_number);
    rows->addRow(tr("Paper"), m_paper);
    rows->addRow(tr("Version"), m_version);
    rows->addRow(tr("Page"), m_page);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_place);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    rows->addRow(QString(), buttons);
    return box;
}

void ScansPage::build() {
    for (QTableWidget* table : {m_tray, m_log}) {
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->verticalHeader()->hide();
    }
    m_tray->setAccessibleName(tr("Pages that wait for somebody"));
    m_log->setAccessibleName(tr("Files that were read"));
    auto* left = new QWidget(this);
    auto* lists = new QVBoxLayout(left);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(0);
    lists->addWidget(new PaneTitle(tr("Pages that wait for somebody"), left));
    lists->addWidget(m_tray, 3);
    lists->addWidget(new PaneTitle(tr("Files that were read"), left));
    lists->addWidget(m_log, 2);
    auto* right = new QWidget(this);
    auto* page = new QVBoxLayout(right);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_preview, 1);
    page->addWidget(form());
    auto* split = new SplitPane(Qt::Horizontal, this);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->addWidget(split);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_body, 1);
    column->addWidget(m_empty, 1);
    m_empty->setTexts(
        tr("No scan was read yet"),
        tr("Drop scans here, or choose the scanner's folder in the settings. Each page goes to its "
           "case by the code in its corner; what has none waits here for you."),
        tr("Read scans…"));
}

QString ScansPage::subtitle() const {
    return m_pages.isEmpty() ? QDir::toNativeSeparators(ScanFolder::of(m_desk).folder())
                             : tr("%n pages wait", nullptr, static_cast<int>(m_pages.size()));
}

void ScansPage::activate(const QVariantMap& args) {
    if (const QStringList files = args.value(QStringLiteral("files")).toStringList(); !files.isEmpty()) {
        ScanFolder::of(m_desk).read(files);
    }
    ScanFolder::of(m_desk).look();
    reload();
}

bool ScansPage::isBusy() const { return m_loading > 0 || ScanFolder::of(m_desk).isBusy(); }

void ScansPage::reload() {
    showLog();
    ++m_loading;
    onResult(this, paperStoreOf(m_desk.runtime)->tray(), [this](const Result<QList<TrayPage>>& pages) {
        --m_loading;
        if (pages.ok()) {
            showTray(*pages);
        } else {
            m_error->showError(pages.error());
        }
    });
}

void ScansPage::showLog() {
    QList<QStringList> rows;
    for (const FailedScan& failed : ScanFolder::of(m_desk).failures()) {
        rows.append({failed.file, failed.error.message});
    }
    for (const ScanOutcome& outcome : ScanFolder::of(m_desk).outcomes()) {
        rows.append({outcome.file, outcomeText(outcome)});
    }
    fillTable(m_log, {tr("File"), tr("What became of it")}, rows);
    m_log->horizontalHeader()->setStretchLastSection(true);
}

void ScansPage::showTray(const QList<TrayPage>& pages) {
    const int row = m_tray->currentRow();
    m_pages = pages;
    QList<QStringList> rows;
    for (const TrayPage& page : pages) {
        rows.append({QString::number(page.page), trayReason(page.reason),
                     CivilTime::fromInstant(page.addedAt).toDisplay(), page.addedBy});
    }
    {
        const QSignalBlocker blocker(m_tray);
        fillTable(m_tray, {tr("Page of the file"), tr("Why it waits"), tr("Read at"), tr("By")}, rows);
        m_tray->horizontalHeader()->setStretchLastSection(true);
    }
    const bool any = !rows.isEmpty() || m_log->rowCount() > 0;
    m_body->setVisible(any);
    m_empty->setVisible(!any);
    if (!rows.isEmpty()) {
        m_tray->selectRow(std::clamp(row, 0, static_cast<int>(rows.size()) - 1));
    }
    showCurrent();
    Q_EMIT titleChanged();
}

const TrayPage* ScansPage::current() const {
    const int row = m_tray->currentRow();
    return row < 0 || row >= m_pages.size() ? nullptr : &m_pages.at(row);
}

void ScansPage::showCurrent() {
    const TrayPage* page = current();
    m_place->setEnabled(page != nullptr);
    m_discard->setEnabled(page != nullptr);
    if (page == nullptr) {
        m_preview->showText(tr("No page waits."));
        return;
    }
    const Result<PageCode> code = PageCode::parse(page->code);
    if (code.ok() && m_number->text().isEmpty()) {
        m_number->setText(code->number);
        m_page->setValue(code->page);
        loadCase();
    }
    ++m_loading;
    m_bar->start();
    onResult(this, paperStoreOf(m_desk.runtime)->trayImage(page->id, m_desk.session.actor()),
             [this, id = page->id](const Result<QByteArray>& bytes) {
                 --m_loading;
                 m_bar->stop();
                 if (current() == nullptr || !(current()->id == id)) {
                     return;
                 }
                 if (bytes.ok()) {
                     m_preview->showPicture(QImage::fromData(*bytes));
                 } else {
                     m_error->showError(bytes.error());
                 }
             });
}

void ScansPage::loadCase() {
    const QString number = m_number->text().trimmed();
    if (number.isEmpty()) {
        return;
    }
    const QString paper = m_wantedPaper.isEmpty() ? m_paper->currentData().toString() : m_wantedPaper;
    ++m_loading;
    const auto read = [&runtime = m_desk.runtime, number,
                       actor = m_desk.session.actor()]() -> Result<std::pair<QString, QList<PaperVersion>>> {
        QZ_ASSIGN(const CaseDetail detail, runtime.core().cases().load(number, actor).result());
        QZ_ASSIGN(const QList<PaperVersion> versions, paperStoreOf(runtime)->list(number, actor).result());
        return std::pair(detail.record.kind, versions);
    };
    onResult(this, beside(m_desk.workers(), read),
             [this, paper](const Result<std::pair<QString, QList<PaperVersion>>>& found) {
                 --m_loading;
                 m_error->clear();
                 if (!found.ok()) {
                     m_error->showError(found.error());
                     return;
                 }
                 const QSignalBlocker blocker(m_paper);
                 m_paper->clear();
                 m_version->clear();
                 for (const DocumentKind* kind : m_desk.runtime.documents().forCase(found->first)) {
                     if (!kind->bound) {
                         m_paper->addItem(kind->title, kind->name);
                     }
                 }
                 m_paper->setCurrentIndex(std::max(0, m_paper->findData(paper)));
                 m_version->addItem(tr("none printed here"), 0);
                 for (const PaperVersion& version : found->second) {
                     if (version.paper == m_paper->currentData().toString() && version.printedAt) {
                         m_version->addItem(tr("%1 (%n pages)", nullptr, version.pages).arg(version.version),
                                            version.version);
                     }
                 }
                 const int wanted = m_version->findData(m_wantedVersion);
                 m_version->setCurrentIndex(wanted > 0 ? wanted : m_version->count() - 1);
                 m_wantedPaper.clear();
                 m_wantedVersion = 0;
             });
}

void ScansPage::setPlace(const QString& number, const QString& paper, int version, int page) {
    m_number->setText(number);
    m_page->setValue(page);
    m_wantedPaper = paper;
    m_wantedVersion = version;
    loadCase();
}

void ScansPage::place() {
    const TrayPage* page = current();
    if (page == nullptr || m_paper->currentIndex() < 0) {
        m_error->showError(
            makeError(ErrorCode::Invalid, tr("Say which case and which paper it belongs to.")));
        return;
    }
    PagePlace place{m_number->text().trimmed(), m_paper->currentData().toString(),
                    m_version->currentData().toInt(), m_page->value()};
    settle(beside(m_desk.workers(),
                  [&runtime = m_desk.runtime, id = page->id, place, actor = m_desk.session.actor()] {
                      return PaperFiling(runtime).place(id, place, actor);
                  }));
}

void ScansPage::discard(const QString& reason) {
    if (const TrayPage* page = current(); page != nullptr && !reason.trimmed().isEmpty()) {
        settle(paperStoreOf(m_desk.runtime)
                   ->takeOffTray(page->id, QStringLiteral("discarded: ") + reason.trimmed(),
                                 m_desk.session.actor()));
    }
}

void ScansPage::settle(const QFuture<Status>& work) {
    m_error->clear();
    ++m_loading;
    m_bar->start();
    onResult(this, work, [this](const Status& done) {
        --m_loading;
        m_bar->stop();
        if (!done.ok()) {
            m_error->showError(done.error());
            return;
        }
        m_number->clear();
        reload();
    });
}

void ScansPage::askReason() {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Throw a page away"));
    dialog->setLabelText(tr("Why (the audit keeps it; name nobody)"));
    connect(dialog, &QInputDialog::textValueSelected, this, &ScansPage::discard);
    dialog->open();
}

void ScansPage::chooseFiles() {
    auto* dialog = new QFileDialog(this, tr("Read scans"), QDir::homePath(),
                                   tr("Scans (*.pdf *.tif *.tiff *.jpg *.jpeg *.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, &ScanFolder::of(m_desk), &ScanFolder::read);
    dialog->open();
}

void ScansPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);  // the original stays where it is
        event->accept();
    }
}

void ScansPage::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    ScanFolder::of(m_desk).read(localFiles(*event->mimeData()));
}

}  // namespace qz
