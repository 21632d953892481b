// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>
#include <memory>

#include "desk.h"
#include "desktop_options.h"
#include "main_window.h"
#include "qz/host/runtime.h"
#include "start/login_page.h"
#include "start/wizard.h"

namespace qz {

/// The window before log-in: welcome, new store, recovery key, progress, problems, log-in.
class StartWindow final : public QWidget {
    Q_OBJECT
public:
    explicit StartWindow(const Theme& theme, QWidget* parent = nullptr);
    void show(StartPanel* panel);
    [[nodiscard]] StartPanel* current() const;
    [[nodiscard]] WelcomePage* welcome() const { return m_welcome; }
    [[nodiscard]] NewStorePage* newStore() const { return m_newStore; }
    [[nodiscard]] RecoveryPage* recovery() const { return m_recovery; }
    [[nodiscard]] ProgressPage* progress() const { return m_progress; }
    [[nodiscard]] StartPanel* problem() const { return m_problem; }
    [[nodiscard]] LoginPage* login() const { return m_login; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QStackedWidget* m_stack;
    WelcomePage* m_welcome;
    NewStorePage* m_newStore;
    RecoveryPage* m_recovery;
    ProgressPage* m_progress;
    StartPanel* m_problem;
    LoginPage* m_login;
};

/// The desktop program: what is shown when, from the first start to the last log-out. UI thread.
class Desktop final : public QObject {
    Q_OBJECT
public:
    /// `folders`: of the program. `clock` null: the machine's. `configFolder`: where the desk remembers
    /// theme, language and last store.
    Desktop(DesktopOptions options, ProgramFolders folders, const QString& configFolder,
            Clock* clock = nullptr, QObject* parent = nullptr);
    ~Desktop() override;

    void start();
    void logIn(const QString& user, const QString& password);
    [[nodiscard]] StartWindow* startWindow() const { return m_start.get(); }
    [[nodiscard]] MainWindow* mainWindow() const { return m_window.get(); }
    [[nodiscard]] Desk* desk() const { return m_desk.get(); }
    [[nodiscard]] Runtime* runtime() const { return m_runtime.get(); }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] const QString& storeFolder() const { return m_folder; }
    /// Closes the store and opens it again: after a change of language or modules, or a restore.
    void reopen();
    /// Puts a backup in the place of the store that is open, then opens it.
    void restore(const QString& file, const QString& folder, bool replace);

Q_SIGNALS:
    void entered();                        ///< the main window stands
    void stopped(const QString& message);  ///< a page asks for a decision; the screenshot run ends here
    void pageShown(qz::StartPanel* panel);

private:
    void openStore(const StoreOptions& store, const QStringList& withoutModules = {});
    void askAboutCrash(const QString& module);
    void showProblem(const Error& error);
    void showWelcome();
    void showLogin();
    void makeDemo(const QString& scale);
    void fillDemo(const QString& scale);
    void makeStore(const NewStore& store);
    void setCentre(const NewStore& store, const QStringList& parts);
    void runWork(const QString& title, Jobs::Work work, std::function<void(const Status&)> then);
    void enter(const User& user);
    void connectWindow();
    void lock();
    void leave();
    void closeStore();
    void setTheme(ThemeKind kind);
    void showPanel(StartPanel* panel);
    [[nodiscard]] QString defaultFolder(const char* name) const;

    DesktopOptions m_options;
    ProgramFolders m_folders;
    FileSettings m_config;
    Clock* m_clock;
    QString m_folder;
    Theme m_theme;
    ThreadJobs m_work;
    std::unique_ptr<Runtime> m_runtime;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<StartWindow> m_start;
    std::unique_ptr<MainWindow> m_window;
    quint64 m_workId = 0;
};

}  // namespace qz
