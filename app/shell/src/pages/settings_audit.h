// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "desk.h"

class QComboBox;

namespace qz {

class ErrorStrip;
class LoadingBar;
class PlainTable;

/// Who saw or did what, when and for which purpose, newest first; by kind of entry; to print.
class AuditTab final : public QWidget {
    Q_OBJECT
public:
    AuditTab(Desk& desk, QWidget* parent);
    void reload();
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

private:
    void showEntries();
    void print();
    [[nodiscard]] QList<AuditEntry> shown() const;

    Desk& m_desk;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QComboBox* m_kind;
    PlainTable* m_table;
    QList<AuditEntry> m_entries;
    int m_running = 0;
};

}  // namespace qz
