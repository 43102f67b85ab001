using Tongxin.Platform.Files;
using Tongxin.Tests.Activities;
using Tongxin.Tests.Kit;
using Microsoft.EntityFrameworkCore;

namespace Tongxin.Tests.Platform.Files;

/// <summary>What nobody should have to unfold or open is refused when it is sent, in words.</summary>
public sealed class HostileFileTests
{
    static readonly (string, byte[]) Types = ("[Content_Types].xml", "<x/>"u8.ToArray()), Document = ("word/document.xml", "<x/>"u8.ToArray()), Book = ("xl/workbook.xml", "<x/>"u8.ToArray());

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "一个G.docx", Samples.Bomb(), "解开以后超过 256 MB" },
        { "十万个.docx", Samples.Zip([Types, Document, .. Enumerable.Range(0, 100_000).Select(i => ($"word/{i}", Array.Empty<byte>()))]), "超过 5000 个" },
        { "套娃.docx", Samples.Zip(Types, Document, ("word/media/a.png", Samples.Zip(Types))), "里面套着压缩包" },
        { "空包.docx", Samples.Zip(), "没有收" },
        { "半截.docx", Samples.Zip(Types, Document)[..60], "打不开" },
        { "宏.docm", Samples.Zip(Types, Document, ("word/vbaProject.bin", [1])), "带宏的文件" },
        { "宏改名.xlsx", Samples.Zip(("[Content_Types].xml", "<Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>"u8.ToArray()), Book), "带宏的文件" },
        { "宏藏名.docx", Samples.Zip(("[Content_Types].xml", "<Override PartName=\"/word/a.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"u8.ToArray()), Document, ("word/a.bin", [1])), "带宏的文件" },
        { "页面.pdf", "<html><script>alert(1)</script></html>"u8.ToArray(), "没有收" },
        { "图.pdf", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray(), "没有收" },
        { "程序.pdf", "MZ\u0090\0\u0003"u8.ToArray(), "没有收" },
        { "网页.jpg", "<html/>"u8.ToArray(), "没有收" },
    };

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task It_is_refused_in_words_and_not_kept(string name, byte[] content, string words)
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");

        var page = await (await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}/files")).Upload("Files", name, content);

        Assert.Equal(400, (int)page.Status);
        Assert.Contains($"“{name}”", page.Errors[0]);
        Assert.Contains(words, page.Errors[0]);
        Assert.Equal(0, await office.Look(db => db.Set<StoredFile>().CountAsync()));
    }

    [Theory]
    [InlineData("..\\..\\windows\\a.txt", "a.txt"), InlineData("/etc/cron.d/x.txt", "x.txt"), InlineData("\u2066fdp.\u2069\u202Eexe.txt", "fdp.exe.txt")]
    public async Task Names_keep_no_path_and_no_mark_that_turns_what_follows(string sent, string kept)
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");
        var clerk = await office.As("代表工委科员");
        var form = await clerk.Open($"/activities/{activity.Id}/files");

        await form.Upload("Files", sent, "一行字"u8.ToArray());

        Assert.Equal(kept, await office.Look(db => db.Set<StoredFile>().Select(f => f.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_chart_with_its_workbook_inside_is_no_nest()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");
        var report = Samples.Zip(Types, Document, ("word/embeddings/Microsoft_Excel_Sheet1.xlsx", Samples.Workbook("数")));

        var page = await (await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}/files")).Upload("Files", "报告.docx", report);

        Assert.Contains("附上“报告.docx”", page.Text);
    }
}
