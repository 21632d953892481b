// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/area_picker.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>
#include <functional>

#include "qz/pinyin.h"

namespace qz {

namespace {

constexpr int codeRole = Qt::UserRole + 1;
constexpr int mostHits = 300;

/// Visits an area and all below it; stops where `visit` says so.
bool walk(const AreaTree& tree, const AreaCode& code, const std::function<bool(const Area&)>& visit) {
    for (const Area* child : tree.children(code)) {
        if (!visit(*child) || !walk(tree, child->code, visit)) {
            return false;
        }
    }
    return true;
}

QStandardItem* itemOf(const Area& area) {
    auto* item = new QStandardItem(area.name);
    item->setData(area.code.toString(), codeRole);
    item->setToolTip(QStringLiteral("%1 %2").arg(area.code.toString(), area.name));
    item->setEditable(false);
    return item;
}

/// A tree that is filled when it is opened: a city has 20,000 grids.
class AreaTreeModel final : public QStandardItemModel {
public:
    AreaTreeModel(std::shared_ptr<const AreaTree> tree, QObject* parent)
        : QStandardItemModel(parent), m_tree(std::move(tree)) {}
    [[nodiscard]] bool hasChildren(const QModelIndex& parent) const override {
        if (!parent.isValid() || m_flat) {
            return QStandardItemModel::hasChildren(parent);
        }
        return !m_tree->children(codeOf(parent)).isEmpty();
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override {
        return !m_flat && parent.isValid() && itemFromIndex(parent)->rowCount() == 0 && hasChildren(parent);
    }
    void fetchMore(const QModelIndex& parent) override {
        for (const Area* child : m_tree->children(codeOf(parent))) {
            itemFromIndex(parent)->appendRow(itemOf(*child));
        }
    }
    void setFlat(bool flat) { m_flat = flat; }
    [[nodiscard]] static AreaCode codeOf(const QModelIndex& index) {
        return AreaCode::parse(index.data(codeRole).toString()).valueOr(AreaCode());
    }

private:
    std::shared_ptr<const AreaTree> m_tree;
    bool m_flat = false;
};

}  // namespace

AreaTreePopup::AreaTreePopup(std::shared_ptr<const AreaTree> tree, const AreaCode& root, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_tree(std::move(tree)),
      m_root(root),
      m_edit(new QLineEdit(this)),
      m_view(new QTreeView(this)),
      m_model(new AreaTreeModel(m_tree, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("qzFrame", QStringLiteral("floating"));
    m_edit->setPlaceholderText(QCoreApplication::translate("qz::AreaPicker", "Name or code"));
    m_edit->setAccessibleName(QCoreApplication::translate("qz::AreaPicker", "Find an area"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->header()->hide();
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(QCoreApplication::translate("qz::AreaPicker", "Areas"));
    m_view->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_edit);
    column->addWidget(m_view, 1);
    resize(340, 420);
    fill({});
    connect(m_edit, &QLineEdit::textChanged, this, &AreaTreePopup::fill);
    connect(m_view, &QTreeView::doubleClicked, this, &AreaTreePopup::choose);
    m_edit->setFocus(Qt::PopupFocusReason);
}

void AreaTreePopup::setFilterText(const QString& text) { m_edit->setText(text); }

void AreaTreePopup::fill(const QString& text) {
    auto* model = static_cast<AreaTreeModel*>(m_model);
    model->setFlat(!text.trimmed().isEmpty());
    model->clear();
    const QString wanted = text.trimmed();
    if (wanted.isEmpty()) {
        if (const Area* root = m_tree->find(m_root)) {
            model->appendRow(itemOf(*root));
        } else {
            for (const Area* child : m_tree->children(m_root)) {
                model->appendRow(itemOf(*child));
            }
        }
        m_view->setRootIsDecorated(true);
        m_view->expand(model->index(0, 0));
        m_view->setCurrentIndex(model->index(0, 0));
        return;
    }
    int hits = 0;
    walk(*m_tree, m_root, [&](const Area& area) {
        if (area.name.contains(wanted, Qt::CaseInsensitive) || area.code.toString().startsWith(wanted) ||
            (isPinyinQuery(wanted) && pinyinFind(wanted, area.name))) {
            QStandardItem* item = itemOf(area);
            item->setText(m_tree->path(area.code, QStringLiteral(" › ")));
            model->appendRow(item);
            ++hits;
        }
        return hits < mostHits;
    });
    m_view->setRootIsDecorated(false);
    m_view->setCurrentIndex(model->index(0, 0));
}

void AreaTreePopup::setCurrent(const AreaCode& area) {
    QList<AreaCode> chain;
    for (AreaCode each = area; !each.isNull(); each = each.parent()) {
        chain.prepend(each);
    }
    QModelIndex parent;
    for (const AreaCode& code : chain) {
        while (m_model->canFetchMore(parent)) {
            m_model->fetchMore(parent);
        }
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex child = m_model->index(row, 0, parent);
            if (AreaTreeModel::codeOf(child) == code) {
                m_view->expand(child);
                m_view->setCurrentIndex(child);
                m_view->scrollTo(child, QAbstractItemView::PositionAtCenter);
                parent = child;
                break;
            }
        }
    }
}

void AreaTreePopup::choose() {
    const QModelIndex index = m_view->currentIndex();
    if (index.isValid()) {
        Q_EMIT chosen(AreaTreeModel::codeOf(index));
        close();
    }
}

bool AreaTreePopup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose();
            return true;
        }
        if (watched == m_edit && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            m_view->setFocus(Qt::TabFocusReason);
            return QCoreApplication::sendEvent(m_view, event);
        }
    }
    return QFrame::eventFilter(watched, event);
}

AreaPicker::AreaPicker(const Theme& theme, const Areas& areas, QWidget* parent)
    : QToolButton(parent), m_theme(theme), m_areas(areas) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(QCoreApplication::translate("qz::AreaPicker", "Area"));
    connect(this, &QToolButton::clicked, this, &AreaPicker::openPopup);
}

void AreaPicker::setRoot(const AreaCode& root) {
    m_root = root;
    if (m_area.isNull() || !root.contains(m_area)) {
        setArea(root);
    }
}

void AreaPicker::setArea(const AreaCode& area) {
    m_area = area;
    QStringList names;
    for (const Crumb& crumb : crumbs()) {
        names.append(crumb.name);
    }
    setToolTip(names.join(QStringLiteral(" › ")));
    setAccessibleDescription(toolTip());
    updateGeometry();
    update();
}

QList<AreaPicker::Crumb> AreaPicker::crumbs() const {
    QList<Crumb> list;
    const std::shared_ptr<const AreaTree> tree = m_areas.tree();
    for (AreaCode each = m_area; !each.isNull() && each.level() >= AreaLevel::City; each = each.parent()) {
        if (const Area* area = tree->find(each)) {
            list.prepend({each, area->name});
        } else if (each == m_area) {
            list.prepend({each, each.toString()});
        }
    }
    return list;
}

QSize AreaPicker::sizeHint() const {
    const QFontMetrics metrics(font());
    int width = 8 + 20 + 8 + 20;
    for (const Crumb& crumb : crumbs()) {
        width += metrics.horizontalAdvance(crumb.name) + 20;
    }
    return {std::max(width, 160), std::max(28, metrics.height() + 8)};
}

void AreaPicker::openPopup() {
    auto* popup = new AreaTreePopup(m_areas.tree(), m_root, this);
    popup->setCurrent(m_area.isNull() ? m_root : m_area);
    connect(popup, &AreaTreePopup::chosen, this, [this](const AreaCode& area) {
        if (area != m_area) {
            setArea(area);
            Q_EMIT areaChanged(area);
        }
        setFocus(Qt::OtherFocusReason);
    });
    const QRect screen = this->screen()->availableGeometry();
    QPoint at = mapToGlobal(QPoint(0, height()));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - popup->width())));
    at.setY(std::clamp(at.y(), screen.top(), std::max(screen.top(), screen.bottom() - popup->height())));
    popup->move(at);
    popup->show();
}

void AreaPicker::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Space ||
                       (event->key() == Qt::Key_Down && (event->modifiers() & Qt::AltModifier));
    if (opens) {
        openPopup();
        return;
    }
    QToolButton::keyPressEvent(event);
}

void AreaPicker::changeEvent(QEvent* event) {
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

void AreaPicker::paintEvent(QPaintEvent*) {
    const ThemeTokens& t = m_theme.tokens();
    const bool focus = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(!isEnabled() ? t.line : focus ? t.accent : t.line2, focus ? 2 : 1));
    painter.setBrush(!isEnabled() ? t.window : underMouse() ? t.hover : t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    m_theme.icon(QStringLiteral("place"), QStringLiteral("accent"))
        .paint(&painter, QRect(8, (height() - 16) / 2, 16, 16));
    m_theme.icon(QStringLiteral("chevron-down"))
        .paint(&painter, QRect(width() - 24, (height() - 14) / 2, 14, 14));
    const QFontMetrics metrics(font());
    painter.setFont(font());
    int x = 30;
    const int right = width() - 28;
    QList<Crumb> all = crumbs();
    int needed = 0;
    for (const Crumb& crumb : all) {
        needed += metrics.horizontalAdvance(crumb.name) + 20;
    }
    // What is nearest matters most: crumbs from above give way first.
    while (all.size() > 1 && needed > right - x + 20) {
        needed -= metrics.horizontalAdvance(all.constFirst().name) + 20;
        all.removeFirst();
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString name = metrics.elidedText(all[i].name, Qt::ElideRight, right - x);
        painter.setPen(isEnabled() ? t.text : t.text3);
        painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter, name);
        x += metrics.horizontalAdvance(name);
        if (i + 1 < all.size()) {
            painter.setPen(t.text3);
            painter.drawText(QRect(x, 0, 20, height()), Qt::AlignCenter, QStringLiteral("›"));
            x += 20;
        }
    }
    if (all.isEmpty()) {
        painter.setPen(t.text3);
        painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter,
                         QCoreApplication::translate("qz::AreaPicker", "Choose an area"));
    }
}

}  // namespace qz
