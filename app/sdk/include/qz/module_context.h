// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qz {

class Access;
class Areas;
class BulkCases;
class Cases;
class Clock;
class ConsoleRegistry;
class Directory;
class DocumentRegistry;
class EventBus;
class Ids;
class ImportRegistry;
class ModuleServices;
class Jobs;
class Random;
class ReferenceRegistry;
class ReportRegistry;
class SearchRegistry;
class DemoRegistry;
class Settings;
class Store;
class WorkRegistry;

/// What a module may use. Only `<id>_module.cpp` sees it; every other class takes the one or two services it
/// needs.
struct ModuleContext {
    Store& store;
    Cases& cases;
    BulkCases& bulkCases;
    Areas& areas;
    Directory& directory;
    Access& access;
    Jobs& jobs;
    EventBus& events;
    Settings& settings;
    Clock& clock;
    Ids& ids;
    Random& random;
    ConsoleRegistry& console;
    ImportRegistry& imports;
    DocumentRegistry& documents;
    ReportRegistry& reports;
    DemoRegistry& demos;
    ModuleServices& services;
    SearchRegistry& search;
    ReferenceRegistry& references;
    WorkRegistry& work;
    QString resources = {};  ///< folder of the program's data, holds data/
};

}  // namespace qz
