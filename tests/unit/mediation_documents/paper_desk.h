// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonDocument>

#include "mediation/documents/papers.h"
#include "mediation/documents/reception_papers.h"
#include "mediation/documents/referral_papers.h"
#include "mediation/domain/parties.h"
#include "mediation/domain/series.h"
#include "qz/print/bound_pages.h"
#include "qz/print/docx_pages.h"
#include "qz/print/docx_writer.h"
#include "qz/print/paper_json.h"
#include "qz_test.h"

/// One dispute in which every paper can be made, and the desk that makes them from the shipped templates.
namespace qz::mediation::test {

inline const CivilTime kPrinted = *CivilTime::parse(QStringLiteral("2026-10-08T14:00"));
inline const QString kResources = QStringLiteral(QZ_SOURCE_DIR "/resources");

inline QByteArray fileBytes(const QString& name) {
    QFile file(kResources + QStringLiteral("/templates/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline const TemplateSchema& schema() {
    static const TemplateSchema all =
        TemplateSchema::parse(fileBytes(QStringLiteral("words.json")),
                              fileBytes(QStringLiteral("mediation/fields.json")))
            .valueOr(TemplateSchema());
    return all;
}

inline QByteArray shipped(const QString& name) {
    const QJsonObject json =
        QJsonDocument::fromJson(fileBytes(QStringLiteral("mediation/%1.zh_CN.json").arg(name))).object();
    const Result<PaperDocument> paper = paperFromJson(json);
    return paper.ok() ? *docxBytes(*paper, kPrinted.toInstant(), QStringLiteral("{{check_code}}"))
                      : QByteArray();
}

inline FieldMap fields(std::initializer_list<std::pair<const char*, const char*>> pairs) {
    FieldMap made;
    for (const auto& [key, value] : pairs) {
        made.insert(QString::fromLatin1(key), QString::fromUtf8(value));
    }
    return made;
}

inline JournalEntry entry(const char* action, const char* time, const char* to, FieldMap given = {}) {
    JournalEntry row;
    row.occurredAt = CivilTime::parse(QString::fromLatin1(time))->toInstant();
    row.recordedAt = row.occurredAt;
    row.performer = *Performer::parse(QStringLiteral("user:clerk"));
    row.action = QString::fromLatin1(action);
    row.to = QString::fromLatin1(to);
    row.fields = std::move(given);
    return row;
}

/// AS-01 with a third party on the applicant's side and a minor respondent, performed, every step taken that
/// any paper needs.
inline CaseDetail neighbourLeak() {
    CaseDetail detail;
    detail.record.number = QStringLiteral("TJ26-000001");
    detail.record.subkind = QStringLiteral("MD02");
    detail.record.openedAt = CivilTime::parse(QStringLiteral("2026-08-17T09:10"))->toInstant();
    detail.fields =
        fields({{"applicant", "Party One"},
                {"applicant_sex", "female"},
                {"applicant_age", "46"},
                {"applicant_phone", "13000000001"},
                {"applicant_address", "1 Well lane"},
                {"respondent", "Party Two"},
                {"respondent_age", "17"},
                {"other_parties", "applicant | Party Three | male | | 50 | | 13000000003 | 3 Well lane"},
                {"agents", "2: Guardian G, mother"},
                {"parties", "3"},
                {"source", "police_suggested"},
                {"facts", "Water came through the ceiling"},
                {"requests", "1. Repair\n2. Pay 3200"},
                {"accepted_on", "2026-08-17"},
                {"committee", "TW01"},
                {"mediators", "Mediator A"},
                {"ending", "agreed_written"},
                {"ended_on", "2026-08-31"},
                {"effective_date", "2026-09-01"},
                {"copies", "4"},
                {"proposed_court", "Lake district court"},
                {"proposed_court_ground", "organisation_place"},
                {"agreement_number", "AGR-7"},
                {"performed_on", "2026-09-20"},
                {"filed_papers", "mediation_application rights_notice mediation_agreement"},
                {"filed_pages", "1 2 2"}});
    detail.journal = {
        entry("register", "2026-08-17T09:10", "REGISTERED"),
        entry("accept", "2026-08-17T09:20", "ACCEPTED"),
        entry("not_competent", "2026-08-17T09:21", "",
              fields({{"competence", "criminal"}, {"route", "police"}})),
        entry("assign", "2026-08-17T09:30", "ASSIGNED"),
        entry("escalation_report", "2026-08-18T10:00", "", fields({{"receiver", "Police station"}})),
        entry("hold_session", "2026-08-31T09:00", "IN_MEDIATION",
              fields({{"room", "Room 2"}, {"process", "Both sides were heard"}, {"result", "They agree"}})),
        entry("terminate", "2026-08-31T09:30", "", fields({{"reason", "none"}})),
        entry("agree_written", "2026-08-31T10:00", "AGREED_WRITTEN",
              fields({{"terms", "Pays 3200 yuan"}, {"instalments", "2026-09-30=1600, 2026-10-31=1600"}})),
        entry("record_performance", "2026-09-20T10:00", "PERFORMED", fields({{"proof", "Receipt 5"}})),
        entry("revisit", "2026-10-01T10:00", "REVISITED", fields({{"revisit_finding", "All is dry"}}))};
    return detail;
}

inline CaseDetail as(CaseDetail detail, const char* id, const char* value) {
    detail.fields.insert(QString::fromLatin1(id), QString::fromUtf8(value));
    return detail;
}

/// The case in which the paper can be made.
inline CaseDetail caseFor(const QString& name) {
    if (name == QLatin1String("oral_agreement_register")) {
        return as(neighbourLeak(), "ending", "agreed_oral");
    }
    if (name == QLatin1String("court_letter")) {
        return as(neighbourLeak(), "source", "court_entrusted");
    }
    return name == QLatin1String("paste_sheet") ? as(neighbourLeak(), "sheet", "evidence 2 3")
                                                : neighbourLeak();
}

class Desk {
public:
    Desk()
        : words(*PaperWords::load(kResources)),
          tables(*DisputeTables::load(kResources)),
          desk{words,
               tables,
               {[](const QString&) { return QStringLiteral("Well lane committee"); },
                [](const QString&, QDate) { return QStringLiteral("Well lane committee"); },
                [](const QString&) { return QStringLiteral("Clerk C"); },
                [](const AreaCode&) { return QStringLiteral("Lake Red hill"); }}} {}
    [[nodiscard]] QByteArray paper(const QString& name, const CaseDetail& detail) const {
        const Result<TemplateRecord> record = disputeRecord(name, detail, desk, kPrinted);
        return record.ok() ? fillTemplate(shipped(name), schema(), *record).valueOr(QByteArray())
                           : QByteArray();
    }
    [[nodiscard]] QString text(const char* name, const CaseDetail& detail) const {
        return docxText(paper(QString::fromLatin1(name), detail)).valueOr(QString());
    }
    [[nodiscard]] QString word(const char* code) const { return words.word(QString::fromLatin1(code)); }

    PaperWords words;
    DisputeTables tables;
    PaperDesk desk;
};

inline QStringList allNames() {
    QStringList names;
    for (const PaperSpec& spec : disputePapers()) {
        names.append(QString::fromLatin1(spec.name));
    }
    return names;
}

}  // namespace qz::mediation::test
