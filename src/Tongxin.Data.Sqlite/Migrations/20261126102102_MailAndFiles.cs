using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MailAndFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "MailAt",
                table: "notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MailTries",
                table: "notices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MailWhen",
                table: "accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "deadline_steps",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Extended = table.Column<bool>(type: "INTEGER", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deadline_steps", x => new { x.Case, x.Rule, x.From, x.Extended, x.Step });
                });

            migrationBuilder.CreateTable(
                name: "handling_files",
                columns: table => new
                {
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handling = table.Column<Guid>(type: "TEXT", nullable: false),
                    HandedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handling_files", x => x.File);
                    table.ForeignKey(
                        name: "FK_handling_files_handlings_Handling",
                        column: x => x.Handling,
                        principalTable: "handlings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mail_troubles",
                columns: table => new
                {
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    GivenUp = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_troubles", x => x.Person);
                });

            migrationBuilder.CreateIndex(
                name: "IX_notices_to_mail",
                table: "notices",
                columns: new[] { "Person", "MailAt" },
                filter: "\"MailAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_handling_files_Handling",
                table: "handling_files",
                column: "Handling");

            migrationBuilder.CreateIndex(
                name: "IX_mail_troubles_At",
                table: "mail_troubles",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deadline_steps");

            migrationBuilder.DropTable(
                name: "handling_files");

            migrationBuilder.DropTable(
                name: "mail_troubles");

            migrationBuilder.DropIndex(
                name: "IX_notices_to_mail",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "MailAt",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "MailTries",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "MailWhen",
                table: "accounts");
        }
    }
}
