using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Tongxin.People;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Platform.Export.Sheets;

public sealed class GbkAnswerTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_offered_and_sent_in_gbk()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("办公室科员");
        var offered = (await clerk.Open("/people?q=代表工委主任")).Links.Single(link => link.Contains("csv-gbk", StringComparison.Ordinal));

        var answer = await clerk.Client.GetAsync(offered, Ct);

        Assert.Equal("text/csv; charset=gbk", answer.Content.Headers.ContentType!.ToString());
        Assert.EndsWith(".csv", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        var text = CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetString(await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.StartsWith("编号,姓名,现任职务\r\n", text, StringComparison.Ordinal);
        Assert.Contains(",代表工委主任,", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_sign_that_gbk_has_not_is_named_and_utf8_is_offered_for_the_same_list()
    {
        await using var office = await Office.Open();
        await office.Has(new Person("P900", "李䶮"));
        var clerk = await office.As("办公室科员");

        var page = await clerk.Open("/people/export?q=李&format=csv-gbk");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("第 2 行“姓名”里的“䶮”（U+4DAE）", page.Find(".refusal")!.TextContent, StringComparison.Ordinal);
        var csv = await clerk.Client.GetStringAsync(page.Find("main a.btn-primary")!.GetAttribute("href"), Ct);
        Assert.Equal(["编号,姓名,现任职务", "P900,李䶮,"], csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_list_longer_than_what_is_kept_in_memory_is_sent_whole()
    {
        using var body = new Exported.WriteOnly();
        var http = new DefaultHttpContext { Response = { Body = body } };
        var rows = Enumerable.Range(0, 20_000).Select(number => (object?)$"第{number}个").ToList();

        await new SheetAnswer<object?>(Exported.One, rows.ToAsyncEnumerable(), "csv-gbk", "名册").ExecuteAsync(http);

        var text = CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetString(body.Written.ToArray());
        Assert.Equal(["文字", .. rows], text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }
}
