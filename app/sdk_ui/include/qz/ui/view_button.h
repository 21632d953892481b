// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QToolButton>
#include <functional>

#include "qz/list_views.h"
#include "qz/ui/services.h"
#include "qz/ui/theme.h"

class QMenu;

namespace qz {

/// What a page does with saved views.
struct ViewPage {
    QString page;  ///< "grid.events"
    std::function<QJsonObject()> capture;
    std::function<void(const QJsonObject&)> apply;
    /// How many rows a view has now; empty: no counts.
    std::function<QFuture<Result<qint64>>(const QJsonObject&)> count;
};

/// Saved views of a page as one button: own and shared ones with their counts, save, rename, share, remove.
class ViewButton final : public QToolButton {
    Q_OBJECT
public:
    ViewButton(ListViews& views, const Session& session, Notifications& notifications, const Theme& theme,
               ViewPage page, QWidget* parent = nullptr);
    /// Reads views and counts again.
    void reload();
    [[nodiscard]] const QList<ListView>& views() const { return m_list; }
    void apply(const ListView& view);
    void save(const QString& name, bool shared);
    void rename(const ListView& view, const QString& name);
    void remove(const ListView& view);
    /// The user changed the list: it is no longer what the name says.
    void setChanged();
    [[nodiscard]] bool isBusy() const { return m_pending > 0; }
    void fillMenu();

private:
    void askName(const QString& title, const QString& proposed,
                 const std::function<void(const QString&)>& named);
    /// A menu of the views that may be changed, each with what it does.
    QMenu* menuOfViews(const QString& title, const std::function<void(const ListView&)>& does);
    void showName();
    void count();
    [[nodiscard]] bool mayChange(const ListView& view) const;
    void failed(const Error& error);

    ListViews& m_views;
    const Session& m_session;
    Notifications& m_notifications;
    ViewPage m_page;
    QList<ListView> m_list;
    QHash<Uuid, qint64> m_counts;
    QMenu* m_menu;
    QString m_current;  ///< name of the view that is shown
    bool m_changed = false;
    int m_pending = 0;
};

}  // namespace qz
