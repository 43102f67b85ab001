using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Moments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "MonthBegins",
                table: "statements",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.Sql("UPDATE statements SET \"MonthBegins\" = printf('%04d-%02d-01', \"MonthNumber\" / 100, \"MonthNumber\" % 100)");

            migrationBuilder.CreateIndex(
                name: "IX_facts_At",
                table: "facts",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_facts_At",
                table: "facts");

            migrationBuilder.DropColumn(
                name: "MonthBegins",
                table: "statements");
        }
    }
}
