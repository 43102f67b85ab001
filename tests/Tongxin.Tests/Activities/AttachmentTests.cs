using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Files;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Activities;

public sealed class AttachmentTests
{
    static readonly byte[] Photograph = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4];

    [Fact]
    public async Task A_photograph_is_attached_while_recording_and_taken_home_safely()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("代表工委科员");
        var form = await clerk.Open("/activities/new?kind=research");

        var page = await form.Upload("Files", "现场 照片.JPG", Photograph, ("Input.People.Text", "代表工委科员"), ("Input.Title", "养老调研"));

        Assert.Equal("养老调研", page.Heading);
        var answer = await clerk.Client.GetAsync(page.Links.Single(link => link.Contains("/files/", StringComparison.Ordinal)));
        Assert.Equal(Photograph, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("现场 照片.jpg", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Files_are_added_and_taken_away_later_and_the_story_says_so()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");
        var clerk = await office.As("代表工委科员");

        var page = await (await clerk.Open($"/activities/{activity.Id}/files")).Upload("Files", "报告.pdf", "%PDF-1.7 …"u8.ToArray());
        Assert.Contains("附上“报告.pdf”", page.Text);
        var file = await office.Look(db => db.Set<StoredFile>().SingleAsync());
        var without = await (await clerk.Open($"/activities/{activity.Id}/files")).Submit(("_handler", $"remove-{file.Id}"));

        Assert.Contains("还没有附件", without.Text);
        Assert.Contains("删去附件“报告.pdf”", (await clerk.Open($"/activities/{activity.Id}")).Text);
        Assert.Equal(404, (int)(await clerk.Client.GetAsync($"/activities/{activity.Id}/files/{file.Id}")).StatusCode);
    }

    [Theory]
    [InlineData("程序.jpg", "MZ\0\0")]
    [InlineData("页面.pdf", "\0<html>")]
    [InlineData("旧文档.doc", "\u00D0\u00CF\u0011\u00E0")]
    [InlineData("空.txt", "")]
    public async Task What_is_not_what_it_claims_is_refused_in_words_and_nothing_typed_is_lost(string name, string content)
    {
        await using var office = await Office.Open();
        var form = await (await office.As("代表工委科员")).Open("/activities/new?kind=research");

        var page = await form.Upload("Files", name, Encoding.Latin1.GetBytes(content), ("Input.People.Text", "代表工委科员"), ("Input.Title", "养老调研"));

        Assert.Equal(400, (int)page.Status);
        Assert.Contains($"“{name}”", page.Text);
        Assert.Contains("没有收", page.Text);
        Assert.Contains("养老调研", page.Source);
    }

    [Fact]
    public async Task A_file_of_more_than_ten_megabytes_is_refused()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");
        var large = new byte[StoredFile.Largest + 1];
        Photograph.CopyTo(large, 0);

        var page = await (await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}/files")).Upload("Files", "大图.jpg", large);

        Assert.Equal(400, (int)page.Status);
        Assert.Contains("超过 10 MB", page.Text);
    }

    [Fact]
    public async Task A_talk_takes_no_files()
    {
        await using var office = await Office.Open();
        var talk = await Done.That(office, "talk", "XZ1", by: "小组长");
        var leader = await office.As("小组长");

        Assert.DoesNotContain($"/activities/{talk.Id}/files", (await leader.Open($"/activities/{talk.Id}")).Links);
        Assert.Equal("activity.no-content", (await leader.Open($"/activities/{talk.Id}/files")).Alert);
        var form = await leader.Open("/activities/new?kind=research");
        var refused = await form.Upload("Files", "照片.jpg", Photograph, ("Input.Kind", "talk"), ("Input.People.Text", "小组长"));
        Assert.Equal("activity.no-content", refused.Alert);
        Assert.Equal(0, await office.Look(db => db.Set<StoredFile>().CountAsync()));
    }

    [Fact]
    public async Task A_file_is_taken_only_by_who_may_see_the_activity_and_only_from_it()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");
        var other = await Done.That(office, "research", "DGW");
        await (await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}/files")).Upload("Files", "照片.jpg", Photograph);
        var file = await office.Look(db => db.Set<StoredFile>().Select(f => f.Id).SingleAsync());

        Assert.Equal(200, (int)(await (await office.As("监司委科员")).Client.GetAsync($"/activities/{activity.Id}/files/{file}")).StatusCode);
        Assert.Equal(403, (int)(await (await office.As("代表")).Client.GetAsync($"/activities/{activity.Id}/files/{file}")).StatusCode);
        Assert.Equal(404, (int)(await (await office.As("监司委科员")).Client.GetAsync($"/activities/{other.Id}/files/{file}")).StatusCode);
        Assert.Equal(403, (int)(await (await office.As("监司委科员")).Open($"/activities/{activity.Id}/files")).Status);
    }

    [Theory]
    [InlineData("word/document.xml", "docx"), InlineData("xl/workbook.xml", "xlsx"), InlineData("readme.txt", null), InlineData("word/vbaProject.bin", null)]
    public async Task Office_documents_are_known_by_their_parts(string part, string? ending)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in new[] { "[Content_Types].xml", part })
            {
                await using var entry = await archive.CreateEntry(name).OpenAsync();
                await entry.WriteAsync("<x/>"u8.ToArray());
            }

        Assert.Equal(ending, FileKind.Of(content.ToArray())?.Endings[0][1..]);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.txt"), InlineData("C:\\temp\\a.html", "a.html.txt"), InlineData("名单.csv", "名单.csv"), InlineData("\u202Etxt.exe", "txt.exe.txt"), InlineData("<>.txt", "附件.txt")]
    public async Task Names_are_made_harmless_and_tell_the_truth(string sent, string kept)
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");

        await (await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}/files")).Upload("Files", sent, "一行字"u8.ToArray());

        Assert.Equal(kept, await office.Look(db => db.Set<StoredFile>().Select(f => f.Name).SingleAsync()));
    }
}
