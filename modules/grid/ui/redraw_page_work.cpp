// SPDX-License-Identifier: GPL-3.0-or-later
#include <QButtonGroup>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "grid/domain/redraw_workflow.h"
#include "grid/ui/redraw_page.h"
#include "qz/async.h"
#include "qz/ui/panes.h"

/// The part of the page that checks, takes in files and saves.
namespace qz::grid {

namespace {

QString positionText(GeoPoint point) {
    return QStringLiteral("%1, %2").arg(point.lon, 0, 'f', 6).arg(point.lat, 0, 'f', 6);
}

}  // namespace

void RedrawPage::check() {
    m_checkSoon.stop();
    const quint64 generation = ++m_checking;
    if (m_boundary.isEmpty()) {
        m_findings.clear();
        m_checked = true;
        showFindings();
        return;
    }
    ++m_loading;
    auto promise = std::make_shared<QPromise<QList<TopologyFinding>>>();
    promise->start();
    onResult(this, promise->future(), [this, generation](const QList<TopologyFinding>& findings) {
        --m_loading;
        if (generation != m_checking) {
            return;
        }
        m_findings = findings;
        m_checked = true;
        showFindings();
    });
    m_pool.start([promise, boundary = m_boundary, shapes = m_drawing.shapes()] {
        promise->addResult(checkTopology(boundary, shapes));
        promise->finish();
    });
}

void RedrawPage::showFindings() {
    const int kept = m_faults->currentRow();
    m_faults->clear();
    for (const TopologyFinding& finding : std::as_const(m_findings)) {
        auto* item = new QListWidgetItem(m_services.theme.markIcon(MarkId::Over), finding.message, m_faults);
        item->setToolTip(positionText(finding.place));
    }
    if (m_findings.isEmpty()) {
        auto* item = new QListWidgetItem(
            m_services.theme.markIcon(m_boundary.isEmpty() ? MarkId::Check : MarkId::Done),
            m_boundary.isEmpty()
                ? tr("The village has no border: whether the grids cover it cannot be checked.")
                : tr("The grids cover the village once and without remainder."),
            m_faults);
        item->setFlags(Qt::ItemIsEnabled);
    }
    m_faults->setCurrentRow(std::min(kept, m_faults->count() - 1));
    m_canvas->setFaults(m_findings);
    enableActions();
}

void RedrawPage::goToFinding(int index) {
    if (index >= 0 && index < m_findings.size()) {
        m_map->showPlace(m_findings[index].place);
    }
}

void RedrawPage::fillGap() {
    const int row = m_faults->currentRow();
    if (row >= 0 && row < m_findings.size() && m_findings[row].cells.isEmpty()) {
        tryChange(m_drawing.withGrid(m_findings[row].shape, m_taken), tr("Gap filled"));
    }
}

void RedrawPage::enableActions() {
    const bool open = !m_drawing.village().isNull() && m_caseState == QLatin1String("DRAFT") &&
                      m_services.session.may(QStringLiteral("grid.map"));
    const qsizetype some = chosen().size();
    const int fault = m_faults->currentRow();
    m_save->setEnabled(open && (isDirty() || m_number.isEmpty()));
    m_submit->setEnabled(open && m_checked && m_findings.isEmpty());
    m_submit->setToolTip(m_findings.isEmpty() ? QString()
                                              : tr("What is wrong with the borders comes first."));
    m_import->setEnabled(open && m_services.files != nullptr);
    m_case->setEnabled(!m_number.isEmpty());
    m_undoAction->setEnabled(open && m_undo.canUndo());
    m_redoAction->setEnabled(open && m_undo.canRedo());
    m_merge->setEnabled(open && some > 1);
    m_remove->setEnabled(open && some > 0);
    m_corner->setEnabled(open && m_canvas->corner().has_value());
    m_fill->setEnabled(open && fault >= 0 && fault < m_findings.size() && m_findings[fault].cells.isEmpty());
    for (QAbstractButton* button : m_tools->buttons()) {
        button->setEnabled(open);
    }
    const Area* village = m_services.areas.tree()->find(m_drawing.village());
    m_second = village == nullptr ? QString()
                                  : QStringLiteral("%1 · %2").arg(
                                        village->name, m_number.isEmpty() ? tr("not saved yet") : m_number);
    m_state->setText(!m_drawing.village().isNull() && m_caseState != QLatin1String("DRAFT")
                         ? tr("Only to look at: it is no draft any more")
                     : isDirty() ? tr("Changed")
                                 : QString());
    Q_EMIT titleChanged();
}

void RedrawPage::save(bool thenSubmit) {
    const QString shapes = QString::fromUtf8(m_drawing.toGeoJson());
    m_error->clear();
    ++m_loading;
    m_bar->start();
    const auto answer = [this, thenSubmit](const Result<CaseRecord>& record) { saved(record, thenSubmit); };
    if (m_number.isEmpty()) {
        NewCase request;
        request.kind = kRedrawKind;
        request.fields = {{QStringLiteral("area"), m_drawing.village().toString()},
                          {QStringLiteral("shapes"), shapes}};
        request.actor = m_services.session.actor();
        request.performer = {Performer::Kind::User, m_services.session.user.unit,
                             m_services.session.user.name};
        onResult(this, m_services.cases.open(request), answer);
        return;
    }
    StepRequest request;
    request.number = m_number;
    request.action = QStringLiteral("redraw");
    request.fields = {{QStringLiteral("shapes"), shapes}};
    request.actor = m_services.session.actor();
    request.performer = {Performer::Kind::User, m_services.session.user.unit, m_services.session.user.name};
    request.seenVersion = m_version;
    onResult(this, m_services.cases.act(request), answer);
}

void RedrawPage::saved(const Result<CaseRecord>& record, bool thenSubmit) {
    --m_loading;
    m_bar->stop();
    if (!record.ok()) {
        m_error->showError(record.error());
        return;
    }
    m_number = record->number;
    m_version = record->version;
    m_services.drafts.drop(draftKey());
    m_undo.setClean();
    enableActions();
    if (thenSubmit) {
        submit();
        return;
    }
    m_services.notifications.post({Notification::Kind::Done, tr("Draft %1 saved").arg(m_number), {}, {}, {}});
}

void RedrawPage::submit() {
    StepRequest request;
    request.number = m_number;
    request.action = QStringLiteral("submit");
    request.actor = m_services.session.actor();
    request.performer = {Performer::Kind::User, m_services.session.user.unit, m_services.session.user.name};
    request.seenVersion = m_version;
    ++m_loading;
    m_bar->start();
    onResult(this, m_services.cases.act(request), [this](const Result<CaseRecord>& record) {
        --m_loading;
        m_bar->stop();
        if (!record.ok()) {
            m_error->showError(record.error());
            return;
        }
        m_caseState = record->state;
        m_version = record->version;
        m_canvas->setReadOnly(true);
        enableActions();
        m_services.notifications.post({Notification::Kind::Done,
                                       tr("%1 is in review; somebody else publishes it").arg(m_number),
                                       {},
                                       {},
                                       {}});
        m_services.navigation.openCase(m_number);
    });
}

void RedrawPage::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Grids from a file"), QDir::homePath(),
                                   tr("Maps (*.geojson *.json *.gpkg *.shp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RedrawPage::importFile);
    dialog->open();
}

void RedrawPage::importFile(const QString& path) {
    if (m_services.files == nullptr) {
        return;
    }
    struct Look {
        QStringList layers;
        std::optional<FilePosition> position;
    };
    m_error->clear();
    const auto look = std::make_shared<Look>();
    const auto work = [files = m_services.files, path, look](JobControl&) -> Status {
        QZ_ASSIGN(look->layers, files->inspect(path));
        QZ_ASSIGN(look->position, files->sample(path, Crs::Gcj02));
        return {};
    };
    ++m_loading;
    onResult(
        this, m_services.jobs.start(tr("Reading %1").arg(QFileInfo(path).fileName()), work),
        [this, path, look](const Status& read) {
            --m_loading;
            if (!read.ok()) {
                m_error->showError(read.error());
            } else if (!look->position) {
                m_error->showError(makeError(ErrorCode::Invalid, tr("No feature of the file has a place.")));
            } else {
                askPositions(path, look->layers, *look->position);
            }
        });
}

/// No file can say that it is in GCJ-02: somebody has to see both places.
void RedrawPage::askPositions(const QString& path, const QStringList& layers, const FilePosition& found) {
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("redrawPositions"));
    dialog->setWindowTitle(tr("Which position is right?"));
    const std::shared_ptr<const AreaTree> tree = m_services.areas.tree();
    const auto where = [&](GeoPoint point) {
        const AreaCode area = tree->locate(point);
        return positionText(point) + QStringLiteral(" · ") +
               (area.isNull() ? tr("outside all areas") : tree->path(area, QStringLiteral(" › ")));
    };
    auto* text = new QLabel(layers.join(QLatin1Char('\n')), dialog);
    text->setWordWrap(true);
    auto* asWritten =
        new QRadioButton(tr("As written (WGS-84, CGCS2000): %1").arg(where(found.asWritten)), dialog);
    auto* gcj = new QRadioButton(tr("Taken for GCJ-02: %1").arg(where(found.asSaid)), dialog);
    asWritten->setObjectName(QStringLiteral("positionAsWritten"));
    gcj->setObjectName(QStringLiteral("positionGcj02"));
    auto* apart = new QLabel(tr("The two lie %1 m apart.").arg(std::lround(found.metres)), dialog);
    auto* preview = new MapWidget(m_services.theme, m_services.areas, dialog);
    preview->setMinimumSize(560, 300);
    preview->setArea(m_drawing.village());
    preview->setMarks(
        {{tr("As written"), found.asWritten, MarkId::Run, 0}, {tr("GCJ-02"), found.asSaid, MarkId::Soon, 0}});
    preview->showPlace(found.asWritten);
    asWritten->setIcon(m_services.theme.markIcon(MarkId::Run));
    gcj->setIcon(m_services.theme.markIcon(MarkId::Soon));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    auto* column = new QVBoxLayout(dialog);
    for (QWidget* widget : std::initializer_list<QWidget*>{text, preview, asWritten, gcj, apart, buttons}) {
        column->addWidget(widget);
    }
    for (QRadioButton* radio : {asWritten, gcj}) {
        connect(radio, &QRadioButton::toggled, dialog,
                [buttons] { buttons->button(QDialogButtonBox::Ok)->setEnabled(true); });
    }
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this,
            [this, gcj, path] { takeFile(path, gcj->isChecked() ? Crs::Gcj02 : Crs::Cgcs2000); });
    dialog->open();
}

void RedrawPage::takeFile(const QString& path, Crs crs) {
    const auto grids = std::make_shared<QList<DrawnGrid>>();
    const auto work = [files = m_services.files, path, crs, grids](JobControl& job) -> Status {
        QZ_ASSIGN(*grids, files->grids(path, crs, job));
        return {};
    };
    ++m_loading;
    onResult(this, m_services.jobs.start(tr("Reading %1").arg(QFileInfo(path).fileName()), work),
             [this, grids](const Status& read) {
                 --m_loading;
                 if (!read.ok()) {
                     m_error->showError(read.error());
                     return;
                 }
                 // Of a file of a whole district those of the village; what has no code gets one.
                 const QString village = m_drawing.village().toString();
                 QList<DrawnGrid> own;
                 for (const DrawnGrid& grid : std::as_const(*grids)) {
                     const bool inside = polygonContains(m_boundary, polygonCentre(grid.shape));
                     if (grid.code.startsWith(village) || (grid.code.isEmpty() && inside)) {
                         own.append(grid);
                     }
                 }
                 if (own.isEmpty()) {
                     m_error->showError(
                         makeError(ErrorCode::Invalid, tr("No area of the file lies in this village.")));
                     return;
                 }
                 for (DrawnGrid& grid : own) {
                     if (grid.code.isEmpty()) {
                         const Result<QString> code = GridDrawing(m_drawing.village(), own).nextCode(m_taken);
                         grid.code = code.ok() ? *code : QString();
                     }
                 }
                 change(GridDrawing(m_drawing.village(), own), tr("Grids taken from a file"));
             });
}

}  // namespace qz::grid
