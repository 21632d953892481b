// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "grid/documents/document_text.h"
#include "grid/domain/grid_metrics.h"
#include "qz/compare.h"

/// How streets stand against the rest of their district, and what is said of it. Never a rank: streets stand
/// in the order of their codes, and what lies below a street is not compared.
namespace qz::grid {

/// What is counted of one street.
struct BriefStreet {
    AreaCode street;
    Rate inTime;
    qint64 openOverdue = 0;
};

/// One street as an audience may see it.
struct ShownStreet {
    QString name;
    qz::Rate rate;
    ShareComparison comparison;
    qint64 missing = 0;  ///< cases to reach the share of the rest; negative: above it
    QString restText;    ///< share of the rest of the district
    qint64 openOverdue = 0;
};

[[nodiscard]] QList<ShownStreet> shownStreets(const QList<BriefStreet>& streets, Audience audience,
                                              const DocumentText& text);

[[nodiscard]] QString standingText(Standing standing);  ///< "▲ higher"
/// Two sentences for each street that stands out, one for those without a difference, one for those that have
/// too few cases; in the order of the streets.
[[nodiscard]] QStringList findings(const QList<ShownStreet>& streets, Audience audience);

}  // namespace qz::grid
