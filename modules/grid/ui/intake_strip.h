// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "grid/domain/told_text.h"
#include "qz/ui/intake_files.h"
#include "qz/ui/theme.h"

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace qz::grid {

/// A proposal as it stands in the form: named, with the rule that made it.
struct ShownProposal {
    Proposal proposal;
    QString title;  ///< of the field
    QString shown;  ///< the value in words
};

/// What was put into the form without a human: each with its rule, to be taken out again; and the photos that
/// go with the event. Hidden while there is nothing.
class IntakeStrip final : public QWidget {
    Q_OBJECT
public:
    IntakeStrip(const Theme& theme, QWidget* parent);
    void show(const QList<ShownProposal>& proposals, const QList<IntakePhoto>& photos);

Q_SIGNALS:
    void takenBack(const QString& field);
    void photoTakenOff(int index);

private:
    void addProposal(int row, const ShownProposal& each);
    void addPhoto(int index, const IntakePhoto& photo);

    const Theme& m_theme;
    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
    QHBoxLayout* m_photos = nullptr;
};

}  // namespace qz::grid
