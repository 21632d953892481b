// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports_page.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QListWidget>
#include <QMenu>
#include <QVBoxLayout>

#include "beside.h"
#include "qz/async.h"
#include "qz/papers/paper_trail.h"
#include "qz/papers/report_work.h"
#include "qz/print/pdf.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

struct MadeReport {
    ReportOutput output;
    PrintedPages pages;
};

QAction* action(Desk& desk, QObject* parent, const QString& text, const char* icon,
                const QKeySequence& keys = {}) {
    auto* made = new QAction(desk.theme.icon(QString::fromLatin1(icon)), text, parent);
    made->setShortcut(keys);
    return made;
}

}  // namespace

ReportsPage::ReportsPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_area(desk.navigation.currentArea()),
      m_split(new SplitPane(Qt::Horizontal, this)),
      m_list(new QListWidget(this)),
      m_areaName(new QLabel(this)),
      m_from(new QDateEdit(this)),
      m_to(new QDateEdit(this)),
      m_audience(new QComboBox(this)),
      m_preview(new PagePreview(desk.theme, this)),
      m_empty(new EmptyPane(this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_make(action(desk, this, tr("Make the report"), "report", QKeySequence(Qt::CTRL | Qt::Key_Return))),
      m_keep(action(desk, this, tr("Keep as draft"), "doc", QKeySequence(Qt::CTRL | Qt::Key_D))),
      m_pdf(action(desk, this, tr("PDF…"), "export", QKeySequence(Qt::CTRL | Qt::Key_S))),
      m_files(action(desk, this, tr("Other files…"), "export")),
      m_docx(action(desk, this, tr("Word…"), "export")),
      m_xlsx(action(desk, this, tr("Workbook…"), "export")),
      m_json(action(desk, this, tr("JSON…"), "export")),
      m_each(action(desk, this, tr("One per area…"), "export")),
      m_kept(action(desk, this, tr("Kept reports"), "book")),
      m_print(action(desk, this, tr("Print…"), "print", QKeySequence(Qt::CTRL | Qt::Key_P))) {
    m_make->setProperty("primary", true);
    m_make->setProperty("qzIcon", QStringLiteral("report"));
    auto* left = new QWidget(this);
    buildForm(left);
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_empty, 1);
    column->addWidget(m_preview, 1);
    m_split->addWidget(left);
    m_split->addWidget(right);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({300, 1000});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_split);
    m_empty->setTexts(
        tr("No report made yet"),
        tr("Choose a report, the period and for whom it is; it is shown here as it will be printed."),
        tr("Make the report"));
    m_preview->hide();
    connect(m_empty, &EmptyPane::activated, this, &ReportsPage::make);
    setFocusProxy(m_list);
    connect(m_make, &QAction::triggered, this, &ReportsPage::make);
    connect(m_pdf, &QAction::triggered, this, [this] { chooseFile(QStringLiteral("pdf")); });
    connect(m_files, &QAction::triggered, this, &ReportsPage::openFiles);
    connect(m_docx, &QAction::triggered, this, [this] { chooseFile(QStringLiteral("docx")); });
    connect(m_kept, &QAction::triggered, this,
            [this] { m_desk.navigation.openPage(QStringLiteral("kept_reports")); });
    connect(m_keep, &QAction::triggered, this, &ReportsPage::keep);
    connect(m_each, &QAction::triggered, this, &ReportsPage::chooseAreas);
    m_keep->setVisible(desk.session.may(reportStepRule(ReportStep::Keep).permission));
    connect(m_xlsx, &QAction::triggered, this, [this] { chooseFile(QStringLiteral("xlsx")); });
    connect(m_json, &QAction::triggered, this, [this] { chooseFile(QStringLiteral("json")); });
    connect(m_print, &QAction::triggered, this, &ReportsPage::print);
    connect(m_error, &ErrorStrip::retried, this, &ReportsPage::make);
    fillReports();
    setArea(m_area);
    enableOutput();
}

void ReportsPage::buildForm(QWidget* left) {
    left->setProperty("qzGround", QStringLiteral("base"));
    left->setAttribute(Qt::WA_StyledBackground);
    left->setMinimumWidth(260);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(1);
    m_list->setAccessibleName(tr("Reports"));
    const QDate today = CivilTime::fromInstant(m_desk.runtime.clock().now()).date;
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setDate(today);
        edit->setMinimumHeight(28);
    }
    m_from->setDate(today.addDays(-1));
    m_audience->addItem(tr("Those who handle the cases"), QStringLiteral("handling"));
    m_audience->addItem(tr("Return to other offices"), QStringLiteral("return"));
    m_audience->addItem(tr("Public"), QStringLiteral("public"));
    m_audience->setToolTip(tr("Small counts are hidden for other offices and for the public."));
    m_audience->setMinimumHeight(28);
    m_areaName->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setContentsMargins(12, 12, 12, 12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(6);
    form->addRow(tr("Area"), m_areaName);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To, including"), m_to);
    form->addRow(tr("For"), m_audience);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneTitle(tr("Report"), left));
    m_list->setMaximumHeight(240);
    column->addWidget(m_list);
    column->addWidget(new PaneTitle(tr("Of what"), left));
    column->addLayout(form);
    column->addStretch(1);
}

void ReportsPage::fillReports() {
    for (const ReportKind* kind : m_desk.runtime.reports().all()) {
        if (kind->permission.isEmpty() || m_desk.session.may(kind->permission)) {
            auto* item =
                new QListWidgetItem(m_desk.theme.icon(QStringLiteral("report")), kind->title, m_list);
            item->setData(Qt::UserRole, kind->name);
        }
    }
    if (m_list->count() > 0) {
        m_list->setCurrentRow(0);
    } else {
        m_second = tr("No module that runs has a report for your role.");
    }
}

void ReportsPage::activate(const QVariantMap& args) {
    const QString wanted = args.value(QStringLiteral("report")).toString();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == wanted) {
            m_list->setCurrentRow(row);
        }
    }
    for (const auto& [name, edit] : {std::pair{"from", m_from}, std::pair{"to", m_to}}) {
        if (const QDate day = args.value(QString::fromLatin1(name)).toDate(); day.isValid()) {
            edit->setDate(day);
        }
    }
    if (args.value(QStringLiteral("make")).toBool()) {
        make();
    }
}

void ReportsPage::setArea(const AreaCode& area) {
    m_area = area;
    const QString path = m_desk.runtime.core().areas().tree()->path(area, QStringLiteral(" › "));
    m_areaName->setText(path.isEmpty() ? area.toString() : path);
}

const ReportKind* ReportsPage::currentKind() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item == nullptr ? nullptr : m_desk.runtime.reports().find(item->data(Qt::UserRole).toString());
}

void ReportsPage::enableOutput() {
    m_make->setEnabled(currentKind() != nullptr && !m_loading);
    m_each->setEnabled(currentKind() != nullptr && !m_loading);
    for (QAction* each : {m_pdf, m_docx, m_print, m_keep}) {
        each->setEnabled(m_output && m_output->paper && !m_loading);
    }
    m_xlsx->setEnabled(m_output && !m_output->tables.isEmpty() && !m_loading);
    m_json->setEnabled(m_output && !m_loading);
}

std::optional<ReportRequest> ReportsPage::request() {
    if (currentKind() == nullptr) {
        return std::nullopt;
    }
    if (m_to->date() < m_from->date()) {
        m_error->showError(makeError(ErrorCode::Invalid, tr("The period ends before it begins.")));
        return std::nullopt;
    }
    ReportRequest wanted;
    wanted.area = m_area;
    wanted.from = m_from->date();
    wanted.to = m_to->date();
    wanted.audience = m_audience->currentData().toString();
    wanted.actor = m_desk.session.actor();
    wanted.printedAt = CivilTime::fromInstant(m_desk.runtime.clock().now());
    return wanted;
}

void ReportsPage::make() {
    const ReportKind* kind = currentKind();
    const std::optional<ReportRequest> wanted = request();
    if (!wanted) {
        return;
    }
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_bar->start();
    m_error->clear();
    enableOutput();
    const auto work = [make = kind->make, asked = *wanted](ReadTx& read) -> Result<MadeReport> {
        QZ_ASSIGN(ReportOutput output, make(read, asked));
        MadeReport made{output, {}};
        if (output.paper) {
            made.pages = qz::layout(*output.paper);
        }
        return made;
    };
    onResult(this, m_desk.runtime.core().store().read(work),
             [this, generation, kind = *kind, asked = *wanted](const Result<MadeReport>& made) {
                 if (generation != m_generation) {
                     return;
                 }
                 m_loading = false;
                 m_bar->stop();
                 if (!made.ok()) {
                     m_error->showError(made.error(), true);
                     enableOutput();
                     return;
                 }
                 m_output = made->output;
                 m_made = {kind, asked};
                 m_pages = made->pages;
                 m_empty->hide();
                 m_preview->show();
                 m_preview->setPages(m_pages);
                 m_second = tr("%n pages, check code %1", nullptr, m_pages.count()).arg(m_pages.checkCode());
                 enableOutput();
                 Q_EMIT titleChanged();
             });
}

void ReportsPage::chooseFile(const QString& suffix) {
    auto* dialog = new QFileDialog(this, tr("Save the report"), QDir::homePath(),
                                   QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("%1 %2.%3")
                           .arg(m_list->currentItem()->text(), m_to->date().toString(Qt::ISODate), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportsPage::saveTo);
    dialog->open();
}

void ReportsPage::print() {
    printPages(
        m_pages, this,
        [trail = PaperTrail(m_desk.runtime), made = m_made, code = m_pages.checkCode()] {
            return trail.report(made.first, made.second, PaperUse::Print, code);
        },
        [this](const Error& error) { m_error->showError(error); });
}

void ReportsPage::saveTo(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    const Instant now = m_desk.runtime.clock().now();
    const auto work = [trail = PaperTrail(m_desk.runtime), made = m_made, output = *m_output, path, suffix,
                       now](JobControl&) -> Status {
        QZ_ASSIGN(const QByteArray bytes, reportFile(output, suffix, now));
        QZ_TRY(trail.report(made.first, made.second, PaperUse::Save, suffix).result());
        return writePaperFile(bytes, path);
    };
    onResult(this, m_desk.runtime.jobs().start(tr("Saving %1").arg(QFileInfo(path).fileName()), work),
             [this](const Status& saved) {
                 if (!saved.ok()) {
                     m_error->showError(saved.error());
                 }
             });
}

/// The report is made again for keeping, so that what is kept is what the store says now.
void ReportsPage::keep() {
    const ReportKind* kind = currentKind();
    const std::optional<ReportRequest> wanted = request();
    if (!wanted) {
        return;
    }
    onResult(this,
             beside(m_desk.workers(), [work = ReportWork(m_desk.runtime), kind = *kind,
                                       asked = *wanted] { return work.keep(kind, asked); }),
             [this](const Result<KeptReport>& kept) {
                 if (!kept.ok()) {
                     m_error->showError(kept.error());
                     return;
                 }
                 m_desk.navigation.openPage(QStringLiteral("kept_reports"),
                                            {{QStringLiteral("report"), kept->code()}});
             });
}

void ReportsPage::openFiles() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_docx, m_xlsx, m_json, m_each});
    menu->popup(mapToGlobal(QPoint(std::max(0, width() - menu->sizeHint().width() - 16), 0)));
}

void ReportsPage::chooseAreas() {
    auto* dialog = new QFileDialog(this, tr("One report for each area below, in a folder"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportsPage::saveEach);
    dialog->open();
}

void ReportsPage::saveEach(const QString& folder) {
    const ReportKind* kind = currentKind();
    const std::optional<ReportRequest> wanted = request();
    if (!wanted) {
        return;
    }
    const auto work = [runtime = &m_desk.runtime, kind = *kind, asked = *wanted,
                       folder](JobControl& job) -> Status {
        QZ_TRY(reportPerArea(*runtime, kind, asked, folder, QStringLiteral("pdf"), job));
        return {};
    };
    onResult(this, m_desk.runtime.jobs().start(tr("%1 for each area").arg(kind->title), work),
             [this](const Status& saved) {
                 if (!saved.ok()) {
                     m_error->showError(saved.error());
                 }
             });
}

QVariantMap ReportsPage::saveState() const {
    return {{QStringLiteral("split"), m_split->saveState()},
            {QStringLiteral("audience"), m_audience->currentIndex()}};
}

void ReportsPage::restoreState(const QVariantMap& state) {
    m_split->restoreState(state.value(QStringLiteral("split")).toByteArray());
    m_audience->setCurrentIndex(state.value(QStringLiteral("audience"), 0).toInt());
}

}  // namespace qz
