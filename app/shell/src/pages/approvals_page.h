// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>
#include <QTimer>

#include "desk.h"
#include "qz/core/approval_store.h"
#include "qz/ui/page.h"
#include "tray_reports.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace qz {

class CaseDigest;
class EmptyPane;
class ErrorStrip;
class LoadingBar;
class PagePreview;
class SplitPane;

/// What waits for approval: suspensions, extensions, escalations, urgent reports, kept reports to be frozen
/// or issued; one by one or in bulk, with a reason. A clerk records what was signed on paper.
class ApprovalsPage final : public Page {
    Q_OBJECT
public:
    ApprovalsPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("For approval"); }
    [[nodiscard]] QString subtitle() const override;
    void activate(const QVariantMap& args) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("approvals"); }
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] QLineEdit* reason() const { return m_reason; }
    void decide(bool approve);
    void withdraw();

private:
    /// One row of the tray: a request, or a report.
    struct Paper {
        std::optional<Approval> approval;
        std::optional<ReportToSign> report;
    };
    void load();
    void showPapers();
    void addRow(const Approval& approval);
    void addRow(const ReportToSign& waiting);
    void addCells(const QStringList& cells, const QString& name);
    void showReport(const ReportToSign& waiting);
    void decideReports(const QList<ReportToSign>& reports, bool approve);
    void askIssue(const ReportToSign& waiting);
    void settleReports(const QStringList& refused, int done);
    void settle(const Result<DecisionOutcome>& outcome);
    void currentChanged();
    void openPaperForm();
    [[nodiscard]] QString actionOf(const Approval& approval) const;
    [[nodiscard]] QString valuesOf(const Approval& approval) const;
    [[nodiscard]] QList<Paper> chosen() const;
    [[nodiscard]] const Paper* current() const;

    Desk& m_desk;
    SplitPane* m_split;
    QTableWidget* m_table;
    QStackedWidget* m_side;
    CaseDigest* m_digest;
    PagePreview* m_preview;
    EmptyPane* m_empty;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QLineEdit* m_reason;
    QPushButton* m_approve;
    QPushButton* m_refuse;
    QPushButton* m_paper;
    QPushButton* m_withdraw;
    QList<Paper> m_waiting;
    QString m_wanted;  ///< number of the case to be in front after loading
    Registration m_subscription;
    QTimer m_soon;
    quint64 m_generation = 0;
    bool m_loading = false;
};

}  // namespace qz
