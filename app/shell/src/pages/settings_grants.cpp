// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_grants.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "plain_button.h"
#include "qz/core/grant_office.h"
#include "qz/ui/form_view.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

constexpr int usualDays = 14;  ///< what the form proposes; a deputy's order says the true one

FieldSpec field(const char* id, const char* title, FieldType type, bool required) {
    FieldSpec spec;
    spec.id = QLatin1String(id);
    spec.title = title;
    spec.type = type;
    spec.required = required;
    return spec;
}

QList<FieldSpec> dayFields() {
    return {field("valid_from", QT_TRANSLATE_NOOP("qz::Fields", "First day"), FieldType::Date, true),
            field("valid_to", QT_TRANSLATE_NOOP("qz::Fields", "Last day"), FieldType::Date, false)};
}

QList<FieldSpec> grantFields() {
    FieldSpec user = field("user", QT_TRANSLATE_NOOP("qz::Fields", "User"), FieldType::Lookup, true);
    user.lookup = QStringLiteral("user");
    FieldSpec role = field("role", QT_TRANSLATE_NOOP("qz::Fields", "Role"), FieldType::Lookup, true);
    role.lookup = QStringLiteral("role");
    QList<FieldSpec> fields{user, role,
                            field("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area, true)};
    fields += dayFields();
    fields.append(field("reason", QT_TRANSLATE_NOOP("qz::Fields", "Order"), FieldType::Text, true));
    return fields;
}

QDate day(const FieldMap& values, const char* id) {
    return QDate::fromString(values.value(QLatin1String(id)).left(10), Qt::ISODate);
}

}  // namespace

GrantsPane::GrantsPane(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_head(new PaneTitle(tr("Roles for a time"), this)),
      m_table(new PlainTable({tr("State"), tr("User"), tr("Role"), tr("Area"), tr("First day"),
                              tr("Last day"), tr("Order"), tr("Given by")},
                             this)),
      m_give(plainButton(desk.theme, tr("Give a role…"), m_head, QStringLiteral("plus"))),
      m_days(plainButton(desk.theme, tr("Days…"), m_head)),
      m_all(new QCheckBox(tr("Ended ones too"), m_head)) {
    m_table->setAccessibleName(tr("Roles for a time"));
    m_head->addWidget(m_all);
    m_head->addWidget(m_days);
    m_head->addWidget(m_give);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    connect(m_give, &QPushButton::clicked, this, [this] { openForm({}); });
    connect(m_days, &QPushButton::clicked, this, &GrantsPane::openDays);
    connect(m_all, &QCheckBox::toggled, this, &GrantsPane::reload);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &GrantsPane::updateButtons);
}

void GrantsPane::reload() {
    const AccessStore& access = m_desk.runtime.core().access();
    const QDate today = access.today();
    m_table->setRowCount(0);
    for (const RoleGrant& grant : access.grants()) {
        const bool ended = grant.to.isValid() && grant.to < today;
        if (ended && !m_all->isChecked()) {
            continue;
        }
        const Area* area = m_desk.runtime.core().areas().tree()->find(grant.area);
        m_table->addRow(
            {grant.covers(today) ? tr("in force")
             : ended             ? tr("ended")
                                 : tr("to come"),
             m_desk.userName(grant.user), m_desk.lookups.title(QStringLiteral("role"), grant.role),
             area == nullptr ? grant.area.toString() : area->name, grant.from.toString(Qt::ISODate),
             grant.to.isValid() ? grant.to.toString(Qt::ISODate) : tr("open"), grant.reason,
             m_desk.userName(grant.grantedBy)},
            grant.id.toString());
    }
    m_table->fitColumns(6);
    m_head->setSecondText(m_table->rowCount() == 0 ? tr("none") : QString::number(m_table->rowCount()));
    m_table->selectRow(0);
    updateButtons();
}

std::optional<RoleGrant> GrantsPane::current() const {
    const QTableWidgetItem* item = m_table->item(m_table->currentRow(), 0);
    for (const RoleGrant& grant : m_desk.runtime.core().access().grants()) {
        if (item != nullptr && grant.id.toString() == item->data(Qt::UserRole).toString()) {
            return grant;
        }
    }
    return std::nullopt;
}

void GrantsPane::updateButtons() {
    const std::optional<RoleGrant> grant = current();
    const bool may = m_desk.session.may(QStringLiteral("admin.users"));
    const bool ended = grant && grant->to.isValid() && grant->to < m_desk.runtime.core().access().today();
    m_give->setEnabled(may);
    m_days->setEnabled(may && grant && !ended);
    m_days->setToolTip(ended ? tr("It has ended; give the role again.") : QString());
}

void GrantsPane::openForm(const QString& user) {
    const QDate today = m_desk.runtime.core().access().today();
    const FieldMap values{{QStringLiteral("user"), user},
                          {QStringLiteral("area"), m_desk.session.user.area.toString()},
                          {QStringLiteral("valid_from"), today.toString(Qt::ISODate)},
                          {QStringLiteral("valid_to"), today.addDays(usualDays - 1).toString(Qt::ISODate)}};
    const auto store = [this](const FieldMap& given) -> QFuture<Status> {
        RoleGrant grant;
        grant.user = given.value(QStringLiteral("user"));
        grant.role = given.value(QStringLiteral("role"));
        grant.area = AreaCode::parse(given.value(QStringLiteral("area"))).valueOr(AreaCode());
        grant.from = day(given, "valid_from");
        grant.to = day(given, "valid_to");
        grant.reason = given.value(QStringLiteral("reason"));
        return GrantOffice(m_desk.runtime.core())
            .give(grant, m_desk.session.actor())
            .then([](const Result<RoleGrant>& done) { return done.ok() ? Status() : Status(done.error()); });
    };
    auto* dialog = new FormDialog(m_desk,
                                  {tr("Give a role for a time"),
                                   tr("The user keeps the own role and has this one besides, in the area "
                                      "below and from the first day to "
                                      "the last. It needs no log-in: the rights come and go at midnight.")},
                                  grantFields(), values, store, this);
    connect(dialog, &FormDialog::stored, this, &GrantsPane::reload);
    dialog->open();
}

void GrantsPane::openDays() {
    const std::optional<RoleGrant> grant = current();
    if (!grant) {
        return;
    }
    FieldMap values{{QStringLiteral("valid_from"), grant->from.toString(Qt::ISODate)}};
    if (grant->to.isValid()) {
        values.insert(QStringLiteral("valid_to"), grant->to.toString(Qt::ISODate));
    }
    const auto store = [this, id = grant->id](const FieldMap& given) {
        return GrantOffice(m_desk.runtime.core())
            .change(id, day(given, "valid_from"), day(given, "valid_to"), m_desk.session.actor());
    };
    auto* dialog = new FormDialog(
        m_desk,
        {tr("Days of the role “%1” of %2")
             .arg(m_desk.lookups.title(QStringLiteral("role"), grant->role), m_desk.userName(grant->user)),
         tr("The day before today as the last day takes the role away at once; a role that has not begun is "
            "taken back by the day before its first.")},
        dayFields(), values, store, this);
    connect(dialog, &FormDialog::stored, this, &GrantsPane::reload);
    dialog->open();
}

}  // namespace qz
