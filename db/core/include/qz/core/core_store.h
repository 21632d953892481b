// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>

#include "qz/core/access_store.h"
#include "qz/core/area_import.h"
#include "qz/core/area_store.h"
#include "qz/core/attachment_store.h"
#include "qz/core/audit_trail.h"
#include "qz/core/calendar_store.h"
#include "qz/core/case_list_store.h"
#include "qz/core/case_service.h"
#include "qz/core/directory_store.h"
#include "qz/core/draft_store.h"
#include "qz/core/list_view_store.h"
#include "qz/core/own_parties.h"
#include "qz/core/place_store.h"
#include "qz/core/report_store.h"
#include "qz/core/search_index.h"
#include "qz/core/template_store.h"
#include "qz/core/watch_store.h"
#include "qz/db/key_ring.h"
#include "qz/db/store.h"

namespace qz {

/// Strong: as KeyRing::checkStrength asks. Any: for a demo store, which holds nothing, and for scripts, which
/// are warned.
enum class PasswordRule { Strong, Any };

/// The store of this desk with everything that implements the kernel's services on it.
class CoreStore {
public:
    /// Opens, migrates and reads what is answered from memory; waits for the disk, so call it before the
    /// window stands or beside it. `migrationsDir` holds a folder per module ("core"), `resourceDir` holds
    /// data/.
    [[nodiscard]] static Result<std::unique_ptr<CoreStore>> open(const StoreOptions& options, Clock& clock,
                                                                 Ids& ids, EventBus* events,
                                                                 const QString& resourceDir,
                                                                 const QString& migrationsDir);
    ~CoreStore();

    /// First steps of an empty store: area, roles, calendar, administrator with keys. Gives the three parts
    /// of the recovery key. Conflict where the store has users already. Waits for the disk.
    Result<QStringList> createStore(const AreaCode& area, const QString& admin, const QByteArray& password,
                                    PasswordRule rule = PasswordRule::Strong);
    /// False until createStore has run.
    [[nodiscard]] bool isCreated() const { return !m_root.isNull(); }
    [[nodiscard]] AreaCode rootArea() const { return m_root; }

    /// Opens the key ring; Denied on a wrong password or a user that is switched off. Takes 0.1 s and more:
    /// any thread but the window's. Audited.
    Result<SignedIn> logIn(const QString& user, const QByteArray& password);
    /// The same on another thread.
    [[nodiscard]] QFuture<Result<SignedIn>> logInLater(const QString& user, const QByteArray& password);
    void logOut();
    /// A new user with a password and the keys of those who are there; needs an unlocked ring and
    /// admin.users.
    [[nodiscard]] QFuture<Status> addUser(const User& user, const QByteArray& password, const Actor& actor,
                                          PasswordRule rule = PasswordRule::Strong);
    [[nodiscard]] QFuture<Status> changeUser(const User& user, const Actor& actor);

    /// Integrity of database, attachments, journal chain and audit chain; one line a problem.
    [[nodiscard]] QFuture<Result<QStringList>> verify();

    [[nodiscard]] Store& store() { return *m_store; }
    [[nodiscard]] KeyRing& keyRing() { return m_keys; }
    [[nodiscard]] CaseService& cases() { return *m_cases; }
    [[nodiscard]] CaseListStore& lists() { return *m_lists; }
    [[nodiscard]] AreaStore& areas() { return m_areas; }
    [[nodiscard]] DirectoryStore& directory() { return m_directory; }
    [[nodiscard]] AccessStore& access() { return m_access; }
    [[nodiscard]] CalendarStore& calendars() { return m_calendars; }
    [[nodiscard]] AuditTrail& audit() { return m_audit; }
    [[nodiscard]] DraftStore& drafts() { return *m_drafts; }
    [[nodiscard]] AttachmentStore& attachments() { return *m_attachments; }
    [[nodiscard]] PlaceStore& places() { return *m_places; }
    [[nodiscard]] SearchIndex& search() { return *m_search; }
    [[nodiscard]] OwnParties& ownParties() { return *m_parties; }
    [[nodiscard]] ListViewStore& views() { return *m_views; }
    [[nodiscard]] TemplateStore& templates() { return *m_templates; }
    [[nodiscard]] ReportStore& keptReports() { return *m_reports; }
    [[nodiscard]] DutyStore& duties() { return *m_duties; }
    [[nodiscard]] ApprovalStore& approvals() { return *m_approvals; }
    [[nodiscard]] WatchStore& watch() { return *m_watch; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] Ids& ids() { return m_ids; }
    [[nodiscard]] AreaImport areaImport() { return AreaImport(m_areas, m_clock); }
    [[nodiscard]] std::shared_ptr<const WorkCalendar> calendar() const { return m_calendars.active(); }

private:
    CoreStore(std::unique_ptr<Store> store, Clock& clock, Ids& ids, const QString& resourceDir);
    Status load(ReadTx& read);
    void setRoot(const AreaCode& area);
    Status fill(WriteTx& tx, const AreaCode& area, const QString& admin);

    std::unique_ptr<Store> m_store;
    Clock& m_clock;
    Ids& m_ids;
    QString m_resourceDir;
    KeyRing m_keys;
    AreaStore m_areas;
    DirectoryStore m_directory;
    AccessStore m_access;
    CalendarStore m_calendars;
    AuditTrail m_audit;
    AreaCode m_root;
    std::unique_ptr<CaseService> m_cases;
    std::unique_ptr<CaseListStore> m_lists;
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<AttachmentStore> m_attachments;
    std::unique_ptr<PlaceStore> m_places;
    std::unique_ptr<SearchIndex> m_search;
    std::unique_ptr<OwnParties> m_parties;
    std::unique_ptr<ListViewStore> m_views;
    std::unique_ptr<TemplateStore> m_templates;
    std::unique_ptr<ReportStore> m_reports;
    std::unique_ptr<DutyStore> m_duties;
    std::unique_ptr<ApprovalStore> m_approvals;
    std::unique_ptr<WatchStore> m_watch;
};

}  // namespace qz
