// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_samples.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

#include "qz/print/pdf.h"

namespace qz::test {

using namespace grid;

namespace {

QString lookUp(const char* table, const QString& code) {
    return gridSample().value(QLatin1String(table)).toObject().value(code).toString();
}

Instant at(const char* civil) { return CivilTime::parse(QLatin1String(civil))->toInstant(); }

JournalEntry entry(qint64 sequence, const char* time, const char* action, const char* performer,
                   FieldMap fields = {}) {
    JournalEntry row;
    row.sequence = sequence;
    row.occurredAt = at(time);
    row.recordedAt = Instant{row.occurredAt.ms + 120000};
    row.performer = *Performer::parse(QLatin1String(performer));
    row.channel = QStringLiteral("system");
    row.recorder = QStringLiteral("wangfen");
    row.action = QLatin1String(action);
    row.fields = std::move(fields);
    return row;
}

CaseClock clock(const char* id, TimeSpan span, const char* start, const char* due, const char* stopped) {
    CaseClock row;
    row.clockId = QLatin1String(id);
    row.spec.spans = {span};
    row.spec.start = *CivilTime::parse(QLatin1String(start));
    row.result.start = row.spec.start;
    row.result.due = *CivilTime::parse(QLatin1String(due));
    row.result.hasTimeOfDay = true;
    row.result.article = sampleText("article");
    row.result.calendarVersion = QStringLiteral("CN-2026");
    row.stoppedAt = at(stopped);
    row.state = *row.stoppedAt <= row.result.due.toInstant() ? ClockState::Met : ClockState::Late;
    return row;
}

FieldMap field(const char* id, const QString& value) { return {{QLatin1String(id), value}}; }

CaseRecord manholeRecord() {
    CaseRecord record;
    record.number = QStringLiteral("WG26-0417");
    record.kind = QStringLiteral("grid.event");
    record.area = *AreaCode::parse(QStringLiteral("340202014003002"));
    record.state = QStringLiteral("REPORTED");
    record.subkind = QStringLiteral("P0101");
    record.summary = sampleText("summary");
    record.place = sampleText("place");
    record.source = QStringLiteral("grid_worker");
    record.externalId = QStringLiteral("12345-26-0930-0088");
    record.urgent = true;
    record.point = GeoPoint{118.376512, 31.334711};
    record.openedAt = at("2026-09-30T16:12");
    return record;
}

QList<JournalEntry> manholeJournal() {
    FieldMap dispatch = field("unit", QStringLiteral("CG01"));
    dispatch.insert(QStringLiteral("reason"), sampleText("routing"));
    FieldMap failed = field("passed", QStringLiteral("false"));
    failed.insert(QStringLiteral("reason"), sampleText("rework"));
    return {
        entry(1, "2026-09-30T16:20", "accept", "user:wangfen"),
        entry(2, "2026-09-30T16:30", "file_case", "user:lihua"),
        entry(3, "2026-09-30T16:40", "dispatch", "user:wangfen", dispatch),
        entry(4, "2026-09-30T16:55", "supervise", "user:lihua", field("reason", sampleText("supervision"))),
        entry(5, "2026-09-30T17:10", "sign_for", "unit:CG01"),
        entry(6, "2026-09-30T18:05", "secure_hazard", "unit:CG01"),
        entry(7, "2026-10-08T09:50", "handling_feedback", "unit:CG01", field("result", sampleText("result"))),
        entry(8, "2026-10-08T10:20", "verify", "unit:ST014", failed),
        entry(9, "2026-10-08T11:20", "handling_feedback", "unit:CG01", field("result", sampleText("result"))),
        entry(10, "2026-10-08T11:35", "verify", "unit:ST014", field("passed", QStringLiteral("true"))),
        entry(11, "2026-10-08T11:50", "close_case", "user:lihua",
              field("closing_reason", QStringLiteral("done")))};
}

}  // namespace

QJsonObject gridSample() {
    static const QJsonObject sample = [] {
        QFile file(QStringLiteral(QZ_TEST_DATA "/print/grid_documents.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject{};
    }();
    return sample;
}

QString sampleText(const char* key) { return gridSample().value(QLatin1String(key)).toString(); }

DocumentText sampleNames() {
    DocumentText text;
    text.className = [](const QString& code) { return lookUp("classes", code); };
    text.areaName = [](const AreaCode& code) {
        return code.level() == AreaLevel::County ? sampleText("district")
                                                 : lookUp("streets", code.toString());
    };
    text.areaPath = [](const AreaCode&) { return sampleText("path"); };
    text.unitName = [](const QString& code) { return lookUp("units", code); };
    text.userName = [](const QString& login) { return lookUp("users", login); };
    text.closingReason = [](const QString& code) { return code == u"done" ? sampleText("done") : code; };
    text.issuer = sampleText("issuer");
    return text;
}

CaseDetail closedCase() {
    CaseDetail detail;
    detail.record = manholeRecord();
    detail.record.state = QStringLiteral("CLOSED");
    detail.record.closedAt = at("2026-10-08T11:50");
    detail.record.reworkCount = 1;
    detail.journal = manholeJournal();
    detail.fields = {{QStringLiteral("detail"), sampleText("detail")},
                     {QStringLiteral("reporter"), sampleText("reporter")},
                     {QStringLiteral("phone"), sampleText("phone")},
                     {QStringLiteral("hazard"), QStringLiteral("true")},
                     {QStringLiteral("lead_unit"), QStringLiteral("CG01")},
                     {QStringLiteral("assisting_units"), QStringLiteral("ST014, SW01")}};
    detail.clocks = {
        clock("sign", {30, TimeUnit::ClockMinute}, "2026-09-30T16:40", "2026-09-30T17:10",
              "2026-09-30T17:10"),
        clock("fence", {2, TimeUnit::ClockHour}, "2026-09-30T16:40", "2026-09-30T18:40", "2026-09-30T18:05"),
        clock("disposal", {4, TimeUnit::WorkHour}, "2026-09-30T16:40", "2026-10-08T11:40",
              "2026-10-08T11:20")};
    for (const QJsonValue& step : gridSample().value(u"steps").toArray()) {
        detail.clocks[2].result.steps.append(step.toString());
    }
    return detail;
}

CaseDetail freshCase() {
    CaseDetail detail;
    detail.record = manholeRecord();
    detail.fields = {{QStringLiteral("hazard"), QStringLiteral("true")}};
    detail.maskedFields = {QStringLiteral("detail"), QStringLiteral("reporter"), QStringLiteral("phone")};
    return detail;
}

BriefScope monthScope(Audience audience) {
    BriefScope scope;
    scope.period = BriefPeriod::Monthly;
    scope.area = *AreaCode::parse(QStringLiteral("340202"));
    scope.from = *CivilTime::parse(QStringLiteral("2026-09-01"));
    scope.to = *CivilTime::parse(QStringLiteral("2026-10-01"));
    scope.audience = audience;
    scope.dataAsOf = *CivilTime::parse(QStringLiteral("2026-10-07T09:00"));
    scope.dataVersion = QStringLiteral("41,208");
    scope.calendarVersion = QStringLiteral("CN-2026");
    scope.filters = {sampleText("filter")};
    return scope;
}

QList<BriefEvent> monthEvents(int count) {
    const QStringList streets = gridSample().value(u"streets").toObject().keys();
    const QStringList classes{QStringLiteral("P01"), QStringLiteral("P02"), QStringLiteral("P03"),
                              QStringLiteral("E01"), QStringLiteral("E02"), QStringLiteral("E03"),
                              QStringLiteral("E04"), QStringLiteral("S01"), QStringLiteral("S02"),
                              QStringLiteral("S03")};
    const QStringList sources{QStringLiteral("grid_worker"), QStringLiteral("patrol"),
                              QStringLiteral("12345"), QStringLiteral("resident")};
    const qint64 start = CivilTime::parse(QStringLiteral("2026-09-01"))->toInstant().ms;
    QList<BriefEvent> events;
    quint32 state = 12345;
    const auto next = [&state](quint32 below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8) % below;
    };
    for (int i = 0; i < count; ++i) {
        BriefEvent event;
        // Squared: the first classes and streets are common, the last ones rare.
        event.topClass = classes.at(static_cast<qsizetype>(next(10) * next(10) / 10));
        event.classCode = event.topClass;
        event.street = *AreaCode::parse(streets.at(static_cast<qsizetype>(next(8) * next(8) / 8)));
        event.number = QStringLiteral("WG26-%1").arg(1000 + i);
        event.summary = sampleText("summary");
        event.ownerUnit = i % 3 == 0   ? QStringLiteral("CG01")
                          : i % 3 == 1 ? QStringLiteral("SW01")
                                       : QString();
        event.facts.source = sources.at(static_cast<qsizetype>(next(4)));
        event.facts.openedAt = Instant{start + qint64(next(30 * 24 * 60)) * 60000};
        event.facts.dueAt = Instant{event.facts.openedAt.ms + 3 * 86400000LL};
        if (next(100) < 85) {
            event.facts.closedAt = Instant{event.facts.openedAt.ms + qint64(next(5 * 24)) * 3600000};
            event.facts.closedInTime = *event.facts.closedAt <= *event.facts.dueAt;
            event.facts.passedCheck = next(10) < 9;
            event.facts.reworkCount = next(10) == 0 ? 1 : 0;
        }
        events.append(event);
    }
    return events;
}

QString squeezed(QString text) {
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    return text.remove(blank);
}

QString printedText(const PaperDocument& paper, const QString& name) {
    const QDir folder(QStringLiteral(QZ_BINARY_DIR "/print_samples"));
    folder.mkpath(QStringLiteral("."));
    const QString path = folder.filePath(name + QStringLiteral(".pdf"));
    if (!writePdf(paper, path, Instant{1790000000000}).ok()) {
        return {};
    }
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    return process.waitForFinished(30000) ? squeezed(QString::fromUtf8(process.readAllStandardOutput()))
                                          : QString();
}

}  // namespace qz::test
