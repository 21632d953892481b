// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_print_page.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include "grid/ui/map_work.h"
#include "qz/async.h"
#include "qz/clock.h"
#include "qz/print/pdf.h"
#include "qz/print/raster.h"
#include "qz/ui/page_preview.h"
#include "qz/ui/panes.h"
#include "qz/ui/paper_door.h"

namespace qz::grid {

namespace {

constexpr int gatherMs = 350;
constexpr int previewWidth = 2200;  ///< pixels of one sheet
constexpr int previewWidthOfMany = 1400;
constexpr int dotsPerInch = 300;

struct Made {
    Result<std::shared_ptr<PaperDocument>> paper;
    PrintedPages pages;
    PrintedPages preview;
};

/// The same paper with pictures for its figures: drawing 20,000 areas anew with each turn of the wheel would
/// hold the window up.
PrintedPages previewOf(const PaperDocument& paper) {
    PaperDocument shown = paper;
    int figures = 0;
    for (const Block& block : paper.blocks) {
        figures += std::holds_alternative<FigureBlock>(block.content) ? 1 : 0;
    }
    const int width = figures > 1 ? previewWidthOfMany : previewWidth;
    for (Block& block : shown.blocks) {
        if (auto* figure = std::get_if<FigureBlock>(&block.content)) {
            const QSizeF size = figure->sizeMm;
            QImage image(width, std::max(1, int(width * size.height() / size.width())), QImage::Format_RGB32);
            image.fill(themeTokens(ThemeKind::Light).base);
            QPainter painter(&image);
            painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
            const double scale = width / mmToPt(size.width());
            painter.scale(scale, scale);
            figure->painter->paint(painter, QRectF(0, 0, mmToPt(size.width()), mmToPt(size.height())));
            painter.end();
            figure->painter = std::make_shared<ImageFigure>(image, figure->painter->words());
        }
    }
    return qz::layout(shown);
}

/// "map.png", or of several "map-2.png".
QString sheetPath(const QString& path, int sheet, int count) {
    const QFileInfo file(path);
    return count < 2
               ? path
               : QStringLiteral("%1/%2-%3.png").arg(file.path(), file.completeBaseName()).arg(sheet + 1);
}

}  // namespace

MapPrintPage::MapPrintPage(MapPrintServices services, MapHandover view, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_view(std::move(view)),
      m_title(new QLineEdit(this)),
      m_source(new QLineEdit(this)),
      m_approval(new QLineEdit(this)),
      m_paper(new QComboBox(this)),
      m_turn(new QComboBox(this)),
      m_extent(new QComboBox(this)),
      m_audience(new QComboBox(this)),
      m_note(new QLabel(this)),
      m_preview(new PagePreview(services.theme, this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_bar(new LoadingBar(services.theme, this)),
      m_pdf(new QAction(services.theme.icon(QStringLiteral("export")), tr("PDF…"), this)),
      m_png(new QAction(services.theme.icon(QStringLiteral("export")), tr("Picture, 300 dpi…"), this)),
      m_print(new QAction(services.theme.icon(QStringLiteral("print")), tr("Print…"), this)),
      m_back(new QAction(services.theme.icon(QStringLiteral("place")), tr("Back to the map"), this)),
      m_area(services.navigation.currentArea()) {
    auto* left = new QWidget(this);
    buildForm(left);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_preview, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left);
    row->addLayout(column, 1);
    m_pool.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &MapPrintPage::make);
    connect(m_error, &ErrorStrip::retried, this, &MapPrintPage::make);
    buildActions();
    setFocusProxy(m_title);
    enableOutput();
}

MapPrintPage::~MapPrintPage() {
    m_pool.clear();
    m_pool.waitForDone();
}

void MapPrintPage::buildActions() {
    m_pdf->setProperty("primary", true);
    m_pdf->setProperty("qzIcon", QStringLiteral("export"));
    m_pdf->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_print->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_pdf->setObjectName(QStringLiteral("mapPdf"));
    m_png->setObjectName(QStringLiteral("mapPicture"));
    m_print->setObjectName(QStringLiteral("mapPrint"));
    connect(m_pdf, &QAction::triggered, this, [this] { chooseFile(QStringLiteral("pdf")); });
    connect(m_png, &QAction::triggered, this, [this] { chooseFile(QStringLiteral("png")); });
    connect(m_print, &QAction::triggered, this, &MapPrintPage::print);
    connect(m_back, &QAction::triggered, this,
            [this] { m_services.navigation.openPage(QStringLiteral("grid.map")); });
}

QList<QAction*> MapPrintPage::toolbarActions() { return {m_pdf, m_png, m_print, m_back}; }

void MapPrintPage::buildForm(QWidget* left) {
    left->setProperty("qzGround", QStringLiteral("base"));
    left->setAttribute(Qt::WA_StyledBackground);
    left->setFixedWidth(300);
    m_paper->addItem(QStringLiteral("A4"), QSizeF(210, 297));
    m_paper->addItem(QStringLiteral("A3"), QSizeF(297, 420));
    m_paper->addItem(QStringLiteral("A2"), QSizeF(420, 594));
    m_paper->addItem(QStringLiteral("A1"), QSizeF(594, 841));
    m_turn->addItem(tr("Landscape"));
    m_turn->addItem(tr("Portrait"));
    m_extent->addItem(tr("The whole area"), int(SheetExtent::Whole));
    m_extent->addItem(tr("What the map shows"), int(SheetExtent::Seen));
    m_extent->addItem(tr("A sheet for each town"), int(SheetExtent::Towns));
    if (mapAudience(m_services.session) == Audience::Handling) {
        m_audience->addItem(tr("Those who handle the cases"), int(Audience::Handling));
    }
    m_audience->addItem(tr("Public"), int(Audience::Public));
    m_title->setObjectName(QStringLiteral("mapTitle"));
    m_source->setObjectName(QStringLiteral("mapSource"));
    m_approval->setObjectName(QStringLiteral("mapApproval"));
    m_paper->setObjectName(QStringLiteral("mapPaper"));
    m_turn->setObjectName(QStringLiteral("mapTurn"));
    m_extent->setObjectName(QStringLiteral("mapExtent"));
    m_audience->setObjectName(QStringLiteral("mapAudience"));
    m_approval->setPlaceholderText(tr("empty: a line to write on"));
    m_note->setWordWrap(true);
    auto* form = new QFormLayout(left);
    form->setContentsMargins(12, 12, 12, 12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(6);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Sheets"), m_extent);
    form->addRow(tr("Paper"), m_paper);
    form->addRow(tr("Orientation"), m_turn);
    form->addRow(tr("For"), m_audience);
    form->addRow(tr("Source of the borders"), m_source);
    form->addRow(tr("Map approval number"), m_approval);
    form->addRow(m_note);
    for (QComboBox* box : {m_paper, m_turn, m_extent, m_audience}) {
        connect(box, &QComboBox::activated, this, &MapPrintPage::makeSoon);
    }
    for (QLineEdit* edit : {m_title, m_source, m_approval}) {
        edit->setMaxLength(80);
        connect(edit, &QLineEdit::textEdited, this, &MapPrintPage::makeSoon);
    }
}

void MapPrintPage::nameIt() {
    const Area* area = m_services.areas.tree()->find(m_area);
    const QString name =
        tr("Grid management map of %1").arg(area != nullptr ? area->name : m_area.toString());
    if (m_title->text().isEmpty() || m_title->text() == m_named) {
        m_title->setText(name);
    }
    m_named = name;
}

void MapPrintPage::activate(const QVariantMap& args) {
    Q_UNUSED(args)
    if (!m_view->area.isNull()) {
        m_area = m_view->area;
    } else {
        m_view->area = m_area;
    }
    nameIt();
    make();
}

void MapPrintPage::setArea(const AreaCode& area) {
    m_area = area;
    m_view->area = area;
    nameIt();
    makeSoon();
}

MapPaperWish MapPrintPage::wish() const {
    MapPaperWish wish;
    wish.title = m_title->text().trimmed();
    wish.source = m_source->text().trimmed();
    wish.approval = m_approval->text().trimmed();
    wish.issuer = m_services.door != nullptr ? m_services.door->issuer() : QString();
    wish.paperMm = m_paper->currentData().toSizeF();
    wish.landscape = m_turn->currentIndex() == 0;
    wish.extent = SheetExtent(m_extent->currentData().toInt());
    if (wish.extent == SheetExtent::Seen && m_view->seen.isEmpty()) {
        wish.extent = SheetExtent::Whole;
    }
    wish.audience = Audience(m_audience->currentData().toInt());
    return wish;
}

void MapPrintPage::makeSoon() {
    m_made = false;
    enableOutput();
    m_soon.start();
}

void MapPrintPage::make() {
    m_soon.stop();
    const quint64 generation = ++m_generation;
    m_making = true;
    m_made = false;
    m_bar->start();
    m_error->clear();
    enableOutput();
    m_note->setText(Audience(m_audience->currentData().toInt()) == Audience::Public
                        ? tr("For the public: no single event, no density, small counts hidden.")
                        : QString());
    MapView view = *m_view;
    const CivilTime now = CivilTime::fromInstant(m_services.clock.now());
    view.at = QDateTime(now.date, QTime(now.minute / 60 % 24, now.minute % 60));
    auto promise = std::make_shared<QPromise<Made>>();
    promise->start();
    onResult(this, promise->future(), [this, generation](const Made& made) {
        if (generation == m_generation) {
            m_pages = made.pages;
            take(made.paper, made.preview);
        }
    });
    m_pool.clear();
    m_pool.start([promise, view, wish = wish(), tree = m_services.areas.tree()] {
        SilentJob job;
        Made made{makeMapPaper(*tree, view, wish, job), {}, {}};
        if (made.paper.ok()) {
            made.pages = qz::layout(**made.paper);
            made.preview = previewOf(**made.paper);
        }
        promise->addResult(std::move(made));
        promise->finish();
    });
}

void MapPrintPage::take(const Result<std::shared_ptr<PaperDocument>>& made, const PrintedPages& preview) {
    m_making = false;
    m_bar->stop();
    m_made = made.ok();
    if (made.ok()) {
        m_preview->setPages(preview);
        m_second = tr("%n sheets, check code %1", nullptr, m_pages.count()).arg(m_pages.checkCode());
    } else {
        m_preview->clear();
        m_second.clear();
        m_error->showError(made.error(), true);
    }
    enableOutput();
    Q_EMIT titleChanged();
}

void MapPrintPage::enableOutput() {
    for (QAction* action : {m_pdf, m_png, m_print}) {
        action->setEnabled(m_made && m_services.door != nullptr);
    }
}

void MapPrintPage::chooseFile(const QString& suffix) {
    auto* dialog = new QFileDialog(this, tr("Save the map"), QDir::homePath(),
                                   QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("%1.%2").arg(m_title->text().trimmed(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, suffix](const QString& path) {
        suffix == QLatin1String("pdf") ? savePdf(path) : savePictures(path);
    });
    dialog->open();
}

void MapPrintPage::finished(const Status& status, const QString& path) {
    if (!status.ok()) {
        m_error->showError(status.error());
        return;
    }
    m_services.notifications.post(
        {Notification::Kind::Done, tr("Map saved: %1").arg(QFileInfo(path).fileName()), {}, {}, {}});
}

void MapPrintPage::savePdf(const QString& path) {
    if (!m_made || m_services.door == nullptr) {
        return;
    }
    const LeavingPaper leaving{QStringLiteral("grid_map"),
                               m_area,
                               audienceName(wish().audience),
                               QStringLiteral("cases.read"),
                               QStringLiteral("pdf ") + m_pages.checkCode(),
                               false};
    const auto work = [pages = m_pages, leaving, door = m_services.door, path,
                       now = m_services.clock.now()](JobControl& job) -> Status {
        QZ_TRY(job.progress(0, 3));
        QZ_ASSIGN(const QByteArray bytes, pdfBytes(pages, now));
        QZ_TRY(job.progress(2, 3));
        QZ_TRY(door->leave(leaving).result());
        return writePaperFile(bytes, path);
    };
    onResult(this, m_services.jobs.start(tr("Saving %1").arg(QFileInfo(path).fileName()), work),
             [this, path](const Status& saved) { finished(saved, path); });
}

void MapPrintPage::savePictures(const QString& path) {
    if (!m_made || m_services.door == nullptr) {
        return;
    }
    const LeavingPaper leaving{QStringLiteral("grid_map"),
                               m_area,
                               audienceName(wish().audience),
                               QStringLiteral("cases.read"),
                               QStringLiteral("png ") + m_pages.checkCode(),
                               false};
    const auto work = [pages = m_pages, leaving, door = m_services.door, path](JobControl& job) -> Status {
        QZ_TRY(door->leave(leaving).result());
        for (int sheet = 0; sheet < pages.count(); ++sheet) {
            QZ_TRY(writePagePng(pages, sheet, dotsPerInch, sheetPath(path, sheet, pages.count()), job));
        }
        return {};
    };
    onResult(this, m_services.jobs.start(tr("Saving %1").arg(QFileInfo(path).fileName()), work),
             [this, path](const Status& saved) { finished(saved, path); });
}

void MapPrintPage::print() {
    const LeavingPaper leaving{QStringLiteral("grid_map"),    m_area,
                               audienceName(wish().audience), QStringLiteral("cases.read"),
                               m_pages.checkCode(),           true};
    printPages(
        m_pages, this, m_services.jobs, tr("Printing the map"),
        [door = m_services.door, leaving] { return door->leave(leaving); },
        [this](const Error& error) { m_error->showError(error); });
}

QVariantMap MapPrintPage::saveState() const {
    return {{QStringLiteral("paper"), m_paper->currentIndex()},
            {QStringLiteral("turn"), m_turn->currentIndex()},
            {QStringLiteral("source"), m_source->text()},
            {QStringLiteral("approval"), m_approval->text()}};
}

void MapPrintPage::restoreState(const QVariantMap& state) {
    m_paper->setCurrentIndex(state.value(QStringLiteral("paper"), 0).toInt());
    m_turn->setCurrentIndex(state.value(QStringLiteral("turn"), 0).toInt());
    m_source->setText(state.value(QStringLiteral("source")).toString());
    m_approval->setText(state.value(QStringLiteral("approval")).toString());
}

}  // namespace qz::grid
