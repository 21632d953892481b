// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/case_list.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMetaMethod>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "case_delegate.h"
#include "list_header.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

constexpr int minuteMs = 60 * 1000;
constexpr int fittedRows = 256;

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
    const int title = head.horizontalAdvance(caseColumnTitle(column)) + 34;
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

/// A click sorts by the column alone, again turns it round; with Shift it adds a key, turns it round, takes
/// it off.
ListSort sortAfterClick(const ListSort& before, const QString& field, bool add) {
    if (field.isEmpty()) {
        return before;
    }
    const auto key = std::find_if(before.begin(), before.end(),
                                  [&field](const ListSortKey& each) { return each.field == field; });
    const bool there = key != before.end();
    if (!add) {
        return {{field, there && before.size() == 1 && !key->descending}};
    }
    ListSort after = before;
    const qsizetype at = key - before.begin();
    if (!there && before.size() < kMostSortKeys) {
        after.append({field, false});
    } else if (there && !key->descending) {
        after[at].descending = true;
    } else if (there && before.size() > 1) {
        after.removeAt(at);
    }
    return after;
}

}  // namespace

CaseList::CaseList(CaseListServices services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_model(new CaseListModel(services, this)),
      m_view(new QTableView(this)),
      m_header(new ListHeader(services.theme, m_view)),
      m_empty(new EmptyPane(this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_bar(new LoadingBar(services.theme, this)),
      m_sorting(new QWidget(this)),
      m_sortingText(new QLabel(m_sorting)),
      m_sortingBar(new QProgressBar(m_sorting)) {
    buildView();
    buildHeader();
    buildSorting();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_sorting);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    setFocusProxy(m_view);
    setEmptyTexts(QCoreApplication::translate("qz::CaseList", "Cases stand here"),
                  QCoreApplication::translate("qz::CaseList", "No case matches the area and the filter."));
    setRowHeight(RowHeight::TwoLine);
    connectModel();
    connect(m_error, &ErrorStrip::retried, this, &CaseList::reload);
    connect(m_empty, &EmptyPane::activated, this, &CaseList::emptyActivated);
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, m_model, &CaseListModel::tick);
    m_minute.start();
    connect(&services.theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    applyColumnWidths();
}

void CaseList::buildView() {
    // Before the view and its selection hear of it.
    connect(m_model, &CaseListModel::modelAboutToBeReset, this, &CaseList::rememberPlace);
    m_view->setHorizontalHeader(m_header);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CaseDelegate(m_services.theme, m_view));
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
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->installEventFilter(this);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QTableView::customContextMenuRequested, this, [this](const QPoint& position) {
        if (const QModelIndex index = m_view->indexAt(position); index.isValid()) {
            rowMenu(index, m_view->viewport()->mapToGlobal(position));
        }
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_view->viewport()->update();
        if (!m_place.reset && !currentNumber().isEmpty()) {
            tellCurrent();
        }
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_place.reset) {
            Q_EMIT selectionChanged();
        }
    });
    connect(m_view, &QTableView::doubleClicked, this, [this] {
        if (!currentNumber().isEmpty()) {
            Q_EMIT activated(currentNumber());
        }
    });
}

void CaseList::buildHeader() {
    m_header->setFont(textFont(TextRole::CaptionStrong));
    m_header->setAccessibleName(QCoreApplication::translate("qz::CaseList", "Columns"));
    connect(m_header, &QHeaderView::customContextMenuRequested, this, &CaseList::headerMenu);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (!m_fitting && size > 0 && section < m_model->columnCount() &&
            m_header->sectionResizeMode(section) == QHeaderView::Interactive) {
            m_widths.insert(m_model->columns().at(section), size);
            Q_EMIT columnsChanged();
        }
    });
    connect(m_header, &QHeaderView::sectionMoved, this, &CaseList::columnsChanged);
    connect(m_header, &ListHeader::clicked, this, [this](int section, Qt::KeyboardModifiers modifiers) {
        const ListSort sort =
            sortAfterClick(m_model->sortKeys(), caseColumnSort(m_model->columns().value(section)),
                           modifiers.testFlag(Qt::ShiftModifier));
        if (sort != m_model->sortKeys()) {
            setSort(sort);
            Q_EMIT sortChanged();
        }
    });
}

void CaseList::buildSorting() {
    m_sorting->setProperty("qzGround", QStringLiteral("alt"));
    m_sorting->setAttribute(Qt::WA_StyledBackground);
    m_sortingBar->setTextVisible(false);
    m_sortingBar->setFixedHeight(8);
    m_sortingBar->setMaximum(1000);
    m_sortingBar->setAccessibleName(QCoreApplication::translate("qz::CaseList", "Sorting"));
    auto* cancel = new QPushButton(QCoreApplication::translate("qz::CaseList", "Cancel"), m_sorting);
    auto* row = new QHBoxLayout(m_sorting);
    row->setContentsMargins(12, 4, 12, 4);
    row->addWidget(m_sortingText);
    row->addWidget(m_sortingBar, 1);
    row->addWidget(cancel);
    m_sorting->hide();
    connect(cancel, &QPushButton::clicked, m_model, &CaseListModel::cancelSorting);
    connect(m_model, &CaseListModel::sorting, this, &CaseList::showSorting);
}

void CaseList::showSorting(qint64 done, qint64 whole) {
    m_sorting->setVisible(whole > 0);
    if (whole > 0) {
        m_sortingBar->setValue(static_cast<int>(done * 1000 / whole));
        m_sortingText->setText(
            QCoreApplication::translate("qz::CaseList", "Sorting %Ln rows: %1 %", nullptr, int(whole))
                .arg(done * 100 / whole));
    }
}

void CaseList::connectModel() {
    connect(m_model, &CaseListModel::loaded, this, &CaseList::afterLoad);
    connect(m_model, &CaseListModel::loadingChanged, this, [this] {
        if (m_model->isLoading()) {
            m_bar->start();
        } else {
            m_bar->stop();
            showSort();
        }
    });
    connect(m_model, &CaseListModel::failed, this,
            [this](const Error& error) { m_error->showError(error, true); });
    connect(m_model, &CaseListModel::located, this, [this](const QString& number, int row) {
        if (number == m_wanted) {
            m_seeking = false;
            if (row >= 0) {
                m_view->setCurrentIndex(m_model->index(row, 0));
                tellCurrent();
            }
        }
    });
    connect(m_model, &CaseListModel::modelReset, this, &CaseList::restorePlace);
    connect(m_model, &CaseListModel::rowsInserted, this, [this](const QModelIndex&, int first, int) {
        // All was chosen before it was known how many that are.
        if (first > 0 && selection().count == first) {
            selectAll();
        }
    });
}

void CaseList::setQuery(const CaseQuery& query) {
    m_error->clear();
    m_model->setQuery(query);
    showSort();
}

void CaseList::setSort(const ListSort& sort) {
    m_error->clear();
    m_model->setSort(sort);
    showSort();
}

int CaseList::sortRank(int section) const { return m_header->rank(section); }

/// Each key stands on the first column that sorts by it.
void CaseList::showSort() {
    const ListSort sort = m_model->sortKeys();
    QHash<int, std::pair<int, bool>> ranks;
    for (qsizetype i = 0; i < sort.size(); ++i) {
        for (int visual = 0; visual < m_header->count(); ++visual) {
            const int section = m_header->logicalIndex(visual);
            if (caseColumnSort(m_model->columns().value(section)) == sort.at(i).field) {
                ranks.insert(section, {static_cast<int>(i) + 1, sort.at(i).descending});
                break;
            }
        }
    }
    m_header->setRanks(ranks);
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
    // What is asked for is in this order, whatever was dragged before.
    for (int i = 0; i < m_header->count(); ++i) {
        m_header->moveSection(m_header->visualIndex(i), i);
    }
    applyColumnWidths();
    showSort();
}

QStringList CaseList::shownColumns() const {
    QStringList order;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        order.append(m_model->columns().at(m_header->logicalIndex(visual)));
    }
    return order;
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
            if (m_model->recordAt(row) == nullptr) {
                continue;
            }
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
    // Qt takes a hidden proxy for a stop of Tab and then stays where it was.
    setFocusProxy(empty ? nullptr : m_view);
    m_error->clear();
    fitBadges();
    const QString now = currentNumber();
    if (!m_view->currentIndex().isValid() && !m_wanted.isEmpty() && !m_seeking) {
        select(m_wanted);
    } else if (!now.isEmpty() && !m_seeking) {
        tellCurrent();  // a row that was gone to before it was read
    }
    Q_EMIT totalChanged(m_model->total());
}

void CaseList::selectAll() { m_view->selectAll(); }

void CaseList::clearSelection() {
    m_view->selectionModel()->select(m_view->currentIndex(),
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QString CaseList::currentNumber() const {
    const CaseRecord* record = m_model->recordAt(m_view->currentIndex().row());
    return record != nullptr ? record->number : QString();
}

void CaseList::tellCurrent() {
    const QString now = currentNumber();
    m_seeking = false;
    m_wanted = now;
    if (!now.isEmpty() && now != m_told) {
        m_told = now;
        Q_EMIT currentChanged(now);
    }
}

void CaseList::select(const QString& number) {
    m_wanted = number;
    m_seeking = true;
    m_model->locate(number);
}

QVariantMap CaseList::saveState() const {
    QVariantMap widths;
    for (auto it = m_widths.begin(); it != m_widths.end(); ++it) {
        widths.insert(it.key(), it.value());
    }
    return {{QStringLiteral("columns"), shownColumns()},
            {QStringLiteral("widths"), widths},
            {QStringLiteral("rows"), static_cast<int>(m_height)}};
}

void CaseList::restoreState(const QVariantMap& state) {
    const QVariantMap widths = state.value(QStringLiteral("widths")).toMap();
    m_widths.clear();
    for (auto it = widths.begin(); it != widths.end(); ++it) {
        m_widths.insert(it.key(), std::clamp(it.value().toInt(), 48, 1200));
    }
    setColumns(state.value(QStringLiteral("columns")).toStringList());
    const int rows = state.value(QStringLiteral("rows"), static_cast<int>(m_height)).toInt();
    setRowHeight(rows == 0 ? RowHeight::Compact : rows == 1 ? RowHeight::Normal : RowHeight::TwoLine);
}

bool CaseList::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_view || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    return keyPressed(*static_cast<QKeyEvent*>(event)) || QWidget::eventFilter(watched, event);
}

bool CaseList::keyPressed(const QKeyEvent& key) {
    if (key.matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return true;
    }
    if (key.key() == Qt::Key_Menu || (key.key() == Qt::Key_F10 && key.modifiers() == Qt::ShiftModifier)) {
        const QModelIndex index = m_view->currentIndex();
        const QRect cell = m_view->visualRect(index);
        rowMenu(index, m_view->viewport()->mapToGlobal(cell.bottomLeft()));
        return true;
    }
    if (key.key() == Qt::Key_W && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) &&
        isSignalConnected(QMetaMethod::fromSignal(&CaseList::whyRequested))) {
        askWhy(m_view->currentIndex());
        return true;
    }
    const QString number = currentNumber();
    if (number.isEmpty() || (key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        return false;
    }
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        Q_EMIT activated(number);
        return true;
    }
    if (key.key() == Qt::Key_Space) {
        Q_EMIT previewToggled(number);
        return true;
    }
    return false;
}

void CaseList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setRowHeight(m_height);
        applyColumnWidths();
    }
}

}  // namespace qz
