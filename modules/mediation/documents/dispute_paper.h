// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/documents/papers.h"
#include "mediation/domain/parties.h"

namespace qz::mediation {

/// One dispute on its way to paper.
struct DisputePaper {
    const CaseDetail& detail;
    const PaperDesk& desk;
    CivilTime printedAt;

    [[nodiscard]] QString field(const char* id) const { return detail.fields.value(QString::fromLatin1(id)); }
    [[nodiscard]] const JournalEntry* last(const QStringList& actions) const;  ///< null: never done
    /// A field of the last of these steps; empty: none.
    [[nodiscard]] QString given(const char* actions, const char* id) const;
    [[nodiscard]] QString dayOf(const char* id) const;         ///< a field that is a day, as papers say it
    [[nodiscard]] QString stepDay(const char* actions) const;  ///< the day of the last of these steps
    [[nodiscard]] QString performer(const JournalEntry* entry) const;  ///< empty for none
    [[nodiscard]] QString committee() const;
    [[nodiscard]] QString names(bool applicants, bool respondents) const;
    [[nodiscard]] QString clockDay(const char* clock) const;
};

/// Where the papers of a bound volume stand, as CasePapers hands it to the parts that are not counted
/// ("slot=1-2 slot=3"), under this field.
inline const QString kBoundPages = QStringLiteral("bound_pages");

/// The field with the number of the party whose agreement of a series a paper is.
inline const QString kSeriesParty = QStringLiteral("series_party");

[[nodiscard]] TemplateRecord recordOf(const DisputePaper& paper);

// Parts of it.
void addParties(TemplateRecord& record, const DisputePaper& paper);
void addCourse(TemplateRecord& record, const DisputePaper& paper);
void addOutcome(TemplateRecord& record, const DisputePaper& paper);
void addConfirmation(TemplateRecord& record, const DisputePaper& paper);
void addVolume(TemplateRecord& record, const DisputePaper& paper);
/// One agreement of a series: its number, its amount, its own parties, its share of the draft. Nothing for
/// other papers.
void addSeries(TemplateRecord& record, const DisputePaper& paper);
/// The parties of a paper: all of the dispute, or those of one agreement of a series.
[[nodiscard]] QList<Party> partiesIn(const DisputePaper& paper);

inline void put(TemplateRecord& record, const char* id, const QString& text) {
    record.texts.insert(QString::fromLatin1(id), text);
}

}  // namespace qz::mediation
