# qz_add_test(<name> [SANITIZED] LABEL unit|ui|arch|golden|sim SOURCES … LIBS …): one executable, one ctest entry.
# SANITIZED: runs in the headless build under ASan and UBSan too.
# The environment is the same for all: C locale, UTC, offscreen, a private runtime folder.
set(QZ_TEST_ENV "LC_ALL=C.UTF-8;TZ=UTC;QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false"
    "XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}/runtime;QIZONG_CHEAP_KDF=1"
    "ASAN_OPTIONS=detect_leaks=0;UBSAN_OPTIONS=print_stacktrace=1")
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/runtime)
file(CHMOD ${CMAKE_BINARY_DIR}/runtime PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

function(qz_add_test name)
    cmake_parse_arguments(arg "SANITIZED" "LABEL;TIMEOUT" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE qz_options Qt6::Test ${arg_LIBS})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
    target_compile_definitions(${name} PRIVATE
        QZ_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" QZ_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        QZ_BINARY_DIR="${CMAKE_BINARY_DIR}")
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    if(QIZONG_PCH)
        target_precompile_headers(${name} PRIVATE <QString> <QList> <QTest> <functional> <memory>)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    if(NOT arg_LABEL)
        set(arg_LABEL unit)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    if(arg_SANITIZED)
        list(APPEND arg_LABEL sanitized)
        set_property(GLOBAL APPEND PROPERTY QZ_SANITIZED ${name})
    endif()
    # QtTest puts its own handler before ours, so what is logged inside a test function is found in its output. The
    # offscreen platform itself warns where windows are shown: those tests count warnings elsewhere.
    if(NOT "ui" IN_LIST arg_LABEL)
        set_tests_properties(${name} PROPERTIES FAIL_REGULAR_EXPRESSION "QWARN  :;QCRITICAL:")
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT ${arg_TIMEOUT} ENVIRONMENT "${QZ_TEST_ENV}")
endfunction()

# The same for tests that need the real data; registered only where it is.
function(qz_add_real_test name)
    if(QIZONG_REAL_DATA)
        qz_add_test(${name} ${ARGN})
        target_compile_definitions(${name} PRIVATE QZ_REAL_DATA="${QIZONG_REAL_DATA}")
    endif()
endfunction()
