// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QRegularExpression>

#include "icon_engine.h"
#include "theme_style.h"

namespace qz {

namespace {

QPalette paletteOf(const ThemeTokens& t) {
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.base);
    palette.setColor(QPalette::AlternateBase, t.alt);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.onaccent);
    palette.setColor(QPalette::Highlight, t.sel);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.text3);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.line2);
    palette.setColor(QPalette::Shadow, t.line2);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::HighlightedText, QPalette::PlaceholderText}) {
        palette.setColor(QPalette::Disabled, role, t.text3);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, t.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, t.window);
    return palette;
}

QString expandedSheet(const ThemeTokens& tokens) {
    QFile file(QStringLiteral(":/qz/theme/qizong.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression name(QStringLiteral("@([a-z0-9.]+)@"));
    QString out;
    qsizetype last = 0;
    for (auto match = name.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch hit = match.next();
        out += source.mid(last, hit.capturedStart() - last) + tokens.named(hit.captured(1)).name();
        last = hit.capturedEnd();
    }
    return out + source.mid(last);
}

/// The faces that this machine has, in the order wanted.
const QStringList& screenFamilies() {
    static const QStringList families = [] {
        QStringList found;
        for (const QString& family :
             {QStringLiteral("Microsoft YaHei UI"), QStringLiteral("Noto Sans CJK SC"),
              QStringLiteral("Noto Sans SC"), QStringLiteral("Source Han Sans SC")}) {
            if (QFontDatabase::hasFamily(family)) {
                found.append(family);
            }
        }
        found.append(QStringLiteral("sans-serif"));
        return found;
    }();
    return families;
}

QFont::Weight mediumWeight() {
    static const QFont::Weight weight =
        QFontDatabase::styles(screenFamilies().constFirst()).contains(QStringLiteral("Medium"))
            ? QFont::Medium
            : QFont::DemiBold;
    return weight;
}

}  // namespace

QFont textFont(TextRole role) {
    struct Face {
        double points;
        QFont::Weight weight;
    };
    const Face face = [role]() -> Face {
        switch (role) {
            case TextRole::Caption:
                return {9, QFont::Normal};
            case TextRole::CaptionStrong:
                return {9, mediumWeight()};
            case TextRole::Body:
                return {10, QFont::Normal};
            case TextRole::BodyStrong:
                return {10, mediumWeight()};
            case TextRole::Emphasis:
                return {11, QFont::Bold};
            case TextRole::PageTitle:
                return {13, QFont::Bold};
            case TextRole::CaseTitle:
                return {15, QFont::Bold};
            case TextRole::Figure:
                return {18, QFont::Bold};
        }
        return {10, QFont::Normal};
    }();
    QFont font;
    font.setFamilies(screenFamilies());
    font.setPointSizeF(face.points);
    font.setWeight(face.weight);
    return font;
}

QStringList iconNames() {
    QStringList names;
    for (const QString& file : QDir(QStringLiteral(":/qz/icons")).entryList({QStringLiteral("*.svg")})) {
        names.append(file.chopped(4));
    }
    return names;
}

Theme::Theme(QObject* parent) : QObject(parent) {}

void Theme::apply(QApplication& application, ThemeKind kind) {
    m_kind = kind;
    if (application.property("qzTheme").value<QObject*>() != this) {
        QApplication::setStyle(new ThemeStyle(*this));
        QApplication::setFont(textFont(TextRole::Body));
        application.setProperty("qzTheme", QVariant::fromValue<QObject*>(this));
    }
    QApplication::setPalette(paletteOf(tokens()));
    application.setStyleSheet(expandedSheet(tokens()));
    Q_EMIT changed();
}

QIcon Theme::icon(const QString& name) const { return icon(name, {}); }

QIcon Theme::icon(const QString& name, const QString& colour) const {
    if (!QFile::exists(QStringLiteral(":/qz/icons/%1.svg").arg(name))) {
        return {};
    }
    return QIcon(new ThemeIconEngine(this, name, colour));
}

QIcon Theme::markIcon(MarkId mark) const { return QIcon(new MarkIconEngine(this, mark)); }

}  // namespace qz
