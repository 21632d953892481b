// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qz {

/// Version of what plugins are built against; must equal QZ_SDK_ABI in packaging/cmake/QzModule.cmake (a test
/// compares).
inline constexpr int kSdkAbi = 1;

}  // namespace qz
