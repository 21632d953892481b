// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <vector>

#include "mediation/domain/closed_loop.h"
#include "mediation/domain/data_file.h"
#include "mediation/domain/dispute_measures.h"
#include "mediation/domain/dispute_tables.h"
#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/reception_workflow.h"
#include "mediation/domain/referral_workflow.h"
#include "mediation/ui/agreement_panel.h"
#include "mediation/ui/disputes_page.h"
#include "mediation/ui/group_panel.h"
#include "mediation/ui/loop_page.h"
#include "mediation/ui/loop_panel.h"
#include "mediation/ui/new_dispute_page.h"
#include "mediation/ui/new_record_page.h"
#include "mediation/ui/parties_panel.h"
#include "mediation/ui/quick_record_page.h"
#include "mediation/ui/reception_page.h"
#include "mediation/ui/referrals_page.h"
#include "mediation/ui/session_reminder.h"
#include "mediation/ui/sessions_page.h"
#include "mediation/ui/volume_panel.h"
#include "qz/module_services.h"
#include "qz/settings.h"
#include "qz/ui/map_measures.h"
#include "qz/ui/ui_context.h"
#include "qz/ui/ui_module.h"

namespace qz::mediation {
namespace {

/// The name of the module where the window lists modules; the file of the plugin carries it in English.
[[maybe_unused]] constexpr auto moduleTitle = QT_TRANSLATE_NOOP("qz::ModuleTitles", "Mediation");

/// The program's translator turns the marker into another word.
bool isEnglish() {
    return QCoreApplication::translate("qz::mediation::Window", "language: en") ==
           QLatin1String("language: en");
}

QString kindName(const DisputeKindRow& row) { return isEnglish() ? row.nameEn : row.nameZh; }

/// The pages of the module, the tabs of its cases and what forms choose from.
class MediationUiModule final : public UiModule {
public:
    Status initialize(const UiContext& context) override {
        if (context.cases.kind(kDisputeKind) == nullptr) {
            return {};  // switched off on this desk
        }
        QZ_ASSIGN(DisputeTables tables, DisputeTables::load(context.resources));
        const auto table = std::make_shared<const DisputeTables>(std::move(tables));
        m_kept.push_back(context.lookups.add(QStringLiteral("mediation.kind"), [table] {
            QList<LookupItem> items;
            for (const DisputeKindRow& row : table->kinds()) {
                if (!row.validTo) {
                    items.append({row.code, kindName(row), {}});
                }
            }
            return items;
        }));
        RecordPresenter presenter;
        presenter.icon = QStringLiteral("scale");
        presenter.subkindTitle = [table](const QString& code) {
            const DisputeKindRow* row = table->find(code);
            return row == nullptr ? code : kindName(*row);
        };
        m_kept.push_back(context.presenters.add(kDisputeKind, presenter));
        RecordPresenter reception;
        reception.icon = QStringLiteral("people");
        reception.subkindTitle = [](const QString&) { return QString(); };
        m_kept.push_back(context.presenters.add(kReceptionKind, reception));
        RecordPresenter referral = presenter;
        referral.icon = QStringLiteral("inbox");
        m_kept.push_back(context.presenters.add(kReferralKind, referral));
        addPanels(context);
        addList(context);
        addIntake(context);
        addLoop(context);
        addMeasures(context);
        return addSessions(context);
    }

private:
    static CaseViewServices servicesOf(const UiContext& context) {
        return {context.cases,      context.areas,      context.directory, context.clock,
                context.events,     context.theme,      context.session,   context.lookups,
                context.presenters, context.casePanels, context.drafts};
    }

    void addPanels(const UiContext& context) {
        CasePanelSpec parties;
        parties.kind = kDisputeKind;
        parties.id = QStringLiteral("parties");
        parties.title = QCoreApplication::translate("qz::mediation::Window", "Parties");
        parties.order = 10;
        parties.make = [&theme = context.theme, cards = context.services.find<IdentityFiles>()](
                           QWidget* parent) -> QWidget* { return new PartiesPanel(theme, cards, parent); };
        parties.show = [&cases = context.cases](QWidget* panel, const CaseDetail& detail) {
            static_cast<PartiesPanel*>(panel)->showCase(detail, cases.kind(kDisputeKind));
        };
        m_kept.push_back(context.casePanels.add(parties));
        CasePanelSpec agreement;
        agreement.kind = kDisputeKind;
        agreement.id = QStringLiteral("agreement");
        agreement.title = QCoreApplication::translate("qz::mediation::Window", "Agreement");
        agreement.order = 20;
        agreement.make = [&theme = context.theme, &clock = context.clock](QWidget* parent) -> QWidget* {
            return new AgreementPanel(theme, clock, parent);
        };
        agreement.show = [](QWidget* panel, const CaseDetail& detail) {
            static_cast<AgreementPanel*>(panel)->showCase(detail);
        };
        m_kept.push_back(context.casePanels.add(agreement));
        CasePanelSpec group;
        group.kind = kDisputeKind;
        group.id = QStringLiteral("group");
        group.title = QCoreApplication::translate("qz::mediation::Window", "Group");
        group.order = 15;
        group.make = [&cases = context.cases, &session = context.session, &theme = context.theme,
                      sheets = context.services.find<PartySheets>()](QWidget* parent) -> QWidget* {
            return new GroupPanel(cases, session, theme, sheets, parent);
        };
        group.show = [](QWidget* panel, const CaseDetail& detail) {
            static_cast<GroupPanel*>(panel)->showCase(detail);
        };
        m_kept.push_back(context.casePanels.add(group));
        CasePanelSpec volume;
        volume.kind = kDisputeKind;
        volume.id = QStringLiteral("volume");
        volume.title = QCoreApplication::translate("qz::mediation::Window", "Volume");
        volume.order = 30;
        volume.make = [&theme = context.theme](QWidget* parent) -> QWidget* {
            return new VolumePanel(theme, parent);
        };
        volume.show = [](QWidget* panel, const CaseDetail& detail) {
            static_cast<VolumePanel*>(panel)->showCase(detail);
        };
        m_kept.push_back(context.casePanels.add(volume));
    }

    static ListPaneServices listsOf(const UiContext& context) {
        return {{context.cases, context.areas, context.directory, context.clock, context.theme,
                 context.presenters, context.session, context.lists},
                {context.theme, context.lookups, context.areas, context.directory, context.clock},
                context.jobs,
                context.notifications,
                context.listViews,
                context.listExports,
                context.navigation};
    }

    void addList(const UiContext& context) {
        const CaseViewServices services = servicesOf(context);
        const ListPaneServices lists = listsOf(context);
        PageSpec desk;
        desk.id = QStringLiteral("mediation.reception");
        desk.title = QCoreApplication::translate("qz::mediation::Window", "Reception");
        desk.icon = QStringLiteral("people");
        desk.order = 12;
        desk.permission = QStringLiteral("mediation.intake");
        desk.factory = [services, lists,
                        cards = context.services.find<IdentityFiles>()](QWidget* parent) -> Page* {
            return new ReceptionPage(services, lists, cards, parent);
        };
        m_kept.push_back(context.navigation.addPage(desk));
        PageSpec inbox = desk;
        inbox.id = QStringLiteral("mediation.referrals");
        inbox.title = QCoreApplication::translate("qz::mediation::Window", "Referrals");
        inbox.icon = QStringLiteral("inbox");
        inbox.order = 13;
        inbox.permission = QStringLiteral("mediation.intake");
        inbox.factory = [services, lists](QWidget* parent) -> Page* {
            return new ReferralsPage(services, lists, parent);
        };
        m_kept.push_back(context.navigation.addPage(inbox));
        PageSpec list;
        list.id = QStringLiteral("mediation.disputes");
        list.title = QCoreApplication::translate("qz::mediation::Window", "Mediation");
        list.icon = QStringLiteral("scale");
        list.order = 13;
        list.permission = QStringLiteral("cases.read");
        list.factory = [services, lists](QWidget* parent) -> Page* {
            return new DisputesPage(services, lists, parent);
        };
        m_kept.push_back(context.navigation.addPage(list));
    }

    void addLoopPanels(const UiContext& context) {
        CasePanelSpec areas;
        areas.kind = kScreeningKind;
        areas.id = QStringLiteral("areas");
        areas.title = QCoreApplication::translate("qz::mediation::Window", "Areas");
        areas.order = 10;
        areas.make = [&theme = context.theme](QWidget* parent) -> QWidget* {
            return new AreasPanel(theme, parent);
        };
        areas.show = [](QWidget* panel, const CaseDetail& detail) {
            static_cast<AreasPanel*>(panel)->showCase(detail);
        };
        m_kept.push_back(context.casePanels.add(areas));
        CasePanelSpec agenda;
        agenda.kind = kMeetingKind;
        agenda.id = QStringLiteral("agenda");
        agenda.title = QCoreApplication::translate("qz::mediation::Window", "Agenda and decisions");
        agenda.order = 10;
        agenda.make = [&theme = context.theme,
                       &navigation = context.navigation](QWidget* parent) -> QWidget* {
            auto* panel = new AgendaPanel(theme, parent);
            QObject::connect(panel, &AgendaPanel::openRequested, panel,
                             [&navigation](const QString& number) { navigation.openCase(number); });
            return panel;
        };
        agenda.show = [](QWidget* panel, const CaseDetail& detail) {
            static_cast<AgendaPanel*>(panel)->showCase(detail);
        };
        m_kept.push_back(context.casePanels.add(agenda));
    }

    void addLoop(const UiContext& context) {
        const CaseViewServices services = servicesOf(context);
        const ListPaneServices lists = listsOf(context);
        for (const LoopTab& tab : loopTabs()) {
            RecordPresenter presenter;
            presenter.icon = QStringLiteral("sync");
            presenter.subkindTitle = [](const QString&) { return QString(); };
            m_kept.push_back(context.presenters.add(tab.kind, presenter));
        }
        addLoopPanels(context);
        PageSpec page;
        page.id = QStringLiteral("mediation.loop");
        page.title = QCoreApplication::translate("qz::mediation::Window", "Closed loop");
        page.icon = QStringLiteral("sync");
        page.order = 16;
        page.permission = QStringLiteral("mediation.screen");
        page.factory = [services, lists](QWidget* parent) -> Page* {
            return new LoopPage(services, lists, parent);
        };
        m_kept.push_back(context.navigation.addPage(page));
        PageSpec form = page;
        form.id = QStringLiteral("mediation.new_record");
        form.title = QCoreApplication::translate("qz::mediation::Window", "New record of the closed loop");
        form.inRail = false;
        form.factory = [services, &navigation = context.navigation,
                        &notifications = context.notifications](QWidget* parent) -> Page* {
            return new NewRecordPage(services, navigation, notifications, parent);
        };
        m_kept.push_back(context.navigation.addPage(form));
    }

    /// The calendar, and what says that a session begins soon.
    Status addSessions(const UiContext& context) {
        auto* calendar = context.services.find<SessionCalendar>();
        if (calendar == nullptr) {
            return {};
        }
        QZ_ASSIGN(const QJsonObject minutes,
                  dataFile(context.resources + QStringLiteral("/data/mediation/minutes.json")));
        QStringList lines;
        for (const QJsonValue& line : minutes.value(QLatin1String("text")).toArray()) {
            lines.append(line.toString());
        }
        const SessionServices services{servicesOf(context), context.navigation, context.notifications,
                                       *calendar, lines.join(QLatin1Char('\n'))};
        PageSpec page;
        page.id = QStringLiteral("mediation.sessions");
        page.title = QCoreApplication::translate("qz::mediation::Window", "Sessions");
        page.icon = QStringLiteral("calendar");
        page.order = 15;
        page.permission = QStringLiteral("mediation.mediate");
        page.factory = [services](QWidget* parent) -> Page* { return new SessionsPage(services, parent); };
        m_kept.push_back(context.navigation.addPage(page));
        constexpr int kMinutesBefore = 30;
        const int before =
            context.settings.value(QStringLiteral("mediation/session_reminder_minutes"), kMinutesBefore)
                .toInt();
        m_reminder = std::make_unique<SessionReminder>(*calendar, context.clock, context.session,
                                                       context.navigation, context.notifications, before);
        return {};
    }

    /// Disputes by area for maps, whoever draws them.
    void addMeasures(const UiContext& context) {
        auto* measures = context.services.find<MapMeasures>();
        auto* source = context.services.find<DisputeMeasureSource>();
        if (measures == nullptr || source == nullptr) {
            return;
        }
        for (const DisputeMeasure each : kDisputeMeasures) {
            MapMeasure measure;
            measure.id = disputeMeasureId(each);
            measure.title = disputeMeasureTitle(each);
            measure.permission = QStringLiteral("cases.read");
            measure.isRate = isRate(each);
            measure.isGoodHigh = true;
            measure.figures = [source, each](const AreaQuestion& question) {
                return source->figures(each, question);
            };
            m_kept.push_back(measures->add(measure));
        }
    }

    void addIntake(const UiContext& context) {
        const CaseViewServices services = servicesOf(context);
        Navigation& navigation = context.navigation;
        Notifications& notifications = context.notifications;
        PageSpec intake;
        intake.id = QStringLiteral("mediation.new_dispute");
        intake.title = QCoreApplication::translate("qz::mediation::Window", "New dispute");
        intake.icon = QStringLiteral("plus");
        intake.inRail = false;
        intake.permission = QStringLiteral("mediation.intake");
        auto* cards = context.services.find<IdentityFiles>();
        intake.factory = [services, cards, &navigation, &notifications](QWidget* parent) -> Page* {
            return new NewDisputePage(services, navigation, notifications, cards, parent);
        };
        m_kept.push_back(navigation.addPage(intake));
        auto* entry = context.services.find<WholeEntry>();
        PageSpec quick = intake;
        quick.id = QStringLiteral("mediation.quick_record");
        quick.title = QCoreApplication::translate("qz::mediation::Window", "Settled on the spot");
        quick.icon = QStringLiteral("check");
        quick.factory = [services, entry, cards, &navigation, &notifications](QWidget* parent) -> Page* {
            return new QuickRecordPage(services, *entry, cards, navigation, notifications, parent);
        };
        m_kept.push_back(navigation.addPage(quick));
        for (const PageSpec& page : {intake, quick}) {
            Command command;
            command.id = page.id;
            command.title = page.title;
            command.icon = page.icon;
            command.run = [&navigation, id = page.id] { navigation.openPage(id); };
            command.enabled = [&session = context.session] {
                return session.may(QStringLiteral("mediation.intake"));
            };
            m_kept.push_back(context.commands.add(command));
        }
    }

    std::unique_ptr<SessionReminder> m_reminder;
    std::vector<Registration> m_kept;  // last: undone before what they use
};

}  // namespace

/// The plugin's root object.
class MediationUiModuleFactory final : public QObject, public UiModuleFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QzUiModuleFactory_iid FILE "mediation_ui.json")
    Q_INTERFACES(qz::UiModuleFactory)

public:
    [[nodiscard]] std::unique_ptr<UiModule> create() const override {
        return std::make_unique<MediationUiModule>();
    }
};

}  // namespace qz::mediation

#include "mediation_ui_module.moc"
