// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "mediation/domain/step_parts.h"
#include "qz/cases.h"

/// What the small kinds of this module share. Any thread.
namespace qz::mediation::loop {

[[nodiscard]] inline StateSpec state(const char* id, const char* title, const char* mark, bool open) {
    return StateSpec{QString::fromLatin1(id), title, QString::fromLatin1(mark), open};
}

[[nodiscard]] inline FieldSpec day(const char* id, const char* title, bool required = false) {
    return parts::typed(id, title, FieldType::Date, required);
}

[[nodiscard]] inline QString said(const StepContext& context, const char* id) {
    return context.fields.value(QString::fromLatin1(id)).trimmed();
}

/// Invalid with a sentence of the context "qz::mediation::Rules".
[[nodiscard]] inline Error no(const char* sentence, const char* field = "") {
    return makeError(ErrorCode::Invalid, QCoreApplication::translate("qz::mediation::Rules", sentence), {},
                     QString::fromLatin1(field));
}

/// The parts of a kind that are said in one word each, with its checked workflow.
[[nodiscard]] inline Status fill(CaseKind& kind, const QString& id, const char* title, const char* prefix,
                                 const WorkflowSpec& spec) {
    QZ_ASSIGN(Workflow workflow, Workflow::make(spec));
    kind.id = id;
    kind.title = title;
    kind.module = QStringLiteral("mediation");
    kind.numberPrefix = QString::fromLatin1(prefix);
    kind.workflow = std::make_shared<const Workflow>(std::move(workflow));
    return {};
}

}  // namespace qz::mediation::loop
