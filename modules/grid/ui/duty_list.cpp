// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/duty_list.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "qz/ui/desk_vehicle.h"

namespace qz::grid {

namespace {

constexpr int hasPlaceRole = Qt::UserRole + 1;
constexpr int listHeight = 190;
constexpr auto portChoice = "port";

QLabel* words() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->hide();
    return label;
}

QString placeText(const UnitOnDuty& unit, Instant now) {
    if (!unit.point) {
        return DutyList::tr("no place reported");
    }
    const QString at = reportTime(unit.point->at, now);
    return unit.isStale ? DutyList::tr("reported %1, old").arg(at) : DutyList::tr("reported %1").arg(at);
}

}  // namespace

QString reportTime(Instant at, Instant now) {
    const CivilTime then = CivilTime::fromInstant(at);
    const QString text = then.toDisplay();
    return then.date == CivilTime::fromInstant(now).date ? text.section(QLatin1Char(' '), 1) : text;
}

DutyList::DutyList(QWidget* parent)
    : QWidget(parent),
      m_units(new QListWidget(this)),
      m_put(new QPushButton(tr("Put on the map"), this)),
      m_take(new QPushButton(tr("Take off"), this)),
      m_note(words()),
      m_receiver(new QComboBox(this)),
      m_port(new QLineEdit(this)),
      m_vehicle(words()) {
    m_units->setObjectName(QStringLiteral("dutyUnits"));
    m_put->setObjectName(QStringLiteral("dutyPut"));
    m_take->setObjectName(QStringLiteral("dutyTake"));
    m_receiver->setObjectName(QStringLiteral("dutyVehicle"));
    m_port->setObjectName(QStringLiteral("dutyVehiclePort"));
    m_note->setObjectName(QStringLiteral("dutyNote"));
    m_vehicle->setObjectName(QStringLiteral("dutyVehicleNote"));
    m_units->setAccessibleName(tr("Units on duty"));
    m_units->setToolTip(tr("Return shows the unit on the map"));
    m_units->setWordWrap(true);
    m_units->setFixedHeight(listHeight);
    m_units->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_put->setToolTip(
        tr("Then click where the unit says it is. Only its last place is kept, on this desk, until "
           "the watch is handed over."));
    m_take->setToolTip(tr("Erases the place of the unit"));
    m_receiver->addItem(tr("Off"), QString());
    m_receiver->addItem(tr("Receiver of this computer"), QLatin1String(DeskVehicle::systemReceiver));
    m_receiver->addItem(tr("Port or file (NMEA)"), QLatin1String(portChoice));
    m_receiver->setAccessibleName(tr("This desk's vehicle"));
    m_receiver->setToolTip(tr("Shows where this desk's vehicle is; nothing of it is kept"));
    m_port->setAccessibleName(tr("Port or file (NMEA)"));
    m_port->setPlaceholderText(QStringLiteral("COM3, /dev/ttyUSB0"));
    m_port->hide();
    auto* title = new QLabel(tr("This desk's vehicle"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_put, 1);
    buttons->addWidget(m_take);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_units);
    column->addLayout(buttons);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_note, title, m_receiver, m_port, m_vehicle}) {
        column->addWidget(widget);
    }
    connect(m_units, &QListWidget::currentItemChanged, this, &DutyList::fit);
    connect(m_units, &QListWidget::itemActivated, this, [this] { Q_EMIT shownWanted(current()); });
    connect(m_units, &QListWidget::itemClicked, this, [this] { Q_EMIT shownWanted(current()); });
    connect(m_put, &QPushButton::clicked, this, [this] { Q_EMIT putWanted(current()); });
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT takeWanted(current()); });
    connect(m_receiver, &QComboBox::activated, this, [this] {
        const QString chosen = m_receiver->currentData().toString();
        m_port->setVisible(chosen == QLatin1String(portChoice));
        if (chosen != QLatin1String(portChoice)) {
            Q_EMIT vehicleChosen(chosen);
        }
    });
    connect(m_port, &QLineEdit::returnPressed, this,
            [this] { Q_EMIT vehicleChosen(m_port->text().trimmed()); });
    fit();
}

void DutyList::fit() {
    const QListWidgetItem* item = m_units->currentItem();
    m_put->setEnabled(item != nullptr);
    m_take->setEnabled(item != nullptr && item->data(hasPlaceRole).toBool());
}

QString DutyList::current() const {
    const QListWidgetItem* item = m_units->currentItem();
    return item == nullptr ? QString() : item->data(Qt::UserRole).toString();
}

void DutyList::setUnits(const QList<UnitOnDuty>& units, Instant now) {
    const QString before = current();
    m_units->clear();
    for (const UnitOnDuty& unit : units) {
        const QString below = placeText(unit, now);
        auto* item = new QListWidgetItem(
            unit.name + QLatin1Char('\n') +
                (unit.phone.isEmpty() ? below : QStringLiteral("%1 · %2").arg(below, unit.phone)),
            m_units);
        if (unit.point) {
            item->setToolTip(tr("Told by %1").arg(unit.point->source));
        }
        item->setData(Qt::UserRole, unit.code);
        item->setData(hasPlaceRole, unit.point.has_value());
    }
    choose(before);
    fit();
}

void DutyList::choose(const QString& unit) {
    for (int row = 0; row < m_units->count(); ++row) {
        if (m_units->item(row)->data(Qt::UserRole).toString() == unit) {
            m_units->setCurrentRow(row);
            m_units->scrollToItem(m_units->item(row));
        }
    }
}

void DutyList::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void DutyList::setVehicle(const QString& choice, const QString& note) {
    const int known = m_receiver->findData(choice);
    const bool isPort = known < 0 || choice == QLatin1String(portChoice);
    m_receiver->setCurrentIndex(isPort ? m_receiver->findData(QLatin1String(portChoice)) : known);
    m_port->setVisible(isPort);
    if (isPort && !m_port->hasFocus()) {
        m_port->setText(choice);
    }
    m_vehicle->setText(note);
    m_vehicle->setVisible(!note.isEmpty());
}

}  // namespace qz::grid
