// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/card_intake.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>

#include "qz/async.h"
#include "qz/ui/theme.h"

namespace qz::mediation {

CardIntake::CardIntake(const Theme& theme, IdentityFiles* cards, QWidget* page)
    : QObject(page),
      m_cards(cards),
      m_page(page),
      m_action(new QAction(theme.icon(QStringLiteral("user")), tr("Read an identity card…"), this)) {
    setObjectName(QStringLiteral("cards"));
    m_action->setVisible(cards != nullptr);
    m_action->setToolTip(
        tr("Takes the text file of a card reader to where the cursor stands, then erases it; no picture is "
           "kept."));
}

void CardIntake::ask(const QString& place) {
    auto* dialog = new QFileDialog(m_page, tr("Text file of the card reader"), QDir::homePath(),
                                   tr("Text files (*.txt)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, place](const QString& file) { take(place, file); });
    dialog->open();
}

void CardIntake::take(const QString& place, const QString& file) {
    if (m_cards == nullptr) {
        return;
    }
    onResult(this, m_cards->take(file), [this, place](const Result<FieldMap>& card) {
        if (card.ok()) {
            Q_EMIT read(place, *card);
        } else {
            Q_EMIT refused(card.error());
        }
    });
}

FieldMap cardAsSide(const QString& side, const FieldMap& card) {
    FieldMap fields;
    for (auto field = card.cbegin(); field != card.cend(); ++field) {
        fields.insert(field.key() == QLatin1String("name") ? side : side + QLatin1Char('_') + field.key(),
                      *field);
    }
    return fields;
}

QString cardAsLine(const FieldMap& card) {
    QStringList parts;
    for (const char* id :
         {"name", "sex", "ethnicity", "age", "occupation", "contact", "address", "identity"}) {
        parts.append(card.value(QString::fromLatin1(id)));
    }
    return parts.join(QStringLiteral(" | "));
}

}  // namespace qz::mediation
