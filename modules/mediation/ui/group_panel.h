// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "mediation/domain/party_sheet.h"
#include "mediation/domain/series.h"
#include "mediation/ui/party_sheet_dialog.h"
#include "qz/ui/services.h"
#include "qz/ui/theme.h"

class QPushButton;
class QTableWidget;

namespace qz {
class PaneTitle;
}

namespace qz::mediation {

/// The tab of a group dispute: every party with its amount, its agreement of the series, who signed it, since
/// when it is in effect and what was performed. Rows that are chosen are what the next step is about.
class GroupPanel final : public QWidget {
    Q_OBJECT
public:
    /// `sheets`: null where files are not read.
    GroupPanel(Cases& cases, const Session& session, const Theme& theme, PartySheets* sheets,
               QWidget* parent = nullptr);
    void showCase(const CaseDetail& detail);
    /// Asks for a sheet and takes its parties over; `file` empty: the dialog asks for it.
    Q_INVOKABLE void takeSheet(const QString& file = {});

    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] PartySheetDialog* dialog() const { return m_dialog; }
    /// Numbers of the parties chosen in the table; empty: none or all.
    [[nodiscard]] QString chosen() const;

private:
    void buildButtons();
    void showRow(int row, const Party& party, const SeriesAgreement* agreement, const QString& amount);
    void showHead();
    void takeOver(const FieldMap& fields);
    void perform();
    [[nodiscard]] bool offers(const char* action) const;

    Cases& m_cases;
    const Session& m_session;
    const Theme& m_theme;
    PartySheets* m_sheets;
    PaneTitle* m_title;
    QPushButton* m_sheet;
    QPushButton* m_agree;
    QPushButton* m_sign;
    QPushButton* m_perform;
    QPushButton* m_print;
    QTableWidget* m_table;
    QPointer<PartySheetDialog> m_dialog;
    CaseDetail m_detail;
    QList<SeriesAgreement> m_series;
};

}  // namespace qz::mediation
