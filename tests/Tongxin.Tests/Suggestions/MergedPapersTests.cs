using Microsoft.Extensions.DependencyInjection;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Act;
using Tongxin.Suggestions.Examine;
using Tongxin.Suggestions.Handle;
using Tongxin.Suggestions.Rate;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>What was merged shares the way of the main one and is never lost with it.</summary>
public sealed class MergedPapersTests
{
    static async Task<(Guid Main, Guid Merged)> Two(Office office, bool isAssigned)
    {
        var main = isAssigned ? await Papers.Assigned(office) : await Papers.Accepted(office);
        var merged = await Papers.Accepted(office, "乙件", by: "代表乙");
        await office.Do(async services => await services.GetRequiredService<MergeSuggestion>().Run(merged, new() { Into = $"{main}", Version = (await Papers.Kept(office, merged)).Version }, default), Papers.Office);
        return (main, merged);
    }

    static Task Act(Office office, Guid id, string act, string by) => office.Do(async services =>
        await services.GetRequiredService<ActOnSuggestion>().Run(id, act, new() { Reason = "理由", Version = (await Papers.Kept(office, id)).Version }, default), by);

    static Task Rate(Office office, Guid id, Satisfaction result, string by) => office.Do(async services =>
        await services.GetRequiredService<RateAnswer>().Run(id, new() { Attitude = Satisfaction.Satisfied, Result = result, Words = "还没有办", Version = (await Papers.Kept(office, id)).Version }, default), by);

    [Fact]
    public async Task When_only_its_own_deputy_is_dissatisfied_it_is_handled_anew_and_answered_again()
    {
        await using var office = await Office.Open();
        var (main, merged) = await Two(office, isAssigned: true);
        await Papers.Answer(office, main);
        await Rate(office, main, Satisfaction.Satisfied, Papers.Deputy);
        await Rate(office, merged, Satisfaction.Not, "代表乙");
        await Act(office, merged, "redo", Papers.Office);
        Assert.Equal((await Papers.Handlings(office, main))[0].Due, (await Papers.Kept(office, merged)).Due);

        await Papers.Answer(office, main);

        Assert.Equal((States.Answered, 2, null), ((await Papers.Kept(office, merged)).State, (await Papers.Kept(office, merged)).Round, (await Papers.Kept(office, merged)).HandlingDue));
        Assert.Equal(States.Closed, (await Papers.Kept(office, main)).State);
    }

    [Fact]
    public async Task When_the_main_one_is_withdrawn_before_any_unit_has_it_it_stands_alone_with_its_deadline()
    {
        await using var office = await Office.Open(options: new() { RulesFile = "chongqing" });
        var (main, merged) = await Two(office, isAssigned: false);
        Assert.Null((await Papers.Kept(office, merged)).Due);

        await Act(office, main, "withdraw", Papers.Deputy);

        var kept = await Papers.Kept(office, merged);
        Assert.Equal((States.Accepted, null), (kept.State, kept.MergedInto));
        Assert.NotNull(kept.Due);
        Assert.Contains("拆出并案，单独办理；理由：并入的“关于增设桂花街公交站的建议”代表已撤回", (await (await office.As("代表乙")).Open("/notices")).Text);
    }

    [Fact]
    public async Task When_the_main_one_is_withdrawn_while_a_unit_is_at_it_the_unit_answers_the_other()
    {
        await using var office = await Office.Open();
        var (main, merged) = await Two(office, isAssigned: true);

        await Act(office, main, "withdraw", Papers.Deputy);
        await Papers.Answer(office, main);

        Assert.Equal((States.Withdrawn, States.Answered), ((await Papers.Kept(office, main)).State, (await Papers.Kept(office, merged)).State));
    }

    [Fact]
    public async Task When_one_unit_has_answered_and_the_other_gives_its_part_back_it_is_answered()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office, leads: "市交通运输局、市教育局");
        var transport = await office.Unit("JTJ");
        var other = (await Papers.Handlings(office, id)).Single(handling => handling.Unit != transport).Id;
        await Papers.Do(office, other, "ask-return", "不归我们", "教育局局长");
        var answering = (await Papers.Handlings(office, id)).Single(handling => handling.Unit == transport).Id;
        await Papers.Do(office, answering, "receive");
        await office.Do(async services => await services.GetRequiredService<ContactDeputy>().Run(answering, new() { Day = new(2026, 4, 1), Who = "公交科", What = "希望办", Version = (await Papers.Handling(office, answering)).Version }, default), Papers.Head);
        await office.Do(async services => await services.GetRequiredService<WriteAnswer>().Run(answering, new() { Text = "已办。", Class = "A", Version = (await Papers.Handling(office, answering)).Version }, default), Papers.Head);
        await Papers.Do(office, answering, "send");
        Assert.Equal(States.Assigned, (await Papers.Kept(office, id)).State);

        await Papers.Do(office, other, "grant-return", by: Papers.Office);

        Assert.Equal((States.Answered, "A"), ((await Papers.Kept(office, id)).State, (await Papers.Kept(office, id)).ResultClass));
    }

    [Fact]
    public async Task What_is_handled_with_another_is_given_to_more_units_there()
    {
        await using var office = await Office.Open();
        var (main, merged) = await Two(office, isAssigned: true);
        await Papers.Answer(office, main);
        await Rate(office, merged, Satisfaction.Not, "代表乙");
        await Act(office, merged, "redo", Papers.Office);

        Assert.Equal("suggestion.merged-assign", (await (await office.As(Papers.Office)).Open($"/suggestions/{merged}/assign")).Alert);
    }
}
