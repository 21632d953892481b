// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "attachment_preview.h"
#include "desk.h"
#include "qz/core/paper_store.h"
#include "qz/ui/page.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace qz {

class EmptyPane;
class ErrorStrip;
class LoadingBar;

/// Scanned papers: what was read and where it went, and the tray of pages that somebody has to place.
class ScansPage final : public Page {
    Q_OBJECT
public:
    ScansPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Scans"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_read}; }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("scans"); }
    [[nodiscard]] QTableWidget* tray() const { return m_tray; }
    [[nodiscard]] QTableWidget* log() const { return m_log; }
    /// Fills the form of the page in front.
    void setPlace(const QString& number, const QString& paper, int version, int page);
    void place();
    void discard(const QString& reason);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* form();
    void reload();
    void showLog();
    void showTray(const QList<TrayPage>& pages);
    void showCurrent();
    void loadCase();
    void chooseFiles();
    void askReason();
    void settle(const QFuture<Status>& work);
    [[nodiscard]] const TrayPage* current() const;

    Desk& m_desk;
    QAction* m_read;
    QTableWidget* m_tray;
    QTableWidget* m_log;
    AttachmentPreview* m_preview;
    EmptyPane* m_empty;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QWidget* m_body;
    QLineEdit* m_number;
    QComboBox* m_paper;
    QComboBox* m_version;
    QSpinBox* m_page;
    QPushButton* m_place;
    QPushButton* m_discard;
    QList<TrayPage> m_pages;
    QString m_wantedPaper;
    int m_wantedVersion = 0;
    int m_loading = 0;
};

}  // namespace qz
