// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "desk.h"
#include "qz/host/import_runs.h"
#include "qz/ui/page.h"

class QButtonGroup;
class QGridLayout;
class QListWidget;
class QScrollArea;

namespace qz {

class EmptyPane;
class ErrorStrip;
class KeyButton;
class LoadingBar;
class PaneTitle;

/// Re-sent orders that say otherwise than somebody here did: field by field what the file says and what the
/// case holds, to choose from. The answer stands in the journal of the case.
class DifferencesPage final : public Page {
    Q_OBJECT
public:
    DifferencesPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Differences"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override {
        return {m_decide, m_allTheirs, m_allOurs, m_case};
    }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override { return m_busy > 0; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("import"); }
    [[nodiscard]] const QList<ImportDifference>& differences() const { return m_differences; }
    [[nodiscard]] QListWidget* list() const { return m_list; }
    /// Chooses for one field of the difference that is shown.
    void choose(const QString& field, bool theirs);
    void decide();

private:
    void reload();
    void show(const QList<ImportDifference>& differences);
    void showCurrent();
    void addField(int row, const ImportDifference& difference, const QString& field);
    void chooseAll(bool theirs);
    void begin();
    void end();
    void enable();
    [[nodiscard]] const ImportDifference* current() const;
    [[nodiscard]] QString shown(const ImportDifference& difference, const QString& field,
                                const QString& value) const;

    Desk& m_desk;
    QList<ImportDifference> m_differences;
    QHash<QString, QButtonGroup*> m_choices;  ///< by field; button 1 is theirs
    QListWidget* m_list;
    PaneTitle* m_head;
    QScrollArea* m_scroll;
    QWidget* m_body;
    EmptyPane* m_empty;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QAction* m_decide;
    QAction* m_allTheirs;
    QAction* m_allOurs;
    QAction* m_case;
    int m_busy = 0;
};

}  // namespace qz
