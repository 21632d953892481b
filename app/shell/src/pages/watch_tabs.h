// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableWidget>

#include "desk.h"
#include "paper_pane.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace qz {

class EmptyPane;
class ErrorStrip;
class LoadingBar;
class PaneTitle;
class PlainTable;

/// The night in one window of time: handover sheet, brief, text for the leaders' group, what other systems
/// wait for, whom to call; all from the same data.
class MorningTab final : public QWidget {
    Q_OBJECT
public:
    MorningTab(Desk& desk, QWidget* parent);
    /// From the last handover (or yesterday evening) until now.
    void begin();
    void make();
    [[nodiscard]] bool isBusy() const { return m_loading || m_paper->isBusy(); }
    [[nodiscard]] QListWidget* outputs() const { return m_outputs; }
    [[nodiscard]] QString text() const { return m_text->toPlainText(); }
    void copyText();
    void writeBackfill(const QString& path);  ///< csv

private:
    void show();
    void showItems(const QList<ShiftItem>& items, bool backfill);
    void chooseBackfill();
    Desk& m_desk;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_to;
    QListWidget* m_outputs;
    QStackedWidget* m_stack;
    PaperPane* m_paper;
    QWidget* m_textPane;
    QPlainTextEdit* m_text;
    QLabel* m_length;
    PlainTable* m_table;
    QPushButton* m_save;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    std::optional<ShiftSheet> m_sheet;
    quint64 m_generation = 0;
    bool m_loading = false;
};

/// Taking the watch over: each matter is gone through, both confirm with their password.
class HandoverTab final : public QWidget {
    Q_OBJECT
public:
    HandoverTab(Desk& desk, QWidget* parent);
    void begin();
    void markAllSeen();
    void confirm();
    [[nodiscard]] bool isBusy() const { return m_loading; }
    [[nodiscard]] QTableWidget* items() const { return m_items; }

Q_SIGNALS:
    void handedOver(const qz::Shift& shift);

private:
    void show(const ShiftSheet& sheet, const QString& outgoing);
    void addRow(const ShiftItem& item);
    [[nodiscard]] ShiftSheet filled() const;
    Desk& m_desk;
    PaneTitle* m_head;
    QTableWidget* m_items;
    QLabel* m_outgoing;
    QComboBox* m_incoming;
    QLineEdit* m_outgoingPassword;
    QLineEdit* m_incomingPassword;
    QLineEdit* m_note;
    QLineEdit* m_absence;
    QPushButton* m_confirm;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    ShiftSheet m_sheet;
    bool m_loading = false;
};

/// The duty roster: who is on duty where and when, with the telephone.
class RosterTab final : public QWidget {
    Q_OBJECT
public:
    RosterTab(Desk& desk, QWidget* parent);
    void reload();
    void openForm(const DutyEntry& entry);
    [[nodiscard]] PlainTable* table() const { return m_table; }

private:
    [[nodiscard]] std::optional<DutyEntry> current() const;
    void removeCurrent();
    Desk& m_desk;
    QDateEdit* m_day;
    QComboBox* m_range;
    PlainTable* m_table;
    QPushButton* m_edit;
    QPushButton* m_remove;
    PaneTitle* m_head;
    ErrorStrip* m_error;
};

/// Handovers that were confirmed, newest first, each with its sheet as it was signed.
class ShiftsTab final : public QWidget {
    Q_OBJECT
public:
    ShiftsTab(Desk& desk, QWidget* parent);
    void reload();
    [[nodiscard]] bool isBusy() const { return m_loading || m_paper->isBusy(); }
    [[nodiscard]] QListWidget* list() const { return m_list; }

private:
    void show();
    Desk& m_desk;
    QListWidget* m_list;
    PaperPane* m_paper;
    ErrorStrip* m_error;
    EmptyPane* m_empty;
    QList<Shift> m_shifts;
    bool m_loading = false;
};

}  // namespace qz
