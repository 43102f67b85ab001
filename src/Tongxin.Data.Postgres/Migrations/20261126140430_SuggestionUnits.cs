using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SuggestionUnits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "StepLines",
                table: "suggestions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "PaperDueOrder",
                table: "handlings",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "PaperPhase",
                table: "handlings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "PaperState",
                table: "handlings",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ProposedOn",
                table: "handlings",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "StepLines",
                table: "handlings",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "StepLines",
                table: "commitments",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Unit_PaperPhase_PaperDueOrder_Suggestion",
                table: "handlings",
                columns: new[] { "Unit", "PaperPhase", "PaperDueOrder", "Suggestion" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Unit_PaperState_PaperDueOrder_Suggestion",
                table: "handlings",
                columns: new[] { "Unit", "PaperState", "PaperDueOrder", "Suggestion" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Unit_ProposedOn_Suggestion",
                table: "handlings",
                columns: new[] { "Unit", "ProposedOn", "Suggestion" });
            // What was done before is told by the facts.
            foreach (var (table, procedure) in new[] { ("suggestions", "suggestion"), ("handlings", "handling"), ("commitments", "commitment") })
                migrationBuilder.Sql($"""UPDATE {table} SET "StepLines" = COALESCE((SELECT string_agg(substr("Kind", strpos("Kind", '.') + 1) || ' ' || "On"::text || chr(10), '' ORDER BY "Seq") FROM facts WHERE "Subject" = {table}."Id" AND "Kind" LIKE '{procedure}.%'), '')""");
            foreach (var statement in Tongxin.Platform.Data.FollowDialect.Install(Tongxin.Platform.Data.DatabaseKind.Postgres))
                migrationBuilder.Sql(statement);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in Tongxin.Platform.Data.FollowDialect.Remove(Tongxin.Platform.Data.DatabaseKind.Postgres))
                migrationBuilder.Sql(statement);
            migrationBuilder.DropIndex(
                name: "IX_handlings_Unit_PaperPhase_PaperDueOrder_Suggestion",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Unit_PaperState_PaperDueOrder_Suggestion",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Unit_ProposedOn_Suggestion",
                table: "handlings");

            migrationBuilder.DropColumn(
                name: "StepLines",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "PaperDueOrder",
                table: "handlings");

            migrationBuilder.DropColumn(
                name: "PaperPhase",
                table: "handlings");

            migrationBuilder.DropColumn(
                name: "PaperState",
                table: "handlings");

            migrationBuilder.DropColumn(
                name: "ProposedOn",
                table: "handlings");

            migrationBuilder.DropColumn(
                name: "StepLines",
                table: "handlings");

            migrationBuilder.DropColumn(
                name: "StepLines",
                table: "commitments");
        }
    }
}
