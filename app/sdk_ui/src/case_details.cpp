// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_details.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "field_text.h"
#include "qz/ui/panes.h"
#include "qz/unit_names.h"

namespace qz {

namespace {

template <class Layout>
void clearLayout(Layout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

QLabel* label(const QString& text, const QString& role, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setProperty("qzText", role);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

}  // namespace

CaseDetails::CaseDetails(CaseViewServices services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_longs(new QVBoxLayout),
      m_pairs(new QGridLayout),
      m_open(new QPushButton(
          services.theme.icon(QStringLiteral("lock")),
          QCoreApplication::translate("qz::CaseView", "Show masked fields (with a purpose, recorded)"),
          this)),
      m_why(new QLabel(this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    m_pairs->setHorizontalSpacing(16);
    m_pairs->setVerticalSpacing(0);
    m_pairs->setColumnStretch(1, 1);
    m_pairs->setColumnStretch(3, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addLayout(m_longs);
    column->addLayout(m_pairs);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    m_why->setProperty("qzText", QStringLiteral("hint"));
    m_why->setWordWrap(true);
    column->addWidget(m_why);
    column->addStretch(1);
    m_open->hide();
    connect(m_open, &QPushButton::clicked, this, &CaseDetails::openRequested);
}

void CaseDetails::clear() {
    clearLayout(m_longs);
    clearLayout(m_pairs);
}

void CaseDetails::addLong(const QString& title, const QString& value) {
    auto* key = new QLabel(title, this);
    key->setFont(textFont(TextRole::Emphasis));
    m_longs->addWidget(key);
    m_longs->addWidget(label(value, {}, this));
}

void CaseDetails::addPair(int place, const QString& title, const QString& value, bool masked) {
    const int column = (place % 2) * 2;
    const int row = (place / 2) * 2;
    auto* key = label(title, QStringLiteral("second"), this);
    key->setMinimumHeight(30);
    key->setMinimumWidth(72);
    key->setWordWrap(false);
    m_pairs->addWidget(key, row, column);
    auto* cell = new QWidget(this);
    auto* cell_row = new QHBoxLayout(cell);
    cell_row->setContentsMargins(0, 0, 0, 0);
    QLabel* text = label(value, {}, cell);
    text->setAccessibleName(title);
    cell_row->addWidget(text, masked ? 0 : 1);
    if (masked) {
        auto* lock = new QLabel(cell);
        lock->setPixmap(m_services.theme.icon(QStringLiteral("lock")).pixmap(16, 16));
        cell_row->addWidget(lock);
        cell_row->addWidget(
            label(QCoreApplication::translate("qz::CaseView", "masked"), QStringLiteral("hint"), cell), 1);
    }
    m_pairs->addWidget(cell, row, column + 1);
    auto* line = new QFrame(this);
    line->setFixedHeight(1);
    line->setProperty("qzGround", QStringLiteral("grid"));
    m_pairs->addWidget(line, row + 1, column, 1, 2);
}

QString CaseDetails::whyMasked(const CaseDetail& detail, const CaseKind* kind) const {
    if (!detail.maskedFields.isEmpty()) {
        return detail.mayOpenSealed
                   ? QCoreApplication::translate("qz::CaseView",
                                                 "You do not handle this case. Your name, the time, the "
                                                 "fields and the purpose you state are recorded.")
                   : QCoreApplication::translate("qz::CaseView",
                                                 "Personal data of a case is shown to those who handle it.");
    }
    const bool personal =
        kind != nullptr && std::any_of(kind->fields.begin(), kind->fields.end(), [&](const FieldSpec& spec) {
            return spec.dataClass >= DataClass::P2 && !detail.fields.value(spec.id).isEmpty();
        });
    return personal ? QCoreApplication::translate("qz::CaseView",
                                                  "You handle this case: personal data is shown, and that "
                                                  "you saw it is recorded (purpose: handling the case).")
                    : QString();
}

void CaseDetails::setDetail(const CaseDetail& detail, const CaseKind* kind) {
    clear();
    const FieldNames names{m_services.lookups, m_services.directory, m_services.areas,
                           dayOfNames(detail.record)};
    int place = 0;
    const QList<FieldSpec> specs = kind == nullptr ? QList<FieldSpec>() : kind->fields + kind->derived;
    for (const FieldSpec& spec : specs) {
        const QString value = detail.fields.value(spec.id);
        const bool masked = detail.maskedFields.contains(spec.id);
        if (value.isEmpty() && !masked) {
            continue;
        }
        if (spec.type == FieldType::LongText && !masked && !isDrawing(spec)) {
            addLong(fieldTitle(spec), value);
        } else {
            addPair(place++, fieldTitle(spec), masked ? value : fieldText(spec, value, names), masked);
        }
    }
    if (place == 0 && m_longs->isEmpty()) {
        m_longs->addWidget(label(QCoreApplication::translate("qz::CaseView", "No further fields are stored."),
                                 QStringLiteral("second"), this));
    }
    m_open->setVisible(detail.mayOpenSealed);
    m_why->setText(whyMasked(detail, kind));
    m_why->setVisible(!m_why->text().isEmpty());
}

PurposeDialog::PurposeDialog(const Theme& theme, const QString& number, QWidget* parent)
    : QDialog(parent), m_purpose(new QLineEdit(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QCoreApplication::translate("qz::CaseView", "Show sealed fields · %1").arg(number));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    auto* why =
        new QLabel(QCoreApplication::translate(
                       "qz::CaseView",
                       "State what you need them for. Who, when, which case and the purpose are recorded."),
                   this);
    why->setWordWrap(true);
    column->addWidget(why);
    m_purpose->setAccessibleName(QCoreApplication::translate("qz::CaseView", "Purpose"));
    m_purpose->setMinimumWidth(380);
    column->addWidget(m_purpose);
    auto* buttons = new QHBoxLayout;
    auto* show = new KeyButton(theme, QCoreApplication::translate("qz::CaseView", "Show and record"),
                               QKeySequence(QStringLiteral("Ctrl+Return")), QStringLiteral("primary"), this);
    auto* cancel = new KeyButton(theme, QCoreApplication::translate("qz::CaseView", "Cancel"),
                                 QKeySequence(Qt::Key_Escape), {}, this);
    buttons->addWidget(show);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(show, &QPushButton::clicked, this, &PurposeDialog::submit);
    connect(m_purpose, &QLineEdit::returnPressed, this, &PurposeDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void PurposeDialog::submit() {
    const QString purpose = m_purpose->text().trimmed();
    if (purpose.isEmpty()) {
        m_purpose->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    Q_EMIT given(purpose);
    accept();
}

}  // namespace qz
