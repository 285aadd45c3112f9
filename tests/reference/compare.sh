#!/bin/sh
# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Holds jinggectl to the figures that expected.py computed from the public tables: every command of index.csv must print
# the same bytes. usage: compare.sh JINGGECTL PROJECT; 77 = the tables are not there. Rates of `heat` come from another
# geodesic library and agree to 1e-6 only: their counts are compared through `count`.
set -eu
ctl=$1
project=$2
data=$project/../shared/data
expected=$project/tests/data/expected
[ -d "$data/boston311" ] || { echo "skipped: no public tables beside the project"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export JINGGE_KEY_FILE="$work/key"

load() { # table, mapping, file, polygons, code field
  "$ctl" init --db "$work/$1.db" >/dev/null 2>&1
  [ -z "$4" ] || "$ctl" areas import --db "$work/$1.db" --level grid --code-field "$5" "$data/$4" >/dev/null 2>&1
  "$ctl" import --db "$work/$1.db" --mapping "$project/tests/data/mappings/$2.toml" "$data/$3" >/dev/null 2>&1
}
load boston311 boston311 boston311/boston_311_2011H2.csv.gz boston311/police_districts.geojson ID
load houston_crime houston_crime houston_crime/houston_crime_2010.csv.gz houston_crime/neighborhoods.geojson name
load sf_incidents sf_incidents sf_incidents/sfpd_incidents_2015.csv.gz sf_incidents/neighborhoods.geojson name
load montgomery911 montgomery911 montgomery911_tiny/montgomery_911_2016-01.csv '' ''

passed=0
failed=0
tail -n +2 "$expected/index.csv" | tr -d '"\r' | sed -E 's/^([^,]*),(.*),([^,]*),[0-9]*,[0-9]*,[0-9]*,([0-9a-f]*)$/\1|\2|\4/' >"$work/list"
while IFS='|' read -r table command sum; do
  case $command in heat*) continue ;; esac
  # shellcheck disable=SC2086 # the command's words are words
  found=$("$ctl" $command --db "$work/$table.db" --format csv 2>/dev/null | sha256sum | cut -d' ' -f1)
  if [ "$found" = "$sum" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "differs: $table: $command"
  fi
done <"$work/list"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 30 ]
