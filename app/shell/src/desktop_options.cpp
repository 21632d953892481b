// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace qz {

namespace {

Error wrong(const QString& option, const QString& message) {
    return makeError(ErrorCode::Invalid, message, {}, QStringLiteral("--") + option);
}

}  // namespace

Result<DesktopOptions> DesktopOptions::parse(const QStringList& arguments) {
    QCommandLineParser parser;
    const auto option = [&parser](const char* name, const QString& text, const char* value) {
        parser.addOption({QString::fromLatin1(name), text, QString::fromLatin1(value)});
    };
    option("store", QCoreApplication::translate("qz::DesktopOptions", "Folder of the store."), "DIR");
    option("screenshots",
           QCoreApplication::translate("qz::DesktopOptions",
                                       "Visit every page, save one PNG a page in this folder and exit."),
           "OUT");
    option("size", QCoreApplication::translate("qz::DesktopOptions", "Size of the window for screenshots."),
           "WxH");
    option("theme", QCoreApplication::translate("qz::DesktopOptions", "light or dark."), "THEME");
    option("lang", QCoreApplication::translate("qz::DesktopOptions", "zh or en."), "LANG");
    option("user", QCoreApplication::translate("qz::DesktopOptions", "Who logs in for screenshots."), "NAME");
    option("password-file",
           QCoreApplication::translate("qz::DesktopOptions",
                                       "File whose first line is the password; else QIZONG_PASSWORD."),
           "FILE");
    if (!parser.parse(arguments)) {
        return makeError(ErrorCode::Invalid, parser.errorText());
    }
    const auto text = [&parser](const char* name) { return parser.value(QString::fromLatin1(name)); };
    DesktopOptions options;
    options.store = text("store");
    options.screenshots = text("screenshots");
    options.theme = text("theme");
    options.language = text("lang");
    options.user = text("user");
    options.passwordFile = text("password-file");
    if (!options.theme.isEmpty() && options.theme != QLatin1String("light") &&
        options.theme != QLatin1String("dark")) {
        return wrong(QStringLiteral("theme"),
                     QCoreApplication::translate("qz::DesktopOptions", "--theme takes light or dark."));
    }
    if (!options.language.isEmpty() && options.language != QLatin1String("zh") &&
        options.language != QLatin1String("en")) {
        return wrong(QStringLiteral("lang"),
                     QCoreApplication::translate("qz::DesktopOptions", "--lang takes zh or en."));
    }
    if (parser.isSet(QStringLiteral("size"))) {
        static const QRegularExpression pattern(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
        const QRegularExpressionMatch match = pattern.match(text("size"));
        if (!match.hasMatch()) {
            return wrong(QStringLiteral("size"),
                         QCoreApplication::translate("qz::DesktopOptions",
                                                     "--size takes WIDTHxHEIGHT, for example 1920x1080."));
        }
        options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }
    return options;
}

}  // namespace qz
