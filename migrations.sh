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
    # The first migration also installs what EF Core does not model: append-only facts and the word indexes.
    guard="            foreach (var statement in Tongxin.Platform.Data.DatabaseGuards.Install(Tongxin.Platform.Data.DatabaseKind.$kind).Concat(Tongxin.Platform.Data.DatabaseGuards.Sealing(Tongxin.Platform.Data.DatabaseKind.$kind)).Concat(Tongxin.Platform.Data.SimilarDialect.Install(Tongxin.Platform.Data.DatabaseKind.$kind)).Concat(Tongxin.Platform.Data.FollowDialect.Install(Tongxin.Platform.Data.DatabaseKind.$kind)))
                migrationBuilder.Sql(statement);"
    # Up ends three lines before Down begins.
    awk -v guard="$guard" '
      { line[NR] = $0 } /protected override void Down/ { down = NR }
      END { for (i = 1; i <= NR; i++) { if (i == down - 3) print guard; print line[i] } }' "$file" >"$file.new"
    mv "$file.new" "$file"
  done
fi
