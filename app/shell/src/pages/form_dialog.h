// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QFuture>
#include <functional>

#include "desk.h"

namespace qz {

class ErrorStrip;
class FormView;

/// A form in a window of its own: something that an administrator enters. Closes when it is stored; errors
/// stand beside their fields, others above the form.
class FormDialog final : public QDialog {
    Q_OBJECT
public:
    struct Text {
        QString title;
        QString note;  ///< above the form; may be empty
    };
    /// `store` is given what was filled in, on the UI thread.
    using Store = std::function<QFuture<Status>(const FieldMap& values)>;
    FormDialog(Desk& desk, const Text& text, const QList<FieldSpec>& fields, const FieldMap& values,
               Store store, QWidget* parent);
    [[nodiscard]] FormView* form() const { return m_form; }
    void submit();

Q_SIGNALS:
    void stored();

private:
    FormView* m_form;
    ErrorStrip* m_error;
    Store m_store;
    bool m_storing = false;
};

}  // namespace qz
