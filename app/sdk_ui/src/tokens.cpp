// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHash>
#include <cmath>

#include "qz/ui/theme.h"

namespace qz {

namespace {

/// The whole table of the light theme. Contrast of each pair is held by a test.
ThemeTokens lightTokens() {
    ThemeTokens t;
    t.window = QColor(0xED, 0xEF, 0xF2);
    t.base = QColor(0xFF, 0xFF, 0xFF);
    t.alt = QColor(0xF5, 0xF7, 0xF9);
    t.head = QColor(0xF0, 0xF2, 0xF5);
    t.rail = QColor(0xE2, 0xE6, 0xEB);
    t.raised = QColor(0xFF, 0xFF, 0xFF);
    t.hover = QColor(0xE8, 0xEE, 0xF4);
    t.sel = QColor(0xD6, 0xE6, 0xF5);
    t.line = QColor(0xCB, 0xD1, 0xD8);
    t.grid = QColor(0xE3, 0xE6, 0xEA);
    t.line2 = QColor(0x7C, 0x87, 0x93);
    t.text = QColor(0x1A, 0x22, 0x2C);
    t.text2 = QColor(0x46, 0x51, 0x5D);
    t.text3 = QColor(0x59, 0x64, 0x70);
    t.accent = QColor(0x1A, 0x5C, 0x9C);
    t.accentfill = QColor(0x1A, 0x5C, 0x9C);
    t.onaccent = QColor(0xFF, 0xFF, 0xFF);
    t.states = {{
        {QColor(0x46, 0x51, 0x5D), QColor(0xFF, 0xFF, 0xFF), QColor()},
        {QColor(0x33, 0x30, 0x8F), QColor(0x2F, 0x2A, 0x8C), QColor(0xE9, 0xE9, 0xF8)},
        {QColor(0xA3, 0x10, 0x1B), QColor(0xAE, 0x1D, 0x28), QColor(0xFB, 0xE6, 0xE5)},
        {QColor(0x1A, 0x5C, 0x9C), QColor(0x28, 0x71, 0xB0), QColor(0xE1, 0xED, 0xF8)},
        {QColor(0x25, 0x64, 0x3F), QColor(0x46, 0xB0, 0x81), QColor(0xE4, 0xF2, 0xE9)},
        {QColor(0x7A, 0x4E, 0x00), QColor(0xE3, 0xB0, 0x2B), QColor(0xFD, 0xF1, 0xD3)},
        {QColor(0x4A, 0x55, 0x60), QColor(0xCB, 0xD3, 0xD8), QColor(0xE9, 0xEC, 0xEF)},
    }};
    t.chart = {{QColor(0x00, 0x51, 0x7B), QColor(0xC2, 0x7C, 0x25), QColor(0x03, 0x83, 0x64),
                QColor(0x6C, 0x23, 0x3D), QColor(0x06, 0x9E, 0xE2), QColor(0x7C, 0x8C, 0x95)}};
    t.choropleth = {{QColor(0xF4, 0xF5, 0xF3), QColor(0xE4, 0xE7, 0xE7), QColor(0xD0, 0xD6, 0xD9),
                     QColor(0xB9, 0xC2, 0xC8), QColor(0x9E, 0xAB, 0xB5)}};
    t.sequential = {{QColor(0xEA, 0xF2, 0xF8), QColor(0xC6, 0xDD, 0xEE), QColor(0x94, 0xBF, 0xDD),
                     QColor(0x5E, 0x9A, 0xC6), QColor(0x2F, 0x6F, 0xA3)}};
    t.land = QColor(0xF6, 0xF4, 0xEE);
    t.outside = QColor(0xE9, 0xEA, 0xE6);
    t.water = QColor(0xBF, 0xD9, 0xEA);
    t.road = QColor(0xFF, 0xFF, 0xFF);
    t.roadEdge = QColor(0xC9, 0xC4, 0xB8);
    t.halo = QColor(0xFF, 0xFF, 0xFF);
    return t;
}

/// The same for the dark theme.
ThemeTokens darkTokens() {
    ThemeTokens t;
    t.window = QColor(0x1E, 0x23, 0x29);
    t.base = QColor(0x15, 0x19, 0x1E);
    t.alt = QColor(0x1A, 0x1F, 0x25);
    t.head = QColor(0x20, 0x26, 0x2D);
    t.rail = QColor(0x19, 0x1D, 0x22);
    t.raised = QColor(0x26, 0x2C, 0x34);
    t.hover = QColor(0x24, 0x2B, 0x33);
    t.sel = QColor(0x1F, 0x3B, 0x57);
    t.line = QColor(0x36, 0x3F, 0x49);
    t.grid = QColor(0x2A, 0x31, 0x38);
    t.line2 = QColor(0x6B, 0x77, 0x83);
    t.text = QColor(0xE3, 0xE7, 0xEB);
    t.text2 = QColor(0xB4, 0xBD, 0xC7);
    t.text3 = QColor(0x9A, 0xA5, 0xB0);
    t.accent = QColor(0x6F, 0xB1, 0xEE);
    t.accentfill = QColor(0x2C, 0x6C, 0xAB);
    t.onaccent = QColor(0xFF, 0xFF, 0xFF);
    t.states = {{
        {QColor(0xB4, 0xBD, 0xC7), QColor(0x15, 0x19, 0x1E), QColor()},
        {QColor(0xC2, 0xB6, 0xF2), QColor(0xC2, 0xB6, 0xF2), QColor(0x2B, 0x2A, 0x4A)},
        {QColor(0xFF, 0x9A, 0x94), QColor(0xF6, 0x5E, 0x4D), QColor(0x45, 0x19, 0x1A)},
        {QColor(0x7D, 0xB8, 0xF0), QColor(0x0C, 0x81, 0xB6), QColor(0x17, 0x32, 0x4D)},
        {QColor(0x86, 0xCF, 0xA2), QColor(0x50, 0xB3, 0x8C), QColor(0x17, 0x38, 0x2A)},
        {QColor(0xF5, 0xC4, 0x51), QColor(0xFF, 0xDB, 0x48), QColor(0x40, 0x30, 0x0C)},
        {QColor(0xB4, 0xBD, 0xC7), QColor(0x60, 0x64, 0x66), QColor(0x2B, 0x32, 0x3A)},
    }};
    t.chart = {{QColor(0x4A, 0x7F, 0xBE), QColor(0xF6, 0xBF, 0x4F), QColor(0x27, 0xC5, 0xC7),
                QColor(0xFA, 0x7C, 0xB2), QColor(0xD4, 0xE9, 0xFE), QColor(0x71, 0x78, 0x7D)}};
    t.choropleth = {{QColor(0x1B, 0x20, 0x24), QColor(0x26, 0x2D, 0x33), QColor(0x34, 0x3D, 0x45),
                     QColor(0x46, 0x51, 0x59), QColor(0x5C, 0x68, 0x72)}};
    t.sequential = {{QColor(0x1C, 0x2C, 0x3B), QColor(0x25, 0x43, 0x5F), QColor(0x2F, 0x5C, 0x85),
                     QColor(0x3D, 0x77, 0xAA), QColor(0x5A, 0x97, 0xCD)}};
    t.land = QColor(0x1A, 0x1F, 0x22);
    t.outside = QColor(0x17, 0x1B, 0x1E);
    t.water = QColor(0x17, 0x40, 0x5C);
    t.road = QColor(0x2B, 0x31, 0x36);
    t.roadEdge = QColor(0x3A, 0x41, 0x47);
    t.halo = QColor(0x0D, 0x10, 0x13);
    return t;
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QHash<QString, QColor> namesOf(const ThemeTokens& t) {
    QHash<QString, QColor> names = {
        {QStringLiteral("window"), t.window},     {QStringLiteral("base"), t.base},
        {QStringLiteral("alt"), t.alt},           {QStringLiteral("head"), t.head},
        {QStringLiteral("rail"), t.rail},         {QStringLiteral("raised"), t.raised},
        {QStringLiteral("hover"), t.hover},       {QStringLiteral("sel"), t.sel},
        {QStringLiteral("line"), t.line},         {QStringLiteral("grid"), t.grid},
        {QStringLiteral("line2"), t.line2},       {QStringLiteral("text"), t.text},
        {QStringLiteral("text2"), t.text2},       {QStringLiteral("text3"), t.text3},
        {QStringLiteral("accent"), t.accent},     {QStringLiteral("accentfill"), t.accentfill},
        {QStringLiteral("onaccent"), t.onaccent},
    };
    const QStringList states = {QStringLiteral("new"), QStringLiteral("check"), QStringLiteral("over"),
                                QStringLiteral("run"), QStringLiteral("done"),  QStringLiteral("soon"),
                                QStringLiteral("hold")};
    for (int i = 0; i < states.size(); ++i) {
        const StateColours& colours = t.states[static_cast<size_t>(i)];
        names.insert(states[i] + QStringLiteral(".text"), colours.text);
        names.insert(states[i] + QStringLiteral(".mark"), colours.mark);
        names.insert(states[i] + QStringLiteral(".tint"), colours.tint.isValid() ? colours.tint : t.base);
    }
    return names;
}

}  // namespace

MarkId parseMark(const QString& name) {
    static const QHash<QString, MarkId> marks = {
        {QStringLiteral("new"), MarkId::New},   {QStringLiteral("check"), MarkId::Check},
        {QStringLiteral("over"), MarkId::Over}, {QStringLiteral("run"), MarkId::Run},
        {QStringLiteral("done"), MarkId::Done}, {QStringLiteral("soon"), MarkId::Soon},
        {QStringLiteral("hold"), MarkId::Hold},
    };
    return marks.value(name, MarkId::New);
}

const StateColours& ThemeTokens::state(MarkId mark) const {
    switch (mark) {
        case MarkId::Missing:
            return states[static_cast<size_t>(MarkId::Over)];
        case MarkId::NotDue:
        case MarkId::Draft:
            return states[static_cast<size_t>(MarkId::Hold)];
        case MarkId::Flawed:
            return states[static_cast<size_t>(MarkId::Check)];
        default:
            return states[static_cast<size_t>(mark)];
    }
}

QColor ThemeTokens::named(const QString& name) const { return namesOf(*this).value(name); }

const ThemeTokens& themeTokens(ThemeKind kind) {
    static const ThemeTokens light = lightTokens();
    static const ThemeTokens dark = darkTokens();
    return kind == ThemeKind::Dark ? dark : light;
}

double contrastRatio(const QColor& a, const QColor& b) {
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

}  // namespace qz
