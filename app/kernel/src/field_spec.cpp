// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/field_spec.h"

#include <QCoreApplication>
#include <algorithm>

#include "qz/area_code.h"
#include "qz/case_record.h"
#include "qz/time.h"

namespace qz {
namespace {

Error invalid(const FieldSpec& spec, const QString& sentence) {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate("qz::Fields", "%1: %2").arg(fieldTitle(spec), sentence), {},
                     spec.id);
}

Status checkNumber(const FieldSpec& spec, const QString& value) {
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (ok && spec.type == FieldType::Integer) {
        (void)value.toLongLong(&ok);
    }
    if (ok && spec.type == FieldType::Lon) {
        ok = number >= -180 && number <= 180;
    }
    if (ok && spec.type == FieldType::Lat) {
        ok = number >= -90 && number <= 90;
    }
    if (!ok) {
        return invalid(
            spec,
            QCoreApplication::translate("qz::Fields", "“%1” is not a number that fits here.").arg(value));
    }
    return {};
}

Status checkChoice(const FieldSpec& spec, const QString& value) {
    if (!spec.choices.contains(value)) {
        return invalid(spec, QCoreApplication::translate("qz::Fields", "“%1” is not one of: %2.")
                                 .arg(value, spec.choices.join(QStringLiteral(", "))));
    }
    return {};
}

Status checkTyped(const FieldSpec& spec, const QString& value) {
    switch (spec.type) {
        case FieldType::Integer:
        case FieldType::Decimal:
        case FieldType::Lon:
        case FieldType::Lat:
            return checkNumber(spec, value);
        case FieldType::Bool:
            if (value != QLatin1String("true") && value != QLatin1String("false")) {
                return invalid(spec, QCoreApplication::translate("qz::Fields", "write true or false."));
            }
            return {};
        case FieldType::Time:
        case FieldType::Date: {
            const Result<CivilTime> time = CivilTime::parse(value);
            return time.ok() ? Status() : Status(invalid(spec, time.error().message));
        }
        case FieldType::Choice:
            return checkChoice(spec, value);
        case FieldType::Area: {
            const Result<AreaCode> area = AreaCode::parse(value);
            return area.ok() ? Status() : Status(invalid(spec, area.error().message));
        }
        case FieldType::Performer: {
            const Result<Performer> performer = Performer::parse(value);
            return performer.ok() ? Status() : Status(invalid(spec, performer.error().message));
        }
        case FieldType::Text:
        case FieldType::LongText:
        case FieldType::Lookup:
            break;
    }
    return {};
}

struct Condition {
    QString field;
    QStringList values;  ///< one of them; empty: anything
    bool negated = false;

    explicit Condition(const QString& text) {
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        negated = equals > 0 && text.at(equals - 1) == QLatin1Char('!');
        field = equals < 0 ? text : text.left(negated ? equals - 1 : equals);
        values = equals < 0 ? QStringList() : text.mid(equals + 1).split(QLatin1Char('|'));
    }
    [[nodiscard]] bool holds(const QString& value) const {
        return values.isEmpty() ? !value.isEmpty() : values.contains(value) != negated;
    }
};

/// `depth` ends conditions that look at each other in a ring.
bool isAsked(const FieldSpec& spec, const QList<FieldSpec>& specs, const FieldMap& values, qsizetype depth) {
    if (spec.onlyIf.isEmpty() || depth > specs.size()) {
        return true;
    }
    const Condition condition(spec.onlyIf);
    if (!condition.holds(values.value(condition.field).trimmed())) {
        return false;
    }
    const auto other = std::find_if(specs.begin(), specs.end(),
                                    [&](const FieldSpec& each) { return each.id == condition.field; });
    return other == specs.end() || isAsked(*other, specs, values, depth + 1);
}

}  // namespace

bool isAsked(const FieldSpec& spec, const QList<FieldSpec>& specs, const FieldMap& values) {
    return isAsked(spec, specs, values, 0);
}

Status checkFields(const QList<FieldSpec>& specs, const FieldMap& values) {
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const bool known =
            std::any_of(specs.begin(), specs.end(), [&](const FieldSpec& s) { return s.id == it.key(); });
        if (!known) {
            QStringList names;
            for (const FieldSpec& spec : specs) {
                names.append(spec.id);
            }
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::Fields", "There is no field “%1” here; known are: %2.")
                    .arg(it.key(), names.join(QStringLiteral(", "))),
                {}, it.key());
        }
    }
    for (const FieldSpec& spec : specs) {
        const QString value = values.value(spec.id).trimmed();
        if (value.isEmpty()) {
            if (spec.required && isAsked(spec, specs, values)) {
                return invalid(spec, QCoreApplication::translate("qz::Fields", "this must be filled in."));
            }
            continue;
        }
        const int limit = spec.maxLength > 0 ? spec.maxLength : 4000;
        if (value.size() > limit) {
            return invalid(spec,
                           QCoreApplication::translate("qz::Fields", "at most %1 characters.").arg(limit));
        }
        QZ_TRY(checkTyped(spec, value));
    }
    return {};
}

QString fieldTitle(const FieldSpec& spec) { return QCoreApplication::translate("qz::Fields", spec.title); }

QString choiceTitle(const QString& value) {
    QString title = QCoreApplication::translate("qz::Choices", value.toUtf8().constData());
    // Stable values are written with underlines; where the value is its own title, people read blanks.
    return title == value ? title.replace(QLatin1Char('_'), QLatin1Char(' ')) : title;
}

}  // namespace qz
