using Tongxin.Platform.Similar;

namespace Tongxin.Tests.Platform.Similar;

/// <summary>Whether who tells a matter in other words is shown the others who told it.</summary>
public sealed class FoundAgainTests
{
    [Fact]
    public async Task The_same_matter_is_found_first_and_nearly_all_who_told_it_among_ten()
    {
        await using var office = await Letters.Open();
        var letters = Labelled.Matters.Concat(Labelled.Others(4_000)).Select(told => (told.Matter, Letter: new Letter(told.Title, told.Text))).ToList();
        await office.Came(letters.Select(l => l.Letter));
        var matterOf = letters.ToDictionary(l => l.Letter.Id, l => l.Matter);

        var tuned = await Found("t-", body: true);
        var kept = await Found("h-", body: true);

        TestContext.Current.TestOutputHelper?.WriteLine($"tried on: {tuned}, kept: {kept}, kept, title only: {await Found("h-", body: false)}");
        Assert.InRange(kept.First, 0.95, 1);
        Assert.InRange(kept.Relatives, 0.9, 1);
        Assert.InRange(tuned.First, 0.95, 1);

        async Task<(double First, double Relatives)> Found(string set, bool body)
        {
            var (asked, first, relatives, all) = (0, 0, 0, 0);
            foreach (var (matter, letter) in letters.Where(l => l.Matter.StartsWith(set, StringComparison.Ordinal)))
            {
                var hits = (await office.Find(new("来信", letter.Title, body ? letter.Body : ""), 11)).Where(hit => hit.Record != letter.Id).Take(10).ToList();
                asked++;
                first += hits.Count > 0 && matterOf[hits[0].Record] == matter ? 1 : 0;
                relatives += hits.Count(hit => matterOf[hit.Record] == matter);
                all += letters.Count(l => l.Matter == matter) - 1;
            }
            return ((double)first / asked, (double)relatives / all);
        }
    }
}
