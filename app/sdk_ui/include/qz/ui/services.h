// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

#include "qz/access.h"
#include "qz/cases.h"
#include "qz/error.h"
#include "qz/field_spec.h"
#include "qz/record_ref.h"
#include "qz/registration.h"

class QWidget;

namespace qz {

/// Who sits at the desk, from log-in to lock.
struct Session {
    User user;
    QStringList permissions;  ///< of the role: "grid.dispatch", "grid.*", "*"

    [[nodiscard]] Actor actor() const;
    /// By the role alone; the kernel checks role and area again at each step.
    [[nodiscard]] bool may(const QString& permission) const;
};

/// A command for the palette (Ctrl+K) and the shortcut sheet (Ctrl+/). Texts translated.
struct Command {
    QString id;  ///< "grid.new_event"
    QString title;
    QString icon;
    QKeySequence shortcut;
    std::function<void()> run;
    std::function<bool()> enabled;  ///< empty: always
};

class Commands {
public:
    virtual ~Commands() = default;
    virtual Registration add(Command command) = 0;
    [[nodiscard]] virtual QList<Command> all() const = 0;
};

/// A line that tells and does not stop. Texts translated.
struct Notification {
    enum class Kind { Info, Done, Warning, Failure };
    Kind kind = Kind::Info;
    QString text;
    QString detail;
    QString actionTitle;  ///< empty: no button
    std::function<void()> action;
};

class Notifications {
public:
    virtual ~Notifications() = default;
    virtual void post(Notification notification) = 0;
};

/// Forms as typed, kept until they are sent, so that a crash loses nothing. Values may be personal: an
/// implementation that writes to disk seals them.
class Drafts {
public:
    virtual ~Drafts() = default;
    virtual void keep(const QString& key, const FieldMap& values) = 0;
    [[nodiscard]] virtual std::optional<FieldMap> find(const QString& key) const = 0;
    virtual void drop(const QString& key) = 0;
};

/// Keeps drafts as long as the program runs.
class MemoryDrafts final : public Drafts {
public:
    void keep(const QString& key, const FieldMap& values) override { m_drafts.insert(key, values); }
    [[nodiscard]] std::optional<FieldMap> find(const QString& key) const override;
    void drop(const QString& key) override { m_drafts.remove(key); }

private:
    QHash<QString, FieldMap> m_drafts;
};

/// Writes lists to files; the shell implements it. Needs export.run. UI thread.
class Exports {
public:
    virtual ~Exports() = default;
    /// Asks for a file (xlsx or csv), then writes as `write` does.
    virtual void ask(QWidget* parent, const CaseQuery& query) = 0;
    /// Exactly the rows that a list with this query shows, all pages, as a job of the window; the file's
    /// ending says the format.
    virtual QFuture<Status> write(const CaseQuery& query, const QString& file) = 0;
};

struct LookupItem {
    QString code;
    QString title;
    QString hint;  ///< second text: the group, the phone
};

/// Lists that forms choose from, by the name in FieldSpec::lookup ("grid.class", "unit"). UI thread; answers
/// from memory.
class Lookups final {
public:
    using Source = std::function<QList<LookupItem>()>;
    Registration add(const QString& lookup, Source source);
    [[nodiscard]] bool has(const QString& lookup) const { return m_sources->contains(lookup); }
    [[nodiscard]] QList<LookupItem> items(const QString& lookup) const;
    /// The title of a code; the code itself where it is unknown.
    [[nodiscard]] QString title(const QString& lookup, const QString& code) const;

private:
    std::shared_ptr<QHash<QString, Source>> m_sources = std::make_shared<QHash<QString, Source>>();
};

/// How records of a type call themselves where another module shows them.
struct RecordPresenter {
    QString icon;
    std::function<QString(const RecordRef&)> title;
    std::function<QString(const QString& subkind)> subkindTitle;  ///< for case kinds: the class's name
    /// How far the order of a case under way has come: 1…3 squares as in qz/delivery.h; 0: none.
    std::function<int(const CaseRecord&)> delivery;
};

class RecordPresenters final {
public:
    Registration add(const QString& recordType, RecordPresenter presenter);
    [[nodiscard]] const RecordPresenter* find(const QString& recordType) const;
    /// The class's name; the code where nobody knows it.
    [[nodiscard]] QString subkindTitle(const CaseRecord& record) const;
    [[nodiscard]] int delivery(const CaseRecord& record) const;
    /// Urgent cases that nobody has acknowledged: lists draw a bar beside them.
    void setUnanswered(const QStringList& numbers) { *m_unanswered = numbers; }
    [[nodiscard]] bool isUnanswered(const QString& number) const { return m_unanswered->contains(number); }

private:
    std::shared_ptr<QStringList> m_unanswered = std::make_shared<QStringList>();
    std::shared_ptr<QHash<QString, RecordPresenter>> m_presenters =
        std::make_shared<QHash<QString, RecordPresenter>>();
};

/// A tab that a module adds to the case page.
struct CasePanelSpec {
    QString kind;  ///< "grid.event"; empty: every kind
    QString id;    ///< "documents", "attachments", "map" replaces the built-in of that name
    QString title;
    int order = 100;
    std::function<QWidget*(QWidget* parent)> make;
    std::function<void(QWidget* panel, const CaseDetail& detail)> show;  ///< the case was loaded or changed
};

class CasePanels final {
public:
    Registration add(CasePanelSpec spec);
    [[nodiscard]] QList<CasePanelSpec> forKind(const QString& kind) const;  ///< in order

private:
    struct Entry {
        int id = 0;
        CasePanelSpec spec;
    };
    std::shared_ptr<QList<Entry>> m_entries = std::make_shared<QList<Entry>>();
    int m_last = 0;
};

}  // namespace qz
