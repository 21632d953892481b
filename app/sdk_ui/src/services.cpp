// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/services.h"

#include <algorithm>

namespace qz {

Actor Session::actor() const { return {user.name, user.unit, QStringLiteral("system"), {}}; }

bool Session::may(const QString& permission) const {
    return std::any_of(permissions.begin(), permissions.end(), [&permission](const QString& granted) {
        return granted == permission || granted == QLatin1String("*") ||
               (granted.endsWith(QLatin1String(".*")) && permission.startsWith(granted.chopped(1)));
    });
}

std::optional<FieldMap> MemoryDrafts::find(const QString& key) const {
    const auto found = m_drafts.constFind(key);
    return found == m_drafts.constEnd() ? std::nullopt : std::optional<FieldMap>(*found);
}

Registration Lookups::add(const QString& lookup, Source source) {
    m_sources->insert(lookup, std::move(source));
    return Registration([sources = m_sources, lookup] { sources->remove(lookup); });
}

QList<LookupItem> Lookups::items(const QString& lookup) const {
    const auto found = m_sources->constFind(lookup);
    return found == m_sources->constEnd() ? QList<LookupItem>{} : (*found)();
}

QString Lookups::title(const QString& lookup, const QString& code) const {
    const QList<LookupItem> all = items(lookup);
    const auto found =
        std::find_if(all.begin(), all.end(), [&code](const LookupItem& item) { return item.code == code; });
    return found == all.end() ? code : found->title;
}

Registration RecordPresenters::add(const QString& recordType, RecordPresenter presenter) {
    m_presenters->insert(recordType, std::move(presenter));
    return Registration([presenters = m_presenters, recordType] { presenters->remove(recordType); });
}

const RecordPresenter* RecordPresenters::find(const QString& recordType) const {
    const auto found = m_presenters->constFind(recordType);
    return found == m_presenters->constEnd() ? nullptr : &*found;
}

int RecordPresenters::delivery(const CaseRecord& record) const {
    const RecordPresenter* presenter = find(record.kind);
    return presenter != nullptr && presenter->delivery ? presenter->delivery(record) : 0;
}

QString RecordPresenters::subkindTitle(const CaseRecord& record) const {
    const RecordPresenter* presenter = find(record.kind);
    return presenter != nullptr && presenter->subkindTitle && !record.subkind.isEmpty()
               ? presenter->subkindTitle(record.subkind)
               : record.subkind;
}

Registration CasePanels::add(CasePanelSpec spec) {
    const int id = ++m_last;
    m_entries->append({id, std::move(spec)});
    return Registration([entries = m_entries, id] {
        entries->removeIf([id](const Entry& entry) { return entry.id == id; });
    });
}

QList<CasePanelSpec> CasePanels::forKind(const QString& kind) const {
    QList<CasePanelSpec> specs;
    for (const Entry& entry : *m_entries) {
        if (entry.spec.kind.isEmpty() || entry.spec.kind == kind) {
            specs.append(entry.spec);
        }
    }
    std::stable_sort(specs.begin(), specs.end(),
                     [](const CasePanelSpec& a, const CasePanelSpec& b) { return a.order < b.order; });
    return specs;
}

}  // namespace qz
