// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "qz/papers/report_work.h"
#include "qz/ui/page.h"
#include "qz/ui/page_preview.h"
#include "settings_tabs.h"

namespace qz {

class EmptyPane;
class SplitPane;

/// Reports that were kept, with their states: sent to the units, objections decided, frozen, issued,
/// corrected by notes. Only steps that are possible now and allowed to the user are offered.
class KeptReportsPage final : public Page {
    Q_OBJECT
public:
    KeptReportsPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Kept reports"); }
    [[nodiscard]] QString subtitle() const override { return m_second; }
    [[nodiscard]] QList<QAction*> toolbarActions() override;
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override { return m_loading; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("reports"); }
    [[nodiscard]] QTableWidget* list() const { return m_list; }
    [[nodiscard]] QTableWidget* history() const { return m_history; }
    /// A step without questions; others ask in a dialog.
    void take(ReportStep step, const QString& note = {});
    void issue(const QString& number, const QString& recipients);
    void correct(const QString& reason);
    void saveUnits(const QString& folder);

private:
    struct Shown {
        KeptReport report;
        PrintedPages pages;
        QList<ReportObjection> objections;
        QList<ReportCorrection> corrections;
    };
    void buildActions();
    void reload(const QString& code = {});
    void fill(const QList<KeptReport>& reports, const QString& code);
    void showCurrent();
    void showReport(const Shown& shown);
    void ask(ReportStep step);
    void askObjection();
    void askDecision();
    void chooseUnitFolder();
    void chooseFile();
    void saveTo(const QString& path);
    void print();
    void offerSteps();
    [[nodiscard]] const KeptReport* current() const;
    void after(const Result<KeptReport>& next);
    void afterStatus(const Status& status);

    Desk& m_desk;
    ReportWork m_work;
    SplitPane* m_split;
    PlainTable* m_list;
    PlainTable* m_history;
    PagePreview* m_preview;
    EmptyPane* m_empty;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QMap<int, QAction*> m_steps;
    QAction* m_units;
    QAction* m_save;
    QAction* m_print;
    QAction* m_schedules;
    QList<KeptReport> m_reports;
    std::optional<Shown> m_shown;
    QString m_second;
    quint64 m_generation = 0;
    bool m_loading = false;
};

}  // namespace qz
