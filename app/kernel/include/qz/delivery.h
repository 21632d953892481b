// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>

#include "qz/time.h"

namespace qz {

/// An order on its way to a unit: sent is not received (screens.md).
struct Delivery {
    enum class State {
        Stored,    ///< on this desk only
        AtCentre,  ///< the hub has it
        Signed     ///< the unit signed for it
    };
    QString unit;  ///< unit code
    bool lead = true;
    Instant sentAt;
    std::optional<Instant> atCentre;
    std::optional<Instant> signedAt;
    std::optional<Instant> toldAt;  ///< by telephone

    [[nodiscard]] State state() const {
        return signedAt ? State::Signed : atCentre ? State::AtCentre : State::Stored;
    }
    /// Neither signed for, at the hub nor told by telephone two minutes after it was sent: print it or call.
    [[nodiscard]] bool isOverdue(Instant now) const {
        return state() == State::Stored && !toldAt && now.ms - sentAt.ms >= 2 * 60 * 1000;
    }
};

/// Modules give the orders of a case that are under way in this detail field; pages show them.
inline const QString kDeliveriesField = QStringLiteral("deliveries");
[[nodiscard]] QString deliveriesToText(const QList<Delivery>& deliveries);
[[nodiscard]] QList<Delivery> deliveriesFromText(const QString& text);
[[nodiscard]] QString deliveryTitle(Delivery::State state);  ///< translated

}  // namespace qz
