// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_shape.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>
#include <QTime>
#include <cmath>

namespace qz {
namespace {

constexpr int kHeaderSearch = 10;

qsizetype filledCells(const TableRow& row) {
    qsizetype filled = 0;
    for (const QString& cell : row.cells) {
        filled += cell.trimmed().isEmpty() ? 0 : 1;
    }
    return filled;
}

qsizetype lastFilled(const TableRow& row) {
    qsizetype last = row.cells.size();
    while (last > 0 && row.cells[last - 1].trimmed().isEmpty()) {
        --last;
    }
    return last;
}

class HeaderedRows final : public RowSource {
public:
    HeaderedRows(std::unique_ptr<RawRows> raw, QStringList columns, qint64 headerRow,
                 std::deque<TableRow> waiting)
        : m_raw(std::move(raw)),
          m_columns(std::move(columns)),
          m_headerRow(headerRow),
          m_waiting(std::move(waiting)) {}

    [[nodiscard]] const QStringList& columns() const override { return m_columns; }
    [[nodiscard]] qint64 headerRow() const override { return m_headerRow; }
    [[nodiscard]] qint64 bytesDone() const override { return m_raw->bytesDone(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_raw->bytesTotal(); }

    Result<bool> next(TableRow& row) override {
        if (!m_waiting.empty()) {
            row = std::move(m_waiting.front());
            m_waiting.pop_front();
        } else {
            QZ_ASSIGN(const bool more, m_raw->next(row));
            if (!more) {
                return false;
            }
        }
        fitCells(row, m_columns);
        return true;
    }

private:
    std::unique_ptr<RawRows> m_raw;
    QStringList m_columns;
    qint64 m_headerRow;
    std::deque<TableRow> m_waiting;
};

}  // namespace

QString rowPlace(const QString& path, qint64 row) {
    return QCoreApplication::translate("qz::Exchange", "%1, row %2").arg(QFileInfo(path).fileName()).arg(row);
}

QStringList distinctColumns(QStringList header) {
    QSet<QString> taken;
    for (qsizetype i = 0; i < header.size(); ++i) {
        QString name = header[i].simplified();
        if (name.isEmpty()) {
            name = QCoreApplication::translate("qz::Exchange", "Column %1").arg(i + 1);
        }
        QString distinct = name;
        for (int n = 2; taken.contains(distinct); ++n) {
            distinct = QStringLiteral("%1 (%2)").arg(name).arg(n);
        }
        taken.insert(distinct);
        header[i] = distinct;
    }
    return header;
}

void fitCells(TableRow& row, const QStringList& columns) {
    const qsizetype count = columns.size();
    for (qsizetype i = count; i < row.cells.size(); ++i) {
        if (!row.cells[i].trimmed().isEmpty()) {
            row.problem =
                QCoreApplication::translate(
                    "qz::Exchange", "The row has %1 cells but the table has %2 columns; “%3” is too much.")
                    .arg(row.cells.size())
                    .arg(count)
                    .arg(row.cells[i].left(40));
            break;
        }
    }
    row.cells.resize(count);
    if (!row.dates.isEmpty()) {
        row.dates.resize(count);
    }
}

Result<std::unique_ptr<RowSource>> withHeader(const QString& path, std::unique_ptr<RawRows> raw) {
    std::deque<TableRow> waiting;
    while (waiting.size() < kHeaderSearch) {
        TableRow row;
        QZ_ASSIGN(const bool more, raw->next(row));
        if (!more) {
            break;
        }
        waiting.push_back(std::move(row));
        if (filledCells(waiting.back()) > 1 && waiting.size() > 1) {
            break;
        }
    }
    if (waiting.empty()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Exchange", "“%1” holds no rows; choose another sheet or file.")
                .arg(QFileInfo(path).fileName()),
            {}, QFileInfo(path).fileName());
    }
    std::size_t header = 0;
    while (header < waiting.size() && filledCells(waiting[header]) < 2) {
        ++header;
    }
    if (header == waiting.size()) {
        header = 0;
    }
    QStringList names = waiting[header].cells.first(lastFilled(waiting[header]));
    const qint64 headerRow = waiting[header].number;
    waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(header) + 1);
    return std::unique_ptr<RowSource>(std::make_unique<HeaderedRows>(
        std::move(raw), distinctColumns(std::move(names)), headerRow, std::move(waiting)));
}

QString spreadsheetNumber(const QString& stored) {
    const QString text = stored.trimmed();
    bool plain = !text.isEmpty() && text.size() <= 16;
    for (const QChar c : text) {
        plain = plain && (c.isDigit() || c == QLatin1Char('.') || c == QLatin1Char('-'));
    }
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || (plain && !text.endsWith(QLatin1String(".0")))) {
        return text;
    }
    if (std::abs(value) < 1e15 && std::floor(value) == value) {
        return QString::number(value, 'f', 0);
    }
    return QString::number(value, 'g', 15);
}

SerialDay serialDay(double serial, bool from1904) {
    constexpr double kLastDay = 2958466.0;  // 10000-01-01
    if (!(serial >= 0) || serial >= kLastDay) {
        return {};
    }
    auto day = static_cast<qint64>(std::floor(serial));
    auto second = static_cast<int>(std::lround((serial - std::floor(serial)) * 86400.0));
    if (second >= 86400) {
        second = 0;
        ++day;
    }
    const QString clock = QTime(0, 0).addSecs(second).toString(QStringLiteral("HH:mm:ss"));
    if (day == 0 && !from1904) {
        return {clock, std::nullopt};
    }
    // Spreadsheets count a 29 February 1900 that never was: before it the days are one off.
    const QDate base = from1904 ? QDate(1904, 1, 1) : day < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QDate date = base.addDays(day);
    QString text = date.toString(Qt::ISODate);
    if (second > 0) {
        text += QLatin1Char('T') + clock;
    }
    return {text, CivilTime{date, second / 60}};
}

bool isDateFormat(int id, const QString& code) {
    if (code.isEmpty()) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 ||
               (id >= 50 && id <= 58);
    }
    bool date = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == QLatin1Char(';')) {
            break;
        }
        if (c == QLatin1Char('"')) {
            i = code.indexOf(QLatin1Char('"'), i + 1);
        } else if (c == QLatin1Char('[')) {
            const qsizetype end = code.indexOf(QLatin1Char(']'), i);
            const QString inside = code.mid(i + 1, end - i - 1).toLower();
            if (inside == QLatin1String("h") || inside == QLatin1String("hh") ||
                inside == QLatin1String("m") || inside == QLatin1String("mm") ||
                inside == QLatin1String("s") || inside == QLatin1String("ss")) {
                return false;
            }
            i = end;
        } else if (c == QLatin1Char('\\') || c == QLatin1Char('_') || c == QLatin1Char('*')) {
            ++i;
        } else if (code.mid(i, 7).compare(QLatin1String("General"), Qt::CaseInsensitive) == 0) {
            i += 6;
        } else if (c == QLatin1Char('y') || c == QLatin1Char('d') || c == QLatin1Char('h') ||
                   c == QLatin1Char('m') || c == QLatin1Char('s')) {
            date = true;
        }
        if (i < 0) {
            break;
        }
    }
    return date;
}

}  // namespace qz
