// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "qz/unit_points.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace qz::grid {

/// The units on duty today as a list: telephone, and when each last said where it was. Puts one on the map,
/// takes it off, chooses the receiver of this desk's vehicle. Keeps nothing, changes nothing itself.
class DutyList final : public QWidget {
    Q_OBJECT
public:
    explicit DutyList(QWidget* parent = nullptr);
    /// Keeps the chosen unit.
    void setUnits(const QList<UnitOnDuty>& units, Instant now);
    void choose(const QString& unit);
    [[nodiscard]] QString current() const;  ///< code; empty: none
    void setNote(const QString& note);
    void setVehicle(const QString& choice, const QString& note);

Q_SIGNALS:
    void shownWanted(const QString& unit);
    void putWanted(const QString& unit);
    void takeWanted(const QString& unit);
    void vehicleChosen(const QString& choice);

private:
    void fit();
    QListWidget* m_units;
    QPushButton* m_put;
    QPushButton* m_take;
    QLabel* m_note;
    QComboBox* m_receiver;
    QLineEdit* m_port;
    QLabel* m_vehicle;
};

/// "14:05", with the day where it is another one.
[[nodiscard]] QString reportTime(Instant at, Instant now);

}  // namespace qz::grid
