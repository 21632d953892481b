// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "qz/filter.h"
#include "qz/filter_text.h"

namespace qz {

enum class FilterTokenKind { Word, Quoted, Symbol, End };

struct FilterToken {
    FilterTokenKind kind = FilterTokenKind::End;
    QString text;
    qsizetype at = 0;
    qsizetype length = 0;
    bool closed = true;  ///< a quotation that has its end
};

/// Cuts a filter into words, quotations and signs.
class FilterScanner {
public:
    explicit FilterScanner(const QString& text) : m_text(text) {}
    FilterToken next();

private:
    FilterToken quoted(FilterToken token);
    const QString& m_text;
    qsizetype m_at = 0;
};

/// Parses; on failure `problem` says where.
[[nodiscard]] Result<Filter::Node> parseFilterNode(const QString& text, FilterProblem* problem);
[[nodiscard]] std::optional<Filter::Op> filterComparison(const FilterToken& token);

}  // namespace qz
