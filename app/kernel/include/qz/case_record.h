// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

#include "qz/area_code.h"
#include "qz/deadline.h"
#include "qz/field_spec.h"
#include "qz/geo.h"
#include "qz/time.h"
#include "qz/uuid.h"

namespace qz {

struct CaseTag;
using CaseId = Id<CaseTag>;

/// Who did a step: not necessarily a user of the program. Text form: "user:NAME", "user:NAME/UNIT",
/// "unit:CODE", "unit:CODE/PERSON", "post:NAME", "person:NAME"; plain text without a colon is a person.
struct Performer {
    enum class Kind { User, Unit, Post, Person };
    Kind kind = Kind::User;
    QString unit;  ///< unit code, may be empty
    QString name;  ///< login name, post or person; empty for a bare unit

    [[nodiscard]] static Result<Performer> parse(const QString& text);
    [[nodiscard]] QString toString() const;
    /// Independence (facts.md B.1.4): the same user or person, or the same unit, is not independent.
    [[nodiscard]] bool isIndependentOf(const Performer& other) const;
    bool operator==(const Performer&) const = default;
};

/// The head that all modules' cases share. Lists, inbox, search, wall and audit run on it.
struct CaseRecord {
    CaseId id;
    QString number;      ///< "WG26-0417"
    QString kind;        ///< "grid.event"
    AreaCode area;       ///< deepest known
    QString state;       ///< glossary identifier, "DISPATCHED"
    QString ownerUnit;   ///< unit code that has to act now; empty: the command centre
    QString subkind;     ///< class code within the kind
    QString summary;     ///< identifies nobody
    QString place;       ///< words for where
    QString source;      ///< "12345", "patrol", "grid_worker"…
    QString externalId;  ///< the number another system gave
    bool urgent = false;
    std::optional<GeoPoint> point;
    Instant openedAt;
    std::optional<Instant> closedAt;
    std::optional<Instant> dueAt;  ///< of the most urgent running clock
    QString dueClock;              ///< its clock id
    int reworkCount = 0;
    qint64 version = 0;  ///< what the reader saw; a step from a stale version is a Conflict
};

enum class ClockState { Running, Suspended, Met, Late, Cancelled };

/// One clock of a case. Every date can be explained from `spec` and `result`.
struct CaseClock {
    QString clockId;  ///< "disposal", "fence"
    QString title;    ///< translated at reading where it is a key
    DeadlineSpec spec;
    DeadlineResult result;
    ClockState state = ClockState::Running;
    std::optional<Instant> stoppedAt;
    bool external = false;  ///< set by a higher level: never recomputed
    int round = 1;
};

struct JournalEntry {
    qint64 sequence = 0;  ///< 1… within the case
    Instant occurredAt;
    Instant recordedAt;
    Performer performer;
    QString channel;   ///< "system", "phone", "paper", "on_site", "import", "console"
    QString recorder;  ///< login name
    QString action;    ///< "dispatch"
    QString from;
    QString to;
    QString note;
    FieldMap fields;           ///< P0/P1 fields of the step
    bool enteredLate = false;  ///< recorded after a limit that `occurredAt` still met: counted apart
};

}  // namespace qz
