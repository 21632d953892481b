// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QObject>
#include <vector>

#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/reception_workflow.h"
#include "mediation/domain/referral_workflow.h"
#include "mediation/plugin/card_reader.h"
#include "mediation/plugin/closed_loop_parts.h"
#include "mediation/plugin/mediation_papers.h"
#include "mediation/plugin/mediation_reports.h"
#include "mediation/plugin/session_reports.h"
#include "mediation/plugin/stored_sessions.h"
#include "mediation/plugin/window_services.h"
#include "mediation/store/courts.h"
#include "mediation/store/dispute_demo.h"
#include "mediation/store/dispute_extension.h"
#include "mediation/store/dispute_import.h"
#include "mediation/store/loop_demo.h"
#include "mediation/store/mediation_schema.h"
#include "mediation/store/organisation.h"
#include "mediation/store/party_import.h"
#include "mediation/store/places_tables.h"
#include "mediation/store/reception_extension.h"
#include "mediation/store/referral_extension.h"
#include "mediation/store/referral_import.h"
#include "qz/db/store.h"
#include "qz/host/demo_registry.h"
#include "qz/host/import_registry.h"
#include "qz/host/reference_registry.h"
#include "qz/module.h"
#include "qz/module_context.h"
#include "qz/module_services.h"
#include "qz/settings.h"

namespace qz::mediation {
namespace {

/// Makes the objects of the module and registers them.
class MediationModule final : public Module {
public:
    Status initialize(const ModuleContext& context) override {
        QZ_ASSIGN(m_tables, DisputeTables::load(context.resources));
        for (const SyncedTable& table : mediationTables()) {
            context.store.addTable(table);
        }
        if (!context.settings.value(QStringLiteral("mediation/enabled"), true).toBool()) {
            return {};
        }
        m_extension = std::make_unique<DisputeExtension>(m_tables, context.areas, context.directory);
        QZ_ASSIGN(CaseKind kind, disputeKind(m_extension.get()));
        m_kept.push_back(context.cases.addKind(std::move(kind)));
        m_receptions = std::make_unique<ReceptionExtension>(context.areas);
        QZ_ASSIGN(CaseKind reception, receptionKind(m_receptions.get()));
        m_kept.push_back(context.cases.addKind(std::move(reception)));
        QZ_ASSIGN(m_words, PaperWords::load(context.resources));
        m_import = std::make_unique<DisputeImport>(context.cases, m_tables, *m_extension);
        addImport(context.imports);
        addGroups(context);
        QZ_ASSIGN(IdentityWords cards, IdentityWords::load(context.resources));
        m_cards = std::make_unique<CardReader>(context.jobs, context.clock, std::move(cards));
        m_kept.push_back(context.services.offer<IdentityFiles>(*m_cards));
        for (Registration& paper : registerPapers(context, m_words, m_tables)) {
            m_kept.push_back(std::move(paper));
        }
        QZ_ASSIGN(std::vector<Registration> reports, registerReports(context, m_tables));
        for (Registration& report : reports) {
            m_kept.push_back(std::move(report));
        }
        for (ReferenceTable& table : organisationTables(m_tables, context.directory)) {
            m_kept.push_back(context.references.add(std::move(table)));
        }
        m_kept.push_back(context.references.add(courtsTable()));
        addSessions(context);
        QZ_TRY(addLoop(context));
        m_kept.push_back(context.references.add(supplementsTable()));
        addDemo(context);
        return addReferrals(context);
    }

private:
    Status addReferrals(const ModuleContext& context) {
        m_referrals = std::make_unique<ReferralExtension>(context.cases, m_tables, *m_extension);
        QZ_ASSIGN(CaseKind referral, referralKind(m_referrals.get()));
        m_kept.push_back(context.cases.addKind(std::move(referral)));
        return {};
    }

    /// The closed loop, psychological services and crisis hand-overs.
    Status addLoop(const ModuleContext& context) {
        QZ_ASSIGN(m_loop, ClosedLoop::make(context, m_tables));
        for (Registration& each : m_loop->registrations()) {
            m_kept.push_back(std::move(each));
        }
        return {};
    }

    void addSessions(const ModuleContext& context) {
        for (ReferenceTable& table : placesTables(m_tables, context.directory)) {
            m_kept.push_back(context.references.add(std::move(table)));
        }
        m_sessions = std::make_unique<StoredSessions>(context);
        m_kept.push_back(context.services.offer<SessionCalendar>(*m_sessions));
        for (Registration& report : registerSessionReports(context)) {
            m_kept.push_back(std::move(report));
        }
    }

    void addDemo(const ModuleContext& context) {
        m_demo = std::make_unique<DisputeDemo>(context.cases, context.directory,
                                               context.resources + QStringLiteral("/data/demo"));
        DemoSource disputes = DemoSource{QStringLiteral("mediation"), 120, {}};
        disputes.fill = [this](UnitOfWork& work, const DemoRequest& request, JobControl& job) {
            return m_demo->fill(writeTx(work), {request.scale, request.seed, request.at}, job);
        };
        m_kept.push_back(context.demos.add(std::move(disputes)));
        m_loopDemo = std::make_unique<LoopDemo>(context.cases, context.areas, context.directory,
                                                context.resources + QStringLiteral("/data/demo"));
        DemoSource loop = DemoSource{QStringLiteral("mediation"), 121, {}};
        loop.fill = [this](UnitOfWork& work, const DemoRequest& request, JobControl& job) {
            return m_loopDemo->fill(writeTx(work), request.at, job);
        };
        m_kept.push_back(context.demos.add(std::move(loop)));
    }

    /// Sheets of parties, and what the window does as one.
    void addGroups(const ModuleContext& context) {
        m_parties = std::make_unique<PartyImport>(context.cases, context.clock, m_words.sides());
        ImportKind parties;
        parties.name = QStringLiteral("parties");
        parties.title = QCoreApplication::translate("qz::mediation::Import", "Parties of a group dispute");
        parties.permission = QStringLiteral("mediation.intake");
        parties.fields = partySheetFields();
        parties.rows = [this](UnitOfWork& work, MappedRows& rows, const ImportOptions& options, JobControl&) {
            return m_parties->run(work, rows, options);
        };
        m_kept.push_back(context.imports.add(std::move(parties)));
        m_batches = std::make_unique<ReferralImport>(context.cases, m_tables);
        ImportKind referrals;
        referrals.name = QStringLiteral("referrals");
        referrals.title = QCoreApplication::translate("qz::mediation::Import", "Referrals, a batch");
        referrals.permission = QStringLiteral("mediation.intake");
        referrals.fields = referralImportFields();
        referrals.rows = [this](UnitOfWork& work, MappedRows& rows, const ImportOptions& options,
                                JobControl& job) { return m_batches->run(work, rows, options, job); };
        m_kept.push_back(context.imports.add(std::move(referrals)));
        m_sheets =
            std::make_unique<SheetReader>(context.jobs, context.clock, context.resources, m_words.sides());
        m_kept.push_back(context.services.offer<PartySheets>(*m_sheets));
        m_entry = std::make_unique<OneEntry>(context.store, context.cases);
        m_kept.push_back(context.services.offer<WholeEntry>(*m_entry));
        m_measures = std::make_unique<StoredMeasures>(context.store);
        m_kept.push_back(context.services.offer<DisputeMeasureSource>(*m_measures));
    }

    void addImport(ImportRegistry& imports) {
        ImportKind disputes;
        disputes.name = QStringLiteral("disputes");
        disputes.title = QCoreApplication::translate("qz::mediation::Import", "Disputes");
        disputes.permission = QStringLiteral("import.run");
        disputes.fields = disputeImportFields();
        disputes.rows = [this](UnitOfWork& work, MappedRows& rows, const ImportOptions& options,
                               JobControl& job) { return m_import->run(writeTx(work), rows, options, job); };
        m_kept.push_back(imports.add(std::move(disputes)));
    }

    DisputeTables m_tables;
    PaperWords m_words;
    std::unique_ptr<DisputeExtension> m_extension;
    std::unique_ptr<ReceptionExtension> m_receptions;
    std::unique_ptr<ReferralExtension> m_referrals;
    std::unique_ptr<StoredSessions> m_sessions;
    std::unique_ptr<ClosedLoop> m_loop;
    std::unique_ptr<PartyImport> m_parties;
    std::unique_ptr<ReferralImport> m_batches;
    std::unique_ptr<SheetReader> m_sheets;
    std::unique_ptr<OneEntry> m_entry;
    std::unique_ptr<CardReader> m_cards;
    std::unique_ptr<StoredMeasures> m_measures;
    std::unique_ptr<DisputeDemo> m_demo;
    std::unique_ptr<LoopDemo> m_loopDemo;
    std::unique_ptr<DisputeImport> m_import;
    std::vector<Registration> m_kept;  // last: undone before what they use
};

}  // namespace

/// The plugin's root object.
class MediationModuleFactory final : public QObject, public ModuleFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QzModuleFactory_iid FILE "mediation.json")
    Q_INTERFACES(qz::ModuleFactory)

public:
    [[nodiscard]] std::unique_ptr<Module> create() const override {
        return std::make_unique<MediationModule>();
    }
};

}  // namespace qz::mediation

#include "mediation_module.moc"
