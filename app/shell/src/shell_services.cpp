// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_services.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include "qz/async.h"

namespace qz {

namespace {

constexpr int keepDelayMs = 300;
constexpr int keptEntries = 100;

/// All drafts of a user are one sealed row, so that not even the names of forms stand open.
const QString& draftsForm() {
    static const QString form = QStringLiteral("window");
    return form;
}

QString packed(const FieldMap& values) {
    QJsonObject object;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        object.insert(it.key(), it.value());
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

FieldMap unpacked(const QString& text) {
    FieldMap values;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        values.insert(it.key(), it.value().toString());
    }
    return values;
}

}  // namespace

Registration ShellCommands::add(Command command) {
    const QString id = command.id;
    m_commands->append(std::move(command));
    Q_EMIT changed();
    return Registration([commands = m_commands, id, self = QPointer<ShellCommands>(this)] {
        commands->removeIf([&id](const Command& entry) { return entry.id == id; });
        if (self != nullptr) {
            Q_EMIT self->changed();
        }
    });
}

QList<Command> ShellCommands::all() const {
    QList<Command> commands = *m_commands;
    for (Command& command : commands) {
        command.shortcut = m_chosen.value(command.id, command.shortcut);
    }
    return commands;
}

void ShellCommands::keepShortcutsIn(Settings& settings, const QString& user) {
    m_settings = &settings;
    m_settingsKey = QStringLiteral("shortcuts/") + user;
    m_chosen.clear();
    const QVariantMap kept = settings.value(m_settingsKey, {}).toMap();
    for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
        m_chosen.insert(it.key(), QKeySequence(it.value().toString(), QKeySequence::PortableText));
    }
    Q_EMIT changed();
}

QKeySequence ShellCommands::defaultShortcut(const QString& id) const {
    for (const Command& command : std::as_const(*m_commands)) {
        if (command.id == id) {
            return command.shortcut;
        }
    }
    return {};
}

void ShellCommands::setShortcut(const QString& id, const QKeySequence& keys) {
    if (keys == defaultShortcut(id)) {
        m_chosen.remove(id);
    } else {
        m_chosen.insert(id, keys);
    }
    saveShortcuts();
}

void ShellCommands::resetShortcuts() {
    m_chosen.clear();
    saveShortcuts();
}

void ShellCommands::saveShortcuts() {
    if (m_settings != nullptr) {
        QVariantMap kept;
        for (auto it = m_chosen.cbegin(); it != m_chosen.cend(); ++it) {
            kept.insert(it.key(), it.value().toString(QKeySequence::PortableText));
        }
        m_settings->setValue(m_settingsKey, kept);
    }
    Q_EMIT changed();
}

void ShellNotifications::post(Notification notification) {
    m_entries.prepend({notification, m_clock.now()});
    if (m_entries.size() > keptEntries) {
        m_entries.removeLast();
    }
    ++m_unread;
    Q_EMIT changed();
    Q_EMIT posted(notification);
}

void ShellNotifications::markRead() {
    m_unread = 0;
    Q_EMIT changed();
}

void ShellNotifications::clear() {
    m_entries.clear();
    markRead();
}

StoredDrafts::StoredDrafts(DraftStore& store, QString user, QObject* parent)
    : QObject(parent), m_store(store), m_user(std::move(user)) {
    m_later.setSingleShot(true);
    m_later.setInterval(keepDelayMs);
    connect(&m_later, &QTimer::timeout, this, [this] { (void)flush(); });
}

void StoredDrafts::load() {
    onResult(this, m_store.load(m_user, draftsForm()), [this](const Result<std::optional<FieldMap>>& loaded) {
        if (!loaded.ok()) {
            Q_EMIT failed(loaded.error());
            return;
        }
        const FieldMap forms = loaded->value_or(FieldMap());
        for (auto it = forms.cbegin(); it != forms.cend(); ++it) {
            if (!m_drafts.contains(it.key())) {
                m_drafts.insert(it.key(), unpacked(it.value()));
            }
        }
        if (!forms.isEmpty()) {
            Q_EMIT found(QStringList(forms.keyBegin(), forms.keyEnd()));
        }
    });
}

void StoredDrafts::keep(const QString& key, const FieldMap& values) {
    m_drafts.insert(key, values);
    changed();
}

std::optional<FieldMap> StoredDrafts::find(const QString& key) const {
    const auto found = m_drafts.constFind(key);
    return found == m_drafts.constEnd() ? std::nullopt : std::optional<FieldMap>(*found);
}

void StoredDrafts::drop(const QString& key) {
    if (m_drafts.remove(key) > 0) {
        changed();
    }
}

void StoredDrafts::changed() {
    ++m_changes;
    // Not put off by the next change: whoever types without a pause loses no more than the delay either.
    if (!m_later.isActive()) {
        m_later.start();
    }
}

QFuture<Status> StoredDrafts::flush() {
    m_later.stop();
    FieldMap forms;
    for (auto it = m_drafts.cbegin(); it != m_drafts.cend(); ++it) {
        forms.insert(it.key(), packed(it.value()));
    }
    QFuture<Status> saving = m_store.save(m_user, draftsForm(), forms);
    onResult(this, saving, [this, change = m_changes](const Status& saved) {
        if (saved.ok()) {
            Q_EMIT kept(change);
        } else {
            Q_EMIT failed(saved.error());
        }
    });
    return saving;
}

}  // namespace qz
