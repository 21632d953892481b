// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "mediation/ui/card_intake.h"
#include "qz/cases.h"
#include "qz/ui/theme.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace qz {
class ErrorStrip;
}

namespace qz::mediation {

/// The tab of the parties: applicant and respondent side by side, further parties, agents and minors below.
/// What is sealed stays masked until it is opened with a purpose, which is recorded.
class PartiesPanel final : public QWidget {
    Q_OBJECT
public:
    /// `cards` null: no files of readers are taken; outlives the panel.
    PartiesPanel(const Theme& theme, IdentityFiles* cards, QWidget* parent = nullptr);
    void showCase(const CaseDetail& detail, const CaseKind* kind);
    [[nodiscard]] QPushButton* openButton() const { return m_open; }

private:
    void addSide(const CaseDetail& detail, const CaseKind& kind, const QString& prefix, int column);
    void addOthers(const CaseDetail& detail, const CaseKind& kind);
    /// Lines of parties in words, not as they are kept.
    [[nodiscard]] static QString linesAsRead(const QString& lines);
    [[nodiscard]] QWidget* valueCell(const CaseDetail& detail, const FieldSpec& spec);

    void takeCard(const QString& place, const FieldMap& card);
    [[nodiscard]] bool offers(const char* action) const;

    const Theme& m_theme;
    CardIntake* m_cards;
    CaseDetail m_detail;
    QPushButton* m_correct;
    QPushButton* m_card;
    ErrorStrip* m_error;
    QLabel* m_count;
    QPushButton* m_open;
    QWidget* m_sheet;
    QGridLayout* m_grid;
};

}  // namespace qz::mediation
