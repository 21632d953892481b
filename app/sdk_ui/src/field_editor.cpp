// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_editor.h"

#include <QAbstractItemView>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

#include "qz/ui/area_picker.h"

namespace qz {

namespace {

class LineEditor final : public FieldEditor {
public:
    LineEditor(const FieldSpec& spec, QWidget* parent) : FieldEditor(parent), m_edit(new QLineEdit(this)) {
        m_edit->setMaxLength(spec.maxLength > 0 ? spec.maxLength : 4000);
        const bool number = spec.type == FieldType::Integer || spec.type == FieldType::Decimal;
        if (number) {
            m_edit->setAlignment(Qt::AlignRight);
        }
        if (number || spec.type == FieldType::Lon || spec.type == FieldType::Lat) {
            m_edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
            m_edit->setMaximumWidth(QFontMetrics(m_edit->font()).horizontalAdvance(QLatin1Char('0')) * 20 +
                                    20);
        }
        m_row->addWidget(m_edit, 1);
        if (m_edit->maximumWidth() < QWIDGETSIZE_MAX) {
            m_row->addStretch(1);
        }
        connect(m_edit, &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    [[nodiscard]] QString value() const override { return m_edit->text().trimmed(); }
    void setValue(const QString& value) override { m_edit->setText(value); }
    [[nodiscard]] QWidget* target() const override { return m_edit; }
    [[nodiscard]] bool canUndo() const override { return m_edit->isUndoAvailable(); }
    [[nodiscard]] bool canRedo() const override { return m_edit->isRedoAvailable(); }

private:
    QLineEdit* m_edit;
};

class LongEditor final : public FieldEditor {
public:
    explicit LongEditor(QWidget* parent) : FieldEditor(parent), m_edit(new QPlainTextEdit(this)) {
        m_edit->setTabChangesFocus(true);
        const int line = QFontMetrics(m_edit->font()).lineSpacing();
        m_edit->setMinimumHeight(line * 3 + 14);
        m_edit->setMaximumHeight(line * 6 + 14);
        m_row->addWidget(m_edit, 1);
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_setting) {
                Q_EMIT edited();
            }
        });
    }
    [[nodiscard]] QString value() const override { return m_edit->toPlainText().trimmed(); }
    void setValue(const QString& value) override {
        m_setting = true;
        m_edit->setPlainText(value);
        m_setting = false;
    }
    [[nodiscard]] QWidget* target() const override { return m_edit; }
    [[nodiscard]] bool isMultiline() const override { return true; }
    [[nodiscard]] bool canUndo() const override { return m_edit->document()->isUndoAvailable(); }
    [[nodiscard]] bool canRedo() const override { return m_edit->document()->isRedoAvailable(); }

private:
    QPlainTextEdit* m_edit;
    bool m_setting = false;
};

/// A question that must be answered is asked with two buttons and no answer given; else one tick.
class FlagEditor final : public FieldEditor {
public:
    FlagEditor(const FieldSpec& spec, QWidget* parent) : FieldEditor(parent) {
        if (!spec.required) {
            m_check = new QCheckBox(QCoreApplication::translate("qz::FieldEditor", "Yes"), this);
            m_row->addWidget(m_check);
            connect(m_check, &QCheckBox::clicked, this, &FieldEditor::edited);
        } else {
            m_yes = new QRadioButton(QCoreApplication::translate("qz::FieldEditor", "Yes"), this);
            m_no = new QRadioButton(QCoreApplication::translate("qz::FieldEditor", "No"), this);
            m_group = new QButtonGroup(this);
            m_group->addButton(m_yes);
            m_group->addButton(m_no);
            m_row->addWidget(m_yes);
            m_row->addWidget(m_no);
            connect(m_group, &QButtonGroup::buttonClicked, this, &FieldEditor::edited);
        }
        m_row->addStretch(1);
    }
    [[nodiscard]] QString value() const override {
        if (m_check != nullptr) {
            return m_check->isChecked() ? QStringLiteral("true") : QString();
        }
        return m_yes->isChecked()  ? QStringLiteral("true")
               : m_no->isChecked() ? QStringLiteral("false")
                                   : QString();
    }
    void setValue(const QString& value) override {
        if (m_check != nullptr) {
            m_check->setChecked(value == QLatin1String("true"));
            return;
        }
        m_group->setExclusive(false);
        m_yes->setChecked(value == QLatin1String("true"));
        m_no->setChecked(value == QLatin1String("false"));
        m_group->setExclusive(true);
    }
    [[nodiscard]] QWidget* target() const override {
        return m_check != nullptr ? static_cast<QWidget*>(m_check) : static_cast<QWidget*>(m_yes);
    }

private:
    QCheckBox* m_check = nullptr;
    QRadioButton* m_yes = nullptr;
    QRadioButton* m_no = nullptr;
    QButtonGroup* m_group = nullptr;
};

class ChoiceEditor final : public FieldEditor {
public:
    ChoiceEditor(const FieldSpec& spec, QWidget* parent) : FieldEditor(parent), m_combo(new QComboBox(this)) {
        m_combo->addItem(QString(), QString());
        for (const QString& choice : spec.choices) {
            m_combo->addItem(choiceTitle(choice), choice);
        }
        m_row->addWidget(m_combo, 1);
        connect(m_combo, &QComboBox::activated, this, &FieldEditor::edited);
    }
    [[nodiscard]] QString value() const override { return m_combo->currentData().toString(); }
    void setValue(const QString& value) override {
        const int index = m_combo->findData(value);
        m_combo->setCurrentIndex(index >= 0 ? index : 0);
    }
    [[nodiscard]] QWidget* target() const override { return m_combo; }
    [[nodiscard]] bool isChoosing() const override { return m_combo->view()->isVisible(); }

private:
    QComboBox* m_combo;
};

class AreaEditor final : public FieldEditor {
public:
    AreaEditor(const FormServices& services, QWidget* parent)
        : FieldEditor(parent), m_picker(new AreaPicker(services.theme, services.areas, this)) {
        m_row->addWidget(m_picker, 1);
        connect(m_picker, &AreaPicker::areaChanged, this, &FieldEditor::edited);
    }
    [[nodiscard]] QString value() const override { return m_picker->area().toString(); }
    void setValue(const QString& value) override {
        const Result<AreaCode> area = AreaCode::parse(value);
        m_picker->setArea(area.ok() ? area.value() : AreaCode());
    }
    [[nodiscard]] QWidget* target() const override { return m_picker; }

private:
    AreaPicker* m_picker;
};

}  // namespace

FieldEditor::FieldEditor(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(4);
}

void FieldEditor::setProblem(const QString& problem) {
    target()->setAccessibleDescription(problem);
    target()->setProperty("qzProblem", !problem.isEmpty());
    target()->update();
}

void FieldEditor::addTool(QWidget* tool) { m_row->insertWidget(1, tool); }

FieldEditor* makeFieldEditor(const FieldSpec& spec, const FormServices& services, QWidget* parent) {
    switch (spec.type) {
        case FieldType::LongText:
            return new LongEditor(parent);
        case FieldType::Bool:
            return new FlagEditor(spec, parent);
        case FieldType::Time:
        case FieldType::Date:
            return makeTimeEditor(spec, services, parent);
        case FieldType::Choice:
            return new ChoiceEditor(spec, parent);
        case FieldType::Lookup:
            return makeLookupEditor(spec, services, parent);
        case FieldType::Area:
            return new AreaEditor(services, parent);
        case FieldType::Performer:
            return makePerformerEditor(spec, services, parent);
        default:
            return new LineEditor(spec, parent);
    }
}

}  // namespace qz
