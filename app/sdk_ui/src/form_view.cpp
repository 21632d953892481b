// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/form_view.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QUndoStack>
#include <algorithm>

#include "field_editor.h"

namespace qz {

struct FormView::Row {
    FieldSpec spec;
    QLabel* label = nullptr;
    FieldEditor* editor = nullptr;
    QLabel* problem = nullptr;
    QWidget* pick = nullptr;
    QString kept;  ///< as the history knows it
    bool asked = true;
};

/// One field from one value to another.
class FormView::Change final : public QUndoCommand {
public:
    Change(FormView& form, QString field, QString before, QString after)
        : m_form(form),
          m_field(std::move(field)),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_burst(form.m_burst) {}
    void undo() override { m_form.restore(m_field, m_before); }
    void redo() override {
        if (m_done) {
            m_form.restore(m_field, m_after);
        }
        m_done = true;  // the first time the user has done it already
    }
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const Change*>(other);
        if (next->m_field != m_field || next->m_burst != m_burst) {
            return false;
        }
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    FormView& m_form;
    QString m_field;
    QString m_before;
    QString m_after;
    int m_burst;
    bool m_done = false;
};

namespace {

/// "Title: sentence" → "sentence": the title stands beside it already.
QString withoutTitle(const QString& message, const QString& title) {
    if (!message.startsWith(title)) {
        return message;
    }
    qsizetype from = title.size();
    while (from < message.size() && (message[from].isPunct() || message[from].isSpace())) {
        ++from;
    }
    return from < message.size() ? message.mid(from) : message;
}

}  // namespace

FormView::FormView(FormServices services, QList<FieldSpec> fields, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_specs(std::move(fields)),
      m_history(std::make_unique<QUndoStack>()),
      m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    int line = 0;
    for (const FieldSpec& spec : m_specs) {
        addSection(spec, line);
        addRow(spec, line + 1);
        line += 3;
    }
    m_grid->setRowStretch(line, 1);
    updateAsked();
}

FormView::~FormView() = default;

void FormView::addSection(const FieldSpec& spec, int line) {
    const char* before = m_rows.empty() ? nullptr : m_rows.back()->spec.section;
    const auto same = [](const char* a, const char* b) {
        return a == b || (a != nullptr && b != nullptr && qstrcmp(a, b) == 0);
    };
    if (same(before, spec.section)) {
        return;
    }
    QLabel* heading = nullptr;
    if (spec.section != nullptr) {
        heading = new QLabel(QCoreApplication::translate("qz::Fields", spec.section), this);
        heading->setFont(textFont(TextRole::Emphasis));
        heading->setMinimumHeight(32);
        heading->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
        m_grid->addWidget(heading, line, 0, 1, 2);
    }
    m_sections.append(std::pair<QLabel*, std::vector<Row*>>(heading, {}));
}

void FormView::addRow(const FieldSpec& spec, int line) {
    auto row = std::make_unique<Row>();
    row->spec = spec;
    row->editor = makeFieldEditor(spec, m_services, this);
    const QString title = fieldTitle(spec);
    row->label = new QLabel(spec.required ? title + QStringLiteral(" *") : title, this);
    row->label->setFont(textFont(TextRole::BodyStrong));
    row->label->setProperty("qzText", QStringLiteral("second"));
    row->label->setBuddy(row->editor->target());
    row->label->setMinimumHeight(28);
    QWidget* target = row->editor->target();
    target->setObjectName(spec.id);
    target->setAccessibleName(
        spec.required ? QCoreApplication::translate("qz::FormView", "%1 (required)").arg(title) : title);
    setFocusProxy(m_rows.empty() ? target : focusProxy());
    row->problem = new QLabel(this);
    row->problem->setProperty("qzText", QStringLiteral("over"));
    row->problem->setFont(textFont(TextRole::Caption));
    row->problem->setWordWrap(true);
    row->problem->hide();
    m_grid->addWidget(row->label, line, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(row->editor, line, 1);
    m_grid->addWidget(row->problem, line + 1, 1);
    const QString id = spec.id;
    connect(row->editor, &FieldEditor::edited, this, [this, id] { fieldEdited(id); });
    for (QWidget* part : row->editor->findChildren<QWidget*>()) {
        if (part->focusPolicy() != Qt::NoFocus) {
            part->installEventFilter(this);
        }
    }
    if (!m_sections.isEmpty()) {
        m_sections.last().second.push_back(row.get());
    }
    m_rows.push_back(std::move(row));
}

FormView::Row* FormView::row(const QString& field) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&field](const auto& row) { return row->spec.id == field; });
    return found == m_rows.end() ? nullptr : found->get();
}

void FormView::setValues(const FieldMap& values) {
    m_loading = true;
    for (const auto& row : m_rows) {
        row->editor->setValue(values.value(row->spec.id));
        row->kept = row->editor->value();
    }
    m_loading = false;
    updateAsked();
    m_history->clear();
    m_modified = false;
}

void FormView::setValue(const QString& field, const QString& value) {
    if (Row* found = row(field)) {
        found->editor->setValue(value);
        fieldEdited(field);
    }
}

FieldMap FormView::values() const {
    FieldMap values;
    for (const auto& row : m_rows) {
        const QString value = row->editor->value();
        if (row->asked && !value.isEmpty()) {
            values.insert(row->spec.id, value);
        }
    }
    return values;
}

QString FormView::value(const QString& field) const {
    const Row* found = row(field);
    return found == nullptr ? QString() : found->editor->value();
}

bool FormView::isAsked(const QString& field) const {
    const Row* found = row(field);
    return found != nullptr && found->asked;
}

QWidget* FormView::editor(const QString& field) const {
    const Row* found = row(field);
    return found == nullptr ? nullptr : found->editor->target();
}

bool FormView::validate() {
    Row* first = nullptr;
    for (const auto& row : m_rows) {
        const QString value = row->editor->value();
        FieldSpec alone = row->spec;
        alone.onlyIf.clear();
        const Status status = row->asked ? checkFields({alone}, {{alone.id, value}}) : Status();
        setErrorText(row->spec.id,
                     status.ok() ? QString() : withoutTitle(status.error().message, fieldTitle(row->spec)));
        if (!status.ok() && first == nullptr) {
            first = row.get();
        }
    }
    if (first != nullptr) {
        first->editor->target()->setFocus(Qt::ShortcutFocusReason);
    }
    return first == nullptr;
}

bool FormView::showError(const Error& error) {
    Row* found = row(error.where);
    if (found == nullptr || !found->asked) {
        return false;
    }
    setErrorText(error.where, withoutTitle(error.message, fieldTitle(found->spec)));
    found->editor->target()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void FormView::setErrorText(const QString& field, const QString& text) {
    if (Row* found = row(field)) {
        found->problem->setText(text);
        found->problem->setVisible(!text.isEmpty());
        found->editor->setProblem(text);
    }
}

QString FormView::errorText(const QString& field) const {
    const Row* found = row(field);
    return found == nullptr ? QString() : found->problem->text();
}

void FormView::setPickOnMap(std::function<void(std::function<void(GeoPoint)>)> pick) {
    m_pick = std::move(pick);
    for (const auto& row : m_rows) {
        if (row->spec.type != FieldType::Lon || row->pick != nullptr) {
            continue;
        }
        auto* button = new QToolButton(row->editor);
        button->setIcon(m_services.theme.icon(QStringLiteral("place")));
        button->setToolTip(QCoreApplication::translate("qz::FormView", "Pick on map"));
        button->setAccessibleName(button->toolTip());
        row->editor->addTool(button);
        row->pick = button;
        button->show();
        connect(button, &QToolButton::clicked, this, [this] {
            m_pick([this](GeoPoint point) {
                ++m_burst;
                m_history->beginMacro(QString());  // both coordinates are one step
                for (const auto& each : m_rows) {
                    if (each->spec.type == FieldType::Lon) {
                        setValue(each->spec.id, QString::number(point.lon, 'f', 6));
                    } else if (each->spec.type == FieldType::Lat) {
                        setValue(each->spec.id, QString::number(point.lat, 'f', 6));
                    }
                }
                m_history->endMacro();
            });
        });
    }
}

void FormView::fieldEdited(const QString& field) {
    if (m_loading) {
        return;
    }
    m_modified = true;
    if (Row* changed = row(field)) {
        remember(*changed);
    }
    setErrorText(field, {});
    updateAsked();
    Q_EMIT edited();
}

void FormView::remember(Row& row) {
    const QString value = row.editor->value();
    if (value != row.kept) {
        const QString before = std::exchange(row.kept, value);
        m_history->push(new Change(*this, row.spec.id, before, value));
    }
}

void FormView::restore(const QString& field, const QString& value) {
    Row* found = row(field);
    if (found == nullptr) {
        return;
    }
    m_loading = true;
    found->editor->setValue(value);
    m_loading = false;
    found->kept = found->editor->value();
    m_modified = true;
    setErrorText(field, {});
    updateAsked();
    if (found->asked) {
        found->editor->target()->setFocus(Qt::OtherFocusReason);
    }
}

void FormView::updateAsked() {
    FieldMap all;
    for (const auto& row : m_rows) {
        all.insert(row->spec.id, row->editor->value());
    }
    for (const auto& row : m_rows) {
        row->asked = qz::isAsked(row->spec, m_specs, all);
        row->label->setVisible(row->asked);
        row->editor->setVisible(row->asked);
        row->problem->setVisible(row->asked && !row->problem->text().isEmpty());
    }
    for (const auto& [heading, rows] : std::as_const(m_sections)) {
        if (heading != nullptr) {
            heading->setVisible(
                std::any_of(rows.begin(), rows.end(), [](const Row* row) { return row->asked; }));
        }
    }
}

void FormView::moveOn(const QObject* from) {
    bool after = false;
    for (const auto& row : m_rows) {
        if (after && row->asked) {
            row->editor->target()->setFocus(Qt::TabFocusReason);
            return;
        }
        after = after || row->editor->isAncestorOf(qobject_cast<const QWidget*>(from));
    }
    Q_EMIT submitted();
}

void FormView::focusFirst() {
    for (const auto& row : m_rows) {
        if (row->asked) {
            row->editor->target()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void FormView::undo() {
    ++m_burst;
    if (m_history->canUndo()) {
        m_history->undo();
        Q_EMIT edited();
    }
}

void FormView::redo() {
    ++m_burst;
    if (m_history->canRedo()) {
        m_history->redo();
        Q_EMIT edited();
    }
}

bool FormView::canUndo() const { return m_history->canUndo(); }
bool FormView::canRedo() const { return m_history->canRedo(); }

bool FormView::undoKey(const QKeyEvent& key, const FieldEditor& editor, QObject& text) {
    if (key.matches(QKeySequence::Undo)) {
        if (!editor.canUndo()) {
            undo();
            return true;
        }
        return false;
    }
    // Both habits: Ctrl+Y and Ctrl+Shift+Z.
    const bool redoes =
        (key.key() == Qt::Key_Y && key.modifiers() == Qt::ControlModifier) ||
        (key.key() == Qt::Key_Z && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
    if (!redoes) {
        return false;
    }
    if (!editor.canRedo()) {
        redo();
    } else if (auto* line = qobject_cast<QLineEdit*>(&text)) {
        line->redo();
    } else if (auto* lines = qobject_cast<QPlainTextEdit*>(&text)) {
        lines->redo();
    }
    return true;
}

bool FormView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::InputMethod) {
        // While an input method composes, Return belongs to it.
        watched->setProperty("qzComposing",
                             !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty());
    }
    if (event->type() == QEvent::FocusOut) {
        ++m_burst;  // leaving a field ends the step
    }
    if (event->type() != QEvent::KeyPress || watched->property("qzComposing").toBool()) {
        return QWidget::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [watched](const auto& row) {
        return row->editor->isAncestorOf(qobject_cast<const QWidget*>(watched));
    });
    if (found == m_rows.end()) {
        return QWidget::eventFilter(watched, event);
    }
    const FieldEditor& editor = *(*found)->editor;
    if (undoKey(*key, editor, *watched)) {
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        const Qt::KeyboardModifiers modifiers = key->modifiers() & ~Qt::KeypadModifier;
        if (modifiers == Qt::ControlModifier) {
            Q_EMIT submitted();
            return true;
        }
        if (modifiers == Qt::NoModifier && !editor.isMultiline() && !editor.isChoosing()) {
            moveOn(watched);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace qz
