// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "qz/ui/form_view.h"

class QBoxLayout;

namespace qz {

/// Edits one field; its value is text as FieldType describes it.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    explicit FieldEditor(QWidget* parent);
    [[nodiscard]] virtual QString value() const = 0;
    /// Without telling edited().
    virtual void setValue(const QString& value) = 0;
    /// What takes the focus and the label's buddy.
    [[nodiscard]] virtual QWidget* target() const = 0;
    /// Return makes a new line instead of moving on.
    [[nodiscard]] virtual bool isMultiline() const { return false; }
    /// A popup is open that Return belongs to.
    [[nodiscard]] virtual bool isChoosing() const { return false; }
    /// The control itself can take a step back.
    [[nodiscard]] virtual bool canUndo() const { return false; }
    [[nodiscard]] virtual bool canRedo() const { return false; }
    /// Red border and a spoken hint; empty: none.
    void setProblem(const QString& problem);
    /// A button right behind the control.
    void addTool(QWidget* tool);

Q_SIGNALS:
    void edited();

protected:
    QBoxLayout* m_row;
};

[[nodiscard]] FieldEditor* makeFieldEditor(const FieldSpec& spec, const FormServices& services,
                                           QWidget* parent);
/// Editors that open something (field_popups.cpp).
[[nodiscard]] FieldEditor* makeTimeEditor(const FieldSpec& spec, const FormServices& services,
                                          QWidget* parent);
[[nodiscard]] FieldEditor* makeLookupEditor(const FieldSpec& spec, const FormServices& services,
                                            QWidget* parent);
[[nodiscard]] FieldEditor* makePerformerEditor(const FieldSpec& spec, const FormServices& services,
                                               QWidget* parent);

}  // namespace qz
