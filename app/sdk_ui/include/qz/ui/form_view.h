// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "qz/areas.h"
#include "qz/cases.h"
#include "qz/clock.h"
#include "qz/ui/services.h"
#include "qz/ui/theme.h"

class QGridLayout;
class QKeyEvent;
class QLabel;
class QUndoStack;

namespace qz {

class FieldEditor;

/// What a form needs besides its fields.
struct FormServices {
    const Theme& theme;
    const Lookups& lookups;
    const Areas& areas;
    const Directory& directory;
    const Clock& clock;
};

/// A form made from field specs. Fields stand in their sections, errors beside the field, Enter moves on,
/// Ctrl+Return submits. Ctrl+Z and Ctrl+Y belong to the text field while it has something of its own to take
/// back, then to the form: one step is what was typed in one field at a time. Never loses what was typed.
class FormView final : public QWidget {
    Q_OBJECT
public:
    FormView(FormServices services, QList<FieldSpec> fields, QWidget* parent = nullptr);
    ~FormView() override;

    void setValues(const FieldMap& values);
    void setValue(const QString& field, const QString& value);
    /// Only fields that are asked for now (onlyIf) and not empty.
    [[nodiscard]] FieldMap values() const;
    [[nodiscard]] QString value(const QString& field) const;
    /// Checks all; marks what is wrong beside the field and puts the focus on the first. True: all right.
    bool validate();
    /// An error that names a field in `where` stands beside it and true is returned; else false and the
    /// caller shows it.
    bool showError(const Error& error);
    void setErrorText(const QString& field, const QString& text);  ///< empty: none
    [[nodiscard]] QString errorText(const QString& field) const;
    [[nodiscard]] bool isModified() const { return m_modified; }
    void setModified(bool modified) { m_modified = modified; }
    /// "Pick on map" beside a longitude; called with what is to be done with the point.
    void setPickOnMap(std::function<void(std::function<void(GeoPoint)>)> pick);
    /// The editor of a field, for focus and tests; null: unknown.
    [[nodiscard]] QWidget* editor(const QString& field) const;
    [[nodiscard]] bool isAsked(const QString& field) const;  ///< onlyIf holds
    /// The last change of a field is taken back, or made again; the focus follows it.
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    void focusFirst();

Q_SIGNALS:
    void edited();     ///< by the user; drafts are kept on it
    void submitted();  ///< Ctrl+Return or Enter on the last field; call validate() then

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row;
    class Change;
    void addRow(const FieldSpec& spec, int line);
    void addSection(const FieldSpec& spec, int line);
    void remember(Row& row);
    void restore(const QString& field, const QString& value);
    bool undoKey(const QKeyEvent& key, const FieldEditor& editor, QObject& text);
    void fieldEdited(const QString& field);
    void updateAsked();
    void moveOn(const QObject* from);
    [[nodiscard]] Row* row(const QString& field) const;

    FormServices m_services;
    QList<FieldSpec> m_specs;
    std::vector<std::unique_ptr<Row>> m_rows;
    QList<std::pair<QLabel*, std::vector<Row*>>> m_sections;  ///< heading and its fields
    std::unique_ptr<QUndoStack> m_history;
    int m_burst = 0;  ///< changes of one field within one burst are one step
    QGridLayout* m_grid;
    std::function<void(std::function<void(GeoPoint)>)> m_pick;
    bool m_modified = false;
    bool m_loading = false;
};

}  // namespace qz
