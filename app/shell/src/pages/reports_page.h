// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "qz/ui/page.h"
#include "qz/ui/page_preview.h"

class QComboBox;
class QDateEdit;
class QListWidget;
class QLabel;

namespace qz {

class EmptyPane;
class ErrorStrip;
class LoadingBar;
class SplitPane;

/// Reports over an area and a period: choose, look, save as PDF, Word, workbook or JSON, one for each area
/// below, print, keep as a draft.
class ReportsPage final : public Page {
    Q_OBJECT
public:
    ReportsPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Reports"); }
    [[nodiscard]] QString subtitle() const override { return m_second; }
    [[nodiscard]] QList<QAction*> toolbarActions() override {
        return {m_make, m_keep, m_pdf, m_files, m_print, m_kept};
    }
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] bool isBusy() const override { return m_loading; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("reports"); }
    void make();
    /// One PDF for each area below, into a folder.
    void saveEach(const QString& folder);
    [[nodiscard]] PagePreview* preview() const { return m_preview; }

private:
    void fillReports();
    void buildForm(QWidget* left);
    void chooseFile(const QString& suffix);
    void saveTo(const QString& path);
    void print();
    void keep();
    void chooseAreas();
    /// Word, workbook, JSON and one per area: under one button, so that the bar fits a small screen.
    void openFiles();
    [[nodiscard]] std::optional<ReportRequest> request();
    void enableOutput();
    [[nodiscard]] const ReportKind* currentKind() const;

    Desk& m_desk;
    AreaCode m_area;
    SplitPane* m_split;
    QListWidget* m_list;
    QLabel* m_areaName;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QComboBox* m_audience;
    PagePreview* m_preview;
    EmptyPane* m_empty;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QAction* m_make;
    QAction* m_keep;
    QAction* m_pdf;
    QAction* m_files;
    QAction* m_docx;
    QAction* m_xlsx;
    QAction* m_json;
    QAction* m_each;
    QAction* m_kept;
    QAction* m_print;
    std::optional<ReportOutput> m_output;
    std::pair<ReportKind, ReportRequest> m_made;  ///< what m_output was made of
    PrintedPages m_pages;
    QString m_second;
    quint64 m_generation = 0;
    bool m_loading = false;
};

}  // namespace qz
