#!/usr/bin/env bash
# Measures the product against its floor: a bare handler that asks the same questions through the driver and writes the same bytes.
#
#   ./bench.sh                          both databases, 10,000, 100,000 and 1,000,000 tasks: some 15 minutes
#   ./bench.sh sqlite 100000            one database, one number of tasks
#   TONGXIN_BENCH_BRIEF=1 ./bench.sh    one short turn each, to see that it runs
#
# Needs wrk, and PostgreSQL for its half; as root it installs them with apt. Leave the machine alone meanwhile.
# The table is printed and kept in artifacts/bench/.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_TieredPGO=1
databases='' sizes=''
for word in "$@"; do
  case $word in
    sqlite | postgres) databases="$databases $word" ;;
    *[!0-9]*) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    *) sizes="$sizes $word" ;;
  esac
done
: "${databases:=sqlite postgres}" "${sizes:=10000 100000 1000000}"

out=$PWD/artifacts/bench
work=$(mktemp -d /tmp/tongxin-bench-XXXXXX) && chmod 755 "$work"  # PostgreSQL, not run by root, keeps its data there
trap 'tests/postgres.sh stop "$work/pg"; rm -rf "$work"' EXIT
mkdir -p "$out"

lacking=''
command -v wrk >/dev/null || lacking=wrk
case $databases in *postgres*) tests/postgres.sh have || lacking="$lacking postgresql" ;; esac
if [ -n "$lacking" ] && [ "$(id -u)" = 0 ]; then
  # shellcheck disable=SC2086 # several packages are several words
  apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $lacking >"$out/apt.log" 2>&1
elif [ -n "$lacking" ]; then
  echo "missing: $lacking" >&2
  exit 1
fi

dotnet publish src/Tongxin.Web -c Release -o "$out/web" -v q -clp:NoSummary
dotnet build bench/Tongxin.Bench -c Release -o "$out/bench" -v q -clp:NoSummary
dotnet build-server shutdown >/dev/null # compilers that idle still take a core now and then

{
  echo "$(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), .NET $(dotnet --version), $(date -u +%F)"
  for database in $databases; do
    echo
    if [ "$database" = sqlite ]; then where=$work/sqlite; else where=$(tests/postgres.sh start "$work/pg"); fi
    # shellcheck disable=SC2086 # several sizes are several words
    dotnet "$out/bench/Tongxin.Bench.dll" run "$where" "$out/web" $sizes
    echo
    # shellcheck disable=SC2086
    dotnet "$out/bench/Tongxin.Bench.dll" papers "$where" "$out/web" $sizes
  done
} | tee "$out/result.md"
