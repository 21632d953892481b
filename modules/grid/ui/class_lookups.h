// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "grid/domain/event_class.h"
#include "qz/ui/services.h"

namespace qz::grid {

/// The city tables as forms and lists show them: names of classes and closing reasons in the language of the
/// window.
class ClassLookups {
public:
    /// `folder`: classes.json, limits.json, authority.json, closing_reasons.json.
    [[nodiscard]] static Result<ClassLookups> load(const QString& folder);

    [[nodiscard]] QList<LookupItem> classes() const;  ///< those that a case can have, by code
    [[nodiscard]] QList<LookupItem> closingReasons() const { return m_reasons; }
    [[nodiscard]] std::shared_ptr<const ClassTable> table() const { return m_table; }
    [[nodiscard]] QString className(const QString& code) const;  ///< the code itself where it is unknown

private:
    std::shared_ptr<const ClassTable> m_table;
    QList<LookupItem> m_reasons;
};

}  // namespace qz::grid
