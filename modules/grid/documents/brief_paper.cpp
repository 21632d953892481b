// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "grid/documents/brief_papers.h"
#include "grid/documents/papers.h"
#include "qz/print/chart_drawing.h"

namespace qz::grid {

namespace {

constexpr qsizetype kColumnsPerTable = 7;
constexpr qsizetype kRowsPerList = 15;

DataCell cell(const ShownCount& count) {
    const CellKind kind = !count.isHidden()  ? CellKind::Text
                          : count.complement ? CellKind::HiddenComplement
                                             : CellKind::Hidden;
    return {count.value ? numberText(*count.value) : hiddenText(count), kind, false};
}

DataCell number(qint64 value) { return {numberText(value), CellKind::Text, false}; }

/// Numbers tables and figures as they come.
class BriefWriter {
public:
    BriefWriter(const BriefFigures& figures, const DocumentText& text) : m_figures(figures), m_text(text) {}

    PaperDocument write() {
        writeHead();
        section(translate("qz::grid::Documents", "Overview"));
        writeSummary();
        writeCounts();
        writeDays();
        section(translate("qz::grid::Documents", "Quality of handling"));
        writeRates();
        if (!m_figures.comparison.isEmpty()) {
            section(translate("qz::grid::Documents", "Streets and the district"));
            writeStreets();
        }
        if (m_figures.scope.audience == Audience::Handling) {
            section(translate("qz::grid::Documents", "Events to be followed"));
            writeList(translate("qz::grid::Documents", "Overdue at the end of the period"), m_figures.overdue,
                      translate("qz::grid::Documents", "Overdue by"));
            writeList(translate("qz::grid::Documents", "Longest open"), m_figures.longestOpen,
                      translate("qz::grid::Documents", "Open for"));
            writeList(translate("qz::grid::Documents", "Reported at night"), m_figures.nightCases, QString());
        }
        writeEnd();
        return std::move(m_paper);
    }

private:
    QString caption(const QString& title) {
        return translate("qz::grid::Documents", "Table %1  %2").arg(++m_tables).arg(title);
    }

    /// "I. Overview", numbered as sections are written.
    void section(const QString& title) {
        const QStringList numerals =
            //: Numbers of sections, one behind the other
            translate("qz::grid::Documents", "1,2,3,4,5,6,7,8,9").split(u',');
        //: Head of a section: number, title
        m_paper.blocks.push_back({Heading{
            1, translate("qz::grid::Documents", "%1. %2").arg(numerals.value(m_sections++), title)}});
    }

    /// Streets as higher, lower or without a significant difference; in the order of their codes, no rank.
    void writeStreets() {
        DataTable table;
        table.caption = caption(translate("qz::grid::Documents", "Handled in time, by street (no ranking)"));
        table.columns = {
            {translate("qz::grid::Documents", "Street"), {}, 0, 1.3, TextAlign::Left},
            {translate("qz::grid::Documents", "In time"), translate("qz::grid::Documents", "cases"), 20, 1,
             TextAlign::Right},
            {translate("qz::grid::Documents", "Counted"), translate("qz::grid::Documents", "cases"), 20, 1,
             TextAlign::Right},
            {translate("qz::grid::Documents", "Share"), {}, 0, 1, TextAlign::Right},
            {translate("qz::grid::Documents", "95 % interval"), QStringLiteral("%"), 30, 1,
             TextAlign::Center},
            {translate("qz::grid::Documents", "Against the district"), {}, 36, 1, TextAlign::Left}};
        for (const ShownStreet& street : m_figures.comparison) {
            QList<DataCell> row = rateRow(street.rate);
            row.append({standingText(street.comparison.standing)});
            table.rows.append(row);
        }
        for (const QString& sentence : findings(m_figures.comparison, m_figures.scope.audience)) {
            m_paper.blocks.push_back(
                {Paragraph{plainRuns(sentence), PaperRole::Body, TextAlign::Justify, 2}});
        }
        m_paper.blocks.push_back({table});
        m_paper.blocks.push_back({Note{translate("qz::grid::Documents",
                                                 "A street stands higher or lower where the interval of the "
                                                 "difference to the rest of the district "
                                                 "(Newcombe, 95 % for all streets together) does not hold 0. "
                                                 "Streets stand in the order of their codes; "
                                                 "villages and persons are not compared.")}});
    }

    void writeHead() {
        const BriefScope& scope = m_figures.scope;
        m_paper.letterhead = m_text.issuer;
        m_paper.number = scope.number;
        //: area, kind of brief
        m_paper.title = translate("qz::grid::Documents", "%1 grid management: %2")
                            .arg(areaText(m_text, scope.area), paperTitle(briefName(scope.period)));
        m_paper.author = m_text.issuer;
        m_paper.footer = {translate("qz::grid::Documents", "Data as of %1").arg(scope.dataAsOf.toDisplay()),
                          audienceText(scope.audience)};
        Paragraph period{plainRuns(periodText(scope) + u'\n' + countText(scope)), PaperRole::Form,
                         TextAlign::Center};
        period.spaceAfterPt = 6;
        m_paper.blocks.push_back({period});
    }

    void writeSummary() {
        const QString sentence =
            translate("qz::grid::Documents",
                      "Events reported in the period: %1, of them at night: %2; closed: %3. Open at its end: "
                      "%4, of "
                      "them overdue: %5.")
                .arg(words(m_figures.opened), words(m_figures.night), words(m_figures.closed),
                     words(m_figures.openAtEnd), words(m_figures.overdueAtEnd));
        m_paper.blocks.push_back({Paragraph{plainRuns(sentence), PaperRole::Body, TextAlign::Justify, 2}});
    }

    static QString words(const ShownCount& count) {
        return count.isHidden() ? translate("qz::grid::Documents", "[1–4, hidden]")
                                : numberText(*count.value);
    }

    void writeRates() {
        if (m_figures.rates.isEmpty()) {
            m_paper.blocks.push_back({Note{m_figures.ratesNote}});
            return;
        }
        DataTable table;
        table.caption = caption(translate("qz::grid::Documents", "Rates"));
        table.columns = {{translate("qz::grid::Documents", "Rate"), {}, 0, 1.7, TextAlign::Left},
                         {translate("qz::grid::Documents", "Numerator"),
                          translate("qz::grid::Documents", "cases"), 22, 1, TextAlign::Right},
                         {translate("qz::grid::Documents", "Denominator"),
                          translate("qz::grid::Documents", "cases"), 24, 1, TextAlign::Right},
                         {translate("qz::grid::Documents", "Share"), {}, 0, 1.3, TextAlign::Right},
                         {translate("qz::grid::Documents", "95 % interval"), QStringLiteral("%"), 32, 1,
                          TextAlign::Center}};
        for (const ShownRate& shown : m_figures.rates) {
            table.rows.append(rateRow(shown.rate));
        }
        m_paper.blocks.push_back({KeepTogether{{{table}}}});
    }

    static QList<DataCell> rateRow(const qz::Rate& rate) {
        const QString dash(QChar(0x2013));
        const DataCell none{dash, CellKind::None, false};
        if (rate.note == RateNote::NoCases) {
            return {{rate.label}, number(rate.numerator), number(rate.denominator), none, none};
        }
        if (!rate.percent) {
            const DataCell hidden = cell(ShownCount{});
            return {{rate.label}, hidden, hidden, {rate.text, CellKind::None, false}, none};
        }
        const QString interval = rate.interval ? QString::number(rate.interval->low, 'f', 2) + dash +
                                                     QString::number(rate.interval->high, 'f', 2)
                                               : dash;
        return {{rate.label}, number(rate.numerator), number(rate.denominator), {rate.text}, {interval}};
    }

    /// Classes down, streets across; more streets than fit go into further tables.
    void writeCounts() {
        const QString title = translate("qz::grid::Documents", "Reported events by class and street");
        if (!m_figures.tableShown) {
            m_paper.blocks.push_back({Note{
                translate("qz::grid::Documents", "%1: not shown, the counts are too small for this audience.")
                    .arg(title)}});
            return;
        }
        const qsizetype streets = m_figures.streets.size();
        const qsizetype parts = std::max<qsizetype>(1, (streets + kColumnsPerTable - 1) / kColumnsPerTable);
        // Even shares, so that the last table is not a stump.
        const qsizetype share = streets == 0 ? 0 : (streets + parts - 1) / parts;
        for (qsizetype part = 0; part < parts; ++part) {
            const qsizetype from = part * share;
            const qsizetype to = std::min(from + share, streets);
            m_paper.blocks.push_back({countsPart(title, from, to, part + 1 == parts, part, parts)});
        }
        if (!m_figures.classTotals.isEmpty()) {
            writeClassBars();
        }
    }

    DataTable countsPart(const QString& title, qsizetype from, qsizetype to, bool last, qsizetype part,
                         qsizetype parts) {
        DataTable table;
        table.caption = parts == 1 ? caption(title)
                                   : caption(translate("qz::grid::Documents", "%1 (part %2 of %3)")
                                                 .arg(title)
                                                 .arg(part + 1)
                                                 .arg(parts));
        table.columns.append({translate("qz::grid::Documents", "Class"), {}, 28, 1, TextAlign::Left});
        for (qsizetype s = from; s < to; ++s) {
            table.columns.append({m_figures.streets.at(s), {}, 0, 1, TextAlign::Right});
        }
        if (last) {
            table.columns.append({translate("qz::grid::Documents", "Total"), {}, 14, 1, TextAlign::Right});
        }
        table.emptyText = translate("qz::grid::Documents", "No event was reported in the period.");
        for (qsizetype c = 0; c < m_figures.classes.size(); ++c) {
            QList<DataCell> row{{m_figures.classes.at(c)}};
            for (qsizetype s = from; s < to; ++s) {
                row.append(cell(m_figures.cells.at(s).at(c)));
            }
            if (last) {
                row.append(number(m_figures.classTotals.at(c)));
            }
            table.rows.append(row);
        }
        if (!table.rows.isEmpty()) {
            table.footRows = 1;
            QList<DataCell> row{{translate("qz::grid::Documents", "Total")}};
            qint64 all = 0;
            for (const qint64 total : m_figures.streetTotals) {
                all += total;
            }
            for (qsizetype s = from; s < to; ++s) {
                row.append(number(m_figures.streetTotals.at(s)));
            }
            if (last) {
                row.append(number(all));
            }
            table.rows.append(row);
        }
        return table;
    }

    void writeClassBars() {
        Chart bars;
        bars.kind = ChartKind::Bars;
        bars.unit = translate("qz::grid::Documents", "cases");
        bars.series = {{translate("qz::grid::Documents", "Reported"), {}, {}}};
        bars.categories = m_figures.classes;
        for (const qint64 total : m_figures.classTotals) {
            bars.series.first().cells.append(ChartCell{static_cast<double>(total)});
        }
        const auto chart = std::make_shared<ChartFigure>(bars);
        addFigure(chart, chart->naturalHeightMm(),
                  translate("qz::grid::Documents", "Reported events by class"));
    }

    void addFigure(std::shared_ptr<const FigurePainter> painter, double heightMm, const QString& title) {
        const QString text = translate("qz::grid::Documents", "Figure %1  %2").arg(++m_charts).arg(title);
        m_paper.blocks.push_back({FigureBlock{std::move(painter), QSizeF(150, heightMm), text}});
    }

    void writeDays() {
        if (m_figures.scope.period == BriefPeriod::Daily || nothingHappened()) {
            return;
        }
        const QString title = translate("qz::grid::Documents", "Reported and closed events by day");
        if (!m_figures.daysShown) {
            m_paper.blocks.push_back({Note{
                translate("qz::grid::Documents", "%1: not shown, the counts are too small for this audience.")
                    .arg(title)}});
            return;
        }
        Chart lines;
        lines.kind = ChartKind::Lines;
        lines.unit = translate("qz::grid::Documents", "cases");
        lines.series = {{translate("qz::grid::Documents", "Reported"), {}, {}},
                        {translate("qz::grid::Documents", "Closed"), {}, {}}};
        for (const BriefDay& day : m_figures.days) {
            lines.categories.append(day.date.toString(QStringLiteral("MM-dd")));
            lines.series[0].cells.append(ChartCell{static_cast<double>(day.opened)});
            lines.series[1].cells.append(ChartCell{static_cast<double>(day.closed)});
        }
        addFigure(std::make_shared<ChartFigure>(lines), 52, title);
    }

    [[nodiscard]] bool nothingHappened() const {
        return m_figures.opened.value == qint64{0} && m_figures.closed.value == qint64{0};
    }

    void writeList(const QString& title, const QList<BriefCase>& cases, const QString& hoursTitle) {
        DataTable table;
        table.caption = caption(title);
        table.columns = {{translate("qz::grid::Documents", "Case"), {}, 24, 1, TextAlign::Left},
                         {translate("qz::grid::Documents", "Class"), {}, 0, 1, TextAlign::Left},
                         {translate("qz::grid::Documents", "Matter"), {}, 0, 2, TextAlign::Left},
                         {translate("qz::grid::Documents", "Has to act"), {}, 0, 1.1, TextAlign::Left},
                         {hoursTitle.isEmpty() ? translate("qz::grid::Documents", "Reported")
                                               : translate("qz::grid::Documents", "Due"),
                          {},
                          30,
                          1,
                          TextAlign::Left}};
        if (!hoursTitle.isEmpty()) {
            table.columns.append({hoursTitle, {}, 25, 1, TextAlign::Right});
        }
        table.emptyText = translate("qz::grid::Documents", "none");
        for (qsizetype i = 0; i < std::min(cases.size(), kRowsPerList); ++i) {
            table.rows.append(listRow(cases.at(i), !hoursTitle.isEmpty()));
        }
        m_paper.blocks.push_back({table});
        if (cases.size() > kRowsPerList) {
            m_paper.blocks.push_back({Note{
                translate("qz::grid::Documents", "%1 more in the annex.").arg(cases.size() - kRowsPerList)}});
        }
    }

    QList<DataCell> listRow(const BriefCase& row, bool withHours) const {
        const QString owner = row.ownerUnit.isEmpty() ? translate("qz::grid::Documents", "command centre")
                                                      : unitText(m_text, row.ownerUnit);
        const QString due = row.dueAt ? row.dueAt->toDisplay() : QString(QChar(0x2013));
        QList<DataCell> cells{{row.number},
                              {classText(m_text, row.classCode)},
                              {row.summary},
                              {owner},
                              {withHours ? due : row.openedAt.toDisplay()}};
        if (withHours) {
            cells.append({hoursText(row.hours)});
        }
        return cells;
    }

    void writeEnd() {
        QStringList notes = methodText(m_figures);
        notes.first().prepend(translate("qz::grid::Documents", "Notes: "));
        KeepTogether end;  // nobody signs below the half of a note
        for (const QString& note : std::as_const(notes)) {
            end.blocks.push_back({Note{note}});
        }
        SignatureBlock block;
        block.labels = {
            translate("qz::grid::Documents", "Drafted by"), translate("qz::grid::Documents", "Checked by"),
            translate("qz::grid::Documents", "Issued by"), translate("qz::grid::Documents", "Date")};
        if (!m_text.issuer.isEmpty()) {
            block.seal = Seal{m_text.issuer, dayText(m_figures.scope.dataAsOf.date),
                              translate("qz::grid::Documents", "Seal, 42 mm")};
        }
        end.blocks.push_back({block});
        m_paper.blocks.push_back({std::move(end)});
    }

    const BriefFigures& m_figures;
    const DocumentText& m_text;
    PaperDocument m_paper;
    int m_sections = 0;
    int m_tables = 0;
    int m_charts = 0;
};

}  // namespace

PaperDocument briefPaper(const BriefFigures& figures, const DocumentText& text) {
    return BriefWriter(figures, text).write();
}

}  // namespace qz::grid
