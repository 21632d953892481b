// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFuture>
#include <QTest>
#include <QTimeZone>
#include <functional>
#include <memory>
#include <vector>

#include "qz/clock.h"

/// One executable per target: every test_*.cpp registers its class with QZ_TEST; one file has
/// QZ_TEST_MAIN(Application). A warning in the log fails the run.
namespace qz::test {

using Factory = std::function<std::unique_ptr<QObject>()>;

inline std::vector<Factory>& factories() {
    static std::vector<Factory> all;
    return all;
}

struct Registrar {
    explicit Registrar(Factory factory) { factories().push_back(std::move(factory)); }
};

inline int& warnings() {
    static int count = 0;
    return count;
}

inline QtMessageHandler& previousHandler() {
    static QtMessageHandler handler = nullptr;
    return handler;
}

inline void countWarnings(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (text == QLatin1String("This plugin does not support propagateSizeHints()")) {
        return;  // the offscreen platform's own limit, said once a window
    }
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        ++warnings();
        fprintf(stderr, "WARNING in the log: %s\n", qPrintable(text));
    }
    if (previousHandler() != nullptr) {
        previousHandler()(type, context, text);
    }
}

inline int runAll(int argc, char** argv) {
    previousHandler() = qInstallMessageHandler(countWarnings);
    int failed = 0;
    for (const Factory& make : factories()) {
        const std::unique_ptr<QObject> object = make();
        failed += QTest::qExec(object.get(), argc, argv);
    }
    if (warnings() > 0) {
        fprintf(stderr, "%d warning(s) in the log\n", warnings());
    }
    return failed + warnings();
}

/// A clock that stands still until it is told.
class FakeClock final : public Clock {
public:
    explicit FakeClock(const QString& civil = QStringLiteral("2026-09-30T16:40")) { set(civil); }
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(const QString& civil) { m_now = CivilTime::parse(civil)->toInstant(); }
    void advanceMs(qint64 ms) { m_now.ms += ms; }

private:
    Instant m_now;
};

/// Waits for a future while the main loop runs; the test's way to use asynchronous services.
template <class T>
T await(const QFuture<T>& future) {
    while (!future.isFinished()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    return future.result();
}

}  // namespace qz::test

#define QZ_TEST(Class) \
    static const qz::test::Registrar registrar##Class([] { return std::make_unique<Class>(); });

#define QZ_TEST_MAIN(Application)            \
    int main(int argc, char** argv) {        \
        Application application(argc, argv); \
        return qz::test::runAll(argc, argv); \
    }

/// QVERIFY for Result and Status: prints the error.
#define QZ_VERIFY_OK(expression)                                                                        \
    do {                                                                                                \
        const auto& qzChecked_ = (expression);                                                          \
        QVERIFY2(qzChecked_.ok(), qzChecked_.ok()                                                       \
                                      ? ""                                                              \
                                      : qPrintable(qzChecked_.error().message + QStringLiteral(" | ") + \
                                                   qzChecked_.error().detail));                         \
    } while (false)
