// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/desk_vehicle.h"

#include <QFile>
#include <QFileInfo>
#include <QGeoPositionInfoSource>
#include <QNmeaPositionInfoSource>

namespace qz {

namespace {

constexpr int updateMs = 5000;

QString settingKey() { return QStringLiteral("map/vehicle_source"); }

bool isPort(const QString& choice) {
    return choice.startsWith(QLatin1String("/dev/")) ||
           choice.startsWith(QLatin1String("COM"), Qt::CaseInsensitive);
}

}  // namespace

DeskVehicle::DeskVehicle(Settings& settings, const Clock& clock, QObject* parent)
    : QObject(parent), m_settings(settings), m_clock(clock) {}

DeskVehicle::~DeskVehicle() = default;

QString DeskVehicle::choice() const { return m_settings.value(settingKey()).toString(); }

void DeskVehicle::begin() {
    if (!choice().isEmpty()) {
        start();
    }
}

void DeskVehicle::choose(const QString& choice) {
    m_settings.setValue(settingKey(), choice.trimmed());
    start();
}

QGeoPositionInfoSource* DeskVehicle::open(const QString& choice) {
    if (choice == QLatin1String(systemReceiver)) {
        return QGeoPositionInfoSource::createDefaultSource(m_held);
    }
    if (isPort(choice)) {
        return QGeoPositionInfoSource::createSource(
            QStringLiteral("nmea"), {{QStringLiteral("nmea.source"), QStringLiteral("serial:") + choice}},
            m_held);
    }
    auto* file = new QFile(choice, m_held);
    if (!file->open(QIODevice::ReadOnly)) {
        m_problem = tr("%1 cannot be read: %2").arg(QFileInfo(choice).fileName(), file->errorString());
        return nullptr;
    }
    auto* recorded = new QNmeaPositionInfoSource(QNmeaPositionInfoSource::SimulationMode, m_held);
    recorded->setDevice(file);
    return recorded;
}

void DeskVehicle::start() {
    delete m_held;
    m_held = nullptr;
    m_place.reset();
    m_problem.clear();
    if (const QString wanted = choice(); !wanted.isEmpty()) {
        m_held = new QObject(this);
        QGeoPositionInfoSource* source = open(wanted);
        if (source == nullptr) {
            m_problem = m_problem.isEmpty() ? tr("This computer offers no such receiver.") : m_problem;
        } else {
            connect(source, &QGeoPositionInfoSource::positionUpdated, this, &DeskVehicle::take);
            connect(source, &QGeoPositionInfoSource::errorOccurred, this,
                    [this](QGeoPositionInfoSource::Error error) {
                        if (error == QGeoPositionInfoSource::AccessError) {
                            m_problem = tr("The system does not allow this program to know where it is.");
                        } else if (error != QGeoPositionInfoSource::UpdateTimeoutError) {
                            m_problem = tr("The receiver does not answer.");
                        }
                        Q_EMIT changed();
                    });
            source->setUpdateInterval(std::max(updateMs, source->minimumUpdateInterval()));
            source->startUpdates();
        }
    }
    Q_EMIT changed();
}

void DeskVehicle::take(const QGeoPositionInfo& info) {
    if (!info.isValid()) {
        return;
    }
    // Receivers speak WGS-84, less than a metre from CGCS2000.
    m_place = Place{{info.coordinate().longitude(), info.coordinate().latitude()}, m_clock.now()};
    m_problem.clear();
    Q_EMIT changed();
}

}  // namespace qz
