// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <memory>
#include <vector>

#include "backup_schedule.h"
#include "intake_files.h"
#include "map_files.h"
#include "qz/host/runtime.h"
#include "qz/ui/case_list.h"
#include "qz/ui/case_view.h"
#include "qz/ui/form_view.h"
#include "qz/ui/map_measures.h"
#include "qz/ui/ui_context.h"
#include "shell_exports.h"
#include "shell_navigation.h"
#include "shell_services.h"

namespace qz {

class FolderWatch;
class ShellUnitPoints;

/// Everything between log-in and log-out: the session, what modules register with, the modules' window parts.
/// UI thread; ends before the runtime does.
class Desk final : public QObject {
    Q_OBJECT
public:
    Desk(Runtime& runtime, Theme& theme, const User& user);
    ~Desk() override;

    /// Starts the window parts of the modules that run. Failures stand in uiModules().
    void startModules();
    [[nodiscard]] const QList<ModuleReport>& uiModules() const { return m_host.reports(); }
    void keep(Registration registration) { m_own.push_back(std::move(registration)); }
    /// The user logged in again after a lock; rights may have changed.
    void refreshSession(const User& user);

    [[nodiscard]] CaseListServices listServices();
    [[nodiscard]] CaseViewServices viewServices();
    [[nodiscard]] FormServices formServices();
    [[nodiscard]] QString unitName() const;
    /// Threads for short work that waits for the store (beside.h).
    [[nodiscard]] QThreadPool& workers() { return m_workers; }
    /// The name of who may log in as this; the login itself where there is none.
    [[nodiscard]] QString userName(const QString& login) const;
    [[nodiscard]] QString issuer() const;  ///< the command centre, for papers
    [[nodiscard]] Settings& settings() { return runtime.settings(); }
    [[nodiscard]] FolderWatch& folderWatch() { return *m_folderWatch; }

    Runtime& runtime;
    Theme& theme;
    Session session;
    AlarmRules alarmRules;
    ShellNotifications notifications;
    ShellNavigation navigation;
    ShellCommands commands;
    Lookups lookups;
    RecordPresenters presenters;
    CasePanels panels;
    StoredDrafts drafts;
    ShellExports exports;
    BackupSchedule backups;
    ShellListExports listExports;
    ShellIntakeFiles intakeFiles;
    ShellMapFiles mapFiles;
    MapMeasures mapMeasures;
    ShellAreaHistory areaHistory;

Q_SIGNALS:
    // What pages ask of the program.
    void lockRequested();
    void logOutRequested();
    void reopenRequested();
    void themeRequested(qz::ThemeKind kind);
    void languageRequested(const QString& language);
    void restoreRequested(const QString& file);
    void helpRequested(const QString& page);

private:
    /// After a very large write the search index is completed beside the work.
    void followIndex();
    /// What the session's user may do changes with days and with what administrators do.
    void followRights();
    QTimer m_rightsTimer;
    bool m_indexing = false;
    void openOwnParties();
    QTimer m_ownLater;
    void offerDrafts(const QStringList& keys);
    void remindOfAssessments();
    void readReferences();
    QList<LookupItem> m_posts;
    QStringList m_ended;  ///< units that no longer work
    UiContext m_context;
    std::unique_ptr<FolderWatch> m_folderWatch;
    std::unique_ptr<ShellUnitPoints> m_unitPoints;
    std::vector<Registration> m_own;
    ModuleHost m_host;      // modules end before what they use
    QThreadPool m_workers;  // last: its end waits for what still works on the store
};

}  // namespace qz
