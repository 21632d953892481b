// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <functional>

#include "invocation.h"
#include "qz/host/runtime.h"
#include "qz/jobs.h"

namespace qz {

/// What a built-in command works with, on the command thread.
struct Call {
    const GlobalOptions& global;
    const CommandLine& line;
    const ProgramFolders& folders;
    Runtime* runtime = nullptr;  ///< absent for commands that need no store
    Actor actor;                 ///< who logged in
    JobControl& job;
};

enum class Needs {
    Nothing,   ///< no store
    Reading,   ///< works beside a desktop that has the store
    Auditing,  ///< reads, and where the store is free opens sealed fields with an audit row
    Writing,   ///< the only writer
    NewStore,  ///< makes one
    Folder     ///< works on the closed store's folder
};

/// A command of the program itself.
struct BuiltIn {
    QString name;
    QString usage;
    const char* summary;  ///< context "qz::Console"
    QString example;
    Needs needs = Needs::Reading;
    CommandLine::Shape shape;
    std::function<Result<QJsonValue>(Call&)> run;
};

[[nodiscard]] QList<BuiltIn> storeCommands();
[[nodiscard]] QList<BuiltIn> caseCommands();
[[nodiscard]] QList<BuiltIn> attachmentCommands();
[[nodiscard]] QList<BuiltIn> fileCommands();
[[nodiscard]] QList<BuiltIn> importCommands();
[[nodiscard]] QList<BuiltIn> paperCommands();
[[nodiscard]] QList<BuiltIn> keptReportCommands();
[[nodiscard]] QList<BuiltIn> templateCommands();
[[nodiscard]] QList<BuiltIn> adminCommands();
[[nodiscard]] QList<BuiltIn> watchCommands();
[[nodiscard]] QList<BuiltIn> computeCommands();

/// A script decides for itself, and is told on stderr: the window asks for eight characters.
void warnOfShortPassword(const QByteArray& password);

/// What to make of which area and days, as the options say; the report named or NotFound.
[[nodiscard]] Result<ReportRequest> reportRequest(const Call& call);
[[nodiscard]] Result<const ReportKind*> reportKind(const Call& call, const QString& name);

/// Times as the console writes them: "2026-09-30T16:40", null where absent.
[[nodiscard]] QJsonValue jsonTime(const std::optional<Instant>& instant);
[[nodiscard]] QJsonObject jsonCase(const CaseRecord& record);

}  // namespace qz
