// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_days.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include "qz/ui/theme.h"

namespace qz::grid {

namespace {

constexpr int playMs = 250;  // a day

}  // namespace

MapDays::MapDays(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_play(new QToolButton(this)),
      m_past(new QToolButton(this)),
      m_text(new QLabel(this)),
      m_pointer(new QLabel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    m_play->setCheckable(true);
    m_play->setIcon(theme.icon(QStringLiteral("chevron-right")));
    m_play->setToolTip(
        tr("Play the days (P); a comma goes a day back, a full stop a day on, with Shift a week"));
    m_play->setAccessibleName(tr("Play the days"));
    m_past->setCheckable(true);
    m_past->setText(tr("As it was"));
    m_past->setToolTip(tr("Each event in the state it had on that day, within the borders of that day"));
    m_slider->setAccessibleName(tr("Reported until"));
    m_slider->setMaximumWidth(480);
    m_slider->setRange(0, 0);
    m_slider->setPageStep(7);
    m_text->setMinimumWidth(m_text->fontMetrics().horizontalAdvance(tr("Reported until %1")) + 70);
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    row->addWidget(m_text);
    row->addWidget(m_past);
    row->addStretch();
    row->addWidget(m_pointer);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        tell();
        Q_EMIT changed();
    });
    connect(m_play, &QToolButton::toggled, this, [this](bool on) {
        if (on && isAtEnd()) {
            m_slider->setValue(m_slider->minimum());
        }
        on ? m_step.start(playMs) : m_step.stop();
    });
    connect(m_past, &QToolButton::toggled, this, [this](bool on) {
        m_slider->setAccessibleName(on ? tr("As it was on") : tr("Reported until"));
        tell();
        Q_EMIT asItWasChanged(on);
    });
    connect(&m_step, &QTimer::timeout, this, [this] {
        step(1);
        m_play->setChecked(!isAtEnd());
    });
}

void MapDays::setRange(QDate first, QDate last) {
    const QSignalBlocker quiet(m_slider);
    const bool atEnd = isAtEnd() || !m_first.isValid();
    const QDate before = day();
    m_first = first;
    const int span = int(first.daysTo(last));
    m_slider->setRange(0, span);
    m_slider->setValue(atEnd ? span : int(std::clamp<qint64>(first.daysTo(before), 0, span)));
    m_slider->setEnabled(span > 0);
    m_play->setEnabled(span > 0);
    tell();
}

void MapDays::tell() {
    const QString text = isAsItWas() ? tr("As it was on %1") : tr("Reported until %1");
    m_text->setText(text.arg(day().toString(Qt::ISODate)));
}

QDate MapDays::day() const { return m_first.addDays(m_slider->value()); }

bool MapDays::isAtEnd() const { return m_slider->value() == m_slider->maximum(); }

bool MapDays::isAsItWas() const { return m_past->isChecked(); }

void MapDays::setPastAvailable(bool available) { m_past->setVisible(available); }

void MapDays::step(int days) { m_slider->setValue(m_slider->value() + days); }

void MapDays::play(bool on) {
    if (m_play->isEnabled()) {
        m_play->setChecked(on);
    }
}

bool MapDays::isPlaying() const { return m_play->isChecked(); }

void MapDays::setPointer(const QString& coordinates) { m_pointer->setText(coordinates); }

}  // namespace qz::grid
