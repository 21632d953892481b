// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "qz/ui/case_view.h"

class QGridLayout;
class QLabel;

namespace qz {

class DeliveryStrip;
class EmptyPane;

/// The case that is selected in a list, short: title, place, owner, clocks, last entries, next steps. Stands
/// below a list or beside it; loads when the number changes or the case does.
class CaseDigest final : public QWidget {
    Q_OBJECT
public:
    explicit CaseDigest(CaseViewServices services, QWidget* parent = nullptr);
    /// Empty: none selected.
    void setCase(const QString& number);
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] const std::optional<CaseDetail>& detail() const { return m_detail; }
    [[nodiscard]] bool isBusy() const { return m_loading; }
    [[nodiscard]] StepBar* stepBar() const { return m_steps; }

Q_SIGNALS:
    void loaded(const QString& number);
    void stepRequested(const QString& number, const QString& action);
    void openRequested(const QString& number);

private:
    void load();
    void show(const CaseDetail& detail);
    void showClocks(const CaseDetail& detail, const CaseKind* kind);

    CaseViewServices m_services;
    QString m_number;
    std::optional<CaseDetail> m_detail;
    Registration m_subscription;
    quint64 m_generation = 0;
    bool m_loading = false;
    QWidget* m_body;
    EmptyPane* m_empty;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QLabel* m_title;
    StateChip* m_state;
    QLabel* m_place;
    QLabel* m_owner;
    QWidget* m_clocks;
    QGridLayout* m_clockGrid;
    JournalView* m_journal;
    StepBar* m_steps;
    DeliveryStrip* m_delivery = nullptr;
};

}  // namespace qz
