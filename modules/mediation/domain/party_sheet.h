// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFuture>

#include "mediation/domain/parties.h"
#include "qz/cases.h"
#include "qz/import.h"

/// The parties of a group from a sheet (import `parties`, and the window).
namespace qz::mediation {

/// Columns that such a sheet may have.
[[nodiscard]] QList<FieldSpec> partySheetFields();

/// One row that can be taken over.
struct PartyRow {
    qint64 row = 0;   ///< as a person counts in the file
    QString dispute;  ///< number of the dispute, where the sheet says it
    Party party;
    QString amount;
    int known = 0;  ///< the party of the dispute with the same identity number; 0: new
};

struct PartySheet {
    qint64 rows = 0;
    QList<PartyRow> parties;
    QList<RejectedRow> rejected;  ///< with row, column and reason
};

/// Reads the whole sheet. A number of an identity card has its check digit, its bearer's sex and age; the
/// same number twice, or a party of `known` again, is told apart. Errors are those of the file. Worker
/// threads.
[[nodiscard]] Result<PartySheet> readPartySheet(MappedRows& rows, const QList<Party>& known, QDate today,
                                                const QHash<QString, bool>& sides);

/// The fields of the step `name_parties` after the rows: what the dispute has stays in its place. `current`:
/// fields of the dispute, opened; `amounts` of it as in the details. Pure.
[[nodiscard]] FieldMap partiesWith(const FieldMap& current, const QList<PartyRow>& rows);

/// The party with the same card, or the same name where one of them has none; 0: new. Pure.
[[nodiscard]] int partyKnownAs(const Party& party, const QList<Party>& known);

/// The 18 digits of an identity card in the text; empty: there are none. Pure.
[[nodiscard]] QString identityNumber(const QString& text);
/// GB 11643: date of birth and check digit. Pure.
[[nodiscard]] bool isIdentityNumber(const QString& digits);

/// How the window reads such a file: offered by the headless plugin.
class PartySheets {
public:
    static constexpr const char* serviceName = "mediation.party_sheets";
    virtual ~PartySheets() = default;
    /// `known`: fields of the dispute, opened. Reads beside the window.
    [[nodiscard]] virtual QFuture<Result<PartySheet>> read(QString file, FieldMap known) = 0;
};

}  // namespace qz::mediation
