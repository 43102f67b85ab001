using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Boards.Figures;
using Tongxin.Boards.Reports;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Figures;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Suggestions;

namespace Tongxin.Tests.Boards.Reports;

public sealed class MakeReportTests
{
    static readonly (string Code, string Unit, string From, string To)[] Shipped =
    [
        ("month", "CWH", "2026-03-01", "2026-03-31"), ("half-year", "CWH", "2026-01-01", "2026-06-30"), ("year", "CWH", "2026-01-01", "2026-12-31"), ("year", "DGW", "2026-01-01", "2026-12-31"),
        ("five-years", "CWH", "2022-01-01", "2026-12-31"), ("unit-ledger", "DGW", "2026-01-01", "2026-04-01"), ("party-ledger", "JGDW", "2026-01-01", "2026-04-01"), ("suggestions", "CWH", "2026-01-01", "2026-12-31"),
    ];

    [Fact]
    public async Task Every_shipped_report_opens_without_repair_and_every_number_in_it_is_its_figure()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        await Papers.Answered(office);
        office.On("2026-04-02");
        foreach (var (code, unit, from, to) in Shipped)
            await NumbersAreFigures(office, await Made.File(office, code, unit, from, to));
        Assert.Equal(ReportKind.All.Select(kind => kind.Code).Order(), Shipped.Select(one => one.Code).Distinct().Order());
    }

    static async Task NumbersAreFigures(Office office, byte[] file)
    {
        Assert.Empty(Made.Faults(file));
        var carried = Made.Read(file, word => Manifest.Read(System.Xml.Linq.XDocument.Load(word.MainDocumentPart!.CustomXmlParts.Single().GetStream()).Root))!;
        var written = Made.Numbers(file);
        Assert.Equal(carried.Select(one => one.No), written.Select(group => group.Key).Order());
        Assert.True(carried.Count > 5 && carried.Any(one => one.Number > 0), "the report counts something");
        foreach (var one in carried)
        {
            Assert.All(written[one.No], text => Assert.Equal($"{one.Number}", text));
            Assert.Contains($"/figures/{one.Figure}?{one.Query}", Made.Text(file));
        }
        // Counted again by the figures themselves, with the slices that the annex names.
        await office.Do(async services =>
        {
            services.GetRequiredService<CurrentRights>().SeeTheWhole();
            foreach (var one in carried)
            {
                var figure = services.GetRequiredService<FigureCatalogue>().Find(one.Figure)!;
                var slice = await services.GetRequiredService<FigureSlices>().Read(figure, FigureQuestion.Read(new QueryCollection(QueryHelpers.ParseQuery(one.Query))), CancellationToken.None);
                Assert.Equal((one.Figure, one.Number), (one.Figure, await figure.Count(slice, CancellationToken.None)));
            }
        });
        Assert.Equal(Manifest.Digest(carried), await office.Look(db => db.Set<ReportIssue>().OrderByDescending(issue => issue.Id).Select(issue => issue.Digest).FirstAsync()));
        Assert.Contains(Manifest.Digest(carried), await office.Look(db => db.Facts.Where(f => f.Kind == "report.made").OrderByDescending(f => f.Seq).Select(f => f.Sentence).FirstAsync()));
    }

    [Fact]
    public async Task A_report_reads_the_same_whoever_makes_it()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        office.On("2026-04-02");

        var clerk = await Made.Ask(office, "代表工委科员", "year", "DGW");
        var head = await Made.Ask(office, "常委会主任", "year", "DGW");

        Assert.Equal(Convert.ToHexString(await clerk.Content.ReadAsByteArrayAsync()), Convert.ToHexString(await head.Content.ReadAsByteArrayAsync()));
    }

    [Theory]
    [InlineData("代表工委科员", "DGW", 200), InlineData("代表工委科员", "JSW", 403), InlineData("办公室科员", "JSW", 200), InlineData("审计员", "JSW", 200), InlineData("支部书记", "XZ1", 200)]
    public async Task One_is_made_by_whoever_sees_the_units_board(string who, string unit, int status)
    {
        await using var office = await Office.Open();

        Assert.Equal(status, (int)(await Made.Ask(office, who, "month", unit, "2026-03-01", "2026-03-31")).StatusCode);
    }

    [Theory]
    [InlineData("decade", "2026-01-01", "2026-12-31", "没有“decade”这种报告"), InlineData("year", "2026-12-31", "2026-01-01", "不早于起始日期"), InlineData("year", "2001-01-01", "2026-01-01", "最多写十年"), InlineData("year", "", "2026-01-01", "请填写起止日期")]
    public async Task Nonsense_is_answered_in_words(string code, string from, string to, string words)
    {
        await using var office = await Office.Open();

        var answer = await Made.Ask(office, "办公室科员", code, "CWH", from, to);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_figure_that_cannot_be_had_is_named_and_never_nought()
    {
        await using var office = await Office.OfItsOwn();
        await Generated.Fill(office);
        office.On("2026-04-02");
        await office.Look(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE statements RENAME COLUMN \"WasLate\" TO \"WasLateGone\""));

        var file = await Made.File(office, "half-year", "CWH", "2026-01-01", "2026-06-30");

        Assert.Empty(Made.Faults(file));
        Assert.Contains("暂时算不出", Made.Numbers(file).SelectMany(texts => texts));
        Assert.Contains("这里没有用 0 代替", Made.Text(file));
    }

    [Fact]
    public async Task What_was_made_is_listed_for_those_who_see_the_unit()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        office.On("2026-04-02");
        await Made.File(office, "year", "DGW");
        await Made.File(office, "year", "JSW");

        Assert.Equal(2, (await (await office.As("办公室科员")).Open("/reports")).Rows.Count);
        Assert.Contains("代表工作委员会", Assert.Single((await (await office.As("代表工委科员")).Open("/reports")).Rows).TextContent);
    }
}
