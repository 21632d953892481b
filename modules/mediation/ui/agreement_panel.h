// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "mediation/ui/dispute_reading.h"
#include "qz/clock.h"
#include "qz/ui/theme.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace qz {
class PaneTitle;
class ClockBadge;
}  // namespace qz

namespace qz::mediation {

class WindowBar;

/// The tab of the agreement: the day it is in effect and why, who has signed, the window of judicial
/// confirmation, what was performed.
class AgreementPanel final : public QWidget {
    Q_OBJECT
public:
    AgreementPanel(const Theme& theme, const Clock& clock, QWidget* parent = nullptr);
    void showCase(const CaseDetail& detail);

    [[nodiscard]] QTableWidget* signatures() const { return m_signatures; }
    [[nodiscard]] QTableWidget* instalments() const { return m_instalments; }
    /// The day of effect as it stands in large figures; a dash before.
    [[nodiscard]] QString effectText() const;

private:
    void buildEffect();
    void buildTables();
    void showEffect(const CaseDetail& detail);
    void showSignatures(const CaseDetail& detail);
    void showWindow(const CaseDetail& detail);
    void showInstalments(const CaseDetail& detail);
    void enterSignature();

    const Theme& m_theme;
    const Clock& m_clock;
    PaneTitle* m_effectTitle;
    QLabel* m_day;
    QLabel* m_why;
    PaneTitle* m_signTitle;
    QPushButton* m_sign;
    QTableWidget* m_signatures;
    QWidget* m_windowPart;
    PaneTitle* m_windowTitle;
    ClockBadge* m_left;
    QPushButton* m_apply;
    WindowBar* m_bar;
    QLabel* m_windowWords;
    PaneTitle* m_planTitle;
    QPushButton* m_perform;
    QTableWidget* m_instalments;
    QList<SignatureLine> m_lines;
    QString m_court;   ///< proposed for confirmation
    QString m_ground;  ///< why it is competent
};

}  // namespace qz::mediation
