// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form_dialog.h"
#include "qz/reference_table.h"
#include "settings_tabs.h"

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace qz {

/// One version of an entry to be filled in.
[[nodiscard]] FormDialog* newVersionDialog(Desk& desk, const ReferenceTable& table, const FieldMap& values,
                                           QWidget* parent);

/// The reference tables of the core and of the modules: what is in force, what was, what is to come; new
/// entries and versions, their end, files in and out.
class TablesTab final : public QWidget {
    Q_OBJECT
public:
    TablesTab(Desk& desk, QWidget* parent);
    void reload();
    void choose(const QString& table);
    [[nodiscard]] bool isBusy() const { return m_running > 0; }
    [[nodiscard]] PlainTable* rows() const { return m_rows; }
    [[nodiscard]] QLineEdit* search() const { return m_search; }
    void openForm(bool next);  ///< `next`: a further version of the entry in front
    void exportTo(const QString& path);

private:
    void fillTables();
    void showRows();
    void askEnd();
    void chooseExport();
    void updateButtons();
    [[nodiscard]] const ReferenceTable* table() const;
    [[nodiscard]] const ReferenceVersion* current() const;
    [[nodiscard]] QString shown(const FieldSpec& spec, const QString& value) const;
    [[nodiscard]] QString stateOf(const ReferenceVersion& version, QDate day) const;

    Desk& m_desk;
    QListWidget* m_tables;
    PaneTitle* m_head;
    QLabel* m_about;
    QLineEdit* m_search;
    QCheckBox* m_all;
    QPushButton* m_new;
    QPushButton* m_next;
    QPushButton* m_end;
    QPushButton* m_import;
    QPushButton* m_export;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    PlainTable* m_rows;
    QList<ReferenceVersion> m_versions;
    int m_running = 0;
    quint64 m_generation = 0;
};

}  // namespace qz
