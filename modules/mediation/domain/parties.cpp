// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/parties.h"

#include <QRegularExpression>
#include <algorithm>

namespace qz::mediation {
namespace {

constexpr int kAdult = 18;  // Civil Code 17

QString value(const FieldMap& fields, const QString& id) { return fields.value(id).trimmed(); }

QStringList linesOf(const FieldMap& fields, const char* id) {
    QStringList lines;
    for (const QString& line : fields.value(QString::fromLatin1(id)).split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty()) {
            lines.append(line.trimmed());
        }
    }
    return lines;
}

Party ownFields(const FieldMap& fields, const QString& side, int number) {
    Party party;
    party.number = number;
    party.applies = number == 1;
    party.name = value(fields, side);
    party.sex = value(fields, side + QStringLiteral("_sex"));
    party.ethnicity = value(fields, side + QStringLiteral("_ethnicity"));
    party.age = value(fields, side + QStringLiteral("_age"));
    party.occupation = value(fields, side + QStringLiteral("_occupation"));
    party.phone = value(fields, side + QStringLiteral("_phone"));
    party.address = value(fields, side + QStringLiteral("_address"));
    party.identity = value(fields, side + QStringLiteral("_identity"));
    return party;
}

Party lineParty(const QString& line, const QHash<QString, bool>& sides, int number) {
    static const QRegularExpression bars(QStringLiteral("[|\\x{ff5c}\\t]"));
    QStringList parts = line.split(bars);
    std::transform(parts.begin(), parts.end(), parts.begin(), [](const QString& s) { return s.trimmed(); });
    Party party;
    party.number = number;
    party.applies = false;
    if (parts.size() > 1 && sides.contains(parts.constFirst())) {
        party.applies = sides.value(parts.takeFirst());
    }
    const auto part = [&parts](qsizetype at) { return parts.value(at); };
    party.name = part(0);
    party.sex = part(1);
    party.ethnicity = part(2);
    party.age = part(3);
    party.occupation = part(4);
    party.phone = part(5);
    party.address = part(6);
    party.identity = part(7);
    return party;
}

void addAgents(QList<Party>& parties, const FieldMap& fields) {
    static const QRegularExpression numbered(QStringLiteral("^(\\d+)\\s*[:\\x{ff1a}.\\x{3001}]\\s*(.+)$"));
    for (const QString& line : linesOf(fields, "agents")) {
        const QRegularExpressionMatch match = numbered.match(line);
        const int number = match.hasMatch() ? match.captured(1).toInt() : 1;
        const QString agent = match.hasMatch() ? match.captured(2).trimmed() : line;
        for (Party& party : parties) {
            if (party.number == number) {
                party.agent += party.agent.isEmpty() ? agent : QStringLiteral("; ") + agent;
            }
        }
    }
}

}  // namespace

QList<Party> partiesOf(const FieldMap& fields, const QHash<QString, bool>& sides) {
    QList<Party> parties;
    for (const char* side : {"applicant", "respondent"}) {
        const Party party =
            ownFields(fields, QString::fromLatin1(side), side == QLatin1String("applicant") ? 1 : 2);
        if (!party.name.isEmpty()) {
            parties.append(party);
        }
    }
    int number = 3;
    for (const QString& line : linesOf(fields, "other_parties")) {
        parties.append(lineParty(line, sides, number++));
    }
    for (Party& party : parties) {
        bool known = false;
        const int age = party.age.toInt(&known);
        party.isMinor = known && age < kAdult;
    }
    addAgents(parties, fields);
    return parties;
}

int partiesNamed(const FieldMap& fields) {
    // The two sides always count: a respondent may be named later.
    return 2 + static_cast<int>(linesOf(fields, "other_parties").size());
}

}  // namespace qz::mediation
