// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFuture>
#include <QHash>

#include "qz/field_spec.h"
#include "qz/result.h"

namespace qz::mediation {

/// Words of readers of identity cards as data (resources/data/mediation/identity_reader.json): labels, codes
/// of sexes and peoples (GB/T 3304).
struct IdentityWords {
    QHash<QString, QString> labels;   ///< as a file says it → name, sex, people, birth, address, number
    QHash<QString, QString> sexes;    ///< code or word → male, female
    QHash<QString, QString> peoples;  ///< code → name
    QStringList pictures;             ///< names of the pictures beside the text; "*": its own name
    QString paper;                    ///< what the number is of, as papers say it

    [[nodiscard]] static Result<IdentityWords> load(const QString& resources);
};

/// What a card says as fields of a party: name, sex, ethnicity, age (on `today`), address, identity. Takes
/// the fixed columns of readers' text files (name 15, sex 1, people 2, birth 8, address 35, number 18
/// characters) and lines of label and value. Invalid where there is no name and number.
[[nodiscard]] Result<FieldMap> identityOf(const QString& text, const IdentityWords& words, QDate today);

/// Files that a reader of identity cards leaves: read, then erased with the pictures beside them; no picture
/// is ever kept. Offered by the headless plugin to the window.
class IdentityFiles {
public:
    static constexpr const char* serviceName = "mediation.identity_files";
    virtual ~IdentityFiles() = default;
    /// The fields of identityOf(). Where a file cannot be erased, the error says so and nothing is given.
    [[nodiscard]] virtual QFuture<Result<FieldMap>> take(QString file) = 0;
};

}  // namespace qz::mediation
