// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qz {

class Access;
class Areas;
class CaseLists;
class CasePanels;
class Cases;
class Clock;
class Commands;
class Directory;
class DocumentRegistry;
class Drafts;
class EventBus;
class Exports;
class ImportRegistry;
class IntakeFiles;
class Jobs;
class ListExports;
class ListViews;
class Lookups;
class ModuleServices;
class Navigation;
class Notifications;
class Places;
class RecordPresenters;
class ReportRegistry;
class Settings;
class Theme;
struct Session;

/// What a module's window part may use. Only `<id>_ui_module.cpp` sees it; every other class takes the few
/// services it needs by constructor.
struct UiContext {
    Cases& cases;
    Areas& areas;
    Directory& directory;
    Access& access;
    Jobs& jobs;
    EventBus& events;
    Settings& settings;
    Clock& clock;
    ImportRegistry& imports;
    DocumentRegistry& documents;
    ReportRegistry& reports;
    Navigation& navigation;
    Commands& commands;
    Notifications& notifications;
    RecordPresenters& presenters;
    CasePanels& casePanels;
    Lookups& lookups;
    Drafts& drafts;
    Exports& exports;
    Places& places;
    Theme& theme;
    const Session& session;
    CaseLists& lists;
    ListViews& listViews;
    ListExports& listExports;
    ModuleServices& services;
    IntakeFiles& intakeFiles;
    QString resources = {};  ///< folder of the program's data, holds data/
};

}  // namespace qz
