// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <QTimer>
#include <memory>

#include "qz/areas.h"
#include "qz/case_lists.h"
#include "qz/clock.h"
#include "qz/list_sort.h"
#include "qz/ui/case_columns.h"
#include "qz/ui/services.h"
#include "qz/ui/theme.h"

namespace qz {

class ListingJob;

/// What a case list runs on.
struct CaseListServices {
    Cases& cases;
    const Areas& areas;
    const Directory& directory;
    const Clock& clock;
    const Theme& theme;
    const RecordPresenters& presenters;
    const Session& session;
    CaseLists& lists;
};

/// A window on a list of any length: as many rows as the list has, read in pages where the view looks, a
/// bounded number of pages in memory. The first page comes at once, the number of rows and the way to any of
/// them a moment later; an order that no index gives is made first, with progress. Loads run elsewhere; old
/// rows stay until the new ones are there.
class CaseListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        RecordRole = Qt::UserRole + 1,  ///< qz::CaseRecord
        MarkRole,                       ///< int of MarkId
        FaceRole,                       ///< qz::ClockFace
        SecondLineRole,                 ///< QString
        ColumnIdRole,
        StaleRole,      ///< bool: shown until the reload is through
        LoadingRole,    ///< bool: the row is there, what it says is on its way
        DeliveryRole,   ///< int: squares of the order under way (drawDelivery), 0: none
        UnansweredRole  ///< bool: urgent and not acknowledged
    };

    static constexpr int kMostPages = 48;  ///< in memory

    explicit CaseListModel(CaseListServices services, QObject* parent = nullptr);
    ~CaseListModel() override;
    void setColumns(const QStringList& ids);
    [[nodiscard]] const QStringList& columns() const { return m_columns; }

    /// Kind, area, filter, sort. Starts loading.
    void setQuery(const CaseQuery& query);
    [[nodiscard]] const CaseQuery& query() const { return m_query; }
    void setSort(const ListSort& sort);
    [[nodiscard]] ListSort sortKeys() const;
    /// Reads again. `keep`: numbers whose rows are wanted afterwards, the most important first.
    void reload(const QStringList& keep = {});
    /// Looks for the row of a number, also where it is not loaded; answers by located().
    void locate(const QString& number);
    void tick();  ///< a minute went by: clocks change
    void cancelSorting();

    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// True until the number of rows is known and any row can be reached.
    [[nodiscard]] bool isArranging() const { return m_job != nullptr; }
    [[nodiscard]] bool isBusy() const { return m_loading || isArranging() || !m_inFlight.isEmpty(); }
    [[nodiscard]] qint64 total() const { return m_total; }         ///< -1: not known yet
    [[nodiscard]] const CaseRecord* recordAt(int row) const;       ///< null: not loaded
    [[nodiscard]] QList<const CaseRecord*> loadedRecords() const;  ///< by row
    [[nodiscard]] int rowOf(const QString& number) const;  ///< -1: not among what is loaded or looked for
    [[nodiscard]] QList<int> rowsOf(
        const QStringList& numbers) const;  ///< those that rowOf() knows, in any order
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// Null while everything there is stands in the first page, or nothing is arranged yet.
    [[nodiscard]] const CaseListingPtr& listing() const { return m_listing; }
    [[nodiscard]] const CaseListServices& services() const { return m_services; }
    [[nodiscard]] const CaseCells& cells() const { return m_cells; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void loadingChanged();
    void failed(const qz::Error& error);
    void loaded();                                 ///< rows arrived
    void sorting(qint64 done, qint64 whole);       ///< an order is being made; whole 0: over
    void located(const QString& number, int row);  ///< row -1: not in this list

private:
    struct Page {
        QList<CaseRecord> rows;
        mutable quint64 used = 0;
        bool fresh = true;
    };
    void begin(bool reload);
    void takeHead(const CaseHead& head, bool reload);
    void arrange(bool place);
    void takeListing(const CaseListingPtr& listing, bool place);
    void show(const CaseListingPtr& listing, qint64 first, const QList<CaseRecord>& rows);
    void setWhole(const QList<CaseRecord>& rows);
    void setRowCount(int rows);
    void fail(const Error& error);
    void finish();
    void wantPage(int page) const;
    void fetchWanted();
    void takePage(int page, const CaseRows& rows);
    void dropOldPages();
    void endJob();
    [[nodiscard]] QVariant loadedData(const CaseRecord& record, const QString& column, int role) const;

    CaseListServices m_services;
    CaseCells m_cells;
    QStringList m_columns;
    CaseQuery m_query;
    CaseQuery m_shown;  ///< of the rows that are there
    QStringList m_keep;
    QString m_sought;
    QHash<int, Page> m_pages;
    CaseListingPtr m_listing;
    std::shared_ptr<ListingJob> m_job;
    mutable QList<int> m_wanted;  ///< pages, the latest last
    QSet<int> m_inFlight;
    mutable QTimer m_fetch;
    QTimer m_again;   ///< rows moved under us
    QTimer m_report;  ///< of a sort under way
    int m_rows = 0;
    qint64 m_total = -1;
    mutable quint64 m_use = 0;
    quint64 m_generation = 0;  ///< answers of older queries are dropped
    bool m_loading = false;
    bool m_stale = false;
};

}  // namespace qz

Q_DECLARE_METATYPE(qz::CaseRecord)
