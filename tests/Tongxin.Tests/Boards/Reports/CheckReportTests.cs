using System.Xml.Linq;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Tongxin.Tests.Activities;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Boards.Reports;

/// <summary>A report can be checked afterwards: against the data then, the data now, and its own file.</summary>
public sealed class CheckReportTests
{
    [Fact]
    public async Task An_untouched_report_agrees()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        office.On("2026-04-02");

        var answer = await Made.Check(office, await Made.File(office, "year", "CWH"));

        Assert.Equal("市人大常委会2026年工作总结和交账报告", answer.Title);
        Assert.True(answer.Figures > 20, $"{answer.Figures} figures");
        Assert.Empty(answer.Problems);
        Assert.Empty(answer.Since);
    }

    [Fact]
    public async Task What_came_and_went_since_is_told_with_the_facts_and_is_no_fault()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        var withdrawn = await Done.That(office, "tour", "DGW", by: "代表工委科员");
        office.On("2026-04-02");
        var file = await Made.File(office, "year", "CWH");
        office.On("2026-04-20");
        await Done.That(office, "visit", "DGW", "2026-03-18", title: "补记的走访", by: "代表工委科员");
        await (await (await office.As("代表工委主任")).Open($"/activities/{withdrawn.Id}/withdraw")).Submit(("Input.Reason", "记重了"));

        var answer = await Made.Check(office, file);

        Assert.Empty(answer.Problems);
        Assert.Contains(answer.Since, line => line.Contains("走访联系成文时", StringComparison.Ordinal) && line.Contains("补记的走访", StringComparison.Ordinal));
        Assert.Contains(answer.Since, line => line.Contains("调研视察成文时", StringComparison.Ordinal) && line.Contains("理由：记重了", StringComparison.Ordinal));
        Assert.Contains(answer.Since, line => line.Contains("逾期未办结", StringComparison.Ordinal) && line.Contains("日子过去了", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_altered_by_hand_is_named_with_what_it_was()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        office.On("2026-04-02");
        var file = await Made.File(office, "year", "CWH");
        var was = Made.Numbers(file)[1].First();

        var answer = await Made.Check(office, Made.Altered(file, word => word.MainDocumentPart!.Document!.Descendants<SdtRun>().First().Descendants<Text>().First().Text = "999"));

        Assert.Equal($"第1号：文中的数被改过，写着“999”，成文时是 {was}。", Assert.Single(answer.Problems));
    }

    [Fact]
    public async Task A_number_taken_out_of_the_text_is_missed()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        office.On("2026-04-02");
        var file = await Made.File(office, "year", "CWH");

        var answer = await Made.Check(office, Made.Altered(file, word => word.MainDocumentPart!.Document!.Descendants<SdtRun>().First().Remove()));

        Assert.Contains("第1号：文中找不到这个数", Assert.Single(answer.Problems));
    }

    [Fact]
    public async Task A_file_whose_data_were_changed_too_is_no_report_that_the_ledger_knows()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        office.On("2026-04-02");
        var file = await Made.File(office, "year", "CWH");
        var forged = Made.Altered(file, word =>
        {
            word.MainDocumentPart!.Document!.Descendants<SdtRun>().First().Descendants<Text>().First().Text = "999";
            var part = word.MainDocumentPart.CustomXmlParts.Single();
            XDocument data;
            using (var kept = part.GetStream())
                data = XDocument.Load(kept);
            data.Root!.Elements().First().SetAttributeValue("number", "999");
            using var stream = part.GetStream(FileMode.Create);
            data.Save(stream);
        });

        var answer = await Made.Check(office, forged);

        Assert.Null(answer.Title);
        Assert.Contains(answer.Problems, problem => problem.StartsWith("台账里没有这份报告", StringComparison.Ordinal));
        Assert.Contains(answer.Problems, problem => problem.StartsWith("第1号：到期任务按成文时所知重算是", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_changed_behind_the_ledgers_back_is_found()
    {
        await using var office = await Office.OfItsOwn();
        await Generated.Fill(office);
        var task = await Tasks.Finished(office, "DGW", "代表工委主任", "2026-03-20");
        office.On("2026-04-02");
        var file = await Made.File(office, "year", "DGW");
        await office.Look(db => db.Set<Tongxin.Plans.PlanItem>().Where(item => item.Id == task.Id).ExecuteUpdateAsync(set => set.SetProperty(item => item.DoneOn, new DateOnly(2025, 12, 30))));

        var answer = await Made.Check(office, file);

        Assert.Contains(answer.Problems, problem => problem.Contains("台账以外有人动过数据", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("没有内容"), InlineData("PK\u0003\u0004 半个压缩包")]
    public async Task What_is_no_word_file_is_answered_in_words(string content)
    {
        await using var office = await Office.Open();

        var refused = await Assert.ThrowsAsync<Tongxin.Platform.Data.WrongInputException>(() => Made.Check(office, System.Text.Encoding.UTF8.GetBytes(content)));

        Assert.Contains("打不开", refused.Message);
    }
}
