using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal;
using Tongxin.Platform.Drafts;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Appraisal;

public sealed class AppraisalTests
{
    [Fact]
    public async Task A_year_is_judged_from_the_scheme_to_the_frozen_result()
    {
        await using var office = await Judging.Opened();
        var (keeper, unit) = (await office.As("办公室主任"), await office.As("代表工委科员"));

        // What the product knows is there; what people have to say is asked for.
        var result = await keeper.Open("/appraisal/" + await office.Assessment());
        Assert.Contains("还缺 6 个数", result.Text);
        Assert.Equal("assessment.missing", result.Alert);
        await office.SayAll(leader: 96, conduct: [90, 100, 80]);
        result = await keeper.Open(result.Address);
        Assert.Equal(["办公室", "代表工作委员会", "监察和司法委员会"], result.Rows.Select(row => row.Children[0].TextContent));
        // 代表工委: one of two business tasks done: 70 × 1 ÷ 2 = 35, and 96 % of 30 = 28.8.
        Assert.Equal("63.80", result.Rows[1].Children[2].TextContent);

        // Before it is announced a unit sees its own points and nobody else's.
        var own = await unit.Open(result.Address);
        Assert.Equal(["代表工作委员会"], own.Rows.Select(row => row.Children[0].TextContent));
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.Open($"{result.Address}/{await office.Unit("JSW")}")).Status);
        var one = await unit.Open($"{result.Address}/{await office.Unit("DGW")}");
        Assert.Contains("业务任务完成：少 35 分", one.Text);
        var number = one.Document.QuerySelectorAll("tbody a").First(link => link.TextContent == "1 / 2").GetAttribute("href")!;
        Assert.Contains("完成任务 1 项", (await keeper.Open(number)).Find("h1")!.TextContent.Replace("\n", "", StringComparison.Ordinal));

        result = await (await keeper.Open(result.Address)).Press("公示结果");
        Assert.Contains("公示中，4月10日前可以提出异议", result.Text);
        Assert.Equal(3, (await unit.Open(result.Address)).Rows.Count);
        Assert.Equal("assessment.notice", result.Alert);

        var objected = await (await unit.Open($"{one.Address}/object")).Submit(("Input.Item", "leader"), ("Input.Text", "分管领导打的是 98 分，表上少记 2 分。"));
        Assert.Contains("待答复", objected.Text);
        office.On("2026-04-13");
        Assert.Equal("assessment.objections", (await keeper.Open(result.Address)).Alert);
        var answered = await (await (await keeper.Open(one.Address)).Follow("答复")).Submit(("Input.Upheld", "true"), ("Input.Answer", "核对原表，确为 98 分。"));
        Assert.Contains("采纳", answered.Text);
        await (await keeper.Open($"{one.Address}/mark/leader")).Submit(("Input.How", "say"), ("Input.Value", "98"), ("Input.Reason", "采纳异议，按原表更正"));
        Assert.Equal("assessment.announced", (await keeper.Open($"{result.Address}/{await office.Unit("JSW")}/mark/leader")).Alert);

        result = await (await keeper.Open(result.Address)).Press("定格结果");
        Assert.Contains("已定格", result.Text);
        Assert.Equal("64.40", result.Rows[1].Children[2].TextContent);
        var digest = result.Find("dd code")!.TextContent;
        Assert.Matches("^[0-9a-f]{64}$", digest);

        // What happens later changes nothing that is frozen.
        Assert.Null((await keeper.Open(result.Address)).Find("button[name='Input.Act']"));
        var stored = await office.Look(db => db.Set<Assessment>().SingleAsync());
        Assert.Equal(digest, stored.Digest);
        Assert.Equal(["assessment.opened", "assessment.announced", "assessment.frozen"], await office.Look(db => db.Facts.Where(f => f.Subject == stored.Id).OrderBy(f => f.Seq).Select(f => f.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Points_decided_by_hand_need_a_reason_and_are_marked()
    {
        await using var office = await Judging.Opened();
        var keeper = await office.As("办公室主任");
        var form = await keeper.Open($"/appraisal/{await office.Assessment()}/{await office.Unit("DGW")}/mark/tasks");

        Assert.Contains("请写明数出自哪里", string.Concat((await form.Submit(("Input.How", "decide"), ("Input.Value", "60"), ("Input.Reason", ""))).Errors));
        Assert.Contains("最多 70 分", string.Concat((await form.Submit(("Input.How", "decide"), ("Input.Value", "71"), ("Input.Reason", "x"))).Errors));
        Assert.Contains("由指标取数", string.Concat((await form.Submit(("Input.How", "say"), ("Input.Value", "1"), ("Input.Reason", "x"))).Errors));
        var page = await form.Submit(("Input.How", "decide"), ("Input.Value", "60"), ("Input.Reason", "一件任务因上级调整没有办成"));

        Assert.Contains("改定：一件任务因上级调整没有办成", page.Text);
        Assert.Contains("60.00", page.Rows.Single(row => row.TextContent.Contains("业务任务完成", StringComparison.Ordinal)).TextContent);
    }

    [Fact]
    public async Task What_if_tells_who_moves_and_keeps_nothing()
    {
        await using var office = await Judging.Opened();
        await office.SayAll(leader: 96, conduct: [90, 100, 80]);
        var keeper = await office.As("办公室主任");
        var address = $"/appraisal/{await office.Assessment()}/what-if";

        var page = await keeper.Open(address + "?without=tasks&mark=50&share=100");
        Assert.Contains("50 分以上的 3 个 × 100% = 3，名额 3 个", page.Text);
        Assert.Contains("新评为先进", page.Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await keeper.Open(address + "?weight.party=abc")).Status);
        Assert.Equal(0, await office.Look(db => db.Facts.CountAsync(f => f.Kind == "scheme.written" && f.Sentence.Contains("第2版"))));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表工委科员")).Open(address)).Status);
    }

    [Fact]
    public async Task A_scheme_is_refused_with_its_place_and_checked_before_it_is_used()
    {
        await using var office = await Office.Open();
        var keeper = await office.As("办公室主任");
        var form = await keeper.Open("/appraisal/schemes/new");
        var shipped = form.Find("textarea")!.TextContent;

        Assert.Contains("不是有效的 JSON", string.Concat((await form.Submit(("Input.Text", "{"))).Errors));
        Assert.Contains("条线 x 没有定义", string.Concat((await form.Submit(("Input.Text", shipped.Replace("\"stream\": \"business\"", "\"stream\": \"x\"", StringComparison.Ordinal)))).Errors));
        var saved = await form.Submit(("Input.Text", shipped.Replace("\"weight\": 60", "\"weight\": 61", StringComparison.Ordinal)));
        Assert.Contains("各条线权重合计 101%，应为 100%", saved.Text);
        Assert.DoesNotContain(saved.Links, link => link == "/appraisal/open/units");
        Assert.Equal("assessment.scheme", (await keeper.Open("/appraisal/open/units")).Alert);

        // What is not understood is not left out: the number would be a wider one.
        saved = await (await keeper.Open("/appraisal/schemes/units")).Submit(("Input.Text", shipped.Replace("\"slice\": \"stream=business\"", "\"slice\": \"stream=work&kind=没有的\"", StringComparison.Ordinal)));
        Assert.Contains("stream 写 party 或 business。", saved.Text);
        Assert.Contains("这个指标没有“没有的”这个类别。", saved.Text);
        Assert.Equal("assessment.scheme", (await keeper.Open("/appraisal/open/units")).Alert);

        saved = await (await keeper.Open("/appraisal/schemes/units")).Submit(("Input.Text", shipped));
        Assert.Contains("第3版", saved.Heading);
        Assert.Contains("没有发现问题", saved.Text);
        Assert.Contains("101%", (await keeper.Open("/appraisal/schemes/units?version=1")).Text);
        Assert.Equal("scheme.changed-meanwhile", (await form.Submit(("Input.Text", shipped))).Alert);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表工委科员")).Open("/appraisal/open/units")).Status);
    }

    [Fact]
    public async Task Programs_read_what_the_page_shows()
    {
        await using var office = await Judging.Opened();
        await office.SayAll(leader: 96, conduct: [90, 100, 80]);
        var id = await office.Assessment();

        var answer = await (await office.As("办公室主任")).Get($"/api/v1/appraisals/{id}");

        Assert.Equal(3, answer.GetProperty("standings").GetArrayLength());
        Assert.Equal(JsonValueKind.Object, answer.GetProperty("outcome").ValueKind);
        Assert.Equal(1, (await (await office.As("代表工委科员")).Get($"/api/v1/appraisals/{id}")).GetProperty("standings").GetArrayLength());
    }
}
