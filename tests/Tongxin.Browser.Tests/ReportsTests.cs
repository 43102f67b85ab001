using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongxin.Boards.Reports;

namespace Tongxin.Browser.Tests;

public sealed class ReportsTests(DemoOffice office)
{
    /// <summary>Where the reports of the simulated year are left for whoever wants to read them: artifacts/reports beside the solution.</summary>
    static readonly string Folder = Path.Combine(Root(), "artifacts", "reports");

    [Fact]
    public async Task Each_report_of_the_simulated_year_is_made_with_one_button_and_says_where_its_numbers_come_from()
    {
        var page = await office.As("办公室 副秘书长");
        Directory.CreateDirectory(Folder);
        foreach (var kind in ReportKind.All)
        {
            await page.GotoAsync($"/reports?code={kind.Code}");
            var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("main button", new() { HasText = "成文并下载" }).ClickAsync());
            var path = Path.Combine(Folder, download.SuggestedFilename);
            await download.SaveAsAsync(path);

            using var word = WordprocessingDocument.Open(path, false);
            Assert.Contains("附：数据出处", word.MainDocumentPart!.Document!.Body!.InnerText);
            Assert.True(word.MainDocumentPart.Document.Descendants<SdtRun>().Count() > 5, $"{kind.Name} has no numbers.");
        }
        await page.GotoAsync("/reports");
        Assert.Equal(ReportKind.All.Count, await page.Locator("main tbody tr").CountAsync());
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tongxin.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder.FullName;
    }
}
