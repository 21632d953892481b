// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "fake_cases.h"
#include "qz/case_lists.h"

namespace qz::test {

/// Long lists over the rows of FakeCases, in the order in which they stand there. Answers after the event
/// loop ran once.
class FakeLists final : public CaseLists {
public:
    explicit FakeLists(FakeCases& cases) : m_cases(cases) {}

    QString unindexed = QStringLiteral("place");  ///< an order with this field is made by arrange()
    bool hold = false;                            ///< arrange() does not answer until release()
    int arranged = 0;
    QList<std::pair<qint64, int>> read;  ///< what rows() was asked for
    std::shared_ptr<JobControl> job;     ///< of the last arrange()

    [[nodiscard]] QFuture<Result<CaseHead>> head(CaseQuery query, Actor) override {
        m_cases.queries.append(query);
        if (m_cases.nextError) {
            Error error = *m_cases.nextError;
            m_cases.nextError.reset();
            return later<CaseHead>(error);
        }
        CaseHead head;
        head.indexed = !query.sort.contains(unindexed);
        if (head.indexed) {
            head.rows = m_cases.rows.mid(0, kListPage);
            head.complete = head.rows.size() == m_cases.rows.size();
        }
        return later<CaseHead>(head);
    }
    [[nodiscard]] QFuture<Result<CaseListingPtr>> arrange(CaseQuery query, Actor, QStringList find,
                                                          std::shared_ptr<JobControl> control) override {
        ++arranged;
        job = control;
        auto listing = std::make_shared<Listing>();
        listing->rows = m_cases.rows;
        listing->snapshot = query.sort.contains(unindexed);
        for (qint64 row = 0; row < listing->total(); ++row) {
            if (find.contains(listing->rows.at(row).number)) {
                listing->places.insert(listing->rows.at(row).number, row);
            }
        }
        auto promise = std::make_shared<QPromise<Result<CaseListingPtr>>>();
        promise->start();
        const auto answer = [promise, listing, control] {
            const Status may = control->progress(listing->total(), listing->total(), {});
            promise->addResult(may.ok() ? Result<CaseListingPtr>(CaseListingPtr(listing))
                                        : Result<CaseListingPtr>(may.error()));
            promise->finish();
        };
        if (hold) {
            (void)control->progress(1, 3, {});
            m_held = answer;
        } else {
            QTimer::singleShot(0, answer);
        }
        return promise->future();
    }
    void release() { std::exchange(m_held, nullptr)(); }
    [[nodiscard]] QFuture<Result<CaseRows>> rows(CaseListingPtr listing, qint64 first, int count,
                                                 Actor) override {
        read.append({first, count});
        CaseRows rows;
        rows.rows = static_cast<const Listing&>(*listing).rows.mid(first, count);
        return later<CaseRows>(rows);
    }

private:
    class Listing final : public CaseListing {
    public:
        QList<CaseRecord> rows;
        QHash<QString, qint64> places;
        bool snapshot = false;
        [[nodiscard]] qint64 total() const override { return rows.size(); }
        [[nodiscard]] const QHash<QString, qint64>& found() const override { return places; }
        [[nodiscard]] bool isSnapshot() const override { return snapshot; }
    };
    template <class T>
    static QFuture<Result<T>> later(Result<T> result) {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QTimer::singleShot(0, QCoreApplication::instance(), [promise, result] {
            promise->addResult(result);
            promise->finish();
        });
        return promise->future();
    }

    FakeCases& m_cases;
    std::function<void()> m_held;
};

}  // namespace qz::test
