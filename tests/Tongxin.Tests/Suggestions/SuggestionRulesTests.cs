using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Statutes;
using Tongxin.Rules.Packs;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Calendar;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>What is refused, who sees what, and what the calendar does.</summary>
public sealed class SuggestionRulesTests
{
    [Fact]
    public async Task A_handling_unit_sees_only_what_it_was_given_and_a_draft_is_its_authors_alone()
    {
        await using var office = await Office.Open();
        var given = await Papers.Assigned(office);
        var other = await Papers.Accepted(office, "与交通无关的建议");
        var draft = await office.Do(services => services.GetRequiredService<Tongxin.Suggestions.Write.WritePaper>().Begin(CancellationToken.None), "代表");
        var official = await office.As("交通局科员");

        Assert.Equal(HttpStatusCode.OK, (await official.Open($"/suggestions/{given}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await official.Open($"/suggestions/{other}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As("教育局局长")).Open($"/suggestions/{given}")).Status);
        Assert.Single((await official.Open("/suggestions?state=all")).Rows);
        Assert.DoesNotContain("与交通无关", (await official.Open("/find?q=建议")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As("代表乙")).Open($"/suggestions/drafts/{draft}")).Status);
        Assert.Equal(2, (await (await office.As("代表乙")).Open("/suggestions?state=all")).Rows.Count);
    }

    [Fact]
    public async Task What_is_closed_to_named_persons_is_closed_to_all_others_and_leaves_the_search()
    {
        await using var office = await Office.Open();
        var id = await Papers.Accepted(office);
        var clerk = await office.As("代表工委科员");
        Assert.Contains("桂花街", (await clerk.Open("/find?q=桂花街")).Text);

        await (await clerk.Open($"/suggestions/{id}/classify")).Submit(("Input.IsClosed", "true"), ("Input.Readers.Text", "办公室主任"));

        Assert.Equal(HttpStatusCode.OK, (await clerk.Open($"/suggestions/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await office.As("办公室主任")).Open($"/suggestions/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await office.As("代表")).Open($"/suggestions/{id}")).Status);
        foreach (var who in new[] { "代表乙", "代表工委主任", "办公室科员", "常委会主任" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await office.As(who)).Open($"/suggestions/{id}")).Status);
            Assert.Empty((await (await office.As(who)).Open("/suggestions?state=all")).Rows);
        }
        Assert.DoesNotContain("关于增设桂花街公交站的建议", (await (await office.As("办公室科员")).Open("/find?q=桂花街公交站")).Text);
    }

    [Fact]
    public async Task A_bill_needs_its_parts_and_its_names_or_goes_on_as_a_suggestion()
    {
        await using var office = await Office.Open();
        var id = await Papers.Proposed(office, "关于制定公共交通条例的议案", SuggestionKind.Bill);
        var deputy = await office.As("代表");

        Assert.Equal("bill.too-few", (await deputy.Open($"/suggestions/{id}/do/submit")).Alert);
        await (await deputy.Open($"/suggestions/{id}/do/become")).Press("改作建议");
        await (await deputy.Open($"/suggestions/{id}/do/submit")).Press("提交");

        Assert.Equal((SuggestionKind.Suggestion, States.Submitted), ((await Papers.Kept(office, id)).Kind, (await Papers.Kept(office, id)).State));
        Assert.Contains("居民反映多年。", (await Papers.Kept(office, id)).Text);
    }

    [Fact]
    public async Task A_paper_that_is_not_acceptable_goes_back_with_a_coded_reason_and_a_letter()
    {
        await using var office = await Office.Open();
        var id = await Papers.Proposed(office);
        await (await (await office.As("代表工委科员")).Open($"/suggestions/{id}/return")).Submit(("Input.Code", "several"), ("Input.Letter", "请分成两件。"));

        var page = await (await office.As("代表")).Open($"/suggestions/{id}");
        Assert.Contains("一件里提出几件事的", page.Text);
        Assert.Contains("请分成两件。", page.Text);
        Assert.Equal("suggestion.not-accept", (await (await office.As("代表工委科员")).Open($"/suggestions/{id}/accept")).Alert);
    }

    [Fact]
    public async Task The_office_enters_a_paper_that_came_on_paper_and_who_signed_it_has_signed()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("代表工委科员")).Open("/suggestions/enter");
        var wrong = await form.Submit(("Input.Title", "甲"), ("Input.Text", "乙"), ("Input.Lead.Text", "办公室科员"));
        Assert.Contains("领衔的那天不是代表，请核对姓名和日期。", wrong.Errors);

        var page = await wrong.Submit(("Input.Lead.Text", "代表"), ("Input.Signed.Text", "代表乙"), ("Input.On", "2026-03-30"));

        Assert.Contains("待审查", page.Text);
        var kept = await Papers.Kept(office, Guid.Parse(page.Address.Split('/')[^1]));
        Assert.Equal([await office.Person("代表"), await office.Person("代表乙")], kept.Authors);
        Assert.Equal(new DateOnly(2026, 3, 30), kept.SubmittedOn);
        Assert.Contains("提交建议：甲", (await (await office.As("代表乙")).Open("/notices")).Text);
    }

    [Theory]
    [InlineData("代表乙", "rate"), InlineData("交通局科员", "rate"), InlineData("代表", "accept"), InlineData("监司委科员", "assign"), InlineData("代表乙", "do/withdraw"), InlineData("交通局联络员", "do/redo")]
    public async Task An_act_of_somebody_else_is_not_allowed(string who, string act)
    {
        await using var office = await Office.Open();
        var id = await Papers.Answered(office);

        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As(who)).Open($"/suggestions/{id}/{act}")).Status);
    }

    [Fact]
    public async Task A_stale_page_and_a_second_answer_are_refused_in_words()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office);
        var handling = (await Papers.Handlings(office, id))[0];
        var head = await office.As("交通局联络员");
        var (first, second) = (await head.Open($"/handlings/{handling.Id}/do/receive"), await head.Open($"/handlings/{handling.Id}/do/receive"));
        await first.Press("签收");

        var refused = await second.Press("签收");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        await Papers.Answer(office, id);
        Assert.Equal("handling.not-send", (await head.Open($"/handlings/{handling.Id}/do/send")).Alert);
        Assert.Single((await Papers.Handlings(office, id))[0].Answers);
    }

    [Fact]
    public async Task An_extension_is_asked_granted_and_told_to_the_deputy()
    {
        await using var office = await Office.Open(options: new() { RulesFile = "shanghai" });
        var id = await Papers.Assigned(office);
        var handling = (await Papers.Handlings(office, id))[0];
        Assert.Equal(new DateOnly(2026, 7, 1), handling.Due);
        await Papers.Do(office, handling.Id, "receive");
        await Papers.Do(office, handling.Id, "ask-extension", "涉及规划调整");
        await Papers.Do(office, handling.Id, "grant-extension", by: "代表工委科员");

        // 上海 19: three months more, which end in the holiday.
        Assert.Equal(new DateOnly(2026, 10, 8), (await Papers.Handlings(office, id))[0].Due);
        Assert.Equal(new DateOnly(2026, 10, 8), (await Papers.Kept(office, id)).Due);
        Assert.Contains("同意延期答复", (await (await office.As("代表")).Open("/notices")).Text);
        Assert.Equal("handling.not-extendable", (await (await office.As("交通局联络员")).Open($"/handlings/{handling.Id}/do/ask-extension")).Alert);
    }

    [Fact]
    public async Task No_rating_in_time_is_counted_as_none_and_never_as_content()
    {
        await using var office = await Office.Open(options: new() { RulesFile = "beijing" });
        var id = await Papers.Answered(office, "A");
        var due = (await Papers.Kept(office, id)).Due!.Value;

        office.On(due.ToString("yyyy-MM-dd"));
        await office.Do(services => services.GetServices<IDuty>().OfType<LapsedRatings>().Single().Run(CancellationToken.None));
        Assert.Equal(States.Answered, (await Papers.Kept(office, id)).State);
        office.On(due.AddDays(1).ToString("yyyy-MM-dd"));
        await office.Do(services => services.GetServices<IDuty>().OfType<LapsedRatings>().Single().Run(CancellationToken.None));

        Assert.Equal((States.Closed, null), ((await Papers.Kept(office, id)).State, (await Papers.Kept(office, id)).Satisfaction));
        Assert.Contains("代表未评价", (await (await office.As("代表")).Open($"/suggestions/{id}")).Text);
    }

    [Fact]
    public void Running_deadlines_follow_changed_rules_and_what_ended_stays_as_it_was_judged()
    {
        var (shanghai, beijing) = (new CaseRules(new(RulePack.Places["shanghai"])), new CaseRules(new(RulePack.Places["shandong"])));
        var suggestion = new Suggestion(Papers.Facts(), Guid.CreateVersion7(), [], shanghai, new(2026, 3, 2));
        Assert.Equal(new DateOnly(2026, 3, 11), suggestion.Due);
        suggestion.Accept("0001", null, shanghai, new(2026, 3, 3));
        suggestion.Assign("甲", shanghai, new(2026, 3, 4));
        var ended = Assert.Single(suggestion.Clocks);

        var waiting = new Suggestion(Papers.Facts(), Guid.CreateVersion7(), [], shanghai, new(2026, 3, 2));
        Assert.Contains("由2026年3月11日变为2026年3月9日", waiting.Recompute(beijing));
        Assert.Equal(new DateOnly(2026, 3, 9), waiting.Due);
        Assert.Null(suggestion.Recompute(beijing));
        Assert.Equal(ended, Assert.Single(suggestion.Clocks));
    }

    /// <summary>Whatever is done in whatever order, a suggestion is in a state of the procedure, waits for somebody while it is open, and no clock runs after its end.</summary>
    [Fact]
    public void No_sequence_of_acts_loses_a_suggestion_or_skips_a_clock()
    {
        var rules = new CaseRules(new(RulePack.Places["chongqing"]));
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var day = new DateOnly(2026, 1, 5).AddDays(random.Next(200));
            var (lead, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            var suggestion = new Suggestion(Papers.Facts(), lead, random.Next(2) == 0 ? [] : [other], rules, day);
            var main = new Suggestion(Papers.Facts("主件"), other, [], rules, day);
            for (var step = 0; step < 40; step++)
            {
                day = day.AddDays(random.Next(0, 9));
                var before = (suggestion.State, suggestion.ClockLines);
                try
                {
                    switch (random.Next(14))
                    {
                        case 0: suggestion.Submit(rules, day); break;
                        case 1: suggestion.Sign(other, rules, day); break;
                        case 2: suggestion.Withdraw(random.Next(2) == 0 ? lead : other, rules, day, ""); break;
                        case 3: suggestion.Accept("0001", null, rules, day); break;
                        case 4 when random.Next(6) == 0: suggestion.Return("empty", "", "", rules, day); break;
                        case 5 when random.Next(6) == 0: suggestion.ToLetter("x", rules, day); break;
                        case 6: suggestion.MergeInto(main, rules, day); break;
                        case 7: suggestion.Split("x", rules, day); break;
                        case 8: suggestion.Assign("甲", rules, day); break;
                        case 9: suggestion.Answer("done", rules, day); break;
                        case 10: suggestion.Rate(Satisfaction.Satisfied, (Satisfaction)random.Next(3), "理由", lead, rules, day); break;
                        case 11: suggestion.Redo("", rules, day); break;
                        case 12: suggestion.Recall(rules, day); break;
                        default: suggestion.Lapse(rules, day); break;
                    }
                }
                catch (RefusedException)
                {
                    Assert.Equal(before.State, suggestion.State);
                    continue;
                }
                var state = suggestion.ProcedureOf(rules).State(suggestion.State);
                Assert.True(suggestion.Phase == CasePhase.Done || state.Waits.Length > 0, $"seed {seed}: {suggestion.State} waits for nobody");
                var running = suggestion.Clocks.Where(clock => clock.Ended is null).Select(clock => clock.Rule).ToHashSet();
                Assert.Equal(suggestion.State is States.Submitted or States.Accepted && suggestion.MergedInto is null && suggestion.Clocks.Any(clock => clock.Rule == "suggestion.assign" && clock.Ended is null), running.Contains("suggestion.assign"));
                Assert.Equal(suggestion.State == States.Answered, running.Contains("suggestion.feedback"));
                if (suggestion.Phase == CasePhase.Done)
                    Assert.Null(suggestion.Due);
                else if (suggestion.State == States.Answered)
                    Assert.NotNull(suggestion.Due);
            }
        }
    }
}
