// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/host/runtime.h"
#include "qz/ui/list_exports.h"
#include "qz/ui/services.h"

namespace qz {

/// Lists to files: asks where, writes as a job that the bottom bar shows and can cancel. A cancelled or
/// failed one leaves no file.
class ShellExports final : public Exports {
public:
    ShellExports(Runtime& runtime, const Session& session) : m_runtime(runtime), m_session(session) {}

    void ask(QWidget* parent, const CaseQuery& query) override;
    QFuture<Status> write(const CaseQuery& query, const QString& file) override;

private:
    Runtime& m_runtime;
    const Session& m_session;
};

/// Chosen rows of lists to files, with the columns that are shown.
class ShellListExports final : public ListExports {
public:
    ShellListExports(Runtime& runtime, const Session& session) : m_runtime(runtime), m_session(session) {}
    QFuture<Result<ListExportReport>> write(ListExport list, QString file, ListFormat format) override;

private:
    Runtime& m_runtime;
    const Session& m_session;
};

}  // namespace qz
