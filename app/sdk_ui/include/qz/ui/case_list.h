// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QVariantMap>
#include <QWidget>
#include <utility>

#include "qz/ui/case_list_model.h"

class QLabel;
class QProgressBar;
class QTableView;

namespace qz {

class EmptyPane;
class ErrorStrip;
class ListHeader;
class LoadingBar;

enum class RowHeight { Compact, Normal, TwoLine };

/// Rows that are chosen in a list, whether they are loaded or not.
struct ListSelection {
    bool all = false;                   ///< every row of the query, also those that nobody has looked at
    QList<std::pair<int, int>> ranges;  ///< first and last, ascending, apart
    qint64 count = 0;
};

/// The list of cases with head, loading, empty and error states. Sorting: a click on a head, Shift+click for
/// up to three keys. Ctrl+A chooses the whole query; a reload keeps place and choice by number.
class CaseList final : public QWidget {
    Q_OBJECT
public:
    explicit CaseList(CaseListServices services, QWidget* parent = nullptr);

    void setQuery(const CaseQuery& query);
    void setFilter(const Filter& filter);  ///< keeps kind, area and sort
    void setArea(const AreaCode& area);
    void setSort(const ListSort& sort);
    /// 1 for the column that weighs most, 0 for one that the list is not sorted by.
    [[nodiscard]] int sortRank(int section) const;
    void reload();
    void setRowHeight(RowHeight height);
    [[nodiscard]] RowHeight rowHeight() const { return m_height; }
    void setColumns(const QStringList& ids);
    /// As they stand on the screen, left to right.
    [[nodiscard]] QStringList shownColumns() const;
    void setEmptyTexts(const QString& what, const QString& why, const QString& button = {});
    [[nodiscard]] CaseListModel* model() const { return m_model; }
    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] ListSelection selection() const;
    /// Of the chosen rows that are loaded.
    [[nodiscard]] QStringList selectedNumbers() const;
    void selectAll();
    void clearSelection();
    [[nodiscard]] QString currentNumber() const;
    /// Looks for it in the whole list; nothing changes where it is not in it.
    void select(const QString& number);
    [[nodiscard]] QVariantMap saveState() const;  ///< columns, widths, height of rows
    void restoreState(const QVariantMap& state);
    /// Which columns, their order, and what the list is sorted by.
    void openColumns();

Q_SIGNALS:
    void currentChanged(const QString& number);
    void activated(const QString& number);       ///< Enter or double click
    void previewToggled(const QString& number);  ///< Space
    /// The user wants to know why the case stands as the row says (Ctrl+Shift+W, menu of the row). `about`:
    /// "limits" from a cell of a limit, "way" from state or owner; empty: all of it.
    void whyRequested(const QString& number, const QString& about);
    void emptyActivated();
    void totalChanged(qint64 total);  ///< -1: not known
    void selectionChanged();
    void copyRequested();   ///< Ctrl+C
    void sortChanged();     ///< by the user
    void columnsChanged();  ///< by the user

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildView();
    void buildHeader();
    void buildSorting();
    void connectModel();
    void headerMenu(const QPoint& position);
    void rowMenu(const QModelIndex& index, const QPoint& position);
    void askWhy(const QModelIndex& index);
    void showSort();
    void showSorting(qint64 done, qint64 whole);
    void applyColumnWidths();
    void fitBadges();
    void afterLoad();
    void tellCurrent();
    void rememberPlace();
    void restorePlace();
    [[nodiscard]] QStringList kept() const;
    [[nodiscard]] QStringList chosenNumbers() const;
    void gather(const CaseListingPtr& listing, qsizetype range, int from);
    bool keyPressed(const QKeyEvent& key);

    CaseListServices m_services;
    CaseListModel* m_model;
    QTableView* m_view;
    ListHeader* m_header;
    EmptyPane* m_empty;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QWidget* m_sorting;
    QLabel* m_sortingText;
    QProgressBar* m_sortingBar;
    QTimer m_minute;
    QHash<QString, int> m_widths;  ///< those that the user chose
    bool m_fitting = false;
    QString m_wanted;        ///< the current number, also while its row is not there
    QString m_told;          ///< the number that currentChanged() gave last
    bool m_seeking = false;  ///< until it is known where that row is
    RowHeight m_height = RowHeight::TwoLine;
    /// What a reload finds again.
    struct Place {
        QString top;
        int offset = 0;  ///< of the top row, pixels
        bool all = false;
        QStringList chosen;
        bool reset = false;  ///< between the model's two signals
    } m_place;
    /// Numbers of all chosen rows, read before a reload where not all of them are loaded.
    struct Gathered {
        QList<std::pair<int, int>> ranges;
        QStringList numbers;
    } m_gathered;
    quint64 m_gathering = 0;  ///< a later reload outdates an earlier reading
};

}  // namespace qz
