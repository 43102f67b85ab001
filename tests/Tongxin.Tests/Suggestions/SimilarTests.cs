using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Similar;
using Tongxin.Suggestions.Similar;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Looking;

namespace Tongxin.Tests.Suggestions;

/// <summary>Suggestions on the same matter are shown to whoever writes or examines one, as far as they may be opened.</summary>
public sealed class SimilarTests
{
    const string Question = "/api/v1/suggestions/similar?title=桂花街没有公交站&text=居民出行不便";

    [Fact]
    public async Task The_best_come_first_with_id_number_title_and_score_and_post_answers_the_same()
    {
        await using var office = await Office.Open();
        var far = await Papers.Proposed(office, "关于加强河道清淤的建议");
        var near = await Papers.Accepted(office);
        var clerk = await office.As(Papers.Office);

        var rows = (await clerk.Get(Question)).EnumerateArray().ToList();

        Assert.Equal(near, rows[0].GetProperty("id").GetGuid());
        Assert.Equal(("0001", "关于增设桂花街公交站的建议"), (rows[0].GetProperty("number").GetString(), rows[0].GetProperty("title").GetString()));
        Assert.Equal(["id", "number", "title", "score"], rows[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(rows.Select(row => row.GetProperty("score").GetDouble()).OrderDescending(), rows.Select(row => row.GetProperty("score").GetDouble()));
        Assert.All(rows, row => Assert.InRange(row.GetProperty("score").GetDouble(), double.Epsilon, 1));
        var posted = await clerk.Client.PostAsJsonAsync("/api/v1/suggestions/similar", new { title = "桂花街没有公交站", text = "居民出行不便", top = 1 });
        Assert.Equal(near, Assert.Single((await posted.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Client.GetAsync("/api/v1/suggestions/similar?title=x&top=0")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Client.PostAsJsonAsync("/api/v1/suggestions/similar", new { title = "x", top = 51 })).StatusCode);
        Assert.Empty((await clerk.Get("/api/v1/suggestions/similar")).EnumerateArray());
        Assert.NotEqual(far, near);
    }

    [Fact]
    public async Task What_may_not_be_opened_is_not_shown_here_either()
    {
        await using var office = await Office.Open();
        var gathering = await Papers.Proposed(office, asked: "代表乙");
        var closed = await Papers.Accepted(office, "桂花街公交站被占用");
        await (await (await office.As(Papers.Office)).Open($"/suggestions/{closed}/classify")).Submit(("Input.IsClosed", "true"), ("Input.Readers.Text", Papers.Office));
        var open = await Papers.Assigned(office);

        Assert.Equal([open], await Found("代表乙", gathering));
        Assert.Contains(closed, await Found(Papers.Office));
        Assert.Contains(gathering, await Found(Papers.Deputy));
        Assert.Equal([open], await Found(Papers.Head));
        Assert.Empty(await Found("教育局局长"));

        async Task<IEnumerable<Guid>> Found(string by, params Guid[] but) => (await (await office.As(by)).Get(Question)).EnumerateArray().Select(row => row.GetProperty("id").GetGuid()).Except(but).ToList();
    }

    [Fact]
    public async Task Whoever_writes_sees_them_and_whoever_examines_can_merge_at_once()
    {
        await using var office = await Office.Open();
        var old = await Papers.Accepted(office);
        var (deputy, clerk) = (await office.As("代表乙"), await office.As(Papers.Office));

        var part = await deputy.Open("/suggestions/similar?title=桂花街建公交站");
        Assert.Equal(HttpStatusCode.OK, part.Status);
        Assert.Contains($"/suggestions/{old}", part.Links);
        Assert.Contains("附议", part.Text);
        var paper = await Papers.Proposed(office, "桂花街要设公交站", by: "代表乙");
        var page = await clerk.Open($"/suggestions/{paper}");
        Assert.Contains("相似的建议", page.Text);
        page = await (await page.Follow("并入这件")).Press("并案");

        Assert.Equal(old, (await Papers.Kept(office, paper)).MergedInto);
        Assert.DoesNotContain("相似的建议", page.Text);
        Assert.DoesNotContain("相似的建议", (await deputy.Open($"/suggestions/{old}")).Text);
    }

    [Fact]
    public async Task What_was_there_before_the_index_is_put_into_it()
    {
        await using var office = await Office.Open();
        var id = await Papers.Accepted(office);
        await office.Do(services => services.GetRequiredService<Tongxin.Platform.Data.OfficeDb>().Set<SimilarEntry>().ExecuteDeleteAsync());
        Assert.Empty((await (await office.As(Papers.Office)).Get(Question)).EnumerateArray());

        // As when the program starts.
        office.Services.GetRequiredService<SimilarFilled>().Taken = false;
        await office.Duty<FillSimilar>();
        await office.Duty<FillSimilar>();

        Assert.Equal(id, Assert.Single((await (await office.As(Papers.Office)).Get(Question)).EnumerateArray()).GetProperty("id").GetGuid());
    }
}
