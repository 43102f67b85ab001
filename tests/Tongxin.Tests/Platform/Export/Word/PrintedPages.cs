using System.Diagnostics;
using Tongxin.Platform.Export.Word;

namespace Tongxin.Tests.Platform.Export.Word;

/// <summary>The pages as LibreOffice prints them; skipped where it, or a tool that reads them back, is not installed.</summary>
public sealed class PrintedPages : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tongxin-pages-").FullName;

    [Fact]
    public void A_report_is_printed_with_everything_it_says()
    {
        var pages = Print(Samples.Report());
        Assert.InRange(pages.Length, 2, 10);
        Assert.Contains("云川市人大常委会机关文件", pages[0], StringComparison.Ordinal);
        Assert.Contains("机关党委：", pages[0], StringComparison.Ordinal);
        Assert.All(pages.Index(), page => Assert.Contains($"—{page.Index + 1}—", page.Item, StringComparison.Ordinal));
        // The table's head is repeated.
        Assert.Contains("工作事项", pages[1], StringComparison.Ordinal);
        Assert.Contains("工作事项", pages[2], StringComparison.Ordinal);
        Assert.Contains("（联系人：王小明；电话：2330000）", pages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_page_holds_22_lines_of_28_characters()
    {
        var word = new OfficialDocument("长文");
        word.Paragraph(string.Concat(Enumerable.Repeat("一二三四五六七八九十", 200)));
        var lines = Print(word)[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('—')).ToArray();
        Assert.Equal(22, lines.Length);
        Assert.All(lines, line => Assert.Equal(28, line.Length));
    }

    [Fact]
    public void An_empty_document_is_one_page() => Assert.Single(Print(new OfficialDocument("")));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The text of each page, without blanks.</summary>
    private string[] Print(OfficialDocument document)
    {
        var file = Path.Combine(folder, "document.docx");
        File.WriteAllBytes(file, document.ToArray());
        Assert.SkipWhen(Run("fc-list", ":lang=zh").Length == 0, "No Chinese typeface is installed.");
        Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", folder, file);
        Assert.True(File.Exists(Path.ChangeExtension(file, "pdf")), "LibreOffice made no pages of the document.");
        return [.. Run("pdftotext", Path.ChangeExtension(file, "pdf"), "-").Replace(" ", "").TrimEnd('\f', '\n').Split('\f')];
    }

    private static string Run(string program, params string[] arguments)
    {
        Assert.SkipUnless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))),
            $"{program} is not installed.");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (!process.WaitForExit(TimeSpan.FromSeconds(120)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end.");
        }
        return output.GetAwaiter().GetResult();
    }
}
