// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

#include "qz/result.h"

/// Agreements in series: one for each party of a group, from one draft with an amount each. Pure; any thread.
namespace qz::mediation {

/// "3=12000, 4-9=9800.50": amounts by the number of the party. Invalid (where: amounts) names the part.
[[nodiscard]] Result<QMap<int, QString>> parseAmounts(const QString& text);
/// The same written in the shortest way.
[[nodiscard]] QString amountsText(const QMap<int, QString>& amounts);
/// "3-12, 15": numbers of parties; empty: none named. Invalid (where: agreements) names the part.
[[nodiscard]] Result<QList<int>> parsePartyNumbers(const QString& text);
[[nodiscard]] QString partyNumbersText(const QList<int>& numbers);
/// The sum, exact to the cent.
[[nodiscard]] QString sumOf(const QMap<int, QString>& amounts);

/// One signature of one agreement of the series. `agreement`: number of the party that holds it.
struct SeriesSignature {
    int agreement = 0;
    QString signer;  ///< party, mediator, seal
    int party = 0;   ///< 1… for parties
    QDate signedOn;
};

/// One agreement of the series. A null day: not yet.
struct SeriesAgreement {
    int party = 0;  ///< who holds it
    QString amount;
    int year = 0;
    int sequence = 0;  ///< 0: drafted with its amount, not agreed yet
    QString number;
    QDate partyOn;
    QDate othersOn;  ///< the last of the other parties, when all of them have signed
    QDate mediatorOn;
    QDate sealOn;
    QDate effectiveOn;  ///< the last of all (People's Mediation Law 29)
    QDate performedOn;
};

/// Who signs an agreement of the series beside its holder: the parties that hold none.
[[nodiscard]] QList<int> otherParties(const QList<SeriesAgreement>& series, int parties);
/// Fills the days of the signatures and of effect.
void addSignatures(QList<SeriesAgreement>& series, const QList<SeriesSignature>& signatures, int parties);
/// Who is missing on at least one of them, in words of the program.
[[nodiscard]] QStringList unsignedInSeries(const QList<SeriesAgreement>& series);
/// The first day on which one of them took effect; null: none is in effect.
[[nodiscard]] QDate firstEffect(const QList<SeriesAgreement>& series);

/// As the details of a dispute carry it, and back.
[[nodiscard]] QString seriesText(const QList<SeriesAgreement>& series);
[[nodiscard]] QList<SeriesAgreement> seriesOf(const QString& text);

}  // namespace qz::mediation
