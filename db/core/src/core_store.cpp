// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/core_store.h"

#include <QCoreApplication>

#include "chain.h"
#include "codec.h"
#include "desk_settings.h"
#include "qz/core/role_office.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

/// "deputy: duty_leader 340202014 2026-10-01..2026-10-14"; without days where the role has none.
QString told(const User& user) {
    const QString days = user.from.isValid() || user.to.isValid()
                             ? QStringLiteral(" %1..%2").arg(dateText(user.from), dateText(user.to))
                             : QString();
    return QStringLiteral("%1: %2 %3%4%5")
        .arg(user.name, user.role, user.area.toString(), days,
             user.enabled ? QString() : QStringLiteral(" off"));
}

}  // namespace

CoreStore::CoreStore(std::unique_ptr<Store> store, Clock& clock, Ids& ids, const QString& resourceDir)
    : m_store(std::move(store)),
      m_clock(clock),
      m_ids(ids),
      m_resourceDir(resourceDir),
      m_keys(m_store->folder()),
      m_directory(clock),
      m_access(clock),
      m_calendars(clock),
      m_audit(clock, ids),
      m_cases(std::make_unique<CaseService>(
          CaseParts{*m_store, m_keys, m_access, m_areas, m_calendars, m_audit, clock, ids})),
      m_lists(std::make_unique<CaseListStore>(*m_store, *m_cases)),
      m_drafts(std::make_unique<DraftStore>(*m_store, m_keys, clock)),
      m_attachments(std::make_unique<AttachmentStore>(
          AttachmentParts{*m_store, m_access, *m_cases, m_audit, clock, ids, m_keys})),
      m_places(std::make_unique<PlaceStore>(*m_store)),
      m_search(std::make_unique<SearchIndex>(*m_store, *m_cases, m_access, clock)),
      m_parties(std::make_unique<OwnParties>(*m_store, m_keys, m_audit, *m_cases)),
      m_views(std::make_unique<ListViewStore>(*m_store, m_access, clock, ids)),
      m_templates(std::make_unique<TemplateStore>(*m_store, m_access, m_audit, clock, ids)),
      m_reports(std::make_unique<ReportStore>(*m_store, m_access, m_audit, clock, ids)),
      m_duties(std::make_unique<DutyStore>(DutyParts{*m_store, m_access, m_directory, clock, ids})),
      m_approvals(
          std::make_unique<ApprovalStore>(ApprovalParts{*m_store, m_access, *m_cases, m_audit, clock, ids})),
      m_watch(std::make_unique<WatchStore>(
          WatchParts{*m_store, m_access, *m_cases, m_directory, *m_duties, m_audit, clock, ids})) {}

void CoreStore::setRoot(const AreaCode& area) {
    m_root = area;
    m_cases->setRootArea(area);
    m_duties->setRootArea(area);
    m_watch->setRootArea(area);
}

CoreStore::~CoreStore() {
    // What is still queued uses keys, drafts, attachments and cases: the store ends before they do.
    m_store.reset();
}

Result<std::unique_ptr<CoreStore>> CoreStore::open(const StoreOptions& options, Clock& clock, Ids& ids,
                                                   EventBus* events, const QString& resourceDir,
                                                   const QString& migrationsDir) {
    QZ_ASSIGN(const QList<Migration> files,
              Store::migrationsIn(QStringLiteral("core"), migrationsDir + QStringLiteral("/core")));
    QZ_ASSIGN(std::unique_ptr<Store> store, Store::open(options, clock, events));
    QZ_TRY(store->migrate(QStringLiteral("core"), files));
    addTables(*store);
    std::unique_ptr<CoreStore> core(new CoreStore(std::move(store), clock, ids, resourceDir));
    CoreStore* self = core.get();
    QZ_TRY(core->m_store->read([self](ReadTx& read) { return self->load(read); }).result());
    QZ_TRY(core->m_search->begin());
    return core;
}

Status CoreStore::load(ReadTx& read) {
    QZ_ASSIGN(const QString area, deskSetting(read, QStringLiteral("area")));
    setRoot(areaOf(area));
    QZ_TRY(m_areas.load(read));
    QZ_TRY(m_directory.load(read));
    QZ_TRY(m_access.load(read));
    QZ_TRY(m_duties->load(read));
    return m_calendars.load(read);
}

Status CoreStore::fill(WriteTx& tx, const AreaCode& area, const QString& admin) {
    QZ_TRY(setDeskSetting(tx, QStringLiteral("area"), area.toString()));
    QZ_TRY(beginChains(tx, m_ids.next()));
    Area root;
    root.code = area;
    root.name = area.toString();
    root.provisional = true;
    root.kind = area.level() == AreaLevel::County && area.isStatisticalZone() ? AreaKind::StatisticalZone
                                                                              : AreaKind::Division;
    QZ_TRY(m_areas.ensure(tx, root));
    QZ_ASSIGN(const QList<Role> roles, AccessStore::shippedRoles(m_resourceDir));
    QZ_TRY(m_access.putRoles(tx, roles));
    QZ_ASSIGN(const WorkCalendar calendar, loadShippedCalendar(m_resourceDir));
    QZ_TRY(m_calendars.activate(tx, calendar, QStringLiteral("shipped")));
    QZ_TRY(m_access.putUser(tx, {admin, admin, QStringLiteral("administrator"), area, {}, true}));
    return m_audit.append(tx, {{}, admin, QStringLiteral("create_store"), {}, area.toString(), {}});
}

Result<QStringList> CoreStore::createStore(const AreaCode& area, const QString& admin,
                                           const QByteArray& password, PasswordRule rule) {
    if (rule == PasswordRule::Strong) {
        QZ_TRY(KeyRing::checkStrength(password));
    }
    if (area.isNull() || admin.trimmed().isEmpty()) {
        return makeError(ErrorCode::Invalid, QCoreApplication::translate(
                                                 "qz::Core", "A store needs an area and an administrator."));
    }
    if (isCreated()) {
        return makeError(ErrorCode::Conflict,
                         QCoreApplication::translate("qz::Core", "The store in %1 is in use already.")
                             .arg(m_store->folder()));
    }
    // The keys come last: they are no part of the transaction, and without them nothing may stay.
    const auto create = [this, area, admin, password](WriteTx& tx) -> Result<QStringList> {
        QZ_TRY(fill(tx, area, admin));
        return m_keys.create(admin, password);
    };
    QZ_ASSIGN(const QStringList parts, m_store->write(QStringLiteral("core.create"), create).result());
    setRoot(area);
    return parts;
}

Result<SignedIn> CoreStore::logIn(const QString& name, const QByteArray& password) {
    const Result<User> user = m_access.user(name);
    if (!user.ok() || !user->enabled) {
        return makeError(ErrorCode::Denied,
                         QCoreApplication::translate("qz::Core", "User name or password are wrong."));
    }
    const Status unlocked = m_keys.unlock(name, password);
    if (!m_store->isReadOnly()) {
        const QString action = unlocked.ok() ? QStringLiteral("log_in") : QStringLiteral("log_in_refused");
        // Nobody waits for it: the writer keeps the order, and a log-in needs no answer from it.
        (void)m_store->write(QStringLiteral("core.log_in"), [this, name, action](WriteTx& tx) {
            return m_audit.append(tx, {{}, name, action, {}, {}, {}});
        });
    }
    if (!unlocked.ok()) {
        return unlocked.error();
    }
    if (const Status today = m_access.hasRoleToday(name); !today.ok()) {
        m_keys.lock();
        return today.error();
    }
    return SignedIn{*user};
}

QFuture<Result<SignedIn>> CoreStore::logInLater(const QString& name, const QByteArray& password) {
    return m_store->read([this, name, password](ReadTx&) { return logIn(name, password); });
}

void CoreStore::logOut() {
    m_keys.lock();
    m_parties->forget();
}

QFuture<Status> CoreStore::addUser(const User& user, const QByteArray& password, const Actor& actor,
                                   PasswordRule rule) {
    return m_store->write(
        QStringLiteral("core.add_user"), [this, user, password, actor, rule](WriteTx& tx) -> Status {
            if (rule == PasswordRule::Strong) {
                QZ_TRY(KeyRing::checkStrength(password));
            }
            QZ_TRY(m_access.check(actor.user, QStringLiteral("admin.users"), user.area));
            if (m_access.user(user.name).ok()) {
                return makeError(
                    ErrorCode::Conflict,
                    QCoreApplication::translate("qz::Core", "There is a user “%1” already.").arg(user.name));
            }
            QZ_TRY(m_access.putUser(tx, user));
            QZ_TRY(m_audit.append(tx, {{}, actor.user, QStringLiteral("add_user"), {}, told(user), {}}));
            // Last: keys.json is no part of the transaction.
            return m_keys.addUser(user.name, password);
        });
}

QFuture<Status> CoreStore::changeUser(const User& user, const Actor& actor) {
    return m_store->write(QStringLiteral("core.change_user"), [this, user, actor](WriteTx& tx) -> Status {
        QZ_ASSIGN(const User before, m_access.user(user.name));
        QZ_TRY(m_access.check(actor.user, QStringLiteral("admin.users"), before.area));
        QZ_TRY(m_access.check(actor.user, QStringLiteral("admin.users"), user.area));
        QZ_TRY(RoleOffice::checkSomebodyIsLeft(m_access, user, m_root));
        QZ_TRY(m_access.putUser(tx, user));
        return m_audit.append(tx, {{}, actor.user, QStringLiteral("change_user"), {}, told(user), {}});
    });
}

QFuture<Result<QStringList>> CoreStore::verify() {
    auto promise = std::make_shared<QPromise<Result<QStringList>>>();
    promise->start();
    const auto rows = [this](ReadTx& read) -> Result<QStringList> {
        QZ_ASSIGN(const QStringList chains, verifyChains(read));
        QZ_ASSIGN(const QStringList attachments, m_attachments->verify(read));
        return chains + attachments;
    };
    m_store->verify().then([this, promise, rows](Result<QStringList> files) {
        if (!files.ok()) {
            promise->addResult(std::move(files));
            promise->finish();
            return;
        }
        m_store->read(rows).then([this, promise, problems = *files](const Result<QStringList>& more) {
            const Result<QStringList> index = m_search->verify();
            promise->addResult(!more.ok()    ? Result<QStringList>(more.error())
                               : !index.ok() ? Result<QStringList>(index.error())
                                             : Result<QStringList>(problems + *more + *index));
            promise->finish();
        });
    });
    return promise->future();
}

}  // namespace qz
