// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "qz/core/reference_office.h"
#include "qz/core/unit_office.h"
#include "settings_tabs.h"

class QCheckBox;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace qz {

class FormView;

/// A unit to be filled in; closes when it is stored, errors stand beside their fields.
class UnitDialog final : public QDialog {
    Q_OBJECT
public:
    UnitDialog(Desk& desk, const FieldMap& values, QWidget* parent);
    [[nodiscard]] FormView* form() const { return m_form; }
    void submit();

Q_SIGNALS:
    void stored();

private:
    Desk& m_desk;
    FormView* m_form;
    ErrorStrip* m_error;
};

/// Units as they stand below each other, with their posts and who holds them.
class OrganisationTab final : public QWidget {
    Q_OBJECT
public:
    OrganisationTab(Desk& desk, QWidget* parent);
    void reload();
    [[nodiscard]] bool isBusy() const { return m_running > 0; }
    [[nodiscard]] QTreeWidget* tree() const { return m_tree; }
    void openUnit(bool change);
    void openVersion(const QString& table);  ///< a post of the unit in front, or who holds the post in front

private:
    struct Shown {
        QList<UnitEntry> units;
        QList<ReferenceVersion> posts;
        QList<ReferenceVersion> staff;
    };
    void fill();
    void addPosts(QTreeWidgetItem* item, const QString& unit, QDate day);
    void filter(const QString& text);
    void askEnd();
    void updateButtons();
    [[nodiscard]] const UnitEntry* currentUnit() const;
    [[nodiscard]] QString currentPost() const;

    Desk& m_desk;
    PaneTitle* m_head;
    QLineEdit* m_search;
    QCheckBox* m_all;
    QPushButton* m_new;
    QPushButton* m_change;
    QPushButton* m_end;
    QPushButton* m_post;
    QPushButton* m_appoint;
    QPushButton* m_import;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QTreeWidget* m_tree;
    Shown m_shown;
    int m_running = 0;
};

}  // namespace qz
