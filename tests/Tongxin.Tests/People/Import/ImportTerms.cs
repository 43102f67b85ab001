using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Ledger;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.People.Import;

public sealed class ImportTerms
{
    [Fact]
    public async Task A_term_comes_in_with_the_posts_that_name_it()
    {
        await using var office = await Office.Open();

        await office.Import(new Workbook()
            .Sheet("任职", [PeopleBooks.PostHead, ["R011", "DT1", "团长", "是", 1, "2022-01-01", null, "第九届", "河西区"]])
            .Sheet("届", [PeopleBooks.TermHead, ["9", "2022-01-01", null]]).Bytes());

        var (term, post) = await office.Look(async db => (await db.Set<Term>().SingleAsync(), await db.Set<Post>().SingleAsync(p => p.Title == "团长")));
        Assert.Equal((9, new DateOnly(2022, 1, 1)), (term.Number, term.From));
        Assert.Equal(term.Id, post.Term);
        Assert.Single(await office.Look(db => db.Set<Fact>().Where(f => f.Kind == "term.begun").ToListAsync()));
    }

    [Fact]
    public async Task A_term_that_is_registered_stays_as_it_is()
    {
        await using var office = await Office.Open();
        await office.Has(new Term(9, new(2022, 1, 1), null));

        var preview = await office.Upload(PeopleBooks.Terms(["第九届", "2022-01-01", null], ["第9届", "2022-03-01", null]));

        Assert.StartsWith("不变", Assert.Single(preview.Results(), line => line.Contains("不变", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(preview.Results(), line => line.Contains("与第 2 行相同", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("第九届", "2022-02-01", null, "导入不改已登记的届")]
    [InlineData("第十届", "2026-02-01", null, "与第九届（2022年1月1日起，没有写届满日期）的日期重叠")]
    [InlineData("第八届", "2021-12-31", "2017-01-01", "届满日期早于开始日期")]
    [InlineData("本届", "2022-01-01", null, "请写成 第九届 或 9")]
    public async Task A_term_that_cannot_be_is_refused_in_words(string term, string from, string? to, string why)
    {
        await using var office = await Office.Open();
        await office.Has(new Term(9, new(2022, 1, 1), null));

        var preview = await office.Upload(PeopleBooks.Terms([term, from, to]));

        Assert.Contains(why, Assert.Single(preview.Results()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_of_a_term_whose_row_is_refused_is_refused_too()
    {
        await using var office = await Office.Open();

        var preview = await office.Upload(new Workbook()
            .Sheet("任职", [PeopleBooks.PostHead, ["R011", "DT1", "团长", "是", 1, "2022-01-01", null, "第九届", "河西区"]])
            .Sheet("届", [PeopleBooks.TermHead, ["9", "2022-01-01", "2021-01-01"]]).Bytes());

        Assert.Equal(2, preview.Results().Count(line => line.StartsWith("不收", StringComparison.Ordinal)));
    }
}
