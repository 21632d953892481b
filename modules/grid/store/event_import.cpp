// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/event_import.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>
#include <map>

#include "grid/domain/grid_workflow.h"
#include "grid/store/event_import_run.h"
#include "grid/store/event_place.h"
#include "grid/store/event_rows.h"

namespace qz::grid {
namespace {

QString value(const MappedRows::Row& row, const char* id) {
    return row.values.value(QString::fromLatin1(id)).trimmed();
}

using Note = ImportNote;

QString noteText(Note note, qint64 count) {
    switch (note) {
        case Note::Unplaced:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%1 rows without a matching area were imported as unlocated.")
                .arg(count);
        case Note::Outside:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%1 points lie outside every known boundary.")
                .arg(count);
        case Note::UnknownArea:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%1 rows name an area that is not in the area tree.")
                .arg(count);
        case Note::UnknownClass:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%1 rows have a class that the class table does not know; "
                                               "they entered as “other” with "
                                               "their own "
                                               "word kept.")
                .arg(count);
        case Note::UnknownState:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%1 rows have a state that is not known here; it is kept in a "
                                               "note and they entered as "
                                               "reported.")
                .arg(count);
        case Note::BadCell:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%1 cells could not be read and were left out.")
                .arg(count);
        case Note::ClosedBeforeOpened:
            return QCoreApplication::translate(
                       "qz::grid::Import",
                       "%1 rows were closed before they were opened; their closing time was left out.")
                .arg(count);
        case Note::BadPoint:
            break;
    }
    return QCoreApplication::translate("qz::grid::Import",
                                       "%1 points are not on the earth and were left out.")
        .arg(count);
}

QByteArray contentHash(const FieldMap& values) {
    QStringList keys = values.keys();
    keys.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& key : keys) {
        hash.addData(key.toUtf8());
        hash.addData(QByteArrayView("\x1f", 1));
        hash.addData(values.value(key).toUtf8());
        hash.addData(QByteArrayView("\x1e", 1));
    }
    return hash.result().left(16);
}

std::optional<Instant> timeOf(const MappedRows::Row& row, const char* id) {
    const QString text = value(row, id);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const Result<CivilTime> time = CivilTime::parse(text);
    return time ? std::optional<Instant>(time->toInstant()) : std::nullopt;
}

FieldSpec field(const char* id, const char* title, FieldType type = FieldType::Text, bool required = false) {
    FieldSpec spec;
    spec.id = QString::fromLatin1(id);
    spec.title = title;
    spec.type = type;
    spec.required = required;
    return spec;
}

}  // namespace

QList<FieldSpec> importFields() {
    QList<FieldSpec> fields{
        field("external_id", QT_TRANSLATE_NOOP("qz::Fields", "Number of the other system")),
        field("class", QT_TRANSLATE_NOOP("qz::Fields", "Class"), FieldType::Text, true),
        field("summary", QT_TRANSLATE_NOOP("qz::Fields", "Summary")),
        field("detail", QT_TRANSLATE_NOOP("qz::Fields", "Detail"), FieldType::LongText),
        field("source", QT_TRANSLATE_NOOP("qz::Fields", "Source")),
        field("opened_at", QT_TRANSLATE_NOOP("qz::Fields", "Opened at"), FieldType::Time, true),
        field("due_at", QT_TRANSLATE_NOOP("qz::Fields", "Due at"), FieldType::Time),
        field("closed_at", QT_TRANSLATE_NOOP("qz::Fields", "Closed at"), FieldType::Time),
        field("state", QT_TRANSLATE_NOOP("qz::Fields", "State")),
        field("lon", QT_TRANSLATE_NOOP("qz::Fields", "Longitude"), FieldType::Lon),
        field("lat", QT_TRANSLATE_NOOP("qz::Fields", "Latitude"), FieldType::Lat),
        field("address", QT_TRANSLATE_NOOP("qz::Fields", "Place")),
        field("area", QT_TRANSLATE_NOOP("qz::Fields", "Area")),
        field("reporter", QT_TRANSLATE_NOOP("qz::Fields", "Reporter")),
    };
    fields.last().dataClass = DataClass::P2;
    for (FieldSpec& spec : fields) {
        if (spec.id == QLatin1String("detail")) {
            spec.dataClass = DataClass::P2;
        }
    }
    return fields;
}

EventImport::EventImport(Cases& cases, CityTables& tables, const Areas& areas,
                         const IdentifyingText& identifying, const StateWords& words, const Clock& clock)
    : m_cases(cases),
      m_tables(tables),
      m_areas(areas),
      m_identifying(identifying),
      m_words(words),
      m_clock(clock) {}

Result<ImportSummary> EventImport::run(WriteTx& tx, MappedRows& rows, const ImportOptions& options,
                                       JobControl& job) {
    QZ_ASSIGN(std::shared_ptr<const ClassTable> table, m_tables.in(tx));
    Run run{tx, options, std::move(table), {}, {}, {}, {}, 0, {}};
    MappedRows::Row row;
    for (;;) {
        row = MappedRows::Row();
        QZ_ASSIGN(const bool more, rows.next(row));
        if (!more) {
            break;
        }
        ++run.summary.rows;
        QZ_TRY(job.progress(rows.bytesDone(), rows.bytesTotal()));
        QZ_TRY(take(run, row));
    }
    for (const auto& [note, count] : run.notes) {
        run.summary.notes.append(noteText(note, count));
    }
    if (!options.dryRun && run.summary.imported + run.summary.updated > 0) {
        tx.touchedInBulk();
    }
    return run.summary;
}

Status EventImport::take(Run& run, const MappedRows::Row& row) {
    if (row.problems.contains(QString())) {
        run.reject(row, "", row.problems.value(QString()));
        return {};
    }
    const QString openedProblem = row.problems.value(QStringLiteral("opened_at"));
    if (!openedProblem.isEmpty() || !timeOf(row, "opened_at")) {
        run.reject(row, "opened_at",
                   openedProblem.isEmpty() ? QCoreApplication::translate(
                                                 "qz::grid::Import", "the time it was reported is missing")
                                           : openedProblem);
        return {};
    }
    const QString classText = value(row, "class");
    if (classText.isEmpty()) {
        run.reject(row, "class", QCoreApplication::translate("qz::grid::Import", "the class is missing"));
        return {};
    }
    for (auto it = row.problems.cbegin(); it != row.problems.cend(); ++it) {
        run.note(Note::BadCell);
    }
    const EventClass* eventClass = run.table->exact(classText);
    if (eventClass == nullptr) {
        run.note(Note::UnknownClass);
        eventClass = run.table->other();
    }
    return write(run, row, *eventClass);
}

Status EventImport::write(Run& run, const MappedRows::Row& row, const EventClass& eventClass) {
    FieldMap fields = row.values;
    // A number that is no coordinate is left out before the place is asked for.
    const double lon = value(row, "lon").toDouble();
    const double lat = value(row, "lat").toDouble();
    const bool hasPoint = !value(row, "lon").isEmpty() && !value(row, "lat").isEmpty();
    if (!hasPoint || qAbs(lon) > 180 || qAbs(lat) > 90 || (lon == 0 && lat == 0)) {
        if (hasPoint) {
            run.note(Note::BadPoint);
        }
        fields.remove(QStringLiteral("lon"));
        fields.remove(QStringLiteral("lat"));
    }
    fields.remove(QStringLiteral("crs"));  // feature files arrive converted; tables say it once for the file
    QZ_ASSIGN(const EventPlace place, resolvePlace(fields, m_areas, run.options.crs));
    if (place.unknownArea) {
        run.note(Note::UnknownArea);
    }
    if (place.outside) {
        run.note(Note::Outside);
    }
    if (place.area.isNull()) {
        run.note(Note::Unplaced);
    }
    run.hash = contentHash(row.values);
    run.number = row.number;
    const ImportedCase event = makeCase(run, row, eventClass, place);

    return store(run, event, eventClass, place, plainClass(row));
}

Status EventImport::store(Run& run, const ImportedCase& event, const EventClass& eventClass,
                          const EventPlace& place, const QString& classText) {
    // Most rows are new; the fast door looks for the same event itself.
    ImportTrace* trace = run.options.trace;
    std::optional<CaseId> known;
    ImportedOutcome outcome;
    if (run.options.dryRun) {
        QZ_ASSIGN(const std::optional<CaseRecord> found,
                  m_cases.findExternal(run.tx, kKind, event.head.source, event.head.externalId));
        known = found ? std::optional<CaseId>(found->id) : std::nullopt;
    } else {
        QZ_ASSIGN(outcome, m_cases.openImported(run.tx, event));
        known = outcome.existed ? std::optional<CaseId>(outcome.id) : std::nullopt;
    }
    if (known && trace != nullptr) {
        return meet(run, event, *known);
    }
    EventRow details;
    if (known) {
        QZ_ASSIGN(const std::optional<EventRow> stored, readEvent(run.tx, *known));
        if (stored && stored->importHash == run.hash) {
            ++run.summary.skipped;
            return {};
        }
        details = stored.value_or(EventRow());
    }
    ++(known ? run.summary.updated : run.summary.imported);
    if (run.options.dryRun) {
        return {};
    }
    if (known) {
        QZ_ASSIGN(outcome, m_cases.updateImported(run.tx, *known, event));
    }
    details.id = outcome.id;
    details.number = outcome.number;
    details.classCode = eventClass.code;
    details.family = classFamilyName(eventClass.family);
    details.classText = classText;
    details.needsCheck = eventClass.needsCheck;
    details.source = event.head.source;
    details.address = event.head.place;
    details.point = place.point;
    details.given = place.given;
    details.crs = place.crs;
    details.precision = precisionOf(place.point, place.area);
    details.area = place.area;
    details.importHash = run.hash;
    details.open = !event.head.closedAt.has_value();
    details.openedAt = event.head.openedAt;
    if (known) {
        return updateEvent(run.tx, details);
    }
    QZ_TRY(insertEventInBulk(run.tx, details));
    return trace == nullptr
               ? Status()
               : trace->created(run.tx, outcome.id, run.number, saidOf(event), event.journal.size());
}

QString EventImport::plainClass(const MappedRows::Row& row) const {
    const QString text = value(row, "class");
    return m_identifying.mayIdentify(text) ? QString() : text;
}

ImportedCase EventImport::makeCase(Run& run, const MappedRows::Row& row, const EventClass& eventClass,
                                   const EventPlace& place) const {
    ImportedCase event;
    CaseRecord& head = event.head;
    head.kind = kKind;
    head.subkind = eventClass.code;
    head.area = place.area;
    head.point = place.point;
    head.openedAt = *timeOf(row, "opened_at");
    const QString source = value(row, "source");
    head.source = eventSources().contains(source) ? source : QStringLiteral("import");
    head.externalId = value(row, "external_id");
    if (head.externalId.isEmpty()) {
        const int n = ++run.seen[run.hash];
        head.externalId = QStringLiteral("%1-%2").arg(QString::fromLatin1(run.hash.toHex()).left(16)).arg(n);
    }
    head.place = value(row, "address");
    if (m_identifying.mayIdentify(head.place)) {
        head.place.clear();
    }
    const QString given = value(row, "summary");
    const QString className = &eventClass == run.table->other() ? plainClass(row) : eventClass.nameZh;
    if (!given.isEmpty() && !m_identifying.mayIdentify(given)) {
        head.summary = given;
    } else {
        const QString named = className.isEmpty() ? eventClass.nameZh : className;
        head.summary = head.place.isEmpty() ? named : named + QStringLiteral(" · ") + head.place;
    }
    for (const char* id : {"detail", "reporter"}) {
        if (!value(row, id).isEmpty()) {
            event.sealed.insert(QString::fromLatin1(id), value(row, id));
        }
    }
    // What may identify somebody is kept, but sealed.
    QStringList kept;
    for (const auto& [text, plain] :
         {std::pair{given, head.summary == given},
          {value(row, "address"), !head.place.isEmpty()},
          {value(row, "class"), !m_identifying.mayIdentify(value(row, "class"))}}) {
        if (!text.isEmpty() && !plain) {
            kept.append(text);
        }
    }
    if (!kept.isEmpty()) {
        QString& detail = event.sealed[QStringLiteral("detail")];
        detail = detail.isEmpty() ? kept.join(QLatin1Char('\n'))
                                  : kept.join(QLatin1Char('\n')) + QLatin1Char('\n') + detail;
    }
    event.actor = run.options.actor;
    event.actor.channel = QStringLiteral("import");
    addHistory(run, row, event);
    addClocks(run, row, event);
    return event;
}

void EventImport::addHistory(Run& run, const MappedRows::Row& row, ImportedCase& event) const {
    CaseRecord& head = event.head;
    const QString reported = QStringLiteral("REPORTED");
    const QString closedState = QStringLiteral("CLOSED");
    const QString stateText = value(row, "state");
    const Instant told = timeOf(row, "closed_at").value_or(Instant{-1});
    const bool hasEnd = told.ms >= 0 && told >= head.openedAt;
    if (told.ms >= 0 && !hasEnd) {
        run.note(Note::ClosedBeforeOpened);
    }
    QString state = m_words.value(stateText.toCaseFolded());
    QString note;
    if (!stateText.isEmpty() && state.isEmpty()) {
        run.note(Note::UnknownState);
        note = run.stateNote(stateText);
        state = reported;
    }
    if (state.isEmpty()) {
        state = hasEnd ? closedState : reported;
    }
    static const QStringList ended{closedState,
                                   QStringLiteral("EVALUATED"),
                                   QStringLiteral("REJECTED"),
                                   QStringLiteral("TRANSFERRED"),
                                   QStringLiteral("MERGED"),
                                   QStringLiteral("VOID")};
    head.state = state;
    JournalEntry first;
    first.occurredAt = head.openedAt;
    first.performer = Performer{Performer::Kind::Post, {}, QStringLiteral("import")};
    first.channel = QStringLiteral("import");
    first.recorder = run.options.actor.user;
    first.action = QStringLiteral("report_in");
    first.to = reported;
    first.note = note;
    event.journal.append(first);
    if (ended.contains(state)) {
        head.closedAt = hasEnd ? told : head.openedAt;
    }
    if (state != reported) {
        JournalEntry next = first;
        next.action = QStringLiteral("import");
        next.from = reported;
        next.to = state;
        next.occurredAt = head.closedAt.value_or(head.openedAt);
        next.note = stateText.isEmpty() ? QString() : run.stateNote(stateText);
        event.journal.append(next);
    }
}

void EventImport::addClocks(Run& run, const MappedRows::Row& row, ImportedCase& event) const {
    const CaseRecord& head = event.head;
    const CivilTime start = CivilTime::fromInstant(head.openedAt);
    CaseClock clock;
    clock.stoppedAt = head.closedAt;
    if (const std::optional<Instant> due = timeOf(row, "due_at"); due && *due >= head.openedAt) {
        // Set by the other system: kept as it is, never recomputed.
        clock.clockId = QStringLiteral("disposal");
        clock.external = true;
        clock.spec.ruleId = QStringLiteral("EXTERNAL");
        clock.spec.article =
            QCoreApplication::translate("qz::grid::Import", "as imported from %1").arg(run.options.fileName);
        clock.spec.start = start;
        clock.result.ruleId = clock.spec.ruleId;
        clock.result.article = clock.spec.article;
        clock.result.start = start;
        clock.result.nominalEnd = CivilTime::fromInstant(*due);
        clock.result.due = clock.result.nominalEnd;
        clock.result.hasTimeOfDay = true;
    } else {
        clock.clockId =
            head.state == QLatin1String("REPORTED") ? QStringLiteral("accept") : QStringLiteral("disposal");
        const std::optional<TimeLimit> limit =
            run.table->limit(head.subkind, clock.clockId, QStringLiteral("normal"), start.date);
        if (!limit) {
            return;
        }
        clock.spec = limitSpec(*limit, start);
    }
    if (head.closedAt && clock.external) {
        clock.state = *head.closedAt <= clock.result.due.toInstant() ? ClockState::Met : ClockState::Late;
    }
    event.clocks.append(clock);
}

}  // namespace qz::grid
