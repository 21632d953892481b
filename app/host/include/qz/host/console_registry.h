// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

#include "qz/cases.h"
#include "qz/host/registry_list.h"
#include "qz/jobs.h"
#include "qz/registration.h"
#include "qz/result.h"

namespace qz {

/// A console command of a module: runs on a worker thread and may wait for futures of the store.
struct ConsoleCommand {
    QString name;     ///< "demo"
    QString usage;    ///< "demo [--scale desk|district] [--seed N]"
    QString summary;  ///< translated
    QString example;
    bool writes = false;
    /// `arguments` as after the command's name. Gives the JSON document that `--json` prints.
    std::function<Result<QJsonValue>(const QStringList& arguments, const Actor& actor, JobControl& job)> run;
};

/// Commands that modules add to qizongctl. Main thread.
class ConsoleRegistry {
public:
    Registration add(ConsoleCommand command);
    [[nodiscard]] const ConsoleCommand* find(const QString& name) const;
    [[nodiscard]] QList<const ConsoleCommand*> all() const;  ///< by name

private:
    RegistryList<ConsoleCommand> m_commands;
};

}  // namespace qz
