// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QSet>
#include <cmath>
#include <deque>

#include "qz/decimal.h"
#include "qz/exchange/mapping.h"
#include "qz/exchange/time_text.h"

namespace qz {
namespace {

constexpr std::size_t kSample = 1000;

Error notA(const QString& what, const QString& text) {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate("qz::Mapping", "“%1” is not %2.").arg(text.left(60), what));
}

/// "1,234" and "1234.0" are whole numbers too.
QString plainNumber(const QString& text) {
    QString plain = text.normalized(QString::NormalizationForm_KC);
    plain.remove(QLatin1Char(',')).remove(QLatin1Char(' '));
    return plain;
}

Result<QString> readInteger(const QString& text) {
    QString plain = plainNumber(text);
    if (plain.endsWith(QLatin1String(".0"))) {
        plain.chop(2);
    }
    bool ok = false;
    const qint64 value = plain.toLongLong(&ok);
    return ok ? Result<QString>(QString::number(value))
              : notA(QCoreApplication::translate("qz::Mapping", "a whole number"), text);
}

Result<QString> readDecimal(const QString& text, double limit) {
    const QString plain = plainNumber(text);
    const std::optional<double> value = decimalOf(plain);
    if (!value) {
        return notA(QCoreApplication::translate("qz::Mapping", "a number"), text);
    }
    if (limit > 0 && std::abs(*value) > limit) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Mapping", "%1 is outside −%2 to %2 degrees.")
                             .arg(text)
                             .arg(limit, 0, 'f', 0));
    }
    return plain;
}

Result<QString> readBool(const QString& text) {
    static const QSet<QString> kYes{QStringLiteral("true"),   QStringLiteral("1"),
                                    QStringLiteral("yes"),    QStringLiteral("y"),
                                    QStringLiteral("\u662F"), QStringLiteral("\u221A")};
    static const QSet<QString> kNo{QStringLiteral("false"),  QStringLiteral("0"),
                                   QStringLiteral("no"),     QStringLiteral("n"),
                                   QStringLiteral("\u5426"), QStringLiteral("\u00D7")};
    const QString plain = text.toLower();
    if (kYes.contains(plain)) {
        return QStringLiteral("true");
    }
    if (kNo.contains(plain)) {
        return QStringLiteral("false");
    }
    return notA(QCoreApplication::translate("qz::Mapping", "yes or no"), text);
}

/// One field and the place of its column.
struct Feed {
    FieldTarget target;
    qsizetype index = 0;
    QString column;
    TimeText time;
};

class MappedSource final : public MappedRows {
public:
    MappedSource(std::unique_ptr<RowSource> rows, std::vector<Feed> feeds)
        : m_rows(std::move(rows)), m_feeds(std::move(feeds)) {
        for (const Feed& feed : m_feeds) {
            m_columnOf.insert(feed.target.id, feed.column);
        }
    }

    void lookAhead();
    Result<bool> next(Row& row) override;
    [[nodiscard]] qint64 bytesDone() const override;
    [[nodiscard]] qint64 bytesTotal() const override { return m_rows->bytesTotal(); }

private:
    Result<bool> take(TableRow& row);
    static Result<QString> value(const Feed& feed, const TableRow& row, const QString& text);

    std::unique_ptr<RowSource> m_rows;
    std::vector<Feed> m_feeds;
    QHash<QString, QString> m_columnOf;
    std::deque<TableRow> m_ahead;
    qsizetype m_lookedAhead = 0;     ///< rows that stood in m_ahead
    std::optional<Error> m_failure;  ///< met while looking ahead; comes after the rows before it
};

void MappedSource::lookAhead() {
    bool times = false;
    for (const Feed& feed : m_feeds) {
        times = times || feed.target.type == FieldType::Time || feed.target.type == FieldType::Date;
    }
    while (times && m_ahead.size() < kSample) {
        TableRow row;
        const Result<bool> more = m_rows->next(row);
        if (!more) {
            m_failure = more.error();
        }
        if (!more || !*more) {
            return;
        }
        for (Feed& feed : m_feeds) {
            if (feed.target.type == FieldType::Time || feed.target.type == FieldType::Date) {
                feed.time.learn(row.cells.value(feed.index));
            }
        }
        m_ahead.push_back(std::move(row));
        ++m_lookedAhead;
    }
}

qint64 MappedSource::bytesDone() const {
    const auto waiting = static_cast<qint64>(m_ahead.size());
    return waiting == 0 ? m_rows->bytesDone()
                        : m_rows->bytesDone() * (m_lookedAhead - waiting) / m_lookedAhead;
}

Result<bool> MappedSource::take(TableRow& row) {
    if (!m_ahead.empty()) {
        row = std::move(m_ahead.front());
        m_ahead.pop_front();
        return true;
    }
    if (m_failure) {
        return *m_failure;
    }
    return m_rows->next(row);
}

Result<QString> MappedSource::value(const Feed& feed, const TableRow& row, const QString& text) {
    const bool dated = feed.index < row.dates.size() && row.dates[feed.index].has_value();
    switch (feed.target.type) {
        case FieldType::Integer:
            return readInteger(text);
        case FieldType::Decimal:
            return readDecimal(text, 0);
        case FieldType::Lon:
            return readDecimal(text, 180);
        case FieldType::Lat:
            return readDecimal(text, 90);
        case FieldType::Bool:
            return readBool(text);
        case FieldType::Time:
            return dated ? (text.size() == 10 ? text + QStringLiteral("T00:00:00") : text)
                         : feed.time.read(text);
        case FieldType::Date:
            return dated ? row.dates[feed.index]->toDateString() : feed.time.readDate(text);
        default:
            return text;
    }
}

Result<bool> MappedSource::next(Row& row) {
    TableRow source;
    QZ_ASSIGN(const bool more, take(source));
    if (!more) {
        return false;
    }
    row = Row();
    row.number = source.number;
    row.columnOf = m_columnOf;
    if (!source.problem.isEmpty()) {
        row.problems.insert(QString(), source.problem);
    }
    for (const Feed& feed : m_feeds) {
        const QString text = source.cells.value(feed.index).trimmed();
        if (text.isEmpty()) {
            if (feed.target.required) {
                row.problems.insert(feed.target.id, QCoreApplication::translate(
                                                        "qz::Mapping", "The cell is empty but needed."));
            }
            continue;
        }
        const Result<QString> read = value(feed, source, text);
        if (read) {
            row.values.insert(feed.target.id, *read);
        } else {
            row.problems.insert(feed.target.id, read.error().message);
        }
    }
    return true;
}

}  // namespace

Result<std::unique_ptr<MappedRows>> openMappedRows(std::unique_ptr<RowSource> rows, ColumnMap map,
                                                   const QList<FieldTarget>& targets) {
    const QStringList& columns = rows->columns();
    if (map.isEmpty()) {
        map = guessMapping(columns, targets);
    }
    std::vector<Feed> feeds;
    for (const FieldTarget& target : targets) {
        const auto rule = map.constFind(target.id);
        const qsizetype index = rule == map.cend() ? -1 : columns.indexOf(rule->column);
        if (index < 0 && (target.required || rule != map.cend())) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::Mapping",
                                            "No column was found for the field “%1”; choose one. The file "
                                            "has: %2.")
                    .arg(target.id, columns.join(QStringLiteral(", "))),
                {}, target.id);
        }
        if (index >= 0) {
            feeds.push_back({target, index, rule->column, TimeText(rule->format)});
        }
    }
    if (feeds.empty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::Mapping", "No column of the file is known; choose the columns. It has: %1.")
                             .arg(columns.join(QStringLiteral(", "))));
    }
    auto mapped = std::make_unique<MappedSource>(std::move(rows), std::move(feeds));
    mapped->lookAhead();
    return std::unique_ptr<MappedRows>(std::move(mapped));
}

}  // namespace qz
