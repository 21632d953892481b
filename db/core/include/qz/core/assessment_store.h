// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

#include "qz/core/core_store.h"

namespace qz {

/// What an impact assessment says (PIPL art. 55 and 56). All of it is required before it is signed.
struct AssessmentContent {
    QString purpose;    ///< why personal data is handled, and how
    QString data;       ///< which data of whom
    QString necessity;  ///< why it is lawful and cannot be done with less
    QString risks;      ///< for the rights of those concerned
    QString measures;   ///< what is done against them
    QString people;     ///< who assessed
    QDate date;         ///< when

    [[nodiscard]] QString toJson() const;
    [[nodiscard]] static Result<AssessmentContent> fromJson(const QByteArray& json);
    /// Invalid names the first field that is missing.
    [[nodiscard]] Status complete() const;
};

/// One version of the assessment of a module. A signed version never changes; a change is a new version.
struct Assessment {
    QString module;  ///< "grid"
    int version = 0;
    AssessmentContent content;
    Instant madeAt;
    QString madeBy;
    std::optional<Instant> signedAt;
    QString signedBy;
};

/// Impact assessments of modules that handle P2 or P3 data. Kept three years at least (art. 56): never
/// deleted here. Any thread.
class AssessmentStore {
public:
    AssessmentStore(CoreStore& core, const Clock& clock) : m_core(core), m_clock(clock) {}

    /// A new version, or the last one changed while it is not signed. Needs privacy.assess.
    [[nodiscard]] QFuture<Result<Assessment>> save(const QString& module, const AssessmentContent& content,
                                                   const Actor& actor);
    /// Needs privacy.sign; Invalid where something is missing, Conflict where that version is signed.
    [[nodiscard]] QFuture<Result<Assessment>> sign(const QString& module, int version, const Actor& actor);

    /// Newest version first.
    [[nodiscard]] static Result<QList<Assessment>> all(ReadTx& read);
    /// A version of the module is signed.
    [[nodiscard]] static Result<bool> isSigned(ReadTx& read, const QString& module);
    /// The same inside a transaction of the caller, without asking for rights: the demo's synthetic one.
    Status putSigned(WriteTx& tx, const QString& module, const AssessmentContent& content, const QString& by);

    /// Modules whose cases have P2 or P3 fields.
    [[nodiscard]] static QStringList modulesWithPersonalData(const Cases& cases);

private:
    CoreStore& m_core;
    const Clock& m_clock;
};

}  // namespace qz
