// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents_panel.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "beside.h"
#include "plain_button.h"
#include "qz/async.h"
#include "qz/papers/issued_papers.h"
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
      m_print(plainButton(desk.theme, tr("Print…"), this, QStringLiteral("print"))),
      m_edit(plainButton(desk.theme, tr("Edit in WPS or Word"), this, QStringLiteral("edit"))),
      m_compare(plainButton(desk.theme, tr("Compare…"), this, QStringLiteral("list"))),
      m_large(new QCheckBox(tr("Large print"), this)),
      m_versions(new PaperVersions(desk, this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSpacing(2);
    m_list->setAccessibleName(tr("Papers of this case"));
    m_large->setToolTip(tr("For whoever reads large type more easily: the same paper, half as large again."));
    m_edit->setToolTip(
        tr("The draft opens in the office program of this desk; what is saved there comes back as a new "
           "version."));
    build();
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    m_edit->setEnabled(false);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_versions->showPaper(currentKind() == nullptr ? QString() : currentKind()->name);
        makePaper();
    });
    connect(m_versions, &PaperVersions::versionChosen, this, &DocumentsPanel::makePaper);
    connect(m_large, &QCheckBox::toggled, this, &DocumentsPanel::makePaper);
    connect(m_save, &QPushButton::clicked, this, &DocumentsPanel::chooseFile);
    connect(m_print, &QPushButton::clicked, this, &DocumentsPanel::print);
    connect(m_edit, &QPushButton::clicked, this, &DocumentsPanel::editOrTakeBack);
    connect(m_compare, &QPushButton::clicked, this, &DocumentsPanel::compare);
    connect(m_versions->model(), &QAbstractItemModel::rowsInserted, this, &DocumentsPanel::showButtons);
    connect(&WorkingCopies::of(desk), &WorkingCopies::changed, this, &DocumentsPanel::showButtons);
    connect(&WorkingCopies::of(desk), &WorkingCopies::takenBack, this, &DocumentsPanel::tellTaken);
}

void DocumentsPanel::build() {
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 6, 8, 6);
    buttons->addWidget(m_large);
    buttons->addStretch(1);
    buttons->addWidget(m_compare);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_save);
    buttons->addWidget(m_print);
    auto* left = new QWidget(this);
    left->setFixedWidth(200);
    auto* papers = new QVBoxLayout(left);
    papers->setContentsMargins(0, 0, 0, 0);
    papers->setSpacing(0);
    papers->addWidget(m_list, 3);
    papers->addWidget(new PaneTitle(tr("Versions"), left));
    papers->addWidget(m_versions, 2);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(buttons);
    right->addWidget(m_bar);
    right->addWidget(m_error);
    right->addWidget(m_preview, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left);
    row->addLayout(right, 1);
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
    m_versions->showPaper(currentKind() == nullptr ? QString() : currentKind()->name);
    m_versions->load(detail.record.number);
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

std::function<Result<MadeCasePaper>()> DocumentsPanel::maker() const {
    const std::optional<PaperVersion> version = m_versions->chosen();
    if (version) {
        return [issued = IssuedPapers(m_desk.runtime), version = *version,
                actor = actor()]() -> Result<MadeCasePaper> {
            if (!version.printedAt) {
                return issued.draft(version, actor);
            }
            MadeCasePaper made;
            QZ_ASSIGN(const IssuedPaper kept, issued.kept(version, actor));
            made.pages = kept.pages;
            return made;
        };
    }
    const CivilTime now = CivilTime::fromInstant(m_desk.runtime.clock().now());
    return [papers = CasePapers(m_desk.runtime), kind = *currentKind(), detail = *m_detail, now] {
        return papers.make(kind, detail, now);
    };
}

void DocumentsPanel::makePaper() {
    m_made.reset();
    m_preview->clear();
    m_error->clear();
    showButtons();
    const quint64 generation = ++m_generation;
    if (currentKind() == nullptr || !m_detail) {
        m_loading = false;
        m_bar->stop();
        return;
    }
    m_loading = true;
    m_bar->start();
    const bool large = m_large->isChecked();
    const auto make = [maker = maker(), large]() -> Result<std::pair<MadeCasePaper, PrintedPages>> {
        QZ_ASSIGN(const MadeCasePaper made, maker());
        QZ_ASSIGN(const PrintedPages pages, IssuedPapers::pagesOf(made, large));
        return std::pair(made, pages);
    };
    onResult(this, beside(m_desk.workers(), make),
             [this, generation,
              version = m_versions->chosen()](const Result<std::pair<MadeCasePaper, PrintedPages>>& made) {
                 if (generation != m_generation) {
                     return;
                 }
                 m_loading = false;
                 m_bar->stop();
                 if (!made.ok()) {
                     m_error->showError(made.error());
                     return;
                 }
                 m_made = made->first;
                 m_version = version;
                 m_preview->setPages(made->second);
                 showButtons();
             });
}

void DocumentsPanel::showButtons() {
    const DocumentKind* kind = currentKind();
    const bool frozen = m_version && m_version->printedAt;
    const WorkingCopy* copy = kind == nullptr || !m_detail
                                  ? nullptr
                                  : WorkingCopies::of(m_desk).find(m_detail->record.number, kind->name);
    m_save->setEnabled(m_made.has_value());
    m_print->setEnabled(m_made.has_value());
    m_compare->setEnabled(kind != nullptr && !kind->bound && !versionsOf(kind->name).isEmpty());
    m_large->setEnabled(m_made && !frozen && !m_made->docx.isEmpty());
    m_edit->setText(copy == nullptr ? tr("Edit in WPS or Word") : tr("Take back the edited draft"));
    m_edit->setEnabled(copy != nullptr ||
                       (m_made && !m_made->docx.isEmpty() && !m_desk.runtime.core().store().isReadOnly() &&
                        m_desk.session.may(QStringLiteral("cases.attach"))));
}

QList<PaperVersion> DocumentsPanel::versionsOf(const QString& paper) const {
    QList<PaperVersion> all = m_versions->all();
    all.removeIf([&paper](const PaperVersion& version) { return version.paper != paper; });
    return all;
}

PaperComparison* DocumentsPanel::compare() {
    const DocumentKind* kind = currentKind();
    if (kind == nullptr || !m_detail) {
        return nullptr;
    }
    auto* dialog = new PaperComparison(m_desk, *kind, *m_detail, versionsOf(kind->name), actor(), this);
    dialog->open();
    return dialog;
}

void DocumentsPanel::editOrTakeBack() {
    const DocumentKind* kind = currentKind();
    if (kind == nullptr || !m_detail) {
        return;
    }
    WorkingCopies& copies = WorkingCopies::of(m_desk);
    const QString number = m_detail->record.number;
    if (copies.find(number, kind->name) != nullptr) {
        onResult(this, copies.takeBack(number, kind->name),
                 [this](const Result<std::optional<PaperVersion>>& taken) {
                     if (!taken.ok()) {
                         m_error->showError(taken.error());
                     } else if (!*taken) {
                         m_desk.notifications.post({Notification::Kind::Info,
                                                    tr("Nothing was changed in the draft."),
                                                    tr("Save it in the office program first."),
                                                    {},
                                                    {}});
                     }
                 });
        return;
    }
    if (!m_made || m_made->docx.isEmpty()) {
        return;
    }
    WorkingCopy copy;
    copy.number = number;
    copy.paper = kind->name;
    copy.title = kind->title;
    copy.caseVersion = m_detail->record.version;
    // Unsealed on the disk: it leaves a row like every paper that leaves.
    const QFuture<Status> told =
        PaperTrail(m_desk.runtime).casePaper(*kind, *m_detail, *m_made, PaperUse::Save, actor());
    onResult(this, told, [this, copy, docx = m_made->docx](const Status& traced) {
        if (!traced.ok()) {
            m_error->showError(traced.error());
            return;
        }
        onResult(this, WorkingCopies::of(m_desk).open(copy, docx), [this](const Status& opened) {
            if (!opened.ok()) {
                m_error->showError(opened.error());
            }
        });
    });
}

void DocumentsPanel::tellTaken(const PaperVersion& version, bool moved) {
    if (!m_detail || m_detail->record.number != version.number) {
        return;
    }
    m_versions->load(version.number);
    if (moved) {
        m_error->showError(
            makeError(ErrorCode::Conflict, tr("The case took steps since this draft was made. It was kept as "
                                              "version %1; compare it with the "
                                              "paper as the case is now before you print either.")
                                               .arg(version.version)));
    } else {
        m_desk.notifications.post({Notification::Kind::Info,
                                   tr("The edited draft was kept as version %1.").arg(version.version),
                                   version.number,
                                   {},
                                   {}});
    }
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

QFuture<Result<PrintedPages>> DocumentsPanel::issuePages() {
    const DocumentKind* kind = currentKind();
    if (kind == nullptr || !m_made || !m_detail) {
        return readyFuture(Result<PrintedPages>(
            makeError(ErrorCode::Invalid, tr("There is no paper in front that could be printed."))));
    }
    IssueOptions options;
    options.large = m_large->isChecked();
    options.draft = m_version;
    return beside(m_desk.workers(),
                  [issued = IssuedPapers(m_desk.runtime), kind = *kind, detail = *m_detail, made = *m_made,
                   actor = actor(), options]() -> Result<PrintedPages> {
                      const bool frozen = options.draft && options.draft->printedAt;
                      QZ_ASSIGN(const IssuedPaper paper,
                                frozen ? issued.again(*options.draft, PaperUse::Print, actor)
                                       : issued.issue(kind, detail, made, PaperUse::Print, actor, options));
                      return paper.pages;
                  });
}

void DocumentsPanel::print() {
    if (!m_made || !m_detail) {
        return;
    }
    m_error->clear();
    printMadePages(
        m_made->pages.paperPt(), this, [this] { return issuePages(); },
        [this](const Status& printed) {
            if (!printed.ok()) {
                m_error->showError(printed.error());
            }
            m_versions->load(m_detail->record.number);
        });
}

void DocumentsPanel::saveTo(const QString& path) {
    const DocumentKind* kind = currentKind();
    if (kind == nullptr || !m_made || !m_detail) {
        return;
    }
    m_error->clear();
    IssueOptions options;
    options.large = m_large->isChecked();
    options.draft = m_version;
    const auto work = [&runtime = m_desk.runtime, kind = *kind, detail = *m_detail, made = *m_made,
                       actor = actor(), path, options](JobControl&) -> Status {
        if (!made.docx.isEmpty() && path.endsWith(QLatin1String(".docx"), Qt::CaseInsensitive)) {
            QZ_TRY(PaperTrail(runtime).casePaper(kind, detail, made, PaperUse::Save, actor).result());
            return writePaperFile(made.docx, path);
        }
        const IssuedPapers issued(runtime);
        const bool frozen = options.draft && options.draft->printedAt;
        QZ_ASSIGN(const IssuedPaper paper,
                  frozen ? issued.again(*options.draft, PaperUse::Save, actor)
                         : issued.issue(kind, detail, made, PaperUse::Save, actor, options));
        return writePaperFile(paper.pdf, path);
    };
    onResult(this, m_desk.runtime.jobs().start(tr("Saving %1").arg(QFileInfo(path).fileName()), work),
             [this](const Status& saved) {
                 if (!saved.ok()) {
                     m_error->showError(saved.error());
                 }
                 m_versions->load(m_detail->record.number);
             });
}

}  // namespace qz
