// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/documents/allowance_sheet.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "mediation/domain/data_file.h"
#include "qz/field_spec.h"

namespace qz::mediation {
namespace {

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Documents", sentence);
}

DataColumn column(const char* title, bool number) {
    DataColumn made;
    made.title = say(title);
    made.align = number ? TextAlign::Right : TextAlign::Left;
    made.weight = number ? 1 : 2;
    return made;
}

}  // namespace

Result<Allowances> Allowances::load(const QString& resources) {
    QZ_ASSIGN(const QJsonObject json,
              dataFile(resources + QStringLiteral("/data/mediation/allowances.json")));
    Allowances allowances;
    allowances.m_source = json.value(QLatin1String("source")).toString();
    for (const QJsonValue& row : json.value(QLatin1String("standards")).toArray()) {
        const auto day = [&row](const char* key) {
            return QDate::fromString(row[QLatin1String(key)].toString(), Qt::ISODate);
        };
        allowances.m_rows.append({row[QLatin1String("volume")].toString(),
                                  row[QLatin1String("yuan")].toInteger(), day("valid_from"),
                                  day("valid_to")});
    }
    return allowances;
}

std::optional<qint64> Allowances::standard(const QString& difficulty, bool oral, QDate day) const {
    const QString wanted = oral                   ? QStringLiteral("oral")
                           : difficulty.isEmpty() ? QStringLiteral("ordinary")
                                                  : difficulty;
    for (const Row& row : m_rows) {
        if (row.difficulty == wanted && row.from <= day && (!row.to.isValid() || day <= row.to)) {
            return row.yuan;
        }
    }
    return std::nullopt;
}

MonthTable allowanceTable(const QList<AllowanceLine>& lines, const Allowances& allowances, QDate day) {
    MonthTable table;
    table.name = say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Archived volumes and the standard"));
    table.columns = {column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Committee"), false),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Mediators"), false),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Volume"), false),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Volumes"), true),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Standard (yuan)"), true),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Sum (yuan)"), true)};
    qint64 volumes = 0;
    qint64 sum = 0;
    for (const AllowanceLine& line : lines) {
        const std::optional<qint64> standard = allowances.standard(line.difficulty, line.oral, day);
        const QString kind = line.oral                   ? QStringLiteral("oral")
                             : line.difficulty.isEmpty() ? QStringLiteral("ordinary")
                                                         : line.difficulty;
        const DataCell none{QStringLiteral("\u2013"), CellKind::None};
        table.rows.append({{line.committee},
                           {line.mediators},
                           {choiceTitle(kind)},
                           {QString::number(line.volumes)},
                           standard ? DataCell{QString::number(*standard)} : none,
                           standard ? DataCell{QString::number(*standard * line.volumes)} : none});
        volumes += line.volumes;
        sum += standard.value_or(0) * line.volumes;
    }
    if (!lines.isEmpty()) {
        table.rows.append({{say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Together"))},
                           {},
                           {},
                           {QString::number(volumes)},
                           {},
                           {QString::number(sum)}});
        table.footRows = 1;
    }
    table.note =
        say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                              "Counted are volumes archived in the period; a volume is archived only when it "
                              "is complete. Standard: %1."))
            .arg(allowances.source());
    return table;
}

}  // namespace qz::mediation
