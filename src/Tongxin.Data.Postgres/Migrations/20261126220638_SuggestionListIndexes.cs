using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SuggestionListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_suggestions_Kind_Phase_DueOrder_Id",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_suggestions_Kind_ProposedOn_Id",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Due_Role_Phase_Unit",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Person_Phase_DueOrder_Id",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Unit_PaperState_PaperDueOrder_Suggestion",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_commitments_State_DueOn_Id",
                table: "commitments");

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_bills_day",
                table: "suggestions",
                columns: new[] { "ProposedOn", "Id" },
                filter: "\"Kind\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_bills_phase",
                table: "suggestions",
                columns: new[] { "Phase", "DueOrder", "Id" },
                filter: "\"Kind\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_bills_state",
                table: "suggestions",
                columns: new[] { "State", "DueOrder", "Id" },
                filter: "\"Kind\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Lead_State_DueOrder_Id",
                table: "suggestions",
                columns: new[] { "Lead", "State", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Due_Role_Unit",
                table: "handlings",
                columns: new[] { "Due", "Role", "Unit" },
                filter: "\"Phase\" <> 2");

            migrationBuilder.CreateIndex(
                name: "IX_handlings_leading",
                table: "handlings",
                column: "Suggestion",
                filter: "\"Role\" = 0 AND \"Phase\" <> 2");

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Person_Phase_DueOrder_Id",
                table: "handlings",
                columns: new[] { "Person", "Phase", "DueOrder", "Id" },
                filter: "\"Person\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_handlings_unfinished",
                table: "handlings",
                columns: new[] { "DueOrder", "Id" },
                filter: "\"Phase\" <> 2");

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Unit_AnsweredOn_AnsweredLate_AnswerDays_AnswerWor~",
                table: "handlings",
                columns: new[] { "Unit", "AnsweredOn", "AnsweredLate", "AnswerDays", "AnswerWorkdays" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Unit_AssignedOn_Role_State",
                table: "handlings",
                columns: new[] { "Unit", "AssignedOn", "Role", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Unit_DueOrder_Id",
                table: "handlings",
                columns: new[] { "Unit", "DueOrder", "Id" },
                filter: "\"Phase\" <> 2");

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Unit_PaperPhase_ProposedOn_Suggestion",
                table: "handlings",
                columns: new[] { "Unit", "PaperPhase", "ProposedOn", "Suggestion" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Unit_PaperState_ProposedOn_Suggestion",
                table: "handlings",
                columns: new[] { "Unit", "PaperState", "ProposedOn", "Suggestion" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_reported",
                table: "commitments",
                columns: new[] { "Unit", "DueOn", "Id" },
                filter: "\"State\" = 'reported'");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_Unit_Phase_DueOn_Id",
                table: "commitments",
                columns: new[] { "Unit", "Phase", "DueOn", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_suggestions_bills_day",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_suggestions_bills_phase",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_suggestions_bills_state",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_suggestions_Lead_State_DueOrder_Id",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Due_Role_Unit",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_leading",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Person_Phase_DueOrder_Id",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_unfinished",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Unit_AnsweredOn_AnsweredLate_AnswerDays_AnswerWor~",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Unit_AssignedOn_Role_State",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Unit_DueOrder_Id",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Unit_PaperPhase_ProposedOn_Suggestion",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_handlings_Unit_PaperState_ProposedOn_Suggestion",
                table: "handlings");

            migrationBuilder.DropIndex(
                name: "IX_commitments_reported",
                table: "commitments");

            migrationBuilder.DropIndex(
                name: "IX_commitments_Unit_Phase_DueOn_Id",
                table: "commitments");

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Kind_Phase_DueOrder_Id",
                table: "suggestions",
                columns: new[] { "Kind", "Phase", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Kind_ProposedOn_Id",
                table: "suggestions",
                columns: new[] { "Kind", "ProposedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Due_Role_Phase_Unit",
                table: "handlings",
                columns: new[] { "Due", "Role", "Phase", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Person_Phase_DueOrder_Id",
                table: "handlings",
                columns: new[] { "Person", "Phase", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Unit_PaperState_PaperDueOrder_Suggestion",
                table: "handlings",
                columns: new[] { "Unit", "PaperState", "PaperDueOrder", "Suggestion" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_State_DueOn_Id",
                table: "commitments",
                columns: new[] { "State", "DueOn", "Id" });
        }
    }
}
