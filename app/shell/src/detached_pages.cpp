// SPDX-License-Identifier: GPL-3.0-or-later
#include "detached_pages.h"

#include <QCloseEvent>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

#include "bars.h"
#include "desk.h"

namespace qz {

namespace {

QString placesKey(const QString& id) { return QStringLiteral("detached/places/%1").arg(id); }
const QString& outKey() {
    static const QString key = QStringLiteral("detached/out");
    return key;
}

/// Moved and shrunk until all of it is on the monitor.
QRect fitted(QRect rect, const QRect& available) {
    rect.setSize(rect.size().boundedTo(available.size()));
    rect.moveLeft(std::clamp(rect.left(), available.left(), available.right() - rect.width() + 1));
    rect.moveTop(std::clamp(rect.top(), available.top(), available.bottom() - rect.height() + 1));
    return rect;
}

}  // namespace

QString screenKey(const QScreen& screen) {
    return screen.serialNumber().isEmpty()
               ? screen.name()
               : QStringLiteral("%1 %2").arg(screen.name(), screen.serialNumber());
}

DetachedWindow::DetachedWindow(const Theme& theme, QString id, Page* page)
    : QWidget(nullptr, Qt::Window),
      m_id(std::move(id)),
      m_page(page),
      m_stack(new QStackedWidget(this)),
      m_work(new QWidget(m_stack)),
      m_toolbar(new PageToolbar(theme, m_work)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    auto* column = new QVBoxLayout(m_work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(page, 1);
    auto* cover = new QLabel(tr("The desk is locked. Unlock it in the main window."), m_stack);
    cover->setAlignment(Qt::AlignCenter);
    cover->setProperty("qzText", QStringLiteral("second"));
    m_stack->addWidget(m_work);
    m_stack->addWidget(cover);
    m_toolbar->setPage(page);
    page->show();
    setWindowTitle(page->title());
    connect(page, &Page::titleChanged, this, [this] {
        if (m_page != nullptr && !isLocked()) {
            setWindowTitle(m_page->title());
        }
    });
    addKeys();
}

void DetachedWindow::addKeys() {
    const auto add = [this](const QKeySequence& keys, auto signal) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, signal);
    };
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), &DetachedWindow::returnRequested);
    add(QKeySequence(Qt::CTRL | Qt::Key_L), &DetachedWindow::lockRequested);
    add(QKeySequence(Qt::Key_F1), &DetachedWindow::helpRequested);
}

Page* DetachedWindow::takePage() {
    m_toolbar->setPage(nullptr);
    return std::exchange(m_page, nullptr);
}

void DetachedWindow::setLocked(bool locked) {
    m_stack->setCurrentIndex(locked ? 1 : 0);
    // The title may name a case.
    setWindowTitle(locked || m_page == nullptr ? QCoreApplication::translate("qz::Program", "Qizong")
                                               : m_page->title());
    for (QDialog* dialog : findChildren<QDialog*>()) {
        dialog->reject();  // drafts are kept; nothing of a case may stay readable
    }
}

bool DetachedWindow::isLocked() const { return m_stack->currentIndex() == 1; }

void DetachedWindow::closeEvent(QCloseEvent* event) {
    event->ignore();  // the page goes back first; the window goes with it
    if (!isLocked()) {
        Q_EMIT returnRequested();
    }
}

DetachedPages::DetachedPages(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

DetachedPages::~DetachedPages() { qDeleteAll(m_windows); }

QRect DetachedPages::placeFor(const QString& id, const QWidget* beside) const {
    const QVariantMap places = m_desk.settings().value(placesKey(id), {}).toMap();
    QScreen* home = beside->screen();
    QScreen* target = home;
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen != home) {
            target = screen;
            break;
        }
    }
    // The monitor it stood on last, if that is still there.
    const QString last = places.value(QStringLiteral("last")).toString();
    for (QScreen* screen : QGuiApplication::screens()) {
        target = screenKey(*screen) == last ? screen : target;
    }
    const QRect available = target->availableGeometry();
    const QRect kept = places.value(screenKey(*target)).toRect();
    if (kept.isValid()) {
        return fitted(kept.translated(available.topLeft()), available);
    }
    const QSize size = available.size() * 0.8;
    return fitted(QRect(available.center() - QPoint(size.width() / 2, size.height() / 2), size), available);
}

void DetachedPages::keepPlace(const DetachedWindow& window) {
    QVariantMap places = m_desk.settings().value(placesKey(window.id()), {}).toMap();
    const QScreen* screen = window.screen();
    places.insert(screenKey(*screen), window.geometry().translated(-screen->availableGeometry().topLeft()));
    places.insert(QStringLiteral("last"), screenKey(*screen));
    m_desk.settings().setValue(placesKey(window.id()), places);
}

void DetachedPages::detach(const QString& id, Page* page, const QWidget* beside) {
    auto* window = new DetachedWindow(m_desk.theme, id, page);
    m_windows.insert(id, window);
    connect(window, &DetachedWindow::returnRequested, this, [this, id] { Q_EMIT returnRequested(id); });
    connect(window, &DetachedWindow::lockRequested, &m_desk, &Desk::lockRequested);
    connect(window, &DetachedWindow::helpRequested, this,
            [this, page] { Q_EMIT helpRequested(page->helpTopic()); });
    window->setGeometry(placeFor(id, beside));
    window->show();
    page->setFocus();
}

void DetachedPages::raise(const QString& id) {
    if (DetachedWindow* window = m_windows.value(id)) {
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->raise();
        window->activateWindow();
    }
}

Page* DetachedPages::takeBack(const QString& id) {
    DetachedWindow* window = m_windows.take(id);
    if (window == nullptr) {
        return nullptr;
    }
    keepPlace(*window);
    Page* page = window->takePage();
    page->setParent(nullptr);
    window->hide();
    window->deleteLater();
    return page;
}

void DetachedPages::setLocked(bool locked) {
    for (DetachedWindow* window : std::as_const(m_windows)) {
        window->setLocked(locked);
    }
}

void DetachedPages::saveState() {
    QStringList out = m_windows.keys();
    out.sort();
    for (const DetachedWindow* window : std::as_const(m_windows)) {
        keepPlace(*window);
    }
    m_desk.settings().setValue(outKey(), out);
}

QStringList DetachedPages::remembered() const { return m_desk.settings().value(outKey(), {}).toStringList(); }

}  // namespace qz
