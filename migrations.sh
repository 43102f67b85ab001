#!/usr/bin/env bash
# Adds a migration of the same name for both databases: ./migrations.sh NAME
# --squash deletes the existing ones and writes one first migration anew (only before a release).
set -euo pipefail
cd "$(dirname "$0")"
name=${1:?usage: ./migrations.sh NAME [--squash]}
dotnet tool restore >/dev/null
for kind in Sqlite Postgres; do
  project=src/Tongxin.Data.$kind
  [ "${2:-}" = --squash ] && rm -rf "$project/Migrations"
  connection=""
  [ $kind = Postgres ] && connection="Host=localhost;Database=design"
  TONGXIN_DATABASE=${connection:-Data Source=:memory:} \
    dotnet ef migrations add "$name" --project "$project" --startup-project src/Tongxin.Web --output-dir Migrations
done
if [ "${2:-}" = --squash ]; then
  for kind in Sqlite Postgres; do
    file=$(ls src/Tongxin.Data.$kind/Migrations/*_"$name".cs)
    # The first migration also installs what EF Core does not model: append-only facts and the word index.
    python3 - "$file" $kind <<'PY'
import re, sys
path, kind = sys.argv[1:]
text = open(path, encoding="utf-8-sig").read()
mark = re.search(r"\n        }\n\n        /// <inheritdoc />\n        protected override void Down", text)
guard = f"\n            foreach (var statement in Tongxin.Platform.Data.DatabaseGuards.Install(Tongxin.Platform.Data.DatabaseKind.{kind}))\n                migrationBuilder.Sql(statement);"
open(path, "w", encoding="utf-8").write(text[:mark.start()] + guard + text[mark.start():])
PY
  done
fi
