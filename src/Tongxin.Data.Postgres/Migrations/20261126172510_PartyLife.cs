using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PartyLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_party_duties_Organisation_From",
                table: "party_duties",
                columns: new[] { "Organisation", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_party_duties_Person_From",
                table: "party_duties",
                columns: new[] { "Person", "From" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fund_spendings");

            migrationBuilder.DropTable(
                name: "party_duties");

            migrationBuilder.DropTable(
                name: "fund_plan_lines");

            migrationBuilder.DropTable(
                name: "fund_years");
        }
    }
}
