// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <random>

namespace qz::fuzz {

/// Changes bytes in the ways that hurt readers of these formats: counts and lengths in both byte orders,
/// numbers that are no numbers, cuts, repetitions, pieces of other files, brackets. Same seed, same changes.
class Mutation {
public:
    explicit Mutation(quint64 seed) : m_random(seed) {}
    [[nodiscard]] QByteArray changed(QByteArray bytes, const QByteArrayList& corpus, bool text);

private:
    qsizetype below(qsizetype limit) {
        return limit <= 0 ? 0 : static_cast<qsizetype>(m_random() % static_cast<quint64>(limit));
    }
    void changeNumber(QByteArray& bytes);
    void changeText(QByteArray& bytes);
    void changePieces(QByteArray& bytes, const QByteArrayList& corpus);
    std::mt19937_64 m_random;
};

}  // namespace qz::fuzz
