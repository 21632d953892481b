// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include "desk.h"
#include "qz/host/import_runs.h"
#include "qz/ui/page.h"

class QTableWidget;

namespace qz {

class EmptyPane;
class ErrorStrip;
class LoadingBar;

/// What came in by files: each import with what became of it, to take back, to answer and to follow up.
class ImportsPage final : public Page {
    Q_OBJECT
public:
    ImportsPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Earlier imports"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override {
        return {m_backFill, m_rejected, m_undo, m_differences};
    }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override { return m_busy > 0; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("import"); }

    [[nodiscard]] const QList<ImportRecord>& records() const { return m_records; }
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    /// The question that is open; null: none.
    [[nodiscard]] QWidget* dialog() const { return m_dialog; }
    /// Asks before: what would go, what stays and why.
    void askUndo();
    void undo(const QString& id, bool rest);
    void backFillTo(const QString& id, const QList<ReplyColumn>& columns, const QString& path);

private:
    void reload(const QString& choose = {}, bool ask = false);
    void show(const QList<ImportRecord>& records, const QString& choose);
    void confirmUndo(const ImportRecord& record, const ImportUndo& plan);
    void askColumns();
    void chooseTarget(const ImportRecord& record, const QList<ReplyColumn>& columns);
    void saveRejected();
    void enable();
    void begin();
    void end();
    [[nodiscard]] const ImportRecord* current() const;

    Desk& m_desk;
    QList<ImportRecord> m_records;
    QTableWidget* m_table;
    EmptyPane* m_empty;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QAction* m_backFill;
    QAction* m_rejected;
    QAction* m_undo;
    QAction* m_differences;
    QPointer<QWidget> m_dialog;
    int m_busy = 0;
};

}  // namespace qz
