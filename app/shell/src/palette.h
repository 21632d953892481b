// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTimer>

#include "desk.h"
#include "palette_model.h"

namespace qz {

/// Ctrl+K: everything by words, numbers or pinyin, in groups. Arrow keys choose, Tab goes to the next group,
/// Return opens, Alt+Return shows all of the group in its list. Without a text: what was chosen lately, pages
/// and commands.
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    CommandPalette(Desk& desk, QWidget* parent);
    void openAt(const QRect& within);
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QListView* view() const { return m_view; }
    [[nodiscard]] PaletteModel* model() const { return m_model; }
    [[nodiscard]] QString status() const { return m_status->text(); }
    [[nodiscard]] bool isBusy() const { return m_waiting > 0 || m_pause.isActive() || m_show.isActive(); }

Q_SIGNALS:
    void ruleRequested(const QString& ruleId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Late {
        int order;
        QString title;
        SearchAnswer answer;
    };
    void textChanged();
    void fillAtOnce(const QString& text);
    void fillRecent();
    void fillRecentCases(const QStringList& numbers);
    void askProviders();
    void stopAsking();
    void take(const QString& id, const QString& title, int order, const Result<SearchAnswer>& answer);
    void showLate();
    void setGroup(int order, const QString& title, const QString& count, QList<PaletteRow> rows);
    [[nodiscard]] QList<PaletteRow> pageRows(const QString& text, int& best) const;
    [[nodiscard]] QList<PaletteRow> commandRows(const QString& text, int& best) const;
    [[nodiscard]] PaletteRow rowOf(const SearchHit& hit);
    void open(const SearchHit& hit);
    void openList(const QString& filter);
    [[nodiscard]] QString listPage() const;
    void setCurrent(int row);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void runCurrent();
    void remember(const SearchHit& hit);
    void tellStatus();

    Desk& m_desk;
    QLineEdit* m_edit;
    QListView* m_view;
    PaletteModel* m_model;
    QLabel* m_status;
    QTimer m_pause;  ///< after the last letter, before the store is asked
    QTimer m_show;   ///< answers of about the same time are shown together
    QList<Late> m_late;
    QString m_filter;  ///< of the list that shows all cases
    SearchStop m_stop;
    quint64 m_generation = 0;
    int m_waiting = 0;
    bool m_chosen = false;  ///< the user moved: what comes later does not take the choice away
};

}  // namespace qz
