// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qz {

class CaseList;
class Navigation;

/// Opens the page that names rule, article and sum whenever the list is asked why; back leads to `page`.
void openWhyFrom(CaseList& list, Navigation& navigation, const QString& page);

}  // namespace qz
