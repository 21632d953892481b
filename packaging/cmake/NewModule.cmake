# Makes the skeleton of a module: cmake -DID=whistle "-DTITLE=Whistle and report" -P packaging/cmake/NewModule.cmake
# The result builds, loads and does nothing yet; modules/<id>/README.md says what to write where.
if(NOT ID MATCHES "^[a-z][a-z0-9]*$" OR NOT TITLE)
    message(FATAL_ERROR "usage: cmake -DID=<lowercase> -DTITLE=<text> -P packaging/cmake/NewModule.cmake")
endif()
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
if(DEFINED ROOT)
    set(root ${ROOT})
endif()
set(folder ${root}/modules/${ID})
if(EXISTS ${folder})
    message(FATAL_ERROR "${folder} is there already")
endif()
string(SUBSTRING ${ID} 0 1 first)
string(TOUPPER ${first} first)
string(REGEX REPLACE "^." "${first}" NAME ${ID})

file(CONFIGURE OUTPUT ${folder}/CMakeLists.txt @ONLY CONTENT "qz_add_module(@ID@ VERSION 0.1.0 TITLE \"@TITLE@\")\n")
file(CONFIGURE OUTPUT ${folder}/domain/header.tmp @ONLY CONTENT "// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include \"qz/workflow.h\"

namespace qz::@ID@ {

/// States and steps of this module's cases.
[[nodiscard]] WorkflowSpec workflowSpec();

}  // namespace qz::@ID@
")
file(RENAME ${folder}/domain/header.tmp ${folder}/domain/${ID}_kind.h)
file(CONFIGURE OUTPUT ${folder}/domain/kind.tmp @ONLY CONTENT "// SPDX-License-Identifier: GPL-3.0-or-later
#include \"@ID@/domain/@ID@_kind.h\"

namespace qz::@ID@ {

WorkflowSpec workflowSpec() {
    WorkflowSpec spec;
    spec.initial = QStringLiteral(\"REGISTERED\");
    spec.states = {{QStringLiteral(\"REGISTERED\"), QT_TRANSLATE_NOOP(\"qz::States\", \"Registered\"), QStringLiteral(\"new\"), true}};
    return spec;
}

}  // namespace qz::@ID@
")
file(RENAME ${folder}/domain/kind.tmp ${folder}/domain/${ID}_kind.cpp)
file(CONFIGURE OUTPUT ${folder}/plugin.tmp @ONLY CONTENT "// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>

#include \"@ID@/domain/@ID@_kind.h\"
#include \"qz/module.h\"
#include \"qz/module_context.h\"

namespace qz::@ID@ {

class @NAME@Module final : public Module {
public:
    Status initialize(const ModuleContext&) override {
        const Result<Workflow> workflow = Workflow::make(workflowSpec());
        return workflow.ok() ? Status() : Status(workflow.error());
    }
};

class @NAME@Plugin final : public QObject, public ModuleFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QzModuleFactory_iid FILE \"@ID@.json\")
    Q_INTERFACES(qz::ModuleFactory)

public:
    [[nodiscard]] std::unique_ptr<Module> create() const override { return std::make_unique<@NAME@Module>(); }
};

}  // namespace qz::@ID@

#include \"@ID@_module.moc\"
")
file(RENAME ${folder}/plugin.tmp ${folder}/${ID}_module.cpp)
file(CONFIGURE OUTPUT ${folder}/README.md @ONLY CONTENT "# @ID@: @TITLE@

What it owns (fill in as it grows): tables, record types, events, permissions, console commands.

- `domain/` values, rules, repository interfaces, use cases; no Sql, Network, Gui
- `store/` repositories, `migrations/NNNN_name.sql`; tables are called `@ID@_<plural>`
- `documents/` papers and reports; `ui/` pages, models, delegates (a plugin of its own, `@ID@_ui_module.cpp`)
")
message(STATUS "modules/${ID} stands; build it with: cmake --preset dev && cmake --build --preset dev --target ${ID}")
