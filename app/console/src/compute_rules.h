// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "compute_input.h"
#include "qz/console/compute.h"

namespace qz {

// One function per name of `compute`.
[[nodiscard]] Result<QJsonObject> computeDeadlineJson(const ComputeInput& input, const ComputeData& data);
[[nodiscard]] Result<QJsonObject> computeSuppress(const ComputeInput& input, const ComputeData& data);
[[nodiscard]] Result<QJsonObject> computeRates(const ComputeInput& input, const ComputeData& data);
[[nodiscard]] Result<QJsonObject> computeMediationRates(const ComputeInput& input, const ComputeData& data);
[[nodiscard]] Result<QJsonObject> computeBurst(const ComputeInput& input, const ComputeData& data);
[[nodiscard]] Result<QJsonObject> computeNps(const ComputeInput& input, const ComputeData& data);
[[nodiscard]] Result<QJsonObject> computeIndex(const ComputeInput& input, const ComputeData& data);
[[nodiscard]] Result<QJsonObject> computeCrs(const ComputeInput& input, const ComputeData& data);
[[nodiscard]] Result<QJsonObject> computeIdCard(const ComputeInput& input, const ComputeData& data);
[[nodiscard]] Result<QJsonObject> computeUscc(const ComputeInput& input, const ComputeData& data);

}  // namespace qz
