// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include <algorithm>

#include "folder_watch.h"
#include "qz/async.h"
#include "qz/core/reference_office.h"
#include "qz/core/unit_office.h"
#include "qz/host/privacy_gate.h"
#include "qz/host/watch_rules.h"
#include "qz/ui/ui_module.h"
#include "shell_paper_door.h"
#include "unit_points.h"

namespace qz {

namespace {

constexpr int ownDelayMs = 3000;
constexpr int minuteMs = 60 * 1000;

/// A module's window part seen as a module, so that the host starts and ends it like any other.
class WindowPart final : public Module {
public:
    explicit WindowPart(std::unique_ptr<UiModule> part) : m_part(std::move(part)) {}
    Status initialize(const ModuleContext&) override { return {}; }
    void ready() override { m_part->ready(); }
    QFuture<void> shutdown() override { return m_part->shutdown(); }

private:
    std::unique_ptr<UiModule> m_part;
};

Session sessionOf(Runtime& runtime, const User& user) {
    Session session;
    session.user = user;
    session.permissions = runtime.core().access().permissionsOf(user.name);
    return session;
}

}  // namespace

Desk::Desk(Runtime& runtimeOfDesk, Theme& themeOfDesk, const User& user)
    : runtime(runtimeOfDesk),
      theme(themeOfDesk),
      session(sessionOf(runtimeOfDesk, user)),
      notifications(runtimeOfDesk.clock()),
      navigation(notifications),
      drafts(runtimeOfDesk.core().drafts(), user.name),
      exports(runtimeOfDesk, session),
      backups(runtimeOfDesk, notifications),
      listExports(runtimeOfDesk, session),
      intakeFiles(*this),
      mapFiles(runtimeOfDesk.jobs()),
      areaHistory(runtimeOfDesk.core().store()),
      m_context{runtime.core().cases(),
                runtime.core().areas(),
                runtime.core().directory(),
                runtime.core().access(),
                runtime.jobs(),
                runtime.events(),
                runtime.settings(),
                runtime.clock(),
                runtime.imports(),
                runtime.documents(),
                runtime.reports(),
                navigation,
                commands,
                notifications,
                presenters,
                panels,
                lookups,
                drafts,
                exports,
                runtime.core().places(),
                theme,
                session,
                runtime.core().lists(),
                runtime.core().views(),
                listExports,
                runtime.services(),
                intakeFiles,
                runtime.folders().resources},
      m_folderWatch(std::make_unique<FolderWatch>(*this)),
      m_unitPoints(std::make_unique<ShellUnitPoints>(*this)),
      m_host(runtime.folders().modules, runtime.core().store().folder() + QStringLiteral("/starting_ui")) {
    keep(runtime.services().offer<MapFiles>(mapFiles));
    keep(runtime.services().offer<MapMeasures>(mapMeasures));
    keep(runtime.services().offer<AreaHistory>(areaHistory));
    navigation.setCurrentArea(user.area);
    runtime.core().cases().requireAssessments();
    readReferences();
    keep(runtime.services().offer<PaperDoor>(*new ShellPaperDoor(*this)));
    keep(runtime.services().offer<UnitPoints>(*m_unitPoints));
    m_unitPoints->begin();
    keep(lookups.add(QStringLiteral("user"), [this] {
        QList<LookupItem> items;
        for (const User& each : runtime.core().access().users()) {
            items.append({each.name, userName(each.name), each.unit});
        }
        return items;
    }));
    keep(lookups.add(QStringLiteral("role"), [this] {
        QList<LookupItem> items;
        for (const Role& role : runtime.core().access().roles()) {
            items.append({role.id, role.title, {}});
        }
        return items;
    }));
    keep(lookups.add(QStringLiteral("core.post"), [this] { return m_posts; }));
    keep(lookups.add(QStringLiteral("unit"), [this] {
        // Beside each unit: whom the roster names for this duty day, else its own telephone.
        const QDate day = alarmRules.dutyDay(runtime.clock().now());
        QList<LookupItem> items;
        QList<LookupItem> ended;
        for (const Unit& unit : runtime.core().directory().units()) {
            if (m_ended.contains(unit.code)) {
                ended.append({unit.code, tr("%1 (ended)").arg(unit.name), {}});  // old cases keep its name
                continue;
            }
            const QList<DutyEntry> duty = runtime.core().duties().contacts(unit.code, day);
            items.append({unit.code, unit.name,
                          duty.isEmpty() ? unit.phone : tr("On duty: %1").arg(dutyText(duty.constFirst()))});
        }
        return items + ended;
    }));
    connect(&drafts, &StoredDrafts::failed, this, [this](const Error& error) {
        notifications.post(
            {Notification::Kind::Warning, tr("A draft could not be kept."), error.message, {}, {}});
    });
    connect(&drafts, &StoredDrafts::found, this, &Desk::offerDrafts);
    drafts.load();
    connect(m_folderWatch.get(), &FolderWatch::changed, this, [this] {
        navigation.setBadge(QStringLiteral("import"),
                            {static_cast<int>(m_folderWatch->waiting().size()), false});
    });
    m_folderWatch->restart();
    commands.keepShortcutsIn(runtime.settings(), user.name);
    keep(runtime.events().subscribe([this](const StoreChange& change) {
        if (change.bulk) {
            followIndex();
        }
        if (change.operation.startsWith(QLatin1String("reference.")) ||
            change.operation.startsWith(QLatin1String("units.")) || change.bulk) {
            readReferences();
        }
        if (change.operation.startsWith(QLatin1String("access.")) ||
            change.operation == QLatin1String("core.change_user") ||
            change.operation == QLatin1String("core.change_roles")) {
            followRights();
        }
        m_ownLater.start();
    }));
    m_rightsTimer.setInterval(minuteMs);  // roles begin and end at midnight
    connect(&m_rightsTimer, &QTimer::timeout, this, &Desk::followRights);
    m_rightsTimer.start();
    m_ownLater.setSingleShot(true);
    m_ownLater.setInterval(ownDelayMs);
    connect(&m_ownLater, &QTimer::timeout, this, &Desk::openOwnParties);
    followIndex();
    openOwnParties();
}

void Desk::readReferences() {
    struct Read {
        AlarmRules rules;
        QList<LookupItem> posts;
        QStringList ended;
    };
    const QDate day = CivilTime::fromInstant(runtime.clock().now()).date;
    const auto read = [references = &runtime.references(), day](ReadTx& from) -> Result<Read> {
        Read found;
        QZ_ASSIGN(found.rules, alarmRulesOn(from, *references, day));
        QZ_ASSIGN(const QList<ReferenceVersion> posts,
                  ReferenceOffice::storedIn(from, QStringLiteral("core.posts")));
        for (const ReferenceVersion& post : posts) {
            if (post.covers(day)) {
                found.posts.append({post.values.value(QStringLiteral("code")),
                                    post.values.value(QStringLiteral("name")),
                                    post.values.value(QStringLiteral("unit"))});
            }
        }
        QZ_ASSIGN(const QList<UnitEntry> units, UnitOffice::entriesIn(from));
        for (const UnitEntry& unit : units) {
            if (!unit.isInForce(day)) {
                found.ended.append(unit.unit.code);
            }
        }
        return found;
    };
    onResult(this, runtime.core().store().read(read), [this](const Result<Read>& found) {
        if (found.ok()) {
            alarmRules = found->rules;
            m_posts = found->posts;
            m_ended = found->ended;
            return;
        }
        notifications.post({Notification::Kind::Failure,
                            tr("The rules of the watch cannot be used."),
                            found.error().message,
                            {},
                            {}});
    });
}

/// Names in cases that came to the own unit since the last time, each case with its audit row.
void Desk::openOwnParties() {
    if (!runtime.core().store().isReadOnly() && !session.user.unit.isEmpty()) {
        (void)runtime.core().ownParties().open(session.actor());
    }
}

void Desk::followIndex() {
    SearchIndex& index = runtime.core().search();
    if (m_indexing || runtime.core().store().isReadOnly()) {
        return;
    }
    m_indexing = true;
    onResult(this, index.standing(), [this, &index](const Result<SearchIndex::Standing>& standing) {
        if (!standing.ok() || standing->missing == 0) {
            m_indexing = false;
            return;
        }
        onResult(this,
                 runtime.jobs().start(tr("Search index"),
                                      [&index](JobControl& job) { return index.catchUp(job); }),
                 [this](const Status&) { m_indexing = false; });
    });
}

void Desk::offerDrafts(const QStringList& keys) {
    // "step/WG26-000001/accept" is a step of a case, any other key the page with the form.
    const QString key = keys.constFirst();
    const auto open = [this, key] {
        if (key.startsWith(QLatin1String("step/"))) {
            navigation.openCase(key.section(QLatin1Char('/'), 1, 1));
        } else {
            navigation.openPage(key);
        }
    };
    const int count = static_cast<int>(keys.size());
    notifications.post({Notification::Kind::Info, tr("%n forms were not sent and are kept.", nullptr, count),
                        tr("They open with what was typed."), tr("Go on with it"), open});
}

Desk::~Desk() {
    for (QFuture<void>& ended : m_host.shutdown()) {
        Q_UNUSED(ended)  // window parts have no work of their own that must be waited for
    }
}

void Desk::startModules() {
    QStringList disabled;
    QList<ModuleMetadata> found = m_host.discover(true);
    // A window part needs its module; the host of the window sees only window parts, so that is checked here.
    for (ModuleMetadata& part : found) {
        for (const ModuleReport& module : runtime.modules()) {
            if (part.requiredIds.contains(module.metadata.id) && module.state != ModuleState::Running) {
                disabled.append(part.id);
            }
        }
        part.requiredIds.clear();
    }
    ModuleHost::Hooks hooks;
    hooks.start = [this](QObject* root, const ModuleMetadata& metadata) -> Result<std::unique_ptr<Module>> {
        auto* factory = qobject_cast<UiModuleFactory*>(root);
        if (factory == nullptr) {
            return makeError(ErrorCode::Unsupported,
                             tr("The file of “%1” has no window part.").arg(metadata.id));
        }
        std::unique_ptr<UiModule> part = factory->create();
        QZ_TRY(part->initialize(m_context));
        return std::unique_ptr<Module>(std::make_unique<WindowPart>(std::move(part)));
    };
    m_host.start(found, disabled, hooks);
    remindOfAssessments();
}

void Desk::remindOfAssessments() {
    if (runtime.core().store().isReadOnly()) {
        return;
    }
    onResult(this, unsignedModules(runtime), [this](const Result<QStringList>& open) {
        if (!open.ok() || open->isEmpty()) {
            return;
        }
        const auto openTab = [this] {
            navigation.openPage(QStringLiteral("settings"),
                                {{QStringLiteral("tab"), QStringLiteral("assessment")}});
        };
        if (session.may(QStringLiteral("privacy.sign"))) {
            openTab();  // nothing can be taken in before: it is the first page
        }
        notifications.post(
            {Notification::Kind::Warning,
             tr("No case can be taken in: the impact assessment of personal data is not signed."),
             tr("It must be before names and telephones are handled (PIPL art. 55)."),
             session.may(QStringLiteral("privacy.assess")) ? tr("Open it") : QString(), openTab});
    });
}

void Desk::followRights() {
    const QString name = session.user.name;
    const QStringList now = runtime.core().access().permissionsOf(name);
    if (now == session.permissions) {
        return;
    }
    const bool fewer = std::any_of(session.permissions.cbegin(), session.permissions.cend(),
                                   [&now](const QString& had) { return !now.contains(had); });
    if (const Result<User> user = runtime.core().access().user(name); user.ok()) {
        session.user = *user;
    }
    session.permissions = now;
    openOwnParties();
    notifications.post(
        {Notification::Kind::Info,
         fewer ? tr("A role of yours has ended.") : tr("A role of yours has begun."),
         fewer && now.isEmpty()
             ? tr("You have no role today: nothing can be opened or stored any more.")
             : tr("What you may do has changed. Pages that are open follow when they are opened again."),
         {},
         {}});
    Q_EMIT navigation.pagesChanged();
}

void Desk::refreshSession(const User& user) {
    session = sessionOf(runtime, user);
    openOwnParties();
}

CaseListServices Desk::listServices() {
    CoreStore& core = runtime.core();
    return {core.cases(), core.areas(), core.directory(), runtime.clock(),
            theme,        presenters,   session,          core.lists()};
}

CaseViewServices Desk::viewServices() {
    CoreStore& core = runtime.core();
    return {core.cases(), core.areas(), core.directory(), runtime.clock(), runtime.events(), theme, session,
            lookups,      presenters,   panels,           drafts};
}

FormServices Desk::formServices() {
    CoreStore& core = runtime.core();
    return {theme, lookups, core.areas(), core.directory(), runtime.clock()};
}

QString Desk::userName(const QString& login) const {
    const Result<User> user = runtime.core().access().user(login);
    return user.ok() && !user->displayName.isEmpty() ? user->displayName : login;
}

QString Desk::issuer() const {
    for (const Unit& unit : runtime.core().directory().units()) {
        if (unit.kind == QLatin1String("centre")) {
            return unit.name;
        }
    }
    return {};
}

QString Desk::unitName() const {
    const std::optional<Unit> unit = runtime.core().directory().unit(session.user.unit);
    return unit ? unit->name : QString();
}

}  // namespace qz
