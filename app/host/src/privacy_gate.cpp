// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/host/privacy_gate.h"

#include <QCoreApplication>
#include <QFile>

#include "qz/core/assessment_store.h"

namespace qz {

namespace {

const QString& knownKey() {
    static const QString key = QStringLiteral("privacy/modules");
    return key;
}

}  // namespace

Status signDemoAssessments(Runtime& runtime, const QString& user) {
    QFile file(runtime.folders().resources + QStringLiteral("/data/privacy/assessment_demo.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::PrivacyGate",
                                                     "The file %1 is missing; install the program again.")
                             .arg(file.fileName()));
    }
    QZ_ASSIGN(const AssessmentContent content, AssessmentContent::fromJson(file.readAll()));
    CoreStore& core = runtime.core();
    AssessmentStore store(core, runtime.clock());
    const auto sign = [&](WriteTx& tx) -> Status {
        for (const QString& module : AssessmentStore::modulesWithPersonalData(core.cases())) {
            QZ_TRY(store.putSigned(tx, module, content, user));
        }
        return {};
    };
    return core.store().write(QStringLiteral("demo.assess"), sign).result();
}

QStringList personalModules(Runtime& runtime) {
    QStringList known = runtime.settings().value(knownKey(), {}).toStringList();
    const qsizetype before = known.size();
    for (const QString& module : AssessmentStore::modulesWithPersonalData(runtime.core().cases())) {
        if (!known.contains(module)) {
            known.append(module);
        }
    }
    if (known.size() != before) {
        runtime.settings().setValue(knownKey(), known);
    }
    return known;
}

QFuture<Result<QStringList>> unsignedModules(Runtime& runtime) {
    const QStringList modules = personalModules(runtime);
    return runtime.core().store().read([modules](ReadTx& read) -> Result<QStringList> {
        QStringList open;
        for (const QString& module : modules) {
            QZ_ASSIGN(const bool done, AssessmentStore::isSigned(read, module));
            if (!done) {
                open.append(module);
            }
        }
        return open;
    });
}

}  // namespace qz
