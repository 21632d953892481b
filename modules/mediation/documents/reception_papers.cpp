// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/documents/reception_papers.h"

#include <QCoreApplication>
#include <algorithm>

#include "mediation/documents/dispute_paper.h"
#include "qz/print/record_code.h"

namespace qz::mediation {
namespace {

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Documents", sentence);
}

}  // namespace

QStringList receptionPapers() { return {QStringLiteral("reception_receipt"), QStringLiteral("triage_slip")}; }

QString receptionPaperTitle(const QString& name) {
    return name == QLatin1String("triage_slip")
               ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Triage slip"))
               : say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Receipt of the reception"));
}

QString receptionRefusal(const QString& name, const CaseDetail& detail) {
    if (detail.maskedFields.contains(QStringLiteral("matter"))) {
        return say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                     "What they came for is hidden from you. Open it with a purpose first."));
    }
    const bool handed =
        std::any_of(detail.journal.cbegin(), detail.journal.cend(),
                    [](const JournalEntry& entry) { return entry.action == QLatin1String("hand_on"); });
    return name == QLatin1String("triage_slip") && !handed
               ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                       "The matter was not handed on: take “Hand on” first."))
               : QString();
}

Result<TemplateRecord> receptionRecord(const QString& name, const CaseDetail& detail, const PaperDesk& desk,
                                       CivilTime printedAt) {
    if (const QString refusal = receptionRefusal(name, detail); !refusal.isEmpty()) {
        return makeError(ErrorCode::Conflict, refusal, {}, detail.record.number);
    }
    const DisputePaper paper{detail, desk, printedAt};
    const PaperWords& words = desk.words;
    TemplateRecord record;
    put(record, "number", detail.record.number);
    put(record, "printed_at", printedAt.toDisplay());
    put(record, "audience", words.form(QStringLiteral("audience")));
    put(record, "issuer", paper.committee());
    put(record, "registered_at", words.time(detail.record.openedAt));
    put(record, "registrar",
        detail.journal.isEmpty() ? QString() : paper.performer(&detail.journal.constFirst()));
    put(record, "area", desk.names.areaPath(detail.record.area));
    put(record, "source", words.word(detail.record.source));
    put(record, "matter", paper.field("matter"));
    put(record, "contact", paper.field("contact"));
    put(record, "answer", paper.given("answer", "answer_given"));
    put(record, "handed_to", words.word(paper.given("hand_on", "handed_to")));
    put(record, "receiver", paper.given("hand_on", "receiver"));
    put(record, "handed_on", paper.stepDay("hand_on"));
    put(record, "reply_by", paper.clockDay("report_back"));
    put(record, "check_code", recordCode(record));
    return record;
}

}  // namespace qz::mediation
