// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStandardItemModel>
#include <QToolButton>
#include <QWidgetAction>

#include "field_editor.h"
#include "qz/case_record.h"
#include "qz/clock.h"
#include "qz/pinyin.h"

namespace qz {

namespace {

constexpr int searchRole = Qt::UserRole + 1;

/// Time as typed ("2026-09-30 16:40", "16:40" for today), with a calendar and, for times, a button for now.
class TimeEditor final : public FieldEditor {
public:
    TimeEditor(const FieldSpec& spec, const FormServices& services, QWidget* parent)
        : FieldEditor(parent),
          m_clock(services.clock),
          m_withTime(spec.type == FieldType::Time),
          m_edit(new QLineEdit(this)) {
        m_edit->setPlaceholderText(m_withTime ? QStringLiteral("YYYY-MM-DD HH:MM")
                                              : QStringLiteral("YYYY-MM-DD"));
        m_edit->setInputMethodHints(Qt::ImhDate | Qt::ImhTime);
        m_row->addWidget(m_edit, 1);
        auto* calendar = new QToolButton(this);
        calendar->setIcon(services.theme.icon(QStringLiteral("calendar")));
        calendar->setToolTip(QCoreApplication::translate("qz::FieldEditor", "Choose a day"));
        calendar->setAccessibleName(calendar->toolTip());
        m_row->addWidget(calendar);
        connect(calendar, &QToolButton::clicked, this, [this, calendar] { openCalendar(calendar); });
        if (m_withTime) {
            auto* now = new QToolButton(this);
            now->setText(QCoreApplication::translate("qz::FieldEditor", "Now"));
            m_row->addWidget(now);
            connect(now, &QToolButton::clicked, this,
                    [this] { take(CivilTime::fromInstant(m_clock.now())); });
        }
        connect(m_edit, &QLineEdit::textEdited, this, &FieldEditor::edited);
        connect(m_edit, &QLineEdit::editingFinished, this, [this] { setValue(value()); });
    }
    [[nodiscard]] QString value() const override {
        const QString text = m_edit->text().trimmed();
        if (text.isEmpty()) {
            return {};
        }
        const QString day = CivilTime::fromInstant(m_clock.now()).toDateString();
        const bool only_time = m_withTime && text.size() <= 5 && text.contains(QLatin1Char(':'));
        const QString full =
            only_time ? QStringLiteral("%1 %2").arg(day, text.rightJustified(5, QLatin1Char('0'))) : text;
        const Result<CivilTime> time = CivilTime::parse(full);
        if (!time.ok()) {
            return text;
        }
        return m_withTime ? time->toString() : time->toDateString();
    }
    void setValue(const QString& value) override {
        const Result<CivilTime> time = CivilTime::parse(value);
        m_edit->setText(!time.ok() ? value : m_withTime ? time->toDisplay() : time->toDateString());
    }
    [[nodiscard]] QWidget* target() const override { return m_edit; }
    [[nodiscard]] bool canUndo() const override { return m_edit->isUndoAvailable(); }
    [[nodiscard]] bool canRedo() const override { return m_edit->isRedoAvailable(); }

private:
    void take(const CivilTime& time) {
        setValue(m_withTime ? time.toString() : time.toDateString());
        Q_EMIT edited();
    }
    void openCalendar(QWidget* anchor) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        auto* calendar = new QCalendarWidget(menu);
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        const Result<CivilTime> present = CivilTime::parse(value());
        const CivilTime shown = present.ok() ? present.value() : CivilTime::fromInstant(m_clock.now());
        calendar->setSelectedDate(shown.date);
        auto* action = new QWidgetAction(menu);
        action->setDefaultWidget(calendar);
        menu->addAction(action);
        connect(calendar, &QCalendarWidget::activated, this, [this, menu, shown](QDate date) {
            take(CivilTime{date, shown.minute});
            menu->close();
            m_edit->setFocus(Qt::OtherFocusReason);
        });
        connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
        menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height())));
        calendar->setFocus(Qt::PopupFocusReason);
    }

    const Clock& m_clock;
    bool m_withTime;
    QLineEdit* m_edit;
};

/// A combo box that takes typing: letters find anything in code, title or hint.
class LookupEditor final : public FieldEditor {
public:
    /// `withHint`: the chosen item's hint stands beside it (the duty contact of a unit).
    LookupEditor(QList<LookupItem> items, bool withHint, QWidget* parent)
        : FieldEditor(parent), m_items(std::move(items)), m_combo(new QComboBox(this)) {
        auto* model = new QStandardItemModel(m_combo);
        for (const LookupItem& item : m_items) {
            auto* row = new QStandardItem(shown(item));
            row->setData(item.code, Qt::UserRole);
            row->setData(
                QStringList{item.code, item.title, item.hint, pinyinKeys(item.title)}.join(QLatin1Char(' ')),
                searchRole);
            if (!item.hint.isEmpty()) {
                row->setToolTip(item.hint);
            }
            model->appendRow(row);
        }
        m_combo->setModel(model);
        m_combo->setEditable(true);
        m_combo->setInsertPolicy(QComboBox::NoInsert);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setMinimumContentsLength(16);
        m_combo->setCurrentIndex(-1);
        m_combo->setEditText({});
        auto* completer = new QCompleter(model, m_combo);
        completer->setCompletionRole(searchRole);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setCompletionMode(QCompleter::PopupCompletion);
        m_combo->setCompleter(completer);
        m_row->addWidget(m_combo, 1);
        if (withHint) {
            m_hint = new QLabel(this);
            m_hint->setProperty("qzText", QStringLiteral("hint"));
            m_hint->setMaximumWidth(220);
            m_hint->hide();
            m_row->addWidget(m_hint);
            connect(m_combo, &QComboBox::editTextChanged, this, [this] { showHint(); });
        }
        connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
                [this](const QModelIndex& index) {
                    setValue(index.data(Qt::UserRole).toString());
                    Q_EMIT edited();
                });
        connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, &FieldEditor::edited);
        connect(m_combo, &QComboBox::activated, this, &FieldEditor::edited);
    }
    [[nodiscard]] QString value() const override {
        const QString text = m_combo->currentText().trimmed();
        for (const LookupItem& item : m_items) {
            if (shown(item) == text || item.code == text || item.title == text) {
                return item.code;
            }
        }
        return text;
    }
    void setValue(const QString& value) override {
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (m_items[i].code == value) {
                m_combo->setCurrentIndex(static_cast<int>(i));
                m_combo->setEditText(shown(m_items[i]));
                return;
            }
        }
        m_combo->setCurrentIndex(-1);
        m_combo->setEditText(value);
    }
    [[nodiscard]] QWidget* target() const override { return m_combo; }
    [[nodiscard]] bool isChoosing() const override {
        return m_combo->view()->isVisible() || m_combo->completer()->popup()->isVisible();
    }
    [[nodiscard]] bool canUndo() const override { return m_combo->lineEdit()->isUndoAvailable(); }
    [[nodiscard]] bool canRedo() const override { return m_combo->lineEdit()->isRedoAvailable(); }

private:
    static QString shown(const LookupItem& item) {
        return item.title.isEmpty() || item.title == item.code
                   ? item.code
                   : QStringLiteral("%1 %2").arg(item.code, item.title);
    }

    void showHint() {
        QString hint;
        for (const LookupItem& item : m_items) {
            hint = item.code == value() ? item.hint : hint;
        }
        m_hint->setText(hint);
        m_hint->setToolTip(hint);
        m_hint->setVisible(!hint.isEmpty());
    }

    QList<LookupItem> m_items;
    QComboBox* m_combo;
    QLabel* m_hint = nullptr;
};

/// A unit and a name: "unit:CG01/name". Without a unit a person; other forms ("user:…") stay as they came.
class PerformerEditor final : public FieldEditor {
public:
    PerformerEditor(QList<LookupItem> units, QWidget* parent)
        : FieldEditor(parent),
          m_unit(new LookupEditor(std::move(units), false, this)),
          m_name(new QLineEdit(this)) {
        m_name->setPlaceholderText(QCoreApplication::translate("qz::FieldEditor", "Name (optional)"));
        m_name->setAccessibleName(m_name->placeholderText());
        m_row->addWidget(m_unit, 3);
        m_row->addWidget(m_name, 2);
        connect(m_unit, &FieldEditor::edited, this, &FieldEditor::edited);
        connect(m_name, &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    [[nodiscard]] QString value() const override {
        const QString unit = m_unit->value();
        const QString name = m_name->text().trimmed();
        if (unit.isEmpty()) {
            return name.isEmpty() ? QString() : m_prefix + name;
        }
        return name.isEmpty() ? QStringLiteral("unit:") + unit : QStringLiteral("unit:%1/%2").arg(unit, name);
    }
    void setValue(const QString& value) override {
        m_prefix = QStringLiteral("person:");
        const Result<Performer> parsed = Performer::parse(value);
        if (value.isEmpty() || !parsed.ok()) {
            m_unit->setValue({});
            m_name->setText(value);
            return;
        }
        if (parsed->kind == Performer::Kind::User) {
            m_prefix = QStringLiteral("user:");
        } else if (parsed->kind == Performer::Kind::Post) {
            m_prefix = QStringLiteral("post:");
        }
        m_unit->setValue(parsed->unit);
        m_name->setText(parsed->name);
    }
    [[nodiscard]] QWidget* target() const override { return m_unit->target(); }
    [[nodiscard]] bool isChoosing() const override { return m_unit->isChoosing(); }
    [[nodiscard]] bool canUndo() const override { return m_unit->canUndo() || m_name->isUndoAvailable(); }
    [[nodiscard]] bool canRedo() const override { return m_unit->canRedo() || m_name->isRedoAvailable(); }

private:
    LookupEditor* m_unit;
    QLineEdit* m_name;
    QString m_prefix = QStringLiteral("person:");
};

QList<LookupItem> unitItems(const Directory& directory) {
    QList<LookupItem> items;
    for (const Unit& unit : directory.units()) {
        items.append({unit.code, unit.name, unit.phone});
    }
    return items;
}

}  // namespace

FieldEditor* makeTimeEditor(const FieldSpec& spec, const FormServices& services, QWidget* parent) {
    return new TimeEditor(spec, services, parent);
}

FieldEditor* makeLookupEditor(const FieldSpec& spec, const FormServices& services, QWidget* parent) {
    if (spec.lookup == QLatin1String("unit") && !services.lookups.has(spec.lookup)) {
        return new LookupEditor(unitItems(services.directory), true, parent);
    }
    return new LookupEditor(services.lookups.items(spec.lookup), spec.lookup == QLatin1String("unit"),
                            parent);
}

FieldEditor* makePerformerEditor(const FieldSpec&, const FormServices& services, QWidget* parent) {
    return new PerformerEditor(unitItems(services.directory), parent);
}

}  // namespace qz
