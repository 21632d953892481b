// SPDX-License-Identifier: GPL-3.0-or-later
#include "login_page.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace qz {

namespace {

constexpr int freeTries = 2;
constexpr int longestWait = 60;  // seconds

}  // namespace

LoginPage::LoginPage(const Theme& theme, QWidget* parent)
    : StartPanel(theme, parent), m_users(new QComboBox(this)), m_password(new QLineEdit(this)) {
    setTitle(tr("Log in"));
    m_users->setEditable(true);
    m_users->setInsertPolicy(QComboBox::NoInsert);
    m_users->setAccessibleName(tr("User"));
    m_users->setMinimumHeight(30);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setMinimumHeight(30);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText);
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(10);
    form->addRow(tr("User"), m_users);
    form->addRow(tr("Password"), m_password);
    body()->addLayout(form);
    m_enter = addButton(tr("Log in"), true, [this] { submit(); });
    connect(m_password, &QLineEdit::returnPressed, this, &LoginPage::submit);
    connect(m_users->lineEdit(), &QLineEdit::returnPressed, this, &LoginPage::focusPassword);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &LoginPage::tick);
}

void LoginPage::setUsers(const QList<User>& users) {
    m_users->clear();
    for (const User& user : users) {
        if (user.enabled) {
            m_users->addItem(user.displayName.isEmpty() || user.displayName == user.name
                                 ? user.name
                                 : QStringLiteral("%1 (%2)").arg(user.displayName, user.name),
                             user.name);
        }
    }
}

void LoginPage::setUser(const QString& name) {
    const int row = m_users->findData(name);
    if (row >= 0) {
        m_users->setCurrentIndex(row);
    } else {
        m_users->setEditText(name);
    }
}

QString LoginPage::user() const {
    const int row = m_users->findText(m_users->currentText());
    return row >= 0 ? m_users->itemData(row).toString() : m_users->currentText().trimmed();
}

void LoginPage::setLocked(bool locked) {
    setTitle(locked ? tr("This desk is locked") : tr("Log in"));
    m_enter->setText(locked ? tr("Unlock") : tr("Log in"));
    if (locked) {
        setText(tr(
            "What was open is kept. Another user can log in here; the pages of the first are closed then."));
    }
}

void LoginPage::setStoreText(const QString& text) { setText(text); }

void LoginPage::setBusy(bool busy) {
    m_busy = busy;
    m_password->setEnabled(!busy);
    m_enter->setEnabled(!busy && m_wait == 0);
}

void LoginPage::refused(const QString& message) {
    setBusy(false);
    m_refusal = message;
    ++m_failures;
    m_wait =
        m_failures <= freeTries ? 0 : std::min(longestWait, 1 << std::min(m_failures - freeTries + 1, 6));
    m_password->clear();
    if (m_wait > 0) {
        ++m_wait;
        m_enter->setEnabled(false);
        m_second.start();
        tick();
    } else {
        setErrorText(message);
    }
    focusPassword();
}

void LoginPage::tick() {
    if (m_wait > 0) {
        --m_wait;
    }
    if (m_wait == 0) {
        m_second.stop();
        m_enter->setEnabled(!m_busy);
        setErrorText(m_refusal);
        return;
    }
    setErrorText(tr("%1 The next try is possible in %n s.", nullptr, m_wait).arg(m_refusal));
}

void LoginPage::reset() {
    m_password->clear();
    m_failures = 0;
    setErrorText({});
    setBusy(false);
}

void LoginPage::focusPassword() { m_password->setFocus(Qt::OtherFocusReason); }

void LoginPage::submit() {
    if (m_busy || m_wait > 0) {
        return;
    }
    if (user().isEmpty()) {
        setErrorText(tr("Choose or type a user."));
        return;
    }
    setErrorText({});
    setBusy(true);
    Q_EMIT submitted(user(), m_password->text());
}

}  // namespace qz
