// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/reception_workflow.h"
#include "mediation/domain/referral_workflow.h"
#include "mediation/store/dispute_demo.h"

namespace qz::mediation {
namespace {

QString textOf(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}

Actor demoActor() { return Actor{QStringLiteral("demo"), {}, QStringLiteral("system"), {}}; }

/// Steps of one case, a minute after the other.
struct Teller {
    Cases& cases;
    WriteTx& tx;
    QString number;
    QDate day;
    int minute = 9 * 60;

    Status tell(const char* action, const FieldMap& fields) {
        StepRequest step;
        step.number = number;
        step.action = QString::fromLatin1(action);
        step.fields = fields;
        step.actor = demoActor();
        step.occurredAt = CivilTime{day, ++minute}.toInstant();
        const Result<CaseRecord> done = cases.actIn(tx, step);
        return done.ok() ? Status() : Status(done.error());
    }
};

FieldMap fields(std::initializer_list<std::pair<const char*, QString>> values) {
    FieldMap made;
    for (const auto& [id, value] : values) {
        made.insert(QString::fromLatin1(id), value);
    }
    return made;
}

}  // namespace

Status DisputeDemo::group(WriteTx& tx, const Order& order, const Unit& committee) {
    const QJsonObject plot = m_data.value(QLatin1String("group")).toObject();
    const QDate start = order.at.date.addDays(-plot.value(QLatin1String("days_ago")).toInt());
    const QString kind = textOf(plot, "kind");
    NewCase request;
    request.kind = kDisputeKind;
    request.actor = demoActor();
    request.occurredAt = CivilTime{start, 9 * 60}.toInstant();
    request.fields = fields({{"kind", kind},
                             {"source", QStringLiteral("application")},
                             {"area", committee.area.toString()},
                             {"facts", textOf(plot, "facts")},
                             {"requests", textOf(plot, "requests")},
                             {"applicant", textOf(plot, "applicant")},
                             {"respondent", textOf(plot, "respondent")}});
    QZ_ASSIGN(const CaseRecord made, m_cases.openIn(tx, request));
    Teller teller{m_cases, tx, made.number, start};
    QStringList lines;
    QStringList amounts;
    const int workers = plot.value(QLatin1String("workers")).toInt();
    for (int worker = 1; worker <= workers; ++worker) {
        const int party = worker == 1 ? 1 : worker + 1;
        if (worker > 1) {
            lines.append(QStringLiteral("applicant | ") + textOf(plot, "worker").arg(worker));
        }
        amounts.append(
            QStringLiteral("%1=%2").arg(party).arg(plot.value(QLatin1String("yuan")).toInt() +
                                                   worker % 7 * plot.value(QLatin1String("step")).toInt()));
    }
    const QString day = start.toString(Qt::ISODate);
    QZ_TRY(teller.tell("accept", fields({{"agreed_to_mediate", QStringLiteral("true")},
                                         {"competence", QStringLiteral("competent")}})));
    QZ_TRY(teller.tell(
        "assign", fields({{"committee", committee.code},
                          {"mediators", m_data.value(QLatin1String("mediators")).toArray().at(0).toString()},
                          {"chosen_by", QStringLiteral("specialty")},
                          {"conflict_of_interest", QStringLiteral("no")}})));
    QZ_TRY(teller.tell("rights_notice", fields({{"signed_on", day}})));
    QZ_TRY(teller.tell("name_parties", fields({{"other_parties", lines.join(QLatin1Char('\n'))},
                                               {"amounts", amounts.join(QLatin1Char(','))}})));
    QZ_TRY(teller.tell("hold_session", fields({{"process", textOf(plot, "process")}})));
    QZ_TRY(teller.tell("agree_series",
                       fields({{"terms", textOf(plot, "terms")},
                               {"performance_due", order.at.date.addDays(20).toString(Qt::ISODate)},
                               {"exclusion", QStringLiteral("nothing_excluded")}})));
    // Some were away: their lines still wait.
    QZ_TRY(teller.tell("sign_agreement", fields({{"signer", QStringLiteral("every_party")},
                                                 {"agreements", QStringLiteral("1, 3-27")},
                                                 {"signed_on", day}})));
    QZ_TRY(
        teller.tell("sign_agreement", fields({{"signer", QStringLiteral("mediator")}, {"signed_on", day}})));
    return teller.tell("sign_agreement", fields({{"signer", QStringLiteral("seal")}, {"signed_on", day}}));
}

Status DisputeDemo::receptions(WriteTx& tx, const Order& order, const AreaCode& area) {
    for (const QJsonValue& value : m_data.value(QLatin1String("receptions")).toArray()) {
        const QJsonObject plot = value.toObject();
        const QDate day = order.at.date.addDays(-plot.value(QLatin1String("days_ago")).toInt());
        const CivilTime came{day, plot.value(QLatin1String("minute")).toInt()};
        if (order.at < came) {
            continue;  // the desk opens later today
        }
        NewCase request;
        request.kind = kReceptionKind;
        request.actor = demoActor();
        request.occurredAt = came.toInstant();
        request.fields = fields({{"matter", textOf(plot, "matter")},
                                 {"source", textOf(plot, "source")},
                                 {"area", area.toString()}});
        QZ_ASSIGN(const CaseRecord made, m_cases.openIn(tx, request));
        const QString step = textOf(plot, "step");
        if (step.isEmpty()) {
            continue;
        }
        FieldMap given;
        const QJsonObject written = plot.value(QLatin1String("fields")).toObject();
        for (auto each = written.begin(); each != written.end(); ++each) {
            const QString text = each->toString();
            given.insert(each.key(), text.startsWith(u'@')
                                         ? order.at.date.addDays(text.mid(1).toInt()).toString(Qt::ISODate)
                                         : text);
        }
        Teller teller{m_cases, tx, made.number, day, came.minute};
        QZ_TRY(teller.tell(step.toLatin1().constData(), given));
    }
    return {};
}

Status DisputeDemo::referrals(WriteTx& tx, const Order& order, const QList<Unit>& committees) {
    int letter = 1;
    for (const QJsonValue& value : m_data.value(QLatin1String("referrals")).toArray()) {
        const QJsonObject plot = value.toObject();
        const QDate start = order.at.date.addDays(-plot.value(QLatin1String("days_ago")).toInt());
        NewCase request;
        request.kind = kReferralKind;
        request.actor = demoActor();
        request.occurredAt = CivilTime{start, 9 * 60 + letter}.toInstant();
        request.fields = fields({{"source", textOf(plot, "source")},
                                 {"sender", textOf(plot, "sender")},
                                 {"external_id", textOf(plot, "letter").arg(letter, 3, 10, QLatin1Char('0'))},
                                 {"kind", textOf(plot, "kind")},
                                 {"area", committees.at(letter % committees.size()).area.toString()},
                                 {"facts", textOf(plot, "facts")}});
        QZ_ASSIGN(const CaseRecord made, m_cases.openIn(tx, request));
        ++letter;
        if (const QString returned = textOf(plot, "returned"); !returned.isEmpty()) {
            Teller teller{m_cases, tx, made.number, start.addDays(1)};
            QZ_TRY(teller.tell("return_referral",
                               fields({{"competence", returned}, {"reason", textOf(plot, "facts")}})));
        }
    }
    return {};
}

}  // namespace qz::mediation
