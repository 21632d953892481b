// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/plugin/mediation_papers.h"

#include <QCoreApplication>
#include <algorithm>
#include <memory>

#include "mediation/documents/dispute_paper.h"
#include "mediation/documents/papers.h"
#include "mediation/documents/reception_papers.h"
#include "mediation/documents/referral_papers.h"
#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/reception_workflow.h"
#include "mediation/domain/referral_workflow.h"
#include "mediation/domain/series.h"
#include "qz/access.h"
#include "qz/areas.h"
#include "qz/host/document_registry.h"

namespace qz::mediation {
namespace {

PaperNames namesOf(const ModuleContext& context) {
    PaperNames names;
    names.unit = [&directory = context.directory](const QString& code) {
        const std::optional<Unit> unit = directory.unit(code);
        return unit ? unit->name : code;
    };
    names.unitOn = [&directory = context.directory](const QString& code, QDate day) {
        const std::optional<Unit> unit = directory.unitOn(code, day);
        return unit ? unit->name : code;
    };
    names.user = [&access = context.access](const QString& login) {
        const Result<User> user = access.user(login);
        return user.ok() && !user->displayName.isEmpty() ? user->displayName : login;
    };
    names.areaPath = [&areas = context.areas](const AreaCode& code) {
        return areas.tree()->path(code, QStringLiteral(" "));
    };
    return names;
}

DocumentKind caseDocument(const PaperSpec& spec, const std::shared_ptr<const PaperDesk>& desk) {
    const QString name = QString::fromLatin1(spec.name);
    DocumentKind kind;
    kind.name = name;
    kind.title = paperTitle(name);
    kind.caseKind = kDisputeKind;
    kind.refusal = [name](const CaseDetail& detail) { return paperRefusal(name, detail); };
    kind.record = [name, desk](const CaseDetail& detail,
                               CivilTime printedAt) -> Result<std::shared_ptr<TemplateRecord>> {
        QZ_ASSIGN(TemplateRecord record, disputeRecord(name, detail, *desk, printedAt));
        return std::make_shared<TemplateRecord>(std::move(record));
    };
    // Papers of a volume are Chinese whatever the language of the window.
    kind.templateFile = QStringLiteral("mediation/%1.zh_CN.json").arg(name);
    kind.fieldsFile = QStringLiteral("mediation/fields.json");
    return kind;
}

DocumentKind receptionDocument(const QString& name, const std::shared_ptr<const PaperDesk>& desk) {
    DocumentKind kind;
    kind.name = name;
    kind.title = receptionPaperTitle(name);
    kind.caseKind = kReceptionKind;
    kind.refusal = [name](const CaseDetail& detail) { return receptionRefusal(name, detail); };
    kind.record = [name, desk](const CaseDetail& detail,
                               CivilTime printedAt) -> Result<std::shared_ptr<TemplateRecord>> {
        QZ_ASSIGN(TemplateRecord record, receptionRecord(name, detail, *desk, printedAt));
        return std::make_shared<TemplateRecord>(std::move(record));
    };
    kind.templateFile = QStringLiteral("mediation/%1.zh_CN.json").arg(name);
    kind.fieldsFile = QStringLiteral("mediation/fields.json");
    return kind;
}

DocumentKind referralDocument(const QString& name, const std::shared_ptr<const PaperDesk>& desk) {
    DocumentKind kind = receptionDocument(name, desk);
    kind.title = referralPaperTitle(name);
    kind.caseKind = kReferralKind;
    kind.refusal = [name](const CaseDetail& detail) { return referralRefusal(name, detail); };
    kind.record = [name, desk](const CaseDetail& detail,
                               CivilTime printedAt) -> Result<std::shared_ptr<TemplateRecord>> {
        QZ_ASSIGN(TemplateRecord record, referralRecord(name, detail, *desk, printedAt));
        return std::make_shared<TemplateRecord>(std::move(record));
    };
    return kind;
}

BoundPart loose(const char* document) {
    BoundPart part;
    part.slot = QString::fromLatin1(document);
    part.documents = QStringList{part.slot};
    part.counted = false;
    return part;
}

QStringList papersIn(const QString& slot, const CaseDetail& detail) {
    const QString source = detail.fields.value(QStringLiteral("source"));
    QStringList names;
    for (const PaperSpec& spec : disputePapers()) {
        const QString name = QString::fromLatin1(spec.name);
        const bool police = name == QLatin1String("police_letter");
        const bool court = name == QLatin1String("court_letter");
        if (slot == QLatin1String(spec.slot) && !(police && !source.startsWith(QLatin1String("police"))) &&
            !(court && !source.startsWith(QLatin1String("court")))) {
            names.append(name);
        }
    }
    return names;
}

/// One agreement for each party that holds one, none where the dispute has no series.
BoundPart agreementPart(const CaseDetail& detail) {
    BoundPart part;
    part.slot = QStringLiteral("mediation_agreement");
    part.sheets = static_cast<int>(seriesOf(detail.fields.value(QStringLiteral("series"))).size());
    part.filler = QStringLiteral("series_agreement");
    return part;
}

/// The agreement of one party of a series: which of them, the bound file says in the field "sheet".
DocumentKind seriesAgreement(const std::shared_ptr<const PaperDesk>& desk) {
    DocumentKind kind;
    kind.name = QStringLiteral("series_agreement");
    kind.title =
        QCoreApplication::translate("qz::mediation::Documents", "Agreement of one party of a series");
    kind.caseKind = kDisputeKind;
    kind.refusal = [](const CaseDetail& detail) {
        const QString refusal = paperRefusal(QStringLiteral("mediation_agreement"), detail);
        return !refusal.isEmpty() || detail.fields.contains(QStringLiteral("sheet"))
                   ? refusal
                   : QCoreApplication::translate("qz::mediation::Documents",
                                                 "Agreements of a series are printed together.");
    };
    kind.record = [desk](const CaseDetail& detail,
                         CivilTime printedAt) -> Result<std::shared_ptr<TemplateRecord>> {
        CaseDetail own = detail;
        const int at = detail.fields.value(QStringLiteral("sheet")).section(u' ', 1, 1).toInt() - 1;
        const QList<SeriesAgreement> series = seriesOf(detail.fields.value(QStringLiteral("series")));
        own.fields.insert(kSeriesParty, QString::number(at < series.size() ? series.value(at).party : 0));
        QZ_ASSIGN(TemplateRecord record,
                  disputeRecord(QStringLiteral("mediation_agreement"), own, *desk, printedAt));
        return std::make_shared<TemplateRecord>(std::move(record));
    };
    kind.templateFile = QStringLiteral("mediation/mediation_agreement.zh_CN.json");
    kind.fieldsFile = QStringLiteral("mediation/fields.json");
    return kind;
}

QStringList filedIn(const CaseDetail& detail, const char* id) {
    return detail.fields.value(QString::fromLatin1(id)).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Cover, index, what was filed in the order of the index, back cover.
QList<BoundPart> volumeParts(const CaseDetail& detail) {
    const QStringList filed = filedIn(detail, "filed_papers");
    const QStringList pages = filedIn(detail, "filed_pages");
    QList<BoundPart> parts{loose("volume_cover"), loose("volume_index")};
    for (const QString& slot : volumeSlots()) {
        const qsizetype at = filed.indexOf(slot);
        if (at < 0 || slot == QLatin1String("back_cover")) {
            continue;
        }
        if (slot == QLatin1String("mediation_agreement") && agreementPart(detail).sheets > 0) {
            parts.append(agreementPart(detail));
            continue;
        }
        BoundPart part;
        part.slot = slot;
        part.documents = papersIn(slot, detail);
        part.sheets = pages.value(at).toInt();
        part.filler = QStringLiteral("paste_sheet");
        parts.append(part);
    }
    parts.append(loose("back_cover"));
    return parts;
}

/// What the court asks for, in the order of its list.
QList<BoundPart> courtParts(const PaperWords& words) {
    QList<BoundPart> parts{loose("jc_list")};
    for (const CourtMaterial& material : words.materials()) {
        BoundPart part;
        part.slot = material.paper;
        part.documents = QStringList{material.paper};
        parts.append(part);
    }
    return parts;
}

DocumentKind volume() {
    DocumentKind kind;
    kind.name = QStringLiteral("case_volume");
    kind.title = QCoreApplication::translate("qz::mediation::Documents", "Volume, bound");
    kind.caseKind = kDisputeKind;
    kind.refusal = [](const CaseDetail& detail) {
        const QString refusal = paperRefusal(QStringLiteral("volume_cover"), detail);
        return !refusal.isEmpty() || !filedIn(detail, "filed_papers").isEmpty()
                   ? refusal
                   : QCoreApplication::translate("qz::mediation::Documents",
                                                 "No paper was filed yet: file them with “file_paper”.");
    };
    kind.bound = volumeParts;
    return kind;
}

/// All agreements of a series as one job.
DocumentKind seriesAgreements() {
    DocumentKind kind;
    kind.name = QStringLiteral("series_agreements");
    kind.title = QCoreApplication::translate("qz::mediation::Documents", "Agreements in series, all");
    kind.caseKind = kDisputeKind;
    kind.refusal = [](const CaseDetail& detail) {
        const QString refusal = paperRefusal(QStringLiteral("mediation_agreement"), detail);
        return !refusal.isEmpty() || detail.fields.contains(QStringLiteral("series"))
                   ? refusal
                   : QCoreApplication::translate("qz::mediation::Documents",
                                                 "This dispute has no agreements in series.");
    };
    kind.bound = [](const CaseDetail& detail) {
        BoundPart part = agreementPart(detail);
        part.counted = false;
        return QList<BoundPart>{part};
    };
    return kind;
}

DocumentKind courtPack(const PaperWords& words) {
    DocumentKind kind;
    kind.name = QStringLiteral("jc_pack");
    kind.title = QCoreApplication::translate("qz::mediation::Documents", "Judicial confirmation: all papers");
    kind.caseKind = kDisputeKind;
    kind.refusal = [](const CaseDetail& detail) {
        return paperRefusal(QStringLiteral("jc_application"), detail);
    };
    kind.bound = [&words](const CaseDetail&) { return courtParts(words); };
    return kind;
}

}  // namespace

std::vector<Registration> registerPapers(const ModuleContext& context, const PaperWords& words,
                                         const DisputeTables& tables) {
    const std::shared_ptr<const PaperDesk> desk(new PaperDesk{words, tables, namesOf(context)});
    std::vector<Registration> kept;
    for (const PaperSpec& spec : disputePapers()) {
        kept.push_back(context.documents.add(caseDocument(spec, desk)));
    }
    for (const QString& name : receptionPapers()) {
        kept.push_back(context.documents.add(receptionDocument(name, desk)));
    }
    for (const QString& name : referralPapers()) {
        kept.push_back(context.documents.add(referralDocument(name, desk)));
    }
    kept.push_back(context.documents.add(volume()));
    kept.push_back(context.documents.add(seriesAgreement(desk)));
    kept.push_back(context.documents.add(seriesAgreements()));
    kept.push_back(context.documents.add(courtPack(words)));
    return kept;
}

}  // namespace qz::mediation
