// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/referral_import.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "mediation/domain/referral_workflow.h"
#include "mediation/domain/step_parts.h"

namespace qz::mediation {
namespace {

constexpr qint64 kKeptRejections = 10000;

QString say(const char* sentence) { return QCoreApplication::translate("qz::mediation::Import", sentence); }

void reject(ImportSummary& summary, const MappedRows::Row& row, const QString& field, const QString& reason) {
    ++summary.rejectedCount;
    if (summary.rejected.size() < kKeptRejections) {
        summary.rejected.append({row.number, row.columnOf.value(field, field), reason});
    }
}

}  // namespace

QList<FieldSpec> referralImportFields() {
    using namespace parts;
    const auto plain = [](const char* id, const char* title, FieldType type = FieldType::Text,
                          bool required = false) { return typed(id, title, type, required); };
    return {plain("source", QT_TRANSLATE_NOOP("qz::Fields", "Sent by"), FieldType::Text, true),
            plain("sender", QT_TRANSLATE_NOOP("qz::Fields", "Authority that sent it")),
            plain("external_id", QT_TRANSLATE_NOOP("qz::Fields", "Number of their letter"), FieldType::Text,
                  true),
            plain("received_at", QT_TRANSLATE_NOOP("qz::Fields", "Received at"), FieldType::Time, true),
            plain("psb_case_no", QT_TRANSLATE_NOOP("qz::Fields", "Number of the police case")),
            plain("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind of dispute")),
            plain("area", QT_TRANSLATE_NOOP("qz::Fields", "Area")),
            personal(text("facts", QT_TRANSLATE_NOOP("qz::Fields", "What the dispute is about"))),
            personal(text("parties_named", QT_TRANSLATE_NOOP("qz::Fields", "Parties, one a line")))};
}

Result<NewCase> ReferralImport::made(const MappedRows::Row& row, const ImportOptions& options) const {
    const auto value = [&row](const char* id) { return row.values.value(QString::fromLatin1(id)).trimmed(); };
    NewCase request;
    request.kind = kReferralKind;
    request.actor = options.actor;
    request.actor.channel = QStringLiteral("import");
    const QString given = value("source");
    const QString source = referralSources().contains(given) ? given : m_tables.source(given);
    if (!referralSources().contains(source)) {
        return makeError(
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("qz::mediation::Import", "“%1” is no sender known here; there are: %2."))
                .arg(given, referralSources().join(QStringLiteral(", "))),
            {}, QStringLiteral("source"));
    }
    QZ_ASSIGN(const CivilTime received, CivilTime::parse(value("received_at")));
    request.occurredAt = received.toInstant();
    for (const char* id : {"external_id", "psb_case_no", "kind", "area", "facts"}) {
        request.fields.insert(QString::fromLatin1(id), value(id));
    }
    // Names of one cell stand apart by marks, in the inbox they stand one a line.
    static const QRegularExpression between(QStringLiteral("[\\x{3001}\\x{ff1b};\\n]+"));
    request.fields.insert(QStringLiteral("parties_named"),
                          value("parties_named").split(between, Qt::SkipEmptyParts).join(QLatin1Char('\n')));
    request.fields.insert(QStringLiteral("source"), source);
    request.fields.insert(QStringLiteral("sender"), value("sender").isEmpty() ? given : value("sender"));
    return request;
}

Result<ImportSummary> ReferralImport::run(UnitOfWork& work, MappedRows& rows, const ImportOptions& options,
                                          JobControl& job) {
    ImportSummary summary;
    MappedRows::Row row;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.next(row));
        if (!more) {
            return summary;
        }
        ++summary.rows;
        QZ_TRY(job.progress(rows.bytesDone(), rows.bytesTotal()));
        if (!row.problems.isEmpty()) {
            const QString field =
                row.problems.contains(QString()) ? QString() : row.problems.constBegin().key();
            reject(summary, row, field, row.problems.value(field));
            continue;
        }
        const Result<NewCase> request = made(row, options);
        if (!request.ok()) {
            reject(summary, row, request.error().where, request.error().message);
            continue;
        }
        QZ_ASSIGN(const std::optional<CaseRecord> known,
                  m_cases.findExternal(work, kReferralKind, request->fields.value(QStringLiteral("source")),
                                       request->fields.value(QStringLiteral("external_id"))));
        if (known) {
            ++summary.skipped;
            continue;
        }
        if (const Result<CaseRecord> opened = m_cases.openIn(work, *request); !opened.ok()) {
            reject(summary, row, opened.error().where, opened.error().message);
            continue;
        }
        ++summary.imported;
    }
}

}  // namespace qz::mediation
