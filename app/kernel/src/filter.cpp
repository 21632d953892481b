// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/filter.h"

#include <QCoreApplication>
#include <optional>

#include "filter_scan.h"

namespace qz {
namespace {

constexpr int kMaxDepth = 64;

bool isWordCharacter(QChar c) { return !c.isSpace() && !QStringLiteral("()=!<>~^,\"").contains(c); }

}  // namespace

FilterToken FilterScanner::next() {
    while (m_at < m_text.size() && m_text.at(m_at).isSpace()) {
        ++m_at;
    }
    FilterToken token;
    token.at = m_at;
    if (m_at >= m_text.size()) {
        return token;
    }
    const QChar c = m_text.at(m_at);
    if (c == QLatin1Char('"')) {
        return quoted(token);
    }
    if (isWordCharacter(c)) {
        while (m_at < m_text.size() && isWordCharacter(m_text.at(m_at))) {
            token.text += m_text.at(m_at++);
        }
        token.kind = FilterTokenKind::Word;
        token.length = m_at - token.at;
        return token;
    }
    token.kind = FilterTokenKind::Symbol;
    token.text = m_text.mid(m_at, 2);
    static const QStringList twoCharacters = {QStringLiteral("!="), QStringLiteral("<="),
                                              QStringLiteral(">="), QStringLiteral("^=")};
    if (!twoCharacters.contains(token.text)) {
        token.text.truncate(1);
    }
    token.length = token.text.size();
    m_at += token.length;
    return token;
}

FilterToken FilterScanner::quoted(FilterToken token) {
    token.kind = FilterTokenKind::Quoted;
    token.closed = false;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        if (m_text.at(m_at) == QLatin1Char('"')) {
            if (m_text.mid(m_at + 1, 1) != QLatin1String("\"")) {
                ++m_at;
                token.closed = true;
                break;
            }
            ++m_at;  // "" inside quotes is one quote
        }
        token.text += m_text.at(m_at);
    }
    token.length = m_at - token.at;
    return token;
}

std::optional<Filter::Op> filterComparison(const FilterToken& token) {
    static const QHash<QString, Filter::Op> operators = {
        {QStringLiteral("="), Filter::Op::Equal},    {QStringLiteral("!="), Filter::Op::NotEqual},
        {QStringLiteral("<"), Filter::Op::Less},     {QStringLiteral("<="), Filter::Op::LessEqual},
        {QStringLiteral(">"), Filter::Op::Greater},  {QStringLiteral(">="), Filter::Op::GreaterEqual},
        {QStringLiteral("~"), Filter::Op::Contains}, {QStringLiteral("^="), Filter::Op::StartsWith}};
    const auto it = operators.constFind(token.kind == FilterTokenKind::Symbol ? token.text : QString());
    return it == operators.cend() ? std::nullopt : std::optional(*it);
}

namespace {

class Parser {
public:
    Parser(const QString& text, FilterProblem* problem) : m_scanner(text), m_problem(problem) {}

    Result<Filter::Node> run() {
        QZ_TRY(advance());
        QZ_ASSIGN(Filter::Node node, parseOr(0));
        if (m_token.kind != FilterTokenKind::End) {
            return expected(QCoreApplication::translate("qz::Filter", "the end, “and” or “or”"));
        }
        return node;
    }

private:
    Status advance() {
        m_token = m_scanner.next();
        if (m_token.closed) {
            return {};
        }
        return failed(
            QCoreApplication::translate(
                "qz::Filter", "The filter has a quotation mark at character %1 that is never closed.")
                .arg(m_token.at + 1));
    }
    Error failed(const QString& message) const {
        if (m_problem != nullptr) {
            *m_problem = {m_token.at, m_token.length, message};
        }
        return makeError(ErrorCode::Invalid, message);
    }
    Error expected(const QString& what) const {
        const QString found = m_token.kind == FilterTokenKind::End
                                  ? QCoreApplication::translate("qz::Filter", "the end")
                                  : QStringLiteral("“%1”").arg(m_token.text);
        return failed(QCoreApplication::translate("qz::Filter",
                                                  "The filter has %1 at character %2 where %3 was expected.")
                          .arg(found)
                          .arg(m_token.at + 1)
                          .arg(what));
    }
    [[nodiscard]] bool isWord(const char* word) const {
        return m_token.kind == FilterTokenKind::Word &&
               m_token.text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
    [[nodiscard]] bool isSymbol(const char* symbol) const {
        return m_token.kind == FilterTokenKind::Symbol && m_token.text == QLatin1String(symbol);
    }

    Result<Filter::Node> parseOr(int depth) { return parseChain(depth, "or", Filter::Op::Or); }

    Result<Filter::Node> parseChain(int depth, const char* word, Filter::Op op) {
        if (depth > kMaxDepth) {
            return failed(QCoreApplication::translate("qz::Filter", "The filter is nested too deeply."));
        }
        Filter::Node chain;
        chain.op = op;
        for (;;) {
            QZ_ASSIGN(Filter::Node part, op == Filter::Op::Or ? parseChain(depth + 1, "and", Filter::Op::And)
                                                              : parseNot(depth + 1));
            chain.children.push_back(std::move(part));
            if (!isWord(word)) {
                break;
            }
            QZ_TRY(advance());
        }
        if (chain.children.size() == 1) {
            Filter::Node only = std::move(chain.children.front());
            return only;
        }
        return chain;
    }

    Result<Filter::Node> parseNot(int depth) {
        if (isWord("not")) {
            QZ_TRY(advance());
            Filter::Node node;
            node.op = Filter::Op::Not;
            if (depth > kMaxDepth) {
                return failed(QCoreApplication::translate("qz::Filter", "The filter is nested too deeply."));
            }
            QZ_ASSIGN(Filter::Node inner, parseNot(depth + 1));
            node.children.push_back(std::move(inner));
            return node;
        }
        if (isSymbol("(")) {
            QZ_TRY(advance());
            QZ_ASSIGN(Filter::Node inner, parseOr(depth + 1));
            if (!isSymbol(")")) {
                return expected(QStringLiteral("“)”"));
            }
            QZ_TRY(advance());
            return inner;
        }
        return parseComparison();
    }

    Result<Filter::Node> parseComparison() {
        if (m_token.kind != FilterTokenKind::Word) {
            return expected(QCoreApplication::translate("qz::Filter", "a field"));
        }
        Filter::Node node;
        node.field = m_token.text;
        QZ_TRY(advance());
        if (isWord("in")) {
            QZ_TRY(advance());
            return parseList(std::move(node));
        }
        const std::optional<Filter::Op> op = filterComparison(m_token);
        if (!op) {
            return expected(
                QCoreApplication::translate("qz::Filter", "an operator (= != < <= > >= ~ ^= in)"));
        }
        node.op = *op;
        QZ_TRY(advance());
        QZ_TRY(takeValue(node));
        return node;
    }

    Status takeValue(Filter::Node& node) {
        if (m_token.kind != FilterTokenKind::Word && m_token.kind != FilterTokenKind::Quoted) {
            return expected(QCoreApplication::translate("qz::Filter", "a value"));
        }
        node.values.append(m_token.text);
        return advance();
    }

    Result<Filter::Node> parseList(Filter::Node node) {
        node.op = Filter::Op::In;
        if (!isSymbol("(")) {
            return expected(QStringLiteral("“(”"));
        }
        do {
            QZ_TRY(advance());
            QZ_TRY(takeValue(node));
        } while (isSymbol(","));
        if (!isSymbol(")")) {
            return expected(QCoreApplication::translate("qz::Filter", "“,” or “)”"));
        }
        QZ_TRY(advance());
        return node;
    }

    FilterScanner m_scanner;
    FilterToken m_token;
    FilterProblem* m_problem;
};

}  // namespace

Result<Filter::Node> parseFilterNode(const QString& text, FilterProblem* problem) {
    return Parser(text, problem).run();
}

Result<Filter> Filter::parse(const QString& text) {
    Filter filter;
    filter.m_text = text.trimmed();
    if (filter.m_text.isEmpty()) {
        return filter;
    }
    QZ_ASSIGN(filter.m_root, Parser(filter.m_text, nullptr).run());
    return filter;
}

Filter Filter::both(const Filter& a, const Filter& b) {
    if (a.isEmpty()) {
        return b;
    }
    if (b.isEmpty()) {
        return a;
    }
    Filter filter;
    filter.m_root.op = Op::And;
    filter.m_root.children = {a.m_root, b.m_root};
    filter.m_text = QStringLiteral("(%1) and (%2)").arg(a.m_text, b.m_text);
    return filter;
}

}  // namespace qz
