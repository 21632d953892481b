// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/papers/paper_trail.h"

#include <QCoreApplication>

#include "qz/async.h"
#include "qz/core/core_store.h"
#include "qz/print/docx_template.h"

namespace qz {

namespace {

QString action(PaperUse use, const char* what) {
    return QLatin1String(use == PaperUse::Print ? "print_" : "save_") + QLatin1String(what);
}

/// Papers break lines where the text does not.
QString withoutSpaces(const QString& text) {
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace()) {
            kept.append(c);
        }
    }
    return kept;
}

QString periodOf(QDate from, QDate to) {
    return from.toString(Qt::ISODate) + QStringLiteral("..") + to.toString(Qt::ISODate);
}

QFuture<Status> tell(CoreStore& core, const AuditEntry& entry, const QString& permission,
                     const AreaCode& area) {
    const auto may = [&core, user = entry.user, permission, area] {
        return permission.isEmpty() ? Status() : core.access().check(user, permission, area);
    };
    if (core.store().isReadOnly()) {
        return readyFuture(may());
    }
    return core.store().write(QStringLiteral("papers.audit"), [&core, entry, may](WriteTx& tx) -> Status {
        QZ_TRY(may());
        return core.audit().append(tx, entry);
    });
}

}  // namespace

QStringList shownPersonalFields(const CaseKind& kind, const CaseDetail& detail, const QString& text) {
    const QString paper = withoutSpaces(text);
    QStringList shown;
    const auto look = [&](const QString& id, const QString& value) {
        const QString words = withoutSpaces(value);
        if (!words.isEmpty() && !detail.maskedFields.contains(id) && paper.contains(words)) {
            shown.append(id);
        }
    };
    for (const FieldSpec& spec : kind.fields) {
        if (spec.dataClass == DataClass::P2 || spec.dataClass == DataClass::P3) {
            look(spec.id, detail.fields.value(spec.id));
        }
    }
    for (const JournalEntry& entry : detail.journal) {
        const QString at = QStringLiteral("@%1").arg(entry.sequence);
        if (kind.extension != nullptr && kind.extension->mayIdentify(entry.note)) {
            look(QStringLiteral("note") + at, entry.note);
        }
        for (auto field = entry.fields.begin(); field != entry.fields.end(); ++field) {
            if (kind.extension != nullptr && kind.extension->mayIdentify(*field)) {
                look(field.key() + at, *field);
            }
        }
    }
    shown.sort();
    return shown;
}

QFuture<Status> PaperTrail::casePaper(const DocumentKind& kind, const CaseDetail& detail,
                                      const MadeCasePaper& made, PaperUse use, const Actor& actor) const {
    AuditEntry entry;
    entry.user = actor.user;
    entry.action = action(use, "paper");
    entry.record = {detail.record.kind, detail.record.id.uuid};
    entry.subject = QStringLiteral("%1: %2 %3").arg(detail.record.number, kind.name, made.pages.checkCode());
    const CaseKind* caseKind = m_runtime.core().cases().kind(detail.record.kind);
    const Result<QString> text = made.docx.isEmpty() ? Result<QString>(made.words) : docxText(made.docx);
    if (caseKind != nullptr && text.ok()) {
        const QStringList shown = shownPersonalFields(*caseKind, detail, *text);
        if (!shown.isEmpty()) {
            entry.subject += QStringLiteral(" [%1]").arg(shown.join(QStringLiteral(", ")));
            entry.purpose = actor.purpose.trimmed().isEmpty()
                                ? QCoreApplication::translate("qz::Cases", "Handling the case")
                                : actor.purpose.trimmed();
        }
    }
    return tell(m_runtime.core(), entry, QStringLiteral("cases.read"),
                m_runtime.core().cases().scopeOf(detail.record));
}

QFuture<Status> PaperTrail::report(const ReportKind& kind, const ReportRequest& request, PaperUse use,
                                   const QString& what) const {
    AuditEntry entry;
    entry.user = request.actor.user;
    entry.action = action(use, "report");
    entry.subject = QStringLiteral("%1 %2 %3 %4: %5")
                        .arg(kind.name, request.area.toString(), periodOf(request.from, request.to),
                             request.audience, what);
    return tell(m_runtime.core(), entry, kind.permission, request.area);
}

QFuture<Status> PaperTrail::officePaper(const QString& name, const QString& permission, PaperUse use,
                                        const QString& what, const Actor& actor) const {
    CoreStore& core = m_runtime.core();
    const Result<User> user = core.access().user(actor.user);
    AuditEntry entry;
    entry.user = actor.user;
    entry.action = action(use, "sheet");
    entry.subject = QStringLiteral("%1: %2").arg(name, what);
    return tell(core, entry, permission, user.ok() ? user->area : core.rootArea());
}

QFuture<Status> PaperTrail::keptReport(const KeptReport& report, PaperUse use, const QString& what,
                                       const Actor& actor) const {
    const QString hash = what == QLatin1String("pdf")    ? report.pdf
                         : what == QLatin1String("docx") ? report.docx
                         : what == QLatin1String("xlsx") ? report.xlsx
                         : what == QLatin1String("json") ? report.json
                                                         : report.content;
    AuditEntry entry;
    entry.user = actor.user;
    entry.action = action(use, "report");
    entry.record = {QStringLiteral("report"), report.id};
    entry.subject = QStringLiteral("%1 %2 %3 %4: %5 %6")
                        .arg(report.code(), report.kind, report.area.toString(),
                             periodOf(report.period.from, report.period.to), what,
                             hash.isEmpty() ? report.content : hash);
    return tell(m_runtime.core(), entry, QStringLiteral("reports.run"), report.area);
}

QFuture<Status> PaperTrail::pagePaper(const QString& name, const AreaCode& area, const QString& audience,
                                      const QString& permission, PaperUse use, const QString& what,
                                      const Actor& actor) const {
    AuditEntry entry;
    entry.user = actor.user;
    entry.action = action(use, "page");
    entry.subject = QStringLiteral("%1 %2 %3: %4").arg(name, area.toString(), audience, what);
    return tell(m_runtime.core(), entry, permission, area);
}

}  // namespace qz
