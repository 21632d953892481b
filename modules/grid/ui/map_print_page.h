// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QTimer>

#include "grid/ui/map_paper.h"
#include "qz/jobs.h"
#include "qz/print/printed_pages.h"
#include "qz/ui/page.h"
#include "qz/ui/services.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace qz {
class Clock;
class ErrorStrip;
class LoadingBar;
class PagePreview;
class PaperDoor;
}  // namespace qz

namespace qz::grid {

/// What the map page hands to the page that prints it.
using MapHandover = std::shared_ptr<MapView>;

struct MapPrintServices {
    const Areas& areas;
    const Clock& clock;
    const Theme& theme;
    const Session& session;
    Jobs& jobs;
    PaperDoor* door;  ///< null where the program has none: nothing leaves
    Navigation& navigation;
    Notifications& notifications;
};

/// The map of the area on paper: title, sheet, source, approval number and for whom on the left, the sheets
/// as they will be printed on the right. PDF, pictures of 300 dpi and printing are jobs.
class MapPrintPage final : public Page {
    Q_OBJECT
public:
    MapPrintPage(MapPrintServices services, MapHandover view, QWidget* parent);
    ~MapPrintPage() override;

    [[nodiscard]] QString title() const override { return tr("Print the map"); }
    [[nodiscard]] QString subtitle() const override { return m_second; }
    [[nodiscard]] QList<QAction*> toolbarActions() override;
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] bool isBusy() const override { return m_making || m_soon.isActive(); }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("grid_map"); }
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;

    void savePdf(const QString& path);
    /// A sheet's picture; of several the number stands before the ending.
    void savePictures(const QString& path);

private:
    void buildForm(QWidget* left);
    void buildActions();
    [[nodiscard]] MapPaperWish wish() const;
    void makeSoon();
    void make();
    void take(const Result<std::shared_ptr<PaperDocument>>& made, const PrintedPages& preview);
    void chooseFile(const QString& suffix);
    void print();
    void enableOutput();
    void nameIt();
    void finished(const Status& status, const QString& path);

    MapPrintServices m_services;
    MapHandover m_view;
    QLineEdit* m_title;
    QLineEdit* m_source;
    QLineEdit* m_approval;
    QComboBox* m_paper;
    QComboBox* m_turn;
    QComboBox* m_extent;
    QComboBox* m_audience;
    QLabel* m_note;
    PagePreview* m_preview;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QAction* m_pdf;
    QAction* m_png;
    QAction* m_print;
    QAction* m_back;
    QTimer m_soon;
    PrintedPages m_pages;
    AreaCode m_area;
    QString m_named;  ///< the title that the page gave itself
    QString m_second;
    quint64 m_generation = 0;
    bool m_making = false;
    bool m_made = false;
    QThreadPool m_pool;
};

}  // namespace qz::grid
