// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "qz/access.h"
#include "start_panel.h"

class QComboBox;
class QLineEdit;

namespace qz {

/// Who sits here. Each further wrong password waits longer before the next try, and says so.
class LoginPage final : public StartPanel {
    Q_OBJECT
public:
    explicit LoginPage(const Theme& theme, QWidget* parent = nullptr);
    void setUsers(const QList<User>& users);
    void setUser(const QString& name);
    [[nodiscard]] QString user() const;
    void setLocked(bool locked);
    /// A line above the fields: which store this is, read only and the like.
    void setStoreText(const QString& text);
    void setBusy(bool busy);
    void refused(const QString& message);
    void reset();
    void focusPassword();
    [[nodiscard]] QLineEdit* password() const { return m_password; }
    [[nodiscard]] QPushButton* enterButton() const { return m_enter; }
    [[nodiscard]] int waitSeconds() const { return m_wait; }

Q_SIGNALS:
    void submitted(const QString& user, const QString& password);

private:
    void submit();
    void tick();
    QComboBox* m_users;
    QLineEdit* m_password;
    QPushButton* m_enter;
    QTimer m_second;
    QString m_refusal;
    int m_failures = 0;
    int m_wait = 0;
    bool m_busy = false;
};

}  // namespace qz
