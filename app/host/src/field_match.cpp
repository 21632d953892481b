// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_match.h"

#include <algorithm>

namespace qz {
namespace {

int compare(const QString& a, const QString& b) {
    bool aIsNumber = false;
    bool bIsNumber = false;
    const double x = a.toDouble(&aIsNumber);
    const double y = b.toDouble(&bIsNumber);
    if (aIsNumber && bIsNumber) {
        return x < y ? -1 : x > y ? 1 : 0;
    }
    return a.compare(b);
}

bool leaf(const Filter::Node& node, const FieldMap& fields) {
    const QString value = fields.value(node.field);
    const QString wanted = node.values.value(0);
    switch (node.op) {
        case Filter::Op::Equal:
            return value == wanted;
        case Filter::Op::NotEqual:
            return value != wanted;
        case Filter::Op::Less:
            return compare(value, wanted) < 0;
        case Filter::Op::LessEqual:
            return compare(value, wanted) <= 0;
        case Filter::Op::Greater:
            return compare(value, wanted) > 0;
        case Filter::Op::GreaterEqual:
            return compare(value, wanted) >= 0;
        case Filter::Op::Contains:
            return value.contains(wanted, Qt::CaseInsensitive);
        case Filter::Op::StartsWith:
            return value.startsWith(wanted);
        case Filter::Op::In:
            return node.values.contains(value);
        default:
            return true;
    }
}

bool matches(const Filter::Node& node, const FieldMap& fields) {
    const auto inner = [&](const Filter::Node& child) { return matches(child, fields); };
    if (!node.field.isEmpty()) {
        return leaf(node, fields);
    }
    switch (node.op) {
        case Filter::Op::Or:
            return std::any_of(node.children.begin(), node.children.end(), inner);
        case Filter::Op::Not:
            return !std::all_of(node.children.begin(), node.children.end(), inner);
        default:
            return std::all_of(node.children.begin(), node.children.end(), inner);
    }
}

}  // namespace

bool fieldsMatch(const Filter& filter, const FieldMap& fields) {
    return filter.isEmpty() || matches(filter.root(), fields);
}

}  // namespace qz
