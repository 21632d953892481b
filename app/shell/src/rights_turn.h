// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "desk.h"

namespace qz {

/// Lets rights lapse while the desk stands open: once a minute what has passed ends. Lives with the desk.
class RightsTurn final : public QObject {
    Q_OBJECT
public:
    explicit RightsTurn(Desk& desk);

private:
    QTimer m_timer;
};

}  // namespace qz
