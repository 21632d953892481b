// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <memory>

#include "qz/host/runtime.h"
#include "qz_test.h"

namespace qz::test {

inline const char* const bossPassword = "a long pass phrase";

inline FieldMap fieldMap(std::initializer_list<std::pair<const char*, QString>> values) {
    FieldMap fields;
    for (const auto& [id, value] : values) {
        fields.insert(QString::fromLatin1(id), value);
    }
    return fields;
}

inline AreaCode areaCode(const char* code) { return AreaCode::parse(QString::fromLatin1(code)).value(); }

/// The program without a window on a store of its own, with the real modules. Its administrator is boss; the
/// county 340202 has two towns with a village and a grid each.
class GuardStore {
    QTemporaryDir m_folder;  // first: it goes last

public:
    GuardStore() = default;

    Status make() {
        QDir().mkpath(folder());
        QZ_TRY(open(true));
        QZ_TRY(runtime->core().createStore(areaCode("340202"), QStringLiteral("boss"), bossPassword));
        QZ_TRY(runtime->core().logIn(QStringLiteral("boss"), bossPassword));
        return write([this](WriteTx& tx) { return fill(tx); });
    }
    Status open(bool create = false) {
        RuntimeOptions options;
        options.store = {folder(), false, create};
        options.folders = ProgramFolders::in(QStringLiteral(QZ_BINARY_DIR "/bin"));
        options.clock = &clock;
        QZ_ASSIGN(runtime, Runtime::open(options));
        return {};
    }
    void close() { runtime.reset(); }

    template <class Fn>
    std::invoke_result_t<Fn, WriteTx&> write(Fn fn) {
        return await(runtime->core().store().write(QStringLiteral("test"), std::move(fn)));
    }
    template <class Fn>
    std::invoke_result_t<Fn, ReadTx&> read(Fn fn) {
        return await(runtime->core().store().read(std::move(fn)));
    }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("store")); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] static Actor actor(const QString& user) {
        return Actor{user, {}, QStringLiteral("system"), {}};
    }

    FakeClock clock{QStringLiteral("2026-09-30T16:40")};
    std::unique_ptr<Runtime> runtime;

private:
    Status fill(WriteTx& tx) {
        CoreStore& core = runtime->core();
        for (const char* code : {"340202", "340202014", "340202014003", "340202014003002", "340202020",
                                 "340202020001", "340202020001001"}) {
            Area area;
            area.code = areaCode(code);
            area.name = QString::fromLatin1(code);
            area.kind = area.code.level() == AreaLevel::Grid ? AreaKind::BasicGrid : AreaKind::Division;
            QZ_TRY(core.areas().ensure(tx, area));
        }
        QZ_TRY(core.areas().publishAfter(tx));
        return core.directory().put(tx, {{QStringLiteral("CG01"),
                                          QStringLiteral("City management"),
                                          QStringLiteral("department"),
                                          areaCode("340202"),
                                          {}}});
    }
};

}  // namespace qz::test
