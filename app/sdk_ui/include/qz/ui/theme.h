// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QString>
#include <array>
#include <optional>

class QApplication;

namespace qz {

enum class ThemeKind { Light, Dark };

/// The seven state marks, then the glyphs that reuse a state's colour.
enum class MarkId {
    New,
    Check,
    Over,
    Run,
    Done,
    Soon,
    Hold,
    Missing,  ///< cross in the colour of Over
    NotDue,   ///< clock in the colour of Hold
    Flawed,   ///< half disc in the colour of Check
    Draft     ///< dashed page in the colour of Hold
};

/// "new", "check", "over", "run", "done", "soon", "hold", as StateSpec::mark gives them; New for anything
/// else.
[[nodiscard]] MarkId parseMark(const QString& name);

struct StateColours {
    QColor text;  ///< words, and the 1-px outline of the mark
    QColor mark;
    QColor tint;  ///< ground of badges and strips; invalid: none
};

/// Every colour of the program, once for each theme. No colour literal stands anywhere else.
struct ThemeTokens {
    QColor window, base, alt, head, rail, raised, hover, sel, line, grid, line2;
    QColor text, text2, text3, accent, accentfill, onaccent;
    std::array<StateColours, 7> states;  ///< by MarkId, New … Hold
    std::array<QColor, 6> chart;         ///< c1 … c6
    std::array<QColor, 5> choropleth;    ///< neutral, under events
    std::array<QColor, 5> sequential;    ///< where nothing lies on top
    QColor land, outside, water, road, roadEdge, halo;

    /// The colours that a mark uses.
    [[nodiscard]] const StateColours& state(MarkId mark) const;
    /// A colour by its name in the table ("line2", "over.tint"), for `@name@` in the style sheet; invalid:
    /// unknown.
    [[nodiscard]] QColor named(const QString& name) const;
};

[[nodiscard]] const ThemeTokens& themeTokens(ThemeKind kind);

/// The WCAG 2 contrast ratio of two opaque colours, 1…21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

/// Roles of text; sizes in points, so that scaling works.
enum class TextRole { Caption, CaptionStrong, Body, BodyStrong, Emphasis, PageTitle, CaseTitle, Figure };

/// Fills the application's palette, style and style sheet from the tokens; gives icons and fonts. UI thread;
/// outlives every widget that was given it.
class Theme final : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    [[nodiscard]] const ThemeTokens& tokens() const { return themeTokens(m_kind); }
    /// Sets style, fonts, palette and style sheet of the application; may be called again to switch.
    void apply(QApplication& application, ThemeKind kind);
    /// An icon of app/sdk_ui/icons by its name ("inbox"), in text2, in accent when selected, in text3 when
    /// disabled. Follows the theme without being asked for again. Empty for an unknown name.
    [[nodiscard]] QIcon icon(const QString& name) const;
    /// The same in one fixed colour of the table ("onaccent").
    [[nodiscard]] QIcon icon(const QString& name, const QString& colour) const;
    /// The mark of a state as an icon of 14 × 14.
    [[nodiscard]] QIcon markIcon(MarkId mark) const;
    /// True while nothing should move (remote session, animations off).
    [[nodiscard]] bool still() const { return m_still; }
    void setStill(bool still) { m_still = still; }

Q_SIGNALS:
    void changed();

private:
    ThemeKind m_kind = ThemeKind::Light;
    bool m_still = false;
};

[[nodiscard]] QFont textFont(TextRole role);
/// The names of the icons that the program has.
[[nodiscard]] QStringList iconNames();

}  // namespace qz
