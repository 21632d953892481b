// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper_pane.h"

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

namespace {

struct LaidOut {
    std::shared_ptr<PaperDocument> paper;
    PrintedPages pages;
};

}  // namespace

PaperPane::PaperPane(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_preview(new PagePreview(desk.theme, this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_save(plainButton(desk.theme, tr("Save as PDF…"), this, QStringLiteral("export"))),
      m_print(plainButton(desk.theme, tr("Print…"), this, QStringLiteral("print"))) {
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 6, 8, 6);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_print);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buttons);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_preview, 1);
    clear();
    connect(m_save, &QPushButton::clicked, this, &PaperPane::chooseFile);
    connect(m_print, &QPushButton::clicked, this,
            [this] { printOfficePaper(m_desk, m_pages, m_office, this, m_error); });
}

void PaperPane::clear() {
    ++m_generation;
    m_loading = false;
    m_bar->stop();
    m_paper.reset();
    m_preview->clear();
    m_save->setEnabled(false);
    m_print->setEnabled(false);
}

void PaperPane::show(std::function<PaperDocument()> make, const QString& fileName,
                     const OfficePaper& office) {
    clear();
    m_office = office;
    m_fileName = fileName;
    m_loading = true;
    m_bar->start();
    const QFuture<LaidOut> future = beside([make = std::move(make)] {
        auto paper = std::make_shared<PaperDocument>(make());
        PrintedPages pages = qz::layout(*paper);
        return LaidOut{paper, pages};
    });
    onResult(this, future, [this, generation = m_generation](const LaidOut& made) {
        if (generation != m_generation) {
            return;
        }
        m_loading = false;
        m_bar->stop();
        m_paper = made.paper;
        m_pages = made.pages;
        m_preview->setPages(m_pages);
        m_save->setEnabled(true);
        m_print->setEnabled(true);
    });
}

void PaperPane::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Save as PDF"), QDir::homePath(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(m_fileName + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &PaperPane::savePdf);
    dialog->open();
}

void PaperPane::savePdf(const QString& path) {
    if (!m_paper) {
        return;
    }
    const Instant now = m_desk.runtime.clock().now();
    onResult(
        this,
        m_desk.runtime.jobs().start(tr("Saving %1").arg(QFileInfo(path).fileName()),
                                    [trail = PaperTrail(m_desk.runtime), paper = m_paper, office = m_office,
                                     path, now, actor = m_desk.session.actor()](JobControl&) -> Status {
                                        QZ_TRY(trail
                                                   .officePaper(office.name, office.permission,
                                                                PaperUse::Save, QStringLiteral("pdf"), actor)
                                                   .result());
                                        return writePdf(*paper, path, now);
                                    }),
        [this](const Status& saved) {
            if (!saved.ok()) {
                m_error->showError(saved.error());
            }
        });
}

}  // namespace qz
