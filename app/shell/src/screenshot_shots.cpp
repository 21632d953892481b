// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>

#include "help_window.h"
#include "pages/case_page.h"
#include "pages/documents_panel.h"
#include "pages/import_page.h"
#include "pages/reports_page.h"
#include "pages/settings_grants.h"
#include "pages/settings_organisation.h"
#include "pages/settings_page.h"
#include "pages/settings_tables.h"
#include "qz/async.h"
#include "qz/ui/map_widget.h"
#include "qz/ui/step_dialog.h"
#include "screenshot_run.h"

namespace qz {

namespace {

constexpr int exampleRows = 6;

/// A small table with the traps of real ones, so that the import page has something to show.
QString exampleFile(const QString& folder) {
    const QString path = QDir(folder).filePath(QStringLiteral("example.csv"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write("external_id,class,summary,opened_at,lon,lat,source\r\n");
        for (int row = 1; row <= exampleRows; ++row) {
            file.write(QByteArrayLiteral("EX-") + QByteArray::number(row) +
                       ",P0101,Manhole cover loose,2026-09-0" + QByteArray::number(row) +
                       " 08:30,,,12345\r\n");
        }
        file.write("EX-7,,No class and no time,,,,12345\r\n");
    }
    return path;
}

/// A sheet without a code: it waits on the tray.
QString exampleScan(const QString& folder) {
    const QString path = QDir(folder).filePath(QStringLiteral("scan.png"));
    QImage sheet(1240, 1754, QImage::Format_Mono);
    sheet.fill(1);
    return sheet.save(path) ? path : QString();
}

}  // namespace

void ScreenshotRun::addStartShots() {
    StartWindow* window = m_desktop.startWindow();
    window->resize(m_options.size);
    const auto add = [this, window](const char* name, StartPanel* panel) {
        m_shots.append({QString::fromLatin1(name),
                        [window, panel] { window->show(panel); },
                        {},
                        [window] { return window; },
                        {},
                        {}});
    };
    add("start-welcome", window->welcome());
    add("start-new-store", window->newStore());
    add("start-login", window->login());
    m_shots.last().after = [this] {
        const QString user =
            m_options.user.isEmpty() ? m_desktop.startWindow()->login()->user() : m_options.user;
        m_desktop.logIn(user, QString::fromUtf8(password()));
    };
}

void ScreenshotRun::addPage(const QString& name, const QString& page, const QVariantMap& args,
                            std::function<void()> then) {
    Shot shot;
    shot.name = name;
    shot.prepare = [this, page, args, then] {
        m_desktop.mainWindow()->openPage(page, args);
        if (then) {
            then();
        }
    };
    shot.busy = [this] {
        const Page* front = m_desktop.mainWindow()->currentPage();
        return front == nullptr || front->isBusy() || !m_desktop.runtime()->jobs().jobs().isEmpty();
    };
    m_shots.append(shot);
}

Page* ScreenshotRun::front() const { return m_desktop.mainWindow()->currentPage(); }

void ScreenshotRun::addMapShots() {
    const auto layers = [this](const QVariantMap& panel) {
        front()->restoreState({{QStringLiteral("panel"), panel}});
    };
    addPage(QStringLiteral("grid-map-shaded"), QStringLiteral("grid.map"), {}, [layers] {
        layers({{QStringLiteral("measure"), QStringLiteral("map.shown")},
                {QStringLiteral("layer"), int(MapLayer::Areas)},
                {QStringLiteral("level"), 1}});
    });
    addPage(QStringLiteral("grid-map-heat"), QStringLiteral("grid.map"), {}, [layers] {
        MapStack stack;
        stack.show(MapLayer::Heat);
        stack.show(MapLayer::Events, false);
        layers(
            {{QStringLiteral("stack"), stack.toVariant()}, {QStringLiteral("layer"), int(MapLayer::Heat)}});
    });
    addPage(QStringLiteral("grid-map-rate"), QStringLiteral("grid.map"), {}, [layers] {
        layers({{QStringLiteral("measure"), QStringLiteral("grid.in_time")},
                {QStringLiteral("records"), 1},
                {QStringLiteral("layer"), int(MapLayer::Areas)}});
    });
    addPage(QStringLiteral("grid-map-duty"), QStringLiteral("grid.map"), {}, [layers] {
        MapStack stack;
        stack.show(MapLayer::Duty);
        stack.show(MapLayer::Events, false);
        layers({{QStringLiteral("stack"), stack.toVariant()},
                {QStringLiteral("measure"), QString()},
                {QStringLiteral("layer"), int(MapLayer::Duty)}});
    });
    for (const int closer : {4, 16}) {
        addPage(QStringLiteral("grid-map-closer-%1").arg(closer), QStringLiteral("grid.map"), {},
                [this, layers, closer] {
                    layers({{QStringLiteral("measure"), QString()}});
                    if (auto* map = front()->findChild<MapWidget*>()) {
                        map->showAll();
                        map->zoomBy(closer, QPointF(map->rect().center()));
                    }
                });
    }
}

/// The lists and forms of the closed loop, and what is printed of it.
void ScreenshotRun::addLoopShots() {
    for (const char* kind : {"screening", "meeting", "task", "service_sheet", "crisis_handover"}) {
        const QVariantMap args{{QStringLiteral("kind"), QStringLiteral("mediation.") + QLatin1String(kind)},
                               {QStringLiteral("from"), QStringLiteral("mediation.loop")}};
        addPage(QStringLiteral("loop-") + QLatin1String(kind), QStringLiteral("mediation.loop"), args);
        addPage(QStringLiteral("loop-new-") + QLatin1String(kind), QStringLiteral("mediation.new_record"),
                args);
    }
    for (const char* report : {"mediation_sessions", "mediation_review", "mediation_services"}) {
        addPage(QStringLiteral("report-") + QLatin1String(report), QStringLiteral("reports"),
                {{QStringLiteral("report"), QLatin1String(report)}, {QStringLiteral("make"), true}});
    }
}

void ScreenshotRun::addPageShots() {
    m_shots.clear();
    m_current = -1;
    for (const PageSpec& spec : m_desktop.desk()->navigation.pages()) {
        static const QStringList later{QStringLiteral("case"), QStringLiteral("import"),
                                       QStringLiteral("why")};
        if (!later.contains(spec.id)) {
            addPage(QString(spec.id).replace(QLatin1Char('.'), QLatin1Char('-')), spec.id);
            m_shots.last().after = [this, id = spec.id] { addListShots(id); };
        }
    }
    addPage(QStringLiteral("import"), QStringLiteral("import"),
            {{QStringLiteral("kind"), QStringLiteral("events")},
             {QStringLiteral("file"), exampleFile(m_scratch.path())}});
    addPage(QStringLiteral("import-tried"), QStringLiteral("import"), {},
            [this] { static_cast<ImportPage*>(front())->run(true); });
    addPage(QStringLiteral("new-event-told"), QStringLiteral("grid.new_event"),
            {{QStringLiteral("text"),
              QStringLiteral("Manhole cover broken at 08:30, please send somebody. Tel 13900000000")}});
    addPage(QStringLiteral("report"), QStringLiteral("reports"), {},
            [this] { static_cast<ReportsPage*>(front())->make(); });
    addPage(QStringLiteral("kept-reports"), QStringLiteral("kept_reports"));
    addPage(QStringLiteral("scans-tray"), QStringLiteral("scans"),
            {{QStringLiteral("files"), QStringList{exampleScan(m_scratch.path())}}});
    for (int tab = 1; tab <= 12; ++tab) {
        addPage(QStringLiteral("settings-%1").arg(tab + 1), QStringLiteral("settings"),
                {{QStringLiteral("tab"), tab}});
    }
    for (const char* table : {"grid-limits", "grid-authority", "core-alarms"}) {
        addPage(QStringLiteral("tables-") + QLatin1String(table), QStringLiteral("settings"),
                {{QStringLiteral("tab"), QStringLiteral("tables")},
                 {QStringLiteral("table"), QString(QLatin1String(table)).replace(u'-', u'.')}});
    }
    addPage(QStringLiteral("tables-version"), QStringLiteral("settings"),
            {{QStringLiteral("tab"), QStringLiteral("tables")},
             {QStringLiteral("table"), QStringLiteral("grid.limits")}},
            [this] {
                auto* tab = front()->findChild<TablesTab*>();
                if (tab != nullptr) {
                    tab->openForm(false);
                }
            });
    m_shots.last().after = [this] { closeDialogs(); };
    addOfficeShots();
    addPage(QStringLiteral("settings-shortcuts"), QStringLiteral("settings"),
            {{QStringLiteral("shortcuts"), true}});
    addMapShots();
    addLoopShots();
    addMapWorkShots();
    for (int tab = 1; tab <= 3; ++tab) {
        addPage(QStringLiteral("watch-%1").arg(tab + 1), QStringLiteral("watch"),
                {{QStringLiteral("tab"), tab}});
    }
    findCases();
}

void ScreenshotRun::addOfficeShots() {
    addPage(QStringLiteral("organisation-version"), QStringLiteral("settings"),
            {{QStringLiteral("tab"), QStringLiteral("organisation")}}, [this] {
                if (auto* tab = front()->findChild<OrganisationTab*>()) {
                    tab->openUnit(OrganisationTab::UnitForm::Renew);
                }
            });
    m_shots.last().after = [this] { closeDialogs(); };
    addPage(QStringLiteral("users-grant"), QStringLiteral("settings"),
            {{QStringLiteral("tab"), QStringLiteral("users")}}, [this] {
                if (auto* tab = front()->findChild<UsersTab*>()) {
                    tab->grants()->openForm({});
                }
            });
    m_shots.last().after = [this] { closeDialogs(); };
}

/// The most telling cases: one under way, and one that is closed.
void ScreenshotRun::findCases() {
    Shot shot;
    shot.name = QStringLiteral("palette");
    auto waiting = std::make_shared<int>(0);
    shot.prepare = [this, waiting] {
        m_desktop.mainWindow()->openPage(QStringLiteral("my_work"));
        const auto look = [this, waiting](const QString& expression, const QString& name) {
            CaseQuery query;
            query.filter = Filter::parse(expression).valueOr(Filter());
            query.limit = 1;
            ++*waiting;
            onResult(this, m_desktop.runtime()->core().cases().list(query, m_desktop.desk()->session.actor()),
                     [this, waiting, name](const Result<CasePage>& page) {
                         --*waiting;
                         if (page.ok() && !page->rows.isEmpty()) {
                             addCaseShots(page->rows.constFirst().number, name);
                         }
                     });
        };
        look(QStringLiteral("state in (DONE_REPORTED, VERIFYING)"), QStringLiteral("case"));
        look(QStringLiteral("state=CLOSED"), QStringLiteral("case-closed"));
        look(QStringLiteral("state=DISPATCHED"), QStringLiteral("case-sent"));
        look(QStringLiteral("state=SUPERVISED"), QStringLiteral("matter"));
        look(QStringLiteral("state=AGREED_WRITTEN"), QStringLiteral("dispute"));
        look(QStringLiteral("clock=jc_window and state=PERFORMING"), QStringLiteral("dispute-window"));
        look(QStringLiteral("state=SCREENING"), QStringLiteral("screening"));
        look(QStringLiteral("state=IN_HAND"), QStringLiteral("loop-matter"));
        look(QStringLiteral("state=HELD"), QStringLiteral("review"));
        m_desktop.mainWindow()->palette()->openAt(m_desktop.mainWindow()->rect());
        m_desktop.mainWindow()->palette()->edit()->setText(QStringLiteral("jg"));
    };
    shot.busy = [this, waiting] {
        return *waiting > 0 || front()->isBusy() || m_desktop.mainWindow()->palette()->isBusy();
    };
    shot.after = [this] {
        m_desktop.mainWindow()->palette()->hide();
        addDialogShots();
    };
    m_shots.append(shot);
}

void ScreenshotRun::addCaseShots(const QString& number, const QString& name) {
    addPage(name, QStringLiteral("case"), {{QStringLiteral("number"), number}});
    addPage(name + QStringLiteral("-why"), QStringLiteral("why"), {{QStringLiteral("number"), number}});
    const auto tabs = [this] { return front()->findChild<QTabWidget*>(); };
    // Which tabs there are is known when the case is loaded: each shot asks for the next one.
    for (int tab = 1; tab < 8; ++tab) {
        addPage(QStringLiteral("%1-tab%2").arg(name).arg(tab + 1), QStringLiteral("case"),
                {{QStringLiteral("number"), number}}, [tabs, tab] {
                    if (QTabWidget* found = tabs(); found != nullptr && tab < found->count()) {
                        found->setCurrentIndex(tab);
                    }
                });
        m_shots.last().skip = [tabs, tab] { return tabs() == nullptr || tab >= tabs()->count(); };
    }
    addPage(name + QStringLiteral("-step"), QStringLiteral("case"), {{QStringLiteral("number"), number}},
            [this] {
                CaseView* view = static_cast<CaseDeskPage*>(front())->view();
                if (view->detail()) {
                    for (const OfferedStep& step : view->detail()->steps) {
                        if (step.allowed && step.spec != nullptr && !step.spec->fields.isEmpty()) {
                            view->startStep(step.action);
                            return;
                        }
                    }
                }
            });
    m_shots.last().after = [this] { closeDialogs(); };
    if (name.startsWith(QLatin1String("dispute"))) {
        addDisputeShots(number, name);
    }
}

/// The larger forms of a dispute, and a paper beside its versions (of what was printed before this run).
void ScreenshotRun::addDisputeShots(const QString& number, const QString& name) {
    const QVariantMap page{{QStringLiteral("number"), number}};
    const QString agreement = QStringLiteral("mediation_agreement");
    const auto papers = [this] { return front()->findChild<DocumentsPanel*>(); };
    const auto addStep = [this, page, name](const QString& step) {
        addPage(name + u'-' + step, QStringLiteral("case"), page,
                [this, step] { static_cast<CaseDeskPage*>(front())->view()->startStep(step); });
        m_shots.last().after = [this] { closeDialogs(); };
    };
    addPage(name + QStringLiteral("-papers"), QStringLiteral("case"), page, [this, papers, agreement] {
        auto* tabs = front()->findChild<QTabWidget*>();
        for (int tab = 0; papers() != nullptr && tabs != nullptr && tab < tabs->count(); ++tab) {
            if (tabs->widget(tab) == papers() || tabs->widget(tab)->isAncestorOf(papers())) {
                tabs->setCurrentIndex(tab);
                papers()->choose(agreement);
            }
        }
    });
    // A form is gone with the next turn of the loop: none follows upon another.
    addStep(QStringLiteral("correct"));
    addPage(name + QStringLiteral("-compare"), QStringLiteral("case"), page, [papers] {
        if (papers() != nullptr) {
            papers()->compare();
        }
    });
    m_shots.last().after = [this] { closeDialogs(); };
    addStep(QStringLiteral("jc_apply"));
    addPage(name + QStringLiteral("-again"), QStringLiteral("case"), page);
    addStep(QStringLiteral("extend_deadline"));
}

void ScreenshotRun::closeDialogs() {
    for (QDialog* dialog : m_desktop.mainWindow()->findChildren<QDialog*>()) {
        dialog->reject();
    }
}

void ScreenshotRun::addDialogShots() {
    const auto add = [this](const char* name, std::function<void()> open) {
        m_shots.append({QString::fromLatin1(name), std::move(open), {}, {}, [this] { closeDialogs(); }, {}});
    };
    add("shortcuts", [this] { m_desktop.mainWindow()->openShortcuts(); });
    const auto help = [this]() -> QWidget* { return m_desktop.mainWindow()->help(); };
    add("help", [this] { m_desktop.mainWindow()->openHelp(); });
    m_shots.last().subject = help;
    add("help-rule", [this] { m_desktop.mainWindow()->openHelpPage(QStringLiteral("rule:JC-30")); });
    m_shots.last().subject = help;
    add("help-search", [this] { m_desktop.mainWindow()->help()->find(QStringLiteral("xtsj")); });
    m_shots.last().subject = help;
    m_shots.last().after = [this] { m_desktop.mainWindow()->help()->close(); };
    add("palette-empty",
        [this] { m_desktop.mainWindow()->palette()->openAt(m_desktop.mainWindow()->rect()); });
    m_shots.last().after = [this] { m_desktop.mainWindow()->palette()->hide(); };
    add("tour", [this] { m_desktop.mainWindow()->startTour(); });
    m_shots.last().after = [this] { delete m_desktop.mainWindow()->tour(); };
    add("locked", [this] { m_desktop.mainWindow()->showLock(); });
}

}  // namespace qz
