// SPDX-License-Identifier: GPL-3.0-or-later
#include "rail.h"

#include <QPainter>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "qz/ui/marks.h"
#include "qz/ui/theme.h"

namespace qz {

namespace {

class RailDelegate final : public QStyledItemDelegate {
public:
    RailDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void setCompact(bool compact) { m_compact = compact; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return m_compact ? QSize(64, 46) : QSize(72, 58);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const ThemeTokens& t = m_theme.tokens();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const QRect rect = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current) {
            painter->fillRect(rect, t.base);
            painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), t.accent);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(rect, t.hover);
        }
        const int icon_top = rect.top() + (m_compact ? 6 : 10);
        const int badge = index.data(RailModel::BadgeRole).toInt();
        const int aside = badge == 0 ? 0 : badge < 10 ? 4 : 9;  // a badge does not touch the icon
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect(rect.center().x() - 10 - aside, icon_top, 20, 20), Qt::AlignCenter,
                   current ? QIcon::Selected : QIcon::Normal);
        const QRect words(rect.left() + 4, icon_top + 20, rect.width() - 6, rect.bottom() - icon_top - 20);
        const QString title = index.data().toString();
        QFont font = textFont(current ? TextRole::CaptionStrong : TextRole::Caption);
        if (QFontMetrics(font).horizontalAdvance(title) > words.width()) {
            font = textFont(TextRole::Caption);  // narrower: a whole word says more than a strong one
        }
        painter->setFont(font);
        painter->setPen(current ? t.accent : t.text2);
        painter->drawText(words, Qt::AlignHCenter | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(title, Qt::ElideRight, words.width()));
        paintBadge(*painter, rect, badge, index.data(RailModel::OverdueRole).toBool());
        if (option.state.testFlag(QStyle::State_HasFocus) && option.widget != nullptr &&
            option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            drawFocusFrame(*painter, rect, t);
        }
        painter->restore();
    }

private:
    void paintBadge(QPainter& painter, const QRect& rect, int count, bool overdue) const {
        if (count <= 0) {
            return;
        }
        const ThemeTokens& t = m_theme.tokens();
        const QString text = count > 99 ? QStringLiteral("99+") : QString::number(count);
        const QFont font = textFont(overdue ? TextRole::CaptionStrong : TextRole::Caption);
        const int width = std::max(18, QFontMetrics(font).horizontalAdvance(text) + 8);
        const QRectF box(rect.right() - width - 1.5, rect.top() + 3.5, width, 16);
        painter.setFont(font);
        painter.setPen(QPen(overdue ? t.state(MarkId::Over).text : t.line2, 1));
        painter.setBrush(overdue ? t.state(MarkId::Over).tint : t.base);
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(overdue ? t.state(MarkId::Over).text : t.text2);
        painter.drawText(box, Qt::AlignCenter, text);
    }

    const Theme& m_theme;
    bool m_compact = false;
};

/// Shows where the focus is even while the page in front stands at the other end of the rail.
class RailView final : public QListView {
public:
    using QListView::QListView;

protected:
    void focusInEvent(QFocusEvent* event) override {
        QListView::focusInEvent(event);
        if (!currentIndex().isValid() && model()->rowCount() > 0) {
            selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
        }
    }
};

}  // namespace

RailModel::RailModel(const ShellNavigation& navigation, const Theme& theme, const Session& session,
                     bool bottom, QObject* parent)
    : QAbstractListModel(parent),
      m_navigation(navigation),
      m_theme(theme),
      m_session(session),
      m_bottom(bottom) {
    connect(&navigation, &ShellNavigation::pagesChanged, this, &RailModel::reload);
    connect(&navigation, &ShellNavigation::badgeChanged, this, [this](const QString& id) {
        if (const int row = rowOf(id); row >= 0) {
            Q_EMIT dataChanged(index(row), index(row));
        }
    });
    reload();
}

void RailModel::reload() {
    beginResetModel();
    m_pages.clear();
    for (const PageSpec& page : m_navigation.pages()) {
        if (page.inRail && page.atBottom == m_bottom &&
            (page.permission.isEmpty() || m_session.may(page.permission))) {
            m_pages.append(page);
        }
    }
    endResetModel();
}

int RailModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_pages.size());
}

int RailModel::rowOf(const QString& id) const {
    for (int row = 0; row < m_pages.size(); ++row) {
        if (m_pages.at(row).id == id) {
            return row;
        }
    }
    return -1;
}

QVariant RailModel::data(const QModelIndex& index, int role) const {
    const PageSpec& page = m_pages.at(index.row());
    const PageBadge badge = m_navigation.badge(page.id);
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return page.title;
        case Qt::DecorationRole:
            return m_theme.icon(page.icon);
        case IdRole:
            return page.id;
        case BadgeRole:
            return badge.count;
        case OverdueRole:
            return badge.overdue;
        case Qt::AccessibleTextRole:
            return badge.count == 0 ? page.title
                   : badge.overdue  ? tr("%1, %n overdue", nullptr, badge.count).arg(page.title)
                                    : tr("%1, %n waiting", nullptr, badge.count).arg(page.title);
        default:
            return {};
    }
}

Rail::Rail(ShellNavigation& navigation, const Theme& theme, const Session& session, QWidget* parent)
    : QWidget(parent),
      m_navigation(navigation),
      m_theme(theme),
      m_topModel(new RailModel(navigation, theme, session, false, this)),
      m_bottomModel(new RailModel(navigation, theme, session, true, this)),
      m_top(makeView(m_topModel)),
      m_bottom(makeView(m_bottomModel)) {
    setProperty("qzGround", QStringLiteral("rail"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addWidget(m_top, 1);
    column->addWidget(m_bottom);
    connect(&navigation, &ShellNavigation::pagesChanged, this, [this] {
        fitHeights();
        setCurrentPage(m_current);
    });
    for (int digit = 1; digit <= 9; ++digit) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + digit)), this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, digit] {
            if (const QStringList ids = pageIds(); digit <= ids.size()) {
                m_navigation.openPage(ids.at(digit - 1));
            }
        });
    }
    setCompact(false);
}

QListView* Rail::makeView(RailModel* model) {
    auto* view = new RailView(this);
    view->setModel(model);
    view->setItemDelegate(new RailDelegate(m_theme, view));
    view->setFrameShape(QFrame::NoFrame);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setMouseTracking(true);
    view->setAccessibleName(tr("Pages"));
    view->viewport()->setAutoFillBackground(false);
    view->setProperty("qzGround", QStringLiteral("rail"));
    QPalette palette = view->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    view->setPalette(palette);
    const auto open = [this](const QModelIndex& index) {
        if (index.isValid()) {
            m_navigation.openPage(index.data(RailModel::IdRole).toString());
        }
    };
    connect(view, &QListView::clicked, this, open);
    connect(view, &QListView::activated, this, open);
    return view;
}

QStringList Rail::pageIds() const {
    QStringList ids;
    for (const RailModel* model : {m_topModel, m_bottomModel}) {
        for (int row = 0; row < model->rowCount(); ++row) {
            ids.append(model->idAt(row));
        }
    }
    return ids;
}

void Rail::setCurrentPage(const QString& id) {
    m_current = id;
    for (QListView* view : {m_top, m_bottom}) {
        const auto* model = static_cast<const RailModel*>(view->model());
        const int row = model->rowOf(id);
        if (row >= 0) {
            view->setCurrentIndex(model->index(row));
        } else {
            view->clearSelection();
            view->selectionModel()->clearCurrentIndex();
        }
    }
}

void Rail::setCompact(bool compact) {
    m_compact = compact;
    setFixedWidth(compact ? 64 : 72);
    for (QListView* view : {m_top, m_bottom}) {
        auto* delegate = static_cast<RailDelegate*>(view->itemDelegate());
        delegate->setCompact(compact);
        Q_EMIT delegate->sizeHintChanged({});
    }
    fitHeights();
}

void Rail::fitHeights() { m_bottom->setFixedHeight(m_bottomModel->rowCount() * (m_compact ? 46 : 58) + 2); }

}  // namespace qz
