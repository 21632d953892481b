// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QHash>
#include <QList>
#include <QReadWriteLock>

#include "qz/cases.h"
#include "qz/core/audit_trail.h"
#include "qz/db/key_ring.h"
#include "qz/db/store.h"

namespace qz {

class CaseService;

/// Sealed names of the open cases that the reader's own unit handles, opened into memory after log-in so that
/// they can be searched, and forgotten at log-out. Never on the disk, in an index or in a log; each case that
/// is opened leaves an audit row with the purpose of handling it. Any thread.
class OwnParties {
public:
    OwnParties(Store& store, KeyRing& keys, AuditTrail& audit, CaseService& cases)
        : m_store(store), m_keys(keys), m_audit(audit), m_cases(cases) {}

    /// Opens what is not open yet; gives the number of cases opened now. Nothing without a unit, in a
    /// read-only store or while the keys are locked.
    [[nodiscard]] QFuture<Result<qint64>> open(Actor reader);
    void forget();

    struct Found {
        CaseRecord record;  ///< as it was when it was opened
        QString field;      ///< id of the field
        QString text;       ///< what stands there
        QString part;       ///< what of it was found
    };
    /// By words or pinyin; only what was opened for this user.
    [[nodiscard]] QList<Found> find(const QString& typed, const QString& user, int limit) const;

private:
    struct Party {
        CaseRecord record;
        QString field;
        QString text;
    };
    Result<qint64> openNow(WriteTx& tx, const Actor& reader);

    Store& m_store;
    KeyRing& m_keys;
    AuditTrail& m_audit;
    CaseService& m_cases;
    mutable QReadWriteLock m_lock;
    QString m_user;
    QHash<Uuid, QList<Party>> m_parties;  ///< by case; empty lists: opened, holds no name
};

}  // namespace qz
