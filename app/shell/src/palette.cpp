// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "qz/async.h"
#include "qz/ui/theme.h"

namespace qz {

namespace {

constexpr int pauseMs = 150;
constexpr int maxCases = 12;
constexpr int runRole = Qt::UserRole + 1;
constexpr int hintRole = Qt::UserRole + 2;

/// An entry with its second text at the right, a group as a small head.
class PaletteDelegate final : public QStyledItemDelegate {
public:
    PaletteDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {100, index.data(runRole).isValid() ? 32 : 24};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const ThemeTokens& t = m_theme.tokens();
        const QRect rect = option.rect.adjusted(12, 0, -12, 0);
        painter->save();
        if (!index.data(runRole).isValid()) {
            painter->fillRect(option.rect, t.alt);
            painter->setFont(textFont(TextRole::CaptionStrong));
            painter->setPen(t.text3);
            painter->drawText(rect, Qt::AlignVCenter, index.data().toString());
            painter->restore();
            return;
        }
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, t.sel);
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                              t.accent);
        }
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect(rect.left(), rect.center().y() - 8, 16, 16));
        painter->setFont(textFont(TextRole::Caption));
        painter->setPen(t.text3);
        const QString hint = index.data(hintRole).toString();
        const int hint_width =
            std::min(painter->fontMetrics().horizontalAdvance(hint) + 12, rect.width() / 2);
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight,
                          painter->fontMetrics().elidedText(hint, Qt::ElideRight, hint_width));
        painter->setFont(textFont(TextRole::Body));
        painter->setPen(t.text);
        const QRect words = rect.adjusted(26, 0, -hint_width - 8, 0);
        painter->drawText(
            words, Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

private:
    const Theme& m_theme;
};

}  // namespace

CommandPalette::CommandPalette(const Theme& theme, ShellNavigation& navigation, const ShellCommands& commands,
                               Cases& cases, const Session& session, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_navigation(navigation),
      m_commands(commands),
      m_cases(cases),
      m_session(session),
      m_edit(new QLineEdit(this)),
      m_view(new QListView(this)),
      m_model(new QStandardItemModel(this)) {
    setProperty("qzFrame", QStringLiteral("floating"));
    setAccessibleName(tr("Search"));
    m_edit->setPlaceholderText(tr("A page, a command, a case number or words of its summary"));
    m_edit->setMinimumHeight(36);
    m_edit->setClearButtonEnabled(true);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PaletteDelegate(theme, m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAccessibleName(tr("Found"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_edit);
    column->addWidget(m_view, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::searchCases);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_view, &QListView::clicked, this, &CommandPalette::runCurrent);
    m_edit->installEventFilter(this);
    hide();
}

void CommandPalette::openAt(const QRect& within) {
    const int box_width = std::min(640, within.width() - 32);
    setGeometry(within.center().x() - box_width / 2, within.top() + 44, box_width,
                std::min(440, within.height() - 120));
    m_edit->clear();
    refresh();
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::addGroup(const QString& title) {
    auto* item = new QStandardItem(title);
    item->setFlags(Qt::NoItemFlags);
    m_model->appendRow(item);
}

void CommandPalette::addEntry(const QString& text, const QString& hint, const QIcon& icon,
                              std::function<void()> run) {
    auto* item = new QStandardItem(icon, text);
    item->setData(static_cast<int>(m_runs.size()), runRole);
    item->setData(hint, hintRole);
    m_runs.append(std::move(run));
    m_model->appendRow(item);
    if (!m_view->currentIndex().isValid()) {
        m_view->setCurrentIndex(item->index());
    }
}

void CommandPalette::refresh() {
    const QString text = m_edit->text().trimmed();
    m_model->clear();
    m_runs.clear();
    bool first = true;
    for (const PageSpec& page : m_navigation.pages()) {
        if (!page.title.contains(text, Qt::CaseInsensitive) || !page.inRail ||
            (!page.permission.isEmpty() && !m_session.may(page.permission))) {
            continue;
        }
        if (std::exchange(first, false)) {
            addGroup(tr("Pages"));
        }
        addEntry(page.title, {}, m_theme.icon(page.icon),
                 [this, id = page.id] { m_navigation.openPage(id); });
    }
    first = true;
    for (const Command& command : m_commands.all()) {
        if (!command.title.contains(text, Qt::CaseInsensitive) || (command.enabled && !command.enabled())) {
            continue;
        }
        if (std::exchange(first, false)) {
            addGroup(tr("Commands"));
        }
        addEntry(command.title, command.shortcut.toString(QKeySequence::NativeText),
                 m_theme.icon(command.icon), command.run);
    }
    ++m_generation;
    m_loading = text.size() >= 2;
    if (m_loading) {
        m_pause.start();
    } else {
        m_pause.stop();
    }
}

void CommandPalette::searchCases() {
    QString quoted = m_edit->text().trimmed();
    quoted.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    const Result<Filter> filter =
        Filter::parse(QStringLiteral("number~\"%1\" or summary~\"%1\"").arg(quoted));
    if (!filter.ok()) {
        m_loading = false;
        return;
    }
    CaseQuery query;
    query.filter = *filter;
    query.limit = maxCases;
    const quint64 generation = m_generation;
    onResult(this, m_cases.list(query, m_session.actor()), [this, generation](const Result<CasePage>& page) {
        if (generation != m_generation) {
            return;
        }
        m_loading = false;
        if (!page.ok() || page->rows.isEmpty()) {
            return;
        }
        addGroup(tr("Cases"));
        for (const CaseRecord& record : page->rows) {
            addEntry(QStringLiteral("%1  %2").arg(record.number, record.summary), record.place,
                     m_theme.icon(QStringLiteral("doc")),
                     [this, number = record.number] { m_navigation.openCase(number); });
        }
    });
}

void CommandPalette::runCurrent() {
    const QVariant run = m_view->currentIndex().data(runRole);
    if (!run.isValid()) {
        return;
    }
    const std::function<void()> chosen = m_runs.value(run.toInt());
    hide();
    if (chosen) {
        chosen();
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && watched == m_edit) {
        hide();
    }
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        hide();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        runCurrent();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int step = key == Qt::Key_Down ? 1 : -1;
        for (int row = m_view->currentIndex().row() + step; row >= 0 && row < m_model->rowCount();
             row += step) {
            if (m_model->item(row)->data(runRole).isValid()) {
                m_view->setCurrentIndex(m_model->index(row, 0));
                break;
            }
        }
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace qz
