// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QPluginLoader>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

#include "qz/module.h"
#include "qz/result.h"

namespace qz {

/// What a plugin file says of itself before any of its code runs.
struct ModuleMetadata {
    QString id;
    QString version;
    QString title;
    int abi = 0;
    QStringList requiredIds;
    QStringList optionalIds;
    QList<QPair<QString, QString>> migrations;  ///< file name, sha256 hex
    QString file;                               ///< absolute path of the plugin

    [[nodiscard]] static Result<ModuleMetadata> fromJson(const QJsonObject& json, const QString& file);
};

enum class ModuleState { Found, Running, Failed, Skipped, Disabled };

struct ModuleReport {
    ModuleMetadata metadata;
    ModuleState state = ModuleState::Found;
    QString reason;  ///< translated; why Failed, Skipped or Disabled
};

[[nodiscard]] QString moduleStateName(ModuleState state);  ///< "running", for the console

/// Puts found modules into an order in which each follows those it needs. Those that cannot run (wrong ABI,
/// missing requirement, ring) get their state and a reason that names the ring or the missing piece; the rest
/// is ordered.
[[nodiscard]] QList<ModuleReport> orderModules(const QList<ModuleMetadata>& found,
                                               const QStringList& disabled);

/// Finds, orders, migrates and starts the plugins of one folder. Main thread. Plugins are never unloaded.
class ModuleHost {
public:
    struct Hooks {
        /// Before a module's code is loaded: run its migrations. Failure makes it Failed.
        std::function<Status(const ModuleMetadata&)> migrate;
        /// The root object of the plugin is at hand: make the module and initialize it.
        std::function<Result<std::unique_ptr<Module>>(QObject* root, const ModuleMetadata&)> start;
    };

    /// `suffix` "" takes `<id>`, "_ui" takes `<id>_ui`. `lockFile`: where the module being started is noted.
    ModuleHost(QString folder, QString lockFile);
    ~ModuleHost();

    /// Reads metadata of every plugin without loading it.
    [[nodiscard]] QList<ModuleMetadata> discover(bool uiPlugins) const;
    /// The module that was being started when the program last died; empty when it ended well.
    [[nodiscard]] QString crashedModule() const;
    /// Starts what `discover` found. One that fails is Failed, those that need it Skipped, the rest runs.
    void start(const QList<ModuleMetadata>& found, const QStringList& disabled, const Hooks& hooks);
    /// Ends modules in reverse order; the returned futures end with them.
    [[nodiscard]] QList<QFuture<void>> shutdown();

    [[nodiscard]] const QList<ModuleReport>& reports() const { return m_reports; }

private:
    void startOne(ModuleReport& report, const Hooks& hooks);
    [[nodiscard]] QString brokenNeed(const ModuleReport& report) const;
    void noteStarting(const QString& id) const;

    QString m_folder;
    QString m_lockFile;
    QList<ModuleReport> m_reports;
    std::vector<std::unique_ptr<Module>> m_running;
};

}  // namespace qz
