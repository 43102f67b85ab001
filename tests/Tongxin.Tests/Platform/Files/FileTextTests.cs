using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Files.Text;
using Tongxin.Platform.Search;
using Tongxin.Tests.Activities;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Platform.Files;

/// <summary>Words of attachments lead to the record, as far as the record's rights go.</summary>
public sealed class FileTextTests
{
    public static TheoryData<string, byte[]> Readable => new()
    {
        { "方案.docx", Samples.Word("老旧小区改造", "拟加装电梯 18 部，联系 ABC-2026") },
        { "清单.xlsx", Samples.Workbook("老旧小区改造", "拟加装电梯 18 部，联系 ABC-2026") },
        { "批复.pdf", Samples.Pdf("老旧小区改造", "拟加装", "电梯 18 部，联系 ABC-2026") },
        { "打印.pdf", Samples.Pdf("⽼旧⼩区改造", "⼈⺠要求拟加装", "电梯 18 部，联系 ABC-2026") },
        { "说明.txt", "老旧小区改造，拟加装电梯 18 部，联系 ABC-2026"u8.ToArray() },
    };

    [Theory, MemberData(nameof(Readable), DisableDiscoveryEnumeration = true)]
    public async Task A_word_of_an_attachment_finds_the_activity(string name, byte[] content)
    {
        await using var office = await Office.Open();
        var activity = await Attached(office, name, content);

        foreach (var words in new[] { "加装电梯", "abc 2026", Path.GetFileNameWithoutExtension(name) })
        {
            var page = await Find(office, words);
            Assert.Contains($"/activities/{activity}", page.Links);
            Assert.Contains($"附件：{name}", page.Text);
        }
        Assert.DoesNotContain(FileTexts.NoText, (await (await office.As("代表工委科员")).Open($"/activities/{activity}")).Text);
    }

    [Fact]
    public void Radicals_that_browsers_print_are_read_as_the_characters_they_look_like() =>
        Assert.Equal("人民车马".Normalize(NormalizationForm.FormKC), TextOfFile.Of(Samples.Pdf("⼈⺠⻋⻢")).Normalize(NormalizationForm.FormKC));

    [Fact]
    public async Task Only_who_may_see_the_activity_finds_it_by_its_attachment()
    {
        await using var office = await Office.Open();
        var activity = await Attached(office, "说明.txt", "加装电梯"u8.ToArray());

        foreach (var who in SmallOffice.Roles)
        {
            var visitor = await office.As(who);
            var may = (await visitor.Client.GetAsync($"/activities/{activity}")).IsSuccessStatusCode;
            Assert.Equal(may, (await visitor.Open("/find?q=" + Uri.EscapeDataString("加装电梯"))).Text.Contains("附件：", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_was_taken_away_or_withdrawn_is_found_no_more()
    {
        await using var office = await Office.Open();
        var (first, second) = (await Attached(office, "甲.txt", "加装电梯"u8.ToArray()), await Attached(office, "乙.txt", "加装电梯"u8.ToArray()));
        var clerk = await office.As("代表工委科员");
        var file = await office.Look(db => db.Set<StoredFile>().Where(f => f.Owner == first).Select(f => f.Id).SingleAsync());

        await (await clerk.Open($"/activities/{first}/files")).Submit(("_handler", $"remove-{file}"));
        Assert.DoesNotContain("甲.txt", (await Find(office, "加装电梯")).Text);
        Assert.False(await office.Look(db => db.Set<SearchEntry>().AnyAsync(e => e.Subject == file)));

        await (await clerk.Open($"/activities/{second}/withdraw")).Submit(("Input.Reason", "记错了"));
        Assert.DoesNotContain("乙.txt", (await Find(office, "加装电梯")).Text);
    }

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "扫描.pdf", Samples.Scanned() },
        { "加密.pdf", Samples.Locked("老旧小区改造") },
        { "坏的.pdf", Encoding.Latin1.GetBytes("%PDF-1.7 …") },
        { "深.pdf", Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n" + new string('[', 2_000_000) + "\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF") },
    };

    [Theory, MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public async Task A_file_without_text_that_can_be_read_is_kept_and_its_line_says_so(string name, byte[] content)
    {
        await using var office = await Office.Open();
        var activity = await Attached(office, name, content);

        var page = await (await office.As("代表工委科员")).Open($"/activities/{activity}");
        Assert.Contains(name, page.Text);
        Assert.Contains(FileTexts.NoText, page.Text);
        Assert.Contains($"附件：{name}", (await Find(office, Path.GetFileNameWithoutExtension(name))).Text);
    }

    [Fact]
    public async Task A_file_that_keeps_its_reader_busy_without_end_is_given_up_and_keeps_nobody_waiting()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");
        var form = await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}/files");
        var began = Stopwatch.GetTimestamp();

        var page = await form.Upload("Files", "套娃.pdf", Samples.Laughing());

        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalSeconds, 0, 9);
        Assert.DoesNotContain(FileTexts.NoText, page.Text);
        await office.Do(services => services.GetRequiredService<FileTexts>().Run(CancellationToken.None));
        Assert.Contains(FileTexts.NoText, (await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}")).Text);
    }

    [Fact]
    public async Task A_photograph_lacks_nothing()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");

        var page = await (await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}/files")).Upload("Files", "现场.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4]);

        Assert.DoesNotContain(FileTexts.NoText, page.Text);
        Assert.Contains("附件：现场.jpg", (await Find(office, "现场")).Text);
    }

    [Fact]
    public async Task Files_that_were_not_read_yet_are_read_by_the_duty_and_words_without_a_file_are_dropped()
    {
        await using var office = await Office.Open();
        var activity = await Attached(office, "说明.txt", "加装电梯"u8.ToArray());
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            await db.Set<SearchEntry>().Where(e => e.Kind == FileTexts.Kind).ExecuteDeleteAsync();
            db.Add(new SearchEntry { Subject = Guid.CreateVersion7(), Kind = FileTexts.Kind, Title = "没了", Detail = "", Address = "", Permission = "", Terms = "没了" });
            await db.SaveChangesAsync();
        });
        Assert.DoesNotContain($"/activities/{activity}", (await Find(office, "加装电梯")).Links);

        await office.Do(services => services.GetRequiredService<FileTexts>().Run(CancellationToken.None));

        Assert.Contains($"/activities/{activity}", (await Find(office, "加装电梯")).Links);
        Assert.Equal("说明.txt", await office.Look(db => db.Set<SearchEntry>().Where(e => e.Kind == FileTexts.Kind).Select(e => e.Title).SingleAsync()));
    }

    [Fact]
    public async Task Very_long_text_is_kept_as_far_as_the_index_holds_it()
    {
        await using var office = await Office.Open();
        // Every pair of neighbours differs: the most words that so much text can have.
        var random = new Random(1);
        var text = "开头有电梯，" + string.Concat(Enumerable.Range(0, 300_000).Select(_ => (char)random.Next(0x4E00, 0x9FA5)));

        await Attached(office, "很长.txt", Encoding.UTF8.GetBytes(text));

        Assert.Contains("附件：很长.txt", (await Find(office, "开头有电梯")).Text);
        Assert.InRange(await office.Look(db => db.Set<SearchEntry>().Where(e => e.Kind == FileTexts.Kind).Select(e => e.Terms.Length).SingleAsync()), 200_000, 1_000_000);
    }

    /// <summary>An activity of the clerk's with one file.</summary>
    static async Task<Guid> Attached(Office office, string name, byte[] content)
    {
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");
        var page = await (await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}/files")).Upload("Files", name, content);
        Assert.Contains($"附上“{name}”", page.Text);
        // On a busy machine the words may come with the next minute.
        await office.Do(services => services.GetRequiredService<FileTexts>().Run(CancellationToken.None));
        return activity.Id;
    }

    static async Task<Page> Find(Office office, string words) => await (await office.As("代表工委科员")).Open("/find?q=" + Uri.EscapeDataString(words));
}
