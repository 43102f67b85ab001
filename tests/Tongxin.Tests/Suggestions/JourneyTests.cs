using System.Net;
using Tongxin.Suggestions;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Accounts;

namespace Tongxin.Tests.Suggestions;

/// <summary>One suggestion through its three sides, at the pages.</summary>
public sealed class JourneyTests
{
    [Fact]
    public async Task From_a_deputys_draft_to_a_content_rating()
    {
        await using var office = await Office.Open();
        var (deputy, clerk, head, official) = (await office.SignedIn("代表"), await office.As("代表工委科员"), await office.As("交通局联络员"), await office.As("交通局科员"));

        var draft = await (await deputy.Open("/suggestions")).Press("写建议");
        Assert.StartsWith("/suggestions/drafts/", draft.Address);
        var missing = await draft.Press("提出", ("Input.Title", ""), ("Input.Text", "桂花街没有公交站。"));
        Assert.Contains("请写标题，一句话说明要办什么事。", missing.Errors);
        var page = await missing.Press("提出", ("Input.Title", "增设桂花街公交站"));
        Assert.Equal("增设桂花街公交站", page.Heading);
        Assert.Contains("待审查", page.Text);
        var id = page.Address.Split('/')[^1];

        Assert.Contains("等审查立案", (await clerk.Open("/")).Text);
        page = await (await (await clerk.Open($"/suggestions/{id}")).Follow("立案")).Press("立案");
        Assert.Contains("2026年建议 0001号", page.Text);
        page = await (await page.Follow("交办")).Submit(("Input.Leads.Text", "市交通运输局"), ("Input.Assists.Text", "市教育局"));
        Assert.Contains("办理中", page.Text);
        Assert.Contains("市交通运输局 主办", page.Text);
        Assert.Contains("代表法》第五十一条", page.Text);

        page = await (await (await head.Open("/")).Follow("签收")).Press("签收");
        Assert.Contains("办理中", page.Text);
        var refused = await official.Open($"/handlings/{(await Papers.Handlings(office, Guid.Parse(id)))[0].Id}/answer");
        Assert.Equal("handling.no-contact", refused.Alert);
        page = await (await (await official.Open($"/suggestions/{id}")).Follow("记与代表沟通")).Submit(("Input.Who", "公交科"), ("Input.What", "希望年内办"));
        page = await (await page.Follow("起草答复")).Submit(("Input.Class", "A"), ("Input.Text", "已增设。"));
        Assert.DoesNotContain("审核发出", page.Text);
        page = await (await (await head.Open($"/suggestions/{id}")).Follow("审核发出")).Submit(("Input.Words", "云交函〔2026〕1号"));
        Assert.Contains("已答复，待评价", page.Text);

        page = await (await (await deputy.Open("/suggestions/mine")).Follow("评价")).Submit(("Input.Attitude", "Satisfied"), ("Input.Result", "Mostly"));
        Assert.Contains("已办结，A类，代表基本满意", page.Text);
        Assert.Equal((States.Closed, Satisfaction.Mostly), ((await Papers.Kept(office, Guid.Parse(id))).State, (await Papers.Kept(office, Guid.Parse(id))).Satisfaction!.Value));
    }

    [Fact]
    public async Task Not_content_is_handled_anew_with_a_clock_of_its_own()
    {
        await using var office = await Office.Open(options: new() { RulesFile = "chongqing" });
        var id = await Papers.Answered(office, "done");
        var (deputy, clerk) = (await office.As("代表"), await office.As("代表工委科员"));

        var rate = await deputy.Open($"/suggestions/{id}/rate");
        Assert.Equal("suggestion.reason-wanted", (await rate.Submit(("Input.Attitude", "Satisfied"), ("Input.Result", "Not"))).Alert);
        await rate.Submit(("Input.Attitude", "Satisfied"), ("Input.Result", "Not"), ("Input.Words", "没有说何时办"));
        office.On("2026-04-08");
        await (await clerk.Open($"/suggestions/{id}/do/redo")).Submit(("Input.Reason", "写明时间"));

        var handling = Assert.Single(await Papers.Handlings(office, id));
        Assert.Equal(("handling", 2), (handling.State, handling.Round));
        // 重庆 27: two months from receiving the demand.
        Assert.Equal(new DateOnly(2026, 6, 8), handling.Due);
        Assert.Equal(new DateOnly(2026, 6, 8), (await Papers.Kept(office, id)).Due);
        Assert.Contains("重新办理中", (await deputy.Open("/suggestions/mine")).Text);
        Assert.Contains("没有说何时办", (await (await office.As("交通局科员")).Open($"/suggestions/{id}")).Text);

        await Papers.Answer(office, id, "done");
        Assert.Equal(States.Answered, (await Papers.Kept(office, id)).State);
        Assert.Equal([1, 2], (await Papers.Handlings(office, id))[0].Answers.Select(answer => answer.Round).Order());
    }

    [Fact]
    public async Task A_unit_gives_back_what_is_not_its_own_within_the_limit_and_another_is_asked()
    {
        await using var office = await Office.Open(options: new() { RulesFile = "qingdao" });
        var id = await Papers.Assigned(office);
        var handling = (await Papers.Handlings(office, id))[0];
        await Papers.Do(office, handling.Id, "receive");

        // 青岛 19: five workdays from receiving; 3 to 7 April holds a holiday and a weekend.
        office.On("2026-04-10");
        var late = await (await office.As("交通局联络员")).Open($"/handlings/{handling.Id}/do/ask-return");
        Assert.Equal("handling.return-too-late", late.Alert);
        office.On("2026-04-03");
        await (await (await office.As("交通局联络员")).Open($"/handlings/{handling.Id}/do/ask-return")).Submit(("Input.Words", "道路归住建局"));
        var clerk = await office.As("代表工委科员");
        Assert.Contains("申请退办，待定", (await clerk.Open($"/suggestions/{id}")).Text);
        await (await clerk.Open($"/handlings/{handling.Id}/do/grant-return")).Press("同意退办");
        await (await clerk.Open($"/suggestions/{id}/assign")).Submit(("Input.Leads.Text", "市教育局"));

        Assert.Equal(["returned", "waiting"], (await Papers.Handlings(office, id)).OrderBy(one => one.AssignedOn).Select(one => one.State));
    }

    [Fact]
    public async Task Merged_papers_keep_their_authors_and_get_each_an_answer_and_a_vote_and_can_be_split_again()
    {
        await using var office = await Office.Open();
        var main = await Papers.Accepted(office, "甲件");
        var other = await Papers.Accepted(office, "乙件", by: "代表乙");
        var third = await Papers.Accepted(office, "丙件", by: "代表乙");
        var clerk = await office.As("代表工委科员");
        await (await clerk.Open($"/suggestions/{other}/merge")).Submit(("Input.Into", "1号"));
        await (await clerk.Open($"/suggestions/{third}/merge")).Submit(("Input.Into", "0001"));
        await (await clerk.Open($"/suggestions/{third}/do/split")).Submit(("Input.Reason", "不是一回事"));
        Assert.Equal((States.Accepted, null), ((await Papers.Kept(office, third)).State, (await Papers.Kept(office, third)).MergedInto));

        await (await clerk.Open($"/suggestions/{main}/assign")).Submit(("Input.Leads.Text", "市交通运输局"));
        await Papers.Answer(office, main);

        Assert.Equal([States.Answered, States.Answered], [(await Papers.Kept(office, main)).State, (await Papers.Kept(office, other)).State]);
        Assert.Equal(await office.Person("代表乙"), (await Papers.Kept(office, other)).Lead);
        await (await (await office.As("代表乙")).Open($"/suggestions/{other}/rate")).Submit(("Input.Attitude", "Satisfied"), ("Input.Result", "Satisfied"));
        Assert.Equal([States.Answered, States.Closed], [(await Papers.Kept(office, main)).State, (await Papers.Kept(office, other)).State]);
    }

    [Fact]
    public async Task Co_signers_consent_for_themselves_and_withdrawal_needs_all_of_them()
    {
        await using var office = await Office.Open();
        var id = await Papers.Proposed(office, asked: ["代表乙"]);
        var (lead, other) = (await office.As("代表"), await office.As("代表乙"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As("监司委科员")).Open($"/suggestions/{id}")).Status);

        await (await other.Open($"/suggestions/{id}/do/sign")).Press("同意联名");
        await (await lead.Open($"/suggestions/{id}/do/submit")).Press("提交");
        await (await lead.Open($"/suggestions/{id}/do/withdraw")).Press("撤回");
        Assert.Equal(States.Submitted, (await Papers.Kept(office, id)).State);
        await (await other.Open($"/suggestions/{id}/do/withdraw")).Press("撤回");

        Assert.Equal(States.Withdrawn, (await Papers.Kept(office, id)).State);
        Assert.Equal("suggestion.not-accept", (await (await office.As("代表工委科员")).Open($"/suggestions/{id}/accept")).Alert);
    }
}
