// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/list_view_store.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include "codec.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

constexpr qsizetype kMostName = 60;
constexpr qsizetype kMostBody = 64 * 1024;

Status check(const ListView& view) {
    if (view.name.isEmpty() || view.name.size() > kMostName) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::ListViews", "A view needs a name of at most %1 characters.")
                .arg(kMostName),
            {}, QStringLiteral("name"));
    }
    if (view.page.isEmpty() || view.body.size() > kMostBody ||
        !QJsonDocument::fromJson(view.body.toUtf8()).isObject()) {
        return makeError(ErrorCode::Bug,
                         QCoreApplication::translate("qz::ListViews", "This view cannot be saved."),
                         view.body.left(200));
    }
    return {};
}

Error gone(const ListView& view) {
    return makeError(
        ErrorCode::NotFound,
        QCoreApplication::translate("qz::ListViews", "There is no view “%1” any more.").arg(view.name));
}

Status readViews(Statement& rows, bool shared, const QString& page, QList<ListView>& views) {
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return {};
        }
        views.append({rows.uuid(0), page, rows.text(1), shared, rows.text(2), rows.text(3)});
    }
}

}  // namespace

Status ListViewStore::mayShare(const Actor& actor) const {
    return m_access.checkOwn(actor.user, QLatin1String(shareViewsPermission));
}

QFuture<Result<QList<ListView>>> ListViewStore::load(QString page, Actor reader) {
    return m_store.read([page, reader](ReadTx& read) -> Result<QList<ListView>> {
        QList<ListView> views;
        QZ_ASSIGN(Statement own, read.prepare("SELECT id, name, user, body FROM core_own_list_views "
                                              "WHERE user = ? AND page = ? ORDER BY name"));
        own.bindAll(reader.user, page);
        QZ_TRY(readViews(own, false, page, views));
        QZ_ASSIGN(Statement shared, read.prepare("SELECT id, name, owner, body FROM core_list_views "
                                                 "WHERE page = ? AND deleted_at IS NULL ORDER BY name"));
        shared.bindAll(page);
        QZ_TRY(readViews(shared, true, page, views));
        return views;
    });
}

Result<ListView> ListViewStore::saveOwn(WriteTx& tx, ListView view, const Actor& actor) {
    view.id = m_ids.next();
    view.owner = actor.user;
    QZ_ASSIGN(
        Statement row,
        tx.sql("INSERT INTO core_own_list_views (id, user, page, name, body, changed_at) "
               "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (user, page, name) DO UPDATE SET body = excluded.body, "
               "changed_at = excluded.changed_at"));
    row.bindAll(view.id, actor.user, view.page, view.name, view.body, m_clock.now().ms);
    QZ_TRY(row.run());
    QZ_ASSIGN(Statement saved, tx.prepare("SELECT id FROM core_own_list_views WHERE user = ? AND page = ? "
                                          "AND name = ?"));
    saved.bindAll(actor.user, view.page, view.name);
    QZ_ASSIGN(const bool found, saved.step());
    view.id = found ? saved.uuid(0) : view.id;
    return view;
}

Result<ListView> ListViewStore::saveShared(WriteTx& tx, ListView view, const Actor& actor) {
    QZ_TRY(mayShare(actor));
    view.owner = actor.user;
    QZ_ASSIGN(Statement known, tx.prepare("SELECT id FROM core_list_views WHERE page = ? AND name = ? AND "
                                          "deleted_at IS NULL"));
    known.bindAll(view.page, view.name);
    QZ_ASSIGN(const bool found, known.step());
    view.id = found ? known.uuid(0) : m_ids.next();
    known.reset();
    const ColumnValues body = {
        {"body", view.body}, {"owner", stored(view.owner)}, {"changed_at", m_clock.now().ms}};
    if (found) {
        QZ_TRY(tx.update(listViewsTable(), view.id, body));
        return view;
    }
    ColumnValues all = body;
    all.push_back({"page", view.page});
    all.push_back({"name", view.name});
    QZ_TRY(tx.insert(listViewsTable(), view.id, all));
    return view;
}

QFuture<Result<ListView>> ListViewStore::save(ListView view, Actor actor) {
    view.name = view.name.simplified();
    return m_store.write(QStringLiteral("lists.save_view"),
                         [this, view, actor](WriteTx& tx) -> Result<ListView> {
                             QZ_TRY(check(view));
                             return view.shared ? saveShared(tx, view, actor) : saveOwn(tx, view, actor);
                         });
}

Result<ListView> ListViewStore::renameIn(WriteTx& tx, ListView view, const QString& name,
                                         const Actor& actor) {
    if (view.shared) {
        QZ_TRY(mayShare(actor));
    }
    QZ_ASSIGN(Statement known,
              view.shared ? tx.prepare("SELECT body FROM core_list_views WHERE id = ? AND deleted_at IS NULL")
                          : tx.prepare("SELECT body FROM core_own_list_views WHERE id = ? AND user = ?"));
    view.shared ? known.bindAll(view.id) : known.bindAll(view.id, actor.user);
    QZ_ASSIGN(const bool found, known.step());
    if (!found) {
        return gone(view);
    }
    view.body = known.text(0);
    known.reset();
    view.name = name;
    QZ_TRY(check(view));
    QZ_ASSIGN(Statement other,
              view.shared
                  ? tx.prepare("SELECT 1 FROM core_list_views WHERE page = ? AND name = ? AND id <> ? "
                               "AND deleted_at IS NULL")
                  : tx.prepare("SELECT 1 FROM core_own_list_views WHERE page = ? AND name = ? AND "
                               "id <> ? AND user = ?"));
    view.shared ? other.bindAll(view.page, name, view.id)
                : other.bindAll(view.page, name, view.id, actor.user);
    QZ_ASSIGN(const bool taken, other.step());
    other.reset();
    if (taken) {
        return makeError(
            ErrorCode::Conflict,
            QCoreApplication::translate("qz::ListViews", "There is a view “%1” already; choose another name.")
                .arg(name),
            {}, QStringLiteral("name"));
    }
    if (view.shared) {
        view.owner = actor.user;
        QZ_TRY(tx.update(listViewsTable(), view.id,
                         {{"name", name}, {"owner", stored(view.owner)}, {"changed_at", m_clock.now().ms}}));
        return view;
    }
    QZ_ASSIGN(Statement row, tx.sql("UPDATE core_own_list_views SET name = ?, changed_at = ? WHERE id = ?"));
    row.bindAll(name, m_clock.now().ms, view.id);
    QZ_TRY(row.run());
    return view;
}

QFuture<Result<ListView>> ListViewStore::rename(ListView view, QString name, Actor actor) {
    return m_store.write(QStringLiteral("lists.rename_view"),
                         [this, view, name = name.simplified(), actor](WriteTx& tx) {
                             return renameIn(tx, view, name, actor);
                         });
}

QFuture<Status> ListViewStore::remove(ListView view, Actor actor) {
    return m_store.write(QStringLiteral("lists.remove_view"), [this, view, actor](WriteTx& tx) -> Status {
        if (view.shared) {
            QZ_TRY(mayShare(actor));
            QZ_ASSIGN(Statement known,
                      tx.prepare("SELECT 1 FROM core_list_views WHERE id = ? AND deleted_at IS NULL"));
            known.bindAll(view.id);
            QZ_ASSIGN(const bool found, known.step());
            known.reset();
            if (!found) {
                return gone(view);
            }
            QZ_ASSIGN(const RowRef ref, tx.ref(listViewsTable(), view.id));
            return tx.remove(listViewsTable(), view.id, ref);
        }
        QZ_ASSIGN(Statement known, tx.prepare("SELECT 1 FROM core_own_list_views WHERE id = ? AND user = ?"));
        known.bindAll(view.id, actor.user);
        QZ_ASSIGN(const bool found, known.step());
        known.reset();
        if (!found) {
            return gone(view);
        }
        QZ_ASSIGN(Statement row, tx.sql("DELETE FROM core_own_list_views WHERE id = ? AND user = ?"));
        row.bindAll(view.id, actor.user);
        return row.run();
    });
}

}  // namespace qz
