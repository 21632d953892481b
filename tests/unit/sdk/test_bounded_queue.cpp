// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <memory>
#include <thread>

#include "qz/bounded_queue.h"
#include "qz_test.h"

using namespace qz;

class TestBoundedQueue final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingArrivesInOrder();
    void theGiverStopsWhenNobodyTakes();
};

void TestBoundedQueue::everythingArrivesInOrder() {
    BoundedQueue<std::unique_ptr<int>> queue(3);
    std::thread giver([&queue] {
        for (int i = 0; i < 5000; ++i) {
            queue.put(std::make_unique<int>(i));
        }
        queue.close();
    });
    int expected = 0;
    bool ordered = true;
    while (const auto value = queue.take()) {
        ordered = ordered && **value == expected;
        ++expected;
    }
    giver.join();
    QVERIFY(ordered);
    QCOMPARE(expected, 5000);
}

void TestBoundedQueue::theGiverStopsWhenNobodyTakes() {
    BoundedQueue<int> queue(2);
    std::atomic<int> given{0};
    std::thread giver([&] {
        while (queue.put(1)) {
            ++given;
        }
    });
    QVERIFY(queue.take().has_value());
    queue.close();
    giver.join();  // would wait for ever if closing did not wake it
    QVERIFY(given.load() <= 3);
}

QZ_TEST(TestBoundedQueue)
#include "test_bounded_queue.moc"
