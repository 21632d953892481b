// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "qz/ui/form_view.h"

class QVBoxLayout;

namespace qz::mediation {

/// The fields of a new dispute on one sheet: what it is about on the left, applicant and respondent side by
/// side on the right, further parties below. A page adds its own fields under the left or across the bottom.
class DisputeForm final : public QWidget {
    Q_OBJECT
public:
    /// `fields`: of the kind.
    DisputeForm(FormServices services, const QList<FieldSpec>& fields, QWidget* parent = nullptr);

    /// A form of the page's own; `below`: under what the dispute is about, else beside the parties' further
    /// fields. `title` empty: none.
    FormView* add(const QString& title, const QList<FieldSpec>& fields, bool below);
    /// A widget of the page under the last form of the left.
    void addBelow(QWidget* widget);

    void setValues(const FieldMap& values);
    [[nodiscard]] FieldMap values() const;         ///< of all forms
    [[nodiscard]] FieldMap disputeValues() const;  ///< of the kind's fields alone
    [[nodiscard]] QString value(const QString& field) const;
    void setValue(const QString& field, const QString& value);
    bool validate();
    bool showError(const Error& error);
    [[nodiscard]] FormView* formOf(const QString& field) const;  ///< null: no such field
    [[nodiscard]] QWidget* editor(const QString& field) const;
    [[nodiscard]] bool isModified() const;
    void setModified(bool modified);
    void focusFirst();
    /// Where a card that is read now belongs: "applicant", "respondent" or "other_parties", by the cursor.
    [[nodiscard]] QString placeOfCursor() const;
    void takeCard(const QString& place, const FieldMap& card);
    /// What is saved already is read only; the page's own forms stay open.
    void setDisputeEnabled(bool enabled);

Q_SIGNALS:
    void edited();
    void submitted();

private:
    FormView* addForm(QVBoxLayout* column, const QString& title, const QList<FieldSpec>& fields);

    FormServices m_services;
    QList<FormView*> m_dispute;  ///< of the kind's fields
    QList<FormView*> m_own;
    QHash<QString, FormView*> m_formOf;
    QVBoxLayout* m_left = nullptr;
    QVBoxLayout* m_rightEnd = nullptr;
};

/// A heading over a part of a sheet.
[[nodiscard]] QWidget* sheetHeading(const QString& title, QWidget* parent);

}  // namespace qz::mediation
