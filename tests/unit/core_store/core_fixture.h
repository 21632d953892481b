// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <memory>

#include "qz/core/core_store.h"
#include "qz_test.h"

namespace qz::test {

/// A small kind of case: NEW → WORK ⇄ HOLD, WORK → DONE, NEW → DROPPED.
class TestExtension final : public CaseExtension {
public:
    Status opened(UnitOfWork&, CaseRecord& record, const NewCase& request) override {
        record.summary = request.fields.value(QStringLiteral("summary"));
        record.subkind = request.fields.value(QStringLiteral("class"));
        record.area = AreaCode::parse(request.fields.value(QStringLiteral("area"))).valueOr(AreaCode());
        record.externalId = request.fields.value(QStringLiteral("external_id"));
        record.source = QStringLiteral("patrol");
        return {};
    }
    Status stepped(UnitOfWork&, CaseRecord& record, const StepContext& context) override {
        if (context.step.action == QLatin1String("take")) {
            record.ownerUnit = QStringLiteral("CG01");
        }
        return {};
    }
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead&, const QString& clockId, const CaseRecord&,
                                              const FieldMap&, CivilTime start) override {
        return std::optional<DeadlineSpec>(spec(clockId, start));
    }
    Result<FieldMap> details(UnitOfRead&, const CaseRecord& record) override {
        return FieldMap{{QStringLiteral("class"), record.subkind}};
    }
    static DeadlineSpec spec(const QString& clockId, CivilTime start) {
        DeadlineSpec spec;
        spec.ruleId = QStringLiteral("T-") + clockId;
        spec.article = QStringLiteral("test table");
        spec.start = start;
        spec.spans = {{clockId == QLatin1String("accept") ? 1 : 4, TimeUnit::WorkHour}};
        return spec;
    }
};

inline FieldSpec field(const char* id, DataClass dataClass = DataClass::P1, bool required = false) {
    FieldSpec spec;
    spec.id = QLatin1String(id);
    spec.title = id;
    spec.dataClass = dataClass;
    spec.required = required;
    return spec;
}

inline StepSpec step(const char* action, const char* from, const char* to, const char* permission) {
    StepSpec spec;
    spec.action = QLatin1String(action);
    spec.title = action;
    spec.from = {QLatin1String(from)};
    spec.to = QLatin1String(to);
    spec.permission = QLatin1String(permission);
    return spec;
}

inline CaseKind testKind(TestExtension& extension) {
    const QStringList repair{QStringLiteral("repair")};
    WorkflowSpec flow;
    flow.initial = QStringLiteral("NEW");
    flow.states = {{QStringLiteral("NEW"), "New", QStringLiteral("new"), true},
                   {QStringLiteral("WORK"), "Work", QStringLiteral("run"), true},
                   {QStringLiteral("HOLD"), "Hold", QStringLiteral("hold"), true},
                   {QStringLiteral("DONE"), "Done", QStringLiteral("done"), false},
                   {QStringLiteral("DROPPED"), "Dropped", QStringLiteral("over"), false}};
    StepSpec take = step("take", "NEW", "WORK", "grid.handle");
    take.startsClocks = repair;
    take.stopsClocks = {QStringLiteral("accept")};
    take.primary = true;
    StepSpec hold = step("hold", "WORK", "HOLD", "grid.supervise");
    hold.suspendsClocks = true;
    StepSpec goOn = step("go_on", "HOLD", "<", "grid.supervise");
    goOn.resumesClocks = true;
    StepSpec extend = step("extend_deadline", "WORK", "", "grid.supervise");
    extend.extendsClock = true;
    extend.fields = {field("amount", DataClass::P1, true), field("unit", DataClass::P1, true),
                     field("clock")};
    StepSpec finish = step("finish", "WORK", "DONE", "grid.handle");
    finish.stopsClocks = repair;
    finish.fields = {field("result", DataClass::P1, true), field("witness", DataClass::P2)};
    finish.primary = true;
    StepSpec drop = step("drop", "NEW", "DROPPED", "grid.handle");
    drop.cancelsClocks = {QStringLiteral("accept")};
    StepSpec again = step("reopen", "DONE", "WORK", "grid.close");
    again.reopensClocks = repair;
    flow.steps = {take, hold, goOn, extend, finish, drop, again};
    flow.intakePermission = QStringLiteral("grid.intake");
    flow.intakeClocks = {QStringLiteral("accept")};

    CaseKind kind;
    kind.id = QStringLiteral("grid.thing");
    kind.aliases = {QStringLiteral("thing")};
    kind.title = "Thing";
    kind.module = QStringLiteral("grid");
    kind.numberPrefix = QStringLiteral("TH");
    kind.workflow = std::make_shared<Workflow>(Workflow::make(flow).value());
    kind.fields = {field("summary", DataClass::P1, true),
                   field("class"),
                   field("area"),
                   field("external_id"),
                   field("reporter", DataClass::P2),
                   field("illness", DataClass::P3)};
    kind.extension = &extension;
    return kind;
}

/// A created store in a folder of its own: administrator "admin", password "secret-word", area 3402.
class CoreFixture {
public:
    explicit CoreFixture(const QString& area = QStringLiteral("3402")) {
        core = openStore(true);
        const Result<QStringList> created =
            core->createStore(AreaCode::parse(area).value(), QStringLiteral("admin"), "secret-word");
        if (!created.ok()) {
            qFatal("%s | %s", qPrintable(created.error().message), qPrintable(created.error().detail));
        }
        recovery = *created;
        registration = core->cases().addKind(testKind(extension));
    }
    ~CoreFixture() {
        registration.release();
        core.reset();
    }

    [[nodiscard]] std::unique_ptr<CoreStore> openStore(bool create) {
        StoreOptions options;
        options.folder = folder.path();
        options.create = create;
        Result<std::unique_ptr<CoreStore>> opened =
            CoreStore::open(options, clock, ids, nullptr, QStringLiteral(QZ_SOURCE_DIR "/resources"),
                            QStringLiteral(QZ_SOURCE_DIR "/db/migrations"));
        if (!opened.ok()) {
            qFatal("%s | %s", qPrintable(opened.error().message), qPrintable(opened.error().detail));
        }
        return std::move(opened).value();
    }
    void reopen() {
        registration.release();
        core.reset();
        core = openStore(false);
        registration = core->cases().addKind(testKind(extension));
    }

    template <class Fn>
    auto write(Fn fn) {
        return await(core->store().write(QStringLiteral("test"), std::move(fn)));
    }
    template <class Fn>
    auto read(Fn fn) {
        return await(core->store().read(std::move(fn)));
    }

    void addUser(const char* name, const char* role, const char* area, const char* unit = "") {
        const User user{QLatin1String(name), QLatin1String(name),
                        QLatin1String(role), AreaCode::parse(QLatin1String(area)).value(),
                        QLatin1String(unit), true};
        const Status added = write([&](WriteTx& tx) { return core->access().putUser(tx, user); });
        if (!added.ok()) {
            qFatal("%s", qPrintable(added.error().message));
        }
    }
    [[nodiscard]] static Actor actor(const char* user, const char* unit = "") {
        Actor who;
        who.user = QLatin1String(user);
        who.unit = QLatin1String(unit);
        return who;
    }
    [[nodiscard]] Result<CaseRecord> open(const FieldMap& fields, const Actor& who = actor("admin"),
                                          const QString& at = {}) {
        NewCase request;
        request.kind = QStringLiteral("thing");
        request.fields = fields;
        request.actor = who;
        if (!at.isEmpty()) {
            request.occurredAt = CivilTime::parse(at)->toInstant();
        }
        return await(core->cases().open(request));
    }
    [[nodiscard]] Result<CaseRecord> act(const QString& number, const char* action,
                                         const FieldMap& fields = {}, const QString& at = {},
                                         const Actor& who = actor("admin")) {
        StepRequest request;
        request.number = number;
        request.action = QLatin1String(action);
        request.fields = fields;
        request.actor = who;
        if (!at.isEmpty()) {
            request.occurredAt = CivilTime::parse(at)->toInstant();
        }
        return await(core->cases().act(request));
    }
    [[nodiscard]] Result<CaseDetail> load(const QString& number, const Actor& who = actor("admin")) {
        return await(core->cases().load(number, who));
    }

    QTemporaryDir folder;
    FakeClock clock;
    SeededRandom random{7};
    ClockIds ids{clock, random};
    TestExtension extension;
    std::unique_ptr<CoreStore> core;
    QStringList recovery;
    Registration registration;
};

inline FieldMap fieldsOf(std::initializer_list<std::pair<const char*, const char*>> pairs) {
    FieldMap fields;
    for (const auto& [key, value] : pairs) {
        fields.insert(QLatin1String(key), QString::fromUtf8(value));
    }
    return fields;
}

/// Rows of a test as an import sees them.
class ListRows final : public MappedRows {
public:
    explicit ListRows(QList<FieldMap> rows) : m_rows(std::move(rows)) {}
    Result<bool> next(Row& row) override {
        row = {};
        if (m_at == m_rows.size()) {
            return false;
        }
        row.number = m_at + 2;
        row.values = m_rows.at(m_at++);
        return true;
    }
    [[nodiscard]] qint64 bytesDone() const override { return m_at; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_rows.size(); }

private:
    QList<FieldMap> m_rows;
    qsizetype m_at = 0;
};

class ListFeatures final : public FeatureSource {
public:
    explicit ListFeatures(QList<GeoFeature> features) : m_features(std::move(features)) {}
    Result<bool> next(GeoFeature& feature) override {
        if (m_at == m_features.size()) {
            return false;
        }
        feature = m_features.at(m_at++);
        feature.number = m_at;
        return true;
    }
    [[nodiscard]] qint64 bytesDone() const override { return m_at; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_features.size(); }

private:
    QList<GeoFeature> m_features;
    qsizetype m_at = 0;
};

inline GeoMultiPolygon square(double west, double south, double size) {
    return {GeoPolygon{{{west, south},
                        {west + size, south},
                        {west + size, south + size},
                        {west, south + size},
                        {west, south}},
                       {}}};
}

}  // namespace qz::test
