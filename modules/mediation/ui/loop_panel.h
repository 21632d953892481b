// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "qz/cases.h"
#include "qz/ui/theme.h"

class QPushButton;
class QTableWidget;

namespace qz {
class PaneTitle;
}

namespace qz::mediation {

/// The tab of a screening: its areas, done or not. Enter reports the area of the row.
class AreasPanel final : public QWidget {
    Q_OBJECT
public:
    explicit AreasPanel(const Theme& theme, QWidget* parent = nullptr);
    void showCase(const CaseDetail& detail);

private:
    void report();

    const Theme& m_theme;
    PaneTitle* m_title;
    QPushButton* m_report;
    QTableWidget* m_areas;
};

/// The tab of a review meeting: agenda above, decisions below. Enter on a case of the agenda decides on it,
/// Enter on a decision opens it.
class AgendaPanel final : public QWidget {
    Q_OBJECT
public:
    explicit AgendaPanel(const Theme& theme, QWidget* parent = nullptr);
    void showCase(const CaseDetail& detail);

Q_SIGNALS:
    void openRequested(const QString& number);

private:
    void decide();

    const Theme& m_theme;
    PaneTitle* m_title;
    PaneTitle* m_decisionsTitle;
    QPushButton* m_decide;
    QTableWidget* m_agenda;
    QTableWidget* m_decisions;
};

}  // namespace qz::mediation
