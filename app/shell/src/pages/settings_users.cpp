// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "plain_button.h"
#include "qz/async.h"
#include "qz/ui/area_picker.h"
#include "qz/ui/panes.h"
#include "settings_grants.h"
#include "settings_tabs.h"

namespace qz {

namespace {

constexpr int shortestPassword = 8;

QString roleTitle(const Access& access, const QString& id) {
    for (const Role& role : access.roles()) {
        if (role.id == id) {
            return role.title;
        }
    }
    return id;
}

/// The form of a new user; closes when the user is there.
class UserDialog final : public QDialog {
public:
    UserDialog(Desk& desk, QWidget* parent, std::function<void()> done)
        : QDialog(parent),
          m_desk(desk),
          m_done(std::move(done)),
          m_error(new ErrorStrip(desk.theme, this)),
          m_name(line({})),
          m_display(line({})),
          m_role(new QComboBox(this)),
          m_unit(new QComboBox(this)),
          m_area(new AreaPicker(desk.theme, desk.runtime.core().areas(), this)),
          m_password(line(UsersTab::tr("at least 8 characters"))),
          m_again(line({})) {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(UsersTab::tr("New user"));
        m_password->setEchoMode(QLineEdit::Password);
        m_again->setEchoMode(QLineEdit::Password);
        for (const Role& role : desk.runtime.core().access().roles()) {
            m_role->addItem(role.title, role.id);
        }
        m_unit->addItem(UsersTab::tr("– none –"), QString());
        for (const Unit& unit : desk.runtime.core().directory().units()) {
            m_unit->addItem(unit.name, unit.code);
        }
        m_area->setRoot(desk.session.user.area);
        m_area->setArea(desk.session.user.area);
        auto* form = new QFormLayout;
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->addRow(UsersTab::tr("Login name"), m_name);
        form->addRow(UsersTab::tr("Name shown"), m_display);
        form->addRow(UsersTab::tr("Role"), m_role);
        form->addRow(UsersTab::tr("Unit"), m_unit);
        form->addRow(UsersTab::tr("Area"), m_area);
        form->addRow(UsersTab::tr("Password"), m_password);
        form->addRow(UsersTab::tr("Password again"), m_again);
        auto* buttons = new QDialogButtonBox(this);
        buttons->addButton(UsersTab::tr("Save"), QDialogButtonBox::AcceptRole);
        buttons->addButton(UsersTab::tr("Cancel"), QDialogButtonBox::RejectRole);
        auto* column = new QVBoxLayout(this);
        column->addWidget(m_error);
        column->addLayout(form);
        column->addWidget(buttons);
        connect(buttons, &QDialogButtonBox::accepted, this, [this] { submit(); });
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        resize(440, sizeHint().height());
    }

private:
    QLineEdit* line(const QString& hint) {
        auto* edit = new QLineEdit(this);
        edit->setPlaceholderText(hint);
        edit->setMinimumHeight(28);
        return edit;
    }

    void refuse(const QString& why) { m_error->showError(makeError(ErrorCode::Invalid, why)); }

    void submit() {
        if (m_name->text().trimmed().isEmpty()) {
            return refuse(UsersTab::tr("The user needs a login name."));
        }
        if (m_password->text().size() < shortestPassword) {
            return refuse(
                UsersTab::tr("The password needs at least %n characters.", nullptr, shortestPassword));
        }
        if (m_password->text() != m_again->text()) {
            return refuse(UsersTab::tr("The two passwords differ; type both again."));
        }
        User user;
        user.name = m_name->text().trimmed();
        user.displayName = m_display->text().trimmed();
        user.role = m_role->currentData().toString();
        user.unit = m_unit->currentData().toString();
        user.area = m_area->area();
        onResult(this,
                 m_desk.runtime.core().addUser(user, m_password->text().toUtf8(), m_desk.session.actor()),
                 [this](const Status& status) {
                     if (!status.ok()) {
                         m_error->showError(status.error());
                         return;
                     }
                     m_done();
                     accept();
                 });
    }

    Desk& m_desk;
    std::function<void()> m_done;
    ErrorStrip* m_error;
    QLineEdit* m_name;
    QLineEdit* m_display;
    QComboBox* m_role;
    QComboBox* m_unit;
    AreaPicker* m_area;
    QLineEdit* m_password;
    QLineEdit* m_again;
};

}  // namespace

UsersTab::UsersTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_table(new PlainTable(
          {tr("Login name"), tr("Name shown"), tr("Role"), tr("Unit"), tr("Area"), tr("State")}, this)),
      m_grants(new GrantsPane(desk, this)),
      m_switch(plainButton(desk.theme, tr("Switch off"), this)),
      m_days(plainButton(desk.theme, tr("Days…"), this)),
      m_error(new ErrorStrip(desk.theme, this)) {
    m_table->setAccessibleName(tr("Users"));
    m_days->setToolTip(tr("First and last day of the user's own role"));
    auto* head = new PaneTitle(tr("Users"), this);
    auto* add = plainButton(desk.theme, tr("New user…"), head, QStringLiteral("plus"));
    head->addWidget(m_days);
    head->addWidget(m_switch);
    head->addWidget(add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_error);
    column->addWidget(m_table, 3);
    column->addWidget(m_grants, 2);
    connect(add, &QPushButton::clicked, this, &UsersTab::openForm);
    connect(m_switch, &QPushButton::clicked, this, &UsersTab::toggleUser);
    connect(m_days, &QPushButton::clicked, this, &UsersTab::openDays);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &UsersTab::updateButtons);
}

Result<User> UsersTab::current() const {
    const QTableWidgetItem* item = m_table->item(m_table->currentRow(), 0);
    return m_desk.runtime.core().access().user(item == nullptr ? QString()
                                                               : item->data(Qt::UserRole).toString());
}

void UsersTab::updateButtons() {
    const Result<User> user = current();
    m_switch->setText(user.ok() && !user->enabled ? tr("Switch on") : tr("Switch off"));
    m_switch->setEnabled(user.ok() && user->name != m_desk.session.user.name);
    m_days->setEnabled(m_switch->isEnabled());
}

QString UsersTab::stateOf(const User& user) const {
    const QDate today = m_desk.runtime.core().access().today();
    if (!user.enabled) {
        return tr("switched off");
    }
    if (user.to.isValid() && user.to < today) {
        return tr("ended on %1").arg(user.to.toString(Qt::ISODate));
    }
    if (user.from.isValid() && user.from > today) {
        return tr("from %1").arg(user.from.toString(Qt::ISODate));
    }
    return user.to.isValid() ? tr("may log in, until %1").arg(user.to.toString(Qt::ISODate))
                             : tr("may log in");
}

void UsersTab::reload() {
    CoreStore& core = m_desk.runtime.core();
    m_table->setRowCount(0);
    for (const User& user : core.access().users()) {
        const std::optional<Unit> unit = core.directory().unit(user.unit);
        const Area* area = core.areas().tree()->find(user.area);
        m_table->addRow(
            {user.name, user.displayName, roleTitle(core.access(), user.role), unit ? unit->name : user.unit,
             area == nullptr ? user.area.toString() : area->name, stateOf(user)},
            user.name);
    }
    m_table->fitColumns(4);
    m_table->selectRow(0);
    updateButtons();
    m_grants->reload();
}

void UsersTab::openForm() {
    auto* dialog = new UserDialog(m_desk, this, [this] { reload(); });
    dialog->open();
}

void UsersTab::openDays() {
    const Result<User> user = current();
    if (!user.ok()) {
        return;
    }
    const auto spec = [](const char* id, const char* title) {
        FieldSpec made;
        made.id = QLatin1String(id);
        made.title = title;
        made.type = FieldType::Date;
        return made;
    };
    const QString from = QStringLiteral("valid_from");
    const QString to = QStringLiteral("valid_to");
    FieldMap values{{from, user->from.toString(Qt::ISODate)}, {to, user->to.toString(Qt::ISODate)}};
    values.removeIf([](const auto& value) { return value.value().isEmpty(); });
    const auto store = [this, changed = *user, from, to](const FieldMap& given) mutable {
        changed.from = QDate::fromString(given.value(from).left(10), Qt::ISODate);
        changed.to = QDate::fromString(given.value(to).left(10), Qt::ISODate);
        return m_desk.runtime.core().changeUser(changed, m_desk.session.actor());
    };
    auto* dialog = new FormDialog(
        m_desk,
        {tr("Days of the role “%1” of %2")
             .arg(roleTitle(m_desk.runtime.core().access(), user->role), m_desk.userName(user->name)),
         tr("Empty: always. Before the first and after the last day the user cannot log in, and a session "
            "that "
            "runs has no rights any more.")},
        {spec("valid_from", QT_TRANSLATE_NOOP("qz::Fields", "First day")),
         spec("valid_to", QT_TRANSLATE_NOOP("qz::Fields", "Last day"))},
        values, store, this);
    connect(dialog, &FormDialog::stored, this, &UsersTab::reload);
    dialog->open();
}

void UsersTab::toggleUser() {
    Result<User> user = current();
    if (!user.ok()) {
        m_error->showError(user.error());
        return;
    }
    user->enabled = !user->enabled;
    onResult(this, m_desk.runtime.core().changeUser(*user, m_desk.session.actor()),
             [this](const Status& status) {
                 if (!status.ok()) {
                     m_error->showError(status.error());
                 } else {
                     m_error->clear();
                 }
                 reload();
             });
}

}  // namespace qz
