using System.Globalization;
using Tongxin.Rules.Clocks;
using Tongxin.Rules.Numbering;
using Tongxin.Rules.Packs;

namespace Tongxin.Rules.Tests.Suggestions;

/// <summary>The list of deadlines that was drawn from the laws, held against the packs.</summary>
public sealed class TheListOfClocks
{
    private static readonly Dictionary<string, string> Regions = new()
    {
        ["national"] = "national",
        ["上海"] = "shanghai",
        ["北京"] = "beijing",
        ["山东"] = "shandong",
        ["青岛"] = "qingdao",
        ["河南"] = "henan",
        ["河南(旧办法)"] = "henan-old",
        ["浙江"] = "zhejiang",
        ["浙江(代表法办法)"] = "zhejiang",
        ["重庆"] = "chongqing",
    };

    private static readonly Dictionary<string, string> Ids = new()
    {
        ["ack"] = "suggestion.acknowledge",
        ["contact"] = "suggestion.contact",
        ["answer.extension"] = "suggestion.answer",
        ["commitment.feedback"] = "suggestion.promise.feedback",
        ["yearreport"] = "suggestion.year-report",
    };

    private static readonly DateOnly Now = new(2026, 11, 23);

    [Fact]
    public void Every_row_is_in_a_pack_with_its_number_unit_article_and_words()
    {
        var folder = Environment.GetEnvironmentVariable("TONGXIN_DOMAIN");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "Set TONGXIN_DOMAIN to a directory that has clocks.tsv.");

        var lines = File.ReadAllLines(Path.Combine(folder!, "clocks.tsv"));
        var columns = lines[0].Split('\t');
        var rows = lines[1..].Select(line => columns.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second)).Where(row => row["area"] == "suggestion").ToList();
        Assert.Equal(Regions.Keys.Order(), rows.Select(row => row["region"]).Distinct().Order());
        Assert.All(rows, row =>
        {
            var rule = RuleOf(row["region"], row["clock"]);
            Assert.NotNull(rule);
            Assert.Equal((row["n"], row["unit"]), NumberOf(rule, row["clock"]));
            // The other law of Zhejiang says the same number elsewhere; a pack cites one.
            if (row["region"] == "浙江(代表法办法)")
                return;
            Assert.Equal(ChineseNumeral.Article(int.Parse(row["article"], CultureInfo.InvariantCulture)), rule.Source.Article);
            Assert.StartsWith(rule.Source.Law, row["law_file"], StringComparison.Ordinal);
            if (row["region"] != "national")
                Assert.True(rule.Source.Quote.Contains(row["quote"], StringComparison.Ordinal) || row["quote"].Contains(rule.Source.Quote, StringComparison.Ordinal), rule.Source.Quote);
        });
    }

    private static ClockRule? RuleOf(string region, string clock)
    {
        var pack = region == "national" ? RulePack.National : RulePack.Places[Regions[region]];
        // In Qingdao the word stands for points raised when members contact deputies.
        var id = (region, clock) == ("青岛", "contact") ? "contact.answer" : Ids.GetValueOrDefault(clock, $"suggestion.{clock}");
        return pack.Rule(id, pack.To ?? Now);
    }

    private static (string Number, string Unit) NumberOf(ClockRule rule, string clock)
    {
        var (number, unit) = clock == "answer.extension" ? (rule.ExtensionCount!.Value, rule.ExtensionUnit!.Value) : (rule.Count, rule.Unit);
        return rule.Yearly is { } day ? ($"{day:MM-dd}", "date") : ($"{number}", unit.ToString().ToLowerInvariant());
    }
}
