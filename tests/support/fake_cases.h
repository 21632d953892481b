// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QTimer>

#include "qz/areas.h"
#include "qz/async.h"
#include "qz/cases.h"
#include "qz/event_bus.h"
#include "qz/ui/services.h"

/// Services in memory for tests of the window.
namespace qz::test {

class FakeTree final : public AreaTree {
public:
    void add(const QString& code, const QString& name, GeoMultiPolygon boundary = {}) {
        Area area;
        area.code = AreaCode::parse(code).value();
        area.name = name;
        area.hasBoundary = !boundary.isEmpty();
        m_areas.insert(code, area);
        if (!boundary.isEmpty()) {
            m_boundaries.insert(code, std::move(boundary));
        }
    }
    [[nodiscard]] const Area* find(const AreaCode& code) const override {
        const auto found = m_areas.constFind(code.toString());
        return found == m_areas.constEnd() ? nullptr : &*found;
    }
    [[nodiscard]] QList<const Area*> children(const AreaCode& code) const override {
        QList<const Area*> found;
        for (const Area& area : m_areas) {
            if (area.code.parent() == code) {
                found.append(&area);
            }
        }
        return found;
    }
    [[nodiscard]] QList<const Area*> byName(const QString& name) const override {
        QList<const Area*> found;
        for (const Area& area : m_areas) {
            if (area.name == name) {
                found.append(&area);
            }
        }
        return found;
    }
    [[nodiscard]] QString path(const AreaCode& code, const QString& separator) const override {
        QStringList names;
        for (AreaCode each = code; !each.isNull() && each.level() >= AreaLevel::County;
             each = each.parent()) {
            if (const Area* area = find(each)) {
                names.prepend(area->name);
            }
        }
        return names.join(separator);
    }
    [[nodiscard]] AreaCode locate(GeoPoint) const override { return {}; }
    [[nodiscard]] const GeoMultiPolygon* boundary(const AreaCode& code) const override {
        const auto found = m_boundaries.constFind(code.toString());
        return found == m_boundaries.constEnd() ? nullptr : &*found;
    }
    [[nodiscard]] qsizetype size() const override { return m_areas.size(); }

private:
    QMap<QString, Area> m_areas;
    QHash<QString, GeoMultiPolygon> m_boundaries;
};

class FakeAreas final : public Areas {
public:
    FakeTree& editable() { return *m_tree; }
    [[nodiscard]] std::shared_ptr<const AreaTree> tree() const override { return m_tree; }
    [[nodiscard]] AreaCode successor(const AreaCode& old) const override { return old; }

private:
    std::shared_ptr<FakeTree> m_tree = std::make_shared<FakeTree>();
};

class FakeDirectory final : public Directory {
public:
    QList<Unit> all;
    [[nodiscard]] std::optional<Unit> unit(const QString& code) const override {
        for (const Unit& unit : all) {
            if (unit.code == code) {
                return unit;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] QList<Unit> units() const override { return all; }
    [[nodiscard]] Result<Unit> resolve(const QString& codeOrName) const override {
        const std::optional<Unit> found = unit(codeOrName);
        return found ? Result<Unit>(*found)
                     : Result<Unit>(makeError(ErrorCode::NotFound, QStringLiteral("no unit ") + codeOrName));
    }
};

class FakeEvents final : public EventBus {
public:
    Registration subscribe(Listener listener) override {
        const int id = ++m_last;
        m_listeners.insert(id, std::move(listener));
        return Registration([this, id] { m_listeners.remove(id); });
    }
    void publish(const StoreChange& change) override {
        for (const Listener& listener : std::as_const(m_listeners)) {
            listener(change);
        }
    }

private:
    QMap<int, Listener> m_listeners;
    int m_last = 0;
};

/// Answers after the event loop ran once, as the real service does.
class FakeCases final : public Cases {
public:
    QList<CaseRecord> rows;
    QHash<QString, CaseDetail> details;
    QList<StepRequest> acts;
    QList<CaseQuery> queries;
    QList<Actor> readers;
    std::optional<Error> nextError;  ///< the next call answers with it

    Registration addKind(CaseKind kind) override {
        m_kinds.insert(kind.id, kind);
        return {};
    }
    [[nodiscard]] const CaseKind* kind(const QString& id) const override {
        const auto found = m_kinds.constFind(id);
        return found == m_kinds.constEnd() ? nullptr : &*found;
    }
    [[nodiscard]] QList<const CaseKind*> kinds() const override {
        QList<const CaseKind*> all;
        for (const CaseKind& each : m_kinds) {
            all.append(&each);
        }
        return all;
    }
    [[nodiscard]] QFuture<Result<CaseRecord>> open(NewCase) override {
        return later<CaseRecord>(unsupported());
    }
    [[nodiscard]] QFuture<Result<CaseRecord>> act(StepRequest request) override {
        acts.append(request);
        if (nextError) {
            return later<CaseRecord>(takeError());
        }
        CaseDetail& detail = details[request.number];
        const CaseKind* known = kind(detail.record.kind);
        const StepSpec* step = known->workflow->step(request.action);
        detail.record.state = step->to.isEmpty() ? detail.record.state : step->to;
        ++detail.record.version;
        detail.steps = offered(detail.record);
        return later<CaseRecord>(detail.record);
    }
    [[nodiscard]] QFuture<Result<CaseDetail>> load(QString number, Actor reader) override {
        readers.append(reader);
        if (nextError) {
            return later<CaseDetail>(takeError());
        }
        return details.contains(number)
                   ? later<CaseDetail>(details.value(number))
                   : later<CaseDetail>(
                         makeError(ErrorCode::NotFound, QStringLiteral("There is no case ") + number));
    }
    [[nodiscard]] QFuture<Result<CasePage>> list(CaseQuery query, Actor) override {
        queries.append(query);
        if (nextError) {
            return later<CasePage>(takeError());
        }
        const qsizetype from = query.after.isEmpty() ? 0 : query.after.toLongLong();
        CasePage page;
        page.rows = rows.mid(from, query.limit);
        page.total = query.withTotal ? rows.size() : -1;
        const qsizetype end = from + page.rows.size();
        page.next = end < rows.size() ? QByteArray::number(end) : QByteArray();
        return later<CasePage>(page);
    }
    Result<CaseRecord> openIn(UnitOfWork&, const NewCase&) override { return unsupported(); }
    Result<CaseRecord> actIn(UnitOfWork&, const StepRequest&) override { return unsupported(); }
    Result<ImportedOutcome> openImported(UnitOfWork&, const ImportedCase&) override { return unsupported(); }
    Result<ImportedOutcome> updateImported(UnitOfWork&, const CaseId&, const ImportedCase&) override {
        return unsupported();
    }
    [[nodiscard]] Result<std::optional<CaseRecord>> findExternal(UnitOfRead&, const QString&, const QString&,
                                                                 const QString&) override {
        return unsupported();
    }
    [[nodiscard]] Result<CaseRecord> headIn(UnitOfRead&, const QString&) override { return unsupported(); }
    [[nodiscard]] Result<CaseDetail> loadIn(UnitOfRead&, const QString&, const Actor&) override {
        return unsupported();
    }
    [[nodiscard]] Result<CasePage> listIn(UnitOfRead&, const CaseQuery&, const Actor&) override {
        return unsupported();
    }

    /// Every step of the kind: allowed where the workflow allows it.
    [[nodiscard]] QList<OfferedStep> offered(const CaseRecord& record) const {
        QList<OfferedStep> steps;
        const CaseKind* known = kind(record.kind);
        for (const StepSpec& step : known->workflow->spec().steps) {
            const bool allowed = known->workflow->allows(step, record.state);
            steps.append({step.action, QString::fromUtf8(step.title), allowed,
                          allowed ? QString() : QStringLiteral("not in this state"), &step});
        }
        return steps;
    }

private:
    static Error unsupported() {
        return makeError(ErrorCode::Unsupported, QStringLiteral("not in this fake"));
    }
    Error takeError() {
        Error error = *nextError;
        nextError.reset();
        return error;
    }
    template <class T>
    static QFuture<Result<T>> later(Result<T> result) {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        // On the main loop, also for work on other threads.
        QTimer::singleShot(0, QCoreApplication::instance(), [promise, result] {
            promise->addResult(result);
            promise->finish();
        });
        return promise->future();
    }

    QHash<QString, CaseKind> m_kinds;
};

}  // namespace qz::test
