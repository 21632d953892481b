// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <optional>

#include "qz/areas.h"
#include "qz/cases.h"
#include "qz/clock.h"
#include "qz/event_bus.h"
#include "qz/ui/services.h"
#include "qz/ui/theme.h"

class QFormLayout;
class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace qz {

class ClockTable;
class DeliveryStrip;
class ErrorStrip;
class JournalView;
class LoadingBar;
class PaneTitle;
class MapWidget;
class SplitPane;
class StateChip;
class StepBar;
class StepDialog;

/// What a case page runs on.
struct CaseViewServices {
    Cases& cases;
    const Areas& areas;
    const Directory& directory;
    const Clock& clock;
    EventBus& events;
    const Theme& theme;
    const Session& session;
    const Lookups& lookups;
    const RecordPresenters& presenters;
    const CasePanels& panels;
    Drafts& drafts;
};

/// One case of any kind: head with clocks, steps, tabs, journal. Looks the same in every module.
class CaseView final : public QWidget {
    Q_OBJECT
public:
    explicit CaseView(CaseViewServices services, QWidget* parent = nullptr);
    ~CaseView() override;

    void openCase(const QString& number);
    void reload();
    /// Loads again with a typed purpose: sealed fields open where the kernel allows it, and the opening is
    /// audited.
    void openSealed(const QString& purpose);
    /// Asks for the purpose, then opens them.
    void askPurpose();
    [[nodiscard]] QString number() const { return m_number; }
    /// Typed to open sealed fields; empty: none were opened with one.
    [[nodiscard]] QString purpose() const { return m_purpose; }
    [[nodiscard]] const std::optional<CaseDetail>& detail() const { return m_detail; }
    [[nodiscard]] bool isBusy() const { return m_loading || m_acting; }
    /// Starts a step as its button does: with a form where it has fields.
    void startStep(const QString& action);
    [[nodiscard]] StepDialog* stepDialog() const;
    [[nodiscard]] StepBar* stepBar() const { return m_steps; }
    /// The answer to requested(): the form closes, or says why not.
    void settleRequest(const StepRequest& request, const Status& asked);

Q_SIGNALS:
    void loaded(const QString& number);
    void acted(const QString& number, const QString& action);
    /// A step that names an approver is asked for instead of taken; whoever has the approvals answers with
    /// settleRequest().
    void requested(const qz::StepRequest& request);
    void paperWanted(const QString& document);  ///< "dispatch_order"
    void titleChanged(const QString& title);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildHead(QVBoxLayout* column);
    void buildBody(QVBoxLayout* column);
    void showDetail(const CaseDetail& detail);
    void showHead();
    void showPanels();
    void act(const StepRequest& request);
    void openForm(const OfferedStep& step);
    [[nodiscard]] QList<OfferedStep> offeredSteps() const;
    void acknowledge(const Result<CaseRecord>& result, const StepRequest& request);
    [[nodiscard]] const CaseKind* kind() const;

    CaseViewServices m_services;
    QString m_number;
    QString m_purpose;  ///< of this case, until another is opened
    std::optional<CaseDetail> m_detail;
    Registration m_subscription;
    quint64 m_generation = 0;
    bool m_loading = false;
    bool m_acting = false;
    QString m_panelKind;

    QLabel* m_title = nullptr;
    StateChip* m_state = nullptr;
    QLabel* m_badges = nullptr;
    QFormLayout* m_headLeft = nullptr;
    QFormLayout* m_headRight = nullptr;
    ClockTable* m_clocks = nullptr;
    StepBar* m_steps = nullptr;
    DeliveryStrip* m_delivery = nullptr;
    ErrorStrip* m_error = nullptr;
    LoadingBar* m_bar = nullptr;
    SplitPane* m_split = nullptr;
    QTabWidget* m_tabs = nullptr;
    QWidget* m_details = nullptr;
    MapWidget* m_map = nullptr;
    PaneTitle* m_journalTitle = nullptr;
    JournalView* m_journal = nullptr;
    QPointer<StepDialog> m_dialog;
    QList<std::pair<CasePanelSpec, QWidget*>> m_extra;
};

}  // namespace qz
