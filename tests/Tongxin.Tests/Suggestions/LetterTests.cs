using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Suggestions.Handle;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Export.Word;

namespace Tongxin.Tests.Suggestions;

/// <summary>The answer and the return as official letters, and who may open them.</summary>
public sealed class LetterTests
{
    static async Task<Opened> File(Visitor visitor, string address)
    {
        using var answer = await visitor.Client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}");
        return new(await answer.Content.ReadAsByteArrayAsync());
    }

    static async Task<HttpStatusCode> Status(Office office, string who, string address) => (await (await office.As(who)).Client.GetAsync(address)).StatusCode;

    static string Letters(Guid handling, Guid to) => $"/handlings/{handling}/letters/1?to={to}";

    /// <summary>Drafted and not sent, with whatever text.</summary>
    static async Task<Guid> Drafted(Office office, Guid id, string text = "已列入计划，年内增设。", string contact = "王工，0831-1234567")
    {
        var handling = (await Papers.Handlings(office, id)).Single(one => one.IsLead);
        await Papers.Do(office, handling.Id, "receive");
        await office.Do(async services => await services.GetRequiredService<ContactDeputy>().Run(
            handling.Id, new() { Day = new(2026, 4, 1), Who = "公交科", What = "希望年内办", Version = (await Papers.Handling(office, handling.Id)).Version }, CancellationToken.None), Papers.Head);
        await office.Do(async services => await services.GetRequiredService<WriteAnswer>().Run(
            handling.Id, new() { Text = text, Class = "B", Contact = contact, Promise = "建成公交站", PromiseDue = new(2026, 12, 31), Version = (await Papers.Handling(office, handling.Id)).Version }, CancellationToken.None), Papers.Head);
        return handling.Id;
    }

    [Fact]
    public async Task The_letter_of_reply_has_number_class_addressee_text_signature_and_contact()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office);
        var handling = await Drafted(office, id);
        await Papers.Do(office, handling, "send", "云交函〔2026〕1号");

        var page = await (await office.As("代表")).Open($"/suggestions/{id}");
        var address = page.Links.Single(link => link.Contains("/letters/", StringComparison.Ordinal));
        var letter = await File(await office.As("代表"), address);

        Assert.Empty(letter.Faults());
        Assert.Equal(
            [
                "云交函〔2026〕1号", "关于2026年第0001号代表建议的答复", "代表代表：", "您提出的“关于增设桂花街公交站的建议”（2026年第0001号）收悉。经研究办理，现答复如下：", "已列入计划，年内增设。",
                "市交通运输局", "2026年4月1日", "（联系人：王工，0831-1234567）",
            ],
            letter.Paragraphs);
        Assert.Equal(["\tB类", "市交通运输局"], Head(letter));
    }

    [Fact]
    public async Task Before_it_is_sent_only_the_units_own_people_open_it_and_it_says_that_it_is_a_draft()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office, assists: "市教育局");
        var handling = await Drafted(office, id);
        var address = $"/handlings/{handling}/letter";

        Assert.Equal("送审稿\tB类", Head(await File(await office.As("交通局科员"), address))[0]);
        Assert.Contains(address, (await (await office.As("交通局科员")).Open($"/suggestions/{id}")).Links.Select(link => link.Split('?')[0]));
        foreach (var who in new[] { "代表", "代表乙", "代表工委科员", "常委会主任", "教育局局长" })
            Assert.Contains(await Status(office, who, address), (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        Assert.Equal(HttpStatusCode.NotFound, await Status(office, "代表", Letters(handling, id)));

        await Papers.Do(office, handling, "send");
        Assert.Equal(HttpStatusCode.NotFound, await Status(office, "交通局科员", address));
    }

    [Fact]
    public async Task What_was_sent_is_read_by_whoever_may_read_the_suggestion_and_by_nobody_else()
    {
        await using var office = await Office.Open();
        var id = await Papers.Answered(office);
        var address = Letters((await Papers.Handlings(office, id))[0].Id, id);
        foreach (var who in new[] { "代表", "代表乙", "代表工委科员", "交通局科员", "办公室科员" })
            Assert.Equal(HttpStatusCode.OK, await Status(office, who, address));
        Assert.Equal(HttpStatusCode.NotFound, await Status(office, "教育局局长", address));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(office, "系统管理员", address));

        await (await (await office.As("代表工委科员")).Open($"/suggestions/{id}/classify")).Submit(("Input.IsClosed", "true"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(office, "代表乙", address));
        Assert.Equal(HttpStatusCode.OK, await Status(office, "代表", address));
        Assert.Equal(HttpStatusCode.OK, await Status(office, "交通局科员", address));
    }

    [Fact]
    public async Task Each_author_of_what_was_merged_gets_a_letter_of_his_own()
    {
        await using var office = await Office.Open();
        var main = await Papers.Accepted(office, "甲件");
        var other = await Papers.Accepted(office, "乙件", by: "代表乙");
        var clerk = await office.As("代表工委科员");
        await (await clerk.Open($"/suggestions/{other}/merge")).Submit(("Input.Into", "1号"));
        await (await clerk.Open($"/suggestions/{main}/assign")).Submit(("Input.Leads.Text", "市交通运输局"));
        var handling = await Drafted(office, main);
        await Papers.Do(office, handling, "send", "云交函〔2026〕1号");

        var letter = await File(await office.As("代表乙"), Letters(handling, other));
        Assert.Equal(["关于2026年第0002号代表建议的答复", "代表乙代表：", "您提出的“乙件”（2026年第0002号）收悉，与内容相近的建议并案办理。经研究办理，现答复如下："], letter.Paragraphs[1..4]);
        Assert.DoesNotContain("甲件", string.Concat(letter.Paragraphs));
        // The unit was given the main one only, and still sends both.
        var links = (await (await office.As("交通局科员")).Open($"/suggestions/{main}")).Links.Where(link => link.Contains("/letters/", StringComparison.Ordinal)).ToList();
        Assert.Equal([Letters(handling, main), Letters(handling, other)], links);
        Assert.Equal(HttpStatusCode.OK, await Status(office, "交通局科员", links[1]));
        Assert.Equal(HttpStatusCode.NotFound, await Status(office, "交通局科员", Letters(handling, Guid.CreateVersion7())));
        // The author still reads it where the main one is closed to him.
        await (await clerk.Open($"/suggestions/{main}/classify")).Submit(("Input.IsClosed", "true"));
        Assert.Equal(HttpStatusCode.OK, await Status(office, "代表乙", Letters(handling, other)));
        Assert.Equal(HttpStatusCode.NotFound, await Status(office, "代表乙", Letters(handling, main)));
    }

    [Fact]
    public async Task The_same_letter_is_the_same_file_and_hostile_text_stays_text()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office);
        var handling = await Drafted(office, id, "<w:p>一\u0001</w:p>\n\u202E&amp;", "<script>");
        await Papers.Do(office, handling, "send", "]]>1号");
        var official = await office.As("交通局科员");

        var letter = await File(official, Letters(handling, id));
        Assert.Empty(letter.Faults());
        Assert.Contains("<w:p>一</w:p>", letter.Paragraphs);
        Assert.Contains("（联系人：<script>）", letter.Paragraphs);
        Assert.Equal(await official.Client.GetByteArrayAsync(Letters(handling, id)), await official.Client.GetByteArrayAsync(Letters(handling, id)));
    }

    [Fact]
    public async Task A_paper_that_was_not_accepted_goes_back_with_a_letter_of_the_working_body()
    {
        await using var office = await Office.Open();
        var id = await Papers.Proposed(office);
        Assert.Equal(HttpStatusCode.NotFound, await Status(office, "代表", $"/suggestions/{id}/return-letter"));
        await (await (await office.As("代表工委科员")).Open($"/suggestions/{id}/return")).Submit(("Input.Code", "several"), ("Input.Letter", "请分成两件。"));

        var letter = await File(await office.As("代表"), $"/suggestions/{id}/return-letter");
        Assert.Empty(letter.Faults());
        Assert.Equal(["关于代表建议不予立案的退回说明", "代表代表："], letter.Paragraphs[..2]);
        Assert.Contains("请分成两件。", letter.Paragraphs[2]);
        Assert.Equal(["代表工作委员会", "2026年4月1日"], letter.Paragraphs[3..]);
        Assert.Equal(HttpStatusCode.NotFound, await Status(office, "交通局科员", $"/suggestions/{id}/return-letter"));
    }

    // The lines of the first page's head: both corners, then the mark.
    static string[] Head(Opened letter) => [.. letter.Header.Elements(Opened.W + "p").Select(line => string.Concat(line.Elements(Opened.W + "r").Select(Opened.Text)))];
}
