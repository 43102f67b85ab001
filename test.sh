#!/usr/bin/env bash
# Builds everything strictly and runs every test.
#
#   ./test.sh                      everything: format, rules, product on SQLite and on PostgreSQL, browser
#   ./test.sh rules browser        only these parts; product means sqlite and postgres
#   ./test.sh --quick              the fast build, without analyzers
#   ./test.sh sqlite -- -class X   what follows -- goes to the test programs (xunit.v3: -class, -method, -filter …)
#
# As root it installs what is missing with apt, unless TONGXIN_NO_INSTALL is set; otherwise it says what is missing.
# TONGXIN_TEST_TIMEOUT: seconds one run may take (1200). TONGXIN_TEST_JOBS: runs side by side (2).
# The last line reads "N passed, N failed" or "N passed, N failed, N skipped".
set -uo pipefail
cd "$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)" || exit 1
exec </dev/null

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# Most code of a test runs a few times only: measuring it for a better compilation costs more than it brings.
export DOTNET_TieredPGO=0
usage=$(sed -n '2,11s/^# \{0,1\}//p' "$0")
results=artifacts/results
jobs=${TONGXIN_TEST_JOBS:-2}
limit=${TONGXIN_TEST_TIMEOUT:-1200}
quick='' parts='' extra=() passed=0 failed=0 skipped=0 running='' postgres=''

main() {
  read_arguments "$@"
  trap clean_up EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  rm -rf "$results" && mkdir -p "$results"
  install_what_is_missing
  wants format && check_format
  if wants rules || wants sqlite || wants postgres || wants browser; then
    if build; then run_tests; else failed=$((failed + 1)); fi
  fi
  add_up
}

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      --quick) quick=1 ;;
      product) parts="$parts sqlite postgres" ;;
      format | rules | sqlite | postgres | browser) parts="$parts $1" ;;
      --) shift && extra=("$@") && break ;;
      -h | --help) echo "$usage" && exit 0 ;;
      *) echo "unknown: $1" >&2 && echo "$usage" >&2 && exit 2 ;;
    esac
    shift
  done
  [ -n "$parts" ] || parts='format rules sqlite postgres browser'
}

wants() { case " $parts " in *" $1 "*) ;; *) return 1 ;; esac; }
have() { command -v "$1" >/dev/null 2>&1; }
has_fonts() { have fc-list && [ -n "$(fc-list :lang=zh family 2>/dev/null)" ]; }
has_browser() { have chromium || have chromium-browser || have google-chrome; }

# What the wanted parts need and this machine lacks, as "package|what goes without it", one a line.
missing() {
  if wants postgres && ! tests/postgres.sh have; then echo 'postgresql|the product runs on SQLite only'; fi
  if wants browser && [ -d tests/Tongxin.Browser.Tests ] && ! has_browser; then echo 'chromium|the browser journeys cannot run'; fi
  if wants sqlite || wants postgres; then
    have soffice || echo 'libreoffice-writer-nogui|Word files are not turned into pages'
    have pdftotext || echo 'poppler-utils|printed pages are not read back'
  fi
  if wants sqlite || wants postgres || wants browser; then
    has_fonts || echo 'fonts-noto-cjk|Chinese text is not drawn'
  fi
}

install_what_is_missing() {
  local lacking packages
  lacking=$(missing)
  [ -n "$lacking" ] || return 0
  if [ "$(id -u)" = 0 ] && have apt-get && [ -z "${TONGXIN_NO_INSTALL:-}" ]; then
    packages=$(echo "$lacking" | cut -d '|' -f 1 | tr '\n' ' ')
    echo "installing $packages"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086 # several packages are several words
    { within 300 apt-get -qq update &&
      within 900 apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=300 install $packages; } \
      >"$results/apt.log" 2>&1 || tail -n 3 "$results/apt.log"
    lacking=$(missing)
  fi
  [ -z "$lacking" ] || echo "$lacking" | sed 's/^\([^|]*\)|\(.*\)$/missing: \1 (\2)/'
}

within() { if have timeout; then timeout -k 10 "$@"; else shift && "$@"; fi; }

check_format() {
  if dotnet format whitespace --folder --verify-no-changes --exclude artifacts/ >"$results/format.log" 2>&1; then
    passed=$((passed + 1)) && echo 'format: 1 passed, 0 failed'
  else
    failed=$((failed + 1)) && tail -n 20 "$results/format.log"
    echo 'format: 0 passed, 1 failed; mend with: dotnet format whitespace --folder --exclude artifacts/'
  fi
}

# The log goes to a file: build servers that stay would otherwise hold this script's output open.
build() {
  local strict='-p:Strict=true'
  [ -z "$quick" ] || strict=''
  echo "building${strict:+ strictly}"
  # shellcheck disable=SC2086 # an empty option is no option
  within 1200 dotnet build Tongxin.slnx $strict -v q -clp:NoSummary >"$results/build.log" 2>&1 && return 0
  grep -E 'error|warning' "$results/build.log" | sort -u | head -n 40 || true
  tail -n 5 "$results/build.log"
  echo 'build: failed'
  return 1
}

run_tests() {
  wants rules && run rules Tongxin.Rules.Tests
  # First what mostly waits for the browser: the others then share the cores to the end.
  wants browser && run browser Tongxin.Browser.Tests
  wants sqlite && run sqlite Tongxin.Tests TONGXIN_TEST_DB=sqlite
  wants postgres && run_on_postgres
  wait_until_fewer_than 1
}

# Where there is no PostgreSQL, its run is skipped and counted when all is added up.
run_on_postgres() {
  [ -d tests/Tongxin.Tests ] || return 0
  postgres=$(mktemp -d /tmp/tongxin-XXXXXX)
  if TONGXIN_TEST_POSTGRES=$(tests/postgres.sh start "$postgres" 2>"$results/postgres-server.log"); then
    export TONGXIN_TEST_POSTGRES
    run postgres Tongxin.Tests TONGXIN_TEST_DB=postgres
  else
    tail -n 3 "$results/postgres-server.log"
    touch "$results/postgres.skipped"
  fi
}

stopper=()
if have timeout; then stopper=(timeout -k 10 "$limit"); fi

# run NAME PROJECT [VARIABLE=VALUE]: starts one test program and remembers its process.
run() {
  local name=$1 project=$2 program leave=()
  shift 2
  # What asks nothing that a database would answer otherwise is run once: files, tables that come in, reports, letters, doors, feeds, the simulation, the house and the table of rights.
  [ "$name" != postgres ] || leave=(-namespace- 'Tongxin.Tests.Platform.Export*' -namespace- 'Tongxin.Tests.Platform.Files*' -namespace- 'Tongxin.Tests.Boards.Reports' -namespace- 'Tongxin.Tests.People.Import' -namespace- 'Tongxin.Tests.Plans.Import' -namespace- 'Tongxin.Tests.Statutes' -namespace- 'Tongxin.Tests.Feeds' -namespace- 'Tongxin.Tests.Mail' -namespace- 'Tongxin.Tests.Accounts' -namespace- 'Tongxin.Tests.Demo' -class- 'Tongxin.Tests.Architecture.RightsTableTests' -class- 'Tongxin.Tests.Architecture.TheHouseTests')
  [ -d "tests/$project" ] || return 0
  wait_until_fewer_than "$jobs"
  program=$PWD/artifacts/strict/bin/$project/debug/$project
  [ -z "$quick" ] || program=$PWD/tests/$project/bin/Debug/net10.0/$project
  touch "$results/$name.started"
  echo "running $name"
  # No function in between: the process remembered must be the one to stop.
  (
    env "$@" ${stopper[@]+"${stopper[@]}"} "$program" -result-trx "$PWD/$results/$name.trx" -noColor -noLogo -noAutoReporters \
      ${leave[@]+"${leave[@]}"} ${extra[@]+"${extra[@]}"} >"$results/$name.log" 2>&1 &
    child=$!
    trap 'kill $child 2>/dev/null' TERM
    wait $child 2>/dev/null
    echo $? >"$results/$name.exit"
  ) &
  running="$running $!"
}

wait_until_fewer_than() { while [ "$(jobs -rp | wc -l)" -ge "$1" ]; do sleep 0.2; done; }

add_up() {
  local mark
  for mark in "$results"/*.started; do
    [ -e "$mark" ] && count "$(basename "$mark" .started)"
  done
  if [ -e "$results/postgres.skipped" ]; then
    local lost
    lost=$(counter sqlite total)
    skipped=$((skipped + ${lost:-1})) && echo "postgres: not run, ${lost:-1} skipped"
  fi
  if [ $((passed + failed)) = 0 ]; then echo 'nothing was run' && failed=1; fi
  if [ $skipped = 0 ]; then echo "$passed passed, $failed failed"; else echo "$passed passed, $failed failed, $skipped skipped"; fi
  [ $failed = 0 ]
}

# count NAME: adds one run's counters. A run that ended badly although no test failed counts as one failure.
count() {
  local name=$1 code total good bad why=''
  code=$(cat "$results/$name.exit" 2>/dev/null || echo 1)
  total=$(counter "$name" total) good=$(counter "$name" passed) bad=$(counter "$name" failed)
  : "${total:=0}" "${good:=0}" "${bad:=0}"
  if [ "$bad" = 0 ]; then
    if [ "$code" = 124 ] || [ "$code" = 137 ]; then why="stopped after $limit seconds" bad=1
    elif [ "$code" != 0 ]; then why="ended with code $code" bad=1
    elif [ ! -s "$results/$name.trx" ]; then why="wrote no results" bad=1
    elif [ "$total" = 0 ] && [ ${#extra[@]} = 0 ]; then why="holds no test" bad=1
    fi
  fi
  [ "$bad" = 0 ] || tail -n 200 "$results/$name.log"
  [ -z "$why" ] || echo "$name: $why"
  passed=$((passed + good)) failed=$((failed + bad))
  local left=$((total - good - bad))
  [ $left -le 0 ] || skipped=$((skipped + left))
  echo "$name: $good passed, $bad failed$([ $left -le 0 ] || echo ", $left skipped")"
}

# counter NAME ATTRIBUTE: one number from the run's result file; nothing when there is none.
counter() {
  [ -s "$results/$1.trx" ] || return 0
  grep -o '<Counters [^>]*>' "$results/$1.trx" | tail -n 1 | grep -o " $2=\"[0-9]*\"" | tr -dc 0-9
}

clean_up() {
  local process
  for process in $running; do kill "$process" 2>/dev/null; done
  [ -z "$postgres" ] || tests/postgres.sh stop "$postgres"
}

main "$@"
