using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Commitments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DraftPromise",
                table: "handlings",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DraftPromiseDue",
                table: "handlings",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Suggestion = table.Column<Guid>(type: "uuid", nullable: false),
                    Handling = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Promise = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FirstDueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Result = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Phase = table.Column<int>(type: "integer", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    DueOrder = table.Column<DateOnly>(type: "date", nullable: false),
                    ClockLines = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_handlings_Handling",
                        column: x => x.Handling,
                        principalTable: "handlings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commitments_suggestions_Suggestion",
                        column: x => x.Suggestion,
                        principalTable: "suggestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_DueOn_Id",
                table: "commitments",
                columns: new[] { "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_Handling",
                table: "commitments",
                column: "Handling");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_Phase_DueOrder_Id",
                table: "commitments",
                columns: new[] { "Phase", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_State_DueOrder_Id",
                table: "commitments",
                columns: new[] { "State", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_Suggestion",
                table: "commitments",
                column: "Suggestion");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_Unit_Phase_DueOrder_Id",
                table: "commitments",
                columns: new[] { "Unit", "Phase", "DueOrder", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropColumn(
                name: "DraftPromise",
                table: "handlings");

            migrationBuilder.DropColumn(
                name: "DraftPromiseDue",
                table: "handlings");
        }
    }
}
