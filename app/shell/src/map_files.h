// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/jobs.h"
#include "qz/ui/area_history.h"
#include "qz/ui/map_files.h"

namespace qz {

class Store;

/// Opens files for the ground of maps as jobs of the window. UI thread.
class ShellMapFiles final : public MapFiles {
public:
    explicit ShellMapFiles(Jobs& jobs) : m_jobs(jobs) {}
    [[nodiscard]] QFuture<Result<MapBase>> open(const QString& path) override;

private:
    Jobs& m_jobs;
};

/// Borders as they were, from the store.
class ShellAreaHistory final : public AreaHistory {
public:
    explicit ShellAreaHistory(Store& store) : m_store(store) {}
    [[nodiscard]] QFuture<Result<Time>> on(QDate day) override;

private:
    Store& m_store;
};

/// The file for the ground of maps, on the caller's thread.
[[nodiscard]] Result<MapBase> openMapBase(const QString& path, JobControl& job);

}  // namespace qz
