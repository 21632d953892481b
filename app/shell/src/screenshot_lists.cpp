// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/case_list_pane.h"
#include "screenshot_run.h"

namespace qz {

void ScreenshotRun::addListShots(const QString& page) {
    const auto pane = [this] { return front() == nullptr ? nullptr : front()->findChild<CaseListPane*>(); };
    if (pane() == nullptr) {
        return;
    }
    const QString name = QString(page).replace(QLatin1Char('.'), QLatin1Char('-'));
    const auto add = [&](const char* what, std::function<void(CaseListPane&)> then) {
        addPage(name + QLatin1Char('-') + QString::fromLatin1(what), page, {}, [pane, then] {
            if (CaseListPane* found = pane()) {
                then(*found);
            }
        });
    };
    add("conditions", [](CaseListPane& found) {
        found.filterBar()->setText(
            QStringLiteral("opened_at>=-60d and state in (DISPATCHED, IN_PROGRESS) and not urgent=true"));
        found.list()->setSort({{QStringLiteral("due_at"), false}, {QStringLiteral("opened_at"), true}});
    });
    add("chosen", [](CaseListPane& found) { found.list()->selectAll(); });
    add("columns", [](CaseListPane& found) { found.list()->openColumns(); });
    m_shots.last().after = [this] { closeDialogs(); };
    add("export", [](CaseListPane& found) { found.askExport(); });
    m_shots.last().after = [this] { closeDialogs(); };
    add("step", [](CaseListPane& found) {
        const QList<BulkOffer> offers = found.offers();
        if (!offers.isEmpty()) {
            found.askStep(offers.constFirst());
        }
    });
    m_shots.last().after = [this, pane] {
        closeDialogs();
        if (CaseListPane* found = pane()) {
            found->filterBar()->setText({});
        }
    };
}

}  // namespace qz
