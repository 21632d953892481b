// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents_panel.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "beside.h"
#include "plain_button.h"
#include "qz/async.h"
#include "qz/papers/paper_trail.h"
#include "qz/print/pdf.h"
#include "qz/ui/panes.h"

namespace qz {

DocumentsPanel::DocumentsPanel(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_list(new QListWidget(this)),
      m_preview(new PagePreview(desk.theme, this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_save(plainButton(desk.theme, tr("Save as PDF or Word…"), this, QStringLiteral("export"))),
      m_print(plainButton(desk.theme, tr("Print…"), this, QStringLiteral("print"))) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(200);
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->setAccessibleName(tr("Papers of this case"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 6, 8, 6);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_print);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(buttons);
    right->addWidget(m_bar);
    right->addWidget(m_error);
    right->addWidget(m_preview, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    connect(m_list, &QListWidget::currentRowChanged, this, &DocumentsPanel::makePaper);
    connect(m_save, &QPushButton::clicked, this, &DocumentsPanel::chooseFile);
    connect(m_print, &QPushButton::clicked, this, &DocumentsPanel::print);
}

void DocumentsPanel::showCase(const CaseDetail& detail) {
    const QString kept =
        m_list->currentItem() == nullptr ? QString() : m_list->currentItem()->data(Qt::UserRole).toString();
    m_detail = detail;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const DocumentKind* kind : m_desk.runtime.documents().forCase(detail.record.kind)) {
        const QString refusal = kind->refusal ? kind->refusal(detail) : QString();
        auto* item = new QListWidgetItem(m_desk.theme.icon(QStringLiteral("doc")), kind->title, m_list);
        item->setData(Qt::UserRole, kind->name);
        if (!refusal.isEmpty()) {
            item->setFlags(Qt::ItemIsEnabled);
            item->setForeground(m_desk.theme.tokens().text3);
            item->setText(QStringLiteral("%1\n%2").arg(kind->title, refusal));
            item->setToolTip(refusal);
        }
        if (refusal.isEmpty() && (kept == kind->name || m_list->currentRow() < 0)) {
            m_list->setCurrentItem(item);
        }
    }
    makePaper();
}

void DocumentsPanel::choose(const QString& document) {
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        if (item->data(Qt::UserRole).toString() == document && item->flags().testFlag(Qt::ItemIsSelectable)) {
            m_list->setCurrentItem(item);
        }
    }
}

const DocumentKind* DocumentsPanel::currentKind() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item == nullptr || !item->flags().testFlag(Qt::ItemIsSelectable)
               ? nullptr
               : m_desk.runtime.documents().find(item->data(Qt::UserRole).toString());
}

void DocumentsPanel::makePaper() {
    const DocumentKind* kind = currentKind();
    m_made.reset();
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    m_preview->clear();
    m_error->clear();
    if (kind == nullptr || !m_detail) {
        return;
    }
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_bar->start();
    const CivilTime now = CivilTime::fromInstant(m_desk.runtime.clock().now());
    const QFuture<Result<MadeCasePaper>> future =
        beside(m_desk.workers(), [papers = CasePapers(m_desk.runtime), kind = *kind, detail = *m_detail,
                                  now] { return papers.make(kind, detail, now); });
    onResult(this, future, [this, generation](const Result<MadeCasePaper>& made) {
        if (generation != m_generation) {
            return;
        }
        m_loading = false;
        m_bar->stop();
        if (!made.ok()) {
            m_error->showError(made.error());
            return;
        }
        m_made = *made;
        m_preview->setPages(made->pages);
        m_save->setEnabled(true);
        m_print->setEnabled(true);
    });
}

void DocumentsPanel::chooseFile() {
    const QListWidgetItem* item = m_list->currentItem();
    // Papers bound together are no text to be edited.
    const bool bound = !m_made || m_made->docx.isEmpty();
    const QString word = bound ? QString() : QStringLiteral(";;") + tr("Word (*.docx)");
    auto* dialog = new QFileDialog(this, tr("Save the paper"), QDir::homePath(), tr("PDF (*.pdf)") + word);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(
        QStringLiteral("%1 %2.pdf").arg(m_detail->record.number, item == nullptr ? QString() : item->text()));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("docx")) ? QStringLiteral("docx")
                                                                        : QStringLiteral("pdf"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &DocumentsPanel::saveTo);
    dialog->open();
}

Actor DocumentsPanel::actor() const {
    Actor actor = m_desk.session.actor();
    for (const QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (const auto* view = qobject_cast<const CaseView*>(above)) {
            actor.purpose = view->purpose();
        }
    }
    return actor;
}

void DocumentsPanel::print() {
    const DocumentKind* kind = currentKind();
    if (kind == nullptr || !m_made || !m_detail) {
        return;
    }
    m_error->clear();
    printPages(
        m_made->pages, this,
        [trail = PaperTrail(m_desk.runtime), kind = *kind, detail = *m_detail, made = *m_made,
         actor = actor()] { return trail.casePaper(kind, detail, made, PaperUse::Print, actor); },
        [this](const Error& error) { m_error->showError(error); });
}

void DocumentsPanel::saveTo(const QString& path) {
    const DocumentKind* kind = currentKind();
    if (kind == nullptr || !m_made || !m_detail) {
        return;
    }
    m_error->clear();
    const Instant now = m_desk.runtime.clock().now();
    const auto work = [trail = PaperTrail(m_desk.runtime), kind = *kind, detail = *m_detail, made = *m_made,
                       actor = actor(), path, now](JobControl&) -> Status {
        QByteArray bytes = made.docx;
        if (bytes.isEmpty() || !path.endsWith(QLatin1String(".docx"), Qt::CaseInsensitive)) {
            QZ_ASSIGN(bytes, pdfBytes(made.pages, now));
        }
        QZ_TRY(trail.casePaper(kind, detail, made, PaperUse::Save, actor).result());
        return writePaperFile(bytes, path);
    };
    onResult(this, m_desk.runtime.jobs().start(tr("Saving %1").arg(QFileInfo(path).fileName()), work),
             [this](const Status& saved) {
                 if (!saved.ok()) {
                     m_error->showError(saved.error());
                 }
             });
}

}  // namespace qz
