// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "plain_button.h"
#include "qz/async.h"
#include "qz/ui/panes.h"
#include "settings_tabs.h"
#include "watch_tabs.h"

namespace qz {

namespace {

constexpr int allDays = 0;

/// One line of the roster; closes when it is saved.
class DutyDialog final : public QDialog {
public:
    DutyDialog(Desk& desk, const DutyEntry& entry, QWidget* parent, std::function<void()> done)
        : QDialog(parent),
          m_desk(desk),
          m_id(entry.id),
          m_done(std::move(done)),
          m_error(new ErrorStrip(desk.theme, this)),
          m_unit(new QComboBox(this)),
          m_post(new QLineEdit(entry.post, this)),
          m_function(new QLineEdit(entry.function, this)),
          m_from(new QDateEdit(entry.from, this)),
          m_to(new QDateEdit(entry.to, this)),
          m_phone(new QLineEdit(entry.phone, this)) {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(RosterTab::tr("Line of the duty roster"));
        m_unit->addItem(RosterTab::tr("– the whole district –"), QString());
        for (const Unit& unit : desk.runtime.core().directory().units()) {
            m_unit->addItem(unit.name, unit.code);
        }
        m_unit->setCurrentIndex(std::max(0, m_unit->findData(entry.unit)));
        for (QDateEdit* edit : {m_from, m_to}) {
            edit->setCalendarPopup(true);
            edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        }
        auto* form = new QFormLayout;
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->addRow(RosterTab::tr("Unit"), m_unit);
        form->addRow(RosterTab::tr("On duty"), m_post);
        form->addRow(RosterTab::tr("Function"), m_function);
        form->addRow(RosterTab::tr("From"), m_from);
        form->addRow(RosterTab::tr("To"), m_to);
        form->addRow(RosterTab::tr("Telephone"), m_phone);
        auto* buttons = new QDialogButtonBox(this);
        buttons->addButton(RosterTab::tr("Save"), QDialogButtonBox::AcceptRole);
        buttons->addButton(RosterTab::tr("Cancel"), QDialogButtonBox::RejectRole);
        auto* column = new QVBoxLayout(this);
        column->addWidget(m_error);
        column->addLayout(form);
        column->addWidget(buttons);
        connect(buttons, &QDialogButtonBox::accepted, this, [this] { submit(); });
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        resize(440, sizeHint().height());
    }

private:
    void submit() {
        const DutyEntry entry{m_id,
                              m_unit->currentData().toString(),
                              m_post->text().trimmed(),
                              m_function->text().trimmed(),
                              m_from->date(),
                              m_to->date(),
                              m_phone->text().trimmed()};
        onResult(this, m_desk.runtime.core().duties().put(entry, m_desk.session.actor()),
                 [this](const Result<DutyEntry>& saved) {
                     if (!saved.ok()) {
                         m_error->showError(saved.error());
                         return;
                     }
                     m_done();
                     accept();
                 });
    }

    Desk& m_desk;
    Uuid m_id;
    std::function<void()> m_done;
    ErrorStrip* m_error;
    QComboBox* m_unit;
    QLineEdit* m_post;
    QLineEdit* m_function;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QLineEdit* m_phone;
};

}  // namespace

RosterTab::RosterTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_day(new QDateEdit(this)),
      m_range(new QComboBox(this)),
      m_table(new PlainTable(
          {tr("Unit"), tr("On duty"), tr("Function"), tr("From"), tr("To"), tr("Telephone")}, this)),
      m_edit(plainButton(desk.theme, tr("Change…"), this, QStringLiteral("edit"))),
      m_remove(plainButton(desk.theme, tr("Take out"), this, QStringLiteral("trash"))),
      m_head(new PaneTitle(tr("Duty roster"), this)),
      m_error(new ErrorStrip(desk.theme, this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    const bool may = desk.session.may(QStringLiteral("watch.roster"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setAccessibleName(tr("Duty day"));
    m_day->setMinimumWidth(124);  // the whole date beside its arrow
    m_range->setMinimumWidth(132);
    m_range->addItem(tr("All days"), allDays);
    m_range->addItem(tr("One duty day"), allDays + 1);
    m_range->setCurrentIndex(1);
    m_range->setAccessibleName(tr("Which days"));
    m_table->setAccessibleName(tr("Duty roster"));
    auto* add = plainButton(desk.theme, tr("New line…"), m_head, QStringLiteral("plus"));
    auto* import = plainButton(desk.theme, tr("Import…"), m_head, QStringLiteral("import"));
    for (QWidget* widget : QList<QWidget*>{m_range, m_day, m_edit, m_remove, import, add}) {
        m_head->addWidget(widget);
    }
    for (QPushButton* button : QList<QPushButton*>{m_edit, m_remove, import, add}) {
        button->setVisible(may);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_error);
    column->addWidget(m_table, 1);
    m_day->setDate(desk.alarmRules.dutyDay(desk.runtime.clock().now()));
    connect(m_day, &QDateEdit::dateChanged, this, &RosterTab::reload);
    connect(m_range, qOverload<int>(&QComboBox::activated), this, &RosterTab::reload);
    connect(add, &QPushButton::clicked, this, [this] {
        openForm({{}, {}, {}, {}, m_day->date(), m_day->date(), {}});
    });
    connect(import, &QPushButton::clicked, this, [this] {
        m_desk.navigation.openPage(QStringLiteral("import"),
                                   {{QStringLiteral("kind"), QStringLiteral("duty")}});
    });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const std::optional<DutyEntry> entry = current()) {
            openForm(*entry);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, &RosterTab::removeCurrent);
}

void RosterTab::reload() {
    CoreStore& core = m_desk.runtime.core();
    const bool oneDay = m_range->currentData().toInt() != allDays;
    m_day->setEnabled(oneDay);
    m_table->setRowCount(0);
    for (const DutyEntry& entry : oneDay ? core.duties().on(m_day->date()) : core.duties().all()) {
        const std::optional<Unit> unit = core.directory().unit(entry.unit);
        m_table->addRow({unit                   ? unit->name
                         : entry.unit.isEmpty() ? tr("the whole district")
                                                : entry.unit,
                         entry.post, entry.function, entry.from.toString(Qt::ISODate),
                         entry.to.toString(Qt::ISODate), entry.phone},
                        entry.id.toString());
    }
    m_table->fitColumns(0);
    m_table->selectRow(0);
    m_head->setSecondText(m_table->rowCount() == 0
                              ? tr("Nobody stands in the roster for this day; import it or add a line.")
                              : tr("%n lines", nullptr, m_table->rowCount()));
    m_edit->setEnabled(m_table->rowCount() > 0);
    m_remove->setEnabled(m_table->rowCount() > 0);
}

std::optional<DutyEntry> RosterTab::current() const {
    const QTableWidgetItem* item = m_table->item(m_table->currentRow(), 0);
    for (const DutyEntry& entry : m_desk.runtime.core().duties().all()) {
        if (item != nullptr && entry.id.toString() == item->data(Qt::UserRole).toString()) {
            return entry;
        }
    }
    return std::nullopt;
}

void RosterTab::openForm(const DutyEntry& entry) {
    (new DutyDialog(m_desk, entry, this, [this] { reload(); }))->open();
}

void RosterTab::removeCurrent() {
    const std::optional<DutyEntry> entry = current();
    if (!entry) {
        return;
    }
    onResult(this, m_desk.runtime.core().duties().remove(entry->id, m_desk.session.actor()),
             [this](const Status& removed) {
                 if (!removed.ok()) {
                     m_error->showError(removed.error());
                 }
                 reload();
             });
}

}  // namespace qz
