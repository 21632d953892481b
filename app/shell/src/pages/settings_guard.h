// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "desk.h"
#include "qz/core/assessment_store.h"
#include "qz/core/retention_store.h"
#include "qz/core/store_care.h"
#include "qz/db/volume.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace qz {

class ErrorStrip;
class LoadingBar;
class PaneTitle;
class PlainTable;

/// How safe the store is: volume, backups, chains, keys, drills; what can be done about it; the backup plan.
class SecurityTab final : public QWidget {
    Q_OBJECT
public:
    SecurityTab(Desk& desk, QWidget* parent);
    void reload();
    [[nodiscard]] bool isBusy() const { return m_running > 0; }
    void checkNow();
    void backUpNow();
    void drillOn(const QString& file);

private:
    struct Facts;
    void buildPlan(QWidget* parent);
    void buildActions(QWidget* parent);
    void showFacts(const Facts& facts);
    void savePlan();
    void chooseFolder();
    void chooseDrill();
    void chooseDiagnostics();
    /// Runs in the jobs bar; shows what came of it.
    void run(const QString& title, std::function<Result<CareRun>(StoreCare&, JobControl&)> work);

    Desk& m_desk;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    PlainTable* m_facts;
    PaneTitle* m_runsHead;
    PlainTable* m_runs;
    QLabel* m_result;
    QWidget* m_planPane;
    QWidget* m_actionPane;
    QCheckBox* m_on = nullptr;
    QSpinBox* m_hours = nullptr;
    QLineEdit* m_folder = nullptr;
    QSpinBox* m_keep = nullptr;
    QSpinBox* m_idle = nullptr;
    int m_running = 0;
};

/// The impact assessment of each module with personal data (PIPL art. 55): written, signed, printed, all
/// versions kept.
class AssessmentTab final : public QWidget {
    Q_OBJECT
public:
    AssessmentTab(Desk& desk, QWidget* parent);
    void reload();
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

private:
    QWidget* buildForm();
    void showAll(const QList<Assessment>& all);
    void showVersion();
    void save();
    void sign();
    void print();
    void fillSample();
    [[nodiscard]] AssessmentContent content() const;
    [[nodiscard]] const Assessment* current() const;

    Desk& m_desk;
    ErrorStrip* m_error;
    QComboBox* m_module;
    QComboBox* m_version;
    QLabel* m_state;
    QList<std::pair<QString, QPlainTextEdit*>> m_texts;
    QLineEdit* m_people = nullptr;
    QDateEdit* m_date = nullptr;
    QPushButton* m_save;
    QPushButton* m_sign;
    QPushButton* m_print;
    QPushButton* m_sample;
    QList<Assessment> m_all;
    int m_running = 0;
};

/// What is due for deletion, what is proposed, what was deleted; proposing, deciding, the printed record.
class RetentionTab final : public QWidget {
    Q_OBJECT
public:
    RetentionTab(Desk& desk, QWidget* parent);
    void reload();
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

private:
    struct Found;
    void showFound(const Found& found);
    void propose();
    void askRequest();
    void decide(bool confirm);
    void print();
    void settle(const QFuture<Status>& done);

    Desk& m_desk;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    PaneTitle* m_dueHead;
    PaneTitle* m_head;
    PlainTable* m_due;
    PlainTable* m_deletions;
    QPushButton* m_propose;
    QPushButton* m_confirm;
    QPushButton* m_refuse;
    RetentionTable m_table;
    QList<DueDeletion> m_dueRows;
    QList<Deletion> m_rows;
    int m_running = 0;
};

}  // namespace qz
