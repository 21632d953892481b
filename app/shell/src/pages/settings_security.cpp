// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "beside.h"
#include "plain_button.h"
#include "qz/async.h"
#include "qz/host/diagnostics.h"
#include "qz/ui/panes.h"
#include "settings_guard.h"
#include "settings_tabs.h"

namespace qz {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int oldBackupDays = 2;
constexpr int oldDrillDays = 92;  // once a quarter
constexpr int shownRuns = 50;

QString timeText(Instant at) { return CivilTime::fromInstant(at).toDisplay(); }

QString kindTitle(const QString& kind) {
    return kind == QLatin1String("backup")  ? SecurityTab::tr("Backup")
           : kind == QLatin1String("drill") ? SecurityTab::tr("Restore drill")
                                            : SecurityTab::tr("Check of the store");
}

QString good() { return SecurityTab::tr("good"); }
QString attention() { return SecurityTab::tr("look at it"); }
QString unknown() { return SecurityTab::tr("not known"); }

}  // namespace

struct SecurityTab::Facts {
    Volume volume;
    std::optional<CareRun> backup;
    std::optional<CareRun> drill;
    std::optional<CareRun> check;
    QList<CareRun> runs;
};

SecurityTab::SecurityTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_facts(new PlainTable({tr("What"), tr("State"), tr("Details")}, this)),
      m_runsHead(new PaneTitle(tr("What was done"), this)),
      m_runs(new PlainTable({tr("When"), tr("What"), tr("Outcome"), tr("Details"), tr("By")}, this)),
      m_result(new QLabel(this)),
      m_planPane(new QWidget(this)),
      m_actionPane(new QWidget(this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    m_facts->setAccessibleName(tr("How safe the store is"));
    m_runs->setAccessibleName(tr("Backups, drills and checks"));
    buildActions(m_actionPane);
    buildPlan(m_planPane);
    auto* plan = new QWidget(this);
    auto* plan_column = new QVBoxLayout(plan);
    plan_column->setContentsMargins(0, 0, 0, 0);
    plan_column->setSpacing(0);
    plan_column->addWidget(new PaneTitle(tr("Backup plan"), plan));
    plan_column->addWidget(m_planPane);
    plan_column->addStretch(1);
    auto* left = new QWidget(this);
    auto* left_column = new QVBoxLayout(left);
    left_column->setContentsMargins(0, 0, 0, 0);
    left_column->setSpacing(0);
    left_column->addWidget(new PaneTitle(tr("State"), left));
    left_column->addWidget(m_facts, 3);
    left_column->addWidget(m_actionPane);
    left_column->addWidget(m_runsHead);
    left_column->addWidget(m_runs, 2);
    auto* across = new SplitPane(Qt::Horizontal, this);
    across->addWidget(left);
    across->addWidget(plan);
    across->setStretchFactor(0, 1);
    across->setSizes({820, 380});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(across, 1);
}

void SecurityTab::buildActions(QWidget* parent) {
    const bool admin = m_desk.session.may(QStringLiteral("admin.backup"));
    auto* check = plainButton(m_desk.theme, tr("Check everything now"), parent, QStringLiteral("check"));
    auto* backup = plainButton(m_desk.theme, tr("Back up by the plan now"), parent, QStringLiteral("export"));
    auto* drill = plainButton(m_desk.theme, tr("Try a backup…"), parent, QStringLiteral("undo"));
    auto* bundle = plainButton(m_desk.theme, tr("Write a diagnostics file…"), parent, QStringLiteral("info"));
    bundle->setEnabled(m_desk.session.may(QStringLiteral("admin.diagnostics")));
    bundle->setToolTip(tr("Versions, sizes, counts and the log without names, numbers and places."));
    connect(bundle, &QPushButton::clicked, this, &SecurityTab::chooseDiagnostics);
    check->setEnabled(!m_desk.runtime.core().store().isReadOnly());
    backup->setEnabled(admin);
    drill->setEnabled(admin);
    backup->setToolTip(tr("Needs a folder in the backup plan."));
    drill->setToolTip(tr("Restores it into a folder of its own, checks all of it and deletes the copy."));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout;
    for (KeyButton* button : {check, backup, drill, bundle}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins(16, 8, 16, 8);
    column->addLayout(row);
    column->addWidget(m_result);
    connect(check, &QPushButton::clicked, this, &SecurityTab::checkNow);
    connect(backup, &QPushButton::clicked, this, &SecurityTab::backUpNow);
    connect(drill, &QPushButton::clicked, this, &SecurityTab::chooseDrill);
}

void SecurityTab::buildPlan(QWidget* parent) {
    const BackupPlan plan = BackupPlan::from(m_desk.settings());
    m_on = new QCheckBox(tr("Back up by itself"), parent);
    m_on->setChecked(plan.on);
    const auto number = [parent](int from, int to, int value, const QString& suffix) {
        auto* box = new QSpinBox(parent);
        box->setRange(from, to);
        box->setValue(value);
        box->setSuffix(suffix);
        box->setMinimumHeight(28);
        return box;
    };
    m_hours = number(1, 24 * 31, plan.everyHours, tr(" h"));
    m_keep = number(1, 365, plan.keep, tr(" files"));
    m_idle = number(0, 240, plan.idleMinutes, tr(" min"));
    m_folder = new QLineEdit(QDir::toNativeSeparators(plan.folder), parent);
    m_folder->setPlaceholderText(tr("on another disk, best on another machine"));
    m_folder->setMinimumHeight(28);
    auto* choose = plainButton(m_desk.theme, tr("Choose…"), parent);
    auto* save = plainButton(m_desk.theme, tr("Save the plan"), parent);
    auto* form = new QFormLayout(parent);
    form->setContentsMargins(16, 12, 16, 12);
    form->setVerticalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_on);
    form->addRow(tr("Every"), m_hours);
    form->addRow(tr("Folder"), m_folder);
    form->addRow(QString(), choose);
    form->addRow(tr("Keep"), m_keep);
    form->addRow(tr("Only when nobody has typed for"), m_idle);
    auto* hint = new QLabel(tr("What was missed while the program was closed is made up for after the next "
                               "start. The last good backup is never deleted."),
                            parent);
    hint->setWordWrap(true);
    hint->setProperty("qzText", QStringLiteral("hint"));
    form->addRow(hint);
    form->addRow(save);
    const bool admin = m_desk.session.may(QStringLiteral("admin.backup"));
    for (QWidget* widget : QList<QWidget*>{m_on, m_hours, m_folder, choose, m_keep, m_idle, save}) {
        widget->setEnabled(admin);
    }
    connect(choose, &QPushButton::clicked, this, &SecurityTab::chooseFolder);
    connect(save, &QPushButton::clicked, this, &SecurityTab::savePlan);
}

void SecurityTab::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Folder for backups"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void SecurityTab::savePlan() {
    BackupPlan plan;
    plan.on = m_on->isChecked();
    plan.everyHours = m_hours->value();
    plan.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    plan.keep = m_keep->value();
    plan.idleMinutes = m_idle->value();
    if (plan.on && plan.folder.isEmpty()) {
        m_error->showError(
            makeError(ErrorCode::Invalid, tr("Choose a folder before backups are made by themselves.")));
        m_folder->setFocus();
        return;
    }
    m_error->clear();
    ++m_running;
    onResult(
        this,
        StoreCare(m_desk.runtime.core(), m_desk.runtime.clock()).changePlan(plan, m_desk.session.actor()),
        [this, plan](const Status& status) {
            --m_running;
            if (!status.ok()) {
                m_error->showError(status.error());
                return;
            }
            plan.writeTo(m_desk.settings());
            m_result->setText(tr("The plan is saved."));
            reload();
        });
}

void SecurityTab::reload() {
    ++m_running;
    m_bar->start();
    const QString folder = m_desk.runtime.core().store().folder();
    const auto gather = [folder](ReadTx& read) -> Result<Facts> {
        Facts facts;
        facts.volume = volumeOf(folder);
        QZ_ASSIGN(facts.backup, StoreCare::last(read, QStringLiteral("backup"), true));
        QZ_ASSIGN(facts.drill, StoreCare::last(read, QStringLiteral("drill"), false));
        QZ_ASSIGN(facts.check, StoreCare::last(read, QStringLiteral("check"), false));
        QZ_ASSIGN(facts.runs, StoreCare::latest(read, shownRuns));
        return facts;
    };
    onResult(this, m_desk.runtime.core().store().read(gather), [this](const Result<Facts>& facts) {
        --m_running;
        m_bar->stop();
        if (!facts.ok()) {
            m_error->showError(facts.error());
            return;
        }
        showFacts(*facts);
    });
}

void SecurityTab::showFacts(const Facts& facts) {
    const Instant now = m_desk.runtime.clock().now();
    const auto young = [now](const std::optional<CareRun>& run, int days) {
        return run && run->good && now.ms - run->at.ms < days * dayMs;
    };
    const auto told = [](const std::optional<CareRun>& run, const QString& never) {
        return run ? tr("%1: %2").arg(timeText(run->at), run->good ? tr("sound") : run->words) : never;
    };
    const Volume& volume = facts.volume;
    const QString sealed = volume.state == VolumeState::Encrypted
                               ? tr("%1 is encrypted (%2)").arg(volume.device, volume.how)
                           : volume.state == VolumeState::Plain
                               ? tr("No encryption is seen on %1; use LUKS or BitLocker.").arg(volume.device)
                               : tr("The system does not tell about %1.").arg(volume.device);
    const BackupPlan plan = BackupPlan::from(m_desk.settings());
    m_facts->setRowCount(0);
    m_facts->addRow({tr("Encryption of the volume"),
                     volume.state == VolumeState::Encrypted ? good()
                     : volume.state == VolumeState::Plain   ? attention()
                                                            : unknown(),
                     sealed});
    m_facts->addRow({tr("Last good backup"), young(facts.backup, oldBackupDays) ? good() : attention(),
                     facts.backup ? tr("%1: %2").arg(timeText(facts.backup->at),
                                                     QDir::toNativeSeparators(facts.backup->file))
                                  : tr("There is none yet.")});
    m_facts->addRow({tr("Backup plan"), plan.on ? good() : attention(),
                     plan.on ? tr("every %1 h into %2").arg(plan.everyHours).arg(plan.folder)
                             : tr("Nobody but you makes backups.")});
    m_facts->addRow({tr("Database, attachments, journal and audit"),
                     !facts.check        ? unknown()
                     : facts.check->good ? good()
                                         : attention(),
                     told(facts.check, tr("Not checked yet on this desk."))});
    m_facts->addRow(
        {tr("Restore drill"), young(facts.drill, oldDrillDays) ? good() : attention(),
         told(facts.drill, tr("No backup was tried yet. A backup that was never tried is a hope."))});
    const KeyRing& keys = m_desk.runtime.core().keyRing();
    m_facts->addRow(
        {tr("Keys of personal data"), keys.isUnlocked() ? good() : unknown(),
         keys.isUnlocked()
             ? tr("Open for %1, wiped from memory at lock and log-out.").arg(m_desk.session.user.name)
             : tr("Locked.")});
    const QHash<QString, MarkId> marks{
        {good(), MarkId::Done}, {attention(), MarkId::Soon}, {unknown(), MarkId::Hold}};
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        m_facts->item(row, 1)->setIcon(m_desk.theme.markIcon(marks.value(m_facts->item(row, 1)->text())));
    }
    m_facts->fitColumns(2);
    m_runsHead->setSecondText(facts.runs.isEmpty() ? tr("nothing yet") : QString());
    m_runs->setRowCount(0);
    for (const CareRun& run : facts.runs) {
        m_runs->addRow({timeText(run.at), kindTitle(run.kind), run.good ? tr("sound") : tr("failed"),
                        run.words.isEmpty() ? QDir::toNativeSeparators(run.file) : run.words,
                        run.user.isEmpty() ? tr("the plan") : run.user});
    }
    m_runs->fitColumns(3);
}

void SecurityTab::run(const QString& title, std::function<Result<CareRun>(StoreCare&, JobControl&)> work) {
    ++m_running;
    m_error->clear();
    m_result->clear();
    auto found = std::make_shared<CareRun>();
    CoreStore* core = &m_desk.runtime.core();
    const Clock* clock = &m_desk.runtime.clock();
    const auto job = [core, clock, work = std::move(work), found](JobControl& control) -> Status {
        StoreCare care(*core, *clock);
        QZ_ASSIGN(*found, work(care, control));
        return {};
    };
    onResult(this, m_desk.runtime.jobs().start(title, job), [this, found](const Status& status) {
        --m_running;
        if (!status.ok()) {
            m_error->showError(status.error());
        } else {
            const QString what = kindTitle(found->kind);
            m_result->setText(found->good ? tr("%1: sound. %2").arg(what, found->words)
                                          : tr("%1: not sound. %2").arg(what, found->words));
        }
        reload();
    });
}

void SecurityTab::checkNow() {
    run(tr("Checking the store"), [actor = m_desk.session.actor()](StoreCare& care, JobControl& job) {
        return care.check(actor, job);
    });
}

void SecurityTab::backUpNow() {
    const BackupPlan plan = BackupPlan::from(m_desk.settings());
    if (plan.folder.isEmpty()) {
        m_error->showError(makeError(ErrorCode::Invalid, tr("The backup plan has no folder yet.")));
        m_folder->setFocus();
        return;
    }
    run(tr("Backing up"), [plan, actor = m_desk.session.actor()](StoreCare& care, JobControl& job) {
        return care.backupByPlan(plan, actor, job);
    });
}

void SecurityTab::chooseDrill() {
    auto* dialog = new QFileDialog(this, tr("Try a backup"), BackupPlan::from(m_desk.settings()).folder,
                                   tr("Backups (*.qzb);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SecurityTab::drillOn);
    dialog->open();
}

void SecurityTab::chooseDiagnostics() {
    auto* dialog =
        new QFileDialog(this, tr("Write a diagnostics file"), QDir::homePath(), tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("qizong-diagnostics.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        ++m_running;
        m_error->clear();
        Runtime* runtime = &m_desk.runtime;
        const auto work = [runtime, file, actor = m_desk.session.actor()](JobControl&) {
            return writeDiagnostics(*runtime, file, actor);
        };
        onResult(
            this, runtime->jobs().start(tr("Writing a diagnostics file"), work),
            [this, file](const Status& status) {
                --m_running;
                if (!status.ok()) {
                    m_error->showError(status.error());
                    return;
                }
                m_result->setText(
                    tr("Written to %1. Look at it before you send it.").arg(QDir::toNativeSeparators(file)));
            });
    });
    dialog->open();
}

void SecurityTab::drillOn(const QString& file) {
    run(tr("Trying a backup"), [file, actor = m_desk.session.actor()](StoreCare& care, JobControl& job) {
        return care.drill(file, actor, job);
    });
}

}  // namespace qz
