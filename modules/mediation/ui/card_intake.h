// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "mediation/domain/identity_text.h"

class QAction;

namespace qz {
class Theme;
}

namespace qz::mediation {

/// Asks for the text file that a card reader left, wherever a party is entered, and says what stood on the
/// card; the file and the picture beside it are erased. UI thread.
class CardIntake final : public QObject {
    Q_OBJECT
public:
    /// `cards` null: there is no action to be seen. It outlives `page`, which owns this.
    CardIntake(const Theme& theme, IdentityFiles* cards, QWidget* page);
    /// For a toolbar; whoever shows it answers triggered() with ask().
    [[nodiscard]] QAction* action() const { return m_action; }
    [[nodiscard]] bool isThere() const { return m_cards != nullptr; }
    /// `place`: of the page's own, comes back with the card.
    void ask(const QString& place);
    Q_INVOKABLE void take(const QString& place, const QString& file);

Q_SIGNALS:
    void read(const QString& place, const qz::FieldMap& card);  ///< the fields of identityOf()
    void refused(const qz::Error& error);

private:
    IdentityFiles* m_cards;
    QWidget* m_page;
    QAction* m_action;
};

/// The card as fields of one of the two sides.
[[nodiscard]] FieldMap cardAsSide(const QString& side, const FieldMap& card);
/// The card as a line of further parties. Pure.
[[nodiscard]] QString cardAsLine(const FieldMap& card);

}  // namespace qz::mediation
