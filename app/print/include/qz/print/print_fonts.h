// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;
class QColor;

namespace qz {

/// What a text is; size, face and line pitch follow from it (tokens: Print).
enum class PaperRole {
    Letterhead,  ///< red, shrinks until it fits one line
    Title,       ///< 22 pt
    Number,      ///< 16 pt, the document number under a letterhead
    Heading1,    ///< 16 pt black face
    Heading2,    ///< 16 pt script face
    Body,        ///< 16 pt on 28 pt lines
    Form,        ///< 12 pt
    FormLabel,   ///< 12 pt sans
    Table,       ///< 9.5 pt
    Caption,     ///< 10.5 pt
    Note,        ///< 8.5 pt
    Footer,      ///< 8 pt
    PageNumber   ///< 14 pt
};

/// Text is shaped at this many units per point, so that half points stay exact and layout is the same on
/// every device.
inline constexpr int kUnitsPerPoint = 20;

struct RoleStyle {
    double sizePt = 12;
    double pitchPt = 17;  ///< distance of two base lines
    bool bold = false;
    double closerPt = 0;  ///< characters stand closer by this: 28 of the body in a line of 156 mm
};

[[nodiscard]] RoleStyle roleStyle(PaperRole role);
/// The font for a role with its pixel size in units (kUnitsPerPoint per point); `sizePt` 0 takes the role's
/// own. Takes the first face of the role's list that is installed. Needs a QGuiApplication; any thread.
[[nodiscard]] QFont printFont(PaperRole role, bool bold = false, double scale = 1, double sizePt = 0);
/// The installed families that papers are set in, without repeats.
[[nodiscard]] QStringList printFaces();

/// Draws one line of text in a painter whose unit is the point. Cut with an ellipsis where it is wider than
/// `rect`.
void drawPrintText(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text,
                   PaperRole role, const QColor& colour);
/// Size of one line in points.
[[nodiscard]] QSizeF printTextSize(const QString& text, PaperRole role);

}  // namespace qz
