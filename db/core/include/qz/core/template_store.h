// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFuture>
#include <QList>

#include "qz/cases.h"
#include "qz/clock.h"
#include "qz/core/access_store.h"
#include "qz/core/audit_trail.h"
#include "qz/db/blob_store.h"
#include "qz/db/store.h"

namespace qz {

/// A template that an office put in the place of a shipped one.
struct PaperTemplate {
    Uuid id;
    QString paper;  ///< "event_form"
    QString sha256;
    qint64 size = 0;
    QDate validFrom;
    QDate validTo;   ///< inclusive; invalid: until another follows
    QString source;  ///< who decided on it, as typed
    Instant addedAt;
    QString addedBy;
};

/// Templates of papers with their time of validity. Adding and ending need admin.templates; both are audited.
/// What is in a template is checked by the caller (qz_papers). Any thread.
class TemplateStore {
public:
    TemplateStore(Store& store, AccessStore& access, AuditTrail& audit, const Clock& clock, Ids& ids);

    [[nodiscard]] QFuture<Result<QList<PaperTemplate>>> list() const;
    /// The content of the template that is valid on that day; empty: none, take the shipped one. Of several
    /// the one that begins last.
    [[nodiscard]] QFuture<Result<QByteArray>> active(const QString& paper, QDate day) const;
    [[nodiscard]] QFuture<Result<QByteArray>> content(const Uuid& id) const;
    /// Invalid where it ends before it begins.
    [[nodiscard]] QFuture<Result<PaperTemplate>> add(const PaperTemplate& wanted, const QByteArray& docx,
                                                     const AreaCode& area, const Actor& actor);
    /// Its last day; earlier papers stay as they were printed.
    [[nodiscard]] QFuture<Status> end(const Uuid& id, QDate lastDay, const AreaCode& area,
                                      const Actor& actor);

private:
    Store& m_store;
    AccessStore& m_access;
    AuditTrail& m_audit;
    const Clock& m_clock;
    Ids& m_ids;
    BlobStore m_blobs;
};

}  // namespace qz
