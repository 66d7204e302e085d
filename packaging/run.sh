#!/bin/sh
# What `make run` starts: the window, or, where there is no screen, the example's briefing as a PDF in build/.
set -eu

program=$1
if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" open
fi
mkdir -p build
echo "没有显示器：改为导出示例报告的要点汇编 / no display: exporting the example's briefing instead"
"$program" brief data/caoxian-2023.txt -o build/caoxian-2023.pdf
echo "build/caoxian-2023.pdf"
