// SPDX-License-Identifier: GPL-3.0-or-later
#include "wkt_tree.h"

#include <algorithm>

namespace qz {
namespace {

constexpr qsizetype kLongest = 64 * 1024;
constexpr int kDeepest = 16;

class WktParser {
public:
    explicit WktParser(QStringView text) : m_text(text) {}

    bool node(WktNode& node, int depth) {
        node.keyword = word().toUpper();
        if (depth > kDeepest || node.keyword.isEmpty() || !(take('[') || take('('))) {
            return false;
        }
        do {
            if (!value(node, depth)) {
                return false;
            }
        } while (take(','));
        node.name = node.texts.value(0);
        return take(']') || take(')');
    }
    bool atEnd() {
        blanks();
        return m_at == m_text.size();
    }

private:
    bool value(WktNode& node, int depth) {
        blanks();
        const QChar c = peek();
        if (c == QLatin1Char('"')) {
            return quoted(node);
        }
        if (c.isDigit() || c == QLatin1Char('-') || c == QLatin1Char('+') || c == QLatin1Char('.')) {
            return number(node);
        }
        const qsizetype start = m_at;
        const QString bare = word();
        blanks();
        if (peek() != QLatin1Char('[') && peek() != QLatin1Char('(')) {
            return !bare.isEmpty();  // a direction of an axis: NORTH
        }
        m_at = start;
        node.children.emplace_back();
        return this->node(node.children.back(), depth + 1);
    }
    bool quoted(WktNode& node) {
        const qsizetype end = m_text.indexOf(QLatin1Char('"'), m_at + 1);
        if (end < 0) {
            return false;
        }
        node.texts.append(m_text.mid(m_at + 1, end - m_at - 1).toString());
        m_at = end + 1;
        return true;
    }
    bool number(WktNode& node) {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && QStringLiteral("+-.eE0123456789").contains(m_text.at(m_at))) {
            ++m_at;
        }
        bool ok = false;
        node.numbers.append(m_text.mid(start, m_at - start).toDouble(&ok));
        return ok;
    }
    QString word() {
        blanks();
        const qsizetype start = m_at;
        while (m_at < m_text.size() &&
               (m_text.at(m_at).isLetterOrNumber() || m_text.at(m_at) == QLatin1Char('_'))) {
            ++m_at;
        }
        return m_text.mid(start, m_at - start).toString();
    }
    bool take(char c) {
        blanks();
        if (peek() != QLatin1Char(c)) {
            return false;
        }
        ++m_at;
        return true;
    }
    void blanks() {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace()) {
            ++m_at;
        }
    }
    [[nodiscard]] QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    QStringView m_text;
    qsizetype m_at = 0;
};

}  // namespace

std::optional<WktNode> WktNode::parse(const QString& wkt) {
    if (wkt.size() > kLongest) {
        return std::nullopt;
    }
    WktParser parser(wkt);
    WktNode root;
    return parser.node(root, 0) && parser.atEnd() ? std::optional(std::move(root)) : std::nullopt;
}

const WktNode* WktNode::child(const char* wanted) const {
    const auto found = std::find_if(children.begin(), children.end(), [wanted](const WktNode& node) {
        return node.keyword == QLatin1String(wanted);
    });
    return found == children.end() ? nullptr : &*found;
}

std::optional<double> WktNode::parameter(const char* wanted) const {
    for (const WktNode& node : children) {
        if (node.keyword == QLatin1String("PARAMETER") && !node.numbers.isEmpty() &&
            node.name.compare(QLatin1String(wanted), Qt::CaseInsensitive) == 0) {
            return node.numbers.first();
        }
    }
    return std::nullopt;
}

}  // namespace qz
