// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <functional>

#include "qz/area_code.h"
#include "qz/case_record.h"
#include "qz/time.h"

namespace qz::grid {

/// Names for the codes that a paper prints. A function that is absent leaves the code itself.
struct DocumentText {
    std::function<QString(const QString& code)> className;  ///< "P0101" → its name
    std::function<QString(const AreaCode& code)> areaName;  ///< the area alone
    std::function<QString(const AreaCode& code)> areaPath;  ///< from the county down
    std::function<QString(const QString& code)> unitName;
    std::function<QString(const QString& code, QDate day)> unitNameOn;  ///< as it was called on a day
    std::function<QString(const QString& login)> userName;
    std::function<QString(const QString& code)> closingReason;
    QString issuer;  ///< the centre that issues the paper; empty: no place for a seal
};

[[nodiscard]] inline QString translate(const char* context, const char* text, const char* about = nullptr,
                                       int n = -1) {
    return QCoreApplication::translate(context, text, about, n);
}

[[nodiscard]] QString classText(const DocumentText& text, const QString& code);
[[nodiscard]] QString areaText(const DocumentText& text, const AreaCode& code);
[[nodiscard]] QString pathText(const DocumentText& text, const AreaCode& code);
[[nodiscard]] QString unitText(const DocumentText& text, const QString& code, QDate day = {});
[[nodiscard]] QString performerText(const DocumentText& text, const Performer& performer, QDate day = {});
[[nodiscard]] QString timeText(Instant instant);  ///< "2026-09-30 16:40"
[[nodiscard]] QString dayText(const QDate& day);  ///< as papers date themselves
[[nodiscard]] QString numberText(qint64 value);   ///< "3,191", on paper
[[nodiscard]] QString listText(const QStringList& parts);
[[nodiscard]] QString yesNo(bool yes);

}  // namespace qz::grid
