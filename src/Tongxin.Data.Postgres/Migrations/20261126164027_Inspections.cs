using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Postgres.Migrations
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Rhythm = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(40000)", maxLength: 40000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checklists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Rhythm = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Checklist = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Seed = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Among = table.Column<string>(type: "text", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Inspector = table.Column<Guid>(type: "uuid", nullable: true),
                    Question = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Sample = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Result = table.Column<int>(type: "integer", nullable: false),
                    Found = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Found = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Demand = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Grade = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ApprovedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Round = table.Column<Guid>(type: "uuid", nullable: true),
                    Question = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Evidence = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Recheck = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Reopened = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Phase = table.Column<int>(type: "integer", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    DueOrder = table.Column<DateOnly>(type: "date", nullable: false),
                    ClockLines = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    StepLines = table.Column<string>(type: "text", nullable: false)
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
                    Opinion = table.Column<Guid>(type: "uuid", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    ToAbove = table.Column<bool>(type: "boolean", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
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
