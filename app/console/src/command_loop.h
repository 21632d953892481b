// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "command.h"

namespace qz {

/// Logs in and runs commands one after the other on the command thread.
class CommandLoop {
public:
    CommandLoop(const QList<BuiltIn>& all, const GlobalOptions& global, const ProgramFolders& folders,
                Runtime* runtime, JobControl& job)
        : m_all(all), m_global(global), m_folders(folders), m_runtime(runtime), m_job(job) {}

    /// The command of the command line; prints its answer. Gives the exit code.
    int runFirst(Needs needs);

private:
    [[nodiscard]] Result<QJsonValue> runOne(const QString& name, const QStringList& arguments);
    [[nodiscard]] Result<QJsonValue> runBatch(const QString& file);
    [[nodiscard]] Result<QJsonValue> runOfModule(const QString& name, const QStringList& arguments);
    Status logIn();

    const QList<BuiltIn>& m_all;
    const GlobalOptions& m_global;
    const ProgramFolders& m_folders;
    Runtime* m_runtime;
    JobControl& m_job;
    Actor m_actor;
};

}  // namespace qz
