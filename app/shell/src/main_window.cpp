// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include "help_dialog.h"
#include "help_window.h"
#include "shortcut_sheet.h"
#include "start/login_page.h"
#include "tour.h"
#include "translations.h"

namespace qz {

namespace {

constexpr int compactBelow = 800;  // px of window height
constexpr int defaultLockMinutes = 15;

QString stateKey(const QString& pageId) { return QStringLiteral("pages/%1").arg(pageId); }

}  // namespace

MainWindow::MainWindow(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_composition(qApp),
      m_outer(new QStackedWidget(this)),
      m_work(new QWidget(this)),
      m_rail(new Rail(desk.navigation, desk.theme, desk.session, m_work)),
      m_top(new TopBar(desk.theme, desk.runtime.core().areas(), desk.runtime.clock(), desk.session,
                       desk.notifications, m_work)),
      m_strip(new MessageStrip(desk.theme, m_work)),
      m_bell(new AlarmBell(desk, this)),
      m_alarm(new AlarmBar(desk, *m_bell, m_work)),
      m_toolbar(new PageToolbar(desk.theme, m_work)),
      m_stack(new QStackedWidget(m_work)),
      m_bottom(new BottomBar(desk.theme, desk.runtime.jobs(), m_work)),
      m_palette(new CommandPalette(desk, m_work)),
      m_detached(new DetachedPages(desk, this)) {
    setWindowTitle(QCoreApplication::translate("qz::Program", "Qizong"));
    build();
    addCommands();
    connect(m_palette, &CommandPalette::ruleRequested, this,
            [this](const QString& rule) { openHelpPage(QStringLiteral("rule:") + rule); });
    connect(&desk, &Desk::helpRequested, this, &MainWindow::openHelpPage);
    connect(&desk.navigation, &ShellNavigation::pageRequested, this, &MainWindow::openPage);
    connect(&desk.navigation, &ShellNavigation::areaChanged, this, [this](const AreaCode& area) {
        m_top->areaPicker()->setArea(area);
        for (Page* page : std::as_const(m_pages)) {
            page->setArea(area);
        }
    });
    connect(m_top->areaPicker(), &AreaPicker::areaChanged, &desk.navigation,
            &ShellNavigation::setCurrentArea);
    connect(m_top, &TopBar::searchRequested, this, [this] { m_palette->openAt(m_work->rect()); });
    connect(m_bottom, &BottomBar::helpRequested, this, &MainWindow::openHelp);
    connect(m_bottom, &BottomBar::shortcutsRequested, this, &MainWindow::openShortcuts);
    connect(&desk.notifications, &ShellNotifications::posted, m_strip, &MessageStrip::showMessage);
    connect(&desk.commands, &ShellCommands::changed, this, &MainWindow::refreshShortcuts);
    connect(&desk.runtime.jobs(), &ThreadJobs::finished, this,
            [this](quint64, const QString& title, const QString& message, bool cancelled) {
                Notification note;
                note.kind = message.isEmpty() ? Notification::Kind::Done
                            : cancelled       ? Notification::Kind::Info
                                              : Notification::Kind::Failure;
                note.text = message.isEmpty() ? tr("Done: %1").arg(title)
                            : cancelled       ? tr("Cancelled: %1").arg(title)
                                              : tr("Failed: %1").arg(title);
                note.detail = cancelled ? QString() : message;
                m_desk.notifications.post(note);
            });
    connect(m_detached, &DetachedPages::returnRequested, this, &MainWindow::returnPage);
    connect(m_detached, &DetachedPages::helpRequested, this, &MainWindow::openHelpOn);
    connect(m_bell, &AlarmBell::failed, this, [this](const Error& error) {
        m_desk.notifications.post({Notification::Kind::Warning, error.message, {}, {}, {}});
    });
    refreshShortcuts();
    watchIdle();
}

MainWindow::~MainWindow() { qApp->removeEventFilter(this); }

void MainWindow::build() {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_outer);
    m_outer->addWidget(m_work);
    auto* row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    column->addWidget(m_top);
    column->addWidget(m_alarm);
    column->addWidget(m_strip);
    column->addWidget(m_toolbar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bottom);
    m_top->areaPicker()->setRoot(m_desk.session.user.area);
    m_top->areaPicker()->setArea(m_desk.navigation.currentArea());
    m_top->setUnitName(m_desk.unitName());
    auto* menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillUserMenu(menu); });
    m_top->setUserMenu(menu);
    showStoreWords();
    setMinimumSize(1024, 640);
}

void MainWindow::showStoreWords() {
    if (m_desk.runtime.core().store().isReadOnly()) {
        m_top->setStoreWords(
            tr("Read only"),
            tr("The folder of this store cannot be written to. Everything can be read, nothing saved: %1")
                .arg(m_desk.runtime.core().store().folder()),
            QStringLiteral("lock"));
    } else {
        m_top->setStoreWords(
            m_desk.runtime.isDemo() ? tr("Demo district, on this machine") : tr("On this machine"),
            m_desk.runtime.core().store().folder(), QStringLiteral("database"));
    }
}

void MainWindow::fillUserMenu(QMenu* menu) {
    menu->clear();
    const User& user = m_desk.session.user;
    menu->addSection(user.displayName.isEmpty() ? user.name : user.displayName);
    QAction* lock = menu->addAction(m_desk.theme.icon(QStringLiteral("lock")), tr("Lock"));
    lock->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    lock->setShortcutContext(Qt::WidgetShortcut);
    connect(lock, &QAction::triggered, &m_desk, &Desk::lockRequested);
    QMenu* themes = menu->addMenu(m_desk.theme.icon(QStringLiteral("theme")), tr("Appearance"));
    for (const auto& [kind, title] :
         {std::pair{ThemeKind::Light, tr("Light")}, std::pair{ThemeKind::Dark, tr("Dark")}}) {
        QAction* action = themes->addAction(title);
        action->setCheckable(true);
        action->setChecked(m_desk.theme.kind() == kind);
        connect(action, &QAction::triggered, this,
                [this, chosen = kind] { Q_EMIT m_desk.themeRequested(chosen); });
    }
    QMenu* languages = menu->addMenu(tr("Language"));
    for (const auto& [code, title] :
         {std::pair{QStringLiteral("zh"), QLocale(QLocale::Chinese).nativeLanguageName()},
          std::pair{QStringLiteral("en"), QStringLiteral("English")}}) {
        connect(languages->addAction(title), &QAction::triggered, this,
                [this, chosen = code] { Q_EMIT m_desk.languageRequested(chosen); });
    }
    menu->addSeparator();
    connect(menu->addAction(m_desk.theme.icon(QStringLiteral("info")), tr("About Qizong")),
            &QAction::triggered, this, [this] { openAbout(m_desk.theme, this); });
    connect(menu->addAction(m_desk.theme.icon(QStringLiteral("power")), tr("Log out")), &QAction::triggered,
            &m_desk, &Desk::logOutRequested);
}

void MainWindow::addCommands() {
    const auto add = [this](const char* id, const QString& title, const char* icon, const QKeySequence& keys,
                            std::function<void()> run) {
        m_desk.keep(m_desk.commands.add(
            {QString::fromLatin1(id), title, QString::fromLatin1(icon), keys, std::move(run), {}}));
    };
    add("shell.search", tr("Search"), "search", QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { m_palette->openAt(m_work->rect()); });
    add("shell.lock", tr("Lock the desk"), "lock", QKeySequence(Qt::CTRL | Qt::Key_L),
        [this] { Q_EMIT m_desk.lockRequested(); });
    add("shell.help", tr("Help on this page"), "help", QKeySequence(Qt::Key_F1), [this] { openHelp(); });
    add("shell.shortcuts", tr("Shortcuts"), "list", QKeySequence(Qt::CTRL | Qt::Key_Slash),
        [this] { openShortcuts(); });
    add("shell.detach", tr("Page in a window of its own"), "columns",
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { detachPage(); });
    add("shell.theme", tr("Switch between light and dark"), "theme", {}, [this] {
        Q_EMIT m_desk.themeRequested(m_desk.theme.kind() == ThemeKind::Dark ? ThemeKind::Light
                                                                            : ThemeKind::Dark);
    });
    add("shell.tour", tr("Show the tour of the window"), "info", {}, [this] { startTour(); });
    add("shell.about", tr("About Qizong"), "info", {}, [this] { openAbout(m_desk.theme, this); });
    add("shell.logout", tr("Log out"), "power", {}, [this] { Q_EMIT m_desk.logOutRequested(); });
}

void MainWindow::refreshShortcuts() {
    qDeleteAll(m_shortcuts);
    m_shortcuts.clear();
    for (const Command& command : m_desk.commands.all()) {
        if (command.shortcut.isEmpty()) {
            continue;
        }
        auto* shortcut = new QShortcut(command.shortcut, m_work);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [command] {
            if (!command.enabled || command.enabled()) {
                command.run();
            }
        });
        m_shortcuts.append(shortcut);
    }
}

Page* MainWindow::makePage(const PageSpec& spec) {
    Page* page = spec.factory(m_stack);
    m_stack->addWidget(page);
    m_pages.insert(spec.id, page);
    // A proxy inside the page would make Tab jump over everything that stands before it.
    m_firstFocus.insert(page, page->focusProxy());
    page->setFocusProxy(nullptr);
    const QVariantMap state = m_desk.settings().value(stateKey(spec.id)).toMap();
    if (!state.isEmpty()) {
        page->restoreState(state);
    }
    page->setArea(m_desk.navigation.currentArea());
    return page;
}

void MainWindow::openPage(const QString& id, const QVariantMap& args) {
    const PageSpec* spec = m_desk.navigation.page(id);
    if (spec == nullptr || isLocked()) {
        return;
    }
    if (!spec->permission.isEmpty() && !m_desk.session.may(spec->permission)) {
        m_desk.notifications.post({Notification::Kind::Warning,
                                   tr("Your role may not open “%1”.").arg(spec->title),
                                   tr("It needs the permission %1.").arg(spec->permission),
                                   {},
                                   {}});
        return;
    }
    Page* page = m_pages.value(id);
    if (page == nullptr) {
        page = makePage(*spec);
    }
    if (m_detached->contains(id)) {
        m_detached->raise(id);
        page->activate(args);
        return;
    }
    m_current = page;
    m_currentId = id;
    m_stack->setCurrentWidget(page);
    m_toolbar->setPage(page);
    m_rail->setCurrentPage(id == QLatin1String("case") ? args.value(QStringLiteral("from")).toString() : id);
    page->activate(args);
    if (spec->inRail) {
        m_desk.settings().setValue(QStringLiteral("shell/lastPage"), id);
    }
    focusPage(page);
}

void MainWindow::focusPage(Page* page) {
    if (QWidget* first = m_firstFocus.value(page)) {
        first->setFocus();
    } else if (page->focusWidget() != nullptr) {
        page->focusWidget()->setFocus();
    } else {
        page->setFocus();
    }
}

void MainWindow::openBeside(const QString& id) {
    for (const QString& other : m_rail->pageIds()) {
        if (other != id && !m_detached->contains(other)) {
            openPage(other);
            return;
        }
    }
}

void MainWindow::detachPage() {
    const QString id = m_currentId;
    Page* page = m_current;
    if (page == nullptr || isLocked()) {
        return;
    }
    openBeside(id);
    if (m_currentId == id) {
        return;  // the only page there is stays
    }
    m_stack->removeWidget(page);
    m_detached->detach(id, page, this);
}

void MainWindow::returnPage(const QString& id) {
    if (Page* page = m_detached->takeBack(id)) {
        m_stack->addWidget(page);
        raise();
        activateWindow();
        openPage(id);
    }
}

void MainWindow::openFirstPage() {
    for (const QString& id : m_detached->remembered()) {
        openPage(id);
        if (m_currentId == id) {
            detachPage();
        }
    }
    const QString last = m_desk.settings().value(QStringLiteral("shell/lastPage"), {}).toString();
    const QStringList ids = m_rail->pageIds();
    if (ids.contains(last)) {
        openPage(last);
    } else if (!ids.isEmpty()) {
        openPage(ids.constFirst());
    }
}

void MainWindow::showLock() {
    if (m_lock == nullptr) {
        m_lock = new LoginPage(m_desk.theme, this);
        m_lock->setUsers(m_desk.runtime.core().access().users());
        m_lock->setLocked(true);
        m_outer->addWidget(m_lock);
        if (m_prepareLock) {
            m_prepareLock(m_lock);
        }
    }
    m_lock->setUser(m_desk.session.user.name);
    m_lock->reset();
    if (m_help != nullptr) {
        m_help->hide();
    }
    for (QDialog* dialog : findChildren<QDialog*>()) {
        dialog->reject();  // drafts are kept; nothing of a case may stay readable
    }
    m_detached->setLocked(true);
    m_outer->setCurrentWidget(m_lock);
    m_lock->focusPassword();
}

void MainWindow::showWork() {
    m_outer->setCurrentWidget(m_work);
    m_detached->setLocked(false);
    if (m_current != nullptr) {
        focusPage(m_current);
    }
}

bool MainWindow::isLocked() const { return m_lock != nullptr && m_outer->currentWidget() == m_lock; }

void MainWindow::saveState() {
    Settings& settings = m_desk.settings();
    settings.setValue(QStringLiteral("shell/geometry"), saveGeometry());
    m_detached->saveState();
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        settings.setValue(stateKey(it.key()), it.value()->saveState());
    }
}

void MainWindow::openShortcuts() {
    showShortcutSheet(
        m_desk.commands, m_desk.theme,
        [this] {
            openPage(QStringLiteral("settings"), {{QStringLiteral("shortcuts"), true}});
        },
        this);
}

void MainWindow::openHelp() { openHelpOn(m_current == nullptr ? QString() : m_current->helpTopic()); }

void MainWindow::openHelpOn(const QString& topic) {
    openHelpPage(topic.isEmpty() ? QStringLiteral("index") : topic);
}

void MainWindow::openHelpPage(const QString& page) {
    if (m_help == nullptr) {
        m_help = new HelpWindow(
            m_desk.theme,
            HelpPages(m_desk.runtime.folders().resources, currentLanguage(), m_desk.runtime.rules()), this);
    }
    m_help->open(page);
}

void MainWindow::offerTour() {
    const QString key = QStringLiteral("tour/seen/") + m_desk.session.user.name;
    if (!m_desk.settings().value(key, false).toBool()) {
        m_desk.settings().setValue(key, true);
        startTour();
    }
}

void MainWindow::startTour() {
    delete m_tour;
    m_tour = new Tour(m_desk.theme, m_work);
    m_tour->addStep(
        m_rail, tr("Everything has its place here"),
        tr("The rail holds the pages: My work first, then the modules. A number says how many wait, red ones "
           "are overdue. Alt+1 to Alt+9 open them."));
    m_tour->addStep(m_top->areaPicker(), tr("The area you look at"),
                    tr("Lists, map and numbers follow this choice. Alt+A opens it."));
    m_tour->addStep(
        m_top, tr("Find anything"),
        tr("Ctrl+K finds cases by words, number or pinyin, places, units, laws, pages and commands."));
    m_tour->addStep(
        m_stack, tr("Work through the list"),
        tr("Arrow keys choose, Space shows the details, Return opens the case. Ctrl+Return takes the first "
           "step that is offered."));
    m_tour->addStep(
        m_bottom, tr("Help wherever you are"),
        tr("F1 explains the page in front of you, Ctrl+/ lists all keys. Long work shows its progress here "
           "and can be cancelled."));
    m_tour->start();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool compact = height() < compactBelow;
    m_rail->setCompact(compact);
    m_top->setCompact(compact);
    m_toolbar->setCompact(compact);
    m_bottom->setCompact(compact);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    saveState();
    (void)m_desk.drafts.flush();
    QWidget::closeEvent(event);
    QCoreApplication::exit(0);
}

void MainWindow::watchIdle() {
    const int minutes =
        m_desk.settings().value(QStringLiteral("shell/lockMinutes"), defaultLockMinutes).toInt();
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, &m_desk, &Desk::lockRequested);
    if (minutes > 0) {
        m_idle.setInterval(minutes * 60 * 1000);
        m_idle.start();
        qApp->installEventFilter(this);
    }
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress ||
        event->type() == QEvent::Wheel) {
        m_idle.start();
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace qz
