using Tongxin.People;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.People;

public sealed class TermTests
{
    [Fact]
    public async Task A_new_term_ends_the_one_before_on_the_day_before()
    {
        await using var office = await Office.Open();
        await office.Has(new Term(8, new(2021, 1, 1), null));

        var page = await (await (await office.As(SmallOffice.SystemAdmin)).Open("/terms")).Submit(("Input.Number", "9"), ("Input.From", "2026-01-15"));

        Assert.Equal(["第九届", "第八届"], page.Rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.Contains("2026年1月14日", page.Rows[1].TextContent);
    }

    [Theory]
    [InlineData("8", "2030-01-01", "", "term.exists"), InlineData("9", "2024-01-01", "", "term.overlaps"), InlineData("9", "2030-01-01", "2029-01-01", "term.ends-before-it-begins")]
    public async Task What_cannot_be_is_refused(string number, string from, string to, string refusal)
    {
        await using var office = await Office.Open();
        await office.Has(new Term(8, new(2021, 1, 1), new(2025, 12, 31)));

        var page = await (await (await office.As(SmallOffice.SystemAdmin)).Open("/terms")).Submit(("Input.Number", number), ("Input.From", from), ("Input.To", to));

        Assert.Equal(refusal, page.Alert);
    }

    [Fact]
    public async Task Others_see_the_terms_and_no_form()
    {
        await using var office = await Office.Open();
        await office.Has(new Term(9, new(2022, 1, 1), null));

        var page = await (await office.As("办公室科员")).Open("/terms");

        Assert.Single(page.Rows);
        Assert.Null(page.Find("[name='Input.Number']"));
    }
}
