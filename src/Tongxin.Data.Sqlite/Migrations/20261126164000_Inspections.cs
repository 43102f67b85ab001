using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Inspections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "checklists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rhythm = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checklists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rhythm = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Checklist = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Among = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_rounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_inspection_rounds_checklists_Checklist",
                        column: x => x.Checklist,
                        principalTable: "checklists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_checks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Inspector = table.Column<Guid>(type: "TEXT", nullable: true),
                    Question = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sample = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Result = table.Column<int>(type: "INTEGER", nullable: false),
                    Found = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_checks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_inspection_checks_inspection_rounds_Round",
                        column: x => x.Round,
                        principalTable: "inspection_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_inspection_checks_units_Unit",
                        column: x => x.Unit,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_opinions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Found = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Demand = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DraftedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ApprovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Round = table.Column<Guid>(type: "TEXT", nullable: true),
                    Question = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Recheck = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reopened = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Phase = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOrder = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClockLines = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    StepLines = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_opinions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_inspection_opinions_inspection_rounds_Round",
                        column: x => x.Round,
                        principalTable: "inspection_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_inspection_opinions_units_Unit",
                        column: x => x.Unit,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_opinions_told",
                columns: table => new
                {
                    Opinion = table.Column<Guid>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToAbove = table.Column<bool>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_opinions_told", x => new { x.Opinion, x.Due, x.ToAbove });
                    table.ForeignKey(
                        name: "FK_inspection_opinions_told_inspection_opinions_Opinion",
                        column: x => x.Opinion,
                        principalTable: "inspection_opinions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_checklists_Rhythm_Number",
                table: "checklists",
                columns: new[] { "Rhythm", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inspection_checks_Result_Inspector_Due",
                table: "inspection_checks",
                columns: new[] { "Result", "Inspector", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_checks_Round_Unit",
                table: "inspection_checks",
                columns: new[] { "Round", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_checks_Unit_Question_Due",
                table: "inspection_checks",
                columns: new[] { "Unit", "Question", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_opinions_DueOrder_Id",
                table: "inspection_opinions",
                columns: new[] { "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_opinions_Phase_DueOrder_Id",
                table: "inspection_opinions",
                columns: new[] { "Phase", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_opinions_Round",
                table: "inspection_opinions",
                column: "Round");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_opinions_Unit_Phase_DueOrder_Id",
                table: "inspection_opinions",
                columns: new[] { "Unit", "Phase", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_rounds_Checklist",
                table: "inspection_rounds",
                column: "Checklist");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_rounds_OpenedOn_Id",
                table: "inspection_rounds",
                columns: new[] { "OpenedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_rounds_Rhythm_From",
                table: "inspection_rounds",
                columns: new[] { "Rhythm", "From" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inspection_checks");

            migrationBuilder.DropTable(
                name: "inspection_opinions_told");

            migrationBuilder.DropTable(
                name: "inspection_opinions");

            migrationBuilder.DropTable(
                name: "inspection_rounds");

            migrationBuilder.DropTable(
                name: "checklists");
        }
    }
}
