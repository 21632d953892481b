// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>
#include <QTimer>

#include "desk.h"
#include "qz/core/approval_store.h"
#include "qz/ui/page.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace qz {

class CaseDigest;
class EmptyPane;
class ErrorStrip;
class LoadingBar;
class SplitPane;

/// What waits for approval: suspensions, extensions, escalations, urgent reports; one by one or in bulk, with
/// a reason. A clerk records what was signed on paper.
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
    void load();
    void show(const QList<Approval>& waiting);
    void addRow(const Approval& approval);
    void settle(const Result<DecisionOutcome>& outcome);
    void currentChanged();
    void openPaperForm();
    [[nodiscard]] QString actionOf(const Approval& approval) const;
    [[nodiscard]] QString valuesOf(const Approval& approval) const;
    [[nodiscard]] QList<Approval> chosen() const;

    Desk& m_desk;
    SplitPane* m_split;
    QTableWidget* m_table;
    CaseDigest* m_digest;
    EmptyPane* m_empty;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QLineEdit* m_reason;
    QPushButton* m_approve;
    QPushButton* m_refuse;
    QPushButton* m_paper;
    QPushButton* m_withdraw;
    QList<Approval> m_waiting;
    Registration m_subscription;
    QTimer m_soon;
    bool m_loading = false;
};

}  // namespace qz
