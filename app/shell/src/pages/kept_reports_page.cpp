// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_reports_page.h"

#include <QDir>
#include <QFileDialog>
#include <QVBoxLayout>

#include "beside.h"
#include "question_dialog.h"
#include "qz/async.h"
#include "qz/papers/paper_trail.h"
#include "qz/print/pdf.h"
#include "qz/ui/panes.h"
#include "schedules_dialog.h"

namespace qz {

namespace {

constexpr ReportStep kOffered[] = {ReportStep::Submit, ReportStep::Freeze,  ReportStep::Issue,
                                   ReportStep::Object, ReportStep::Decide,  ReportStep::Return,
                                   ReportStep::Keep,   ReportStep::Correct, ReportStep::Discard};

QString periodText(const ReportPeriod& period) {
    const QString from = period.from.toString(Qt::ISODate);
    return period.from == period.to ? from
                                    : from + QChar(0x2013) + period.to.toString(QStringLiteral("MM-dd"));
}

QString timeText(Instant instant) { return CivilTime::fromInstant(instant).toDisplay(); }

}  // namespace

KeptReportsPage::KeptReportsPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_work(desk.runtime),
      m_split(new SplitPane(Qt::Horizontal, this)),
      m_list(new PlainTable({tr("State"), tr("Report"), tr("Period"), tr("Number"), tr("Made"), tr("Code")},
                            this)),
      m_history(new PlainTable({tr("When"), tr("What"), tr("By"), tr("Remark")}, this)),
      m_preview(new PagePreview(desk.theme, this)),
      m_empty(new EmptyPane(this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)) {
    m_list->setAccessibleName(tr("Kept reports"));
    m_history->setAccessibleName(tr("History of the report"));
    m_empty->setTexts(
        tr("No report kept yet"),
        tr("A report that is kept can be checked by the units, frozen, issued and reprinted the same."),
        tr("Make a report"));
    auto* left = new SplitPane(Qt::Vertical, this);
    left->addWidget(m_list);
    auto* below = new QWidget(left);
    auto* belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(0, 0, 0, 0);
    belowColumn->setSpacing(0);
    belowColumn->addWidget(new PaneTitle(tr("History, objections, corrections"), below));
    belowColumn->addWidget(m_history, 1);
    left->addWidget(below);
    left->setSizes({420, 260});
    m_split->addWidget(left);
    m_split->addWidget(m_preview);
    m_split->setSizes({640, 620});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_empty, 1);
    column->addWidget(m_split, 1);
    m_split->hide();
    setFocusProxy(m_list);
    buildActions();
    connect(m_empty, &EmptyPane::activated, this,
            [this] { m_desk.navigation.openPage(QStringLiteral("reports")); });
    connect(m_list, &QTableWidget::currentCellChanged, this, [this](int row, int, int before, int) {
        if (row != before) {
            showCurrent();
        }
    });
}

void KeptReportsPage::buildActions() {
    for (const ReportStep step : kOffered) {
        auto* action = new QAction(reportStepTitle(step), this);
        action->setVisible(false);
        action->setProperty(
            "primary", step == ReportStep::Submit || step == ReportStep::Freeze || step == ReportStep::Issue);
        connect(action, &QAction::triggered, this, [this, step] { ask(step); });
        m_steps.insert(static_cast<int>(step), action);
    }
    m_steps.value(static_cast<int>(ReportStep::Keep))->setText(tr("Make again"));
    m_units = new QAction(m_desk.theme.icon(QStringLiteral("export")), tr("Units' files…"), this);
    m_save = new QAction(m_desk.theme.icon(QStringLiteral("export")), tr("Save as…"), this);
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_print = new QAction(m_desk.theme.icon(QStringLiteral("print")), tr("Print…"), this);
    m_print->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_schedules = new QAction(m_desk.theme.icon(QStringLiteral("clock")), tr("Scheduled…"), this);
    connect(m_units, &QAction::triggered, this, &KeptReportsPage::chooseUnitFolder);
    connect(m_save, &QAction::triggered, this, &KeptReportsPage::chooseFile);
    connect(m_print, &QAction::triggered, this, &KeptReportsPage::print);
    connect(m_schedules, &QAction::triggered, this, [this] { (new SchedulesDialog(m_desk, this))->open(); });
    offerSteps();
}

QList<QAction*> KeptReportsPage::toolbarActions() {
    QList<QAction*> actions;
    for (const ReportStep step : kOffered) {
        QAction* action = m_steps.value(static_cast<int>(step));
        if (action->isVisible()) {
            actions.append(action);
        }
    }
    if (m_shown) {
        actions.append({m_units, m_save, m_print});
    }
    actions.append(m_schedules);
    return actions;
}

void KeptReportsPage::offerSteps() {
    for (const ReportStep step : kOffered) {
        const ReportStepRule& rule = reportStepRule(step);
        bool possible =
            m_shown && rule.from.contains(m_shown->report.state) && m_desk.session.may(rule.permission);
        if (possible && step == ReportStep::Decide) {
            possible = false;
            for (const ReportObjection& each : std::as_const(m_shown->objections)) {
                possible = possible || each.decision.isEmpty();
            }
        }
        m_steps.value(static_cast<int>(step))->setVisible(possible);
    }
    Q_EMIT actionsChanged();
}

void KeptReportsPage::activate(const QVariantMap& args) {
    reload(args.value(QStringLiteral("report")).toString());
}

void KeptReportsPage::reload(const QString& code) {
    m_loading = true;
    m_bar->start();
    const QString wanted = code.isEmpty() && current() != nullptr ? current()->code() : code;
    onResult(this, m_desk.runtime.core().keptReports().list(m_desk.session.actor()),
             [this, wanted](const Result<QList<KeptReport>>& reports) {
                 m_loading = false;
                 m_bar->stop();
                 if (!reports.ok()) {
                     m_error->showError(reports.error());
                     return;
                 }
                 fill(*reports, wanted);
             });
}

void KeptReportsPage::fill(const QList<KeptReport>& reports, const QString& code) {
    m_reports = reports;
    m_empty->setVisible(reports.isEmpty());
    m_split->setVisible(!reports.isEmpty());
    int row = 0;
    {
        const QSignalBlocker blocker(m_list);
        m_list->setRowCount(0);
        for (qsizetype i = 0; i < reports.size(); ++i) {
            const KeptReport& report = reports.at(i);
            m_list->addRow({reportStateTitle(report.state), report.title, periodText(report.period),
                            report.number, timeText(report.madeAt), report.code()},
                           report.code());
            row = report.code() == code ? static_cast<int>(i) : row;
        }
        m_list->fitColumns(1);
        m_list->setCurrentCell(reports.isEmpty() ? -1 : row, 0);
    }
    m_second = tr("%n kept", nullptr, static_cast<int>(reports.size()));
    m_shown.reset();
    offerSteps();
    showCurrent();
    Q_EMIT titleChanged();
}

const KeptReport* KeptReportsPage::current() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < m_reports.size() ? &m_reports.at(row) : nullptr;
}

void KeptReportsPage::showCurrent() {
    const KeptReport* report = current();
    if (report == nullptr) {
        return;
    }
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_bar->start();
    const auto look = [work = m_work, store = &m_desk.runtime.core().keptReports(),
                       report = *report]() -> Result<Shown> {
        Shown shown{report, {}, {}, {}};
        QZ_ASSIGN(shown.pages, work.pages(report));
        QZ_ASSIGN(shown.objections, store->objections(report.id).result());
        QZ_ASSIGN(shown.corrections, store->corrections(report.id).result());
        return shown;
    };
    onResult(this, beside(m_desk.workers(), look), [this, generation](const Result<Shown>& shown) {
        if (generation != m_generation) {
            return;
        }
        m_loading = false;
        m_bar->stop();
        if (!shown.ok()) {
            m_error->showError(shown.error());
            return;
        }
        showReport(*shown);
    });
}

void KeptReportsPage::showReport(const Shown& shown) {
    m_shown = shown;
    m_preview->setPages(shown.pages);
    m_history->setRowCount(0);
    for (const ReportStepDone& step : shown.report.steps) {
        const std::optional<ReportStep> known = reportStepOf(step.step);
        m_history->addRow(
            {timeText(step.at), known ? reportStepTitle(*known) : step.step, step.user, step.note});
    }
    for (const ReportObjection& each : shown.objections) {
        const std::optional<Unit> unit = m_desk.runtime.core().directory().unit(each.unit);
        const QString decision = each.decision.isEmpty() ? tr("open")
                                 : each.decision == QLatin1String("ACCEPTED")
                                     ? tr("accepted: %1").arg(each.reason)
                                     : tr("not accepted: %1").arg(each.reason);
        m_history->addRow({timeText(each.raisedAt), tr("Objection"), unit ? unit->name : each.unit,
                           QStringLiteral("%1 %2 (%3)").arg(each.subject, each.text, decision)});
    }
    for (const ReportCorrection& each : shown.corrections) {
        m_history->addRow(
            {timeText(each.madeAt), tr("Correction No. %1").arg(each.number), each.madeBy,
             tr("%1 (%n places)", nullptr, static_cast<int>(each.changes.size())).arg(each.reason)});
    }
    m_history->fitColumns(3);
    offerSteps();
}

void KeptReportsPage::after(const Result<KeptReport>& next) {
    m_loading = false;
    m_bar->stop();
    if (!next.ok()) {
        m_error->showError(next.error());
        return;
    }
    m_error->clear();
    reload(next->code());
}

void KeptReportsPage::afterStatus(const Status& status) {
    if (!status.ok()) {
        m_error->showError(status.error());
        return;
    }
    m_error->clear();
    reload();
}

void KeptReportsPage::take(ReportStep step, const QString& note) {
    const KeptReport* report = current();
    if (report == nullptr) {
        return;
    }
    m_loading = true;
    m_bar->start();
    onResult(this,
             beside(m_desk.workers(),
                    [work = m_work, report = *report, step, note, actor = m_desk.session.actor()] {
                        return step == ReportStep::Keep ? work.makeAgain(report, actor)
                                                        : work.advance(report, step, note, actor);
                    }),
             [this](const Result<KeptReport>& next) { after(next); });
}

void KeptReportsPage::issue(const QString& number, const QString& recipients) {
    const KeptReport* report = current();
    if (report == nullptr) {
        return;
    }
    m_loading = true;
    m_bar->start();
    onResult(this,
             beside(m_desk.workers(),
                    [work = m_work, report = *report, number, recipients, actor = m_desk.session.actor()] {
                        return work.issue(report, number, recipients, actor);
                    }),
             [this](const Result<KeptReport>& next) { after(next); });
}

void KeptReportsPage::correct(const QString& reason) {
    const KeptReport* report = current();
    if (report == nullptr) {
        return;
    }
    onResult(this,
             beside(m_desk.workers(),
                    [work = m_work, report = *report, reason, actor = m_desk.session.actor()] {
                        return work.correct(report, reason, actor);
                    }),
             [this](const Result<ReportCorrection>& made) {
                 afterStatus(made.ok() ? Status() : Status(made.error()));
             });
}

void KeptReportsPage::ask(ReportStep step) {
    const QString title = reportStepTitle(step);
    if (step == ReportStep::Issue) {
        (new QuestionDialog(
             title, title, {{tr("Number of the document"), {}, false, {}}, {tr("Issued to"), {}, false, {}}},
             [this](const QStringList& texts) { issue(texts.at(0), texts.at(1)); }, this))
            ->open();
    } else if (step == ReportStep::Correct) {
        (new QuestionDialog(
             title, title, {{tr("Why the report is corrected"), {}, false, {}}},
             [this](const QStringList& texts) { correct(texts.at(0)); }, this))
            ->open();
    } else if (step == ReportStep::Object) {
        askObjection();
    } else if (step == ReportStep::Decide) {
        askDecision();
    } else if (step == ReportStep::Discard || step == ReportStep::Return) {
        (new QuestionDialog(
             title, title, {{tr("Reason"), {}, false, {}}},
             [this, step](const QStringList& texts) { take(step, texts.at(0)); }, this))
            ->open();
    } else {
        take(step);
    }
}

void KeptReportsPage::askObjection() {
    QStringList names;
    QStringList codes;
    for (const Unit& unit : m_desk.runtime.core().directory().units()) {
        names.append(unit.name);
        codes.append(unit.code);
    }
    if (codes.isEmpty() || current() == nullptr) {
        return;
    }
    const auto done = [this, codes, id = current()->id](const QStringList& texts) {
        ReportObjection wanted;
        wanted.unit = codes.value(texts.at(0).toInt());
        wanted.subject = texts.at(1);
        wanted.text = texts.at(2);
        onResult(this, m_desk.runtime.core().keptReports().object(id, wanted, m_desk.session.actor()),
                 [this](const Result<ReportObjection>& made) {
                     afterStatus(made.ok() ? Status() : Status(made.error()));
                 });
    };
    (new QuestionDialog(reportStepTitle(ReportStep::Object), tr("Record"),
                        {{tr("Unit"), {}, false, names},
                         {tr("Case number of the row"), {}, true, {}},
                         {tr("What the unit says"), {}, false, {}}},
                        done, this))
        ->open();
}

void KeptReportsPage::askDecision() {
    if (!m_shown) {
        return;
    }
    QStringList texts;
    QList<Uuid> ids;
    for (const ReportObjection& each : std::as_const(m_shown->objections)) {
        if (each.decision.isEmpty()) {
            texts.append(QStringLiteral("%1 %2").arg(each.subject, each.text));
            ids.append(each.id);
        }
    }
    if (ids.isEmpty()) {
        return;
    }
    const auto done = [this, ids, report = m_shown->report.id](const QStringList& answers) {
        onResult(this,
                 m_desk.runtime.core().keptReports().decide(report, ids.value(answers.at(0).toInt()),
                                                            answers.at(1) == QLatin1String("0"),
                                                            answers.at(2), m_desk.session.actor()),
                 [this](const Status& status) { afterStatus(status); });
    };
    (new QuestionDialog(reportStepTitle(ReportStep::Decide), tr("Decide"),
                        {{tr("Objection"), {}, false, texts},
                         {tr("Decision"), {}, false, {tr("accepted"), tr("not accepted")}},
                         {tr("Reason, printed in the annex"), {}, false, {}}},
                        done, this))
        ->open();
}

void KeptReportsPage::chooseUnitFolder() {
    auto* dialog = new QFileDialog(this, tr("A workbook for each unit, in a folder"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &KeptReportsPage::saveUnits);
    dialog->open();
}

void KeptReportsPage::saveUnits(const QString& folder) {
    const KeptReport* report = current();
    if (report == nullptr) {
        return;
    }
    const auto work = [work = m_work, trail = PaperTrail(m_desk.runtime), report = *report, folder,
                       actor = m_desk.session.actor()](JobControl& job) -> Status {
        QZ_TRY(trail.keptReport(report, PaperUse::Save, QStringLiteral("units"), actor).result());
        QZ_TRY(work.writeUnitFiles(report, folder, job));
        return {};
    };
    onResult(this, m_desk.runtime.jobs().start(tr("Units' files of %1").arg(report->title), work),
             [this](const Status& status) {
                 if (!status.ok()) {
                     m_error->showError(status.error());
                 }
             });
}

void KeptReportsPage::chooseFile() {
    const KeptReport* report = current();
    if (report == nullptr) {
        return;
    }
    auto* dialog =
        new QFileDialog(this, tr("Save the report"), QDir::homePath(),
                        QStringLiteral("PDF (*.pdf);;Word (*.docx);;Excel (*.xlsx);;JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(
        QStringLiteral("%1 %2.pdf").arg(report->title, report->period.to.toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.section(QLatin1String("*."), 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &KeptReportsPage::saveTo);
    dialog->open();
}

void KeptReportsPage::print() {
    if (!m_shown) {
        return;
    }
    printPages(
        m_shown->pages, this,
        [trail = PaperTrail(m_desk.runtime), report = m_shown->report, actor = m_desk.session.actor(),
         code = m_shown->pages.checkCode()] {
            return trail.keptReport(report, PaperUse::Print, code, actor);
        },
        [this](const Error& error) { m_error->showError(error); });
}

void KeptReportsPage::saveTo(const QString& path) {
    const KeptReport* report = current();
    if (report == nullptr) {
        return;
    }
    const auto work = [work = m_work, trail = PaperTrail(m_desk.runtime), report = *report, path,
                       actor = m_desk.session.actor()](JobControl&) -> Status {
        const QString ending = QFileInfo(path).suffix().toLower();
        QZ_ASSIGN(const QByteArray bytes, work.file(report, ending));
        QZ_TRY(trail.keptReport(report, PaperUse::Save, ending, actor).result());
        return writePaperFile(bytes, path);
    };
    onResult(this, m_desk.runtime.jobs().start(tr("Saving %1").arg(QFileInfo(path).fileName()), work),
             [this](const Status& saved) {
                 if (!saved.ok()) {
                     m_error->showError(saved.error());
                 }
             });
}

}  // namespace qz
