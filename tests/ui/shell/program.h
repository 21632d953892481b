// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include "desktop.h"
#include "qz/host/privacy_gate.h"
#include "qz_test.h"

namespace qz::test {

inline const char* const password = "a long pass phrase";

/// The program in a folder of its own, with a clock that is told.
class Program {
public:
    explicit Program(const QString& now = QStringLiteral("2026-09-30T16:40")) : clock(now) {}

    Desktop& start() {
        DesktopOptions options;
        options.store = store();
        options.language = QStringLiteral("en");
        options.theme = QStringLiteral("light");
        desktop = std::make_unique<Desktop>(options, ProgramFolders::in(QStringLiteral(QZ_BINARY_DIR "/bin")),
                                            m_folder.path(), &clock);
        desktop->start();
        return *desktop;
    }
    /// Logs in and waits for the window.
    [[nodiscard]] bool enter(const QString& user = QStringLiteral("boss")) {
        LoginPage* login = desktop->startWindow()->login();
        login->setUser(user);
        login->password()->setText(QString::fromLatin1(password));
        QTest::keyClick(login->password(), Qt::Key_Return);
        if (!QTest::qWaitFor([this] { return desktop->mainWindow() != nullptr; }, 10000)) {
            return false;
        }
        desktop->mainWindow()->resize(1920, 1080);
        desktop->mainWindow()->activateWindow();
        return QTest::qWaitForWindowActive(desktop->mainWindow()) && calm();
    }
    /// Nothing loads any more.
    [[nodiscard]] bool calm() const {
        int quiet = 0;
        return QTest::qWaitFor(
            [this, &quiet] {
                const Page* page = desktop->mainWindow()->currentPage();
                const bool busy =
                    page == nullptr || page->isBusy() || !desktop->runtime()->jobs().jobs().isEmpty();
                quiet = busy ? 0 : quiet + 1;
                return quiet > 3;
            },
            20000);
    }
    [[nodiscard]] QString store() const { return m_folder.filePath(QStringLiteral("store")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// A store with a county, a village with a grid and a few units; its administrator is boss, its impact
    /// assessment signed.
    [[nodiscard]] Status makeStore(bool assessed = true) {
        RuntimeOptions options;
        options.store = {store(), false, true};
        options.folders = ProgramFolders::in(QStringLiteral(QZ_BINARY_DIR "/bin"));
        options.clock = &clock;
        QDir().mkpath(store());
        QZ_ASSIGN(std::unique_ptr<Runtime> runtime, Runtime::open(options));
        QZ_ASSIGN(const QStringList parts,
                  runtime->core().createStore(AreaCode::parse(QStringLiteral("340202")).value(),
                                              QStringLiteral("boss"), password));
        Q_UNUSED(parts)
        if (assessed) {
            QZ_TRY(signDemoAssessments(*runtime, QStringLiteral("boss")));
        }
        CoreStore* core = &runtime->core();
        return await(
            core->store().write(QStringLiteral("test"), [core](WriteTx& tx) { return fill(*core, tx); }));
    }

private:
    static Status fill(CoreStore& core, WriteTx& tx) {
        const QList<std::pair<const char*, const char*>> areas{{"340202", "Lake"},
                                                               {"340202014", "Red hill"},
                                                               {"340202014003", "Well lane"},
                                                               {"340202014003002", "Grid 2"}};
        for (const auto& [code, name] : areas) {
            Area area;
            area.code = AreaCode::parse(QString::fromLatin1(code)).value();
            area.name = QString::fromLatin1(name);
            area.kind = area.code.level() == AreaLevel::Grid ? AreaKind::BasicGrid : AreaKind::Division;
            QZ_TRY(core.areas().ensure(tx, area));
        }
        QZ_TRY(core.areas().publishAfter(tx));
        const auto unit = [](const char* code, const char* name, const char* kind, const char* at) {
            return Unit{QString::fromLatin1(code),
                        QString::fromLatin1(name),
                        QString::fromLatin1(kind),
                        AreaCode::parse(QString::fromLatin1(at)).value(),
                        {}};
        };
        return core.directory().put(tx, {unit("CG01", "City management", "department", "340202"),
                                         unit("JD01", "Red hill office", "street", "340202014"),
                                         unit("SQ01", "Well lane committee", "village", "340202014003")});
    }

    QTemporaryDir m_folder;  // first: it goes last

public:
    FakeClock clock;
    std::unique_ptr<Desktop> desktop;
};

}  // namespace qz::test
