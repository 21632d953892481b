// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/documents/referral_papers.h"

#include <QCoreApplication>
#include <algorithm>

#include "mediation/documents/dispute_paper.h"
#include "qz/print/record_code.h"

namespace qz::mediation {
namespace {

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Documents", sentence);
}

bool took(const CaseDetail& detail, const char* action) {
    return std::any_of(detail.journal.cbegin(), detail.journal.cend(),
                       [action](const JournalEntry& entry) { return entry.action == QLatin1String(action); });
}

}  // namespace

QStringList referralPapers() {
    return {QStringLiteral("inbox_receipt"), QStringLiteral("inbox_return_letter"),
            QStringLiteral("inbox_result_letter")};
}

QString referralPaperTitle(const QString& name) {
    return name == QLatin1String("inbox_receipt")
               ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Receipt of the letter"))
           : name == QLatin1String("inbox_return_letter")
               ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Letter that it is returned"))
               : say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Result letter"));
}

QString referralRefusal(const QString& name, const CaseDetail& detail) {
    if (name == QLatin1String("inbox_return_letter") && !took(detail, "return_referral")) {
        return say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                     "The referral was not returned: take “Return the referral” first."));
    }
    if (name == QLatin1String("inbox_result_letter") && !took(detail, "reply_result")) {
        return say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                     "No result is entered yet: take “Reply the result” first."));
    }
    return {};
}

Result<TemplateRecord> referralRecord(const QString& name, const CaseDetail& detail, const PaperDesk& desk,
                                      CivilTime printedAt) {
    if (const QString refusal = referralRefusal(name, detail); !refusal.isEmpty()) {
        return makeError(ErrorCode::Conflict, refusal, {}, detail.record.number);
    }
    const DisputePaper paper{detail, desk, printedAt};
    const PaperWords& words = desk.words;
    const DisputeKindRow* kind = desk.tables.find(detail.record.subkind);
    TemplateRecord record;
    put(record, "number", detail.record.number);
    put(record, "printed_at", printedAt.toDisplay());
    put(record, "audience", words.form(QStringLiteral("audience")));
    put(record, "issuer", paper.committee());
    put(record, "source", words.word(detail.record.source));
    put(record, "source_unit", paper.field("sender"));
    put(record, "external_id", paper.field("external_id"));
    put(record, "psb_case_no", paper.field("psb_case_no"));
    put(record, "kind", kind == nullptr ? QString() : kind->nameZh);
    put(record, "registered_at", words.time(detail.record.openedAt));
    put(record, "registered_on", words.day(CivilTime::fromInstant(detail.record.openedAt).date));
    put(record, "registrar",
        detail.journal.isEmpty() ? QString() : paper.performer(&detail.journal.constFirst()));
    put(record, "reply_by", paper.clockDay("referral_accept"));
    put(record, "mediate_due", paper.clockDay("referral_reply"));
    put(record, "accepted_on", paper.stepDay("accept_referral"));
    put(record, "refusal_reason", words.word(paper.given("return_referral", "competence")));
    put(record, "end_reason", paper.given("return_referral", "reason"));
    put(record, "ending", words.word(paper.given("reply_result", "ending")));
    put(record, "ended_on", paper.stepDay("reply_result return_referral"));
    record.flags.insert(QStringLiteral("is_accepted"), took(detail, "accept_referral"));
    record.flags.insert(QStringLiteral("is_agreed"),
                        paper.given("reply_result", "ending").startsWith(QLatin1String("agreed")));
    put(record, "check_code", recordCode(record));
    return record;
}

}  // namespace qz::mediation
