// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/dispute_form.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "mediation/ui/card_intake.h"

namespace qz::mediation {

namespace {

constexpr int shortText = 62;  // three lines: a sheet, not a scroll

bool belongsTo(const FieldSpec& spec, const QString& side) {
    return spec.id == side || spec.id.startsWith(side + QLatin1Char('_'));
}

QList<FieldSpec> taken(const QList<FieldSpec>& fields, const std::function<bool(const FieldSpec&)>& wanted) {
    QList<FieldSpec> chosen;
    for (FieldSpec spec : fields) {
        if (wanted(spec)) {
            spec.section = nullptr;  // the sheet has its own headings
            chosen.append(spec);
        }
    }
    return chosen;
}

bool isOther(const FieldSpec& spec) {
    static const QStringList others{QStringLiteral("parties"), QStringLiteral("other_parties"),
                                    QStringLiteral("agents"), QStringLiteral("minors")};
    return others.contains(spec.id);
}

QVBoxLayout* columnIn(QBoxLayout* row, int stretch) {
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    row->addLayout(column, stretch);
    row->setAlignment(column, Qt::AlignTop);  // no gaps between its parts on a tall screen
    return column;
}

}  // namespace

QWidget* sheetHeading(const QString& title, QWidget* parent) {
    auto* heading = new QLabel(title, parent);
    heading->setFont(textFont(TextRole::Emphasis));
    heading->setMinimumHeight(28);
    return heading;
}

DisputeForm::DisputeForm(FormServices services, const QList<FieldSpec>& fields, QWidget* parent)
    : QWidget(parent), m_services(services) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);  // it scrolls to what has the focus
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* sheet = new QWidget(scroll);
    sheet->setProperty("qzGround", QStringLiteral("base"));
    sheet->setAttribute(Qt::WA_StyledBackground);
    scroll->setWidget(sheet);
    outer->addWidget(scroll);
    auto* row = new QHBoxLayout(sheet);
    row->setContentsMargins(16, 8, 16, 12);
    row->setSpacing(24);
    m_left = columnIn(row, 5);
    QVBoxLayout* right = columnIn(row, 8);
    m_dispute.append(addForm(m_left, tr("What it is about"), taken(fields, [](const FieldSpec& spec) {
                                 // Minors are written with the others and set apart when it is saved.
                                 return !belongsTo(spec, QStringLiteral("applicant")) &&
                                        !belongsTo(spec, QStringLiteral("respondent")) && !isOther(spec) &&
                                        spec.id != QLatin1String("minor_parties");
                             })));
    auto* sides = new QHBoxLayout;
    sides->setSpacing(24);
    right->addLayout(sides);
    for (const char* side : {"applicant", "respondent"}) {
        const QString prefix = QString::fromLatin1(side);
        m_dispute.append(addForm(
            columnIn(sides, 1), prefix == QLatin1String("applicant") ? tr("Applicant") : tr("Respondent"),
            taken(fields, [prefix](const FieldSpec& spec) { return belongsTo(spec, prefix); })));
    }
    auto* ends = new QHBoxLayout;
    ends->setSpacing(24);
    right->addLayout(ends);
    m_dispute.append(addForm(columnIn(ends, 1), tr("Other parties"), taken(fields, isOther)));
    m_rightEnd = columnIn(ends, 1);
    right->addStretch(1);
}

FormView* DisputeForm::addForm(QVBoxLayout* column, const QString& title, const QList<FieldSpec>& fields) {
    QWidget* sheet = findChild<QScrollArea*>()->widget();
    if (!title.isEmpty()) {
        column->addWidget(sheetHeading(title, sheet));
    }
    auto* form = new FormView(m_services, fields, sheet);
    for (const FieldSpec& spec : fields) {
        m_formOf.insert(spec.id, form);
        if (auto* text = qobject_cast<QPlainTextEdit*>(form->editor(spec.id))) {
            text->setMinimumHeight(shortText);
            text->setMaximumHeight(shortText);
            text->setTabChangesFocus(true);
        }
    }
    column->addWidget(form);
    connect(form, &FormView::edited, this, &DisputeForm::edited);
    connect(form, &FormView::submitted, this, [this, form] {
        // Enter on the last field of a part goes on with the next; Ctrl+Return anywhere submits the sheet.
        const QList<FormView*> all = m_dispute + m_own;
        const qsizetype at = all.indexOf(form);
        const bool sends = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
        if (!sends && at >= 0 && at + 1 < all.size()) {
            all.at(at + 1)->focusFirst();
        } else {
            Q_EMIT submitted();
        }
    });
    return form;
}

FormView* DisputeForm::add(const QString& title, const QList<FieldSpec>& fields, bool below) {
    m_own.append(addForm(below ? m_left : m_rightEnd, title, fields));
    return m_own.constLast();
}

void DisputeForm::addBelow(QWidget* widget) { m_left->addWidget(widget); }

void DisputeForm::setValues(const FieldMap& values) {
    for (FormView* form : m_dispute + m_own) {
        form->setValues(values);
    }
}

FieldMap DisputeForm::disputeValues() const {
    FieldMap values;
    for (const FormView* form : m_dispute) {
        values.insert(form->values());
    }
    return values;
}

FieldMap DisputeForm::values() const {
    FieldMap values = disputeValues();
    for (const FormView* form : m_own) {
        values.insert(form->values());
    }
    return values;
}

QString DisputeForm::value(const QString& field) const {
    const FormView* form = formOf(field);
    return form == nullptr ? QString() : form->value(field);
}

void DisputeForm::setValue(const QString& field, const QString& value) {
    if (FormView* form = formOf(field)) {
        form->setValue(field, value);
    }
}

bool DisputeForm::validate() {
    // From the last to the first: the focus stays with the first that is wrong.
    bool right = true;
    const QList<FormView*> all = m_dispute + m_own;
    for (auto form = all.crbegin(); form != all.crend(); ++form) {
        right = (*form)->validate() && right;
    }
    return right;
}

bool DisputeForm::showError(const Error& error) {
    FormView* form = formOf(error.where);
    return form != nullptr && form->showError(error);
}

FormView* DisputeForm::formOf(const QString& field) const { return m_formOf.value(field, nullptr); }

QWidget* DisputeForm::editor(const QString& field) const {
    const FormView* form = formOf(field);
    return form == nullptr ? nullptr : form->editor(field);
}

bool DisputeForm::isModified() const {
    const QList<FormView*> all = m_dispute + m_own;
    return std::any_of(all.cbegin(), all.cend(), [](const FormView* form) { return form->isModified(); });
}

void DisputeForm::setModified(bool modified) {
    for (FormView* form : m_dispute + m_own) {
        form->setModified(modified);
    }
}

QString DisputeForm::placeOfCursor() const {
    const QWidget* focus = window()->focusWidget();
    for (const char* place : {"respondent", "other_parties"}) {
        const FormView* form = formOf(QString::fromLatin1(place));
        if (form != nullptr && focus != nullptr && form->isAncestorOf(focus)) {
            return QString::fromLatin1(place);
        }
    }
    return QStringLiteral("applicant");
}

void DisputeForm::takeCard(const QString& place, const FieldMap& card) {
    if (place == QLatin1String("other_parties")) {
        const QString before = value(place).trimmed();
        setValue(place, before.isEmpty() ? cardAsLine(card) : before + QLatin1Char('\n') + cardAsLine(card));
    } else {
        const FieldMap fields = cardAsSide(place, card);
        for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
            setValue(field.key(), *field);
        }
    }
    setModified(true);
    Q_EMIT edited();
}

void DisputeForm::focusFirst() { m_dispute.constFirst()->focusFirst(); }

void DisputeForm::setDisputeEnabled(bool enabled) {
    for (FormView* form : m_dispute) {
        form->setEnabled(enabled);
    }
}

}  // namespace qz::mediation
