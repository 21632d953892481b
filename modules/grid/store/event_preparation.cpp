// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/event_preparation.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include "grid/domain/grid_workflow.h"
#include "grid/store/event_place.h"

namespace qz::grid {
namespace {

constexpr qsizetype kKeptRejections = 10000;
constexpr size_t kBatch = 256;

QString value(const MappedRows::Row& row, const char* id) {
    return row.values.value(QString::fromLatin1(id)).trimmed();
}

QString noteText(ImportNote note, qint64 count) {
    switch (note) {
        case ImportNote::Unplaced:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%1 rows without a matching area were imported as unlocated.")
                .arg(count);
        case ImportNote::Outside:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%1 points lie outside every known boundary.")
                .arg(count);
        case ImportNote::UnknownArea:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%1 rows name an area that is not in the area tree.")
                .arg(count);
        case ImportNote::UnknownClass:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%1 rows have a class that the class table does not know; "
                                               "they entered as “other” with "
                                               "their own "
                                               "word kept.")
                .arg(count);
        case ImportNote::UnknownState:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%1 rows have a state that is not known here; it is kept in a "
                                               "note and they entered as "
                                               "reported.")
                .arg(count);
        case ImportNote::BadCell:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%1 cells could not be read and were left out.")
                .arg(count);
        case ImportNote::ClosedBeforeOpened:
            return QCoreApplication::translate(
                       "qz::grid::Import",
                       "%1 rows were closed before they were opened; their closing time was left out.")
                .arg(count);
        case ImportNote::BadPoint:
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

}  // namespace

EventPreparation::EventPreparation(const Areas& areas, const IdentifyingText& identifying,
                                   const StateWords& words, std::shared_ptr<const ClassTable> table,
                                   const ImportOptions& options, const CaseBulk* bulk)
    : m_areas(areas),
      m_identifying(identifying),
      m_words(words),
      m_table(std::move(table)),
      m_options(options),
      m_bulk(bulk) {}

void EventPreparation::run(MappedRows& rows, BoundedQueue<EventBatch>& ready) {
    m_status = readAll(rows, ready);
    for (const auto& [note, count] : m_notes) {
        m_summary.notes.append(noteText(note, count));
    }
    ready.close();
}

Status EventPreparation::readAll(MappedRows& rows, BoundedQueue<EventBatch>& ready) {
    EventBatch batch;
    for (;;) {
        MappedRows::Row row;
        QZ_ASSIGN(const bool more, rows.next(row));
        if (more) {
            ++m_summary.rows;
            QZ_TRY(take(row, batch));
        }
        if (!more || batch.events.size() >= kBatch || m_summary.rows % kBatch == 0) {
            batch.bytesDone = rows.bytesDone();
            batch.bytesTotal = rows.bytesTotal();
            if (!ready.put(std::move(batch)) || !more) {
                return {};
            }
            batch = EventBatch();
        }
    }
}

Status EventPreparation::take(const MappedRows::Row& row, EventBatch& batch) {
    if (row.problems.contains(QString())) {
        reject(row, "", row.problems.value(QString()));
        return {};
    }
    const QString openedProblem = row.problems.value(QStringLiteral("opened_at"));
    if (!openedProblem.isEmpty() || !timeOf(row, "opened_at")) {
        reject(row, "opened_at",
               openedProblem.isEmpty()
                   ? QCoreApplication::translate("qz::grid::Import", "the time it was reported is missing")
                   : openedProblem);
        return {};
    }
    const QString classText = value(row, "class");
    if (classText.isEmpty()) {
        reject(row, "class", QCoreApplication::translate("qz::grid::Import", "the class is missing"));
        return {};
    }
    for (auto it = row.problems.cbegin(); it != row.problems.cend(); ++it) {
        note(ImportNote::BadCell);
    }
    const EventClass* eventClass = m_table->exact(classText);
    if (eventClass == nullptr) {
        note(ImportNote::UnknownClass);
        eventClass = m_table->other();
    }
    QZ_ASSIGN(const EventPlace place, placeOf(row));
    m_hash = contentHash(row.values);
    PreparedEvent made;
    made.event = makeCase(row, *eventClass, place);
    made.number = row.number;
    made.said = saidOf(made.event);
    made.details = detailsOf(made.event, *eventClass, place, plainClass(row));
    if (m_bulk != nullptr) {
        QZ_ASSIGN(made.prepared, m_bulk->prepare(made.event));
        made.details.id = made.prepared->id();
        made.row = packedEvent(made.details);
    }
    batch.events.push_back(std::move(made));
    return {};
}

Result<EventPlace> EventPreparation::placeOf(const MappedRows::Row& row) {
    FieldMap fields = row.values;
    // A number that is no coordinate is left out before the place is asked for.
    const double lon = value(row, "lon").toDouble();
    const double lat = value(row, "lat").toDouble();
    const bool hasPoint = !value(row, "lon").isEmpty() && !value(row, "lat").isEmpty();
    if (!hasPoint || qAbs(lon) > 180 || qAbs(lat) > 90 || (lon == 0 && lat == 0)) {
        if (hasPoint) {
            note(ImportNote::BadPoint);
        }
        fields.remove(QStringLiteral("lon"));
        fields.remove(QStringLiteral("lat"));
    }
    fields.remove(QStringLiteral("crs"));  // feature files arrive converted; tables say it once for the file
    QZ_ASSIGN(const EventPlace place, resolvePlace(fields, m_areas, m_options.crs));
    if (place.unknownArea) {
        note(ImportNote::UnknownArea);
    }
    if (place.outside) {
        note(ImportNote::Outside);
    }
    if (place.area.isNull()) {
        note(ImportNote::Unplaced);
    }
    return place;
}

EventRow EventPreparation::detailsOf(const ImportedCase& event, const EventClass& eventClass,
                                     const EventPlace& place, const QString& classText) const {
    EventRow details;
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
    details.importHash = m_hash;
    details.open = !event.head.closedAt.has_value();
    details.openedAt = event.head.openedAt;
    return details;
}

QString EventPreparation::stateNote(const QString& word) {
    constexpr qsizetype kMostWords = 1000;
    if (const auto known = m_stateNotes.constFind(word); known != m_stateNotes.cend()) {
        return *known;
    }
    if (m_stateNotes.size() >= kMostWords) {
        m_stateNotes.clear();
    }
    return *m_stateNotes.insert(
        word, QCoreApplication::translate("qz::grid::Import", "State in the other system: “%1”.").arg(word));
}

void EventPreparation::reject(const MappedRows::Row& row, const char* fieldId, const QString& reason) {
    ++m_summary.rejectedCount;
    if (m_summary.rejected.size() < kKeptRejections) {
        const QString id = QString::fromLatin1(fieldId);
        m_summary.rejected.append({row.number, row.columnOf.value(id, id), reason});
    }
}

QString EventPreparation::plainClass(const MappedRows::Row& row) const {
    const QString text = value(row, "class");
    return m_identifying.mayIdentify(text) ? QString() : text;
}

FieldMap EventPreparation::saidOf(const ImportedCase& event) {
    FieldMap said = importedHead(event.head);
    said.insert(event.sealed);
    for (const CaseClock& clock : event.clocks) {
        if (clock.external) {
            said.insert(QStringLiteral("due_at"), clock.result.due.toString());
        }
    }
    return said;
}

ImportedCase EventPreparation::makeCase(const MappedRows::Row& row, const EventClass& eventClass,
                                        const EventPlace& place) {
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
        const int n = ++m_seen[m_hash];
        head.externalId = QStringLiteral("%1-%2").arg(QString::fromLatin1(m_hash.toHex()).left(16)).arg(n);
    }
    head.place = value(row, "address");
    if (m_identifying.mayIdentify(head.place)) {
        head.place.clear();
    }
    const QString given = value(row, "summary");
    const QString className = &eventClass == m_table->other() ? plainClass(row) : eventClass.nameZh;
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
    event.actor = m_options.actor;
    event.actor.channel = QStringLiteral("import");
    addHistory(row, event);
    addClocks(row, event);
    return event;
}

void EventPreparation::addHistory(const MappedRows::Row& row, ImportedCase& event) {
    CaseRecord& head = event.head;
    const QString reported = QStringLiteral("REPORTED");
    const QString closedState = QStringLiteral("CLOSED");
    const QString stateText = value(row, "state");
    const Instant told = timeOf(row, "closed_at").value_or(Instant{-1});
    const bool hasEnd = told.ms >= 0 && told >= head.openedAt;
    if (told.ms >= 0 && !hasEnd) {
        note(ImportNote::ClosedBeforeOpened);
    }
    QString state = m_words.value(stateText.toCaseFolded());
    QString stateWords;
    if (!stateText.isEmpty() && state.isEmpty()) {
        note(ImportNote::UnknownState);
        stateWords = stateNote(stateText);
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
    first.recorder = m_options.actor.user;
    first.action = QStringLiteral("report_in");
    first.to = reported;
    first.note = stateWords;
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
        next.note = stateText.isEmpty() ? QString() : stateNote(stateText);
        event.journal.append(next);
    }
}

void EventPreparation::addClocks(const MappedRows::Row& row, ImportedCase& event) {
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
            QCoreApplication::translate("qz::grid::Import", "as imported from %1").arg(m_options.fileName);
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
            m_table->limit(head.subkind, clock.clockId, QStringLiteral("normal"), start.date);
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
