using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Sqlite.Migrations
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
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DraftPromiseDue",
                table: "handlings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Suggestion = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handling = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Promise = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Phase = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOrder = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClockLines = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
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
