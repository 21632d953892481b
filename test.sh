#!/usr/bin/env bash
# Installs what is missing, builds everything with warnings as errors, runs all tests; then builds the part without
# windows under the address and undefined-behaviour sanitizers and runs the kernel's and the store's tests there.
set -euo pipefail
cd "$(dirname "$0")"
packaging/debian/install-deps.sh
jobs=$(nproc)
options=()
if [ -d ../shared/data ]; then
    echo "Real data found: its tests run too."
    options+=("-DQIZONG_REAL_DATA=$(cd ../shared/data && pwd)")
fi
clang-format --dry-run --Werror $(git ls-files '*.cpp' '*.h' | grep -v '^tests/arch/fixtures/')
cmake --preset dev "${options[@]}" -Wno-dev >build.log 2>&1 || { tail -30 build.log; exit 1; }
rm -f build.log
cmake --build --preset dev -j "$jobs" | tail -n 3
mkdir -p build/runtime && chmod 700 build/runtime
ctest --preset dev -j "$jobs" --timeout 900 ${QIZONG_CTEST_ARGS:-}
if [ "${QIZONG_SANITIZE:-yes}" = yes ]; then
    cmake --preset headless "${options[@]}" -Wno-dev >/dev/null
    cmake --build --preset headless -j "$jobs" --target sanitized_tests | tail -n 1
    mkdir -p build-headless/runtime && chmod 700 build-headless/runtime
    ctest --preset headless -j "$jobs" -L sanitized --timeout 1800
fi
