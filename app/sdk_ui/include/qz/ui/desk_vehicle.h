// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "qz/clock.h"
#include "qz/geo.h"
#include "qz/settings.h"

class QGeoPositionInfo;
class QGeoPositionInfoSource;

namespace qz {

/// Where the vehicle of this desk is, by the receiver that the desk chose; off until somebody chooses one.
/// The last position takes the place of the one before and nothing of it is written anywhere. UI thread.
class DeskVehicle final : public QObject {
    Q_OBJECT
public:
    struct Place {
        GeoPoint point;
        Instant at;  ///< when it came, by the clock of the desk: receivers' clocks may be wrong
    };
    /// The choice "receiver": what the system of this computer offers.
    static constexpr auto systemReceiver = "receiver";

    DeskVehicle(Settings& settings, const Clock& clock, QObject* parent);
    ~DeskVehicle() override;
    /// Starts with what the desk remembers.
    void begin();
    /// Empty: off. `systemReceiver`, a port ("COM3", "/dev/ttyUSB0") or a file, both with NMEA sentences.
    /// The desk remembers it.
    void choose(const QString& choice);
    [[nodiscard]] QString choice() const;
    [[nodiscard]] const std::optional<Place>& place() const { return m_place; }
    [[nodiscard]] const QString& problem() const { return m_problem; }  ///< translated; empty: none

Q_SIGNALS:
    void changed();

private:
    void start();
    void take(const QGeoPositionInfo& info);
    [[nodiscard]] QGeoPositionInfoSource* open(const QString& choice);

    Settings& m_settings;
    const Clock& m_clock;
    QObject* m_held = nullptr;  ///< the receiver with what it reads from; null: off
    std::optional<Place> m_place;
    QString m_problem;
};

}  // namespace qz
