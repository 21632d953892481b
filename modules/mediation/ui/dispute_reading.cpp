// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/dispute_reading.h"

#include <algorithm>

#include "mediation/domain/dispute_rules.h"
#include "mediation/domain/dispute_workflow.h"

namespace qz::mediation {
namespace {

QString known(const CaseDetail& detail, const char* id) {
    return detail.fields.value(QString::fromLatin1(id));
}

QString given(const JournalEntry& entry, const char* id) {
    return entry.fields.value(QString::fromLatin1(id)).trimmed();
}

QDate dayIn(const QString& text) { return QDate::fromString(text.left(10), Qt::ISODate); }

QStringList list(const CaseDetail& detail, const char* id) {
    return known(detail, id).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// The day of the last entry that filed a paper in the slot.
QDate filedOn(const CaseDetail& detail, const QString& slot) {
    QDate day;
    for (const JournalEntry& entry : detail.journal) {
        if (entry.action == QLatin1String("file_paper") && given(entry, "slot") == slot) {
            day = CivilTime::fromInstant(entry.occurredAt).date;
        }
    }
    return day;
}

QList<InstalmentLine> plan(const CaseDetail& detail) {
    QString text;
    for (const char* action : {"agree_written", "agree_oral"}) {
        const QString own = lastGiven(detail, QString::fromLatin1(action), QStringLiteral("instalments"));
        text = own.isEmpty() ? text : own;
    }
    QList<InstalmentLine> lines;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList sides = part.trimmed().split(QLatin1Char('='));
        InstalmentLine line;
        line.position = static_cast<int>(lines.size()) + 1;
        line.dueOn = dayIn(sides.constFirst().trimmed());
        line.amount = sides.value(1).trimmed();
        lines.append(line);
    }
    if (const QDate due = dayIn(known(detail, "performance_due")); lines.isEmpty() && due.isValid()) {
        lines.append({1, due, known(detail, "amount"), {}, {}});
    }
    return lines;
}

}  // namespace

QString lastGiven(const CaseDetail& detail, const QString& action, const QString& field) {
    QString value;
    for (const JournalEntry& entry : detail.journal) {
        if (entry.action == action) {
            value = entry.fields.value(field).trimmed();
        }
    }
    return value;
}

QList<SignatureLine> signatureLines(const CaseDetail& detail) {
    QList<SignatureLine> lines;
    if (known(detail, "ending") != QLatin1String("agreed_written") || !known(detail, "series").isEmpty()) {
        return lines;  // those of a series stand party by party
    }
    const int parties = std::max(2, known(detail, "parties").toInt());
    for (int party = 1; party <= parties; ++party) {
        lines.append({QStringLiteral("party"), party, {}, {}, false});
    }
    lines.append({QStringLiteral("mediator"), 0, {}, {}, false});
    lines.append({QStringLiteral("seal"), 0, {}, {}, false});
    for (const Signature& one : signaturesOf(known(detail, "signatures"))) {
        for (SignatureLine& line : lines) {
            if (line.signer == one.signer && line.party == one.party) {
                line.manner = one.manner;
                line.signedOn = one.signedOn;
            }
        }
    }
    const QDate effective = dayIn(known(detail, "effective_date"));
    for (SignatureLine& line : lines) {
        line.decides = effective.isValid() && line.signedOn == effective;
    }
    return lines;
}

QList<PaperLine> paperLines(const CaseDetail& detail) {
    const QStringList filed = list(detail, "filed_papers");
    const QStringList pages = list(detail, "filed_pages");
    const QString ending = known(detail, "ending");
    const QStringList happened = list(detail, "happened");
    const QStringList needed = missingPapers({}, ending, happened);
    const QStringList missing = missingPapers(filed, ending, happened);
    const QStringList pair{QStringLiteral("mediation_application"), QStringLiteral("acceptance_register")};
    QList<PaperLine> lines;
    for (const QString& slot : volumeSlots()) {
        PaperLine line;
        line.slot = slot;
        line.either = pair.contains(slot);
        line.required = line.either || needed.contains(slot);
        const qsizetype at = filed.indexOf(slot);
        if (at >= 0) {
            line.state = PaperState::Filed;
            line.pages = pages.value(at).toInt();
            line.filedOn = filedOn(detail, slot);
        } else if (line.either && std::any_of(pair.cbegin(), pair.cend(),
                                              [&](const QString& one) { return filed.contains(one); })) {
            line.state = PaperState::OtherFiled;
        } else if (line.either || missing.contains(slot)) {
            line.state = ending.isEmpty() ? PaperState::NotYet : PaperState::Missing;
        }
        lines.append(line);
    }
    return lines;
}

QList<InstalmentLine> instalmentLines(const CaseDetail& detail) {
    QList<InstalmentLine> lines = plan(detail);
    for (const JournalEntry& entry : detail.journal) {
        if (entry.action != QLatin1String("record_performance")) {
            continue;
        }
        const bool complete = given(entry, "complete") == QLatin1String("true");
        for (InstalmentLine& line : lines) {
            if (!line.paidOn.isValid()) {
                line.paidOn = CivilTime::fromInstant(entry.occurredAt).date;
                line.proof = given(entry, "proof");
                if (!complete) {
                    break;
                }
            }
        }
    }
    return lines;
}

std::optional<ConfirmationWindow> confirmationWindow(const CaseDetail& detail) {
    for (const CaseClock& clock : detail.clocks) {
        if (clock.clockId == QLatin1String("jc_window")) {
            ConfirmationWindow window;
            window.from = clock.result.start.date;
            window.nominal = clock.result.nominalEnd.date;
            window.last = clock.result.due.date;
            window.whyLater = clock.result.rolledBecause.value_or(QString());
            window.open = clock.state == ClockState::Running || clock.state == ClockState::Suspended;
            return window;
        }
    }
    return std::nullopt;
}

}  // namespace qz::mediation
