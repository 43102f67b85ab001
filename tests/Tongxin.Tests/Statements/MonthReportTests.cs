using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Statements;

public sealed class MonthReportTests
{
    [Fact]
    public async Task The_button_gives_a_word_file_that_opens_without_repair_and_says_what_the_page_says()
    {
        await using var office = await Office.Open("2026-03-20");
        var done = await Tasks.Planned(office, "DGW", "组织代表视察地下管线");
        done.Finish("", new(2026, 3, 18), new(2026, 3, 20));
        await office.Has(done);
        await Months.Opened(office);
        await Months.HandUp(office, "DGW", "代表工委主任", "学习抓得紧。");

        var answer = await (await office.As("代表工委科员")).Client.GetAsync($"/statements/{(await Months.Of(office, "DGW")).Id}/word");

        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        using var word = WordprocessingDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word));
        var text = word.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("组织代表视察地下管线，3月18日完成。", text);
        Assert.Contains("学习抓得紧。", text);
        Assert.Contains("代表工作委员会", text);
    }

    [Fact]
    public async Task Whoever_may_not_see_the_page_does_not_get_the_file()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);

        var answer = await (await office.As("监司委科员")).Client.GetAsync($"/statements/{(await Months.Of(office, "DGW")).Id}/word");

        Assert.Equal(403, (int)answer.StatusCode);
    }
}
