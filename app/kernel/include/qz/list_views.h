// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QString>

#include "qz/cases.h"
#include "qz/uuid.h"

namespace qz {

/// A list as somebody likes to look at it, under a name: filter, order, columns.
struct ListView {
    Uuid id;              ///< null: not saved yet
    QString page;         ///< "grid.events"
    QString name;         ///< at most 60 characters, one of a name for each owner and page
    bool shared = false;  ///< for everybody, at every desk
    QString owner;        ///< login name; of a shared one: who saved it last
    QString body;         ///< JSON object of the page, nobody else reads it
};

/// The permission to save, change and remove what everybody sees.
inline constexpr const char* shareViewsPermission = "lists.share";

/// Saved views. Own ones stay at this desk and are seen by their owner alone; shared ones are synchronised.
/// Any thread.
class ListViews {
public:
    virtual ~ListViews() = default;
    /// The reader's own, then the shared ones, each by name.
    [[nodiscard]] virtual QFuture<Result<QList<ListView>>> load(QString page, Actor reader) = 0;
    /// A view of the same name, page and kind is replaced. Invalid without a name; Denied for a shared one
    /// without lists.share.
    [[nodiscard]] virtual QFuture<Result<ListView>> save(ListView view, Actor actor) = 0;
    /// Gives a view another name. Conflict where another view of the same kind has it; NotFound where the
    /// view is gone; Denied as above.
    [[nodiscard]] virtual QFuture<Result<ListView>> rename(ListView view, QString name, Actor actor) = 0;
    /// NotFound where it is gone already; Denied as above.
    [[nodiscard]] virtual QFuture<Status> remove(ListView view, Actor actor) = 0;
};

}  // namespace qz
