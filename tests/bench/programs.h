// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "qz/host/runtime.h"

namespace qz::bench {

/// Runs a program and waits; its standard error becomes the failure's detail. `peakKb` gets its peak memory
/// where known.
[[nodiscard]] Status runProgram(const QString& program, const QStringList& arguments,
                                qint64* peakKb = nullptr);
/// A runtime on the main thread, opened and logged in from here.
[[nodiscard]] Result<std::unique_ptr<Runtime>> openRuntime(const QString& programs, const QString& store,
                                                           bool create);
inline constexpr auto kPassword = "bench-password";
/// A new store of district 340202 in `runtime`; its administrator "bench" is logged in.
[[nodiscard]] Result<SignedIn> newStore(const QString& programs, const QString& store,
                                        std::unique_ptr<Runtime>& runtime);
/// Destroys it on the thread that made it.
void closeRuntime(std::unique_ptr<Runtime> runtime);

}  // namespace qz::bench
