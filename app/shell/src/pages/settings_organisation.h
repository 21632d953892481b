// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form_dialog.h"
#include "qz/core/reference_office.h"
#include "qz/core/unit_office.h"
#include "settings_tabs.h"

class QCheckBox;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace qz {

/// Units as they stand below each other today, with their posts, who holds them, and what they were before.
class OrganisationTab final : public QWidget {
    Q_OBJECT
public:
    OrganisationTab(Desk& desk, QWidget* parent);
    void reload();
    [[nodiscard]] bool isBusy() const { return m_running > 0; }
    [[nodiscard]] QTreeWidget* tree() const { return m_tree; }
    enum class UnitForm { New, Correct, Renew };
    void openUnit(UnitForm form);
    void openMerger();
    void exportTo(const QString& path);
    void openVersion(const QString& table);  ///< a post of the unit in front, or who holds the post in front

private:
    struct Shown {
        QList<UnitEntry> units;
        QList<ReferenceVersion> posts;
        QList<ReferenceVersion> staff;
    };
    void fill();
    void addUnit(QTreeWidgetItem* item, const UnitEntry& entry, QDate day);
    void addVersions(QTreeWidgetItem* item, const UnitEntry& entry, QDate day);
    void addPosts(QTreeWidgetItem* item, const QString& unit, QDate day);
    void filter(const QString& text);
    void askEnd();
    void chooseExport();
    void updateButtons();
    [[nodiscard]] const UnitEntry* currentUnit() const;
    [[nodiscard]] QString currentPost() const;

    Desk& m_desk;
    PaneTitle* m_head;
    QLineEdit* m_search;
    QCheckBox* m_all;
    QPushButton* m_new;
    QPushButton* m_change;
    QPushButton* m_renew;
    QPushButton* m_merge;
    QPushButton* m_end;
    QPushButton* m_post;
    QPushButton* m_appoint;
    QPushButton* m_import;
    QPushButton* m_export;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QTreeWidget* m_tree;
    Shown m_shown;
    int m_running = 0;
};

}  // namespace qz
