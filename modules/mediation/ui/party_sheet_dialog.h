// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "mediation/domain/party_sheet.h"
#include "qz/ui/theme.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace qz {
class ErrorStrip;
class PaneTitle;
}  // namespace qz

namespace qz::mediation {

/// Parties from a sheet: what would be taken over and what cannot be, with row and column, before anything is
/// changed.
class PartySheetDialog final : public QDialog {
    Q_OBJECT
public:
    /// `detail`: the dispute, opened.
    PartySheetDialog(PartySheets& sheets, const Theme& theme, const CaseDetail& detail, QWidget* parent);
    void setFile(const QString& path);
    /// What became of the step: closes, or says why not.
    void settle(const Status& done);

    [[nodiscard]] QTableWidget* parties() const { return m_parties; }
    [[nodiscard]] QTableWidget* rejected() const { return m_rejected; }
    [[nodiscard]] QPushButton* takeButton() const { return m_take; }
    [[nodiscard]] bool isBusy() const { return m_reading; }

Q_SIGNALS:
    void takenOver(const qz::FieldMap& fields);

private:
    void chooseFile();
    void showSheet();

    PartySheets& m_sheets;
    const Theme& m_theme;
    FieldMap m_known;
    bool m_hidden = false;
    PartySheet m_sheet;
    bool m_reading = false;
    QLineEdit* m_path;
    ErrorStrip* m_error;
    PaneTitle* m_partiesTitle;
    QTableWidget* m_parties;
    PaneTitle* m_rejectedTitle;
    QTableWidget* m_rejected;
    QPushButton* m_choose;
    QPushButton* m_take;
};

}  // namespace qz::mediation
