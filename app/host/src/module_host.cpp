// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/host/module_host.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLibrary>
#include <QSaveFile>
#include <algorithm>

#include "log.h"

namespace qz {
ModuleHost::ModuleHost(QString folder, QString lockFile)
    : m_folder(std::move(folder)), m_lockFile(std::move(lockFile)) {}

ModuleHost::~ModuleHost() {
    while (!m_running.empty()) {
        m_running.pop_back();  // in reverse order of start
    }
}

QList<ModuleMetadata> ModuleHost::discover(bool uiPlugins) const {
    QList<ModuleMetadata> found;
    const QDir folder(m_folder);
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        const QString path = folder.absoluteFilePath(name);
        if (!QLibrary::isLibrary(path) ||
            QFileInfo(name).completeBaseName().endsWith(QLatin1String("_ui")) != uiPlugins) {
            continue;
        }
        const QPluginLoader loader(path);  // reads the metadata, loads no code
        const QJsonObject json = loader.metaData().value(QStringLiteral("MetaData")).toObject();
        const Result<ModuleMetadata> metadata = ModuleMetadata::fromJson(json, path);
        if (metadata.ok()) {
            found.append(*metadata);
        } else {
            qCWarning(lcHost) << "not a module:" << path;
        }
    }
    return found;
}

QString ModuleHost::crashedModule() const {
    QFile file(m_lockFile);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

void ModuleHost::noteStarting(const QString& id) const {
    if (id.isEmpty()) {
        QFile::remove(m_lockFile);
        return;
    }
    QSaveFile file(m_lockFile);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(id.toUtf8());
        file.commit();
    }
}

QString ModuleHost::brokenNeed(const ModuleReport& report) const {
    for (const ModuleReport& other : m_reports) {
        if (report.metadata.requiredIds.contains(other.metadata.id) && other.state != ModuleState::Running) {
            return QCoreApplication::translate("qz::ModuleHost",
                                               "It needs the module “%1”, which cannot start: %2")
                .arg(other.metadata.id, other.reason);
        }
    }
    return {};
}

void ModuleHost::startOne(ModuleReport& report, const Hooks& hooks) {
    const auto fail = [&](const QString& reason) {
        report.state = ModuleState::Failed;
        report.reason = reason;
        qCInfo(lcHost) << "module failed:" << report.metadata.id << reason;
    };
    if (const QString broken = brokenNeed(report); !broken.isEmpty()) {
        report.state = ModuleState::Skipped;
        report.reason = broken;
        return;
    }
    if (hooks.migrate) {
        if (const Status migrated = hooks.migrate(report.metadata); !migrated.ok()) {
            fail(migrated.error().message);
            return;
        }
    }
    QPluginLoader loader(report.metadata.file);
    QObject* root = loader.instance();
    if (root == nullptr) {
        fail(QCoreApplication::translate("qz::ModuleHost", "Its file cannot be loaded: %1")
                 .arg(loader.errorString()));
        return;
    }
    Result<std::unique_ptr<Module>> module = hooks.start(root, report.metadata);
    if (!module.ok()) {
        fail(module.error().message);
        return;
    }
    m_running.push_back(std::move(module).value());
    report.state = ModuleState::Running;
}

void ModuleHost::start(const QList<ModuleMetadata>& found, const QStringList& disabled, const Hooks& hooks) {
    m_reports = orderModules(found, disabled);
    for (ModuleReport& report : m_reports) {
        if (report.state == ModuleState::Found) {
            noteStarting(report.metadata.id);
            startOne(report, hooks);
        }
    }
    noteStarting({});
    for (auto it = m_running.rbegin(); it != m_running.rend(); ++it) {
        (*it)->ready();
    }
}

QList<QFuture<void>> ModuleHost::shutdown() {
    QList<QFuture<void>> futures;
    for (auto it = m_running.rbegin(); it != m_running.rend(); ++it) {
        futures.append((*it)->shutdown());
    }
    return futures;
}

}  // namespace qz
