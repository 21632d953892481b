// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>
#include <vector>

namespace qz {

namespace {

struct Installed {
    QString language = QStringLiteral("en");
    std::vector<std::unique_ptr<QTranslator>> translators;
};

Installed& installed() {
    static Installed state;
    return state;
}

void install(const QString& file, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get())) {
        installed().translators.push_back(std::move(translator));
    }
}

}  // namespace

QString currentLanguage() { return installed().language; }

void useLanguage(const QString& language, const QString& folder) {
    Installed& state = installed();
    for (const std::unique_ptr<QTranslator>& translator : state.translators) {
        QCoreApplication::removeTranslator(translator.get());
    }
    state.translators.clear();
    state.language = language == QLatin1String("en") ? QStringLiteral("en") : QStringLiteral("zh");
    QLocale::setDefault(state.language == QLatin1String("en")
                            ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                            : QLocale(QLocale::Chinese, QLocale::China));
    if (state.language == QLatin1String("en")) {
        install(QStringLiteral("plurals_en"), folder);  // the texts are English but for their counts
        install(QStringLiteral("terms_en"), folder);    // and for stable values that are shown
        return;
    }
    install(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    for (const QString& file :
         QDir(folder).entryList({QStringLiteral("*_zh_CN.qm")}, QDir::Files, QDir::Name)) {
        install(file, folder);
    }
}

}  // namespace qz
