// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/chosen_rows.h"

namespace qz {

namespace {

constexpr qint64 fewRows = 2000;  // kept as they are; more are read again

QString cellText(QString text) {
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

}  // namespace

ChosenRows ChosenRows::of(const CaseListModel& model, const QList<std::pair<int, int>>& ranges, bool whole) {
    ChosenRows rows;
    rows.m_lists = &model.services().lists;
    rows.m_actor = model.services().session.actor();
    rows.m_query = model.query();
    rows.m_listing = model.listing();
    rows.m_ranges = ranges;
    rows.m_whole = whole;
    for (const auto& [first, last] : ranges) {
        rows.m_count += last - first + 1;
    }
    if (rows.m_count > fewRows && rows.m_listing != nullptr) {
        return rows;
    }
    for (const auto& [first, last] : ranges) {
        for (int row = first; row <= last; ++row) {
            if (const CaseRecord* record = model.recordAt(row)) {
                rows.m_records.append(*record);
            }
        }
    }
    if (rows.m_listing == nullptr) {
        rows.m_count = rows.m_records.size();  // nothing else can be reached yet
    } else if (!rows.isLoaded()) {
        rows.m_records.clear();
    }
    return rows;
}

ChosenRows ChosenRows::chosen(const CaseList& list) {
    const ListSelection selection = list.selection();
    return of(*list.model(), selection.ranges, selection.all);
}

ChosenRows ChosenRows::whole(const CaseList& list) {
    const int rows = list.model()->rowCount();
    return of(*list.model(),
              rows > 0 ? QList<std::pair<int, int>>{{0, rows - 1}} : QList<std::pair<int, int>>{}, true);
}

Status ChosenRows::each(JobControl& job, const std::function<Status(const CaseRecord&)>& row) const {
    qint64 done = 0;
    if (isLoaded()) {
        for (const CaseRecord& record : m_records) {
            QZ_TRY(job.progress(done++, m_count));
            QZ_TRY(row(record));
        }
        return {};
    }
    for (const auto& [first, last] : m_ranges) {
        for (int at = first; at <= last; at += kListPage) {
            const int count = std::min(kListPage, last - at + 1);
            QZ_ASSIGN(const CaseRows page, m_lists->rows(m_listing, at, count, m_actor).result());
            for (const CaseRecord& record : page.rows) {
                QZ_TRY(job.progress(done++, m_count));
                QZ_TRY(row(record));
            }
        }
    }
    return {};
}

TableTexts tableTexts(const QStringList& titles, const QList<QStringList>& rows) {
    TableTexts texts;
    texts.html = QStringLiteral("<table border=\"1\" cellspacing=\"0\">\n");
    const auto add = [&texts](const QStringList& cells, const char* tag) {
        QStringList plain;
        QString line;
        for (const QString& cell : cells) {
            plain.append(cellText(cell));
            // Excel keeps what it is told is text: long numbers lose no digits.
            line += QStringLiteral("<%1 style=\"mso-number-format:'\\@'\">%2</%1>")
                        .arg(QLatin1String(tag), cell.toHtmlEscaped());
        }
        texts.plain += plain.join(QLatin1Char('\t')) + QLatin1Char('\n');
        texts.html += QStringLiteral("<tr>%1</tr>\n").arg(line);
    };
    add(titles, "th");
    for (const QStringList& row : rows) {
        add(row, "td");
    }
    texts.html += QStringLiteral("</table>\n");
    return texts;
}

}  // namespace qz
