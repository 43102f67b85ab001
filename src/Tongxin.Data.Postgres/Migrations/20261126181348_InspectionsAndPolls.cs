using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class InspectionsAndPolls : Migration
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
                name: "fund_years",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Wages = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_years", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "party_duties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Young = table.Column<bool>(type: "boolean", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_party_duties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_party_duties_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_party_duties_units_Organisation",
                        column: x => x.Organisation,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "polls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Assessment = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ItemName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Form = table.Column<string>(type: "text", nullable: false),
                    Voters = table.Column<int>(type: "integer", nullable: false),
                    OpensAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Told = table.Column<bool>(type: "boolean", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: true),
                    VoidedBecause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_polls", x => x.Id);
                    table.ForeignKey(
                        name: "FK_polls_assessments_Assessment",
                        column: x => x.Assessment,
                        principalTable: "assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "responsibility_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Assessment = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    Saves = table.Column<int>(type: "integer", nullable: false),
                    HandedInOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_responsibility_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_responsibility_reports_assessments_Assessment",
                        column: x => x.Assessment,
                        principalTable: "assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "fund_plan_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FundYear = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    DroppedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_plan_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fund_plan_lines_fund_years_FundYear",
                        column: x => x.FundYear,
                        principalTable: "fund_years",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "poll_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Poll = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Choices = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_poll_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_poll_answers_polls_Poll",
                        column: x => x.Poll,
                        principalTable: "polls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "poll_voters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Poll = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: true),
                    Whom = table.Column<string>(type: "text", nullable: false),
                    Ballot = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_poll_voters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_poll_voters_polls_Poll",
                        column: x => x.Poll,
                        principalTable: "polls",
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
                    ClockLines = table.Column<string>(type: "text", nullable: false),
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
                name: "fund_spendings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FundYear = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Line = table.Column<Guid>(type: "uuid", nullable: true),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Voucher = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_spendings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fund_spendings_fund_plan_lines_Line",
                        column: x => x.Line,
                        principalTable: "fund_plan_lines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fund_spendings_fund_years_FundYear",
                        column: x => x.FundYear,
                        principalTable: "fund_years",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fund_spendings_units_Organisation",
                        column: x => x.Organisation,
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
                name: "IX_fund_plan_lines_FundYear_Month",
                table: "fund_plan_lines",
                columns: new[] { "FundYear", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_fund_spendings_FundYear_Day_Id",
                table: "fund_spendings",
                columns: new[] { "FundYear", "Day", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fund_spendings_FundYear_Voucher",
                table: "fund_spendings",
                columns: new[] { "FundYear", "Voucher" },
                unique: true,
                filter: "\"WithdrawnOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fund_spendings_Line",
                table: "fund_spendings",
                column: "Line");

            migrationBuilder.CreateIndex(
                name: "IX_fund_spendings_Organisation",
                table: "fund_spendings",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_fund_years_Year",
                table: "fund_years",
                column: "Year",
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

            migrationBuilder.CreateIndex(
                name: "IX_party_duties_Organisation_From",
                table: "party_duties",
                columns: new[] { "Organisation", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_party_duties_Person_From",
                table: "party_duties",
                columns: new[] { "Person", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_poll_answers_Poll_Person",
                table: "poll_answers",
                columns: new[] { "Poll", "Person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_poll_voters_Person",
                table: "poll_voters",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_poll_voters_Poll_Person",
                table: "poll_voters",
                columns: new[] { "Poll", "Person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_polls_Assessment_Item",
                table: "polls",
                columns: new[] { "Assessment", "Item" },
                unique: true,
                filter: "\"State\" <> 2");

            migrationBuilder.CreateIndex(
                name: "IX_polls_State_ClosesAt",
                table: "polls",
                columns: new[] { "State", "ClosesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_responsibility_reports_Assessment_Person",
                table: "responsibility_reports",
                columns: new[] { "Assessment", "Person" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fund_spendings");

            migrationBuilder.DropTable(
                name: "inspection_checks");

            migrationBuilder.DropTable(
                name: "inspection_opinions_told");

            migrationBuilder.DropTable(
                name: "party_duties");

            migrationBuilder.DropTable(
                name: "poll_answers");

            migrationBuilder.DropTable(
                name: "poll_voters");

            migrationBuilder.DropTable(
                name: "responsibility_reports");

            migrationBuilder.DropTable(
                name: "fund_plan_lines");

            migrationBuilder.DropTable(
                name: "inspection_opinions");

            migrationBuilder.DropTable(
                name: "polls");

            migrationBuilder.DropTable(
                name: "fund_years");

            migrationBuilder.DropTable(
                name: "inspection_rounds");

            migrationBuilder.DropTable(
                name: "checklists");
        }
    }
}
