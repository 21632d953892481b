#!/usr/bin/env bash
# Installs what is missing, builds, makes the demo district and opens it. Without a display it does the same main job
# offscreen and leaves screenshots and the printed report in build/run/.
set -euo pipefail
cd "$(dirname "$0")"
packaging/debian/install-deps.sh
mkdir -p build
cmake --preset dev -Wno-dev >build/configure.log 2>&1 || { tail -30 build/configure.log; exit 1; }
cmake --build --preset dev -j "$(nproc)" --target qizong qizongctl qz_plugins qz_resources qz_translations | tail -n 1
mkdir -p build/runtime && chmod 700 build/runtime
store=${QIZONG_STORE:-build/run/demo}
if [ ! -f "$store/store.db" ]; then
    echo "Making the demo district in $store (user demo, password demo)…"
    build/bin/qizongctl --store "$store" demo --scale "${QIZONG_SCALE:-desk}" --seed 1
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/bin/qizong --store "$store"
fi
echo "No display: doing the main job offscreen into build/run/"
export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$PWD/build/runtime QIZONG_PASSWORD=demo
ctl() { build/bin/qizongctl --store "$store" --user demo "$@"; }
today=$(TZ=Asia/Shanghai date +%F)
ctl report daily_brief --from "$today" --to "$today" --out build/run/daily_brief.pdf
ctl report weekly_brief --from "$(TZ=Asia/Shanghai date -d '6 days ago' +%F)" --to "$today" --out build/run/weekly_brief.pdf
ctl export events --out build/run/events.xlsx
build/bin/qizong --store "$store" --user demo --screenshots build/run/screenshots --size 1920x1080
ls -l build/run build/run/screenshots
