// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/areas_in_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "qz/ui/panes.h"

namespace qz::grid {

namespace {

constexpr int gatherMs = 250;
constexpr int panelWidth = 320;

}  // namespace

AreasInView::AreasInView(const Theme& theme, const Areas& areas, MapWidget& map, QWidget* parent)
    : QWidget(parent),
      m_areas(areas),
      m_map(map),
      m_table(new QTableWidget(0, 3, this)),
      m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("mapAreasInView"));
    setFixedWidth(panelWidth);
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    m_table->setObjectName(QStringLiteral("areasInView"));
    m_table->setAccessibleName(tr("Areas in view"));
    m_table->setHorizontalHeaderLabels({tr("Area"), tr("Says"), tr("Code")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_close->setIcon(theme.icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    auto* head = new PaneTitle(tr("Areas in view"), this);
    head->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_table, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &AreasInView::fill);
    connect(&map, &MapWidget::viewChanged, this, [this] {
        if (isVisible() && !m_table->hasFocus()) {
            m_soon.start();
        }
    });
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) { m_map.showArea(m_codes[row]); });
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row) { m_map.showArea(m_codes[row]); });
    connect(m_close, &QToolButton::clicked, this, &AreasInView::closed);
    setFocusProxy(m_table);
}

void AreasInView::begin() {
    show();
    fill();
    m_table->setFocus(Qt::OtherFocusReason);
}

void AreasInView::fill() {
    m_codes = m_map.areasInView();
    const std::shared_ptr<const AreaTree> tree = m_areas.tree();
    m_table->setRowCount(int(m_codes.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Area* area = tree->find(m_codes[row]);
        const QString code = m_codes[row].toString();
        m_table->setItem(row, 0, new QTableWidgetItem(area != nullptr ? area->name : code));
        m_table->setItem(row, 1, new QTableWidgetItem(m_map.areaWords(m_codes[row])));
        m_table->setItem(row, 2, new QTableWidgetItem(code));
    }
    if (m_table->rowCount() > 0 && m_table->currentRow() < 0) {
        m_table->setCurrentCell(0, 0);
    }
}

void AreasInView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace qz::grid
