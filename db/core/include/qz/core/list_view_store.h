// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/clock.h"
#include "qz/core/access_store.h"
#include "qz/db/store.h"
#include "qz/list_views.h"

namespace qz {

/// Saved views in the store: core_own_list_views of this desk, core_list_views of all.
class ListViewStore final : public ListViews {
public:
    ListViewStore(Store& store, const AccessStore& access, const Clock& clock, Ids& ids)
        : m_store(store), m_access(access), m_clock(clock), m_ids(ids) {}

    [[nodiscard]] QFuture<Result<QList<ListView>>> load(QString page, Actor reader) override;
    [[nodiscard]] QFuture<Result<ListView>> save(ListView view, Actor actor) override;
    [[nodiscard]] QFuture<Result<ListView>> rename(ListView view, QString name, Actor actor) override;
    [[nodiscard]] QFuture<Status> remove(ListView view, Actor actor) override;

private:
    Status mayShare(const Actor& actor) const;
    Result<ListView> saveOwn(WriteTx& tx, ListView view, const Actor& actor);
    Result<ListView> renameIn(WriteTx& tx, ListView view, const QString& name, const Actor& actor);
    Result<ListView> saveShared(WriteTx& tx, ListView view, const Actor& actor);

    Store& m_store;
    const AccessStore& m_access;
    const Clock& m_clock;
    Ids& m_ids;
};

}  // namespace qz
