using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Sqlite.Migrations
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
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "PaperDueOrder",
                table: "handlings",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "PaperPhase",
                table: "handlings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "PaperState",
                table: "handlings",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ProposedOn",
                table: "handlings",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "StepLines",
                table: "handlings",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "StepLines",
                table: "commitments",
                type: "TEXT",
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
                migrationBuilder.Sql($"""UPDATE {table} SET "StepLines" = COALESCE((SELECT group_concat(line, '') FROM (SELECT substr("Kind", instr("Kind", '.') + 1) || ' ' || "On" || char(10) AS line FROM facts WHERE "Subject" = {table}."Id" AND "Kind" LIKE '{procedure}.%' ORDER BY "Seq")), '')""");
            foreach (var statement in Tongxin.Platform.Data.FollowDialect.Install(Tongxin.Platform.Data.DatabaseKind.Sqlite))
                migrationBuilder.Sql(statement);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in Tongxin.Platform.Data.FollowDialect.Remove(Tongxin.Platform.Data.DatabaseKind.Sqlite))
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
