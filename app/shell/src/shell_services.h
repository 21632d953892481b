// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <memory>

#include "qz/core/draft_store.h"
#include "qz/settings.h"
#include "qz/ui/services.h"

namespace qz {

/// Commands by id; the window gives them their shortcuts.
class ShellCommands final : public QObject, public Commands {
    Q_OBJECT
public:
    explicit ShellCommands(QObject* parent = nullptr) : QObject(parent) {}
    Registration add(Command command) override;
    /// With the shortcuts that the user chose.
    [[nodiscard]] QList<Command> all() const override;
    /// From now on the user's own shortcuts are kept there, by command, as portable text.
    void keepShortcutsIn(Settings& settings, const QString& user);
    [[nodiscard]] QKeySequence defaultShortcut(const QString& id) const;
    /// An empty sequence: none. The default is not kept.
    void setShortcut(const QString& id, const QKeySequence& keys);
    void resetShortcuts();

Q_SIGNALS:
    void changed();

private:
    void saveShortcuts();
    std::shared_ptr<QList<Command>> m_commands = std::make_shared<QList<Command>>();
    Settings* m_settings = nullptr;
    QString m_settingsKey;
    QHash<QString, QKeySequence> m_chosen;
};

/// What was told, newest first; the strip shows the last, the bell the rest.
class ShellNotifications final : public QObject, public Notifications {
    Q_OBJECT
public:
    struct Entry {
        Notification notification;
        Instant at;
    };
    explicit ShellNotifications(const Clock& clock, QObject* parent = nullptr)
        : QObject(parent), m_clock(clock) {}
    void post(Notification notification) override;
    [[nodiscard]] const QList<Entry>& entries() const { return m_entries; }
    [[nodiscard]] int unread() const { return m_unread; }
    void markRead();
    void clear();

Q_SIGNALS:
    void posted(const qz::Notification& notification);
    void changed();

private:
    const Clock& m_clock;
    QList<Entry> m_entries;
    int m_unread = 0;
};

/// Drafts of the user at the desk: answered from memory, kept sealed in the store a moment after each change.
class StoredDrafts final : public QObject, public Drafts {
    Q_OBJECT
public:
    StoredDrafts(DraftStore& store, QString user, QObject* parent = nullptr);
    void load();
    void keep(const QString& key, const FieldMap& values) override;
    [[nodiscard]] std::optional<FieldMap> find(const QString& key) const override;
    void drop(const QString& key) override;
    /// Writes what is there; the keys may be locked when the future has ended.
    QFuture<Status> flush();
    /// How often something was kept or dropped since the start.
    [[nodiscard]] quint64 changes() const { return m_changes; }

Q_SIGNALS:
    void failed(const qz::Error& error);
    /// Forms that were not sent when the program ended, by their keys.
    void found(const QStringList& keys);
    void kept(quint64 change);  ///< everything up to this change is in the store

private:
    void changed();
    DraftStore& m_store;
    QString m_user;
    QHash<QString, FieldMap> m_drafts;
    QTimer m_later;
    quint64 m_changes = 0;
};

}  // namespace qz
