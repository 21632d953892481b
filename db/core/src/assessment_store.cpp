// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/assessment_store.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "codec.h"

namespace qz {

using namespace core;

namespace {

constexpr auto kColumns = "module, version, content, made_at, made_by, signed_at, signed_by";

Error notJson() {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate("qz::Assessments", "The assessment cannot be read."));
}

Result<Assessment> readRow(const Statement& row) {
    Assessment found;
    found.module = row.text(0);
    found.version = static_cast<int>(row.integer(1));
    QZ_ASSIGN(found.content, AssessmentContent::fromJson(row.text(2).toUtf8()));
    found.madeAt = Instant{row.integer(3)};
    found.madeBy = row.text(4);
    if (!row.isNull(5)) {
        found.signedAt = Instant{row.integer(5)};
    }
    found.signedBy = row.text(6);
    return found;
}

/// The newest version; version 0 where there is none.
Result<Assessment> newest(ReadTx& read, const QString& module) {
    static const QString sql =
        QStringLiteral("SELECT %1 FROM core_assessments WHERE module = ? ORDER BY version DESC LIMIT 1")
            .arg(QLatin1String(kColumns));
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    rows.bindAll(module);
    QZ_ASSIGN(const bool found, rows.step());
    Result<Assessment> answer = found ? readRow(rows) : Result<Assessment>(Assessment());
    rows.reset();
    return answer;
}

Status insert(WriteTx& tx, const Assessment& made) {
    QZ_ASSIGN(Statement row, tx.sql("INSERT INTO core_assessments (module, version, content, made_at, "
                                    "made_by, signed_at, signed_by) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    row.bindAll(made.module, qint64{made.version}, made.content.toJson(), made.madeAt.ms, stored(made.madeBy),
                made.signedAt ? DbValue(made.signedAt->ms) : DbValue(), stored(made.signedBy));
    return row.run();
}

AuditEntry told(const Actor& actor, const char* action, const Assessment& made) {
    AuditEntry entry;
    entry.user = actor.user;
    entry.action = QString::fromLatin1(action);
    entry.subject = QStringLiteral("%1: version %2").arg(made.module).arg(made.version);
    return entry;
}

}  // namespace

QString AssessmentContent::toJson() const {
    const QJsonObject object{{QStringLiteral("purpose"), purpose},
                             {QStringLiteral("data"), data},
                             {QStringLiteral("necessity"), necessity},
                             {QStringLiteral("risks"), risks},
                             {QStringLiteral("measures"), measures},
                             {QStringLiteral("people"), people},
                             {QStringLiteral("date"), date.toString(Qt::ISODate)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<AssessmentContent> AssessmentContent::fromJson(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return notJson();
    }
    const auto text = [&document](const char* id) {
        return document.object().value(QLatin1String(id)).toString().trimmed();
    };
    return AssessmentContent{text("purpose"),
                             text("data"),
                             text("necessity"),
                             text("risks"),
                             text("measures"),
                             text("people"),
                             QDate::fromString(text("date"), Qt::ISODate)};
}

Status AssessmentContent::complete() const {
    const QList<std::pair<const char*, bool>> fields{{"purpose", !purpose.isEmpty()},
                                                     {"data", !data.isEmpty()},
                                                     {"necessity", !necessity.isEmpty()},
                                                     {"risks", !risks.isEmpty()},
                                                     {"measures", !measures.isEmpty()},
                                                     {"people", !people.isEmpty()},
                                                     {"date", date.isValid()}};
    for (const auto& [id, filled] : fields) {
        if (!filled) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate("qz::Assessments",
                                                         "This must be filled in before the assessment is "
                                                         "signed."),
                             {}, QString::fromLatin1(id));
        }
    }
    return {};
}

QFuture<Result<Assessment>> AssessmentStore::save(const QString& module, const AssessmentContent& content,
                                                  const Actor& actor) {
    return m_core.store().write(
        QStringLiteral("core.assess"),
        [self = *this, module, content, actor](WriteTx& tx) mutable -> Result<Assessment> {
            QZ_TRY(self.m_core.access().check(actor.user, QStringLiteral("privacy.assess"),
                                              self.m_core.rootArea()));
            QZ_ASSIGN(Assessment made, newest(tx, module));
            const bool changes = made.version > 0 && !made.signedAt;
            made.module = module;
            made.content = content;
            made.madeAt = self.m_clock.now();
            made.madeBy = actor.user;
            if (changes) {
                QZ_ASSIGN(Statement row, tx.sql("UPDATE core_assessments SET content = ?, made_at = ?, "
                                                "made_by = ? WHERE module = ? AND version = ?"));
                row.bindAll(content.toJson(), made.madeAt.ms, stored(made.madeBy), module,
                            qint64{made.version});
                QZ_TRY(row.run());
            } else {
                ++made.version;
                made.signedAt.reset();
                made.signedBy.clear();
                QZ_TRY(insert(tx, made));
            }
            QZ_TRY(self.m_core.audit().append(tx, told(actor, "assessment_saved", made)));
            return made;
        });
}

QFuture<Result<Assessment>> AssessmentStore::sign(const QString& module, int version, const Actor& actor) {
    return m_core.store().write(
        QStringLiteral("core.assess"),
        [self = *this, module, version, actor](WriteTx& tx) mutable -> Result<Assessment> {
            QZ_TRY(self.m_core.access().check(actor.user, QStringLiteral("privacy.sign"),
                                              self.m_core.rootArea()));
            QZ_ASSIGN(Assessment made, newest(tx, module));
            if (made.version == 0 || made.version != version || made.signedAt) {
                return makeError(ErrorCode::Conflict,
                                 QCoreApplication::translate(
                                     "qz::Assessments",
                                     "Another version is the newest, or it is signed already; look again."));
            }
            QZ_TRY(made.content.complete());
            made.signedAt = self.m_clock.now();
            made.signedBy = actor.user;
            QZ_ASSIGN(Statement row, tx.sql("UPDATE core_assessments SET signed_at = ?, signed_by = ? "
                                            "WHERE module = ? AND version = ?"));
            row.bindAll(made.signedAt->ms, made.signedBy, module, qint64{version});
            QZ_TRY(row.run());
            QZ_TRY(self.m_core.audit().append(tx, told(actor, "assessment_signed", made)));
            return made;
        });
}

Result<QList<Assessment>> AssessmentStore::all(ReadTx& read) {
    static const QString sql = QStringLiteral("SELECT %1 FROM core_assessments ORDER BY module, version DESC")
                                   .arg(QLatin1String(kColumns));
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    QList<Assessment> found;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return found;
        }
        QZ_ASSIGN(const Assessment one, readRow(rows));
        found.append(one);
    }
}

Result<bool> AssessmentStore::isSigned(ReadTx& read, const QString& module) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT 1 FROM core_assessments WHERE module = ? AND signed_at IS NOT NULL"));
    rows.bindAll(module);
    QZ_ASSIGN(const bool found, rows.step());
    rows.reset();
    return found;
}

Status AssessmentStore::putSigned(WriteTx& tx, const QString& module, const AssessmentContent& content,
                                  const QString& by) {
    QZ_TRY(content.complete());
    QZ_ASSIGN(Assessment made, newest(tx, module));
    made.module = module;
    ++made.version;
    made.content = content;
    made.madeAt = m_clock.now();
    made.madeBy = by;
    made.signedAt = made.madeAt;
    made.signedBy = by;
    return insert(tx, made);
}

QStringList AssessmentStore::modulesWithPersonalData(const Cases& cases) {
    QStringList modules;
    for (const CaseKind* kind : cases.kinds()) {
        QList<FieldSpec> fields = kind->fields;
        for (const StepSpec& step : kind->workflow->spec().steps) {
            fields += step.fields;
        }
        const bool personal = std::any_of(fields.cbegin(), fields.cend(), [](const FieldSpec& spec) {
            return spec.dataClass >= DataClass::P2;
        });
        if (personal && !modules.contains(kind->module)) {
            modules.append(kind->module);
        }
    }
    return modules;
}

}  // namespace qz
