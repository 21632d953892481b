// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include "qz/result.h"
#include "qz/time.h"

namespace qz::mediation {

/// One line of the list of a court for judicial confirmation.
struct CourtMaterial {
    QString name;
    QString paper;  ///< the paper of this module that it is, empty: none
    QString demand;
};

/// The words that papers say of codes and days. The volume is a legal file in Chinese, so they do not follow
/// the language of the window. Data in resources/data/mediation (paper_words.json, jc_materials.json).
/// Immutable once loaded; any thread.
class PaperWords {
public:
    /// Io or Invalid with the place in it.
    [[nodiscard]] static Result<PaperWords> load(const QString& resources);

    /// The word of a code; the translated title of a choice where the data have none.
    [[nodiscard]] QString word(const QString& code) const;
    [[nodiscard]] QString slot(const QString& name) const;
    [[nodiscard]] QString form(const QString& name) const;  ///< a format with %1…; empty: none
    [[nodiscard]] QString day(const QDate& day) const;      ///< empty for none
    [[nodiscard]] QString time(Instant instant) const;
    [[nodiscard]] QString list(const QStringList& parts) const {
        return parts.join(form(QStringLiteral("list")));
    }
    [[nodiscard]] const QHash<QString, bool>& sides() const { return m_sides; }
    [[nodiscard]] const QStringList& printedSources() const { return m_sources; }
    [[nodiscard]] const QList<CourtMaterial>& materials() const { return m_materials; }
    [[nodiscard]] const QString& materialsSource() const { return m_materialsSource; }

private:
    QHash<QString, QString> m_words;
    QHash<QString, QString> m_slots;
    QHash<QString, QString> m_forms;
    QHash<QString, bool> m_sides;
    QStringList m_sources;
    QList<CourtMaterial> m_materials;
    QString m_materialsSource;
};

}  // namespace qz::mediation
