// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/host/runtime.h"

namespace qz {

/// Signs the synthetic impact assessment (resources/data/privacy/assessment_demo.json) for every module of a
/// demo store. Waits for the store: worker threads only.
Status signDemoAssessments(Runtime& runtime, const QString& user);

/// Modules that handle personal data: those that run, and those that did when they ran last. Main thread.
[[nodiscard]] QStringList personalModules(Runtime& runtime);

/// Of these, the ones without a signed impact assessment (PIPL art. 55).
[[nodiscard]] QFuture<Result<QStringList>> unsignedModules(Runtime& runtime);

}  // namespace qz
