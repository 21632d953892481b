// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/parties.h"

#include <QCoreApplication>
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

bool isMinor(const Party& party) {
    bool known = false;
    const int age = party.age.toInt(&known);
    return known && age < kAdult;
}

/// The age stands at the fifth place, or at the sixth where a side stands before it.
bool namesMinor(const QString& line) {
    static const QRegularExpression bars(QStringLiteral("[|\\x{ff5c}\\t]"));
    static const QRegularExpression side(
        QStringLiteral("^(applicant|respondent|\\x{7533}\\x{8bf7}\\x{4eba}|"
                       "\\x{88ab}\\x{7533}\\x{8bf7}\\x{4eba})$"));
    const QStringList parts = line.split(bars);
    const qsizetype age = side.match(parts.constFirst().trimmed()).hasMatch() ? 4 : 3;
    bool known = false;
    const int years = parts.value(age).trimmed().toInt(&known);
    return known && years < kAdult;
}

/// Further parties with the minors in their places.
QStringList furtherLines(const FieldMap& fields) {
    QStringList minors = linesOf(fields, "minor_parties");
    QStringList lines = linesOf(fields, "other_parties");
    for (QString& line : lines) {
        if (line == kMinorLine && !minors.isEmpty()) {
            line = minors.takeFirst();
        }
    }
    return lines + minors;
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
    for (const QString& line : furtherLines(fields)) {
        parties.append(lineParty(line, sides, number++));
    }
    for (Party& party : parties) {
        party.isMinor = isMinor(party);
    }
    addAgents(parties, fields);
    return parties;
}

int partiesNamed(const FieldMap& fields) {
    // The two sides always count: a respondent may be named later.
    return 2 + static_cast<int>(furtherLines(fields).size());
}

FieldMap minorsApart(const FieldMap& fields) {
    QStringList open;
    QStringList minors = linesOf(fields, "minor_parties");
    QStringList apart;
    for (const QString& line : linesOf(fields, "other_parties")) {
        if (line == kMinorLine && !minors.isEmpty()) {
            apart.append(minors.takeFirst());
            open.append(kMinorLine);
        } else if (namesMinor(line)) {
            apart.append(line);
            open.append(kMinorLine);
        } else {
            open.append(line);
        }
    }
    // Every minor has a place among the others, so that what is added later takes nobody's number.
    for (const QString& line : std::as_const(minors)) {
        apart.append(line);
        open.append(kMinorLine);
    }
    FieldMap changed = fields;
    const QString minorLines = apart.join(QLatin1Char('\n'));
    for (const auto& [id, text] : {std::pair{QStringLiteral("other_parties"), open.join(QLatin1Char('\n'))},
                                   std::pair{QStringLiteral("minor_parties"), minorLines}}) {
        if (text.isEmpty()) {
            changed.remove(id);
        } else {
            changed.insert(id, text);
        }
    }
    return changed;
}

Status noMinorAmongOthers(const FieldMap& fields) {
    int number = 3;
    for (const QString& line : linesOf(fields, "other_parties")) {
        if (namesMinor(line)) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate(
                    "qz::mediation::Rules",
                    "Party %1 is a minor and is sealed more strictly: write the line under “Further "
                    "parties who are minors” and leave “-” in its place.")
                    .arg(number),
                {}, QStringLiteral("other_parties"));
        }
        ++number;
    }
    return {};
}

}  // namespace qz::mediation
