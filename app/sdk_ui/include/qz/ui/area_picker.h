// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QToolButton>
#include <memory>

#include "qz/areas.h"
#include "qz/ui/theme.h"

class QLineEdit;
class QStandardItemModel;
class QTreeView;

namespace qz {

/// The tree of areas with a filter by name or code. Return or double click chooses.
class AreaTreePopup final : public QFrame {
    Q_OBJECT
public:
    AreaTreePopup(std::shared_ptr<const AreaTree> tree, const AreaCode& root, QWidget* parent);
    void setCurrent(const AreaCode& area);
    void setFilterText(const QString& text);

Q_SIGNALS:
    void chosen(const qz::AreaCode& area);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& text);
    void choose();

    std::shared_ptr<const AreaTree> m_tree;
    AreaCode m_root;
    QLineEdit* m_edit;
    QTreeView* m_view;
    QStandardItemModel* m_model;
};

/// One bordered box of crumbs (city › county › town …); opens the tree. Keyboard: Alt+Down, Return or Space.
class AreaPicker final : public QToolButton {
    Q_OBJECT
public:
    AreaPicker(const Theme& theme, const Areas& areas, QWidget* parent = nullptr);
    /// The user's area: nothing above it can be chosen.
    void setRoot(const AreaCode& root);
    void setArea(const AreaCode& area);
    [[nodiscard]] AreaCode area() const { return m_area; }
    void openPopup();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void areaChanged(const qz::AreaCode& area);  ///< by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Crumb {
        AreaCode code;
        QString name;
    };
    [[nodiscard]] QList<Crumb> crumbs() const;

    const Theme& m_theme;
    const Areas& m_areas;
    AreaCode m_root;
    AreaCode m_area;
};

}  // namespace qz
