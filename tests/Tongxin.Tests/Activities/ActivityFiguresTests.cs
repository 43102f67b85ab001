using Microsoft.Extensions.DependencyInjection;
using Tongxin.People.Organisation;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Activities;

public sealed class ActivityFiguresTests
{
    [Theory]
    [InlineData(null), InlineData("JGDW"), InlineData("XZ1"), InlineData("DGW")]
    public async Task Every_number_is_the_length_of_the_list_that_it_opens(string? unit)
    {
        await using var office = await Office.Open();
        foreach (var (kind, of, day) in new[]
        {
            ("research", "DGW", "2026-03-01"), ("tour", "DGW", "2026-03-31"), ("research", "DGW", "2026-04-01"), ("cell-meeting", "XZ1", "2026-03-05"),
            ("themed-party-day", "ZB1", "2026-03-09"), ("party-lecture", "JGDW", "2026-03-10"), ("visit", "BGS", "2026-03-11"), ("talk", "XZ1", "2026-03-12"),
            ("meeting", "DGW", "2026-03-12"), ("study-session", "XZ2", "2026-03-12"), ("volunteer", "ZB2", "2026-02-28"),
        })
            await Done.That(office, kind, of, day, others: 3);
        var clerk = await office.As("办公室科员");
        var id = unit is null ? (Guid?)null : await office.Unit(unit);

        var counted = await office.Do(async services =>
        {
            var tree = await services.GetRequiredService<Units>().Tree(CancellationToken.None);
            var slice = Slice.Of(id, id is { } top ? tree.Below(top) : null, Month.Of(new(2026, 3, 1)));
            var numbers = new List<(Figure Figure, int Number, string Address)>();
            foreach (var figure in services.GetServices<IFigures>().SelectMany(source => source.All).Where(figure => figure.Id.StartsWith("activities.", StringComparison.Ordinal)))
                numbers.Add((figure, await figure.Count(slice, CancellationToken.None), figure.Address(slice)));
            return numbers;
        }, by: "办公室科员");

        Assert.Equal(9, counted.Count);
        foreach (var (figure, number, address) in counted)
            Assert.Equal((figure.Name, number), (figure.Name, (await clerk.Get(address + "&format=json")).GetProperty("rows").GetArrayLength()));
        if (unit is null)
            Assert.Equal(
                new Dictionary<string, int> { ["调研视察"] = 2, ["走访联系"] = 1, ["组织生活"] = 1, ["讲党课"] = 1, ["主题党日"] = 1, ["学习培训"] = 1, ["会议"] = 1, ["发文"] = 0, ["参加人次"] = 16 },
                counted.ToDictionary(one => one.Figure.Name, one => one.Number));
    }
}
