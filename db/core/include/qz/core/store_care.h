// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QList>
#include <optional>

#include "qz/cases.h"
#include "qz/core/core_store.h"
#include "qz/jobs.h"
#include "qz/settings.h"

namespace qz {

/// When and where this desk backs itself up. From the settings "backup/…".
struct BackupPlan {
    bool on = false;
    int everyHours = 24;
    QString folder;
    int keep = 7;         ///< files of this store in the folder; the last good one is never deleted
    int idleMinutes = 5;  ///< nobody has typed for so long

    [[nodiscard]] static BackupPlan from(const Settings& settings);
    void writeTo(Settings& settings) const;
};

/// One backup, restore drill or check of the store, as it is kept.
struct CareRun {
    QString kind;  ///< "backup", "drill", "check"
    Instant at;
    bool good = false;
    QString file;   ///< of the backup
    QString words;  ///< what was found or why it failed; names nobody
    QString user;   ///< empty: by the plan
};

/// Keeps the store safe: backups by plan, drills that restore one and look at it, checks. Everything is
/// recorded and audited. Functions with a job wait for the disk: worker threads only.
class StoreCare {
public:
    StoreCare(CoreStore& core, const Clock& clock) : m_core(core), m_clock(clock) {}

    /// Needs admin.backup for the whole store. A file that stands there is replaced only by a whole backup.
    Result<CareRun> backup(const QString& file, const Actor& actor, JobControl& job);
    /// The same into the plan's folder under a name of its own; then the oldest go, never the last good one.
    Result<CareRun> backupByPlan(const BackupPlan& plan, const Actor& actor, JobControl& job);
    /// Restores the backup beside it, checks everything in it, deletes the copy. A backup that is not sound
    /// is a run that is not good, no error.
    Result<CareRun> drill(const QString& file, const Actor& actor, JobControl& job);
    /// Database, attachments, journal and audit. Needs no right: it tells nothing of what they hold.
    Result<CareRun> check(const Actor& actor, JobControl& job);

    /// Asks for admin.backup and audits that the plan was changed; the caller keeps it in the settings.
    [[nodiscard]] QFuture<Status> changePlan(const BackupPlan& plan, const Actor& actor);

    /// The last of a kind; with `good` the last good one.
    [[nodiscard]] static Result<std::optional<CareRun>> last(ReadTx& read, const QString& kind, bool good);
    /// Newest first.
    [[nodiscard]] static Result<QList<CareRun>> latest(ReadTx& read, int limit);

    /// The plan is on and its time has come; what was missed while the program was off is made up for once.
    [[nodiscard]] static bool isDue(const BackupPlan& plan, const std::optional<Instant>& lastGood,
                                    Instant now);

private:
    Result<CareRun> keep(CareRun run, const QString& action);
    [[nodiscard]] Status mayBackUp(const Actor& actor) const;
    CoreStore& m_core;
    const Clock& m_clock;
};

}  // namespace qz
