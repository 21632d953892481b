// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace qz::grid {

/// The event that somebody chose in the list or on the map: both show the same one, also in windows of their
/// own. UI thread.
class ChosenCase final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] const QString& number() const { return m_number; }
    void choose(const QString& number) {
        if (!number.isEmpty() && number != m_number) {
            m_number = number;
            Q_EMIT changed(m_number);
        }
    }

Q_SIGNALS:
    void changed(const QString& number);

private:
    QString m_number;  ///< empty: none was chosen yet
};

}  // namespace qz::grid
