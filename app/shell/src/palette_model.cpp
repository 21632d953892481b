// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette_model.h"

#include <QPainter>
#include <QTextLayout>

namespace qz {

namespace {

constexpr int kRowHeight = 32;
constexpr int kTallRow = 46;
constexpr int kHeadHeight = 26;
constexpr int kMargin = 12;

/// What was found as ranges of the title.
QList<QTextLayout::FormatRange> foundRanges(const QString& title, const QStringList& marks,
                                            const QColor& colour) {
    QList<QTextLayout::FormatRange> ranges;
    for (const QString& mark : marks) {
        const qsizetype at = mark.isEmpty() ? -1 : title.indexOf(mark, 0, Qt::CaseInsensitive);
        if (at < 0) {
            continue;
        }
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(at);
        range.length = static_cast<int>(mark.size());
        range.format.setForeground(colour);
        range.format.setFontWeight(QFont::Bold);
        ranges.append(range);
    }
    return ranges;
}

}  // namespace

void PaletteModel::clear() {
    beginResetModel();
    m_groups.clear();
    m_flat.clear();
    endResetModel();
}

void PaletteModel::setGroup(int order, const QString& title, const QString& count, QList<PaletteRow> rows) {
    beginResetModel();
    if (rows.isEmpty()) {
        m_groups.erase(order);
    } else {
        m_groups[order] = {title, count, std::move(rows)};
    }
    flatten();
    endResetModel();
}

void PaletteModel::flatten() {
    m_flat.clear();
    for (const auto& [order, group] : m_groups) {
        m_flat.append({&group, -1});
        for (int row = 0; row < group.rows.size(); ++row) {
            m_flat.append({&group, row});
        }
    }
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_flat.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_flat.size()) {
        return {};
    }
    const Flat& flat = m_flat.at(index.row());
    const PaletteRow* entry = row(index.row());
    if (role == HeadRole) {
        return entry == nullptr;
    }
    if (entry == nullptr) {
        const QString& count = flat.group->count;
        switch (role) {
            case Qt::DisplayRole:
                return flat.group->title;
            case HintRole:
                return count;
            case Qt::AccessibleTextRole:
                return count.isEmpty() ? flat.group->title
                                       : QStringLiteral("%1: %2").arg(flat.group->title, count);
            default:
                return {};
        }
    }
    switch (role) {
        case Qt::DisplayRole:
            return entry->hit.title;
        case Qt::DecorationRole:
            return entry->icon;
        case HintRole:
            return entry->hit.hint;
        case WhereRole:
            return entry->hit.where;
        case MarksRole:
            return entry->hit.marks;
        case Qt::AccessibleTextRole: {
            QStringList words{flat.group->title, entry->hit.title, entry->hit.where, entry->hit.hint};
            words.removeAll(QString());
            return words.join(QStringLiteral(", "));
        }
        default:
            return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    return row(index.row()) == nullptr ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

const PaletteRow* PaletteModel::row(int row) const {
    if (row < 0 || row >= m_flat.size() || m_flat.at(row).row < 0) {
        return nullptr;
    }
    return &m_flat.at(row).group->rows.at(m_flat.at(row).row);
}

int PaletteModel::nextChoice(int from, int by) const {
    for (int at = from; at >= 0 && at < m_flat.size(); at += by) {
        if (row(at) != nullptr) {
            return at;
        }
    }
    return -1;
}

int PaletteModel::nextGroup(int from, int by) const {
    int at = from;
    while (at >= 0 && at < m_flat.size() && m_flat.at(at).row >= 0) {
        at += by;
    }
    if (by > 0) {
        return nextChoice(at, 1);
    }
    // At the head of the own group now: on to the head before it.
    for (--at; at >= 0 && m_flat.at(at).row >= 0;) {
        --at;
    }
    return at < 0 ? -1 : nextChoice(at, 1);
}

int PaletteModel::rowOf(const QString& type, const QString& key) const {
    for (int at = 0; at < m_flat.size(); ++at) {
        const PaletteRow* entry = row(at);
        if (entry != nullptr && entry->hit.type == type && entry->hit.key == key) {
            return at;
        }
    }
    return -1;
}

int PaletteModel::choices() const {
    int count = 0;
    for (const auto& [order, group] : m_groups) {
        count += static_cast<int>(group.rows.size());
    }
    return count;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool head = index.data(PaletteModel::HeadRole).toBool();
    const bool tall = !index.data(PaletteModel::WhereRole).toString().isEmpty();
    return {100, head ? kHeadHeight : tall ? kTallRow : kRowHeight};
}

void PaletteDelegate::paintHead(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    const ThemeTokens& t = m_theme.tokens();
    painter->fillRect(rect, t.alt);
    const QRect words = rect.adjusted(kMargin, 0, -kMargin, 0);
    painter->setFont(textFont(TextRole::CaptionStrong));
    painter->setPen(t.text3);
    painter->drawText(words, Qt::AlignVCenter, index.data().toString());
    painter->setFont(textFont(TextRole::Caption));
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight,
                      index.data(PaletteModel::HintRole).toString());
}

void PaletteDelegate::paintWords(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    const ThemeTokens& t = m_theme.tokens();
    const QString where = index.data(PaletteModel::WhereRole).toString();
    const QRect line(rect.left(), rect.top() + (where.isEmpty() ? 0 : 3), rect.width(),
                     where.isEmpty() ? rect.height() : 24);
    painter->setFont(textFont(TextRole::Caption));
    painter->setPen(t.text3);
    const QString hint = index.data(PaletteModel::HintRole).toString();
    const int hintWidth =
        hint.isEmpty() ? 0
                       : std::min(painter->fontMetrics().horizontalAdvance(hint) + 12, rect.width() * 2 / 5);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight,
                      painter->fontMetrics().elidedText(hint, Qt::ElideRight, hintWidth));
    if (!where.isEmpty()) {
        painter->drawText(QRect(rect.left(), line.bottom() - 1, rect.width(), 18), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(where, Qt::ElideRight, rect.width()));
    }
    const QFont font = textFont(TextRole::Body);
    const QFontMetrics metrics(font);
    const QString title =
        metrics.elidedText(index.data().toString(), Qt::ElideRight, line.width() - hintWidth - 8);
    QTextLayout layout(title, font);
    layout.setFormats(foundRanges(title, index.data(PaletteModel::MarksRole).toStringList(), t.accent));
    layout.beginLayout();
    QTextLine text = layout.createLine();
    layout.endLayout();
    painter->setPen(t.text);
    layout.draw(painter, QPointF(line.left(), line.top() + (line.height() - text.height()) / 2));
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    painter->save();
    if (index.data(PaletteModel::HeadRole).toBool()) {
        paintHead(painter, option.rect, index);
        painter->restore();
        return;
    }
    const ThemeTokens& t = m_theme.tokens();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, t.sel);
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), t.accent);
    }
    const QRect rect = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(rect.left(), rect.center().y() - 8, 16, 16));
    paintWords(painter, rect.adjusted(26, 0, 0, 0), index);
    painter->restore();
}

}  // namespace qz
