// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/referral_workflow.h"
#include "mediation/store/dispute_extension.h"
#include "mediation/store/dispute_import.h"
#include "mediation/store/mediation_schema.h"
#include "mediation/store/referral_extension.h"
#include "qz/core/core_store.h"
#include "qz_test.h"

namespace qz::mediation::test {

inline FieldMap fields(std::initializer_list<std::pair<const char*, const char*>> pairs) {
    FieldMap made;
    for (const auto& [key, value] : pairs) {
        made.insert(QString::fromLatin1(key), QString::fromUtf8(value));
    }
    return made;
}

/// A store with the mediation module's tables, one village and its committee.
class DisputeDesk {
    QTemporaryDir m_folder;  // first: it goes after the store

public:
    explicit DisputeDesk(const QString& now = QStringLiteral("2026-11-30T17:00"))
        : clock(now), ids(clock, random) {}

    Status open() {
        StoreOptions options;
        options.folder = m_folder.filePath(QStringLiteral("store"));
        options.create = true;
        const QString root = QStringLiteral(QZ_SOURCE_DIR);
        QZ_ASSIGN(core, CoreStore::open(options, clock, ids, nullptr, root + QStringLiteral("/resources"),
                                        root + QStringLiteral("/db/migrations")));
        QZ_ASSIGN(const QList<Migration> files,
                  Store::migrationsIn(QStringLiteral("mediation"),
                                      root + QStringLiteral("/modules/mediation/store/migrations")));
        QZ_TRY(core->store().migrate(QStringLiteral("mediation"), files));
        for (const SyncedTable& table : mediationTables()) {
            core->store().addTable(table);
        }
        QZ_TRY(core->createStore(AreaCode::parse(QStringLiteral("340202")).value(), QStringLiteral("boss"),
                                 QByteArray("a long pass phrase")));
        QZ_TRY(core->logIn(QStringLiteral("boss"), QByteArray("a long pass phrase")));
        QZ_ASSIGN(tables, DisputeTables::load(root + QStringLiteral("/resources")));
        extension = std::make_unique<DisputeExtension>(tables, core->areas(), core->directory());
        QZ_ASSIGN(CaseKind kind, disputeKind(extension.get()));
        kept = core->cases().addKind(std::move(kind));
        referrals = std::make_unique<ReferralExtension>(core->cases(), tables, *extension);
        QZ_ASSIGN(CaseKind referral, referralKind(referrals.get()));
        keptReferral = core->cases().addKind(std::move(referral));
        return write([this](WriteTx& tx) { return fill(tx); });
    }

    template <class Fn>
    std::invoke_result_t<Fn, WriteTx&> write(Fn fn) {
        return qz::test::await(core->store().write(QStringLiteral("test"), std::move(fn)));
    }
    template <class Fn>
    std::invoke_result_t<Fn, ReadTx&> read(Fn fn) {
        return qz::test::await(core->store().read(std::move(fn)));
    }

    Result<CaseRecord> begin(const FieldMap& given, const char* at) {
        NewCase request;
        request.kind = kDisputeKind;
        request.fields = given;
        request.actor = boss();
        request.occurredAt = CivilTime::parse(QString::fromLatin1(at))->toInstant();
        return qz::test::await(core->cases().open(request));
    }
    Result<CaseRecord> act(const QString& number, const char* action, const char* at,
                           const FieldMap& given = {}) {
        StepRequest request;
        request.number = number;
        request.action = QString::fromLatin1(action);
        request.fields = given;
        request.actor = boss();
        request.occurredAt = CivilTime::parse(QString::fromLatin1(at))->toInstant();
        return qz::test::await(core->cases().act(request));
    }
    CaseDetail show(const QString& number) {
        return qz::test::await(core->cases().load(number, boss())).valueOr(CaseDetail());
    }
    /// From the door into the first session.
    Result<QString> inMediation(const char* day, const FieldMap& more = {}) {
        const QByteArray text = QByteArray(day) + "T09:00";
        const char* at = text.constData();
        FieldMap given = fields({{"applicant", "Party One"},
                                 {"respondent", "Party Two"},
                                 {"kind", "MD02"},
                                 {"area", "340202014003"},
                                 {"facts", "Water came through the ceiling"}});
        given.insert(more);
        QZ_ASSIGN(const CaseRecord made, begin(given, at));
        QZ_ASSIGN(const CaseRecord accepted,
                  act(made.number, "accept", at,
                      fields({{"agreed_to_mediate", "true"}, {"competence", "competent"}})));
        QZ_ASSIGN(const CaseRecord assigned, act(made.number, "assign", at,
                                                 fields({{"committee", "TW01"},
                                                         {"mediators", "Mediator A"},
                                                         {"chosen_by", "party_choice"},
                                                         {"conflict_of_interest", "no"}})));
        QZ_ASSIGN(const CaseRecord informed,
                  act(made.number, "rights_notice", at, fields({{"signed_on", day}})));
        QZ_ASSIGN(const CaseRecord held,
                  act(made.number, "hold_session", at, fields({{"process", "Both sides were heard"}})));
        return held.number;
    }

    [[nodiscard]] static Actor boss() {
        return Actor{QStringLiteral("boss"), {}, QStringLiteral("console"), {}};
    }

    qz::test::FakeClock clock;
    SeededRandom random{7};
    ClockIds ids;
    DisputeTables tables;
    std::unique_ptr<CoreStore> core;
    std::unique_ptr<DisputeExtension> extension;
    std::unique_ptr<ReferralExtension> referrals;
    Registration kept;
    Registration keptReferral;

private:
    Status fill(WriteTx& tx) {
        for (const auto& [code, name] : {std::pair{"340202", "Lake"}, std::pair{"340202014", "Red hill"},
                                         std::pair{"340202014003", "Well lane"}}) {
            Area made;
            made.code = AreaCode::parse(QString::fromLatin1(code)).value();
            made.name = QString::fromLatin1(name);
            made.kind = AreaKind::Division;
            QZ_TRY(core->areas().ensure(tx, made));
        }
        QZ_TRY(core->areas().publishAfter(tx));
        const auto unit = [](const char* code, const char* name, const char* kind) {
            return Unit{QString::fromLatin1(code),
                        QString::fromLatin1(name),
                        QString::fromLatin1(kind),
                        AreaCode::parse(QStringLiteral("340202014003")).value(),
                        {}};
        };
        return core->directory().put(tx, {unit("TW01", "Well lane mediation committee", "village"),
                                          unit("TW02", "Red hill mediation committee", "street")});
    }
};

}  // namespace qz::mediation::test
