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

    /// What the store says from now on; it outlives this. Null: the shipped tables.
    void follow(const ClassSource* source) { m_source = source; }
    /// Everything that a limit may stand for: all, top classes, classes.
    [[nodiscard]] QList<LookupItem> anyClass() const;

    [[nodiscard]] QList<LookupItem> classes() const;  ///< those that a case can have, by code
    [[nodiscard]] QList<LookupItem> closingReasons() const { return m_reasons; }
    [[nodiscard]] std::shared_ptr<const ClassTable> table() const;
    [[nodiscard]] QString className(const QString& code) const;  ///< the code itself where it is unknown

private:
    const ClassSource* m_source = nullptr;
    std::shared_ptr<const ClassTable> m_table;
    QList<LookupItem> m_reasons;
};

}  // namespace qz::grid
