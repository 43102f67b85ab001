using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.People.Import;
using Tongxin.Platform.Import;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.People.Import;

public sealed class ManyRows
{
    [Fact]
    public async Task Ten_thousand_rows_are_judged_and_written_with_a_handful_of_questions()
    {
        await using var office = await Office.Open();
        var book = PeopleBooks.All([],
            [.. Enumerable.Range(0, 5000).Select(i => new object?[] { $"M{i:0000}", $"人员{i}" })],
            [.. Enumerable.Range(0, 5000).Select(i => new object?[] { $"M{i:0000}", "JTJ", "科员", "否", i % 9999, "2024-01-01", null, null, null })]);

        using var asked = new QuestionCount();
        await asked.Hear();
        var judged = await office.Do(services => services.GetRequiredService<ReadPeopleBook>().Run(book, CancellationToken.None));

        Assert.Equal(10_000, judged.Count(LineState.New));
        Assert.InRange(asked.Count, 1, 8);
        await office.Do(services => services.GetRequiredService<WritePeopleBook>().Run(judged, null, null, CancellationToken.None));
        Assert.Equal(5000, await office.Look(db => db.Set<Post>().CountAsync(p => p.Title == "科员" && p.From == new DateOnly(2024, 1, 1))));
        var again = await office.Do(services => services.GetRequiredService<ReadPeopleBook>().Run(book, CancellationToken.None));
        Assert.Equal(10_000, again.Count(LineState.Same));
    }
}
