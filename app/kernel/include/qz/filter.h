// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

#include "qz/result.h"

namespace qz {

/// A filter as lists and `--where` take it:
///   state=CLOSED and opened_at>=2026-09-01 and (area^=340202 or owner in (CG01, SW01)) and not
///   summary~"井盖"
/// Operators: = != < <= > >= ~ (contains) ^= (starts with) in (…). Words: and or not. Values bare or in
/// double quotes.
class Filter {
public:
    enum class Op {
        And,
        Or,
        Not,
        Equal,
        NotEqual,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Contains,
        StartsWith,
        In
    };
    struct Node {
        Op op = Op::And;
        QString field;
        QStringList values;
        std::vector<Node> children;
    };

    Filter() = default;
    /// Invalid names the position and what was expected there.
    [[nodiscard]] static Result<Filter> parse(const QString& text);
    [[nodiscard]] bool isEmpty() const { return m_root.children.empty() && m_root.field.isEmpty(); }
    [[nodiscard]] const Node& root() const { return m_root; }
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Both must hold.
    [[nodiscard]] static Filter both(const Filter& a, const Filter& b);

private:
    Node m_root;
    QString m_text;
};

}  // namespace qz
