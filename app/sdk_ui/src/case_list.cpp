// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/case_list.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "case_delegate.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

constexpr int minuteMs = 60 * 1000;
constexpr int fittedRows = 400;

/// The column that takes what is left.
QString stretched(const QStringList& columns) {
    for (const char* id : {"subject", "summary", "title", "place", "area"}) {
        if (columns.contains(QLatin1String(id))) {
            return QString::fromLatin1(id);
        }
    }
    return columns.isEmpty() ? QString() : columns.constLast();
}

/// What a column needs in the face that is used, so that neither language is cut.
int naturalWidth(const QString& column) {
    const QFontMetrics body(textFont(TextRole::Body));
    const QFontMetrics head(textFont(TextRole::CaptionStrong));
    const int title = head.horizontalAdvance(CaseListModel::columnTitle(column)) + 34;
    const auto chars = [&body](int count) { return body.horizontalAdvance(QLatin1Char('0')) * count + 20; };
    const QHash<QString, int> widths = {
        {QStringLiteral("state"), chars(14)},  {QStringLiteral("owner"), chars(22)},
        {QStringLiteral("clock"), chars(17)},  {QStringLiteral("number"), chars(12)},
        {QStringLiteral("kind"), chars(10)},   {QStringLiteral("opened_at"), chars(17)},
        {QStringLiteral("due_at"), chars(17)}, {QStringLiteral("area"), chars(26)},
        {QStringLiteral("source"), chars(10)}, {QStringLiteral("external_id"), chars(16)},
        {QStringLiteral("title"), chars(18)},  {QStringLiteral("place"), chars(22)},
    };
    return std::max(title, widths.value(column, chars(20)));
}

}  // namespace

CaseList::CaseList(CaseListServices services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_model(new CaseListModel(services, this)),
      m_view(new QTableView(this)),
      m_empty(new EmptyPane(this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_bar(new LoadingBar(services.theme, this)) {
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CaseDelegate(services.theme, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setAccessibleName(QCoreApplication::translate("qz::CaseList", "Cases"));
    m_view->verticalHeader()->hide();
    m_view->installEventFilter(this);
    QHeaderView* header = m_view->horizontalHeader();
    header->setFont(textFont(TextRole::CaptionStrong));
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setMinimumSectionSize(48);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    setFocusProxy(m_view);
    setEmptyTexts(QCoreApplication::translate("qz::CaseList", "Cases stand here"),
                  QCoreApplication::translate("qz::CaseList", "No case matches the area and the filter."));
    setRowHeight(RowHeight::TwoLine);
    connect(header, &QHeaderView::customContextMenuRequested, this, &CaseList::headerMenu);
    connect(header, &QHeaderView::sectionResized, this, [this, header](int section, int, int size) {
        if (!m_fitting && size > 0 && section < m_model->columnCount() &&
            header->sectionResizeMode(section) == QHeaderView::Interactive) {
            m_widths.insert(m_model->columns().at(section), size);
        }
    });
    connect(header, &QHeaderView::sortIndicatorChanged, m_model, &CaseListModel::sort);
    connect(m_model, &CaseListModel::loaded, this, &CaseList::afterLoad);
    connect(m_model, &CaseListModel::loadingChanged, this, [this] {
        if (m_model->isLoading()) {
            m_bar->start();
        } else {
            m_bar->stop();
        }
    });
    connect(m_model, &CaseListModel::failed, this,
            [this](const Error& error) { m_error->showError(error, true); });
    connect(m_error, &ErrorStrip::retried, this, &CaseList::reload);
    connect(m_empty, &EmptyPane::activated, this, &CaseList::emptyActivated);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_view->viewport()->update();
        if (!currentNumber().isEmpty()) {
            m_wanted = currentNumber();
            Q_EMIT currentChanged(m_wanted);
        }
    });
    connect(m_view, &QTableView::doubleClicked, this, [this] { Q_EMIT activated(currentNumber()); });
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, m_model, &CaseListModel::tick);
    m_minute.start();
    connect(&services.theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    applyColumnWidths();
}

void CaseList::setQuery(const CaseQuery& query) {
    m_error->clear();
    m_model->setQuery(query);
    const bool descending = query.sort.startsWith(QLatin1Char('-'));
    const QString key = descending ? query.sort.mid(1) : query.sort;
    const QSignalBlocker quiet(m_view->horizontalHeader());
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (CaseListModel::sortKey(m_model->columns().at(i)) == key) {
            m_view->horizontalHeader()->setSortIndicator(
                i, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
            return;
        }
    }
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
}

void CaseList::setFilter(const Filter& filter) {
    CaseQuery query = m_model->query();
    query.filter = filter;
    setQuery(query);
}

void CaseList::setArea(const AreaCode& area) {
    CaseQuery query = m_model->query();
    query.area = area;
    setQuery(query);
}

void CaseList::reload() {
    m_error->clear();
    m_model->reload();
}

void CaseList::setRowHeight(RowHeight height) {
    m_height = height;
    static_cast<CaseDelegate*>(m_view->itemDelegate())->setRowHeight(height);
    m_view->verticalHeader()->setMinimumSectionSize(20);
    m_view->verticalHeader()->setDefaultSectionSize(
        CaseDelegate::rowPixels(height, textFont(TextRole::Body)));
    m_view->viewport()->update();
}

void CaseList::setColumns(const QStringList& ids) {
    m_model->setColumns(ids);
    applyColumnWidths();
}

void CaseList::setEmptyTexts(const QString& what, const QString& why, const QString& button) {
    m_empty->setTexts(what, why, button);
}

void CaseList::applyColumnWidths() {
    QHeaderView* header = m_view->horizontalHeader();
    const QString wide = stretched(m_model->columns());
    m_fitting = true;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const QString& id = m_model->columns().at(i);
        header->setSectionResizeMode(i, id == wide ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (id != wide) {
            header->resizeSection(i, m_widths.value(id, naturalWidth(id)));
        }
    }
    m_fitting = false;
    fitBadges();
}

/// States and clocks are never cut: their columns grow with what is loaded, unless the user set a width.
void CaseList::fitBadges() {
    QHeaderView* header = m_view->horizontalHeader();
    QStyleOptionViewItem option;
    option.font = textFont(TextRole::Body);
    const int rows = std::min(m_model->rowCount(), fittedRows);
    m_fitting = true;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString& id = m_model->columns().at(column);
        const bool badge = id == QLatin1String("state") || id == QLatin1String("clock");
        if (!badge || m_widths.contains(id) ||
            header->sectionResizeMode(column) != QHeaderView::Interactive) {
            continue;
        }
        int needed = header->sectionSize(column);
        for (int row = 0; row < rows; ++row) {
            needed = std::max(needed,
                              m_view->itemDelegate()->sizeHint(option, m_model->index(row, column)).width());
        }
        header->resizeSection(column, needed);
    }
    m_fitting = false;
}

void CaseList::afterLoad() {
    const bool empty = m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    m_view->setVisible(!empty);
    m_error->clear();
    fitBadges();
    if (!m_wanted.isEmpty() && m_model->rowOf(m_wanted) >= 0 && currentNumber() != m_wanted) {
        select(m_wanted);
    }
    Q_EMIT totalChanged(m_model->total());
}

QStringList CaseList::selectedNumbers() const {
    QStringList numbers;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
        numbers.append(m_model->record(index.row()).number);
    }
    return numbers;
}

QString CaseList::currentNumber() const {
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? m_model->record(index.row()).number
                                                                : QString();
}

void CaseList::select(const QString& number) {
    m_wanted = number;
    const int row = m_model->rowOf(number);
    if (row >= 0) {
        m_view->setCurrentIndex(m_model->index(row, 0));
    }
}

QVariantMap CaseList::saveState() const {
    QVariantMap widths;
    for (auto it = m_widths.begin(); it != m_widths.end(); ++it) {
        widths.insert(it.key(), it.value());
    }
    const QHeaderView* header = m_view->horizontalHeader();
    QStringList order;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        order.append(m_model->columns().at(logical));
    }
    return {{QStringLiteral("columns"), order},
            {QStringLiteral("widths"), widths},
            {QStringLiteral("rows"), static_cast<int>(m_height)}};
}

void CaseList::restoreState(const QVariantMap& state) {
    const QVariantMap widths = state.value(QStringLiteral("widths")).toMap();
    for (auto it = widths.begin(); it != widths.end(); ++it) {
        m_widths.insert(it.key(), std::clamp(it.value().toInt(), 48, 1200));
    }
    const QStringList columns = state.value(QStringLiteral("columns")).toStringList();
    if (!columns.isEmpty()) {
        m_model->setColumns(columns);
    }
    applyColumnWidths();
    const int rows = state.value(QStringLiteral("rows"), static_cast<int>(m_height)).toInt();
    setRowHeight(rows == 0 ? RowHeight::Compact : rows == 1 ? RowHeight::Normal : RowHeight::TwoLine);
}

void CaseList::headerMenu(const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList shown = m_model->columns();
    for (const QString& id : CaseListModel::knownColumns()) {
        QAction* action = menu->addAction(CaseListModel::columnTitle(id));
        action->setCheckable(true);
        action->setChecked(shown.contains(id));
        action->setEnabled(!(shown.size() == 1 && shown.contains(id)));
        connect(action, &QAction::toggled, this, [this, id](bool on) {
            QStringList columns = m_model->columns();
            columns.removeAll(id);
            if (on) {
                columns.append(id);
            }
            setColumns(columns);
        });
    }
    menu->addSeparator();
    const QList<std::pair<RowHeight, QString>> heights = {
        {RowHeight::Compact, QCoreApplication::translate("qz::CaseList", "Compact rows")},
        {RowHeight::Normal, QCoreApplication::translate("qz::CaseList", "Normal rows")},
        {RowHeight::TwoLine, QCoreApplication::translate("qz::CaseList", "Rows of two lines")},
    };
    for (const auto& [height, title] : heights) {
        QAction* action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(m_height == height);
        connect(action, &QAction::triggered, this, [this, chosen = height] { setRowHeight(chosen); });
    }
    menu->popup(m_view->horizontalHeader()->mapToGlobal(position));
}

void CaseList::copySelection() {
    QStringList lines;
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& index : rows) {
        QStringList cells = {m_model->record(index.row()).number};
        for (int column = 0; column < m_model->columnCount(); ++column) {
            cells.append(m_model->index(index.row(), column).data().toString());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

bool CaseList::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_view || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const QString number = currentNumber();
    if (key->matches(QKeySequence::Copy)) {
        copySelection();
        return true;
    }
    if (key->key() == Qt::Key_Menu || (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier)) {
        headerMenu({0, m_view->horizontalHeader()->height()});
        return true;
    }
    if (number.isEmpty() || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        return QWidget::eventFilter(watched, event);
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        Q_EMIT activated(number);
        return true;
    }
    if (key->key() == Qt::Key_Space) {
        Q_EMIT previewToggled(number);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CaseList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setRowHeight(m_height);
        applyColumnWidths();
    }
}

}  // namespace qz
