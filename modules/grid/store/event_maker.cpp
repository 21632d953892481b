// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/event_maker.h"

#include <QCoreApplication>

#include "grid/domain/grid_workflow.h"
#include "qz/decimal.h"

namespace qz::grid {
namespace {

constexpr qsizetype kMostWords = 1000;

QString knownSource(const QString& source) {
    static const QStringList sources = eventSources();
    return sources.contains(source) ? source : QStringLiteral("import");
}

EventRow detailsOf(const ImportedCase& event, const EventClass& eventClass, const EventPlace& place) {
    EventRow details;
    details.classCode = eventClass.code;
    details.family = classFamilyName(eventClass.family);
    details.needsCheck = eventClass.needsCheck;
    details.source = event.head.source;
    details.address = event.head.place;
    details.point = place.point;
    details.given = place.given;
    details.crs = place.crs;
    details.precision = precisionOf(place.point, place.area);
    details.area = place.area;
    details.open = !event.head.closedAt.has_value();
    details.openedAt = event.head.openedAt;
    return details;
}

}  // namespace

QString cellOf(const MappedRows::Row& row, const QString& id) { return row.values.value(id).trimmed(); }

std::optional<Instant> timeOf(const MappedRows::Row& row, const QString& id) {
    const QString text = cellOf(row, id);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const Result<CivilTime> time = CivilTime::parse(text);
    return time ? std::optional<Instant>(time->toInstant()) : std::nullopt;
}

QString noteText(ImportNote note, qint64 count) {
    const auto n = static_cast<int>(count);
    switch (note) {
        case ImportNote::Unplaced:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%n rows without a matching area were imported as unlocated.",
                                               nullptr, n);
        case ImportNote::Outside:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%n points lie outside every known boundary.", nullptr, n);
        case ImportNote::UnknownArea:
            return QCoreApplication::translate(
                "qz::grid::Import", "%n rows name an area that is not in the area tree.", nullptr, n);
        case ImportNote::UnknownClass:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%n rows have a class that the class table does not know; "
                                               "they entered as “other” with "
                                               "their own "
                                               "word kept.",
                                               nullptr, n);
        case ImportNote::UnknownState:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%n rows have a state that is not known here; it is kept in a "
                                               "note and they entered as "
                                               "reported.",
                                               nullptr, n);
        case ImportNote::BadCell:
            return QCoreApplication::translate("qz::grid::Import",
                                               "%n cells could not be read and were left out.", nullptr, n);
        case ImportNote::ClosedBeforeOpened:
            return QCoreApplication::translate(
                "qz::grid::Import",
                "%n rows were closed before they were opened; their closing time was left out.", nullptr, n);
        case ImportNote::BadPoint:
            break;
    }
    return QCoreApplication::translate("qz::grid::Import",
                                       "%n points are not on the earth and were left out.", nullptr, n);
}

struct EventMaker::Words {
    struct Cell {
        QString text;
        bool plain = true;  ///< names nobody
        [[nodiscard]] QString shown() const { return plain ? text : QString(); }
    };
    Cell summary;
    Cell address;
    Cell className;
    QString detail;
    QString reporter;
};

EventMaker::EventMaker(const Areas& areas, const IdentifyingText& identifying, const StateWords& words,
                       std::shared_ptr<const ClassTable> table, const ImportOptions& options)
    : m_areas(areas),
      m_identifying(identifying),
      m_words(words),
      m_table(std::move(table)),
      m_options(options) {}

Result<MadeEvent> EventMaker::make(const MappedRows::Row& row, const QByteArray& hash, int nth) {
    const Words words = wordsOf(row);
    const EventClass* eventClass = m_table->exact(words.className.text);
    if (eventClass == nullptr) {
        note(ImportNote::UnknownClass);
        eventClass = m_table->other();
    }
    QZ_ASSIGN(const EventPlace place, placeOf(row));
    MadeEvent made;
    CaseRecord& head = made.event.head;
    head.kind = kKind;
    head.subkind = eventClass->code;
    head.area = place.area;
    head.point = place.point;
    head.openedAt = *timeOf(row, QStringLiteral("opened_at"));
    head.source = knownSource(cellOf(row, QStringLiteral("source")));
    head.externalId = cellOf(row, QStringLiteral("external_id"));
    if (head.externalId.isEmpty()) {
        head.externalId = QStringLiteral("%1-%2").arg(QString::fromLatin1(hash.toHex()).left(16)).arg(nth);
    }
    addTexts(words, *eventClass, made.event);
    made.event.actor = m_options.actor;
    made.event.actor.channel = QStringLiteral("import");
    addHistory(row, made.event);
    addClocks(row, made.event);
    made.details = detailsOf(made.event, *eventClass, place);
    made.details.classText = words.className.shown();
    made.details.importHash = hash;
    return made;
}

EventMaker::Words EventMaker::wordsOf(const MappedRows::Row& row) const {
    const auto look = [&](const QString& text) {
        return Words::Cell{text, !m_identifying.mayIdentify(text)};
    };
    return {look(cellOf(row, QStringLiteral("summary"))), look(cellOf(row, QStringLiteral("address"))),
            look(cellOf(row, QStringLiteral("class"))), cellOf(row, QStringLiteral("detail")),
            cellOf(row, QStringLiteral("reporter"))};
}

void EventMaker::addTexts(const Words& words, const EventClass& eventClass, ImportedCase& event) const {
    CaseRecord& head = event.head;
    head.place = words.address.shown();
    const QString className = &eventClass == m_table->other() ? words.className.shown() : eventClass.nameZh;
    if (!words.summary.shown().isEmpty()) {
        head.summary = words.summary.text;
    } else {
        const QString named = className.isEmpty() ? eventClass.nameZh : className;
        head.summary = head.place.isEmpty() ? named : named + QStringLiteral(" · ") + head.place;
    }
    // What may identify somebody is kept, but sealed.
    QStringList kept;
    for (const Words::Cell* cell : {&words.summary, &words.address, &words.className}) {
        if (!cell->text.isEmpty() && !cell->plain) {
            kept.append(cell->text);
        }
    }
    if (!words.detail.isEmpty()) {
        kept.append(words.detail);
    }
    if (!kept.isEmpty()) {
        event.sealed.insert(QStringLiteral("detail"), kept.join(QLatin1Char('\n')));
    }
    if (!words.reporter.isEmpty()) {
        event.sealed.insert(QStringLiteral("reporter"), words.reporter);
    }
}

Result<EventPlace> EventMaker::placeOf(const MappedRows::Row& row) {
    // A number that is no coordinate is left out before the place is asked for.
    const QString lonText = cellOf(row, QStringLiteral("lon"));
    const QString latText = cellOf(row, QStringLiteral("lat"));
    std::optional<GeoPoint> given;
    if (!lonText.isEmpty() && !latText.isEmpty()) {
        const GeoPoint point{decimalOf(lonText).value_or(0), decimalOf(latText).value_or(0)};
        if (qAbs(point.lon) > 180 || qAbs(point.lat) > 90 || (point.lon == 0 && point.lat == 0)) {
            note(ImportNote::BadPoint);
        } else {
            given = point;
        }
    }
    // Feature files arrive converted; tables say their system once for the file.
    const EventPlace place = placeAt(given, m_options.crs, cellOf(row, QStringLiteral("area")), m_areas);
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

QString EventMaker::stateNote(const QString& word) {
    if (const auto known = m_stateNotes.constFind(word); known != m_stateNotes.cend()) {
        return *known;
    }
    if (m_stateNotes.size() >= kMostWords) {
        m_stateNotes.clear();
    }
    return *m_stateNotes.insert(
        word, QCoreApplication::translate("qz::grid::Import", "State in the other system: “%1”.").arg(word));
}

FieldMap EventMaker::saidOf(const ImportedCase& event) {
    FieldMap said = importedHead(event.head);
    said.insert(event.sealed);
    for (const CaseClock& clock : event.clocks) {
        if (clock.external) {
            said.insert(QStringLiteral("due_at"), clock.result.due.toString());
        }
    }
    return said;
}

void EventMaker::addHistory(const MappedRows::Row& row, ImportedCase& event) {
    CaseRecord& head = event.head;
    const QString reported = QStringLiteral("REPORTED");
    const QString closedState = QStringLiteral("CLOSED");
    const QString stateText = cellOf(row, QStringLiteral("state"));
    const Instant told = timeOf(row, QStringLiteral("closed_at")).value_or(Instant{-1});
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

std::optional<TimeLimit> EventMaker::limitOf(const QString& classCode, const QString& clockId,
                                             const QDate& day) {
    constexpr qsizetype kMostKept = 4096;
    const LimitKey key{classCode, clockId, day.toJulianDay()};
    if (const auto known = m_limits.constFind(key); known != m_limits.cend()) {
        return *known;
    }
    if (m_limits.size() >= kMostKept) {
        m_limits.clear();
    }
    return *m_limits.insert(key, m_table->limit(classCode, clockId, QStringLiteral("normal"), day));
}

void EventMaker::addClocks(const MappedRows::Row& row, ImportedCase& event) {
    const CaseRecord& head = event.head;
    const CivilTime start = CivilTime::fromInstant(head.openedAt);
    CaseClock clock;
    clock.stoppedAt = head.closedAt;
    if (const std::optional<Instant> due = timeOf(row, QStringLiteral("due_at"));
        due && *due >= head.openedAt) {
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
        const std::optional<TimeLimit> limit = limitOf(head.subkind, clock.clockId, start.date);
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
