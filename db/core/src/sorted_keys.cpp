// SPDX-License-Identifier: GPL-3.0-or-later
#include "sorted_keys.h"

#include <QtEndian>
#include <algorithm>
#include <cstring>

namespace qz::core {
namespace {

constexpr size_t kRun = 32'768;  // sorted in a few milliseconds

}  // namespace

SortedKeys::SortedKeys(QList<PlanKey> keys, qint64 expected) : m_keys(std::move(keys)) {
    m_rows.reserve(static_cast<size_t>(std::max<qint64>(expected, 0)));
}

void SortedKeys::putNumber(qint64 value, bool descending) {
    quint64 bits = static_cast<quint64>(value) ^ (quint64{1} << 63U);  // negative ones first
    bits = qToBigEndian(descending ? ~bits : bits);
    const auto* bytes = reinterpret_cast<const char*>(&bits);
    m_bytes.insert(m_bytes.end(), bytes, bytes + sizeof bits);
}

void SortedKeys::putText(const QByteArray& utf8, bool descending) {
    // A zero ends a text, so that a beginning sorts before what it begins; a zero inside stays one.
    const unsigned char turn = descending ? 0xFF : 0;
    for (const char c : utf8) {
        m_bytes.push_back(static_cast<char>(static_cast<unsigned char>(c) ^ turn));
        if (c == '\0') {
            m_bytes.push_back(static_cast<char>(1 ^ turn));
        }
    }
    m_bytes.push_back(static_cast<char>(turn));
    m_bytes.push_back(static_cast<char>(turn));
}

void SortedKeys::add(const Statement& row) {
    const auto count = static_cast<int>(m_keys.size());
    Row made{row.integer(count), m_bytes.size(), 0};
    for (int column = 0; column < count; ++column) {
        const PlanKey& key = m_keys.at(column);
        if (key.text) {
            putText(row.text(column).toUtf8(), key.descending);
        } else {
            putNumber(row.integer(column), key.descending);
        }
    }
    putNumber(made.rid, m_keys.constLast().descending);
    made.size = static_cast<quint32>(m_bytes.size() - made.offset);
    m_rows.push_back(made);
}

bool SortedKeys::before(const Row& a, const Row& b) const {
    const int order =
        std::memcmp(m_bytes.data() + a.offset, m_bytes.data() + b.offset, std::min(a.size, b.size));
    return order != 0 ? order < 0 : a.size < b.size;
}

Status SortedKeys::sort(const std::function<Status(qint64 done)>& report) {
    const auto less = [this](const Row& a, const Row& b) { return before(a, b); };
    const size_t count = m_rows.size();
    size_t passes = 1;
    for (size_t width = kRun; width < count; width *= 2) {
        ++passes;
    }
    size_t moved = 0;
    const auto through = [&](size_t rows) {
        moved += rows;
        return report(static_cast<qint64>(moved / passes));
    };
    for (size_t from = 0; from < count; from += kRun) {
        const size_t end = std::min(from + kRun, count);
        std::sort(m_rows.begin() + static_cast<ptrdiff_t>(from), m_rows.begin() + static_cast<ptrdiff_t>(end),
                  less);
        QZ_TRY(through(end - from));
    }
    std::vector<Row> merged(count > kRun ? count : 0);
    for (size_t width = kRun; width < count; width *= 2) {
        for (size_t from = 0; from < count; from += 2 * width) {
            // Small steps, so that cancelling does not wait for a merge of half a million rows.
            const size_t middle = std::min(from + width, count);
            const size_t end = std::min(from + 2 * width, count);
            size_t a = from;
            size_t b = middle;
            for (size_t to = from; to < end; ++to) {
                const bool left = b == end || (a < middle && !less(m_rows[b], m_rows[a]));
                merged[to] = m_rows[left ? a++ : b++];
                if ((to - from + 1) % kRun == 0) {
                    QZ_TRY(through(kRun));
                }
            }
        }
        m_rows.swap(merged);
    }
    return {};
}

std::vector<qint64> SortedKeys::rids() const {
    std::vector<qint64> rids;
    rids.reserve(m_rows.size());
    for (const Row& row : m_rows) {
        rids.push_back(row.rid);
    }
    return rids;
}

}  // namespace qz::core
