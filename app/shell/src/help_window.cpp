// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_window.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

#include "qz/search_text.h"

namespace qz {

namespace {

constexpr int kPageRole = Qt::UserRole + 1;
constexpr int kContentsWidth = 250;

QToolButton* tool(const Theme& theme, const char* icon, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(theme.icon(QLatin1String(icon)));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

}  // namespace

HelpWindow::HelpWindow(const Theme& theme, HelpPages pages, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_theme(theme),
      m_pages(std::move(pages)),
      m_edit(new QLineEdit(this)),
      m_contents(new QTreeWidget(this)),
      m_browser(new QTextBrowser(this)) {
    setWindowTitle(QCoreApplication::translate("qz::Help", "Help"));
    setAccessibleName(windowTitle());
    build();
    fillContents();
    connect(m_edit, &QLineEdit::textChanged, this, &HelpWindow::fillFound);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item != nullptr && item->data(0, kPageRole).isValid()) {
            go(item->data(0, kPageRole).toInt());
        }
    });
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        QString id = link.toString();
        id.remove(QStringLiteral(".html"));
        open(id);
    });
    connect(&theme, &Theme::changed, this, &HelpWindow::showPage);
    resize(900, 620);
}

void HelpWindow::build() {
    m_edit->setPlaceholderText(tr("Search in the help"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_edit->setClearButtonEnabled(true);
    m_edit->setMinimumHeight(28);
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setAccessibleName(tr("Contents of the help"));
    m_contents->setRootIsDecorated(true);
    m_contents->setUniformRowHeights(true);
    m_contents->setStyleSheet(QStringLiteral("QTreeView::item { min-height: 26px; }"));
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    m_browser->setAccessibleName(tr("Page of the help"));
    auto* back = tool(m_theme, "chevron-left", tr("Back"), this);
    auto* forward = tool(m_theme, "chevron-right", tr("Forward"), this);
    auto* home = tool(m_theme, "home", tr("First page"), this);
    m_back = back;
    m_forward = forward;
    connect(back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(forward, &QToolButton::clicked, this, [this] { step(1); });
    connect(home, &QToolButton::clicked, this, [this] { open(QStringLiteral("index")); });
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 8, 8, 8);
    bar->setSpacing(4);
    for (QToolButton* button : {back, forward, home}) {
        bar->addWidget(button);
    }
    bar->addWidget(m_edit, 1);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_contents, 1);
    auto* split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(m_browser);
    split->setChildrenCollapsible(false);
    split->setSizes({kContentsWidth, 900 - kContentsWidth});
    split->setStretchFactor(1, 1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(split);
}

void HelpWindow::fillContents() {
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    QTreeWidgetItem* chapter = nullptr;
    for (int i = 0; i < m_pages.all().size(); ++i) {
        const HelpPages::Page& page = m_pages.all().at(i);
        if (chapter == nullptr || chapter->text(0) != page.group) {
            chapter = new QTreeWidgetItem(m_contents, {page.group});
            chapter->setFont(0, textFont(TextRole::CaptionStrong));
            chapter->setFlags(Qt::ItemIsEnabled);
            chapter->setExpanded(!page.id.startsWith(QLatin1String("rule:")));
        }
        auto* item = new QTreeWidgetItem(chapter, {page.title});
        item->setData(0, kPageRole, i);
        item->setToolTip(0, page.title);
        if (m_at >= 0 && i == m_history.value(m_at)) {
            m_contents->setCurrentItem(item);
        }
    }
}

/// Pages with what was typed, titles first; without a text the contents.
void HelpWindow::fillFound() {
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty()) {
        fillContents();
        showPage();
        return;
    }
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    const QList<HelpPages::Found> found = m_pages.search(text);
    auto* head = new QTreeWidgetItem(
        m_contents, {found.isEmpty() ? tr("Nothing found; fewer words find more")
                                     : tr("%n page(s) found", nullptr, static_cast<int>(found.size()))});
    head->setFlags(Qt::ItemIsEnabled);
    head->setFont(0, textFont(TextRole::CaptionStrong));
    for (const HelpPages::Found& one : found) {
        auto* item = new QTreeWidgetItem(head, {m_pages.all().at(one.page).title});
        item->setData(0, kPageRole, one.page);
        item->setToolTip(0, one.excerpt);
    }
    head->setExpanded(true);
    if (!found.isEmpty()) {
        m_contents->setCurrentItem(head->child(0));
        go(found.constFirst().page, false);
    }
}

void HelpWindow::go(int page, bool keepHistory) {
    if (m_at >= 0 && m_history.at(m_at) == page) {
        showPage();
        return;
    }
    if (keepHistory || m_at < 0) {
        m_history = m_history.mid(0, m_at + 1);
        m_history.append(page);
        m_at = static_cast<int>(m_history.size()) - 1;
    } else {
        m_history[m_at] = page;
    }
    showPage();
}

void HelpWindow::step(int by) {
    if (m_at + by >= 0 && m_at + by < m_history.size()) {
        m_at += by;
        showPage();
    }
}

void HelpWindow::showPage() {
    if (m_at < 0) {
        return;
    }
    const ThemeTokens& t = m_theme.tokens();
    QTextDocument* document = m_browser->document();
    document->setDocumentMargin(20);
    document->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; } h1 { font-size: large; } h2 { font-size: medium; color: %2; } "
                       "td, th { padding: 3px 14px 3px 0; } li { margin-bottom: 4px; } code { color: %2; }")
            .arg(t.accent.name(), t.text2.name()));
    m_browser->setHtml(m_pages.all().at(m_history.at(m_at)).html);
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_history.size());
    markFound();
}

/// What was searched for is set off in the page, which is scrolled to the first hit.
void HelpWindow::markFound() {
    QList<QTextEdit::ExtraSelection> marks;
    for (const SearchTerm& term : searchTerms(m_edit->text())) {
        QTextCursor at = m_browser->document()->find(term.folded);
        while (!at.isNull()) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(m_theme.tokens().sel);
            marks.append(mark);
            at = m_browser->document()->find(term.folded, at);
        }
    }
    m_browser->setExtraSelections(marks);
    if (!marks.isEmpty()) {
        QTextCursor start(m_browser->document());
        start.setPosition(marks.constFirst().cursor.selectionStart());
        m_browser->setTextCursor(start);
        m_browser->ensureCursorVisible();
    }
}

void HelpWindow::open(const QString& page) {
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->clear();
    }
    go(m_pages.indexOf(page));
    fillContents();
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    activateWindow();
    m_browser->setFocus();
}

void HelpWindow::find(const QString& text) {
    m_edit->setText(text);
    m_edit->setFocus();
}

QString HelpWindow::currentPage() const {
    return m_at < 0 ? QString() : m_pages.all().at(m_history.at(m_at)).id;
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->matches(QKeySequence::Find) || event->key() == Qt::Key_F3) {
        m_edit->setFocus();
        m_edit->selectAll();
    } else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Left) {
        step(-1);
    } else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Right) {
        step(1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace qz
