// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "qz/jobs.h"
#include "qz/ui/bulk_step.h"
#include "qz/ui/filter_bar.h"
#include "qz/ui/list_exports.h"
#include "qz/ui/page.h"
#include "qz/ui/view_button.h"

class QLabel;

namespace qz {

/// What a list with all its tools runs on.
struct ListPaneServices {
    CaseListServices list;
    FormServices forms;
    Jobs& jobs;
    Notifications& notifications;
    ListViews& views;
    ListExports& exports;
    Navigation& navigation;
};

/// A list of cases as pages show it: filter bar above, what can be done with chosen rows below, saved views
/// as a button for the page's toolbar. A module gives its chips and its query and gets the rest.
class CaseListPane final : public QWidget {
    Q_OBJECT
public:
    /// `page`: under which views are saved; `kind`: of the cases, for steps and completion.
    CaseListPane(ListPaneServices services, const QString& page, const QString& kind,
                 QWidget* parent = nullptr);

    [[nodiscard]] FilterBar* filterBar() const { return m_filter; }
    [[nodiscard]] CaseList* list() const { return m_list; }
    [[nodiscard]] ViewButton* viewButton() const { return m_views; }
    /// Kind, area and order; the filter is the bar's.
    void open(const CaseQuery& query);
    void reload();
    void askExport();
    void copy();
    /// The step for all that is chosen, after asking once.
    void askStep(const BulkOffer& offer);
    void takeStep(const BulkOffer& offer, const StepRequest& pattern);
    [[nodiscard]] QList<BulkOffer> offers() const;
    [[nodiscard]] bool isBusy() const;
    /// Writes on the chip how many cases of the list's kind and area `expression` would show; then
    /// chipCounted().
    void countChip(const QString& chip, const QString& expression);

Q_SIGNALS:
    void chipCounted(const QString& chip, qint64 total);

private:
    void buildChoice();
    void showChoice();
    void fillSteps();
    void exportRows(const ChosenRows& rows, const QString& file, ListFormat format);
    void exported(const QString& file, ListFormat format, const ListExportReport& report);
    void putOnClipboard(const QStringList& columns, const QList<CaseRecord>& records);
    void stepsTaken(const QString& title, const Status& status, const BulkOutcome& outcome);
    [[nodiscard]] QJsonObject capture() const;
    void apply(const QJsonObject& body);
    [[nodiscard]] QFuture<Result<qint64>> countOf(const QJsonObject& body) const;
    [[nodiscard]] Filter filterOf(const QJsonObject& body) const;

    ListPaneServices m_services;
    QString m_kind;
    FilterBar* m_filter;
    CaseList* m_list;
    ViewButton* m_views;
    QWidget* m_choice;
    QLabel* m_chosen;
    QToolButton* m_all;
    QToolButton* m_step;
    QToolButton* m_export;
    bool m_open = false;
    bool m_applying = false;
    int m_working = 0;
};

}  // namespace qz
