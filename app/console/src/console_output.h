// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>

#include "command.h"

namespace qz {

/// With `json` one document on stdout; else a readable text: objects as lines, arrays of objects as columns.
void printAnswer(const QJsonValue& answer, bool json);
/// Message on stderr, with `json` {"error":{code,message,where}} on stdout. Gives the exit code.
int printError(const Error& error, bool json);
int printHelp(const QList<BuiltIn>& all, const GlobalOptions& global);

}  // namespace qz
