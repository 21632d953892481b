// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include "desktop.h"
#include "qz/async.h"
#include "qz/host/privacy_gate.h"

namespace qz {

namespace {

constexpr auto demoUser = "demo";
constexpr auto demoArea = "990101";  // no division of this country has it
constexpr auto centreUnit = "CENTRE";

bool isEmptyFolder(const QString& path) {
    return !QDir(path).exists() || QDir(path).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
}

}  // namespace

void Desktop::runWork(const QString& title, Jobs::Work work, std::function<void(const Status&)> then) {
    ProgressPage* page = m_start->progress();
    page->setTitle(title);
    page->setProgress({}, 0, 0);
    showPanel(page);
    const QMetaObject::Connection progress = connect(&m_work, &ThreadJobs::changed, page, [this, page] {
        for (const JobView& job : m_work.jobs()) {
            page->setProgress(job.what, job.done, job.total);
        }
    });
    onResult(this, m_work.start(title, std::move(work)),
             [progress, then = std::move(then)](const Status& status) {
                 disconnect(progress);
                 then(status);
             });
}

void Desktop::makeDemo(const QString& scale) {
    const QString folder = m_options.store.isEmpty() ? defaultFolder("demo") : m_options.store;
    m_folder = folder;
    if (QFile::exists(QDir(folder).filePath(QStringLiteral("store.db")))) {
        start();
        return;
    }
    if (!isEmptyFolder(folder)) {
        m_start->welcome()->setErrorText(tr("The folder %1 holds other files; empty it or move them.")
                                             .arg(QDir::toNativeSeparators(folder)));
        return;
    }
    QDir().mkpath(folder);
    openStore({folder, false, true});
    if (m_runtime) {
        fillDemo(scale);
    }
}

void Desktop::fillDemo(const QString& scale) {
    DemoRequest request;
    request.scale = scale;
    request.at = CivilTime::fromInstant(m_runtime->clock().now());
    Runtime* runtime = m_runtime.get();
    const auto work = [runtime, request, sources = runtime->demos().all()](JobControl& job) -> Status {
        CoreStore& core = runtime->core();
        QZ_ASSIGN(const AreaCode area, AreaCode::parse(QString::fromLatin1(demoArea)));
        QZ_ASSIGN(const QStringList parts,
                  core.createStore(area, QString::fromLatin1(demoUser), demoUser, PasswordRule::Any));
        Q_UNUSED(parts)
        QZ_ASSIGN(const SignedIn session, core.logIn(QString::fromLatin1(demoUser), demoUser));
        Q_UNUSED(session)
        QZ_TRY(signDemoAssessments(*runtime, QString::fromLatin1(demoUser)));
        for (const DemoSource* source : sources) {
            QZ_TRY(core.store()
                       .write(QStringLiteral("demo"),
                              [&](WriteTx& tx) -> Status { return source->fill(tx, request, job); })
                       .result());
        }
        return {};
    };
    runWork(tr("Making the demo district"), work, [this](const Status& status) {
        if (status.ok()) {
            m_runtime->setDemo();
            m_runtime->core().logOut();
            showLogin();
            return;
        }
        const QString folder = m_folder;
        closeStore();
        QDir(folder).removeRecursively();  // it was empty before
        m_start->welcome()->setErrorText(status.error().message);
        showWelcome();
    });
}

void Desktop::makeStore(const NewStore& store) {
    if (!isEmptyFolder(store.folder)) {
        m_start->newStore()->setErrorText(tr("The folder %1 is not empty. A new store needs one of its own.")
                                              .arg(QDir::toNativeSeparators(store.folder)));
        return;
    }
    QDir().mkpath(store.folder);
    openStore({store.folder, false, true});
    if (!m_runtime) {
        return;
    }
    auto parts = std::make_shared<QStringList>();
    CoreStore* core = &m_runtime->core();
    const auto work = [core, store, parts](JobControl&) -> Status {
        QZ_ASSIGN(*parts, core->createStore(store.area, store.user, store.password.toUtf8()));
        const auto finish = [core, store](WriteTx& tx) -> Status {
            Area area;
            area.code = store.area;
            area.name = store.areaName;
            QZ_TRY(core->areas().ensure(tx, area));
            QZ_TRY(core->areas().publishAfter(tx));
            QZ_TRY(core->directory().put(tx, {{QString::fromLatin1(centreUnit),
                                               store.organisation,
                                               QStringLiteral("centre"),
                                               store.area,
                                               {}}}));
            QZ_ASSIGN(User user, core->access().user(store.user));
            user.displayName = store.displayName.isEmpty() ? store.user : store.displayName;
            user.unit = QString::fromLatin1(centreUnit);
            return core->access().putUser(tx, user);
        };
        return core->store().write(QStringLiteral("core.first_steps"), finish).result();
    };
    runWork(tr("Making the store"), work, [this, store, parts](const Status& status) {
        if (!status.ok()) {
            closeStore();
            QDir(store.folder).removeRecursively();  // it was empty before
            m_start->newStore()->setErrorText(status.error().message);
            showPanel(m_start->newStore());
            return;
        }
        m_config.setValue(QStringLiteral("user"), store.user);
        m_start->recovery()->setParts(*parts,
                                      QStringLiteral("%1 %2").arg(store.organisation, store.area.toString()));
        showPanel(m_start->recovery());
    });
}

void Desktop::restore(const QString& file, const QString& folder, bool replace) {
    closeStore();
    m_folder = folder;
    if (!m_start) {
        start();
    }
    QDir().mkpath(folder);
    const auto work = [file, folder, replace](JobControl& job) {
        return Store::restore(file, folder, replace, &job);
    };
    runWork(tr("Restoring the backup"), work, [this](const Status& status) {
        if (status.ok()) {
            start();
        } else {
            showProblem(status.error());
        }
    });
}

}  // namespace qz
