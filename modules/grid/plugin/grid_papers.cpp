// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/plugin/grid_papers.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <memory>

#include "grid/documents/brief_papers.h"
#include "grid/documents/papers.h"
#include "grid/documents/watch_papers.h"
#include "grid/domain/supervision_workflow.h"
#include "grid/store/brief_rows.h"
#include "qz/access.h"
#include "qz/areas.h"
#include "qz/db/store.h"
#include "qz/host/document_registry.h"
#include "qz/host/report_registry.h"
#include "qz/unit_names.h"

namespace qz::grid {
namespace {

/// Names of codes for papers, from what is in memory.
class Names {
public:
    Names(const ModuleContext& context, CityTables& tables)
        : m_store(context.store),
          m_areas(context.areas),
          m_directory(context.directory),
          m_access(context.access),
          m_tables(tables),
          m_reasons(reasonsIn(context.resources + QStringLiteral("/data/grid/closing_reasons.json"))) {}

    [[nodiscard]] std::shared_ptr<const ClassTable> classes(ReadTx& read) const {
        const auto table = m_tables.in(read);
        return table.ok() ? *table : std::make_shared<const ClassTable>();
    }
    /// Case papers are made on a worker thread, which may wait for a read.
    [[nodiscard]] std::shared_ptr<const ClassTable> classes() const {
        const auto table = m_store.read([this](ReadTx& read) { return m_tables.in(read); }).result();
        return table.ok() ? *table : std::make_shared<const ClassTable>();
    }

    [[nodiscard]] DocumentText text(std::shared_ptr<const ClassTable> classes) const {
        DocumentText text;
        const std::shared_ptr<const AreaTree> tree = m_areas.tree();
        const bool english = isEnglish();
        text.className = [classes, english](const QString& code) {
            const EventClass* row = classes->find(code);
            return row == nullptr ? code : row->name(english);
        };
        text.areaName = [tree](const AreaCode& code) {
            const Area* area = tree->find(code);
            return area == nullptr ? code.toString() : area->name;
        };
        text.areaPath = [tree](const AreaCode& code) { return tree->path(code, QStringLiteral(" ")); };
        text.unitName = [this](const QString& code) {
            const std::optional<Unit> unit = m_directory.unit(code);
            return unit ? unit->name : code;
        };
        text.unitNameOn = [this](const QString& code, QDate day) {
            return unitNameOn(m_directory, code, day);
        };
        text.userName = [this](const QString& login) {
            const Result<User> user = m_access.user(login);
            return user.ok() && !user->displayName.isEmpty() ? user->displayName : login;
        };
        text.closingReason = [reasons = m_reasons, english](const QString& code) {
            const QJsonObject names = reasons.value(code).toObject();
            return names.value(english ? QStringLiteral("en") : QStringLiteral("zh")).toString(code);
        };
        for (const Unit& unit : m_directory.units()) {
            if (unit.kind == QLatin1String("centre")) {
                text.issuer = unit.name;
                break;
            }
        }
        return text;
    }

    /// Papers speak the language of the program: its translator turns the marker into another word.
    static bool isEnglish() {
        return QCoreApplication::translate("qz::grid::Documents", "language: en") ==
               QLatin1String("language: en");
    }

private:
    /// Code → {zh, en}; empty where the file is missing, then papers print the code.
    static QJsonObject reasonsIn(const QString& path) {
        QJsonObject byCode;
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
            for (const QJsonValue& row : root.value(QStringLiteral("reasons")).toArray()) {
                byCode.insert(row[QStringLiteral("code")].toString(), row);
            }
        }
        return byCode;
    }

    Store& m_store;
    Areas& m_areas;
    Directory& m_directory;
    Access& m_access;
    CityTables& m_tables;
    QJsonObject m_reasons;
};

DocumentKind caseDocument(const QString& name, const std::shared_ptr<Names>& names) {
    DocumentKind kind;
    kind.name = name;
    kind.title = paperTitle(name);
    kind.caseKind = QStringLiteral("grid.event");
    kind.refusal = [name](const CaseDetail& detail) { return paperRefusal(name, detail); };
    kind.record = [name, names](const CaseDetail& detail,
                                CivilTime printedAt) -> Result<std::shared_ptr<TemplateRecord>> {
        QZ_ASSIGN(TemplateRecord record,
                  makeCaseRecord(name, detail, names->text(names->classes()), printedAt));
        return std::make_shared<TemplateRecord>(std::move(record));
    };
    kind.templateFile = QStringLiteral("grid/%1.%2.json")
                            .arg(name, Names::isEnglish() ? QStringLiteral("en") : QStringLiteral("zh_CN"));
    kind.fieldsFile = QStringLiteral("grid/fields.json");
    return kind;
}

DocumentKind urgentDocument(const QString& name, const std::shared_ptr<Names>& names) {
    DocumentKind kind;
    kind.name = name;
    kind.title = paperTitle(name);
    kind.caseKind = QStringLiteral("grid.event");
    kind.refusal = [name](const CaseDetail& detail) { return urgentRefusal(name, detail); };
    kind.make = [name, names](const CaseDetail& detail,
                              CivilTime printedAt) -> Result<std::shared_ptr<PaperDocument>> {
        if (const QString refusal = urgentRefusal(name, detail); !refusal.isEmpty()) {
            return makeError(ErrorCode::Conflict, refusal, {}, detail.record.number);
        }
        return std::make_shared<PaperDocument>(
            urgentReport(name, detail, names->text(names->classes()), printedAt));
    };
    return kind;
}

DocumentKind supervisionDocument(const QString& name, const std::shared_ptr<Names>& names) {
    DocumentKind kind;
    kind.name = name;
    kind.title = paperTitle(name);
    kind.caseKind = kSupervisionKind;
    kind.refusal = [](const CaseDetail&) { return QString(); };
    kind.make = [names](const CaseDetail& detail,
                        CivilTime printedAt) -> Result<std::shared_ptr<PaperDocument>> {
        return std::make_shared<PaperDocument>(
            supervisionSheet(detail, names->text(names->classes()), printedAt));
    };
    return kind;
}

Result<BriefScope> scopeOf(BriefPeriod period, const ReportRequest& request, const QString& calendar) {
    BriefScope scope;
    scope.period = period;
    scope.area = request.area;
    scope.from = CivilTime{request.from, 0};
    scope.to = CivilTime{request.to.addDays(1), 0};
    scope.dataAsOf = request.printedAt;
    scope.calendarVersion = calendar;
    QZ_ASSIGN(scope.audience, parseAudience(request.audience));
    return scope;
}

QList<BriefEvent> eventsOf(const QList<BriefRow>& rows, const ClassTable& classes) {
    QList<BriefEvent> events;
    events.reserve(rows.size());
    for (const BriefRow& row : rows) {
        BriefEvent event;
        event.facts = row.facts;
        event.number = row.number;
        event.classCode = row.classCode;
        const EventClass* known = classes.find(row.classCode);
        event.topClass = known == nullptr || known->parent.isEmpty() ? row.classCode : known->parent;
        if (row.area.level() >= AreaLevel::Town) {
            event.street = row.area.ancestor(AreaLevel::Town);
        }
        event.summary = row.summary;
        event.place = row.place;
        event.ownerUnit = row.ownerUnit;
        event.leadUnit = row.leadUnit;
        events.append(event);
    }
    return events;
}

/// The version of the calendar that the newest clock was computed with.
Result<QString> calendarVersion(ReadTx& read) {
    QZ_ASSIGN(Statement statement,
              read.prepare("SELECT version FROM core_calendars WHERE active = 1 LIMIT 1"));
    QZ_ASSIGN(const bool found, statement.step());
    const QString version = found ? statement.text(0) : QString();
    statement.reset();
    return version;
}

Result<ReportOutput> makeBrief(UnitOfRead& unit, BriefPeriod period, const ReportRequest& request,
                               const Names& names) {
    ReadTx& read = readTx(unit);
    QZ_ASSIGN(const QString calendar, calendarVersion(read));
    QZ_ASSIGN(const BriefScope scope, scopeOf(period, request, calendar));
    QZ_ASSIGN(const QList<BriefRow> rows,
              briefRows(read, request.area, scope.from.toInstant(), scope.to.toInstant()));
    const std::shared_ptr<const ClassTable> classes = names.classes(read);
    QZ_ASSIGN(const BriefData data, collectBrief(scope, eventsOf(rows, *classes)));
    const DocumentText text = names.text(classes);
    const BriefFigures figures = shownFigures(data, text);
    ReportOutput output;
    output.paper = std::make_shared<PaperDocument>(briefPaper(figures, text));
    for (const BriefTable& table : briefTables(figures, text).tables) {
        output.tables.append({table.name, table.columns, table.rows});
    }
    output.json = briefJson(figures, text);
    for (const BriefUnit& unitRows : briefUnits(data, text)) {
        output.units.append({unitRows.unit,
                             unitRows.name,
                             {unitRows.table.name, unitRows.table.columns, unitRows.table.rows}});
    }
    return output;
}

ReportKind brief(BriefPeriod period, const std::shared_ptr<Names>& names) {
    ReportKind kind;
    kind.name = briefName(period);
    kind.title = paperTitle(kind.name);
    kind.permission = QStringLiteral("reports.run");
    kind.make = [period, names](UnitOfRead& read, const ReportRequest& request) {
        return makeBrief(read, period, request, *names);
    };
    return kind;
}

}  // namespace

std::vector<Registration> registerPapers(const ModuleContext& context, CityTables& tables) {
    std::vector<Registration> kept;
    const auto names = std::make_shared<Names>(context, tables);
    for (const QString& name : casePapers()) {
        kept.push_back(context.documents.add(caseDocument(name, names)));
    }
    for (const QString& name : urgentPapers()) {
        kept.push_back(context.documents.add(urgentDocument(name, names)));
    }
    for (const QString& name : supervisionPapers()) {
        kept.push_back(context.documents.add(supervisionDocument(name, names)));
    }
    for (const BriefPeriod period : {BriefPeriod::Daily, BriefPeriod::Weekly, BriefPeriod::Monthly}) {
        kept.push_back(context.reports.add(brief(period, names)));
    }
    return kept;
}

}  // namespace qz::grid
