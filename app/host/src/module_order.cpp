// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <algorithm>

#include "qz/host/module_host.h"
#include "qz/host/sdk_abi.h"

namespace qz {
namespace {

QStringList strings(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& entry : value.toArray()) {
        list.append(entry.toString());
    }
    return list;
}

/// Depth-first walk that finds rings and gives the order of loading.
class Walk {
public:
    explicit Walk(QHash<QString, ModuleReport>& reports) : m_reports(reports) {}

    void visit(const QString& id) {
        if (m_done.contains(id)) {
            return;
        }
        m_path.append(id);
        ModuleReport& report = m_reports[id];
        for (const QString& need : report.metadata.requiredIds) {
            follow(report, need);
        }
        for (const QString& wish : report.metadata.optionalIds) {
            if (m_reports.contains(wish) && !m_path.contains(wish)) {
                visit(wish);
            }
        }
        m_path.removeLast();
        if (!m_done.contains(id)) {
            m_done.insert(id);
            m_order.append(id);
        }
    }
    [[nodiscard]] const QStringList& order() const { return m_order; }

private:
    void follow(ModuleReport& report, const QString& need) {
        if (!m_reports.contains(need)) {
            block(report, QCoreApplication::translate("qz::ModuleHost",
                                                      "It needs the module “%1”, which is not there.")
                              .arg(need));
            return;
        }
        const qsizetype start = m_path.indexOf(need);
        if (start >= 0) {
            const QString ring = (m_path.mid(start) + QStringList{need}).join(QStringLiteral(" → "));
            for (qsizetype i = start; i < m_path.size(); ++i) {
                block(m_reports[m_path.at(i)],
                      QCoreApplication::translate("qz::ModuleHost",
                                                  "These modules need each other in a ring: %1.")
                          .arg(ring));
            }
            return;
        }
        visit(need);
        const ModuleReport& needed = m_reports[need];
        if (needed.state != ModuleState::Found) {
            block(report, QCoreApplication::translate("qz::ModuleHost",
                                                      "It needs the module “%1”, which cannot start: %2")
                              .arg(need, needed.reason));
        }
    }
    static void block(ModuleReport& report, const QString& reason) {
        if (report.state == ModuleState::Found) {
            report.state = ModuleState::Skipped;
            report.reason = reason;
        }
    }

    QHash<QString, ModuleReport>& m_reports;
    QStringList m_path;
    QStringList m_order;
    QSet<QString> m_done;
};

}  // namespace

Result<ModuleMetadata> ModuleMetadata::fromJson(const QJsonObject& json, const QString& file) {
    ModuleMetadata metadata;
    metadata.id = json.value(QStringLiteral("id")).toString();
    metadata.version = json.value(QStringLiteral("version")).toString();
    metadata.title = json.value(QStringLiteral("title")).toString();
    metadata.abi = json.value(QStringLiteral("abi")).toInt();
    metadata.requiredIds = strings(json.value(QStringLiteral("requires")));
    metadata.optionalIds = strings(json.value(QStringLiteral("optional")));
    metadata.file = file;
    for (const QJsonValue& row : json.value(QStringLiteral("migrations")).toArray()) {
        metadata.migrations.append(
            {row[QStringLiteral("file")].toString(), row[QStringLiteral("sha256")].toString()});
    }
    if (metadata.id.isEmpty()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::ModuleHost", "The file %1 is not a module of this program.")
                .arg(file));
    }
    return metadata;
}

QString moduleStateName(ModuleState state) {
    switch (state) {
        case ModuleState::Found:
            return QStringLiteral("found");
        case ModuleState::Running:
            return QStringLiteral("running");
        case ModuleState::Failed:
            return QStringLiteral("failed");
        case ModuleState::Skipped:
            return QStringLiteral("skipped");
        case ModuleState::Disabled:
            break;
    }
    return QStringLiteral("disabled");
}

QList<ModuleReport> orderModules(const QList<ModuleMetadata>& found, const QStringList& disabled) {
    QHash<QString, ModuleReport> reports;
    QStringList ids;
    for (const ModuleMetadata& metadata : found) {
        ModuleReport report{metadata, ModuleState::Found, {}};
        if (disabled.contains(metadata.id)) {
            report.state = ModuleState::Disabled;
            report.reason =
                QCoreApplication::translate("qz::ModuleHost", "It is switched off in the settings.");
        } else if (metadata.abi != kSdkAbi) {
            report.state = ModuleState::Failed;
            report.reason = QCoreApplication::translate(
                                "qz::ModuleHost",
                                "It was built for version %1 of the program's interface; this is version %2.")
                                .arg(metadata.abi)
                                .arg(kSdkAbi);
        }
        if (!reports.contains(metadata.id)) {
            ids.append(metadata.id);
            reports.insert(metadata.id, report);
        }
    }
    std::sort(ids.begin(), ids.end());
    Walk walk(reports);
    for (const QString& id : ids) {
        walk.visit(id);
    }
    QList<ModuleReport> ordered;
    for (const QString& id : walk.order()) {
        ordered.append(reports.value(id));
    }
    return ordered;
}

}  // namespace qz
