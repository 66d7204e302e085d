#!/bin/sh
# Puts 简报台 into the desktop's menus for one user: `install.sh PROGRAM` (its path), or `install.sh --remove`.
# The entry, the kind of file (.cxb) and the icon go under $XDG_DATA_HOME; nothing else is touched.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
id=cn.caoxian.jianbaotai
entry=$share/applications/$id.desktop
kinds=$share/mime/packages/$id.xml
icon=$share/icons/hicolor/scalable/apps/$id.svg
about=$share/metainfo/$id.metainfo.xml

# What earlier versions put there went by the command's name: beside the new entry it would be a second one.
old=caoxian-desktop
rm -f "$share/applications/$old.desktop" "$share/mime/packages/$old.xml" \
    "$share/icons/hicolor/scalable/apps/$old.svg" "$share/metainfo/$old.metainfo.xml"

if [ "$1" = --remove ]; then
    rm -f "$entry" "$kinds" "$icon" "$about"
else
    mkdir -p "$(dirname "$entry")" "$(dirname "$kinds")" "$(dirname "$icon")" "$(dirname "$about")"
    # In an Exec line a quoted path may hold spaces; \ " ` $ are escaped, for the file's own rules each \ once more.
    program=$(printf '%s' "$1" | sed 's/\\/\\\\\\\\/g; s/["`$]/\\\\&/g; s/%/%%/g')
    while IFS= read -r line; do
        case $line in
        Exec=*) printf 'Exec="%s" open %%f\n' "$program" ;;
        *) printf '%s\n' "$line" ;;
        esac
    done <"$here/$id.desktop" >"$entry"
    cp "$here/$id.xml" "$kinds"
    cp "$here/../../resources/icons/caoxian-desktop.svg" "$icon"
    cp "$here/$id.metainfo.xml" "$about"
fi
# Desktops look again by themselves in time; these make it at once, where they are.
command -v update-mime-database >/dev/null 2>&1 && [ -d "$share/mime" ] && update-mime-database "$share/mime" 2>/dev/null
command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database "$share/applications" 2>/dev/null
exit 0
