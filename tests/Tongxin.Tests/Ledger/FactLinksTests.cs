using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Ledger;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Ledger;

public sealed partial class FactLinksTests
{
    [Fact]
    public async Task Every_act_that_is_remembered_has_words_and_its_record_an_address()
    {
        await using var office = await Office.Open();
        var links = office.Services.GetRequiredService<FactLinks>();

        var without = Sources().SelectMany(source => Remembered().Matches(File.ReadAllText(source)))
            .SelectMany(match => match.Groups.Values.Skip(1)).Where(kind => kind.Success).Select(kind => kind.Value).Distinct()
            .Where(kind => links.Of(kind)?.Acts.Any(act => $"{kind.Split('.')[0]}.{act.Act}" == kind) != true).ToList();

        Assert.True(without.Count == 0, "Acts without words in the ledger: " + string.Join(", ", without)
            + ". Add them to the FactLink that the module registers (see PlanFactLinks).");
    }

    [Fact]
    public async Task Addresses_lead_to_pages_that_exist()
    {
        await using var office = await Office.Open();
        var links = office.Services.GetRequiredService<FactLinks>();

        Assert.All(links.All, link => Assert.True(link.Address(Guid.CreateVersion7()) is null or ['/', ..], link.Prefix));
        Assert.Equal("单位 · 设立", links.Words("unit.set-up"));
        Assert.Equal("任务 · no-such", links.Words("task.no-such"));
        Assert.Equal("no-such.thing", links.Words("no-such.thing"));
    }

    static IEnumerable<string> Sources([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "../../../src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex("""Remember\([^"\n]*"([a-z-]+\.[a-z-]+)"(?: : "([a-z-]+\.[a-z-]+)")?""")]
    private static partial Regex Remembered();
}
