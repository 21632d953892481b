// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <memory>

#include "qz/host/runtime.h"
#include "qz/papers/case_papers.h"
#include "qz/print/docx_writer.h"
#include "qz/print/paper_document.h"
#include "qz_test.h"

namespace qz::test {

/// A store without modules, with one report whose figures the test sets and one paper with a template.
class PaperDesk {
public:
    PaperDesk() : clock(QStringLiteral("2026-10-08T08:00")) {
        RuntimeOptions options;
        options.store.folder = folder.filePath(QStringLiteral("store"));
        options.store.create = true;
        options.folders.modules = folder.filePath(QStringLiteral("none"));
        options.folders.migrations = QStringLiteral(QZ_SOURCE_DIR "/db/migrations");
        options.folders.resources = QStringLiteral(QZ_SOURCE_DIR "/resources");
        options.clock = &clock;
        QDir().mkpath(options.store.folder);
        Result<std::unique_ptr<Runtime>> opened = Runtime::open(options);
        if (!opened.ok()) {
            qFatal("%s", qPrintable(opened.error().message));
        }
        runtime = std::move(opened).value();
        (void)runtime->core().createStore(AreaCode::parse(QStringLiteral("340202")).value(),
                                          QStringLiteral("boss"), "a long pass phrase");
        boss.user = QStringLiteral("boss");
        kept.push_back(runtime->reports().add(report()));
        kept.push_back(runtime->documents().add(paper()));
    }

    [[nodiscard]] ReportKind report() {
        ReportKind kind;
        kind.name = QStringLiteral("counts");
        kind.title = QStringLiteral("Counts");
        kind.permission = QStringLiteral("reports.run");
        kind.make = [this](UnitOfRead&, const ReportRequest& request) -> Result<ReportOutput> {
            ++made;
            ReportOutput output;
            auto document = std::make_shared<PaperDocument>();
            document->title = QStringLiteral("Counts of ") + request.to.toString(Qt::ISODate);
            document->letterhead = document->author = QStringLiteral("Centre");
            document->footer.dataDate = QStringLiteral("Data as of ") + request.printedAt.toDisplay();
            DataTable table;
            table.columns = {{QStringLiteral("Street")}, {QStringLiteral("Closed")}};
            table.rows = {{{QStringLiteral("North")}, {QString::number(figure)}}};
            document->blocks = {{table}, {SignatureBlock{{}, Seal{QStringLiteral("Centre"), {}, {}}}}};
            output.paper = document;
            output.tables = {{QStringLiteral("Streets"),
                              {QStringLiteral("Street"), QStringLiteral("Closed")},
                              {{QStringLiteral("North"), QString::number(figure)}}}};
            output.units = {{QStringLiteral("CG01"), QStringLiteral("City: office"), output.tables.first()}};
            return output;
        };
        return kind;
    }

    static DocumentKind paper() {
        DocumentKind kind;
        kind.name = QStringLiteral("event_form");
        kind.title = QStringLiteral("Event form");
        kind.caseKind = QStringLiteral("grid.event");
        kind.templateFile = QStringLiteral("grid/event_form.en.json");
        kind.fieldsFile = QStringLiteral("grid/fields.json");
        kind.record = [](const CaseDetail& detail, CivilTime) -> Result<std::shared_ptr<TemplateRecord>> {
            auto record = std::make_shared<TemplateRecord>();
            record->texts.insert(QStringLiteral("number"), detail.record.number);
            record->texts.insert(QStringLiteral("place"), QStringLiteral("North gate"));
            return record;
        };
        return kind;
    }

    [[nodiscard]] ReportRequest request() const {
        ReportRequest wanted;
        wanted.area = runtime->core().rootArea();
        wanted.from = wanted.to = QDate(2026, 10, 7);
        wanted.actor = boss;
        wanted.printedAt = CivilTime::fromInstant(clock.now());
        return wanted;
    }

    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<Runtime> runtime;
    std::vector<Registration> kept;
    Actor boss;
    int figure = 12;
    int made = 0;
};

}  // namespace qz::test
