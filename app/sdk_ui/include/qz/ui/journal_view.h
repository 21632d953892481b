// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <functional>

#include "qz/cases.h"
#include "qz/ui/theme.h"

namespace qz {

class Areas;
class Directory;
class Lookups;

/// The journal of a case, newest first, with lines that begin a day.
class JournalModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TimeRole = Qt::UserRole + 1,
        DayRole,
        MarkRole,
        TitleRole,
        NoteRole,
        WhoRole,
        LateRole,
        FirstOfDayRole
    };

    JournalModel(const Directory& directory, const Lookups& lookups, const Areas& areas,
                 QObject* parent = nullptr);
    void setEntries(const QList<JournalEntry>& oldestFirst, const CaseKind* kind);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const JournalEntry& entry(int row) const { return m_entries.at(row); }
    /// "CG01 Street office" for a unit, as it was called on that day; the name for a person.
    [[nodiscard]] QString performerText(const Performer& performer, QDate day) const;

private:
    [[nodiscard]] QString title(const JournalEntry& entry) const;
    [[nodiscard]] QString fieldsText(const JournalEntry& entry) const;
    [[nodiscard]] QString note(const JournalEntry& entry) const;
    [[nodiscard]] QString who(const JournalEntry& entry) const;
    [[nodiscard]] QString late(const JournalEntry& entry) const;

    const Directory& m_directory;
    const Lookups& m_lookups;
    const Areas& m_areas;
    const CaseKind* m_kind = nullptr;
    QList<JournalEntry> m_entries;
};

/// Day line, time, shape on a thread, action, text, performer, channel and recorder; a late entry says by how
/// much.
class JournalView final : public QListView {
    Q_OBJECT
public:
    JournalView(const Theme& theme, const Directory& directory, const Lookups& lookups, const Areas& areas,
                QWidget* parent = nullptr);
    void setEntries(const QList<JournalEntry>& oldestFirst, const CaseKind* kind);
    [[nodiscard]] JournalModel* journal() const { return m_model; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    JournalModel* m_model;
};

/// Minutes between what happened and its entry from which on it counts as entered late.
inline constexpr int lateEntryMinutes = 5;

}  // namespace qz
