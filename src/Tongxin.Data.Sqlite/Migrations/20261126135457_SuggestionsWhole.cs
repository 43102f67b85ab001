using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SuggestionsWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_handlings_AnsweredOn",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_facts_Subject_Seq",
                table: "facts");

            migrationBuilder.AddColumn<int>(
                name: "Reach",
                table: "saved_views",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "Unit",
                table: "saved_views",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hidden",
                table: "publications",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Satisfaction",
                table: "handlings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "rules_taken",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rules_taken", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Kind_Phase_DueOrder_Id",
                table: "suggestions",
                columns: new[] { "Kind", "Phase", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Kind_ProposedOn_Id",
                table: "suggestions",
                columns: new[] { "Kind", "ProposedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Phase_ProposedOn_Id",
                table: "suggestions",
                columns: new[] { "Phase", "ProposedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_ProposedOn_Id",
                table: "suggestions",
                columns: new[] { "ProposedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_State_ProposedOn_Id",
                table: "suggestions",
                columns: new[] { "State", "ProposedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Subject_ProposedOn_Id",
                table: "suggestions",
                columns: new[] { "Subject", "ProposedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_Reach_Unit_Id",
                table: "saved_views",
                columns: new[] { "Reach", "Unit", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_AnsweredOn_AnsweredLate_Unit_AnswerDays_AnswerWorkdays",
                table: "handlings",
                columns: new[] { "AnsweredOn", "AnsweredLate", "Unit", "AnswerDays", "AnswerWorkdays" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_AssignedOn_Role_State_Unit",
                table: "handlings",
                columns: new[] { "AssignedOn", "Role", "State", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Due_Role_Phase_Unit",
                table: "handlings",
                columns: new[] { "Due", "Role", "Phase", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_extension_asked",
                table: "handlings",
                columns: new[] { "DueOrder", "Id" },
                filter: "\"ExtensionReason\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_facts_Subject_Seq_Kind_On",
                table: "facts",
                columns: new[] { "Subject", "Seq", "Kind", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_Phase_DueOn_Id",
                table: "commitments",
                columns: new[] { "Phase", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_State_DueOn_Id",
                table: "commitments",
                columns: new[] { "State", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_Unit_DueOn_Id",
                table: "commitments",
                columns: new[] { "Unit", "DueOn", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "rules_taken");

            migrationBuilder.DropIndex(
                name: "IX_suggestions_Kind_Phase_DueOrder_Id",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_suggestions_Kind_ProposedOn_Id",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_suggestions_Phase_ProposedOn_Id",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_suggestions_ProposedOn_Id",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_suggestions_State_ProposedOn_Id",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_suggestions_Subject_ProposedOn_Id",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_saved_views_Reach_Unit_Id",
                table: "saved_views");

            migrationBuilder.DropIndex(
                name: "IX_handlings_AnsweredOn_AnsweredLate_Unit_AnswerDays_AnswerWorkdays",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_AssignedOn_Role_State_Unit",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Due_Role_Phase_Unit",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_extension_asked",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_facts_Subject_Seq_Kind_On",
                table: "facts");

            migrationBuilder.DropIndex(
                name: "IX_commitments_Phase_DueOn_Id",
                table: "commitments");

            migrationBuilder.DropIndex(
                name: "IX_commitments_State_DueOn_Id",
                table: "commitments");

            migrationBuilder.DropIndex(
                name: "IX_commitments_Unit_DueOn_Id",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "Reach",
                table: "saved_views");

            migrationBuilder.DropColumn(
                name: "Unit",
                table: "saved_views");

            migrationBuilder.DropColumn(
                name: "Hidden",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "Satisfaction",
                table: "handlings");

            migrationBuilder.CreateIndex(
                name: "IX_handlings_AnsweredOn",
                table: "handlings",
                column: "AnsweredOn");

            migrationBuilder.CreateIndex(
                name: "IX_facts_Subject_Seq",
                table: "facts",
                columns: new[] { "Subject", "Seq" });
        }
    }
}
