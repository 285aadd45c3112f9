#!/bin/sh
# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every hostile file goes through import: exit 0 with counts that add up, or exit 1 with one line that says why; the store
# is sound afterwards. usage: hostile.sh JINGGECTL PROJECT; 77 = the files are not there.
set -eu
ctl=$1
hostile=$2/../shared/data/hostile
[ -d "$hostile" ] || { echo "skipped: no hostile files beside the project"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export JINGGE_KEY_FILE="$work/key"
printf 'name = "any"\nheader_row = 0\n[columns]\nsource_id = "row"\nreceived_at = "1"\n' >"$work/any.toml"
"$ctl" init --db "$work/x.db" >/dev/null
find "$hostile" -type f | sort >"$work/list"
failed=0
passed=0
while read -r file; do
  status=0
  "$ctl" import --db "$work/x.db" --mapping "$work/any.toml" --format csv "$file" >"$work/out" 2>"$work/err" || status=$?
  case $status in
    0) fine=$(tail -n 1 "$work/out" | awk -F, '{ print ($(NF-8) == $(NF-7) + $(NF-6) + $(NF-5) + $(NF-4) + $(NF-3)) }') ;;
    1) fine=$(grep -c '^jinggectl: import: ' "$work/err" || true) ;;
    *) fine=0 ;;
  esac
  if [ "$fine" = 1 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "status $status: $file"; cat "$work/err"; fi
done <"$work/list"
"$ctl" verify --db "$work/x.db" >/dev/null || { failed=$((failed + 1)); echo "the store does not verify"; }
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 50 ]
