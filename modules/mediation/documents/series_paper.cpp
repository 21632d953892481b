// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "mediation/documents/dispute_paper.h"
#include "mediation/domain/series.h"

namespace qz::mediation {
namespace {

QList<SeriesAgreement> seriesIn(const DisputePaper& paper) { return seriesOf(paper.field("series")); }

const SeriesAgreement* agreementOf(const QList<SeriesAgreement>& series, int party) {
    const auto found = std::find_if(series.cbegin(), series.cend(),
                                    [party](const SeriesAgreement& one) { return one.party == party; });
    return found == series.cend() ? nullptr : &*found;
}

}  // namespace

QList<Party> partiesIn(const DisputePaper& paper) {
    QList<Party> parties = partiesOf(paper.detail.fields, paper.desk.words.sides());
    const int holder = paper.field(kSeriesParty.toLatin1().constData()).toInt();
    const QList<SeriesAgreement> series = seriesIn(paper);
    if (holder > 0 && !series.isEmpty()) {
        parties.removeIf([&](const Party& party) {
            return party.number != holder && agreementOf(series, party.number) != nullptr;
        });
    }
    return parties;
}

void addSeries(TemplateRecord& record, const DisputePaper& paper) {
    const PaperWords& words = paper.desk.words;
    const QList<SeriesAgreement> series = seriesIn(paper);
    const int holder = paper.field(kSeriesParty.toLatin1().constData()).toInt();
    const SeriesAgreement* agreement = agreementOf(series, holder);
    if (agreement == nullptr) {
        return;
    }
    QString name;
    const QList<Party> parties = partiesIn(paper);
    for (const Party& party : parties) {
        name = party.number == holder ? party.name : name;
    }
    put(record, "agreement_number", agreement->number);
    put(record, "agreed_amount", agreement->amount);
    put(record, "effective_on", words.day(agreement->effectiveOn));
    put(record, "performed_on", words.day(agreement->performedOn));
    put(record, "copies", QString::number(parties.size() + 1));
    // The draft says who and how much by marks (paper_words.json).
    const auto own = [&](QString text) {
        return text.replace(words.form(QStringLiteral("series_name")), name)
            .replace(words.form(QStringLiteral("series_amount")), agreement->amount);
    };
    QList<TemplateRecord> terms;
    const QString draft = own(paper.given("agree_series", "terms"));
    for (const QString& line : draft.split(u'\n', Qt::SkipEmptyParts)) {
        terms.append(TemplateRecord());
        put(terms.last(), "term", line.trimmed());
    }
    // An amount that the draft does not mention is a sentence of its own.
    if (!agreement->amount.isEmpty() && !draft.contains(agreement->amount)) {
        terms.append(TemplateRecord());
        put(terms.last(), "term", words.form(QStringLiteral("series_sum")).arg(name, agreement->amount));
    }
    record.lists.insert(QStringLiteral("term_lines"), terms);
    put(record, "terms", draft);
    put(record, "facts_agreed", own(record.texts.value(QStringLiteral("facts_agreed"))));
}

}  // namespace qz::mediation
