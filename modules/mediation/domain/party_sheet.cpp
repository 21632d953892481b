// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/party_sheet.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include "mediation/domain/series.h"
#include "mediation/domain/step_parts.h"

namespace qz::mediation {
namespace {

constexpr qsizetype kSexDigit = 16;  // odd: a man (GB 11643)

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::PartySheet", sentence);
}

QString value(const MappedRows::Row& row, const char* id) {
    return row.values.value(QString::fromLatin1(id)).trimmed();
}

/// A cell as a part of a line: no bar, no tab, no line end.
QString part(const QString& cell) {
    static const QRegularExpression between(QStringLiteral("[|\\x{ff5c}\\t\\r\\n]+"));
    return QString(cell).replace(between, QStringLiteral(" ")).trimmed();
}

QDate bornOn(const QString& digits) {
    return QDate::fromString(digits.mid(6, 8), QStringLiteral("yyyyMMdd"));
}

int yearsOn(QDate born, QDate today) {
    const bool hadBirthday =
        today.month() > born.month() || (today.month() == born.month() && today.day() >= born.day());
    return today.year() - born.year() - (hadBirthday ? 0 : 1);
}

/// What a number of an identity card says where the sheet says nothing.
void completeFromIdentity(Party& party, QDate today) {
    const QString digits = identityNumber(party.identity);
    if (digits.isEmpty()) {
        return;
    }
    if (party.age.isEmpty()) {
        party.age = QString::number(yearsOn(bornOn(digits), today));
    }
    if (party.sex.isEmpty()) {
        party.sex =
            digits.at(kSexDigit).digitValue() % 2 == 1 ? QStringLiteral("male") : QStringLiteral("female");
    }
}

struct Problem {
    const char* field = nullptr;  ///< null: none
    QString reason;
};

/// The first thing in the row that cannot be taken over.
Problem problemOf(const MappedRows::Row& row) {
    static const QRegularExpression money(QStringLiteral("^\\d{1,12}(\\.\\d{1,2})?$"));
    static const QRegularExpression looksLikeCard(QStringLiteral("^\\d{15,17}[\\dXx]?$"));
    if (row.problems.contains(QString())) {
        return {"name", row.problems.value(QString())};
    }
    if (value(row, "name").isEmpty()) {
        return {"name", say(QT_TRANSLATE_NOOP("qz::mediation::PartySheet", "The row has no name."))};
    }
    const QString identity = value(row, "identity");
    if (looksLikeCard.match(identity).hasMatch() && !isIdentityNumber(identity.toUpper())) {
        return {"identity",
                say(QT_TRANSLATE_NOOP("qz::mediation::PartySheet",
                                      "This is no number of an identity card: 18 characters with a "
                                      "date of birth and the check digit."))};
    }
    const QString amount = value(row, "amount");
    if (row.problems.contains(QStringLiteral("amount")) ||
        (!amount.isEmpty() && !money.match(amount).hasMatch())) {
        return {"amount", say(QT_TRANSLATE_NOOP("qz::mediation::PartySheet",
                                                "This is no amount: a number with at most two decimals, not "
                                                "below 0."))};
    }
    const QString age = value(row, "age");
    bool isNumber = false;
    const int years = age.toInt(&isNumber);
    constexpr int kOldest = 130;
    if (!age.isEmpty() && (!isNumber || years < 0 || years > kOldest)) {
        return {"age", say(QT_TRANSLATE_NOOP("qz::mediation::PartySheet", "This is no age in years."))};
    }
    return {};
}

Party partyIn(const MappedRows::Row& row, const QHash<QString, bool>& sides) {
    Party party;
    party.applies = sides.value(value(row, "side"), true);
    party.name = part(value(row, "name"));
    party.sex = part(value(row, "sex"));
    party.ethnicity = part(value(row, "ethnicity"));
    party.age = part(value(row, "age"));
    party.occupation = part(value(row, "occupation"));
    party.phone = part(value(row, "phone"));
    party.address = part(value(row, "address"));
    party.identity = part(value(row, "identity"));
    party.agent = part(value(row, "agent"));
    return party;
}

QString lineOf(const Party& party) {
    QStringList parts{party.applies ? QStringLiteral("applicant") : QStringLiteral("respondent"),
                      party.name,
                      party.sex,
                      party.ethnicity,
                      party.age,
                      party.occupation,
                      party.phone,
                      party.address,
                      party.identity};
    while (parts.constLast().isEmpty()) {
        parts.removeLast();
    }
    return parts.join(QStringLiteral(" | "));
}

FieldSpec column(const char* id, const char* title, bool sealed = true, bool required = false) {
    FieldSpec spec = parts::typed(id, title, FieldType::Text, required);
    spec.dataClass = sealed ? DataClass::P2 : DataClass::P0;
    return spec;
}

}  // namespace

QList<FieldSpec> partySheetFields() {
    return {column("dispute", QT_TRANSLATE_NOOP("qz::Fields", "Number of the dispute"), false),
            column("name", QT_TRANSLATE_NOOP("qz::Fields", "Name"), true, true),
            column("identity", QT_TRANSLATE_NOOP("qz::Fields", "Identity paper and number")),
            column("amount", QT_TRANSLATE_NOOP("qz::Fields", "Amount"), false),
            column("side", QT_TRANSLATE_NOOP("qz::Fields", "Side"), false),
            column("sex", QT_TRANSLATE_NOOP("qz::Fields", "Sex")),
            column("ethnicity", QT_TRANSLATE_NOOP("qz::Fields", "Ethnicity")),
            column("age", QT_TRANSLATE_NOOP("qz::Fields", "Age")),
            column("occupation", QT_TRANSLATE_NOOP("qz::Fields", "Occupation or post")),
            column("phone", QT_TRANSLATE_NOOP("qz::Fields", "Contact")),
            column("address", QT_TRANSLATE_NOOP("qz::Fields", "Employer or address")),
            column("agent", QT_TRANSLATE_NOOP("qz::Fields", "Agents"))};
}

int partyKnownAs(const Party& party, const QList<Party>& known) {
    const QString digits = identityNumber(party.identity);
    for (const Party& one : known) {
        const QString other = identityNumber(one.identity);
        const bool sameCard = !digits.isEmpty() && digits == other;
        const bool sameName = (other.isEmpty() || digits.isEmpty()) && one.name == party.name;
        if (sameCard || sameName) {
            return one.number;
        }
    }
    return 0;
}

QString identityNumber(const QString& text) {
    static const QRegularExpression card(QStringLiteral("(?<!\\d)\\d{17}[\\dXx](?!\\d)"));
    const QString digits = card.match(text).captured().toUpper();
    return isIdentityNumber(digits) ? digits : QString();
}

bool isIdentityNumber(const QString& digits) {
    static const QRegularExpression form(QStringLiteral("^\\d{17}[\\dX]$"));
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    if (!form.match(digits).hasMatch() || !bornOn(digits).isValid()) {
        return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; ++i) {
        sum += digits.at(i).digitValue() * weights[i];
    }
    return digits.back() == QLatin1Char("10X98765432"[sum % 11]);
}

Result<PartySheet> readPartySheet(MappedRows& rows, const QList<Party>& known, QDate today,
                                  const QHash<QString, bool>& sides) {
    PartySheet sheet;
    QHash<QString, qint64> rowOf;
    MappedRows::Row row;
    const auto reject = [&](const char* field, const QString& reason) {
        const QString id = QString::fromLatin1(field);
        sheet.rejected.append({row.number, row.columnOf.value(id, id), reason});
    };
    for (;;) {
        QZ_ASSIGN(const bool more, rows.next(row));
        if (!more) {
            return sheet;
        }
        ++sheet.rows;
        if (const Problem problem = problemOf(row); problem.field != nullptr) {
            reject(problem.field, problem.reason);
            continue;
        }
        PartyRow made;
        made.row = row.number;
        made.dispute = value(row, "dispute");
        made.party = partyIn(row, sides);
        made.amount = value(row, "amount");
        completeFromIdentity(made.party, today);
        const QString digits = identityNumber(made.party.identity);
        const QString key = made.dispute + QLatin1Char('/') + digits;
        if (!digits.isEmpty() && rowOf.contains(key)) {
            reject("identity", say(QT_TRANSLATE_NOOP("qz::mediation::PartySheet",
                                                     "The same identity number stands in row %1."))
                                   .arg(rowOf.value(key)));
            continue;
        }
        if (!digits.isEmpty()) {
            rowOf.insert(key, made.row);
        }
        made.known = partyKnownAs(made.party, known);
        sheet.parties.append(made);
    }
}

FieldMap partiesWith(const FieldMap& current, const QList<PartyRow>& rows) {
    FieldMap fields;
    for (const char* id : {"other_parties", "minor_parties"}) {
        fields.insert(QString::fromLatin1(id), current.value(QString::fromLatin1(id)).trimmed());
    }
    fields = minorsApart(fields);
    QMap<int, QString> amounts =
        parseAmounts(current.value(QStringLiteral("amounts"))).valueOr(QMap<int, QString>());
    int next = partiesNamed(fields) + 1;
    QStringList lines;
    for (const PartyRow& row : rows) {
        const int number = row.known > 0 ? row.known : next++;
        if (row.known == 0) {
            lines.append(lineOf(row.party));
        }
        if (!row.amount.isEmpty()) {
            amounts.insert(number, row.amount);
        }
    }
    QString& others = fields[QStringLiteral("other_parties")];
    others = (others.isEmpty() ? lines : QStringList{others} + lines).join(QLatin1Char('\n'));
    fields = minorsApart(fields);
    fields.insert(QStringLiteral("amounts"), amountsText(amounts));
    fields.insert(QStringLiteral("parties"), QString::number(next - 1));
    return fields;
}

}  // namespace qz::mediation
