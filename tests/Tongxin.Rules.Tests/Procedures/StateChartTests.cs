using System.Text;
using Tongxin.Rules.Procedures;

namespace Tongxin.Rules.Tests.Procedures;

/// <summary>The state charts in the documentation are drawn from the rule data.</summary>
public sealed class StateChartTests
{
    [Theory]
    [InlineData("suggestion", "suggestions.md"), InlineData("handling", "suggestions.md"), InlineData("commitment", "suggestions.md"), InlineData("inspection-opinion", "inspection.md")]
    public void The_chart_in_the_documentation_is_that_of_the_data(string id, string file)
    {
        var (begin, end, path) = ($"<!-- {id} -->\n", $"<!-- end of {id} -->", Path(file));
        var doc = File.ReadAllText(path);
        var (from, to) = (doc.IndexOf(begin, StringComparison.Ordinal) + begin.Length, doc.IndexOf(end, StringComparison.Ordinal));
        Assert.True(from >= begin.Length && to >= from, $"{path} has no place for the chart of {id}");
        var chart = Chart(Procedure.Shipped[id]);
        if (Environment.GetEnvironmentVariable("TONGXIN_WRITE_CHARTS") == "1")
            File.WriteAllText(path, doc = doc[..from] + chart + doc[to..]);
        else
            Assert.True(doc[from..to] == chart, $"The chart of {id} in docs/{file} is not that of procedures.json: run this test with TONGXIN_WRITE_CHARTS=1 and read what changed.");
    }

    static string Path(string file)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Tongxin.slnx")))
            folder = Directory.GetParent(folder)!.FullName;
        return System.IO.Path.Combine(folder, "docs", file);
    }

    static string Chart(Procedure procedure)
    {
        var chart = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        foreach (var state in procedure.States)
            chart.Append("  ").Append(Name(state.Id)).Append(" : ").Append(state.Name).Append('\n');
        chart.Append("  [*] --> ").Append(Name(procedure.States[0].Id)).Append('\n');
        foreach (var act in procedure.Acts.Where(act => act.To is not null))
            foreach (var from in act.From.Where(from => from != act.To))
                chart.Append("  ").Append(Name(from)).Append(" --> ").Append(Name(act.To!)).Append(" : ").Append(act.Name).Append('（').AppendJoin('、', act.By.Select(role => Role(procedure.Id, role))).Append("）\n");
        foreach (var state in procedure.States.Where(state => state.Phase == "done"))
            chart.Append("  ").Append(Name(state.Id)).Append(" --> [*]\n");
        return chart.Append("```\n").ToString();
    }

    // A hyphen would end a name.
    static string Name(string id) => id.Replace('-', '_');

    static string Role(string procedure, string role) => role switch
    {
        "unit" when procedure == "inspection-opinion" => "被督查单位负责人",
        "inspector" => "督查单位",
        "approver" => "另一位负责人",
        "lead" => "领衔代表",
        "signer" => "联名代表",
        "office" => "代表工作机构",
        "unit" => "承办单位",
        "head" => "承办单位负责人",
        _ => "系统",
    };
}
