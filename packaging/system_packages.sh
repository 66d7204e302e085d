#!/bin/sh
# Installs the system's own libraries that are missing: `system_packages.sh run|test|conformance|peers|package PYTHON`.
# Where it may not (no apt, no rights), it prints the exact line to type and stops.
set -eu

purpose=$1
python=$2

window="libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libxkbcommon-x11-0 libxcb-icccm4 libxcb-image0
    libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxcb-cursor0"
wanted=$window
# poppler-utils reads the exported PDF back, qpdf checks its syntax, xdotool types into the real window,
# desktop-file-utils and appstream read what desktops are told, x11-utils what a window says of itself, man-db the manual.
[ "$purpose" = test ] && wanted="$wanted xvfb xauth poppler-utils qpdf xdotool desktop-file-utils appstream x11-utils man-db"
# PDFBox's preflight checks PDF/A-1b, the two behind it were Java's own until 9; LibreOffice opens the Word files.
[ "$purpose" = conformance ] &&
    wanted="default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java libreoffice-writer-nogui"
# The programs that the start is compared with.
[ "$purpose" = peers ] && wanted="xvfb xauth okular evince libreoffice-writer"
# NSIS compiles the installer for Windows, 7z and objdump (binutils) look into it and into the libraries it brings;
# debootstrap makes the systems in which packages are tried, mkfs.vfat (dosfstools) a stick.
[ "$purpose" = package ] &&
    wanted="$wanted nsis p7zip-full binutils xz-utils debootstrap dosfstools xvfb xauth xdotool poppler-utils"

# Only Debian and its kin are served here; elsewhere Qt's own message names what it misses.
command -v dpkg-query >/dev/null 2>&1 || exit 0

# Debian 13 and Ubuntu 24.04 renamed some libraries in their 64-bit time transition: libglib2.0-0t64.
installed() {
    dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed' ||
        dpkg-query -W -f='${Status}' "$1t64" 2>/dev/null | grep -q 'ok installed'
}

missing=
for package in $wanted; do
    installed "$package" || missing="$missing $package"
done
"$python" -c 'import venv, ensurepip' 2>/dev/null || missing="$missing python3-venv"
[ -z "$missing" ] && exit 0

line="apt-get update && apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then
    privileged=
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    privileged=sudo
else
    echo "缺少系统库，请先执行 / system libraries are missing, please type:" >&2
    echo "    sudo sh -c '$line'" >&2
    exit 1
fi
echo "正在安装系统库 / installing system libraries:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 -- both are lists of words
$privileged apt-get update -qq && $privileged apt-get install -y -qq --no-install-recommends $missing >/dev/null || {
    echo "安装失败，请手动执行 / this failed, please type:" >&2
    echo "    sudo sh -c '$line'" >&2
    exit 1
}
