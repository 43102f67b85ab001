#!/usr/bin/env bash
# A throw-away PostgreSQL for tests and benchmarks: fast, not durable, reachable through its own socket only.
#
#   tests/postgres.sh start [DIR]   make a cluster in DIR (a new folder), start it, print its connection string
#   tests/postgres.sh url   [DIR]   print the connection string of the one running in DIR
#   tests/postgres.sh stop  [DIR]   stop it and delete DIR
#   tests/postgres.sh have          succeed when PostgreSQL's programs are here
#
# DIR defaults to $TONGXIN_POSTGRES_DIR, else a folder of this user's under /tmp. Keep it short: a socket's path has 107 bytes.
# PostgreSQL refuses to run as root, so root starts it as the user postgres (or nobody).
set -euo pipefail
export LC_ALL=C

usage=$(sed -n '2,10s/^# \{0,1\}//p' "$0")
dir=${2:-${TONGXIN_POSTGRES_DIR:-/tmp/tongxin-postgres-$(id -u)}}
case $dir in /*) ;; *) dir=$PWD/$dir ;; esac
cd / # the current folder may be closed to the server's user
owner=$(id -un)
if [ "$(id -u)" = 0 ]; then
  if id postgres >/dev/null 2>&1; then owner=postgres; else owner=nobody; fi
fi

as_owner() {
  if [ "$owner" = "$(id -un)" ]; then "$@" </dev/null
  elif command -v runuser >/dev/null; then runuser -u "$owner" -- "$@" </dev/null
  else su -s /bin/sh "$owner" -c 'exec "$0" "$@"' -- "$@" </dev/null
  fi
}

programs() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin 2>/dev/null | sort -V | tail -n 1) || true
  if [ -n "$found" ] && [ -x "$found/initdb" ]; then echo "$found"
  elif command -v initdb >/dev/null && command -v pg_ctl >/dev/null; then dirname "$(command -v initdb)"
  else return 1
  fi
}

url() { echo "Host=$dir;Port=5432;Username=tongxin;Database=postgres"; }

start() {
  local bin locale
  bin=$(programs) || { echo "PostgreSQL is not installed" >&2; exit 1; }
  if [ -e "$dir/data" ]; then echo "$dir is in use; stop it first: $0 stop $dir" >&2; exit 1; fi
  mkdir -p "$dir" && chmod 700 "$dir"
  [ "$owner" = "$(id -un)" ] || chown "$owner" "$dir"
  for locale in C.UTF-8 C; do
    as_owner rm -rf "$dir/data"
    if as_owner "$bin/initdb" -D "$dir/data" -U tongxin -A trust -E UTF8 --locale="$locale" --no-sync >"$dir.log" 2>&1; then break; fi
    [ "$locale" != C ] || { cat "$dir.log" >&2; rm -f "$dir.log"; exit 1; }
  done
  rm -f "$dir.log"
  settings >>"$dir/data/postgresql.conf"
  # The server must not keep this script's output open, or whoever reads it would wait for the server's end.
  if ! as_owner "$bin/pg_ctl" -D "$dir/data" -l "$dir/server.log" -w -t 60 start >/dev/null 2>&1; then
    tail -n 20 "$dir/server.log" >&2 || true
    exit 1
  fi
  url
}

settings() {
  cat <<CONF
listen_addresses = ''
unix_socket_directories = '$dir'
unix_socket_permissions = 0700
port = 5432
max_connections = 200
shared_buffers = 128MB
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 1GB
autovacuum_naptime = 1min
log_min_messages = warning
CONF
}

stop() {
  local bin
  [ -d "$dir" ] || return 0
  if [ -e "$dir/data/postmaster.pid" ] && bin=$(programs); then
    as_owner "$bin/pg_ctl" -D "$dir/data" -m immediate -w -t 30 stop >/dev/null 2>&1 || true
  fi
  # Only what this script made, so that a mistyped folder costs nothing.
  rm -rf "$dir/data" "$dir/server.log" "$dir"/.s.PGSQL.*
  rmdir "$dir" 2>/dev/null || true
}

case ${1:-} in
  start) start ;;
  url) [ -S "$dir/.s.PGSQL.5432" ] && url || { echo "nothing runs in $dir" >&2; exit 1; } ;;
  stop) stop ;;
  have) programs >/dev/null ;;
  *) echo "$usage" >&2; exit 2 ;;
esac
