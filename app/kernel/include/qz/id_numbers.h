// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace qz {

/// What a resident identity number says of itself. Nothing beyond its digits is concluded.
struct ResidentIdCheck {
    bool valid = false;
    QString reason;    ///< translated, why it is not valid; empty when it is
    QString areaCode;  ///< first six digits, of the first registration
    QDate birthDate;
    int sexDigit = -1;  ///< odd or even; −1 when not readable
};

/// GB 11643: 18 characters, ISO 7064 MOD 11-2. `latestBirth`: births after it are refused (usually today; an
/// invalid date asks nothing). The 15-digit form ended in 2013 and is refused by name. Never logs the number.
[[nodiscard]] ResidentIdCheck checkResidentId(const QString& number, QDate latestBirth = {});

/// What a unified social credit code says of itself.
struct CreditCodeCheck {
    bool valid = false;
    QString reason;
    QString areaCode;          ///< of the registering authority
    QString organisationCode;  ///< the nine characters of GB 11714
};

/// GB 32100: 18 characters, MOD 31.
[[nodiscard]] CreditCodeCheck checkCreditCode(const QString& code);

}  // namespace qz
