using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongxin.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SharedViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Reach",
                table: "saved_views",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "Unit",
                table: "saved_views",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Satisfaction",
                table: "handlings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_Reach_Unit_Id",
                table: "saved_views",
                columns: new[] { "Reach", "Unit", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_saved_views_Reach_Unit_Id",
                table: "saved_views");

            migrationBuilder.DropColumn(
                name: "Reach",
                table: "saved_views");

            migrationBuilder.DropColumn(
                name: "Unit",
                table: "saved_views");

            migrationBuilder.DropColumn(
                name: "Satisfaction",
                table: "handlings");
        }
    }
}
