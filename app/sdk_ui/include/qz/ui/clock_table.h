// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTableView>
#include <QTimer>

#include "qz/cases.h"
#include "qz/clock.h"
#include "qz/ui/marks.h"

namespace qz {

class ClockModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TitleColumn, LimitColumn, StartColumn, DueColumn, RuleColumn, StateColumn, ColumnCount };
    enum Role { FaceRole = Qt::UserRole + 1, StepsRole };

    explicit ClockModel(const Clock& clock, QObject* parent = nullptr);
    void setClocks(const QList<CaseClock>& clocks, const CaseKind* kind);
    void tick();
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QString clockTitle(int row) const;
    [[nodiscard]] const CaseClock& clockAt(int row) const { return m_clocks.at(row); }

private:
    const Clock& m_clock;
    const CaseKind* m_kind = nullptr;
    QList<CaseClock> m_clocks;
};

/// "4 working hours", "1 month + 15 days"; translated.
[[nodiscard]] QString limitText(const DeadlineSpec& spec);

/// Clock · limit · start · due · rule and article · state. Enter, Space or a click on the rule shows how it
/// was computed.
class ClockTable final : public QTableView {
    Q_OBJECT
public:
    ClockTable(const Theme& theme, const Clock& clock, QWidget* parent = nullptr);
    void setClocks(const QList<CaseClock>& clocks, const CaseKind* kind);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void explained(int row);
    /// The user wants to read the rule itself.
    void ruleRequested(const QString& ruleId);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void explain(int row);
    void fitColumns();

    const Theme& m_theme;
    ClockModel* m_model;
    QTimer m_minute;
};

}  // namespace qz
