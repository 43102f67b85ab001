using Tongxin.Web.Hosting;

namespace Tongxin.Web.Demo;

/// <summary>The written texts of the simulated office, table by table.</summary>
static class Texts
{
    /// <summary>Rows of a table, each a line with its cells by column name.</summary>
    public static IReadOnlyList<Row> Table(string name)
    {
        var lines = Embedded.Lines(name).ToList();
        var columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => new Row(columns, line.Split('\t')))];
    }

    /// <summary>A whole text.</summary>
    public static string Read(string name) => string.Join('\n', Embedded.Lines(name));

    public sealed class Row(string[] columns, string[] cells)
    {
        public string this[string column] => Array.IndexOf(columns, column) is var index && index >= 0 && index < cells.Length ? cells[index].Trim() : "";

        public IReadOnlyList<string> List(string column) => this[column].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        public int Number(string column, int otherwise = 0) => int.TryParse(this[column], out var number) ? number : otherwise;

        public DateOnly Day(string column) => DateOnly.ParseExact(this[column], "yyyy-MM-dd");
    }
}
