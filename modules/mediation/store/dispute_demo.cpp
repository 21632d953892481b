// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/dispute_demo.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "mediation/domain/data_file.h"
#include "mediation/domain/dispute_workflow.h"

namespace qz::mediation {

/// What one dispute is made with.
struct DisputeDemo::Draw {
    qsizetype index = 0;
    QDate start;
    Unit committee;
    QString mediator;
    QString applicant;
    QString respondent;
    QJsonObject text;
};

namespace {

QString textOf(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}

QString drawn(const QJsonArray& from, qsizetype index) {
    return from.isEmpty() ? QString() : from.at(index % from.size()).toString();
}

Actor demoActor() { return Actor{QStringLiteral("demo"), {}, QStringLiteral("system"), {}}; }

/// "@": the day of the step; "@+20": 20 days later; "%terms": from the text of the dispute.
QString filled(const QString& written, QDate day, const QJsonObject& text, const QString& mediator) {
    if (written == QLatin1String("%mediator")) {
        return mediator;
    }
    if (written.startsWith(u'%')) {
        return text.value(written.mid(1)).toString();
    }
    return written.startsWith(u'@') ? day.addDays(written.mid(1).toInt()).toString(Qt::ISODate) : written;
}

/// The n-th time (from 0) after now at which a session can be held, one at a time; weekends are free.
CivilTime sessionTime(const QJsonArray& hours, CivilTime now, qsizetype n) {
    for (QDate day = now.date;; day = day.addDays(1)) {
        if (day.dayOfWeek() > Qt::Friday) {
            continue;
        }
        for (const QJsonValue& hour : hours) {
            const CivilTime at{day, hour.toInt() * 60};
            if (now < at && n-- == 0) {
                return at;
            }
        }
    }
}

}  // namespace

Status DisputeDemo::planSession(WriteTx& tx, const QString& number, CivilTime now) {
    const QJsonObject plan = m_data.value(QLatin1String("sessions")).toObject();
    const QJsonArray hours = plan.value(QLatin1String("hours")).toArray();
    if (hours.isEmpty()) {
        return {};
    }
    StepRequest step;
    step.number = number;
    step.action = QStringLiteral("plan_session");
    step.actor = demoActor();
    step.occurredAt = now.toInstant();
    step.fields = {{QStringLiteral("planned_at"), sessionTime(hours, now, m_sessions).toString()},
                   {QStringLiteral("minutes"), QString::number(plan.value(QLatin1String("minutes")).toInt())},
                   {QStringLiteral("room"), drawn(plan.value(QLatin1String("rooms")).toArray(), m_sessions)}};
    ++m_sessions;
    const Result<CaseRecord> done = m_cases.actIn(tx, step);
    return done.ok() ? Status() : Status(done.error());
}

Result<QString> DisputeDemo::one(WriteTx& tx, const QJsonObject& plot, const Draw& draw) {
    NewCase request;
    request.kind = kDisputeKind;
    request.actor = demoActor();
    request.occurredAt = CivilTime{draw.start, 9 * 60}.toInstant();
    const QString phone = textOf(m_data, "phone");
    const QString address = textOf(m_data, "address");
    request.fields = {
        {QStringLiteral("kind"), textOf(draw.text, "kind")},
        {QStringLiteral("source"), textOf(plot, "source")},
        {QStringLiteral("area"), draw.committee.area.toString()},
        {QStringLiteral("facts"), textOf(draw.text, "facts")},
        {QStringLiteral("requests"), textOf(draw.text, "requests")},
        {QStringLiteral("amount"), textOf(draw.text, "amount")},
        {QStringLiteral("applicant"), draw.applicant},
        {QStringLiteral("applicant_phone"), phone.arg(draw.index % 100, 3, 10, QLatin1Char('0'))},
        {QStringLiteral("applicant_address"), address.arg(draw.index + 1)},
        {QStringLiteral("respondent"), draw.respondent},
        {QStringLiteral("respondent_address"), address.arg(draw.index + 2)}};
    QZ_ASSIGN(const CaseRecord made, m_cases.openIn(tx, request));
    const QJsonObject steps = m_data.value(QLatin1String("steps")).toObject();
    int minute = 9 * 60 + 10;
    for (const QJsonValue& value : plot.value(QLatin1String("steps")).toArray()) {
        // "sign_agreement/1+3": which step, which of its shapes, how many days after the start.
        const QStringList parts = value.toString().split(u'+');
        const QDate day = draw.start.addDays(parts.value(1).toInt());
        StepRequest step;
        step.number = made.number;
        step.action = parts.constFirst().section(u'/', 0, 0);
        step.actor = demoActor();
        step.occurredAt = CivilTime{day, minute++}.toInstant();
        const QJsonObject given = steps.value(parts.constFirst()).toObject();
        for (auto each = given.begin(); each != given.end(); ++each) {
            step.fields.insert(each.key(), filled(each->toString(), day, draw.text, draw.mediator));
        }
        if (step.action == QLatin1String("assign")) {
            step.fields.insert(QStringLiteral("committee"), draw.committee.code);
        }
        const Result<CaseRecord> done = m_cases.actIn(tx, step);
        if (!done.ok()) {
            Error error = done.error();
            error.detail = QStringLiteral("demo: %1 %2: %3").arg(made.number, value.toString(), error.detail);
            return error;
        }
    }
    return made.number;
}

Status DisputeDemo::fill(WriteTx& tx, const Order& order, JobControl& job) {
    m_sessions = 0;
    QZ_ASSIGN(m_data, dataFile(m_folder + QStringLiteral("/disputes.json")));
    QList<Unit> villages;
    for (const Unit& unit : m_directory.units()) {
        if (unit.kind == QLatin1String("village")) {
            villages.append(unit);
        }
    }
    const QJsonArray plots = m_data.value(QLatin1String("plots")).toArray();
    const QJsonArray people = m_data.value(QLatin1String("people")).toArray();
    const QJsonArray texts = m_data.value(QLatin1String("texts")).toArray();
    const qsizetype rounds = villages.isEmpty() ? 0 : order.scale == QLatin1String("desk") ? 6 : 30;
    for (qsizetype index = 0; index < rounds * plots.size(); ++index) {
        QZ_TRY(job.progress(index, rounds * plots.size(),
                            QCoreApplication::translate("qz::mediation::Demo", "Synthetic disputes")));
        const QJsonObject plot = plots.at(index % plots.size()).toObject();
        const qsizetype round = index / plots.size();
        Draw draw;
        draw.index = index;
        // What has ended lies further back each round, so that there are months to compare.
        const int days = plot.value(QLatin1String("days_ago")).toInt();
        draw.start = order.at.date.addDays(-(days + (days < 15 ? round % 4 : round * 23)));
        draw.committee = villages.at((index * 7 + static_cast<qsizetype>(order.seed)) % villages.size());
        draw.mediator = drawn(m_data.value(QLatin1String("mediators")).toArray(), index);
        draw.applicant = drawn(people, index * 2);
        draw.respondent = drawn(people, index * 2 + 1);
        draw.text = texts.at((index * 5 + static_cast<qsizetype>(order.seed)) % texts.size()).toObject();
        QZ_ASSIGN(const QString number, one(tx, plot, draw));
        if (plot.value(QLatin1String("session")).toBool()) {
            QZ_TRY(planSession(tx, number, order.at));
        }
    }
    if (rounds > 0) {
        QZ_TRY(group(tx, order, villages.constFirst()));
        QZ_TRY(referrals(tx, order, villages));
        QZ_TRY(receptions(tx, order, villages.constFirst().area));
    }
    return {};
}

}  // namespace qz::mediation
