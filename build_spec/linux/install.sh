#!/bin/sh
# Enters Xinglin into this person's menu and path; the folder stays where it is. `./install.sh --remove` takes that back.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
menu=$share/applications/xinglin.desktop
icon=$share/icons/hicolor/scalable/apps/xinglin.svg
command=$HOME/.local/bin/xinglin

if [ "${1:-}" = --remove ]; then
    rm -f "$menu" "$icon" "$command"
    exit
fi
mkdir -p "$(dirname "$menu")" "$(dirname "$icon")" "$(dirname "$command")"
sed "s|^Exec=.*|Exec=\"$here/xinglin\"|" "$here/xinglin.desktop" >"$menu"
cp "$here/xinglin.svg" "$icon"
ln -sf "$here/xinglin" "$command"
echo "Xinglin is in the menu; in a terminal: $command"
