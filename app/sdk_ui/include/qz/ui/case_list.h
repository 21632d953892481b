// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QTimer>
#include <QVariantMap>
#include <QWidget>

#include "qz/areas.h"
#include "qz/cases.h"
#include "qz/clock.h"
#include "qz/ui/services.h"
#include "qz/ui/theme.h"

class QTableView;

namespace qz {

class EmptyPane;
class ErrorStrip;
class LoadingBar;

/// What a case list runs on.
struct CaseListServices {
    Cases& cases;
    const Areas& areas;
    const Directory& directory;
    const Clock& clock;
    const Theme& theme;
    const RecordPresenters& presenters;
    const Session& session;
};

/// Cases page by page as the view asks for them. Loads run elsewhere; old rows stay until the new ones are
/// there.
class CaseListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Columns by id: state, subject, owner, clock (two lines each); number, kind, title, place, area,
    /// opened_at, due_at, source, external_id, summary (one line).
    enum Role {
        RecordRole = Qt::UserRole + 1,  ///< qz::CaseRecord
        MarkRole,                       ///< int of MarkId
        FaceRole,                       ///< qz::ClockFace
        SecondLineRole,                 ///< QString
        ColumnIdRole,
        StaleRole  ///< bool: shown until the reload is through
    };

    explicit CaseListModel(CaseListServices services, QObject* parent = nullptr);
    void setColumns(const QStringList& ids);
    [[nodiscard]] const QStringList& columns() const { return m_columns; }
    [[nodiscard]] static QStringList knownColumns();
    [[nodiscard]] static QString columnTitle(const QString& id);
    [[nodiscard]] static QString sortKey(const QString& id);  ///< empty: cannot be sorted by

    /// Kind, area, filter, sort. Starts loading.
    void setQuery(const CaseQuery& query);
    [[nodiscard]] const CaseQuery& query() const { return m_query; }
    void reload();
    void tick();  ///< a minute went by: clocks change
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] const CaseRecord& record(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(const QString& number) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void loadingChanged();
    void failed(const qz::Error& error);
    void loaded();  ///< a page arrived

private:
    void request(bool first);
    void take(const CasePage& page, bool first);
    [[nodiscard]] QString text(const CaseRecord& record, const QString& column) const;
    [[nodiscard]] QString secondLine(const CaseRecord& record, const QString& column) const;

    CaseListServices m_services;
    QStringList m_columns;
    CaseQuery m_query;
    QList<CaseRecord> m_rows;
    QByteArray m_next;
    qint64 m_total = -1;
    quint64 m_generation = 0;  ///< answers of older queries are dropped
    bool m_loading = false;
    bool m_stale = false;
};

enum class RowHeight { Compact, Normal, TwoLine };

/// The list of cases with head, loading, empty and error states.
class CaseList final : public QWidget {
    Q_OBJECT
public:
    explicit CaseList(CaseListServices services, QWidget* parent = nullptr);

    void setQuery(const CaseQuery& query);
    void setFilter(const Filter& filter);  ///< keeps kind, area and sort
    void setArea(const AreaCode& area);
    void reload();
    void setRowHeight(RowHeight height);
    [[nodiscard]] RowHeight rowHeight() const { return m_height; }
    void setColumns(const QStringList& ids);
    void setEmptyTexts(const QString& what, const QString& why, const QString& button = {});
    [[nodiscard]] CaseListModel* model() const { return m_model; }
    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] QStringList selectedNumbers() const;
    [[nodiscard]] QString currentNumber() const;
    void select(const QString& number);
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap& state);

Q_SIGNALS:
    void currentChanged(const QString& number);
    void activated(const QString& number);       ///< Enter or double click
    void previewToggled(const QString& number);  ///< Space
    void emptyActivated();
    void totalChanged(qint64 total);  ///< -1: not known

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void headerMenu(const QPoint& position);
    void applyColumnWidths();
    void fitBadges();
    void afterLoad();
    void copySelection();

    CaseListServices m_services;
    CaseListModel* m_model;
    QTableView* m_view;
    EmptyPane* m_empty;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QTimer m_minute;
    QHash<QString, int> m_widths;  ///< those that the user chose
    bool m_fitting = false;
    QString m_wanted;
    RowHeight m_height = RowHeight::TwoLine;
};

}  // namespace qz

Q_DECLARE_METATYPE(qz::CaseRecord)
