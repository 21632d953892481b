// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include "grid/domain/grid_tables_json.h"
#include "grid/domain/grid_workflow.h"
#include "grid/domain/identifying_text.h"
#include "grid/domain/supervision_workflow.h"
#include "grid/store/city_tables.h"
#include "grid/store/event_import.h"
#include "grid/store/grid_case_extension.h"
#include "grid/store/grid_schema.h"
#include "grid/store/supervision_extension.h"
#include "qz/core/core_store.h"
#include "qz_test.h"

namespace qz::grid::test {

/// A store with the grid module's tables, one town with two grids, two departments, a village committee.
class Desk {
    QTemporaryDir m_folder;  // first: it goes after the store

public:
    explicit Desk(const QString& now = QStringLiteral("2026-09-30T16:40")) : clock(now), ids(clock, random) {}

    Status open(const char* area = "340202") {
        StoreOptions options;
        options.folder = m_folder.filePath(QStringLiteral("store"));
        options.create = true;
        const QString root = QStringLiteral(QZ_SOURCE_DIR);
        QZ_ASSIGN(core, CoreStore::open(options, clock, ids, nullptr, root + QStringLiteral("/resources"),
                                        root + QStringLiteral("/db/migrations")));
        QZ_ASSIGN(const QList<Migration> files,
                  Store::migrationsIn(QStringLiteral("grid"),
                                      root + QStringLiteral("/modules/grid/store/migrations")));
        QZ_TRY(core->store().migrate(QStringLiteral("grid"), files));
        for (const SyncedTable& table : gridTables()) {
            core->store().addTable(table);
        }
        QZ_TRY(core->createStore(AreaCode::parse(QString::fromLatin1(area)).value(), QStringLiteral("boss"),
                                 QByteArray("a long pass phrase")));
        QZ_TRY(core->logIn(QStringLiteral("boss"), QByteArray("a long pass phrase")));
        QFile file(dataFolder() + QStringLiteral("/identifying.json"));
        if (!file.open(QIODevice::ReadOnly)) {
            return makeError(ErrorCode::Io, file.fileName());
        }
        QZ_ASSIGN(identifying, IdentifyingText::parse(file.readAll()));
        QZ_ASSIGN(words, loadStateWords(dataFolder()));
        extension = std::make_unique<GridCaseExtension>(tables, core->areas(), core->directory(),
                                                        core->cases(), identifying);
        QZ_ASSIGN(CaseKind kind, gridKind(extension.get()));
        kept = core->cases().addKind(std::move(kind));
        supervision = std::make_unique<SupervisionExtension>(tables, core->areas(), core->directory(),
                                                             core->cases(), identifying);
        QZ_ASSIGN(CaseKind matters, supervisionKind(supervision.get()));
        keptToo = core->cases().addKind(std::move(matters));
        QZ_TRY(write([this](WriteTx& tx) { return tables.seed(tx); }));
        return write([this](WriteTx& tx) { return fill(tx); });
    }

    template <class Fn>
    std::invoke_result_t<Fn, WriteTx&> write(Fn fn) {
        return qz::test::await(core->store().write(QStringLiteral("test"), std::move(fn)));
    }
    template <class Fn>
    std::invoke_result_t<Fn, ReadTx&> read(Fn fn) {
        return qz::test::await(core->store().read(std::move(fn)));
    }

    Result<CaseRecord> report(const FieldMap& fields, bool force = false) {
        NewCase request;
        request.kind = kKind;
        request.fields = fields;
        request.actor = boss();
        request.force = force;
        return qz::test::await(core->cases().open(request));
    }
    Result<CaseRecord> act(const QString& number, const char* action, const char* who,
                           const FieldMap& fields = {}) {
        StepRequest request;
        request.number = number;
        request.action = QString::fromLatin1(action);
        request.fields = fields;
        request.actor = boss();
        if (*who != '\0') {
            request.performer = Performer::parse(QString::fromLatin1(who)).value();
        }
        return qz::test::await(core->cases().act(request));
    }
    Result<CaseDetail> show(const QString& number) {
        return qz::test::await(core->cases().load(number, boss()));
    }
    Result<ImportSummary> import(MappedRows& rows, const ImportOptions& options = {}) {
        SilentJob job;
        return import(rows, options, job);
    }
    Result<ImportSummary> import(MappedRows& rows, ImportOptions options, JobControl& job) {
        options.actor = boss();
        return write([&](WriteTx& tx) {
            return EventImport(core->cases(), core->cases(), tables, core->areas(), identifying, words)
                .run(tx, rows, options, job);
        });
    }
    qint64 count(const char* sql) {
        return read([sql](ReadTx& read) -> Result<qint64> {
                   QZ_ASSIGN(Statement rows, read.prepare(sql));
                   QZ_ASSIGN(const bool more, rows.step());
                   const qint64 number = more ? rows.integer(0) : -1;
                   rows.reset();
                   return number;
               })
            .valueOr(-1);
    }

    [[nodiscard]] static Actor boss() {
        return Actor{QStringLiteral("boss"), {}, QStringLiteral("console"), {}};
    }
    [[nodiscard]] static QString dataFolder() { return QStringLiteral(QZ_SOURCE_DIR "/resources/data/grid"); }

    qz::test::FakeClock clock;
    SeededRandom random{7};
    ClockIds ids;
    CityTables tables{dataFolder()};
    IdentifyingText identifying;
    StateWords words;
    std::unique_ptr<CoreStore> core;
    std::unique_ptr<GridCaseExtension> extension;
    std::unique_ptr<SupervisionExtension> supervision;
    Registration kept;
    Registration keptToo;

private:
    Status fill(WriteTx& tx) {
        const auto area = [](const char* code, const char* name, AreaKind kind = AreaKind::Division) {
            Area made;
            made.code = AreaCode::parse(QString::fromLatin1(code)).value();
            made.name = QString::fromLatin1(name);
            made.kind = kind;
            return made;
        };
        for (const Area& made :
             {area("340202", "Lake"), area("340202014", "Red hill"), area("340202014003", "Well lane"),
              area("340202014004", "Gate lane"), area("340202014003001", "Grid 1", AreaKind::BasicGrid),
              area("340202014003002", "Grid 2", AreaKind::BasicGrid)}) {
            QZ_TRY(core->areas().ensure(tx, made));
        }
        QZ_TRY(core->areas().publishAfter(tx));
        const auto unit = [](const char* code, const char* name, const char* kind, const char* at) {
            return Unit{QString::fromLatin1(code),
                        QString::fromLatin1(name),
                        QString::fromLatin1(kind),
                        AreaCode::parse(QString::fromLatin1(at)).value(),
                        {}};
        };
        return core->directory().put(tx, {unit("CG01", "City management", "department", "340202"),
                                          unit("SW01", "Water", "department", "340202"),
                                          unit("JD01", "Red hill office", "street", "340202014"),
                                          unit("SQ01", "Well lane committee", "village", "340202014003")});
    }
};

inline FieldMap fields(std::initializer_list<std::pair<const char*, const char*>> pairs) {
    FieldMap made;
    for (const auto& [key, value] : pairs) {
        made.insert(QString::fromLatin1(key), QString::fromUtf8(value));
    }
    return made;
}

}  // namespace qz::grid::test
