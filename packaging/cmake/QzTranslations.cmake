# qz_add_translations(<target>): translations/<target>_zh_CN.ts ↔ build/bin/translations/<target>_zh_CN.qm.
# Source texts are English. `ninja update_translations` runs lupdate over every target. Texts with a count have their
# English singular and plural in translations/plurals_en.ts, one file for all targets; translations/terms_en.ts says in
# words what stable values (WORK_H) mean.
set(QZ_QM_DIR ${CMAKE_BINARY_DIR}/bin/translations)
file(MAKE_DIRECTORY ${QZ_QM_DIR})
add_custom_target(qz_translations ALL)
add_custom_target(update_translations)

set(plurals ${CMAKE_SOURCE_DIR}/translations/plurals_en.ts)
foreach(name plurals terms)
    set(english ${CMAKE_SOURCE_DIR}/translations/${name}_en.ts)
    add_custom_command(OUTPUT ${QZ_QM_DIR}/${name}_en.qm DEPENDS ${english}
        COMMAND Qt6::lrelease -silent ${english} -qm ${QZ_QM_DIR}/${name}_en.qm)
    add_custom_target(${name}_lrelease DEPENDS ${QZ_QM_DIR}/${name}_en.qm)
    add_dependencies(qz_translations ${name}_lrelease)
endforeach()
file(GLOB QZ_HEADER_FOLDERS ${CMAKE_SOURCE_DIR}/app/*/include ${CMAKE_SOURCE_DIR}/db/include ${CMAKE_SOURCE_DIR}/db/core/include)
list(TRANSFORM QZ_HEADER_FOLDERS PREPEND "-I;")
add_custom_target(plurals_lupdate
    COMMAND Qt6::lupdate -I ${CMAKE_SOURCE_DIR}/modules ${QZ_HEADER_FOLDERS} -silent -locations none -no-obsolete
            -pluralonly -source-language en -target-language en ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR}/db
            ${CMAKE_SOURCE_DIR}/modules -ts ${plurals})
add_dependencies(update_translations plurals_lupdate)

function(qz_add_translations target)
    set(ts ${CMAKE_SOURCE_DIR}/translations/${target}_zh_CN.ts)
    get_target_property(sources ${target} SOURCES)
    get_target_property(folder ${target} SOURCE_DIR)
    set(files "")
    foreach(source IN LISTS sources)
        get_filename_component(path ${source} ABSOLUTE BASE_DIR ${folder})
        list(APPEND files ${path})
    endforeach()
    list(FILTER files INCLUDE REGEX "\\.(cpp|h)$")
    list(FILTER files EXCLUDE REGEX "/(build|_autogen)")
    string(REPLACE ";" "\n" lines "${files}")
    file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/lupdate/${target}.lst CONTENT "${lines}\n")
    # Without the headers lupdate names a class of a nested namespace without it, and its texts stay English.
    add_custom_target(${target}_lupdate
        COMMAND Qt6::lupdate -I ${CMAKE_SOURCE_DIR}/modules ${QZ_HEADER_FOLDERS} -silent -locations none -no-obsolete -source-language en -target-language zh_CN
                @${CMAKE_BINARY_DIR}/lupdate/${target}.lst -ts ${ts})
    add_dependencies(update_translations ${target}_lupdate)
    if(EXISTS ${ts})
        set(qm ${QZ_QM_DIR}/${target}_zh_CN.qm)
        add_custom_command(OUTPUT ${qm} COMMAND Qt6::lrelease -silent ${ts} -qm ${qm} DEPENDS ${ts})
        add_custom_target(${target}_lrelease DEPENDS ${qm})
        add_dependencies(qz_translations ${target}_lrelease)
    endif()
endfunction()
