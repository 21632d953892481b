// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QSlider>
#include <QVBoxLayout>

#include "qz/ui/marks.h"

namespace qz::grid {

namespace {

constexpr int panelWidth = 232;
constexpr int plain = 0;  ///< of the box of what areas are coloured by

/// A line for each step of the colours.
class StepLegend final : public QWidget {
public:
    StepLegend(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}
    void setShading(const AreaShading& shading) {
        m_shading = shading;
        QStringList words;
        for (qsizetype i = 0; i < lines(); ++i) {
            words.append(text(i));
        }
        setAccessibleName(words.join(QStringLiteral(", ")));
        setFixedHeight(int(lines()) * rowHeight());
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const ThemeTokens& t = m_theme.tokens();
        QPainter painter(this);
        painter.setFont(textFont(TextRole::Caption));
        for (qsizetype i = 0; i < lines(); ++i) {
            const QRectF swatch(0.5, double(i) * rowHeight() + 3.5, 24, rowHeight() - 7);
            const bool hidden = i > m_shading.upTo.size();
            painter.setPen(t.line2);
            painter.setBrush(hidden ? t.alt : t.choropleth[std::size_t(i)]);
            painter.drawRect(swatch);
            if (hidden) {
                painter.fillRect(swatch, QBrush(t.line2, Qt::BDiagPattern));
            }
            painter.setPen(t.text2);
            painter.drawText(QRectF(34, double(i) * rowHeight(), width() - 34, rowHeight()), Qt::AlignVCenter,
                             text(i));
        }
    }

private:
    [[nodiscard]] int rowHeight() const { return 22; }
    [[nodiscard]] qsizetype lines() const {
        return m_shading.areas.isEmpty() ? 0 : m_shading.upTo.size() + (m_shading.hasHidden() ? 2 : 1);
    }
    [[nodiscard]] QString text(qsizetype i) const {
        if (i > m_shading.upTo.size()) {
            return MapPanel::tr("hidden: small counts");
        }
        if (i == 0) {
            return QStringLiteral("0");
        }
        const qint64 from = i == 1 ? 1 : m_shading.upTo[i - 2] + 1;
        const qint64 upTo = m_shading.upTo[i - 1];
        return from == upTo ? QString::number(upTo) : QStringLiteral("%1 – %2").arg(from).arg(upTo);
    }
    const Theme& m_theme;
    AreaShading m_shading;
};

}  // namespace

MapPanel::MapPanel(const Theme& theme, QWidget* parent)
    : QScrollArea(parent),
      m_theme(theme),
      m_column(new QVBoxLayout),
      m_records(new QComboBox),
      m_marks(new QCheckBox(tr("Events, close ones as groups"))),
      m_heat(new QCheckBox(tr("Density of events"))),
      m_opacity(new QSlider(Qt::Horizontal)),
      m_names(new QCheckBox(tr("Names of areas"))),
      m_shading(new QComboBox),
      m_level(new QComboBox),
      m_legend(new StepLegend(theme, this)),
      m_note(new QLabel) {
    auto* body = new QWidget;
    body->setLayout(m_column);
    m_column->setContentsMargins(12, 12, 12, 12);
    m_column->setSpacing(6);
    addRecords();
    addStates();
    addHeat();
    addAreas();
    m_column->addStretch();
    setWidget(body);
    setWidgetResizable(true);
    setFixedWidth(panelWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Layers"));
}

QLabel* MapPanel::heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(textFont(TextRole::BodyStrong));
    return label;
}

void MapPanel::addRecords() {
    m_column->addWidget(heading(tr("Events")));
    m_records->addItem(tr("Open now"), int(MapRecords::Open));
    m_records->addItem(tr("Reported in 30 days"), int(MapRecords::Month));
    m_records->addItem(tr("Reported in 365 days"), int(MapRecords::Year));
    m_records->setAccessibleName(tr("Which events"));
    m_marks->setChecked(true);
    m_column->addWidget(m_records);
    m_column->addWidget(m_marks);
    connect(m_records, &QComboBox::activated, this, &MapPanel::recordsChanged);
    connect(m_marks, &QCheckBox::toggled, this, &MapPanel::shownChanged);
}

void MapPanel::addStates() {
    const std::array<QString, 7> words{tr("Waiting"), tr("To check"), tr("Over"),  tr("In work"),
                                       tr("Closed"),  tr("Due soon"), tr("Paused")};
    for (const MarkId mark :
         {MarkId::Over, MarkId::Soon, MarkId::Check, MarkId::Run, MarkId::New, MarkId::Hold, MarkId::Done}) {
        auto* box = new QCheckBox(words[std::size_t(mark)]);
        box->setIcon(m_theme.markIcon(mark));
        box->setChecked(true);
        box->setProperty("mark", int(mark));
        box->setProperty("words", words[std::size_t(mark)]);
        m_states.append(box);
        m_column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &MapPanel::shownChanged);
        connect(&m_theme, &Theme::changed, box, [this, box, mark] { box->setIcon(m_theme.markIcon(mark)); });
    }
}

void MapPanel::addHeat() {
    m_column->addSpacing(8);
    m_column->addWidget(heading(tr("Density")));
    m_opacity->setRange(20, 100);
    m_opacity->setValue(75);
    m_opacity->setAccessibleName(tr("Strength of the density"));
    m_opacity->setEnabled(false);
    m_column->addWidget(m_heat);
    m_column->addWidget(m_opacity);
    connect(m_heat, &QCheckBox::toggled, this, [this](bool on) {
        m_opacity->setEnabled(on);
        Q_EMIT shownChanged();
    });
    connect(m_opacity, &QSlider::valueChanged, this, &MapPanel::shownChanged);
}

void MapPanel::addAreas() {
    m_column->addSpacing(8);
    m_column->addWidget(heading(tr("Areas")));
    m_names->setChecked(true);
    m_shading->addItem(tr("Plain"));
    m_shading->addItem(tr("By number of events"));
    m_shading->addItem(tr("By number overdue"));
    m_shading->setAccessibleName(tr("Colour of areas"));
    m_level->addItem(tr("Towns"), int(AreaLevel::Town));
    m_level->addItem(tr("Villages"), int(AreaLevel::Village));
    m_level->addItem(tr("Grids"), int(AreaLevel::Grid));
    m_level->setCurrentIndex(1);
    m_level->setAccessibleName(tr("Which areas"));
    m_level->setEnabled(false);
    m_note->setWordWrap(true);
    m_note->hide();
    m_column->addWidget(m_names);
    m_column->addWidget(m_shading);
    m_column->addWidget(m_level);
    m_column->addWidget(m_legend);
    m_column->addWidget(m_note);
    connect(m_names, &QCheckBox::toggled, this, &MapPanel::shownChanged);
    connect(m_shading, &QComboBox::activated, this, [this](int index) {
        m_level->setEnabled(index != plain);
        Q_EMIT shadingChanged();
    });
    connect(m_level, &QComboBox::activated, this, &MapPanel::shadingChanged);
}

MapShown MapPanel::shown() const {
    MapShown shown;
    shown.marks = m_marks->isChecked();
    shown.heat = m_heat->isChecked();
    shown.names = m_names->isChecked();
    shown.opacity = m_opacity->value() / 100.0;
    for (const QCheckBox* box : m_states) {
        if (!box->isChecked()) {
            shown.states &= ~(1U << box->property("mark").toUInt());
        }
    }
    return shown;
}

MapRecords MapPanel::records() const { return MapRecords(m_records->currentData().toInt()); }

std::optional<AreaLevel> MapPanel::shadedLevel() const {
    return m_shading->currentIndex() == plain ? std::nullopt
                                              : std::optional(AreaLevel(m_level->currentData().toInt()));
}

bool MapPanel::onlyOverdue() const { return m_shading->currentIndex() == 2; }

void MapPanel::setCounts(const std::array<int, 7>& states) {
    for (QCheckBox* box : std::as_const(m_states)) {
        box->setText(QStringLiteral("%1  %2")
                         .arg(box->property("words").toString())
                         .arg(states[box->property("mark").toUInt()]));
    }
}

void MapPanel::setLegend(const AreaShading& shading) {
    static_cast<StepLegend*>(m_legend)->setShading(shading);
    m_note->setVisible(!shading.isProtected);
    m_note->setText(shading.isProtected ? QString()
                                        : tr("Too few events to colour these areas without telling single "
                                             "ones. Choose larger areas."));
}

QVariantMap MapPanel::save() const {
    return {{QStringLiteral("heat"), m_heat->isChecked()},
            {QStringLiteral("opacity"), m_opacity->value()},
            {QStringLiteral("names"), m_names->isChecked()},
            {QStringLiteral("marks"), m_marks->isChecked()},
            {QStringLiteral("shading"), m_shading->currentIndex()},
            {QStringLiteral("level"), m_level->currentIndex()}};
}

void MapPanel::restore(const QVariantMap& state) {
    if (state.isEmpty()) {
        return;
    }
    m_heat->setChecked(state.value(QStringLiteral("heat")).toBool());
    m_opacity->setValue(state.value(QStringLiteral("opacity"), 75).toInt());
    m_names->setChecked(state.value(QStringLiteral("names"), true).toBool());
    m_marks->setChecked(state.value(QStringLiteral("marks"), true).toBool());
    m_shading->setCurrentIndex(state.value(QStringLiteral("shading")).toInt());
    m_level->setCurrentIndex(state.value(QStringLiteral("level"), 1).toInt());
    m_level->setEnabled(m_shading->currentIndex() != plain);
}

}  // namespace qz::grid
