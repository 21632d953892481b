// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/intake_fields.h"

#include <QCoreApplication>
#include <QHash>
#include <array>

#include "mediation/domain/step_parts.h"

namespace qz::mediation {

namespace {

/// What stands against mediating here: the nearest way, and what is told to those who came.
struct Refusal {
    const char* ground;
    const char* route;
    const char* advice;
};

constexpr std::array<Refusal, 5> kRefusals{{
    {"court_decided", "lawsuit",
     QT_TRANSLATE_NOOP("qz::mediation::Intake",
                       "A court has decided it or has taken it up: it is not mediated here. Open are appeal, "
                       "retrial and enforcement at the court, or mediation that the court itself entrusts.")},
    {"authority_only", "administrative_adjudication",
     QT_TRANSLATE_NOOP("qz::mediation::Intake",
                       "The law gives it to an authority alone. Open are administrative adjudication and "
                       "review, then the court.")},
    {"criminal", "police",
     QT_TRANSLATE_NOOP("qz::mediation::Intake",
                       "It may be an offence: report it to the police at once (People's Mediation Law, "
                       "article 25). Damages may be mediated once the police have decided.")},
    {"other_procedure", "lawsuit",
     QT_TRANSLATE_NOOP("qz::mediation::Intake",
                       "Another procedure is prescribed for it. Name it and hand the parties over; the court "
                       "and arbitration stay open.")},
    {"other_committee", "other_committee",
     QT_TRANSLATE_NOOP("qz::mediation::Intake",
                       "Another committee is nearer to it. Transfer it with a receipt; the parties may also "
                       "choose arbitration or the court.")},
}};

const Refusal* refusalOf(const QString& competence) {
    for (const Refusal& each : kRefusals) {
        if (competence == QLatin1String(each.ground)) {
            return &each;
        }
    }
    return nullptr;
}

}  // namespace

bool isRefusal(const QString& competence) { return refusalOf(competence) != nullptr; }

QString competenceAdvice(const QString& competence) {
    if (const Refusal* refusal = refusalOf(competence)) {
        return QCoreApplication::translate("qz::mediation::Intake", refusal->advice);
    }
    return competence == QLatin1String("competent")
               ? QCoreApplication::translate(
                     "qz::mediation::Intake",
                     "Mediation is voluntary and free of charge; arbitration, administrative ways and the "
                     "court stay open at any time (People's Mediation Law, articles 3 and 4).")
               : QString();
}

QString nearestRoute(const QString& competence) {
    const Refusal* refusal = refusalOf(competence);
    return refusal == nullptr ? QString() : QString::fromLatin1(refusal->route);
}

QList<FieldSpec> competenceFields() {
    using namespace parts;
    constexpr auto kRefused =
        "competence=court_decided|authority_only|criminal|other_procedure|other_committee";
    return {choice("competence", QT_TRANSLATE_NOOP("qz::Fields", "May it be mediated here"),
                   "competent court_decided authority_only criminal other_procedure other_committee"),
            when("competence=competent",
                 typed("agreed_to_mediate",
                       QT_TRANSLATE_NOOP("qz::Fields", "The parties agree to mediate, or none refuses"),
                       FieldType::Bool)),
            when(kRefused, choice("route", QT_TRANSLATE_NOOP("qz::Fields", "Way that is open"),
                                  "lawsuit arbitration labour_arbitration administrative_adjudication "
                                  "administrative_review police other_committee petition",
                                  true)),
            when(kRefused, text("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason")))};
}

const StepSpec* stepOf(const CaseKind& kind, const QString& action) { return kind.workflow->step(action); }

QList<FieldSpec> difficultyFields(const CaseKind& kind) {
    const StepSpec* step = stepOf(kind, QStringLiteral("set_difficulty"));
    QList<FieldSpec> fields = step == nullptr ? QList<FieldSpec>() : step->fields;
    for (FieldSpec& field : fields) {
        field.required = false;
    }
    return fields;
}

FieldMap fieldsOf(const CaseKind& kind, const QString& action, const FieldMap& values) {
    FieldMap own;
    if (const StepSpec* step = stepOf(kind, action)) {
        for (const FieldSpec& field : step->fields) {
            if (const QString value = values.value(field.id); !value.isEmpty()) {
                own.insert(field.id, value);
            }
        }
    }
    return own;
}

}  // namespace qz::mediation
