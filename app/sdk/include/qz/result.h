// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <utility>
#include <variant>

#include "qz/error.h"

namespace qz {

/// A value of type T or an Error. `std::expected` is not usable with clang 14 and libstdc++ 12.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_data(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_data(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_data.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    [[nodiscard]] const T& value() const& {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_data);
    }
    [[nodiscard]] T& value() & {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_data);
    }
    [[nodiscard]] T&& value() && {
        Q_ASSERT(ok());
        return std::move(*std::get_if<0>(&m_data));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    /// Only when !ok().
    [[nodiscard]] const Error& error() const {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_data);
    }
    [[nodiscard]] T valueOr(T fallback) const { return ok() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_data;
};

/// Success without a value, or an Error.
class [[nodiscard]] Status {
public:
    Status() = default;
    Status(Error error) : m_data(std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_data.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error& error() const {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_data);
    }

private:
    std::variant<std::monostate, Error> m_data;
};

/// Short ways to build errors. `message` is translated by the caller.
[[nodiscard]] inline Error makeError(ErrorCode code, QString message, QString detail = {},
                                     QString where = {}) {
    return Error{code, std::move(message), std::move(detail), std::move(where)};
}

}  // namespace qz

/// Leaves the function with the error of a Status or Result expression.
#define QZ_TRY(expression)                              \
    do {                                                \
        if (auto qzTry_ = (expression); !qzTry_.ok()) { \
            return qzTry_.error();                      \
        }                                               \
    } while (false)

#define QZ_CONCAT_INNER(a, b) a##b
#define QZ_CONCAT(a, b) QZ_CONCAT_INNER(a, b)

/// `QZ_ASSIGN(auto x, f());` declares x from a Result or leaves with its error.
#define QZ_ASSIGN(declaration, expression)              \
    auto QZ_CONCAT(qzResult_, __LINE__) = (expression); \
    if (!QZ_CONCAT(qzResult_, __LINE__).ok()) {         \
        return QZ_CONCAT(qzResult_, __LINE__).error();  \
    }                                                   \
    declaration = std::move(QZ_CONCAT(qzResult_, __LINE__)).value()
