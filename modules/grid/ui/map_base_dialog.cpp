// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_base_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "qz/ui/marks.h"

namespace qz::grid {

namespace {

constexpr int dialogWidth = 520;

QLabel* words(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);  // of a file
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// The preview on land, so that dark lines show in the dark theme too.
QPixmap onLand(const QImage& preview, const ThemeTokens& tokens) {
    QImage image(preview.size(), QImage::Format_RGB32);
    image.fill(tokens.land);
    QPainter painter(&image);
    painter.drawImage(0, 0, preview);
    return QPixmap::fromImage(image);
}

}  // namespace

MapBaseDialog::MapBaseDialog(const Theme& theme, const QString& path, const Result<MapBase>& opened,
                             bool elsewhere, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("mapBaseDialog"));
    setWindowTitle(tr("Base map: %1").arg(QFileInfo(path).fileName()));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(dialogWidth);
    auto* form = new QFormLayout(this);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    QStringList faults;
    if (opened.ok()) {
        if (!opened->preview.isNull()) {
            auto* preview = new QLabel(this);
            preview->setPixmap(onLand(opened->preview, theme.tokens()));
            preview->setAccessibleName(tr("Preview"));
            form->addRow(preview);
        }
        for (const MapBase::Fact& fact : opened->facts) {
            form->addRow(fact.label, words(fact.value, this));
        }
        faults = opened->faults;
        if (elsewhere) {
            faults.append(
                tr("Nothing of it lies in what the map shows now. Its coordinates may be wrong, or it "
                   "is the map of another city."));
        }
    } else {
        faults.append(opened.error().message);
    }
    for (const QString& fault : std::as_const(faults)) {
        auto* sign = new QLabel(this);
        sign->setPixmap(theme.markIcon(opened.ok() ? MarkId::Soon : MarkId::Over).pixmap(16, 16));
        sign->setAlignment(Qt::AlignRight | Qt::AlignTop);
        sign->setAccessibleName(tr("Remark"));
        form->addRow(sign, words(fault, this));
    }
    if (faults.isEmpty()) {
        form->addRow(QString(), words(tr("Nothing is wrong with it."), this));
    }
    auto* buttons = new QDialogButtonBox(
        opened.ok() ? QDialogButtonBox::Ok | QDialogButtonBox::Cancel : QDialogButtonBox::Close, this);
    if (opened.ok()) {
        buttons->button(QDialogButtonBox::Ok)->setText(tr("Use as base map"));
        buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

}  // namespace qz::grid
