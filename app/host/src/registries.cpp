// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "qz/host/console_registry.h"
#include "qz/host/demo_registry.h"
#include "qz/host/document_registry.h"
#include "qz/host/import_registry.h"
#include "qz/host/report_registry.h"

namespace qz {
namespace {

template <class T>
auto named(const QString& name) {
    return [&name](const T& entry) { return entry.name == name; };
}

}  // namespace

Registration ConsoleRegistry::add(ConsoleCommand command) { return m_commands.add(std::move(command)); }

const ConsoleCommand* ConsoleRegistry::find(const QString& name) const {
    return m_commands.find(named<ConsoleCommand>(name));
}

QList<const ConsoleCommand*> ConsoleRegistry::all() const {
    QList<const ConsoleCommand*> commands = m_commands.all();
    std::sort(commands.begin(), commands.end(),
              [](const ConsoleCommand* a, const ConsoleCommand* b) { return a->name < b->name; });
    return commands;
}

Registration ImportRegistry::add(ImportKind kind) { return m_kinds.add(std::move(kind)); }
Registration ImportRegistry::addExport(ExportKind kind) { return m_exports.add(std::move(kind)); }
const ImportKind* ImportRegistry::find(const QString& name) const {
    return m_kinds.find(named<ImportKind>(name));
}
const ExportKind* ImportRegistry::findExport(const QString& name) const {
    return m_exports.find(named<ExportKind>(name));
}
QList<const ImportKind*> ImportRegistry::all() const { return m_kinds.all(); }
QList<const ExportKind*> ImportRegistry::allExports() const { return m_exports.all(); }

Registration DocumentRegistry::add(DocumentKind kind) { return m_kinds.add(std::move(kind)); }
const DocumentKind* DocumentRegistry::find(const QString& name) const {
    return m_kinds.find(named<DocumentKind>(name));
}
QList<const DocumentKind*> DocumentRegistry::all() const { return m_kinds.all(); }

QList<const DocumentKind*> DocumentRegistry::forCase(const QString& caseKind) const {
    QList<const DocumentKind*> kinds = m_kinds.all();
    kinds.removeIf([&](const DocumentKind* kind) { return kind->caseKind != caseKind; });
    return kinds;
}

Registration ReportRegistry::add(ReportKind kind) { return m_kinds.add(std::move(kind)); }
const ReportKind* ReportRegistry::find(const QString& name) const {
    return m_kinds.find(named<ReportKind>(name));
}
QList<const ReportKind*> ReportRegistry::all() const { return m_kinds.all(); }

Registration DemoRegistry::add(DemoSource source) { return m_sources.add(std::move(source)); }

QList<const DemoSource*> DemoRegistry::all() const {
    QList<const DemoSource*> sources = m_sources.all();
    std::stable_sort(sources.begin(), sources.end(),
                     [](const DemoSource* a, const DemoSource* b) { return a->order < b->order; });
    return sources;
}

}  // namespace qz
