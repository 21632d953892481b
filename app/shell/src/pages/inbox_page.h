// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "qz/ui/page.h"

class QTableWidget;

namespace qz {

class EmptyPane;
struct WaitingFile;

/// The files that wait in the watched folder: open one as an import or as a new event, or say that it is not
/// needed. Nothing is moved.
class InboxPage final : public Page {
    Q_OBJECT
public:
    InboxPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Waiting files"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_open, m_dismiss}; }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("import"); }
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    void openCurrent();
    void dismissCurrent();

private:
    void show();
    [[nodiscard]] const WaitingFile* current() const;

    Desk& m_desk;
    QTableWidget* m_table;
    EmptyPane* m_empty;
    QAction* m_open;
    QAction* m_dismiss;
};

}  // namespace qz
