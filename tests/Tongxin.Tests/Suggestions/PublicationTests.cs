using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Publish;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Files;

namespace Tongxin.Tests.Suggestions;

/// <summary>From a proposal to the public list and back: who may, what is refused, and what a stranger reads.</summary>
public sealed class PublicationTests
{
    const string Reviewer = "代表工委主任";

    static async Task<Page> Propose(Office office, Guid id, string openness = "Full", string words = "", string by = "交通局科员") =>
        await (await (await office.As(by)).Open($"/suggestions/{id}/publication")).Submit(("Input.Openness", openness), ("Input.Words", words));

    static async Task<Page> Review(Office office, Guid id, string by = Reviewer, params (string, string)[] more) =>
        await (await (await office.As(by)).Open($"/suggestions/{id}/publication/review")).Press("审查通过，公开", [("Input.IsChecked", "true"), .. more]);

    static async Task<Guid> Published(Office office)
    {
        var id = await Papers.Answered(office);
        await Propose(office, id);
        await Review(office, id);
        return id;
    }

    static Task<Publication> Kept(Office office, Guid id) => office.Look(db => db.Set<Publication>().AsNoTracking().SingleAsync(p => p.Suggestion == id));

    static async Task<Page> Public(Office office, string rest = "") => await office.Stranger().Open("/public/suggestions" + rest);

    [Fact]
    public async Task The_unit_proposes_another_person_reviews_and_everybody_reads_it()
    {
        await using var office = await Office.Open();
        var id = await Papers.Answered(office);
        await Propose(office, id);
        Assert.Empty((await Public(office)).Rows);
        Assert.Equal(HttpStatusCode.NotFound, (await Public(office, $"/{(await Kept(office, id)).Id}")).Status);
        Assert.Contains("等保密审查", (await (await office.As(Reviewer)).Open("/")).Text);

        var page = await Review(office, id);
        Assert.Contains("公开，已公开。", page.Text);

        var list = await Public(office);
        var row = Assert.Single(list.Rows).TextContent;
        Assert.Contains("代表（云山代表团）", row);
        Assert.Contains("市交通运输局", row);
        var item = await list.Follow("关于增设桂花街公交站的建议");
        Assert.Contains("桂花街居民出行要走一公里", item.Text);
        Assert.Contains("已列入计划，年内增设。", item.Text);
        Assert.Equal(
            ["publication.proposed", "publication.published"],
            await office.Look(db => db.Facts.Where(f => f.Kind.StartsWith("publication.")).OrderBy(f => f.Seq).Select(f => f.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Who_proposed_cannot_review_and_nothing_unanswered_can_be_reviewed()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office);
        await Propose(office, id, by: Papers.Office);

        Assert.Equal("publication.not-answered", (await (await office.As(Reviewer)).Open($"/suggestions/{id}/publication/review")).Alert);
        await Papers.Answer(office, id);
        Assert.Equal("publication.same-person", (await (await office.As(Papers.Office)).Open($"/suggestions/{id}/publication/review")).Alert);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => office.Do(async services => await services.GetRequiredService<ReviewPublication>().Run(
            id, new() { IsChecked = true, Version = (await Kept(office, id)).Version, Shown = (await Papers.Kept(office, id)).Version }, CancellationToken.None), Papers.Office));
        Assert.Equal("publication.same-person", refused.Refusal.Code);
        Assert.Empty((await Public(office)).Rows);
    }

    [Fact]
    public async Task Personal_data_is_marked_and_blacked_out_unless_the_reviewer_lets_it_stand()
    {
        await using var office = await Office.Open();
        var id = await Papers.Answered(office, text: "请联系王小明13812345678，窗口电话0831-8223456。<script>alert(1)</script>");
        await Propose(office, id);
        var review = await (await office.As(Reviewer)).Open($"/suggestions/{id}/publication/review");
        Assert.Equal(["13812345678", "0831-8223456"], review.Document.QuerySelectorAll("mark").Select(mark => mark.TextContent));

        Assert.Contains("请通读以后勾选：没有国家秘密、工作秘密，该遮的都遮了。", (await review.Press("审查通过，公开")).Errors);
        Assert.Contains("文中没有“王大明”，请照原文写，一行一个。", (await review.Press("审查通过，公开", ("Input.IsChecked", "true"), ("Input.Words", "王大明"))).Errors);
        await review.Press("审查通过，公开", ("Input.IsChecked", "true"), ("Input.Words", "王小明"), ("Input.Lines[1].Left", "true"));

        var item = await (await Public(office)).Follow("关于增设桂花街公交站的建议");
        Assert.Contains("请联系■■■■■■，窗口电话0831-8223456。<script>alert(1)</script>", item.Text);
        Assert.Empty(item.Document.QuerySelectorAll("article script"));
        Assert.DoesNotContain("13812345678", item.Source);
        Assert.DoesNotContain("王小明", item.Source);
        // What was published is kept as it was published; the answer itself is untouched.
        Assert.DoesNotContain("王小明", (await Kept(office, id)).Answer);
        Assert.Contains("王小明", (await Papers.Handlings(office, id))[0].Answers[0].Text);
    }

    [Fact]
    public async Task Names_written_by_who_proposes_are_previewed_and_stay_hidden_whatever_the_reviewer_adds()
    {
        await using var office = await Office.Open();
        var id = await Papers.Answered(office, text: "王小明和李大海来过，电话13812345678。");
        var form = await (await office.As("交通局科员")).Open($"/suggestions/{id}/publication");
        Assert.Contains("文中没有“王大明”，请照原文写，一行一个。", (await form.Press("预览公开后的样子", ("Input.Openness", "Full"), ("Input.Hidden", "王大明"))).Errors);

        var preview = await form.Press("预览公开后的样子", ("Input.Openness", "Full"), ("Input.Hidden", "王小明"));
        Assert.Contains("■■■和李大海来过，电话■■■。", preview.Text);
        Assert.Equal(["王小明", "13812345678"], preview.Document.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Equal(0, await office.Look(db => db.Set<Publication>().CountAsync()));
        await preview.Press("提交审查");

        var review = await (await office.As(Reviewer)).Open($"/suggestions/{id}/publication/review");
        Assert.Equal(["王小明", "13812345678"], review.Document.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        review = await review.Press("再看遮后的样子", ("Input.Words", "李大海"));
        Assert.Contains("■■■和■■■来过，电话■■■。", review.Text);
        Assert.Equal(PublicationState.Proposed, (await Kept(office, id)).State);
        await review.Press("审查通过，公开", ("Input.IsChecked", "true"));
        Assert.Equal("■■■和■■■来过，电话■■■。", (await Kept(office, id)).Answer);
    }

    [Fact]
    public async Task Files_of_the_answer_go_out_only_when_each_is_ticked_as_copies_with_their_names_blacked_out()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office);
        var handling = (await Papers.Handlings(office, id))[0].Id;
        await Papers.Do(office, handling, "receive");
        foreach (var name in new[] { "王小明反映.docx", "内部.docx" })
            await (await (await office.As("交通局科员")).Open($"/handlings/{handling}/files")).Upload("Files", name, Samples.Word(name));
        await Papers.Answer(office, id, text: "王小明来过。");
        await (await (await office.As("交通局科员")).Open($"/suggestions/{id}/publication")).Submit(("Input.Openness", "Full"), ("Input.Hidden", "王小明"));
        var review = await (await office.As(Reviewer)).Open($"/suggestions/{id}/publication/review");
        var ticked = review.Document.QuerySelectorAll("[name='Input.Files']").Select(box => box.GetAttribute("value")!).ToList();
        Assert.Equal(2, ticked.Count);
        Assert.Contains((await review.Press("审查通过，公开", ("Input.IsChecked", "true"), ("Input.Files", $"{Guid.CreateVersion7()}"))).Errors, error => error.Contains("不是随这次答复发出的", StringComparison.Ordinal));
        await review.Press("审查通过，公开", ("Input.IsChecked", "true"), ("Input.Files", ticked[0]));

        var item = await (await Public(office)).Follow("关于增设桂花街公交站的建议");
        Assert.Contains("■■■反映.docx", item.Text);
        Assert.DoesNotContain("内部.docx", item.Text);
        var address = item.Links.Single(link => link.Contains("/files/", StringComparison.Ordinal));
        var file = await office.Stranger().Client.GetAsync(address);
        Assert.Equal(Samples.Word("王小明反映.docx").Length, (await file.Content.ReadAsByteArrayAsync()).Length);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain(Uri.EscapeDataString("王小明"), $"{file.Content.Headers}", StringComparison.OrdinalIgnoreCase);

        await (await (await office.As(Papers.Office)).Open($"/suggestions/{id}/publication/withdraw")).Submit(("Input.Reason", "有误"));
        Assert.Equal(HttpStatusCode.NotFound, (await office.Stranger().Client.GetAsync(address)).StatusCode);
        await Propose(office, id);
        await Review(office, id);
        Assert.Empty((await Public(office, $"/{(await Kept(office, id)).Id}")).Links.Where(link => link.Contains("/files/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_summary_stands_in_place_of_both_texts_and_what_is_not_published_needs_a_reason()
    {
        await using var office = await Office.Open();
        var id = await Papers.Answered(office);
        Assert.Contains("请写摘要：公开时只看得到标题和它。", (await Propose(office, id, "Summary")).Errors);
        Assert.Contains("请写明不公开的理由。", (await Propose(office, id, "None")).Errors);
        await Propose(office, id, "Summary", "桂花街将增设公交站。");
        await Review(office, id);

        var item = await (await Public(office)).Follow("关于增设桂花街公交站的建议");
        Assert.Contains("桂花街将增设公交站。", item.Text);
        Assert.DoesNotContain("要走一公里", item.Source);
        Assert.DoesNotContain("已列入计划", item.Source);
    }

    [Fact]
    public async Task What_is_not_published_is_reviewed_too_and_what_is_sent_back_is_proposed_again()
    {
        await using var office = await Office.Open();
        var id = await Papers.Answered(office);
        await Propose(office, id);
        var page = await (await (await office.As(Reviewer)).Open($"/suggestions/{id}/publication/review")).Press("退回重提");
        Assert.Contains("请写明为什么退回、应当怎样改。", page.Errors);
        await (await (await office.As(Reviewer)).Open($"/suggestions/{id}/publication/review")).Press("退回重提", ("Input.Reason", "涉及未公布的规划"));
        Assert.Contains("涉及未公布的规划", (await (await office.As("交通局科员")).Open($"/suggestions/{id}/publication")).Text);

        await Propose(office, id, "None", "涉及未公布的规划");
        await (await (await office.As(Reviewer)).Open($"/suggestions/{id}/publication/review")).Press("同意不公开", ("Input.IsChecked", "true"));
        Assert.Equal(PublicationState.Kept, (await Kept(office, id)).State);
        Assert.Empty((await Public(office)).Rows);
    }

    [Fact]
    public async Task What_is_withdrawn_or_closed_is_gone_at_once()
    {
        await using var office = await Office.Open();
        var id = await Published(office);
        var address = $"/{(await Kept(office, id)).Id}";
        var clerk = await office.As(Papers.Office);
        Assert.Equal(HttpStatusCode.OK, (await Public(office, address)).Status);

        await (await clerk.Open($"/suggestions/{id}/classify")).Submit(("Input.IsClosed", "true"));
        Assert.Equal(HttpStatusCode.NotFound, (await Public(office, address)).Status);
        Assert.Empty((await Public(office)).Rows);
        Assert.DoesNotContain("市交通运输局", (await Public(office)).Text);
        await (await clerk.Open($"/suggestions/{id}/classify")).Submit(("Input.IsClosed", "false"));

        await (await clerk.Open($"/suggestions/{id}/publication/withdraw")).Submit(("Input.Reason", "有误"));
        Assert.Equal(HttpStatusCode.NotFound, (await Public(office, address)).Status);
        Assert.Contains("已撤回公开。说明：有误", (await clerk.Open($"/suggestions/{id}")).Text);
        await Propose(office, id, "None", "有误");
        Assert.Equal(PublicationState.Proposed, (await Kept(office, id)).State);
    }

    [Fact]
    public async Task What_is_closed_is_never_proposed_or_reviewed()
    {
        await using var office = await Office.Open();
        var (id, other) = (await Papers.Answered(office), await Papers.Answered(office));
        var clerk = await office.As(Papers.Office);
        await Propose(office, other);
        foreach (var one in new[] { id, other })
            await (await clerk.Open($"/suggestions/{one}/classify")).Submit(("Input.IsClosed", "true"), ("Input.Readers.Text", Reviewer));

        Assert.Equal("publication.closed", (await clerk.Open($"/suggestions/{id}/publication")).Alert);
        Assert.Equal("publication.closed", (await (await office.As(Reviewer)).Open($"/suggestions/{other}/publication/review")).Alert);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As("办公室主任")).Open($"/suggestions/{other}/publication/review")).Status);
    }

    [Theory]
    [InlineData("交通局科员", true, false), InlineData("交通局联络员", true, false), InlineData("教育局局长", false, false), InlineData("代表", false, false), InlineData("代表乙", false, false)]
    [InlineData("代表工委主任", true, true), InlineData("代表工委科员", true, true), InlineData("办公室科员", false, true), InlineData("监司委科员", false, false), InlineData("常委会主任", false, false), InlineData("系统管理员", false, false)]
    public async Task Who_may_propose_and_who_may_review(string who, bool proposes, bool reviews)
    {
        await using var office = await Office.Open();
        var id = await Papers.Answered(office, assists: "市教育局");
        await Propose(office, id, by: "小组长");
        var visitor = await office.As(who);

        Assert.Equal(proposes, (await visitor.Open($"/suggestions/{id}/publication")).Status == HttpStatusCode.OK);
        Assert.Equal(reviews, (await visitor.Open($"/suggestions/{id}/publication/review")).Status == HttpStatusCode.OK);
        Assert.Equal(proposes, (await visitor.Post($"/api/v1/suggestions/{id}/publication", new { openness = 0, version = (await Papers.Kept(office, id)).Version })).IsSuccessStatusCode);
        if (!reviews)
            Assert.Contains((await visitor.Post($"/api/v1/suggestions/{id}/publication/withdraw", new { reason = "试试", version = 1 })).StatusCode, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
    }

    [Fact]
    public async Task A_stale_review_is_refused_when_the_proposal_changed_meanwhile()
    {
        await using var office = await Office.Open();
        var id = await Papers.Answered(office);
        await Propose(office, id, "Summary", "旧摘要");
        var review = await (await office.As(Reviewer)).Open($"/suggestions/{id}/publication/review");
        await Propose(office, id);

        Assert.Equal(HttpStatusCode.Conflict, (await review.Press("审查通过，公开", ("Input.IsChecked", "true"))).Status);
        Assert.Empty((await Public(office)).Rows);
    }

    [Fact]
    public async Task The_public_list_is_asked_by_words_year_subject_and_unit_and_turns_its_pages()
    {
        await using var office = await Office.Open();
        await Published(office);
        Assert.Single((await Public(office, "?q=桂花街 公交&year=2026&unit=" + Uri.EscapeDataString("市交通运输局"))).Rows);
        foreach (var nothing in new[] { "?q=桂花街 地铁", "?year=2025", "?unit=交通运输局", "?subject=无", "?q=%25", "?q=_" })
            Assert.Empty((await Public(office, nothing)).Rows);
        Assert.Contains("&lt;b&gt;", (await Public(office, "?q=<b>\"")).Source);
        foreach (var wrong in new[] { "?after=x", "?year=x" })
            Assert.Equal(HttpStatusCode.BadRequest, (await Public(office, wrong)).Status);

        for (var more = 0; more < PublicList.PageSize; more++)
            await Papers.Published(office, $"第{more}件", $"9{more:000}");
        var first = await Public(office);
        var second = await first.Follow("下一页");
        Assert.Equal((PublicList.PageSize, 1), (first.Rows.Count, second.Rows.Count));
        Assert.Empty(first.Rows.Select(row => row.TextContent).Intersect(second.Rows.Select(row => row.TextContent)));
    }

    [Fact]
    public async Task The_public_page_is_the_same_for_everybody_and_may_be_cached_for_a_minute()
    {
        await using var office = await Office.Open();
        await Published(office);
        using var answer = await office.Stranger().Client.GetAsync("/public/suggestions");
        Assert.Equal("public, max-age=60", answer.Headers.CacheControl?.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));

        var page = await (await office.As(Papers.Office)).Open("/public/suggestions");
        Assert.DoesNotContain(Papers.Office, page.Source);
        Assert.Equal((await Public(office)).Source, page.Source);
    }
}
