// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/template_store.h"

#include <QCoreApplication>

#include "codec.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

const char* const kColumns = "id, paper, sha256, size, valid_from, valid_to, source, added_at, added_by";
const auto kPermission = QStringLiteral("admin.templates");

PaperTemplate readTemplate(const Statement& row) {
    return {row.uuid(0),
            row.text(1),
            row.text(2),
            row.integer(3),
            QDate::fromString(row.text(4), Qt::ISODate),
            QDate::fromString(row.text(5), Qt::ISODate),
            row.text(6),
            Instant{row.integer(7)},
            row.text(8)};
}

Result<PaperTemplate> findTemplate(ReadTx& read, const Uuid& id) {
    static const QString sql =
        QStringLiteral("SELECT %1 FROM core_templates WHERE id = ? AND deleted_at IS NULL")
            .arg(QLatin1String(kColumns));
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    rows.bindAll(id);
    QZ_ASSIGN(const bool found, rows.step());
    if (!found) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Reports", "There is no such template."));
    }
    return readTemplate(rows);
}

}  // namespace

TemplateStore::TemplateStore(Store& store, AccessStore& access, AuditTrail& audit, const Clock& clock,
                             Ids& ids)
    : m_store(store), m_access(access), m_audit(audit), m_clock(clock), m_ids(ids), m_blobs(store.folder()) {}

QFuture<Result<QList<PaperTemplate>>> TemplateStore::list() const {
    return m_store.read([](ReadTx& read) -> Result<QList<PaperTemplate>> {
        static const QString sql =
            QStringLiteral(
                "SELECT %1 FROM core_templates WHERE deleted_at IS NULL ORDER BY paper, "
                "valid_from, added_at")
                .arg(QLatin1String(kColumns));
        QZ_ASSIGN(Statement rows, read.prepare(sql));
        QList<PaperTemplate> all;
        while (true) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                return all;
            }
            all.append(readTemplate(rows));
        }
    });
}

QFuture<Result<QByteArray>> TemplateStore::active(const QString& paper, QDate day) const {
    return m_store.read([this, paper, day](ReadTx& read) -> Result<QByteArray> {
        QZ_ASSIGN(
            Statement rows,
            read.prepare("SELECT sha256 FROM core_templates WHERE paper = ?1 AND deleted_at IS NULL AND "
                         "valid_from <= ?2 AND (valid_to = '' OR valid_to >= ?2) ORDER BY valid_from DESC, "
                         "added_at DESC, rid DESC LIMIT 1"));
        rows.bindAll(paper, day.toString(Qt::ISODate));
        QZ_ASSIGN(const bool found, rows.step());
        if (!found) {
            return QByteArray();
        }
        const QString sha256 = rows.text(0);
        rows.reset();
        return m_blobs.get(sha256);
    });
}

QFuture<Result<QByteArray>> TemplateStore::content(const Uuid& id) const {
    return m_store.read([this, id](ReadTx& read) -> Result<QByteArray> {
        QZ_ASSIGN(const PaperTemplate found, findTemplate(read, id));
        return m_blobs.get(found.sha256);
    });
}

QFuture<Result<PaperTemplate>> TemplateStore::add(const PaperTemplate& wanted, const QByteArray& docx,
                                                  const AreaCode& area, const Actor& actor) {
    const auto insert = [this, wanted, docx, area, actor](WriteTx& tx) -> Result<PaperTemplate> {
        QZ_TRY(m_access.check(actor.user, kPermission, area));
        if (!wanted.validFrom.isValid() || (wanted.validTo.isValid() && wanted.validTo < wanted.validFrom)) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate(
                                 "qz::Reports", "The template needs a first day, not after its last one."),
                             {}, QStringLiteral("valid_from"));
        }
        PaperTemplate made = wanted;
        made.id = m_ids.next();
        made.size = docx.size();
        made.addedAt = m_clock.now();
        made.addedBy = actor.user;
        QZ_ASSIGN(made.sha256, m_blobs.put(docx));
        QZ_TRY(tx.insert(templatesTable(), made.id,
                         {{"paper", made.paper},
                          {"sha256", made.sha256},
                          {"size", made.size},
                          {"valid_from", made.validFrom.toString(Qt::ISODate)},
                          {"valid_to", stored(made.validTo.toString(Qt::ISODate))},
                          {"source", stored(made.source)},
                          {"added_at", made.addedAt.ms},
                          {"added_by", stored(made.addedBy)}}));
        QZ_TRY(m_audit.append(tx, {{},
                                   actor.user,
                                   QStringLiteral("add_template"),
                                   {QStringLiteral("template"), made.id},
                                   made.paper + QStringLiteral(": ") + made.sha256,
                                   made.source}));
        return made;
    };
    return m_store.write(QStringLiteral("templates.add"), insert);
}

QFuture<Status> TemplateStore::end(const Uuid& id, QDate lastDay, const AreaCode& area, const Actor& actor) {
    return m_store.write(
        QStringLiteral("templates.end"), [this, id, lastDay, area, actor](WriteTx& tx) -> Status {
            QZ_TRY(m_access.check(actor.user, kPermission, area));
            QZ_ASSIGN(const PaperTemplate found, findTemplate(tx, id));
            QZ_TRY(tx.update(templatesTable(), id, {{"valid_to", lastDay.toString(Qt::ISODate)}}));
            return m_audit.append(tx, {{},
                                       actor.user,
                                       QStringLiteral("end_template"),
                                       {QStringLiteral("template"), id},
                                       found.paper + QStringLiteral(": ") + lastDay.toString(Qt::ISODate),
                                       {}});
        });
}

}  // namespace qz
