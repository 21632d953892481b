// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include "field_text.h"
#include "qz/areas.h"
#include "qz/ui/journal_view.h"
#include "qz/unit_names.h"

namespace qz {

namespace {

constexpr qint64 msPerMinute = 60 * 1000;

QString clockTime(Instant at) { return CivilTime::fromInstant(at).toDisplay().mid(11, 5); }

QString dayText(Instant at) {
    const QDate date = CivilTime::fromInstant(at).date;
    return QStringLiteral("%1 %2").arg(date.toString(Qt::ISODate),
                                       QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat));
}

/// Entries that no step makes: the intake, what an import brought, attachments.
QString otherTitle(const QString& action) {
    static const QHash<QString, const char*> titles = {
        {QStringLiteral("report_in"), QT_TRANSLATE_NOOP("qz::Actions", "Report in")},
        {QStringLiteral("import"), QT_TRANSLATE_NOOP("qz::Actions", "Import")},
        {QStringLiteral("import_compared"), QT_TRANSLATE_NOOP("qz::Actions", "Compare a re-sent order")},
        {QStringLiteral("import_undone"), QT_TRANSLATE_NOOP("qz::Actions", "Take an import back")},
        {QStringLiteral("attach"), QT_TRANSLATE_NOOP("qz::Actions", "Attach a file")},
        {QStringLiteral("detach"), QT_TRANSLATE_NOOP("qz::Actions", "Remove an attachment")},
        {QStringLiteral("acknowledge"), QT_TRANSLATE_NOOP("qz::Actions", "Acknowledge the alarm")},
        {QStringLiteral("escalate_alarm"), QT_TRANSLATE_NOOP("qz::Actions", "Alarm passed on")},
        {QStringLiteral("request_step"), QT_TRANSLATE_NOOP("qz::Actions", "Ask for approval")},
        {QStringLiteral("refuse_request"), QT_TRANSLATE_NOOP("qz::Actions", "Approval refused")},
        {QStringLiteral("withdraw_request"), QT_TRANSLATE_NOOP("qz::Actions", "Request taken back")},
    };
    const char* title = titles.value(action, nullptr);
    return title == nullptr ? action : QCoreApplication::translate("qz::Actions", title);
}

}  // namespace

JournalModel::JournalModel(const Directory& directory, const Lookups& lookups, const Areas& areas,
                           QObject* parent)
    : QAbstractListModel(parent), m_directory(directory), m_lookups(lookups), m_areas(areas) {}

void JournalModel::setEntries(const QList<JournalEntry>& oldestFirst, const CaseKind* kind) {
    beginResetModel();
    m_kind = kind;
    m_entries = QList<JournalEntry>(oldestFirst.crbegin(), oldestFirst.crend());
    endResetModel();
}

int JournalModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString JournalModel::performerText(const Performer& performer, QDate day) const {
    const QString unit = unitNameOn(m_directory, performer.unit, day);
    return unit.isEmpty() || performer.name.isEmpty() ? unit + performer.name
                                                      : QStringLiteral("%1 %2").arg(unit, performer.name);
}

QString JournalModel::title(const JournalEntry& entry) const {
    const bool step =
        m_kind != nullptr && m_kind->workflow && m_kind->workflow->step(entry.action) != nullptr;
    QString action = step ? actionTitle(*m_kind->workflow, entry.action) : otherTitle(entry.action);
    if (!step && m_kind != nullptr && m_kind->workflow && action == m_kind->workflow->spec().intakeAction) {
        action = QCoreApplication::translate("qz::Actions", action.toUtf8().constData());
        action = action.left(1).toUpper() + action.mid(1);
    }
    if (entry.to.isEmpty() || entry.to == entry.from || m_kind == nullptr || !m_kind->workflow) {
        return action;
    }
    return QStringLiteral("%1 → %2").arg(action, stateTitle(*m_kind->workflow, entry.to));
}

QString JournalModel::fieldsText(const JournalEntry& entry) const {
    const StepSpec* step =
        m_kind != nullptr && m_kind->workflow ? m_kind->workflow->step(entry.action) : nullptr;
    const FieldNames names{m_lookups, m_directory, m_areas, dayOf(entry.occurredAt)};
    QStringList parts;
    for (const FieldSpec& spec : step != nullptr ? step->fields : QList<FieldSpec>{}) {
        const QString value = entry.fields.value(spec.id);
        if (value.isEmpty()) {
            continue;
        }
        parts.append(QCoreApplication::translate("qz::Journal", "%1: %2")
                         .arg(fieldTitle(spec), fieldText(spec, value, names)));
    }
    return parts.join(QCoreApplication::translate("qz::Journal", "; "));
}

QString JournalModel::note(const JournalEntry& entry) const {
    const QString fields = fieldsText(entry);
    return fields.isEmpty() || entry.note.isEmpty() ? fields + entry.note
                                                    : QStringLiteral("%1\n%2").arg(entry.note, fields);
}

QString JournalModel::who(const JournalEntry& entry) const {
    const bool same_day =
        CivilTime::fromInstant(entry.recordedAt).date == CivilTime::fromInstant(entry.occurredAt).date;
    const QString recorded =
        same_day ? clockTime(entry.recordedAt) : CivilTime::fromInstant(entry.recordedAt).toDisplay().mid(5);
    return QCoreApplication::translate("qz::Journal", "Done by %1 · %2   |   recorded by %3 %4")
        .arg(performerText(entry.performer, dayOf(entry.occurredAt)), choiceTitle(entry.channel),
             entry.recorder.isEmpty() ? QCoreApplication::translate("qz::Journal", "the program")
                                      : entry.recorder,
             recorded);
}

QString JournalModel::late(const JournalEntry& entry) const {
    const qint64 minutes = (entry.recordedAt.ms - entry.occurredAt.ms) / msPerMinute;
    if (minutes < lateEntryMinutes && !entry.enteredLate) {
        return {};
    }
    const QString span = minutes < 120 ? QCoreApplication::translate("qz::Journal", "%1 min").arg(minutes)
                         : minutes < 48 * 60
                             ? QCoreApplication::translate("qz::Journal", "%1 h").arg(minutes / 60)
                             : QCoreApplication::translate("qz::Journal", "%1 d").arg(minutes / (24 * 60));
    return entry.enteredLate
               ? QCoreApplication::translate("qz::Journal", "entered +%1, after the limit").arg(span)
               : QCoreApplication::translate("qz::Journal", "entered +%1").arg(span);
}

QVariant JournalModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_entries.size()) {
        return {};
    }
    const JournalEntry& entry = m_entries.at(index.row());
    switch (role) {
        case TimeRole:
            return clockTime(entry.occurredAt);
        case DayRole:
            return dayText(entry.occurredAt);
        case TitleRole:
            return title(entry);
        case NoteRole:
            return note(entry);
        case WhoRole:
            return who(entry);
        case LateRole:
            return late(entry);
        case FirstOfDayRole:
            return index.row() == 0 ||
                   CivilTime::fromInstant(m_entries.at(index.row() - 1).occurredAt).date !=
                       CivilTime::fromInstant(entry.occurredAt).date;
        case MarkRole: {
            const StateSpec* state =
                m_kind != nullptr && m_kind->workflow ? m_kind->workflow->state(entry.to) : nullptr;
            return static_cast<int>(state != nullptr ? parseMark(state->mark) : MarkId::Run);
        }
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: {
            QStringList parts = {dayText(entry.occurredAt),
                                 clockTime(entry.occurredAt),
                                 title(entry),
                                 note(entry),
                                 who(entry),
                                 late(entry)};
            parts.removeAll(QString());
            return parts.join(QStringLiteral(", "));
        }
        default:
            return {};
    }
}

}  // namespace qz
