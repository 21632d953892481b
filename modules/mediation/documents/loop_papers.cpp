// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/documents/loop_papers.h"

#include <QCoreApplication>
#include <algorithm>

#include "mediation/documents/report_column.h"
#include "mediation/domain/care_workflow.h"
#include "mediation/domain/closed_loop.h"
#include "qz/print/form_rows.h"

namespace qz::mediation {
namespace {

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Documents", sentence);
}

/// One record of the loop on its way to paper.
struct Paper {
    const CaseDetail& detail;
    const LoopNames& names;
    CivilTime printedAt;

    [[nodiscard]] QString field(const char* id) const { return detail.fields.value(QString::fromLatin1(id)); }
    [[nodiscard]] QString choice(const char* id) const {
        return field(id).isEmpty() ? QString() : choiceTitle(field(id));
    }
    [[nodiscard]] const JournalEntry* last(const char* action) const {
        for (auto each = detail.journal.crbegin(); each != detail.journal.crend(); ++each) {
            if (each->action == QLatin1String(action)) {
                return &*each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QString given(const char* action, const char* id) const {
        const JournalEntry* entry = last(action);
        return entry == nullptr ? QString() : entry->fields.value(QString::fromLatin1(id)).trimmed();
    }
    [[nodiscard]] QString area() const { return names.areaPath(detail.record.area); }
    [[nodiscard]] QString owner() const { return names.unit(detail.record.ownerUnit); }
};

/// Lines of cells, as the case tells them.
QList<QList<DataCell>> cellsOf(const QString& lines, qsizetype columns) {
    QList<QList<DataCell>> rows;
    for (const QString& line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(QLatin1Char('\t'));
        QList<DataCell> row{DataCell{QString::number(rows.size() + 1)}};
        for (qsizetype i = 0; i < columns; ++i) {
            row.append(DataCell{parts.value(i)});
        }
        rows.append(row);
    }
    return rows;
}

DataTable table(const char* caption, const QList<DataColumn>& columns, const QString& lines) {
    DataTable made;
    made.caption = say(caption);
    made.columns = columns;
    made.columns.prepend(reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "No."), 0.5));
    made.rows = cellsOf(lines, columns.size());
    made.emptyText = say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "None"));
    return made;
}

SignatureBlock signatures() {
    return SignatureBlock{{say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Drawn up by")),
                           say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Checked by")),
                           say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Signed by")),
                           say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Date"))},
                          std::nullopt};
}

void addLedger(PaperDocument& document, const Paper& paper) {
    FormTable form = pairForm();
    form.rows.append(wideRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Screening")),
                             paper.detail.record.summary));
    form.rows.append(pairRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Area")), paper.area(),
                             say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Looks for")),
                             paper.choice("looks_for")));
    form.rows.append(
        pairRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Period")),
                QStringLiteral("%1 – %2").arg(paper.field("period_from"), paper.field("period_to")),
                say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Areas done")), paper.field("areas_done")));
    form.rows.append(
        pairRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Responsible unit")), paper.owner(),
                say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Responsible post")), paper.field("post")));
    form.rows.append(wideRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Matters that came of it")),
                             paper.field("matters")));
    document.blocks.push_back({form});
    document.blocks.push_back(
        {table(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Areas"),
               {reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Code"), 1.4),
                reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Area"), 1.8),
                reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Done on"), 1.2),
                reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Disputes"), 0.8),
                reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Hazards"), 0.8)},
               paper.field("area_table"))});
    document.blocks.push_back(
        {Note{say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                    "The screening goes through areas and looks for disputes and hazards. No "
                                    "list of people is made."))}});
    document.blocks.push_back({signatures()});
}

void addSlip(PaperDocument& document, const Paper& paper) {
    FormTable form = pairForm();
    form.rows.append(pairRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "To unit")), paper.owner(),
                             say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Level")),
                             paper.choice("level")));
    form.rows.append(pairRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Area")), paper.area(),
                             say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Reply by")),
                             paper.given("urge", "reply_by").left(10)));
    form.rows.append(
        pairRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Co-owners")), paper.field("co_owners"),
                say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Dispute")), paper.field("dispute")));
    form.rows.append(
        wideRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Matter")), paper.field("about"), 24));
    form.rows.append(wideRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Why it is urged")),
                             paper.given("urge", "reason"), 20));
    form.rows.append(blankRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Answer of the unit")), 45));
    document.blocks.push_back({form});
    document.blocks.push_back({signatures()});
}

void addMinutes(PaperDocument& document, const Paper& paper) {
    const JournalEntry* held = paper.last("hold_meeting");
    FormTable form = pairForm();
    form.rows.append(
        wideRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Meeting")), paper.detail.record.summary));
    form.rows.append(
        pairRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Time")),
                held == nullptr ? QString() : CivilTime::fromInstant(held->occurredAt).toDisplay(),
                say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Place")), paper.field("place")));
    form.rows.append(pairRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "In the chair")),
                             paper.field("chair"), say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Area")),
                             paper.area()));
    form.rows.append(wideRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Posts present")),
                             paper.given("hold_meeting", "attending"), 12));
    form.rows.append(wideRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Minutes")),
                             paper.given("hold_meeting", "minutes"), 40));
    document.blocks.push_back({form});
    document.blocks.push_back(
        {table(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Agenda"),
               {reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Number"), 1.3),
                reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Area"), 1.2),
                reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Matter"), 2),
                reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Unit"), 1.6)},
               paper.field("agenda"))});
    document.blocks.push_back(
        {table(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Decisions"),
               {reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Number"), 1.3),
                reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "About"), 1.3),
                reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Unit"), 1.6),
                reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "To be done by"), 1.2),
                reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Done on"), 1.2)},
               paper.field("decisions"))});
    document.blocks.push_back({signatures()});
}

void addCrisis(PaperDocument& document, const Paper& paper) {
    const auto tick = [&paper](const char* id) {
        return paper.given("check_safety", id) == QLatin1String("true")
                   ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "yes"))
                   : QString();
    };
    FormTable form = pairForm();
    form.rows.append(pairRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Receiver")),
                             paper.given("hand_over", "receiver"),
                             say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Receiving body")),
                             paper.choice("receiving_body")));
    form.rows.append(
        pairRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Purpose")), paper.choice("purpose"),
                say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "When")),
                QString(paper.field("happened_at")).replace(QLatin1Char('T'), QLatin1Char(' '))));
    form.rows.append(pairRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Area")), paper.area(),
                             say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Where exactly")),
                             paper.field("where_exactly")));
    form.rows.append(wideRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "What is handed over")),
                             paper.field("handed_over"), 40));
    form.rows.append(pairRow(
        say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Nobody in danger")), tick("scene_safe"),
        say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "110 or 120 called")), tick("emergency_called")));
    form.rows.append(
        pairRow(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Somebody stays")), tick("company"),
                say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Guardian told")), tick("guardian_told")));
    document.blocks.push_back({form});
    document.blocks.push_back(
        {Note{say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                    "A list gone through by a human; it states no level of danger. What is "
                                    "kept here is removed on %1."))
                  .arg(paper.field("details_until"))}});
    document.blocks.push_back(
        {SignatureBlock{{say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Handed over by")),
                         say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Received by")),
                         say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Date and time"))},
                        std::nullopt}});
}

struct Known {
    const char* name;
    const char* title;
    QString kind;
    const char* step;   ///< that must have been taken
    const char* field;  ///< that must not be hidden
    const char* need;   ///< the sentence where the step is missing
    void (*add)(PaperDocument&, const Paper&);
};

const QList<Known>& known() {
    static const QList<Known> all{
        {"screening_ledger", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Ledger of the screening"),
         kScreeningKind, "", "", "", addLedger},
        {"loop_supervision", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Supervision slip"), kMatterKind,
         "urge", "about",
         QT_TRANSLATE_NOOP("qz::mediation::Documents", "Nobody was urged yet: take “Urge” first."), addSlip},
        {"review_minutes", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Minutes of the review meeting"),
         kMeetingKind, "", "", "", addMinutes},
        {"crisis_slip", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Slip of the crisis hand-over"),
         kCrisisKind, "hand_over", "situation",
         QT_TRANSLATE_NOOP("qz::mediation::Documents", "Not handed over yet: take “Hand over” first."),
         addCrisis}};
    return all;
}

const Known* find(const QString& name) {
    const auto found = std::find_if(known().cbegin(), known().cend(),
                                    [&name](const Known& each) { return name == QLatin1String(each.name); });
    return found == known().cend() ? nullptr : &*found;
}

}  // namespace

QList<LoopPaper> loopPapers() {
    QList<LoopPaper> papers;
    for (const Known& each : known()) {
        papers.append({QString::fromLatin1(each.name), say(each.title), each.kind});
    }
    return papers;
}

QString loopRefusal(const QString& name, const CaseDetail& detail) {
    const Known* paper = find(name);
    if (paper == nullptr) {
        return {};
    }
    const bool taken =
        *paper->step == '\0' ||
        std::any_of(detail.journal.cbegin(), detail.journal.cend(), [paper](const JournalEntry& entry) {
            return entry.action == QLatin1String(paper->step);
        });
    if (!taken) {
        return say(paper->need);
    }
    return *paper->field != '\0' && detail.maskedFields.contains(QLatin1String(paper->field))
               ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                       "What it is about is hidden from you. Open it with a purpose first."))
               : QString();
}

Result<PaperDocument> loopPaper(const QString& name, const CaseDetail& detail, const LoopNames& names,
                                CivilTime printedAt) {
    if (const QString refusal = loopRefusal(name, detail); !refusal.isEmpty()) {
        return makeError(ErrorCode::Conflict, refusal, {}, detail.record.number);
    }
    const Known* paper = find(name);
    PaperDocument document;
    document.page = PageSetup::form();
    document.letterhead = names.issuer;
    document.title = say(paper->title);
    document.number = say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "No. %1")).arg(detail.record.number);
    document.author = names.issuer;
    document.footer = {
        say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Data as of %1")).arg(printedAt.toDisplay()),
        say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "For: those who handle the cases"))};
    paper->add(document, Paper{detail, names, printedAt});
    return document;
}

}  // namespace qz::mediation
