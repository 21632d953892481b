// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/redraw_page.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "grid/domain/redraw_workflow.h"
#include "qz/async.h"
#include "qz/ui/panes.h"

namespace qz::grid {

namespace {

constexpr int checkMs = 250;

/// A step of the drawing: the whole before and after, some kilobytes.
class DrawingCommand final : public QUndoCommand {
public:
    DrawingCommand(GridDrawing before, GridDrawing after, const QString& what,
                   std::function<void(const GridDrawing&)> show)
        : QUndoCommand(what),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_show(std::move(show)) {}
    void undo() override { m_show(m_before); }
    void redo() override { m_show(m_after); }

private:
    GridDrawing m_before;
    GridDrawing m_after;
    std::function<void(const GridDrawing&)> m_show;
};

}  // namespace

RedrawPage::RedrawPage(RedrawServices services, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_map(new MapWidget(services.theme, services.areas, this)),
      m_canvas(new GridCanvas(services.theme, *m_map)),
      m_grids(new QTableWidget(0, 3, this)),
      m_faults(new QListWidget(this)),
      m_state(new QLabel(this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_bar(new LoadingBar(services.theme, this)),
      m_tools(new QButtonGroup(this)) {
    buildActions();
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(12, 6, 12, 6);
    tools->setSpacing(6);
    buildTools(tools);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_bar);
    left->addWidget(m_error);
    left->addLayout(tools);
    left->addWidget(m_map, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(buildSide());
    m_map->setAccessibleName(tr("Map of the village"));
    m_pool.setMaxThreadCount(1);
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkMs);
    connect(&m_checkSoon, &QTimer::timeout, this, &RedrawPage::check);
    connect(m_canvas, &GridCanvas::drawn, this, &RedrawPage::change);
    connect(m_canvas, &GridCanvas::failed, this, [this](const Error& error) { m_error->showError(error); });
    connect(m_canvas, &GridCanvas::gridClicked, this, &RedrawPage::choose);
    connect(m_canvas, &GridCanvas::cornerChanged, this, &RedrawPage::enableActions);
    connect(m_canvas, &GridCanvas::toolChanged, this, [this] {
        if (QAbstractButton* button = m_tools->button(int(m_canvas->tool()))) {
            button->setChecked(true);
        }
    });
    setFocusProxy(m_canvas);
    enableActions();
}

RedrawPage::~RedrawPage() {
    m_undo.disconnect(this);
    m_pool.clear();
    m_pool.waitForDone();
}

void RedrawPage::buildActions() {
    const auto make = [this](const char* icon, const QString& text, const char* name,
                             const QKeySequence& keys, auto run) {
        auto* action = new QAction(m_services.theme.icon(QString::fromLatin1(icon)), text, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_save = make("check", tr("Save the draft"), "redrawSave", QKeySequence::Save, [this] { save(false); });
    m_save->setProperty("primary", true);
    m_save->setProperty("qzIcon", QStringLiteral("check"));
    m_submit = make("export", tr("Send to review"), "redrawSubmit", QKeySequence(Qt::CTRL | Qt::Key_Return),
                    [this] { isDirty() || m_number.isEmpty() ? save(true) : submit(); });
    m_import = make("import", tr("Grids from a file…"), "redrawImport", {}, [this] { chooseFile(); });
    m_case =
        make("doc", tr("The case"), "redrawCase", {}, [this] { m_services.navigation.openCase(m_number); });
    m_undoAction = make("undo", tr("Undo"), "redrawUndo", QKeySequence::Undo, [this] { m_undo.undo(); });
    m_redoAction = make("sync", tr("Redo"), "redrawRedo", QKeySequence::Redo, [this] { m_undo.redo(); });
    m_merge = make("layers", tr("Merge"), "redrawMerge", {},
                   [this] { tryChange(m_drawing.withMerged(chosen()), tr("Grids merged")); });
    m_merge->setToolTip(tr("Makes one of the chosen grids; the first one's code stays"));
    m_remove = make("trash", tr("Remove"), "redrawRemove", {},
                    [this] { change(m_drawing.without(chosen()), tr("Grid removed")); });
    m_corner = make("close", tr("Remove corner"), "redrawCorner", {}, [this] { m_canvas->removeCorner(); });
    m_corner->setToolTip(tr("Takes the chosen corner out of all grids that have it (Delete)"));
    m_fill = make("plus", tr("Fill the gap"), "redrawFill", {}, [this] { fillGap(); });
    m_fill->setToolTip(tr("Makes a grid of the gap that is chosen in the list"));
    connect(&m_undo, &QUndoStack::indexChanged, this, [this] { enableActions(); });
    connect(&m_undo, &QUndoStack::cleanChanged, this, [this] { enableActions(); });
}

QToolButton* RedrawPage::addTool(QHBoxLayout* row, DrawTool tool, const QString& text, const QString& tip,
                                 const char* name) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setChecked(tool == DrawTool::Move);
    button->setObjectName(QString::fromLatin1(name));
    m_tools->addButton(button, int(tool));
    row->addWidget(button);
    return button;
}

void RedrawPage::buildTools(QHBoxLayout* row) {
    addTool(row, DrawTool::Move, tr("Move corners"),
            tr("Drag a corner; neighbours follow. Double click a side for a new corner; Delete removes the "
               "chosen one."),
            "toolMove");
    addTool(row, DrawTool::Split, tr("Split"),
            tr("A line from border to border through the chosen grid; a double click ends"), "toolSplit");
    addTool(row, DrawTool::Draw, tr("Draw a grid"), tr("Corner after corner; a double click ends"),
            "toolDraw");
    for (QAction* action : {m_corner, m_merge, m_remove, m_fill, m_undoAction, m_redoAction}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        row->addWidget(button);
    }
    row->addStretch();
    row->addWidget(m_state);
    connect(m_tools, &QButtonGroup::idClicked, this, [this](int id) {
        m_error->clear();
        m_canvas->setTool(DrawTool(id));
        m_canvas->setFocus(Qt::OtherFocusReason);
    });
}

QWidget* RedrawPage::buildSide() {
    auto* side = new QWidget(this);
    side->setProperty("qzGround", QStringLiteral("base"));
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(320);
    m_grids->setHorizontalHeaderLabels({tr("Code"), tr("Name"), tr("Hectares")});
    m_grids->setObjectName(QStringLiteral("redrawGrids"));
    m_grids->setAccessibleName(tr("Grids of the village"));
    m_grids->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_grids->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_grids->verticalHeader()->hide();
    m_grids->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_grids->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_grids->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_grids->setTabKeyNavigation(false);
    m_grids->setFrameShape(QFrame::NoFrame);
    m_faults->setObjectName(QStringLiteral("redrawFaults"));
    m_faults->setAccessibleName(tr("What is wrong"));
    m_faults->setWordWrap(true);
    m_faults->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneTitle(tr("Grids"), side));
    column->addWidget(m_grids, 3);
    column->addWidget(new PaneTitle(tr("Check of the borders"), side));
    column->addWidget(m_faults, 2);
    connect(m_grids, &QTableWidget::itemSelectionChanged, this, [this] {
        if (m_showing) {
            return;
        }
        m_canvas->setChosen(chosen());
        enableActions();
    });
    connect(m_grids, &QTableWidget::cellChanged, this, &RedrawPage::cellEdited);
    connect(m_faults, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { goToFinding(m_faults->row(item)); });
    connect(m_faults, &QListWidget::currentRowChanged, this, [this](int row) {
        enableActions();
        if (m_faults->hasFocus()) {
            goToFinding(row);
        }
    });
    return side;
}

QList<QAction*> RedrawPage::toolbarActions() { return {m_save, m_submit, m_import, m_case}; }

bool RedrawPage::isBusy() const { return m_loading > 0 || m_checkSoon.isActive() || m_map->isBusy(); }

void RedrawPage::activate(const QVariantMap& args) {
    const QString number = args.value(QStringLiteral("number")).toString();
    if (!number.isEmpty()) {
        openCase(number);
    } else if (const Result<AreaCode> village =
                   AreaCode::parse(args.value(QStringLiteral("village")).toString());
               village.ok()) {
        openVillage(village->level() == AreaLevel::Grid ? village->parent() : *village);
    } else if (m_drawing.village().isNull()) {
        m_error->showError(
            makeError(ErrorCode::Invalid, tr("Choose a village on the map, then draw its grids.")));
    }
}

void RedrawPage::openCase(const QString& number) {
    ++m_loading;
    m_bar->start();
    onResult(this, m_services.cases.load(number, m_services.session.actor()),
             [this](const Result<CaseDetail>& detail) {
                 --m_loading;
                 m_bar->stop();
                 if (!detail.ok() || detail->record.kind != kRedrawKind) {
                     m_error->showError(
                         detail.ok() ? makeError(ErrorCode::NotFound, tr("This case is no drawing of grids."))
                                     : detail.error());
                     return;
                 }
                 m_number = detail->record.number;
                 m_caseState = detail->record.state;
                 m_version = detail->record.version;
                 begin(detail->record.area, detail->fields.value(QStringLiteral("shapes")).toUtf8());
             });
}

/// The draft that is open for the village, else a new one that begins with the grids of now.
void RedrawPage::openVillage(const AreaCode& village) {
    CaseQuery query;
    query.kind = kRedrawKind;
    query.area = village;
    query.limit = 1;
    query.filter = Filter::parse(QStringLiteral("state=DRAFT")).valueOr(Filter());
    ++m_loading;
    onResult(this, m_services.cases.list(query, m_services.session.actor()),
             [this, village](const Result<CasePage>& page) {
                 --m_loading;
                 if (page.ok() && !page->rows.isEmpty()) {
                     openCase(page->rows.first().number);
                     return;
                 }
                 m_number.clear();
                 m_version.reset();
                 m_caseState = QStringLiteral("DRAFT");
                 begin(village, {});
             });
}

QList<DrawnGrid> RedrawPage::currentGrids(const AreaCode& village) const {
    const std::shared_ptr<const AreaTree> tree = m_services.areas.tree();
    QList<DrawnGrid> grids;
    for (const Area* child : tree->children(village)) {
        if (const GeoMultiPolygon* boundary = tree->boundary(child->code)) {
            grids.append({child->code.toString(), child->name, *boundary});
        }
    }
    return grids;
}

QString RedrawPage::draftKey() const {
    return QStringLiteral("grid.redraw/%1").arg(m_drawing.village().toString());
}

void RedrawPage::begin(const AreaCode& village, const QByteArray& shapes) {
    m_error->clear();
    m_undo.clear();
    const std::shared_ptr<const AreaTree> tree = m_services.areas.tree();
    const QList<DrawnGrid> now = currentGrids(village);
    m_taken.clear();
    for (const Area* child : tree->children(village)) {
        m_taken.append(child->code.toString());
    }
    QList<GeoMultiPolygon> before;
    for (const DrawnGrid& grid : now) {
        before.append(grid.shape);
    }
    const GeoMultiPolygon* boundary = tree->boundary(village);
    m_boundary = boundary != nullptr ? *boundary
                 : before.isEmpty()  ? GeoMultiPolygon()
                                     : mergeAreas(before).valueOr(GeoMultiPolygon());
    const Result<GridDrawing> drawn = GridDrawing::parse(village, shapes);
    m_drawing = drawn.ok() ? *drawn : GridDrawing(village, now);
    m_canvas->setTaken(m_taken);
    m_canvas->setVillage(m_boundary);
    m_canvas->setBefore(before);
    m_canvas->setReadOnly(m_caseState != QLatin1String("DRAFT"));
    MapShown plain;
    for (const MapLayer layer : {MapLayer::Heat, MapLayer::Names, MapLayer::Events}) {
        plain.stack.show(layer, false);
    }
    m_map->setShown(plain);
    m_map->setArea(village);
    m_map->showArea(village);
    showDrawing();
    const std::optional<FieldMap> kept = m_services.drafts.find(draftKey());
    if (kept && m_caseState == QLatin1String("DRAFT")) {
        const Result<GridDrawing> unsaved =
            GridDrawing::parse(village, kept->value(QStringLiteral("shapes")).toUtf8());
        if (unsaved.ok() && unsaved->toGeoJson() != m_drawing.toGeoJson()) {
            change(*unsaved, tr("Unsaved drawing taken up again"));
            m_services.notifications.post(
                {Notification::Kind::Info, tr("The drawing goes on where it was left."), {}, {}, {}});
        }
    }
}

void RedrawPage::change(const GridDrawing& drawing, const QString& what) {
    m_error->clear();
    m_undo.push(new DrawingCommand(m_drawing, drawing, what, [this](const GridDrawing& shown) {
        m_drawing = shown;
        m_services.drafts.keep(draftKey(),
                               {{QStringLiteral("shapes"), QString::fromUtf8(shown.toGeoJson())}});
        showDrawing();
    }));
}

void RedrawPage::tryChange(const Result<GridDrawing>& changed, const QString& what) {
    if (changed.ok()) {
        change(*changed, what);
    } else {
        m_error->showError(changed.error());
    }
}

void RedrawPage::showDrawing() {
    m_canvas->setDrawing(m_drawing);
    showGrids();
    m_checked = false;
    ++m_checking;
    m_checkSoon.start();
    enableActions();
}

void RedrawPage::showGrids() {
    QStringList codes;
    for (const qsizetype grid : chosen()) {
        codes.append(m_grids->item(int(grid), 0)->text());
    }
    m_showing = true;
    m_grids->clearSelection();
    m_grids->setRowCount(int(m_drawing.grids().size()));
    for (int row = 0; row < m_grids->rowCount(); ++row) {
        const DrawnGrid& grid = m_drawing.grids()[row];
        auto* area = new QTableWidgetItem(QLocale().toString(areaSquareMetres(grid.shape) / 10000, 'f', 2));
        area->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        area->setFlags(area->flags() & ~Qt::ItemIsEditable);
        m_grids->setItem(row, 0, new QTableWidgetItem(grid.code));
        m_grids->setItem(row, 1, new QTableWidgetItem(grid.name));
        m_grids->setItem(row, 2, area);
        if (codes.contains(grid.code)) {
            for (int column = 0; column < 3; ++column) {
                m_grids->item(row, column)->setSelected(true);
            }
        }
    }
    m_showing = false;
    m_canvas->setChosen(chosen());
    enableActions();
}

QList<qsizetype> RedrawPage::chosen() const {
    QList<qsizetype> rows;
    for (const QModelIndex& index : m_grids->selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void RedrawPage::choose(qsizetype grid, bool add) {
    if (grid < 0) {
        m_grids->clearSelection();
        return;
    }
    const QModelIndex index = m_grids->model()->index(int(grid), 0);
    m_grids->selectionModel()->select(
        index, (add ? QItemSelectionModel::Toggle : QItemSelectionModel::ClearAndSelect) |
                   QItemSelectionModel::Rows);
    m_grids->scrollTo(index);
}

void RedrawPage::cellEdited(int row, int column) {
    if (m_showing || column > 1 || row >= m_drawing.grids().size()) {
        return;
    }
    const Result<GridDrawing> changed =
        m_drawing.withNames(row, m_grids->item(row, 0)->text(), m_grids->item(row, 1)->text());
    tryChange(changed, tr("Grid named"));
    if (!changed.ok()) {
        showGrids();
    }
}

}  // namespace qz::grid
