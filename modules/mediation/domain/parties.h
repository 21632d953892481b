// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "qz/field_spec.h"

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
/// side stands with the respondents. `agents` holds "number: agent" a line. `sides`: the words of a side and
/// whether it applies ("applicant", "申请人" → true). Pure; any thread.
[[nodiscard]] QList<Party> partiesOf(const FieldMap& fields, const QHash<QString, bool>& sides);

/// How many parties the fields name: the least that `parties` may say. Pure.
[[nodiscard]] int partiesNamed(const FieldMap& fields);

}  // namespace qz::mediation
