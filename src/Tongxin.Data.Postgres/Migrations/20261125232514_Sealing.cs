using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Sealing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "sealed_heads",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Closes = table.Column<DateOnly>(type: "date", nullable: true),
                    Sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sm3 = table.Column<byte[]>(type: "bytea", nullable: false),
                    Previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Signature = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sha256Edge = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sm3Edge = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_heads", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "sealed_leaves",
                columns: table => new
                {
                    Index = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sm3 = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_leaves", x => x.Index);
                });

            migrationBuilder.CreateTable(
                name: "unsealed_facts",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unsealed_facts", x => x.Seq);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sealed_heads_Closes",
                table: "sealed_heads",
                column: "Closes",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sealed_heads_Size",
                table: "sealed_heads",
                column: "Size");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_leaves_Seq",
                table: "sealed_leaves",
                column: "Seq",
                unique: true);
            foreach (var statement in Tongxin.Platform.Data.DatabaseGuards.Sealing(Tongxin.Platform.Data.DatabaseKind.Postgres))
                migrationBuilder.Sql(statement);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sealed_heads");

            migrationBuilder.DropTable(
                name: "sealed_leaves");

            migrationBuilder.DropTable(
                name: "unsealed_facts");
        }
    }
}
