// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/session_plan.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace qz::mediation {

namespace {

QString say(const char* sentence) { return QCoreApplication::translate("qz::mediation::Sessions", sentence); }

bool overlap(const PlannedSession& one, const PlannedSession& other) {
    return one.at < other.until() && other.at < one.until();
}

}  // namespace

CivilTime PlannedSession::until() const {
    constexpr int kDay = 24 * 60;
    const int end = at.minute + minutes;
    return CivilTime{at.date.addDays(end / kDay), end % kDay};
}

QStringList mediatorNames(const QString& text) {
    static const QRegularExpression separators(
        QStringLiteral("[,;/\\x{3001}\\x{ff0c}\\x{ff1b}\\n]+|\\s{2,}"));
    QStringList names;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts)) {
        if (const QString name = part.trimmed(); !name.isEmpty()) {
            names.append(name);
        }
    }
    names.removeDuplicates();
    return names;
}

std::optional<SessionClash> clashOf(const PlannedSession& wanted, const QList<PlannedSession>& others) {
    const QStringList names = mediatorNames(wanted.mediators);
    for (const PlannedSession& other : others) {
        if (other.dispute == wanted.dispute || !overlap(wanted, other)) {
            continue;
        }
        if (!wanted.room.isEmpty() && other.room == wanted.room) {
            return SessionClash{other, true, wanted.room};
        }
        for (const QString& name : mediatorNames(other.mediators)) {
            if (names.contains(name) && other.committee == wanted.committee) {
                return SessionClash{other, false, name};
            }
        }
    }
    return std::nullopt;
}

QString clashSentence(const SessionClash& clash) {
    const QString sentence =
        clash.room
            ? say(QT_TRANSLATE_NOOP("qz::mediation::Sessions",
                                    "%1 is taken by %2 on %3 until %4. Choose another time or room."))
            : say(QT_TRANSLATE_NOOP("qz::mediation::Sessions",
                                    "%1 mediates %2 on %3 until %4. Choose another time or mediator."));
    return sentence.arg(clash.what, clash.other.dispute, clash.other.at.toDisplay(),
                        clash.other.until().toDisplay().right(5));
}

}  // namespace qz::mediation
