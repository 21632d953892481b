// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/watch/watch_papers.h"

#include <QCoreApplication>

#include "qz/print/form_rows.h"

namespace qz {

namespace {

constexpr double kRowMm = 8;
constexpr int kShownOnBrief = 3;  // of each part, so that the brief stays on one page

QString translate(const char* context, const char* text, const char* about = nullptr, int n = -1) {
    return QCoreApplication::translate(context, text, about, n);
}

QString timeText(Instant at) { return CivilTime::fromInstant(at).toDisplay(); }

QString windowText(const ShiftSheet& sheet) {
    return translate("qz::WatchPapers", "%1 to %2").arg(timeText(sheet.from), timeText(sheet.to));
}

QString dueText(const ShiftItem& item) { return item.dueAt ? timeText(*item.dueAt).mid(5) : QString(); }

QString nameOf(const QString& name, const QString& login) { return name.isEmpty() ? login : name; }

DataColumn column(const QString& title, double widthMm, double weight = 1) {
    DataColumn made;
    made.title = title;
    made.widthMm = widthMm;
    made.weight = weight;
    return made;
}

DataCell cell(const QString& text, bool bold = false) { return {text, CellKind::Text, bold}; }

QString placeAndUnit(const ShiftItem& item) {
    QStringList parts{item.place, item.unit};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

FormRow watchRow(const QString& label1, const QString& value1, const QString& label2, const QString& value2) {
    return pairRow(label1, value1, label2, value2, kRowMm);
}

FormTable figures(const ShiftSheet& sheet) {
    const auto number = [](int value) { return QString::number(value); };
    FormTable form = pairForm();
    form.rows = {
        watchRow(translate("qz::WatchPapers", "Reported"),
                 translate("qz::WatchPapers", "%1, urgent %2").arg(sheet.reported).arg(sheet.urgent),
                 translate("qz::WatchPapers", "Closed"), number(sheet.closed)),
        watchRow(translate("qz::WatchPapers", "Open now"),
                 translate("qz::WatchPapers", "%1, overdue %2").arg(sheet.openNow).arg(sheet.overdueNow),
                 translate("qz::WatchPapers", "Calls recorded"), number(sheet.calls))};
    return form;
}

DataTable itemTable(const ShiftSheet& sheet) {
    DataTable table;
    table.columns = {column(translate("qz::WatchPapers", "Kind"), 19),
                     column(translate("qz::WatchPapers", "Number"), 24),
                     column(translate("qz::WatchPapers", "Matter"), 0, 3),
                     column(translate("qz::WatchPapers", "Place, unit"), 0, 3),
                     column(translate("qz::WatchPapers", "Due"), 22),
                     column(translate("qz::WatchPapers", "Remark"), 0, 2),
                     column(translate("qz::WatchPapers", "Seen"), 10)};
    for (const QString& part : shiftParts()) {
        for (const ShiftItem& item : sheet.part(part)) {
            table.rows.append({cell(shiftPartTitle(part).section(QLatin1Char(','), 0, 0)), cell(item.number),
                               cell(item.title), cell(placeAndUnit(item)), cell(dueText(item)),
                               cell(item.remark), cell(item.seen ? QString(QChar(0x2713)) : QString())});
        }
    }
    table.emptyText = translate("qz::WatchPapers", "Nothing is left to hand over.");
    return table;
}

PaperDocument paper(const QString& title, const ShiftSheet& sheet, const WatchPaperText& text) {
    PaperDocument document;
    document.page = PageSetup::form();
    document.title = title;
    document.number = windowText(sheet);
    document.author = text.issuer;
    document.footer.dataDate = translate("qz::WatchPapers", "Data as of %1").arg(text.printedAt.toDisplay());
    document.footer.audience = translate("qz::WatchPapers", "For: the watch");
    return document;
}

Paragraph line(const QString& text) {
    Paragraph paragraph;
    paragraph.runs = plainRuns(text);
    paragraph.firstIndentEm = 2;
    return paragraph;
}

void addPart(PaperDocument& document, const ShiftSheet& sheet, const char* part) {
    const QList<ShiftItem> items = sheet.part(QLatin1String(part));
    const QString title =
        QStringLiteral("%1 (%2)").arg(shiftPartTitle(QLatin1String(part))).arg(items.size());
    if (items.isEmpty()) {
        document.blocks.push_back(
            {Note{title + QStringLiteral(": ") + translate("qz::WatchPapers", "None.")}});
        return;
    }
    DataTable table;
    table.caption = title;
    table.columns = {column(translate("qz::WatchPapers", "Number"), 24),
                     column(translate("qz::WatchPapers", "Matter"), 0, 3),
                     column(translate("qz::WatchPapers", "Place, unit"), 0, 3),
                     column(translate("qz::WatchPapers", "Due"), 22)};
    for (const ShiftItem& item : items.mid(0, kShownOnBrief)) {
        table.rows.append(
            {cell(item.number), cell(item.title), cell(placeAndUnit(item)), cell(dueText(item))});
    }
    document.blocks.push_back({table});
    const int more = static_cast<int>(items.size()) - kShownOnBrief;
    if (more > 0) {
        document.blocks.push_back(
            {Note{translate("qz::WatchPapers", "%n more stand on the handover sheet.", nullptr, more)}});
    }
}

}  // namespace

PaperDocument handoverPaper(const ShiftSheet& sheet, const Shift* shift, const WatchPaperText& text) {
    PaperDocument document = paper(translate("qz::WatchPapers", "Handover of the watch"), sheet, text);
    document.draft = shift == nullptr;
    FormTable who = pairForm();
    who.rows = {
        watchRow(translate("qz::WatchPapers", "Handed over by"),
                 sheet.outgoing.isEmpty() ? translate("qz::WatchPapers", "nobody before")
                                          : nameOf(sheet.outgoingName, sheet.outgoing),
                 translate("qz::WatchPapers", "Taken over by"), nameOf(sheet.incomingName, sheet.incoming)),
        watchRow(translate("qz::WatchPapers", "Shift"), windowText(sheet),
                 translate("qz::WatchPapers", "Confirmed"),
                 shift == nullptr ? translate("qz::WatchPapers", "not yet")
                 : sheet.absence.isEmpty()
                     ? translate("qz::WatchPapers", "by both, %1").arg(timeText(shift->at))
                     : translate("qz::WatchPapers", "by the incoming shift, %1").arg(timeText(shift->at)))};
    document.blocks.push_back({who});
    document.blocks.push_back({figures(sheet)});
    document.blocks.push_back({itemTable(sheet)});
    if (!sheet.note.isEmpty()) {
        document.blocks.push_back({line(translate("qz::WatchPapers", "To note: %1").arg(sheet.note))});
    }
    if (!sheet.absence.isEmpty()) {
        document.blocks.push_back(
            {line(translate("qz::WatchPapers", "The outgoing shift did not sign: %1").arg(sheet.absence))});
    }
    if (shift != nullptr) {
        document.blocks.push_back({Note{translate("qz::WatchPapers", "Stored once and for all; check sum %1.")
                                            .arg(shift->sha256.left(16))}});
    }
    document.blocks.push_back(
        {SignatureBlock{{translate("qz::WatchPapers", "Handed over by"),
                         translate("qz::WatchPapers", "Taken over by"), translate("qz::WatchPapers", "Date")},
                        {}}});
    return document;
}

PaperDocument morningBrief(const ShiftSheet& sheet, const WatchPaperText& text) {
    PaperDocument document = paper(translate("qz::WatchPapers", "Brief of the watch"), sheet, text);
    document.letterhead = text.issuer;
    document.blocks.push_back({figures(sheet)});
    for (const char* part : {"urgent", "to_call", "overdue"}) {
        addPart(document, sheet, part);
    }
    const QList<ShiftItem> backfill = sheet.backfill;
    document.blocks.push_back(
        {Note{translate("qz::WatchPapers", "To be answered in other systems: %n matters; list attached.",
                        nullptr, int(backfill.size()))}});
    document.blocks.push_back(
        {SignatureBlock{{translate("qz::WatchPapers", "Drafted by"),
                         translate("qz::WatchPapers", "Checked by"), translate("qz::WatchPapers", "Date")},
                        {}}});
    return document;
}

PaperDocument callList(const ShiftSheet& sheet, const WatchPaperText& text) {
    PaperDocument document = paper(translate("qz::WatchPapers", "Still to call"), sheet, text);
    DataTable table;
    table.columns = {column(translate("qz::WatchPapers", "Number"), 24),
                     column(translate("qz::WatchPapers", "Unit"), 0, 2),
                     column(translate("qz::WatchPapers", "On duty"), 0, 2),
                     column(translate("qz::WatchPapers", "Matter"), 0, 3),
                     column(translate("qz::WatchPapers", "Due"), 22),
                     column(translate("qz::WatchPapers", "Answer, time"), 0, 2)};
    for (const ShiftItem& item : sheet.part(QStringLiteral("to_call"))) {
        table.rows.append({cell(item.number), cell(item.unit), cell(item.phone), cell(item.title),
                           cell(dueText(item)), cell(QString())});
    }
    table.emptyText = translate("qz::WatchPapers", "Every unit has its order.");
    document.blocks.push_back({table});
    return document;
}

}  // namespace qz
