using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Similar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "similar_texts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Record = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    InTitle = table.Column<int>(type: "INTEGER", nullable: false),
                    Rest = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_similar_texts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_similar_texts_Record",
                table: "similar_texts",
                column: "Record",
                unique: true);
            foreach (var statement in Tongxin.Platform.Data.SimilarDialect.Install(Tongxin.Platform.Data.DatabaseKind.Sqlite))
                migrationBuilder.Sql(statement);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE similar_words");
            migrationBuilder.DropTable(
                name: "similar_texts");
        }
    }
}
