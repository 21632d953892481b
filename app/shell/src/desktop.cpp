// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QScreen>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "pages/shell_pages.h"
#include "qz/async.h"
#include "translations.h"
#include "working_copies.h"

namespace qz {

StartWindow::StartWindow(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_welcome(new WelcomePage(theme, this)),
      m_newStore(new NewStorePage(theme, this)),
      m_recovery(new RecoveryPage(theme, this)),
      m_progress(new ProgressPage(theme, this)),
      m_problem(new StartPanel(theme, this)),
      m_login(new LoginPage(theme, this)) {
    setWindowTitle(QCoreApplication::translate("qz::Program", "Qizong"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    for (StartPanel* panel :
         QList<StartPanel*>{m_welcome, m_newStore, m_recovery, m_progress, m_problem, m_login}) {
        m_stack->addWidget(panel);
    }
    resize(960, 680);
}

void StartWindow::show(StartPanel* panel) {
    m_stack->setCurrentWidget(panel);
    if (!isVisible()) {
        QWidget::show();
    }
}

void StartWindow::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    QCoreApplication::exit(0);
}

StartPanel* StartWindow::current() const { return static_cast<StartPanel*>(m_stack->currentWidget()); }

namespace {

void tellHeld(Desk& desk, const Status& closed) {
    if (!closed.ok()) {
        desk.notifications.post({Notification::Kind::Warning,
                                 Desktop::tr("An edited paper could not be put away."),
                                 closed.error().message,
                                 {},
                                 {}});
    }
}

}  // namespace

Desktop::Desktop(DesktopOptions options, ProgramFolders folders, const QString& configFolder, Clock* clock,
                 QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_folders(std::move(folders)),
      m_config(QDir(configFolder).filePath(QStringLiteral("desktop.ini"))),
      m_clock(clock),
      m_folder(m_options.store) {
    if (m_folder.isEmpty()) {
        m_folder = m_config.value(QStringLiteral("store"), defaultFolder("store")).toString();
    }
    const QString theme = m_options.theme.isEmpty()
                              ? m_config.value(QStringLiteral("theme"), QStringLiteral("light")).toString()
                              : m_options.theme;
    m_theme.apply(*qApp, theme == QLatin1String("dark") ? ThemeKind::Dark : ThemeKind::Light);
    useLanguage(m_options.language.isEmpty()
                    ? m_config.value(QStringLiteral("language"), QStringLiteral("zh")).toString()
                    : m_options.language,
                m_folders.translations);
}

Desktop::~Desktop() { closeStore(); }

QString Desktop::defaultFolder(const char* name) const {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QString::fromLatin1(name));
}

void Desktop::start() {
    if (!m_start) {
        m_start = std::make_unique<StartWindow>(m_theme);
        connect(m_start->welcome(), &WelcomePage::demoChosen, this, &Desktop::makeDemo);
        connect(m_start->welcome(), &WelcomePage::newStoreChosen, this, [this] {
            m_start->newStore()->setFolder(m_folder);
            showPanel(m_start->newStore());
        });
        connect(m_start->welcome(), &WelcomePage::restoreChosen, this,
                [this](const QString& file) { restore(file, m_folder, false); });
        connect(m_start->welcome(), &WelcomePage::folderChosen, this, [this](const QString& folder) {
            m_folder = folder;
            start();
        });
        connect(m_start->newStore(), &NewStorePage::submitted, this, &Desktop::makeStore);
        connect(m_start->newStore(), &NewStorePage::back, this, &Desktop::showWelcome);
        connect(m_start->recovery(), &RecoveryPage::confirmed, this, &Desktop::showLogin);
        connect(m_start->login(), &LoginPage::submitted, this, &Desktop::logIn);
        connect(m_start->progress(), &ProgressPage::cancelled, this, [this] {
            for (const JobView& job : m_work.jobs()) {
                m_work.cancel(job.id);
            }
        });
    }
    if (!QFile::exists(QDir(m_folder).filePath(QStringLiteral("store.db")))) {
        showWelcome();
        return;
    }
    if (const QString module = Runtime::crashedModule(m_folder); !module.isEmpty()) {
        askAboutCrash(module);
        return;
    }
    openStore({m_folder, false, false});
}

void Desktop::showPanel(StartPanel* panel) {
    m_start->show(panel);
    Q_EMIT pageShown(panel);
}

void Desktop::showWelcome() {
    showPanel(m_start->welcome());
    Q_EMIT stopped(tr("There is no store in %1.").arg(QDir::toNativeSeparators(m_folder)));
}

void Desktop::askAboutCrash(const QString& module) {
    StartPanel* page = m_start->problem();
    page->clearButtons();
    page->setTitle(tr("The last start ended while a module was starting"));
    page->setText(tr("The module “%1” was being started when the program stopped. It can be left out this "
                     "time; its cases stay "
                     "as they are and come back when it runs again.")
                      .arg(module));
    page->setErrorText({});
    page->addButton(tr("Start with it"), false, [this] { openStore({m_folder, false, false}); });
    page->addButton(tr("Start without it"), true, [this, module] {
        openStore({m_folder, false, false}, {module});
    });
    showPanel(page);
    Q_EMIT stopped(page->titleText());
}

void Desktop::openStore(const StoreOptions& store, const QStringList& withoutModules) {
    RuntimeOptions options;
    options.store = store;
    options.folders = m_folders;
    options.clock = m_clock;
    options.disabledModules = withoutModules;
    // What a crash left of edited papers; a store that another process holds is not ours to clean.
    Result<std::unique_ptr<Runtime>> opened = Runtime::open(options);
    if (opened.ok() && !(*opened)->core().store().isReadOnly()) {
        (void)WorkingCopies::wipe((*opened)->core().store().folder());
    }
    if (!opened.ok()) {
        showProblem(opened.error());
        return;
    }
    m_runtime = std::move(opened).value();
    m_folder = store.folder;
    m_config.setValue(QStringLiteral("store"), m_folder);
    if (m_runtime->core().isCreated()) {
        showLogin();
    } else if (!store.create) {
        m_runtime.reset();
        showProblem(makeError(ErrorCode::Invalid, tr("This store was begun and never finished: it has no "
                                                     "user. Make a new one in another folder, or "
                                                     "move this folder away and start again.")));
    }
}

void Desktop::showProblem(const Error& error) {
    StartPanel* page = m_start->problem();
    page->clearButtons();
    page->setTitle(error.code == ErrorCode::Busy          ? tr("The store is open elsewhere")
                   : error.code == ErrorCode::Database    ? tr("The store is damaged")
                   : error.code == ErrorCode::Unsupported ? tr("The store cannot be used here")
                                                          : tr("The store cannot be opened"));
    page->setText(tr("Folder: %1").arg(QDir::toNativeSeparators(m_folder)));
    page->setErrorText(error.detail.isEmpty() ? error.message
                                              : QStringLiteral("%1\n\n%2").arg(error.message, error.detail));
    page->addButton(tr("Quit"), false, [] { QApplication::quit(); });
    page->addButton(tr("Other store…"), false, [this] { showWelcome(); });
    if (error.code == ErrorCode::Busy) {
        page->addButton(tr("Open for reading"), false, [this] { openStore({m_folder, true, false}); });
    }
    if (error.code == ErrorCode::Database) {
        page->addButton(tr("Restore a backup…"), false, [this] {
            auto* dialog = new QFileDialog(m_start.get(), tr("Restore a backup"), QDir::homePath(),
                                           tr("Backups (*.qzb);;All files (*)"));
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QFileDialog::fileSelected, this,
                    [this](const QString& file) { restore(file, m_folder, true); });
            dialog->open();
        });
    }
    page->addButton(tr("Try again"), true, [this] { start(); });
    showPanel(page);
    Q_EMIT stopped(error.message);
}

void Desktop::showLogin() {
    LoginPage* page = m_start->login();
    page->setUsers(m_runtime->core().access().users());
    page->setUser(m_config.value(QStringLiteral("user"), {}).toString());
    page->reset();
    QStringList words;
    const Area* root = m_runtime->core().areas().tree()->find(m_runtime->core().rootArea());
    words.append(root != nullptr && !root->name.isEmpty() ? root->name
                                                          : m_runtime->core().rootArea().toString());
    if (m_runtime->isDemo()) {
        words.append(tr("The demo district: user demo, password demo."));
        page->setUser(QStringLiteral("demo"));
    }
    if (m_runtime->core().store().isReadOnly()) {
        words.append(
            tr("Read only: the folder cannot be written to, or another program has the store open. "
               "Everything can be "
               "read, nothing saved."));
    }
    page->setStoreText(words.join(QLatin1Char('\n')));
    showPanel(page);
    page->focusPassword();
}

void Desktop::logIn(const QString& user, const QString& password) {
    onResult(this, m_runtime->core().logInLater(user, password.toUtf8()),
             [this](const Result<SignedIn>& result) {
                 const bool unlocking = m_window && m_window->isLocked();
                 LoginPage* page = unlocking ? m_window->lockPage() : m_start->login();
                 if (!result.ok()) {
                     page->refused(result.error().message);
                     Q_EMIT stopped(result.error().message);
                     return;
                 }
                 page->reset();
                 m_config.setValue(QStringLiteral("user"), result->user.name);
                 if (unlocking && m_desk->session.user.name == result->user.name) {
                     m_desk->refreshSession(result->user);
                     m_window->showWork();
                     return;
                 }
                 if (unlocking) {
                     m_window.reset();
                     m_desk.reset();
                 }
                 enter(result->user);
             });
}

void Desktop::enter(const User& user) {
    m_desk = std::make_unique<Desk>(*m_runtime, m_theme, user);
    addShellPages(*m_desk);
    m_desk->startModules();
    m_window = std::make_unique<MainWindow>(*m_desk);
    connectWindow();
    const QByteArray geometry =
        m_runtime->settings().value(QStringLiteral("shell/geometry"), {}).toByteArray();
    if (geometry.isEmpty() || !m_options.screenshots.isEmpty() || !m_window->restoreGeometry(geometry)) {
        m_window->resize(m_options.screenshots.isEmpty() ? QSize(1440, 900) : m_options.size);
    }
    m_window->show();
    m_start->hide();
    m_window->openFirstPage();
    if (m_options.screenshots.isEmpty()) {
        m_window->offerTour();
    }
    Q_EMIT entered();
}

void Desktop::connectWindow() {
    // Queued where the window itself is taken down: its own signal is still running.
    Desk* desk = m_desk.get();
    connect(desk, &Desk::lockRequested, this, &Desktop::lock);
    connect(desk, &Desk::logOutRequested, this, &Desktop::leave, Qt::QueuedConnection);
    connect(desk, &Desk::reopenRequested, this, &Desktop::reopen, Qt::QueuedConnection);
    connect(desk, &Desk::themeRequested, this, &Desktop::setTheme);
    connect(
        desk, &Desk::languageRequested, this,
        [this](const QString& language) {
            m_config.setValue(QStringLiteral("language"), language);
            useLanguage(language, m_folders.translations);
            reopen();
        },
        Qt::QueuedConnection);
    connect(
        desk, &Desk::restoreRequested, this, [this](const QString& file) { restore(file, m_folder, true); },
        Qt::QueuedConnection);
    m_window->showLockWith(
        [this](LoginPage* page) { connect(page, &LoginPage::submitted, this, &Desktop::logIn); });
}

void Desktop::setTheme(ThemeKind kind) {
    m_theme.apply(*qApp, kind);
    m_config.setValue(QStringLiteral("theme"),
                      kind == ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

void Desktop::lock() {
    if (!m_window || m_window->isLocked()) {
        return;
    }
    m_window->showLock();
    onResult(this, m_desk->drafts.flush(), [this](const Status&) {
        if (!m_window || !m_window->isLocked()) {
            return;
        }
        // Sealing needs the keys: edited papers are taken back before they go.
        onResult(this, WorkingCopies::of(*m_desk).closeAll(), [this](const Status& closed) {
            if (m_desk) {
                tellHeld(*m_desk, closed);
            }
            if (m_window && m_window->isLocked()) {
                m_runtime->core().logOut();
            }
        });
    });
}

void Desktop::leave() {
    if (!m_window) {
        return;
    }
    m_window->saveState();
    onResult(this, m_desk->drafts.flush(), [this](const Status&) {
        onResult(this, WorkingCopies::of(*m_desk).closeAll(), [this](const Status&) {
            m_window.reset();
            m_desk.reset();
            m_runtime->core().logOut();
            showLogin();
        });
    });
}

void Desktop::closeStore() {
    if (m_window) {
        m_window->saveState();
        (void)m_desk->drafts.flush();
        (void)WorkingCopies::of(*m_desk).closeAll();  // the desk's end waits for its threads
    }
    m_window.reset();
    m_desk.reset();
    m_runtime.reset();
}

void Desktop::reopen() {
    closeStore();
    m_start.reset();  // its texts may be of another language now
    start();
}

}  // namespace qz
