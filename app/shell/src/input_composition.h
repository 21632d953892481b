// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace qz {

/// Knows whether an input method composes in some field of the program, and keeps every shortcut away from it
/// until the text is committed: what is half typed must not be lost. Watches the application it is given.
class InputComposition final : public QObject {
    Q_OBJECT
public:
    explicit InputComposition(QObject* application, QObject* parent = nullptr);
    [[nodiscard]] bool isActive() const { return m_active && m_field != nullptr; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QObject> m_field;
    bool m_active = false;
};

}  // namespace qz
