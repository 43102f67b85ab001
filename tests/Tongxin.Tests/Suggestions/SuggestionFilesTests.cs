using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Files.Text;
using Tongxin.Suggestions.Attach;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Files;

namespace Tongxin.Tests.Suggestions;

/// <summary>Files of papers and of answers: who puts them up, who sees, takes and finds them, and until when they can be taken away.</summary>
public sealed class SuggestionFilesTests
{
    const string Words = "盲道破损";

    [Fact]
    public async Task An_author_attaches_to_the_own_paper_until_it_is_examined()
    {
        await using var office = await Office.Open();
        var id = await Papers.Proposed(office);
        var deputy = await office.As("代表");

        var page = await (await (await deputy.Open($"/suggestions/{id}")).Follow("附件")).Upload("Files", "现场.docx", Samples.Word(Words));
        Assert.Contains("附上“现场.docx”", page.Text);
        var answer = await deputy.Client.GetAsync(page.Links.Single(link => link.Contains("/files/", StringComparison.Ordinal)));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        var file = await OnlyFile(office);
        page = await (await deputy.Open($"/suggestions/{id}/files")).Submit(("_handler", $"remove-{file}"));
        Assert.Contains("还没有附件", page.Text);
        Assert.Contains("删去附件“现场.docx”", (await deputy.Open($"/suggestions/{id}")).Text);

        await (await (await office.As(Papers.Office)).Open($"/suggestions/{id}/accept")).Press("立案");
        Assert.Equal("suggestion.not-attach", (await deputy.Open($"/suggestions/{id}/files")).Alert);
        Assert.DoesNotContain($"/suggestions/{id}/files", (await deputy.Open($"/suggestions/{id}")).Links);
    }

    [Fact]
    public async Task Only_who_put_a_file_up_takes_it_away()
    {
        await using var office = await Office.Open();
        var id = await Papers.Proposed(office, asked: ["代表乙"]);
        await Upload(office, $"/suggestions/{id}/files", by: "代表");
        var other = await office.As("代表乙");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Open($"/suggestions/{id}/files")).Status);

        await (await other.Open($"/suggestions/{id}/do/sign")).Press("同意联名");
        var page = await other.Open($"/suggestions/{id}/files");
        Assert.DoesNotContain("删去", page.Find("tbody")!.TextContent);
        var file = await OnlyFile(office);
        await Assert.ThrowsAsync<RefusedException>(() => office.Do(
            services => services.GetRequiredService<AttachToPaper>().Remove(id, file, CancellationToken.None), "代表乙"));
        Assert.Equal(file, await OnlyFile(office));
    }

    [Fact]
    public async Task The_office_enters_a_paper_with_its_scanned_original()
    {
        await using var office = await Office.Open();
        var form = await (await office.As(Papers.Office)).Open("/suggestions/enter");

        var page = await form.Upload("Files", "原件.pdf", Samples.Scanned(), ("Input.Title", "修盲道"), ("Input.Text", "盲道断了。"), ("Input.Lead.Text", "代表"));

        Assert.Equal("修盲道", page.Heading);
        Assert.Contains("原件.pdf", page.Text);
        Assert.Contains("附上“原件.pdf”", page.Text);
    }

    [Fact]
    public async Task Of_a_paper_given_to_a_unit_everybody_who_reads_it_takes_and_finds_the_file_and_nobody_else()
    {
        await using var office = await Office.Open();
        var id = await Papers.Proposed(office);
        await Upload(office, $"/suggestions/{id}/files", by: "代表");
        await (await (await office.As(Papers.Office)).Open($"/suggestions/{id}/accept")).Press("立案");
        await Submit(office, $"/suggestions/{id}/assign", ("Input.Leads.Text", "市交通运输局"));

        await Holds(office, $"/suggestions/{id}", $"/suggestions/{id}/files/{await OnlyFile(office)}",
            ["常委会主任", "机关党组书记", "机关党委书记", "办公室主任", "办公室科员", "代表工委主任", "代表工委科员", "监司委主任", "监司委科员", "支部书记", "小组长", "代表", "代表乙", "交通局联络员", "交通局科员"]);
    }

    [Fact]
    public async Task Of_a_closed_paper_only_its_authors_and_those_named_take_the_file_and_nobody_finds_it()
    {
        await using var office = await Office.Open();
        var id = await Papers.Proposed(office);
        await Upload(office, $"/suggestions/{id}/files", by: "代表");
        await Submit(office, $"/suggestions/{id}/classify", ("Input.IsClosed", "true"), ("Input.Readers.Text", "监司委科员"));
        var file = await OnlyFile(office);

        foreach (var who in SmallOffice.Roles)
        {
            var visitor = await office.As(who);
            Assert.Equal(who is "代表" or "代表工委科员" or "监司委科员", (await visitor.Client.GetAsync($"/suggestions/{id}/files/{file}")).IsSuccessStatusCode);
            Assert.False(await Finds(visitor), who);
        }
    }

    [Fact]
    public async Task The_answers_files_are_the_units_own_until_they_go_out_with_it()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office, assists: "市教育局");
        var handling = (await Papers.Handlings(office, id))[0].Id;
        await Papers.Do(office, handling, "receive");
        var page = await (await (await (await office.As("交通局科员")).Open($"/suggestions/{id}")).Follow("答复附件")).Upload("Files", "计划.xlsx", Samples.Workbook(Words));
        Assert.Contains("计划.xlsx", page.Text);
        await Read(office);
        var address = $"/handlings/{handling}/files/{await OnlyFile(office)}";
        string[] staff = ["常委会主任", "机关党组书记", "机关党委书记", "办公室主任", "办公室科员", "代表工委主任", "代表工委科员", "监司委主任", "监司委科员", "支部书记", "小组长", "交通局联络员", "交通局科员"];

        await Holds(office, $"/suggestions/{id}", address, staff);
        Assert.DoesNotContain("计划.xlsx", (await (await office.As("代表")).Open($"/suggestions/{id}")).Text);

        await Papers.Answer(office, id);
        await Holds(office, $"/suggestions/{id}", address, [.. staff, "代表", "代表乙"]);
        Assert.Contains("计划.xlsx", (await (await office.As("代表")).Open($"/suggestions/{id}")).Text);

        // A new round takes nothing back.
        await Submit(office, $"/suggestions/{id}/rate", "代表", ("Input.Attitude", "Not"), ("Input.Result", "Not"), ("Input.Words", "没说何时"));
        await Submit(office, $"/suggestions/{id}/do/redo", ("Input.Reason", "写明时间"));
        page = await (await office.As("交通局科员")).Open($"/handlings/{handling}/files");
        Assert.DoesNotContain("删去", page.Find("tbody")!.TextContent);
        Assert.Contains(address, page.Links);
        var refused = await Assert.ThrowsAsync<RefusedException>(async () =>
        {
            var file = await OnlyFile(office);
            await office.Do(services => services.GetRequiredService<AttachToAnswer>().Remove(handling, file, CancellationToken.None), "交通局科员");
        });
        Assert.Equal("handling.handed-on", refused.Refusal.Code);
        Assert.True((await (await office.As("代表")).Client.GetAsync(address)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task An_opinions_files_go_to_the_unit_that_leads_once_it_is_given()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office, assists: "市教育局");
        var handlings = await Papers.Handlings(office, id);
        var (lead, help) = (handlings.Single(one => one.IsLead).Id, handlings.Single(one => !one.IsLead).Id);
        await Papers.Do(office, lead, "receive");
        await Papers.Do(office, help, "receive", by: "教育局局长");
        await Upload(office, $"/handlings/{help}/files", by: "教育局局长");
        var address = $"/handlings/{help}/files/{await OnlyFile(office)}";
        var official = await office.As("交通局科员");
        Assert.Equal(HttpStatusCode.NotFound, (await official.Client.GetAsync(address)).StatusCode);
        Assert.False(await Finds(official));

        await Papers.Do(office, help, "opine", "学校门口一并修", "教育局局长");

        Assert.Contains(address, (await official.Open($"/handlings/{lead}/answer")).Links);
        Assert.True((await official.Client.GetAsync(address)).IsSuccessStatusCode);
        Assert.True(await Finds(official));
        Assert.Equal("handling.not-opine", (await (await office.As("教育局局长")).Open($"/handlings/{help}/files")).Alert);
    }

    [Fact]
    public async Task Programs_list_and_add_files_by_the_same_rights()
    {
        await using var office = await Office.Open();
        var id = await Papers.Proposed(office);

        Assert.Equal(HttpStatusCode.Forbidden, (await Post(office, "代表乙", id)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await office.As("代表")).Post($"/api/v1/suggestions/{id}/files", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Post(office, "代表", id)).StatusCode);

        var file = Assert.Single((await (await office.As("代表乙")).Get($"/api/v1/suggestions/{id}/files")).EnumerateArray());
        Assert.Equal("说明.txt", file.GetProperty("name").GetString());
        Assert.Equal(Words, await (await office.As("代表乙")).Client.GetStringAsync(file.GetProperty("address").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As("教育局局长")).Client.GetAsync($"/api/v1/suggestions/{id}/files")).StatusCode);
    }

    static async Task<HttpResponseMessage> Post(Office office, string who, Guid id)
    {
        using var body = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Words)), "Files", "说明.txt" } };
        return await (await office.As(who)).Client.PostAsync($"/api/v1/suggestions/{id}/files", body);
    }

    /// <summary>Exactly those named take the file and find the suggestion by a word in it.</summary>
    static async Task Holds(Office office, string suggestion, string file, string[] named)
    {
        foreach (var who in SmallOffice.Roles)
        {
            var visitor = await office.As(who);
            Assert.True(named.Contains(who) == (await visitor.Client.GetAsync(file)).IsSuccessStatusCode, $"{who}: {file}");
            Assert.True(named.Contains(who) == await Finds(visitor), $"{who} finds");
            if (named.Contains(who))
                Assert.Contains(suggestion, (await visitor.Open("/find?q=" + Uri.EscapeDataString(Words))).Links);
        }
    }

    static async Task<bool> Finds(Visitor visitor) => (await visitor.Open("/find?q=" + Uri.EscapeDataString(Words))).Text.Contains("附件：", StringComparison.Ordinal);

    static async Task Upload(Office office, string address, string by)
    {
        var page = await (await (await office.As(by)).Open(address)).Upload("Files", "说明.txt", Encoding.UTF8.GetBytes(Words));
        Assert.Contains("说明.txt", page.Text);
        await Read(office);
    }

    static Task Read(Office office) => office.Do(services => services.GetRequiredService<FileTexts>().Run(CancellationToken.None));

    static Task Submit(Office office, string address, params (string, string)[] filled) => Submit(office, address, Papers.Office, filled);

    static async Task Submit(Office office, string address, string by, params (string, string)[] filled)
    {
        var page = await (await (await office.As(by)).Open(address)).Submit(filled);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    static Task<Guid> OnlyFile(Office office) => office.Look(db => db.Set<StoredFile>().Select(f => f.Id).SingleAsync());
}
