// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/id_numbers.h"

#include <QCoreApplication>
#include <QLatin1String>
#include <algorithm>
#include <array>

namespace qz {
namespace {

constexpr int kLength = 18;
constexpr std::array<int, 17> kIdWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr QLatin1String kIdChecks("10X98765432");
constexpr QLatin1String kCreditAlphabet("0123456789ABCDEFGHJKLMNPQRTUWXY");  // without I, O, S, V, Z
constexpr QLatin1String kRegistrars("123456789ANY");
/// GB/T 2260 codes of provinces, and 83 of the residence permit for people from Taiwan.
constexpr std::array<int, 35> kProvinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34,
                                         35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
                                         53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};

bool isAsciiDigits(const QString& text) {
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

bool isProvince(const QString& areaCode) {
    return std::binary_search(kProvinces.begin(), kProvinces.end(), areaCode.left(2).toInt());
}

QChar idCheckCharacter(const QString& number) {
    int sum = 0;
    for (int i = 0; i < kLength - 1; ++i) {
        sum += number.at(i).digitValue() * kIdWeights[static_cast<size_t>(i)];
    }
    return QLatin1Char(kIdChecks.at(sum % 11));
}

int creditValue(QChar c) { return static_cast<int>(QString(kCreditAlphabet).indexOf(c)); }

QString idFault(const QString& number, const ResidentIdCheck& check, QDate latestBirth) {
    if (!isProvince(check.areaCode)) {
        return QCoreApplication::translate("qz::IdNumbers", "The first two digits are no province.");
    }
    if (!check.birthDate.isValid() || check.birthDate.year() < 1850) {
        return QCoreApplication::translate("qz::IdNumbers", "Digits 7 to 14 are no date of birth.");
    }
    if (latestBirth.isValid() && check.birthDate > latestBirth) {
        return QCoreApplication::translate("qz::IdNumbers", "The date of birth lies in the future.");
    }
    if (number.mid(14, 3) == QLatin1String("000")) {
        return QCoreApplication::translate("qz::IdNumbers", "The sequence number 000 is never given.");
    }
    if (number.at(kLength - 1) != idCheckCharacter(number)) {
        return QCoreApplication::translate("qz::IdNumbers",
                                           "The check character does not fit: a digit is mistyped.");
    }
    return {};
}

}  // namespace

ResidentIdCheck checkResidentId(const QString& number, QDate latestBirth) {
    ResidentIdCheck check;
    const QString text = number.trimmed().toUpper();
    if (text.size() == 15 && isAsciiDigits(text)) {
        check.reason = QCoreApplication::translate(
            "qz::IdNumbers",
            "This is the old form of 15 digits, which ended in 2013: ask for the one of 18.");
        return check;
    }
    if (text.size() != kLength) {
        check.reason =
            QCoreApplication::translate("qz::IdNumbers", "An identity number has 18 characters, not %1.")
                .arg(text.size());
        return check;
    }
    if (!isAsciiDigits(text.left(kLength - 1)) ||
        !(text.back() == QLatin1Char('X') || isAsciiDigits(text.right(1)))) {
        check.reason =
            QCoreApplication::translate("qz::IdNumbers", "An identity number is 17 digits and a digit or X.");
        return check;
    }
    check.areaCode = text.left(6);
    check.birthDate = QDate(text.mid(6, 4).toInt(), text.mid(10, 2).toInt(), text.mid(12, 2).toInt());
    check.sexDigit = text.at(16).digitValue();
    check.reason = idFault(text, check, latestBirth);
    check.valid = check.reason.isEmpty();
    return check;
}

CreditCodeCheck checkCreditCode(const QString& code) {
    CreditCodeCheck check;
    const QString text = code.trimmed().toUpper();
    if (text.size() != kLength) {
        check.reason =
            QCoreApplication::translate("qz::IdNumbers", "A credit code has 18 characters, not %1.")
                .arg(text.size());
        return check;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < kLength; ++i) {
        const int value = creditValue(text.at(i));
        if (value < 0) {
            check.reason =
                QCoreApplication::translate(
                    "qz::IdNumbers",
                    "Character %1 cannot stand in a credit code (digits and letters without I, O, S, V, Z).")
                    .arg(i + 1);
            return check;
        }
        if (i < kLength - 1) {
            sum += value * weight;
            weight = weight * 3 % 31;
        }
    }
    check.areaCode = text.mid(2, 6);
    check.organisationCode = text.mid(8, 9);
    if (!QString(kRegistrars).contains(text.front())) {
        check.reason =
            QCoreApplication::translate("qz::IdNumbers", "The first character is no registering authority.");
    } else if (!isAsciiDigits(check.areaCode)) {
        check.reason = QCoreApplication::translate("qz::IdNumbers", "Characters 3 to 8 are no area code.");
    } else if (creditValue(text.back()) != (31 - sum % 31) % 31) {
        check.reason = QCoreApplication::translate(
            "qz::IdNumbers", "The check character does not fit: a character is mistyped.");
    }
    check.valid = check.reason.isEmpty();
    return check;
}

}  // namespace qz
