// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "qz/field_spec.h"
#include "qz/result.h"

namespace qz::mediation {

/// One party as the sealed fields of a dispute name it.
struct Party {
    int number = 1;       ///< as signatures count them: 1 the applicant, 2 the respondent, then line by line
    bool applies = true;  ///< stands on the applicants' side
    QString name;
    QString sex;  ///< male, female, or as it was written
    QString ethnicity;
    QString age;
    QString occupation;
    QString phone;
    QString address;
    QString identity;
    QString agent;
    bool isMinor = false;
};

/// All parties of a dispute. `other_parties` holds one a line, its parts between "|", tabs or full-width
/// bars: [side |] name | sex | ethnicity | age | occupation | contact | address | identity; a line without a
/// side stands with the respondents. A line kMinorLine stands for the next line of `minor_parties`, which has
/// the same parts and is sealed more strictly (P3). `agents` holds "number: agent" a line. `sides`: the words
/// of a side and whether it applies ("applicant", "申请人" → true). Pure; any thread.
[[nodiscard]] QList<Party> partiesOf(const FieldMap& fields, const QHash<QString, bool>& sides);

/// How many parties the fields name: the least that `parties` may say. Pure.
[[nodiscard]] int partiesNamed(const FieldMap& fields);

/// Keeps the place of a minor among the further parties, so that numbers stay.
inline const QString kMinorLine = QStringLiteral("-");
/// The fields with the lines of minors moved from `other_parties` to `minor_parties`. Pure.
[[nodiscard]] FieldMap minorsApart(const FieldMap& fields);
/// Invalid (where: other_parties) names the first line of a minor that stands there openly. Pure.
[[nodiscard]] Status noMinorAmongOthers(const FieldMap& fields);

}  // namespace qz::mediation
