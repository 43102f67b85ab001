using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Suggestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "paper_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Grounds = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    InSession = table.Column<bool>(type: "INTEGER", nullable: false),
                    Asked = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subject_classes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Parent = table.Column<Guid>(type: "TEXT", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subject_classes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "suggestion_readers",
                columns: table => new
                {
                    Suggestion = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suggestion_readers", x => new { x.Suggestion, x.Person });
                });

            migrationBuilder.CreateTable(
                name: "suggestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Grounds = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    InSession = table.Column<bool>(type: "INTEGER", nullable: false),
                    Lead = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SubmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsKey = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    MergedInto = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReturnCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    ResultClass = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Satisfaction = table.Column<int>(type: "INTEGER", nullable: true),
                    LeadWithdrewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReturnLetter = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    HandlingDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Phase = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOrder = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClockLines = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suggestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_suggestions_people_Lead",
                        column: x => x.Lead,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_suggestions_subject_classes_Subject",
                        column: x => x.Subject,
                        principalTable: "subject_classes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_suggestions_suggestions_MergedInto",
                        column: x => x.MergedInto,
                        principalTable: "suggestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "handlings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Suggestion = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsHard = table.Column<bool>(type: "INTEGER", nullable: false),
                    AssignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ExtensionReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Draft = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    DraftClass = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Phase = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOrder = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClockLines = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handlings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_handlings_suggestions_Suggestion",
                        column: x => x.Suggestion,
                        principalTable: "suggestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_handlings_units_Unit",
                        column: x => x.Unit,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suggestion_co_sponsors",
                columns: table => new
                {
                    Suggestion = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrewOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suggestion_co_sponsors", x => new { x.Suggestion, x.Person });
                    table.ForeignKey(
                        name: "FK_suggestion_co_sponsors_suggestions_Suggestion",
                        column: x => x.Suggestion,
                        principalTable: "suggestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suggestion_ratings",
                columns: table => new
                {
                    Suggestion = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Attitude = table.Column<int>(type: "INTEGER", nullable: false),
                    Result = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suggestion_ratings", x => new { x.Suggestion, x.Round });
                    table.ForeignKey(
                        name: "FK_suggestion_ratings_suggestions_Suggestion",
                        column: x => x.Suggestion,
                        principalTable: "suggestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "handling_answers",
                columns: table => new
                {
                    Handling = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    ResultClass = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Letter = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handling_answers", x => new { x.Handling, x.Round });
                    table.ForeignKey(
                        name: "FK_handling_answers_handlings_Handling",
                        column: x => x.Handling,
                        principalTable: "handlings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "handling_contacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Handling = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handling_contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_handling_contacts_handlings_Handling",
                        column: x => x.Handling,
                        principalTable: "handlings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_handling_contacts_Handling",
                table: "handling_contacts",
                column: "Handling");

            migrationBuilder.CreateIndex(
                name: "IX_handlings_AnsweredOn",
                table: "handlings",
                column: "AnsweredOn");

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Person_Phase_DueOrder_Id",
                table: "handlings",
                columns: new[] { "Person", "Phase", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Phase_DueOrder_Id",
                table: "handlings",
                columns: new[] { "Phase", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_State_DueOrder_Id",
                table: "handlings",
                columns: new[] { "State", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Suggestion_Unit",
                table: "handlings",
                columns: new[] { "Suggestion", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Unit_Phase_DueOrder_Id",
                table: "handlings",
                columns: new[] { "Unit", "Phase", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_handlings_Unit_Suggestion",
                table: "handlings",
                columns: new[] { "Unit", "Suggestion" });

            migrationBuilder.CreateIndex(
                name: "IX_paper_drafts_Author_SavedAt",
                table: "paper_drafts",
                columns: new[] { "Author", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_subject_classes_Code",
                table: "subject_classes",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_suggestion_co_sponsors_Person_SignedOn",
                table: "suggestion_co_sponsors",
                columns: new[] { "Person", "SignedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_AnsweredOn",
                table: "suggestions",
                column: "AnsweredOn");

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Lead_ProposedOn_Id",
                table: "suggestions",
                columns: new[] { "Lead", "ProposedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_MergedInto",
                table: "suggestions",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Phase_DueOrder_Id",
                table: "suggestions",
                columns: new[] { "Phase", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_State_DueOrder_Id",
                table: "suggestions",
                columns: new[] { "State", "DueOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Subject_SubmittedOn_Id",
                table: "suggestions",
                columns: new[] { "Subject", "SubmittedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_SubmittedOn_Id",
                table: "suggestions",
                columns: new[] { "SubmittedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Year_Kind_Number",
                table: "suggestions",
                columns: new[] { "Year", "Kind", "Number" },
                unique: true,
                filter: "\"Number\" <> ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "handling_answers");

            migrationBuilder.DropTable(
                name: "handling_contacts");

            migrationBuilder.DropTable(
                name: "paper_drafts");

            migrationBuilder.DropTable(
                name: "suggestion_co_sponsors");

            migrationBuilder.DropTable(
                name: "suggestion_ratings");

            migrationBuilder.DropTable(
                name: "suggestion_readers");

            migrationBuilder.DropTable(
                name: "handlings");

            migrationBuilder.DropTable(
                name: "suggestions");

            migrationBuilder.DropTable(
                name: "subject_classes");
        }
    }
}
