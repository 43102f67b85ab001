namespace Tongxin.Tests.Platform.Similar;

/// <summary>Whether who tells a matter in other words is shown the others who told it.</summary>
public sealed class FoundAgainTests
{
    [Fact]
    public async Task The_same_matter_is_found_first_and_nearly_all_who_told_it_among_ten()
    {
        await using var office = await Letters.Open();
        var others = office.IsPostgres ? 500 : 4_000;
        var letters = Labelled.Matters.Concat(Labelled.Others(others)).Select(told => (told.Matter, Letter: new Letter(told.Title, told.Text))).ToList();
        await office.Came(letters.Select(l => l.Letter));
        var matterOf = letters.ToDictionary(l => l.Letter.Id, l => l.Matter);

        // Those that weights were not tried on.
        var kept = letters.Where(l => l.Matter.StartsWith("h-", StringComparison.Ordinal)).ToList();
        var (first, relatives) = (0, 0);
        foreach (var (matter, letter) in kept)
        {
            var hits = (await office.Find(letter.ToSimilar()!, 11)).Where(hit => hit.Record != letter.Id).Take(10).Select(hit => matterOf[hit.Record]).ToList();
            first += hits.FirstOrDefault() == matter ? 1 : 0;
            relatives += hits.Count(found => found == matter);
        }

        TestContext.Current.SendDiagnosticMessage($"first {(double)first / kept.Count:0.000}, relatives {(double)relatives / kept.Count / 3:0.000}");
        Assert.InRange((double)first / kept.Count, 0.95, 1);
        // Each is told by three others.
        Assert.InRange((double)relatives / kept.Count / 3, 0.9, 1);
    }
}
