// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontMetricsF>
#include <QHash>

#include "qz/ui/chart_surface.h"

namespace qz {

namespace {

class ScreenText final : public ChartText {
public:
    [[nodiscard]] QSizeF size(const QString& text, ChartTextRole role) const override {
        const QFontMetricsF metrics(fontOf(role));
        return {metrics.horizontalAdvance(text), metrics.height()};
    }
    void draw(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text,
              ChartTextRole role, const QColor& colour) const override {
        const QFont font = fontOf(role);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(rect, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip,
                         QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + 1));
    }

private:
    static QFont fontOf(ChartTextRole role) {
        return textFont(role == ChartTextRole::Headline ? TextRole::Figure
                        : role == ChartTextRole::Strong ? TextRole::CaptionStrong
                                                        : TextRole::Caption);
    }
};

}  // namespace

ChartStyle screenChartStyle(const ThemeTokens& tokens) {
    const StateColours& over = tokens.state(MarkId::Over);
    ChartStyle style;
    style.ground = tokens.base;
    style.alt = tokens.alt;
    style.text = tokens.text;
    style.text2 = tokens.text2;
    style.grid = tokens.grid;
    style.axis = tokens.line2;
    style.hatch = tokens.line2;
    style.focus = tokens.accent;
    style.alarmText = over.text;
    style.alarmMark = over.mark;
    style.alarmTint = over.tint;
    style.series = tokens.chart;
    style.steps = tokens.sequential;
    for (std::size_t i = 0; i < style.stepText.size(); ++i) {
        for (const QColor& ink : {tokens.text, tokens.base, tokens.onaccent}) {
            if (!style.stepText[i].isValid() || contrastRatio(ink, tokens.sequential[i]) >
                                                    contrastRatio(style.stepText[i], tokens.sequential[i])) {
                style.stepText[i] = ink;
            }
        }
    }
    for (const auto& [name, mark] :
         {std::pair{"new", MarkId::New}, std::pair{"check", MarkId::Check}, std::pair{"over", MarkId::Over},
          std::pair{"run", MarkId::Run}, std::pair{"done", MarkId::Done}, std::pair{"soon", MarkId::Soon},
          std::pair{"hold", MarkId::Hold}}) {
        // The mark of New is the ground itself: its outline stands for it.
        const StateColours& colours = tokens.state(mark);
        style.states.insert(QString::fromLatin1(name), mark == MarkId::New ? tokens.text3 : colours.mark);
    }
    style.words = std::make_shared<ScreenText>();
    return style;
}

}  // namespace qz
