// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef QZ_BENCH_WINDOW
#include <QApplication>
#endif
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <thread>

#include "bench.h"

namespace qz::bench {

QJsonObject toJson(const Ratio& ratio) {
    const double value = ratio.baseline > 0 ? ratio.measured / ratio.baseline : 0;
    QJsonObject json{
        {QStringLiteral("name"), ratio.name},         {QStringLiteral("value"), value},
        {QStringLiteral("limit"), ratio.limit},       {QStringLiteral("sense"), ratio.sense},
        {QStringLiteral("measured"), ratio.measured}, {QStringLiteral("baseline"), ratio.baseline},
        {QStringLiteral("runs"), ratio.runs}};
    if (!ratio.note.isEmpty()) {
        json.insert(QStringLiteral("note"), ratio.note);
    }
    return json;
}

double median(QList<double> values) {
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

Result<double> seconds(const std::function<Status()>& work) {
    QElapsedTimer timer;
    timer.start();
    QZ_TRY(work());
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

}  // namespace qz::bench

namespace {

QJsonObject machine() {
    return {{QStringLiteral("cpu"), QSysInfo::currentCpuArchitecture()},
            {QStringLiteral("cores"), QThread::idealThreadCount()},
            {QStringLiteral("system"), QSysInfo::prettyProductName()}};
}

int runSuites(const QStringList& suites, const qz::bench::Settings& settings) {
    using Suite = qz::Result<QList<qz::bench::Ratio>> (*)(const qz::bench::Settings&);
    QHash<QString, Suite> known = {{QStringLiteral("store"), qz::bench::storeSuite},
                                   {QStringLiteral("import"), qz::bench::importSuite},
                                   {QStringLiteral("export"), qz::bench::exportSuite},
                                   {QStringLiteral("list"), qz::bench::listSuite},
                                   {QStringLiteral("search"), qz::bench::searchSuite},
                                   {QStringLiteral("mediation"), qz::bench::mediationSuite},
                                   {QStringLiteral("geo"), qz::bench::geoSuite}};
#ifdef QZ_BENCH_WINDOW
    known.insert(QStringLiteral("scroll"), qz::bench::scrollSuite);
    known.insert(QStringLiteral("chart"), qz::bench::chartSuite);
    known.insert(QStringLiteral("map"), qz::bench::mapSuite);
#endif
    QJsonArray ratios;
    for (const QString& name : suites) {
        const Suite suite = known.value(name, nullptr);
        if (suite == nullptr) {
            QStringList names = known.keys();
            names.sort();
            fprintf(stderr, "no suite “%s”; known: %s\n", qPrintable(name),
                    qPrintable(names.join(QLatin1Char(' '))));
            return 2;
        }
        const qz::Result<QList<qz::bench::Ratio>> found = suite(settings);
        if (!found.ok()) {
            fprintf(stderr, "%s: %s %s\n", qPrintable(name), qPrintable(found.error().message),
                    qPrintable(found.error().detail));
            return 1;
        }
        for (const qz::bench::Ratio& ratio : *found) {
            ratios.append(qz::bench::toJson(ratio));
        }
    }
    const QJsonObject answer{{QStringLiteral("machine"), machine()}, {QStringLiteral("ratios"), ratios}};
    fputs(QJsonDocument(answer).toJson(QJsonDocument::Indented).constData(), stdout);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
#ifdef QZ_BENCH_WINDOW
    // Figures of the window are painted without a display, the same everywhere.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);  // a suite may still have work after its window
#else
    QCoreApplication application(argc, argv);
#endif
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("json"), QStringLiteral("accepted; the answer is always JSON")},
         {QStringLiteral("runs"), QStringLiteral("runs a figure"), QStringLiteral("N"), QStringLiteral("3")},
         {QStringLiteral("rows"),
          QStringLiteral("rows to import, texts to search; 100000 and 1000000 without it"),
          QStringLiteral("N")},
         {QStringLiteral("scale"), QStringLiteral("of lists: district or city"), QStringLiteral("SCALE"),
          QStringLiteral("district")},
         {QStringLiteral("pictures"), QStringLiteral("keep the pictures that maps are compared by"),
          QStringLiteral("DIR")},
         {QStringLiteral("store"), QStringLiteral("a demo store that stands, for lists"),
          QStringLiteral("DIR")}});
    parser.addPositionalArgument(
        QStringLiteral("suites"),
        QStringLiteral("store import export list search mediation geo scroll chart map …"));
    parser.process(application);
    const QTemporaryDir scratch(QCoreApplication::applicationDirPath() + QStringLiteral("/bench-XXXXXX"));
    qz::bench::Settings settings;
    settings.programs = QCoreApplication::applicationDirPath();
    settings.scratch = scratch.path();
    settings.runs = std::max(1, parser.value(QStringLiteral("runs")).toInt());
    if (parser.isSet(QStringLiteral("rows"))) {
        settings.rows = std::max(100, parser.value(QStringLiteral("rows")).toInt());
        settings.texts = settings.rows;
    }
    settings.scale = parser.value(QStringLiteral("scale"));
    settings.pictures = parser.value(QStringLiteral("pictures"));
    settings.store = parser.value(QStringLiteral("store"));
    // Suites wait for the store; events are delivered by the main loop meanwhile.
    int code = 1;
    std::thread worker([&] {
        code = runSuites(parser.positionalArguments(), settings);
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    worker.join();
    return code;
}
