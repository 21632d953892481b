// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "qz/ui/clock_table.h"

namespace qz {

namespace {

QString spanWords(const TimeSpan& span) {
    const auto say = [&span](const char* text) {
        return QCoreApplication::translate("qz::ClockTable", text).arg(span.amount);
    };
    switch (span.unit) {
        case TimeUnit::ClockHour:
            return say(QT_TRANSLATE_NOOP("qz::ClockTable", "%1 h"));
        case TimeUnit::ClockMinute:
            if (span.amount % 60 == 0) {
                return QCoreApplication::translate("qz::ClockTable", "%1 h").arg(span.amount / 60);
            }
            return say(QT_TRANSLATE_NOOP("qz::ClockTable", "%1 min"));
        case TimeUnit::WorkHour:
            return say(QT_TRANSLATE_NOOP("qz::ClockTable", "%1 working h"));
        case TimeUnit::WorkMinute:
            return say(QT_TRANSLATE_NOOP("qz::ClockTable", "%1 working min"));
        case TimeUnit::WorkDay:
            return say(QT_TRANSLATE_NOOP("qz::ClockTable", "%1 working d"));
        case TimeUnit::CalendarDay:
            return say(QT_TRANSLATE_NOOP("qz::ClockTable", "%1 d"));
        case TimeUnit::Month:
            return say(QT_TRANSLATE_NOOP("qz::ClockTable", "%1 mo"));
    }
    return {};
}

QString shortTime(const CivilTime& time, bool withTime) {
    return withTime ? time.toDisplay().mid(5) : time.toDateString().mid(5);
}

}  // namespace

QString limitText(const DeadlineSpec& spec) {
    QStringList parts;
    for (const TimeSpan& span : spec.spans) {
        parts.append(spanWords(span));
    }
    for (const TimeSpan& span : spec.extensions) {
        parts.append(spanWords(span));
    }
    return parts.join(QStringLiteral(" + "));
}

ClockModel::ClockModel(const Clock& clock, QObject* parent) : QAbstractTableModel(parent), m_clock(clock) {}

void ClockModel::setClocks(const QList<CaseClock>& clocks, const CaseKind* kind) {
    beginResetModel();
    m_clocks = clocks;
    m_kind = kind;
    endResetModel();
}

void ClockModel::tick() {
    if (!m_clocks.isEmpty()) {
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn), {FaceRole});
    }
}

int ClockModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_clocks.size());
}

int ClockModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ClockModel::clockTitle(int row) const {
    const CaseClock& clock = m_clocks.at(row);
    const QString title =
        m_kind != nullptr && m_kind->clockTitle ? m_kind->clockTitle(clock.clockId) : QString();
    const QString named = title.isEmpty() ? (clock.title.isEmpty() ? clock.clockId : clock.title) : title;
    return clock.round > 1
               ? QCoreApplication::translate("qz::ClockTable", "%1 (round %2)").arg(named).arg(clock.round)
               : named;
}

QVariant ClockModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_clocks.size()) {
        return {};
    }
    const CaseClock& clock = m_clocks.at(index.row());
    if (role == FaceRole && index.column() == StateColumn) {
        CaseClock named = clock;
        named.title = clockTitle(index.row());
        return QVariant::fromValue(clockFace(named, m_clock.now()));
    }
    if (role == StepsRole) {
        return clock.result.steps;
    }
    if (role == Qt::ToolTipRole && index.column() == RuleColumn) {
        return QStringLiteral("%1 · %2").arg(clock.result.ruleId, clock.result.article);
    }
    if (role == Qt::AccessibleTextRole && index.column() == StateColumn) {
        return clockFace(clock, m_clock.now()).accessible;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
        case TitleColumn:
            return clockTitle(index.row());
        case LimitColumn:
            return clock.external ? QCoreApplication::translate("qz::ClockTable", "set from above")
                                  : limitText(clock.spec);
        case StartColumn:
            return shortTime(clock.result.start, clock.result.hasTimeOfDay);
        case DueColumn:
            return shortTime(clock.result.due, clock.result.hasTimeOfDay) +
                   (clock.result.provisional ? QCoreApplication::translate("qz::ClockTable", " (provisional)")
                                             : QString());
        case RuleColumn: {
            QStringList parts = {clock.result.ruleId, clock.result.article};
            parts.removeAll(QString());
            return parts.join(QStringLiteral(" · "));
        }
        case StateColumn:
            return clockFace(clock, m_clock.now()).text;
        default:
            return {};
    }
}

QVariant ClockModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return role == Qt::TextAlignmentRole && section == StateColumn
                   ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
               : role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter))
                                               : QVariant();
    }
    switch (section) {
        case TitleColumn:
            return QCoreApplication::translate("qz::ClockTable", "Clock");
        case LimitColumn:
            return QCoreApplication::translate("qz::ClockTable", "Limit");
        case StartColumn:
            return QCoreApplication::translate("qz::ClockTable", "Start");
        case DueColumn:
            return QCoreApplication::translate("qz::ClockTable", "Due");
        case RuleColumn:
            return QCoreApplication::translate("qz::ClockTable", "Rule and article");
        case StateColumn:
            return QCoreApplication::translate("qz::ClockTable", "State");
        default:
            return {};
    }
}

}  // namespace qz
