// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "grid/ui/map_layer_list.h"
#include "grid/ui/map_legends.h"
#include "qz/ui/marks.h"

namespace qz::grid {

namespace {

constexpr int panelWidth = 248;

/// A part's widget with its column.
std::pair<QWidget*, QVBoxLayout*> part() {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    return {body, column};
}

QLabel* words(const QString& text = {}) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);  // titles come from files
    return label;
}

}  // namespace

MapPanel::MapPanel(const Theme& theme, QWidget* parent)
    : QScrollArea(parent),
      m_theme(theme),
      m_column(new QVBoxLayout),
      m_layers(new MapLayerList),
      m_opacity(new QSlider(Qt::Horizontal)),
      m_opacityText(new QLabel),
      m_heading(heading({})),
      m_parts(new QStackedWidget),
      m_records(new QComboBox),
      m_shading(new QComboBox),
      m_level(new QComboBox),
      m_legend(new MapLegend(theme)),
      m_note(words()),
      m_shapeLook(new QComboBox) {
    auto* body = new QWidget;
    body->setLayout(m_column);
    m_column->setContentsMargins(12, 12, 12, 12);
    m_column->setSpacing(6);
    addList();
    const auto add = [this](MapLayer layer, QWidget* widget) {
        m_partOf.insert(int(layer), m_parts->addWidget(widget));
    };
    add(MapLayer::Events, eventsPart());
    add(MapLayer::Areas, areasPart());
    add(MapLayer::Borders, bordersPart());
    add(MapLayer::Pictures, basePart(MapLayer::Pictures));
    add(MapLayer::Shapes, basePart(MapLayer::Shapes));
    add(MapLayer::Facilities, signsPart(MapLayer::Facilities));
    add(MapLayer::Duty, signsPart(MapLayer::Duty));
    add(MapLayer::Names, words(tr("Where they fit; larger areas first.")));
    auto [heat, heatColumn] = part();
    auto* ramp = new MapLegend(theme);
    ramp->setLines(heatLegend());
    heatColumn->addWidget(ramp);
    heatColumn->addStretch();
    add(MapLayer::Heat, heat);
    m_column->addWidget(m_parts, 1);
    setWidget(body);
    setWidgetResizable(true);
    setFixedWidth(panelWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Layers"));
    showPart(MapLayer::Events);
}

QLabel* MapPanel::heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(textFont(TextRole::BodyStrong));
    return label;
}

void MapPanel::addList() {
    m_opacity->setRange(5, 100);
    m_opacity->setPageStep(10);
    m_opacity->setAccessibleName(tr("Strength of the layer"));
    m_opacity->setToolTip(tr("Strength of the layer"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_opacity, 1);
    row->addWidget(m_opacityText);
    m_opacityText->setMinimumWidth(m_opacityText->fontMetrics().horizontalAdvance(QStringLiteral("100 %")));
    m_column->addWidget(heading(tr("Layers")));
    m_column->addWidget(m_layers);
    m_column->addSpacing(4);
    m_column->addWidget(m_heading);
    m_column->addLayout(row);
    connect(m_layers, &MapLayerList::changed, this, &MapPanel::shownChanged);
    connect(m_layers, &MapLayerList::chosen, this, &MapPanel::showPart);
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        m_opacityText->setText(QStringLiteral("%1 %").arg(percent));
        m_layers->fade(m_layers->current(), percent / 100.0);
    });
}

void MapPanel::showPart(MapLayer layer) {
    m_heading->setText(MapLayerList::title(layer));
    const QSignalBlocker quiet(m_opacity);
    const int percent = int(std::lround(m_layers->stack().at(layer).opacity * 100));
    m_opacity->setValue(percent);
    m_opacityText->setText(QStringLiteral("%1 %").arg(percent));
    m_parts->setCurrentIndex(m_partOf.value(int(layer)));
}

QWidget* MapPanel::eventsPart() {
    auto [body, column] = part();
    m_records->addItem(tr("Open now"), int(MapRecords::Open));
    m_records->addItem(tr("Reported in 30 days"), int(MapRecords::Month));
    m_records->addItem(tr("Reported in 365 days"), int(MapRecords::Year));
    m_records->setAccessibleName(tr("Which events"));
    column->addWidget(m_records);
    connect(m_records, &QComboBox::activated, this, &MapPanel::recordsChanged);
    const std::array<QString, 7> titles{tr("Waiting"), tr("To check"), tr("Over"),  tr("In work"),
                                        tr("Closed"),  tr("Due soon"), tr("Paused")};
    for (const MarkId mark :
         {MarkId::Over, MarkId::Soon, MarkId::Check, MarkId::Run, MarkId::New, MarkId::Hold, MarkId::Done}) {
        auto* box = new QCheckBox(titles[std::size_t(mark)]);
        box->setIcon(m_theme.markIcon(mark));
        box->setChecked(true);
        box->setProperty("mark", int(mark));
        box->setProperty("words", titles[std::size_t(mark)]);
        m_states.append(box);
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &MapPanel::shownChanged);
        connect(&m_theme, &Theme::changed, box, [this, box, mark] { box->setIcon(m_theme.markIcon(mark)); });
    }
    column->addStretch();
    return body;
}

QWidget* MapPanel::bordersPart() {
    auto [body, column] = part();
    const std::array<QString, 4> titles{tr("Counties"), tr("Towns"), tr("Villages"), tr("Grids")};
    for (const QString& title : titles) {
        auto* box = new QCheckBox(title);
        box->setChecked(true);
        m_levels.append(box);
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &MapPanel::shownChanged);
    }
    auto* legend = new MapLegend(m_theme);
    legend->setLines(borderLegend());
    column->addWidget(legend);
    column->addStretch();
    return body;
}

QWidget* MapPanel::areasPart() {
    auto [body, column] = part();
    m_shading->setAccessibleName(tr("Colour of areas"));
    m_shading->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_level->addItem(tr("Towns"), int(AreaLevel::Town));
    m_level->addItem(tr("Villages"), int(AreaLevel::Village));
    m_level->addItem(tr("Grids"), int(AreaLevel::Grid));
    m_level->setCurrentIndex(1);
    m_level->setAccessibleName(tr("Which areas"));
    m_level->setEnabled(false);
    m_note->hide();
    column->addWidget(m_shading);
    column->addWidget(m_level);
    column->addWidget(m_legend);
    column->addWidget(m_note);
    column->addStretch();
    setMeasures({});  // shows and hides: not before they have a parent
    connect(m_shading, &QComboBox::activated, this, [this] {
        m_wanted.clear();
        keepLevel();
        Q_EMIT shadingChanged();
    });
    connect(m_level, &QComboBox::activated, this, &MapPanel::shadingChanged);
    return body;
}

QWidget* MapPanel::basePart(MapLayer layer) {
    auto [body, column] = part();
    BaseRow row{words(tr("No file is chosen.")), words(), new QToolButton};
    auto* choose = new QToolButton;
    choose->setText(tr("Choose a file…"));
    choose->setToolTip(layer == MapLayer::Pictures
                           ? tr("MBTiles with pictures (png, jpg, webp); this desk remembers it")
                           : tr("Lines and areas of a GeoPackage, GeoJSON or shapefile; this desk remembers "
                                "it"));
    row.remove->setText(tr("Remove"));
    row.remove->setEnabled(false);
    row.note->hide();
    column->addWidget(row.title);
    column->addWidget(row.note);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(choose);
    buttons->addWidget(row.remove);
    buttons->addStretch();
    column->addLayout(buttons);
    if (layer == MapLayer::Shapes) {
        m_shapeLook->addItem(tr("Drawn as roads"), int(ShapeLook::Roads));
        m_shapeLook->addItem(tr("Drawn as water"), int(ShapeLook::Water));
        m_shapeLook->addItem(tr("Drawn as plain lines"), int(ShapeLook::Plain));
        m_shapeLook->setAccessibleName(tr("How lines and areas are drawn"));
        column->addWidget(m_shapeLook);
        connect(m_shapeLook, &QComboBox::activated, this, &MapPanel::shapeLookChanged);
    }
    column->addStretch();
    connect(choose, &QToolButton::clicked, this, [this, layer] { Q_EMIT fileWanted(layer); });
    connect(row.remove, &QToolButton::clicked, this, [this, layer] { Q_EMIT fileUnwanted(layer); });
    m_bases.insert(int(layer), row);
    return body;
}

QWidget* MapPanel::signsPart(MapLayer layer) {
    auto [body, column] = part();
    auto* legend = new MapLegend(m_theme);
    auto* note = words();
    column->addWidget(legend);
    column->addWidget(note);
    column->addStretch();
    m_signs.insert(int(layer), {legend, note});
    return body;
}

void MapPanel::addToPart(MapLayer layer, QWidget* widget) {
    auto* column = qobject_cast<QVBoxLayout*>(m_parts->widget(m_partOf.value(int(layer)))->layout());
    column->insertWidget(column->count() - 1, widget);
}

void MapPanel::setMeasures(const QList<MapMeasure>& measures) {
    const QString before = m_wanted.isEmpty() ? measure() : m_wanted;
    m_shading->clear();
    m_rates.clear();
    m_shading->addItem(tr("Plain"), QString());
    m_shading->addItem(tr("Events on the map"), QStringLiteral("map.shown"));
    m_shading->addItem(tr("Overdue on the map"), QStringLiteral("map.overdue"));
    for (const MapMeasure& each : measures) {
        m_shading->addItem(each.title, each.id);
        m_shading->setItemData(m_shading->count() - 1, each.title, Qt::ToolTipRole);
        if (each.isRate) {
            m_rates.append(each.id);
        }
    }
    m_shading->setCurrentIndex(std::max(0, m_shading->findData(before)));
    keepLevel();
}

QString MapPanel::measure() const { return m_shading->currentData().toString(); }

void MapPanel::keepLevel() {
    const bool isRate = m_rates.contains(measure());
    m_level->setEnabled(!measure().isEmpty());
    m_level->setVisible(!isRate);
    m_shading->setToolTip(isRate ? tr("Rates are of towns: villages and grids are not compared")
                                 : m_shading->currentText());
}

std::optional<AreaLevel> MapPanel::shadedLevel() const {
    if (measure().isEmpty()) {
        return std::nullopt;
    }
    return m_rates.contains(measure()) ? AreaLevel::Town : AreaLevel(m_level->currentData().toInt());
}

MapShown MapPanel::shown() const {
    MapShown shown;
    shown.stack = m_layers->stack();
    for (const QCheckBox* box : m_states) {
        if (!box->isChecked()) {
            shown.states &= ~(1U << box->property("mark").toUInt());
        }
    }
    for (qsizetype level = 0; level < m_levels.size(); ++level) {
        if (!m_levels[level]->isChecked()) {
            shown.borders &= ~(1U << level);
        }
    }
    return shown;
}

MapRecords MapPanel::records() const { return MapRecords(m_records->currentData().toInt()); }

ShapeLook MapPanel::shapeLook() const { return ShapeLook(m_shapeLook->currentData().toInt()); }

void MapPanel::setCounts(const std::array<int, 7>& states) {
    for (QCheckBox* box : std::as_const(m_states)) {
        box->setText(QStringLiteral("%1  %2")
                         .arg(box->property("words").toString())
                         .arg(states[box->property("mark").toUInt()]));
    }
}

void MapPanel::setLegend(const AreaShading& shading, const QString& period, const QString& problem) {
    m_legend->setLines(shadingLegend(shading));
    QStringList notes;
    if (!shading.isProtected) {
        notes.append(
            tr("Too few events to colour these areas without telling single ones. Choose larger "
               "areas."));
    }
    for (const QString& note : {problem, period}) {
        if (!note.isEmpty()) {
            notes.append(note);
        }
    }
    m_note->setVisible(!notes.isEmpty());
    m_note->setText(notes.join(QLatin1Char('\n')));
}

void MapPanel::setBase(MapLayer layer, const QString& title, const QString& note) {
    const BaseRow& row = m_bases[int(layer)];
    row.title->setText(title.isEmpty() ? tr("No file is chosen.") : title);
    row.note->setText(note);
    row.note->setVisible(!note.isEmpty());
    row.remove->setEnabled(!title.isEmpty());
}

void MapPanel::setKinds(MapLayer layer, const QList<MapSymbol>& kinds, const QString& note) {
    const auto& [legend, label] = m_signs[int(layer)];
    legend->setLines(symbolLegend(kinds, layer == MapLayer::Duty));
    label->setText(note);
    label->setVisible(!note.isEmpty());
}

QVariantMap MapPanel::save() const {
    const MapShown now = shown();
    return {{QStringLiteral("stack"), now.stack.toVariant()},
            {QStringLiteral("states"), now.states},
            {QStringLiteral("borders"), now.borders},
            {QStringLiteral("records"), m_records->currentIndex()},
            {QStringLiteral("layer"), int(m_layers->current())},
            {QStringLiteral("measure"), m_wanted.isEmpty() ? measure() : m_wanted},
            {QStringLiteral("look"), m_shapeLook->currentIndex()},
            {QStringLiteral("level"), m_level->currentIndex()}};
}

void MapPanel::restore(const QVariantMap& state) {
    if (state.isEmpty()) {
        return;
    }
    const auto bits = [&state](const char* name, quint32 all) {
        return state.value(QLatin1String(name), all).toUInt();
    };
    m_layers->setStack(MapStack::fromVariant(state.value(QStringLiteral("stack")).toList()));
    for (QCheckBox* box : std::as_const(m_states)) {
        const QSignalBlocker quiet(box);
        box->setChecked((bits("states", 0xFF) >> box->property("mark").toUInt() & 1U) != 0);
    }
    for (qsizetype level = 0; level < m_levels.size(); ++level) {
        const QSignalBlocker quiet(m_levels[level]);
        m_levels[level]->setChecked((bits("borders", 0x0F) >> level & 1U) != 0);
    }
    m_records->setCurrentIndex(state.value(QStringLiteral("records")).toInt());
    m_shapeLook->setCurrentIndex(state.value(QStringLiteral("look")).toInt());
    m_wanted = state.value(QStringLiteral("measure")).toString();
    if (const int known = m_shading->findData(m_wanted); known >= 0) {
        m_shading->setCurrentIndex(known);
        m_wanted.clear();
    }
    m_level->setCurrentIndex(state.value(QStringLiteral("level"), 1).toInt());
    keepLevel();
    m_layers->choose(MapLayer(state.value(QStringLiteral("layer"), int(MapLayer::Events)).toInt()));
    showPart(m_layers->current());
}

}  // namespace qz::grid
