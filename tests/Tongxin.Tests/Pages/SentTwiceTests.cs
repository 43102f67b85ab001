using Microsoft.EntityFrameworkCore;
using Tongxin.Plans;
using Tongxin.Platform.Burden;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Pages;

/// <summary>A form that arrives twice makes one record, also where no script holds back the second press.</summary>
public sealed class SentTwiceTests
{
    [Fact]
    public async Task A_form_sent_twice_at_once_or_again_makes_one_record_and_leads_to_it()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("代表工委主任")).Open("/tasks/new");

        var answers = await Task.WhenAll(form.Submit(Filled("加装电梯")), form.Submit(Filled("加装电梯")));
        var later = await form.Submit(Filled("加装电梯"));

        Assert.Single(answers.Append(later).Select(page => page.Address).Distinct());
        Assert.Equal(1, await Count(office));
        Assert.Equal(1, await office.Look(db => db.Set<BurdenEntry>().CountAsync(entry => entry.Typed > 0)));
    }

    [Fact]
    public async Task Other_words_in_the_same_form_and_the_same_words_in_a_new_form_make_another()
    {
        await using var office = await Office.Open();
        var head = await office.As("代表工委主任");
        var form = await head.Open("/tasks/new");

        await form.Submit(Filled("加装电梯"));
        await form.Submit(Filled("消防通道"));
        await (await head.Open("/tasks/new")).Submit(Filled("加装电梯"));

        Assert.Equal(3, await Count(office));
    }

    [Fact]
    public async Task What_was_not_done_is_tried_again()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("代表工委主任")).Open("/tasks/new");

        var (first, second) = (await form.Submit(Filled("")), await form.Submit(Filled("")));

        Assert.NotEmpty(first.Errors);
        Assert.Equal(first.Errors, second.Errors);
        Assert.Equal(0, await Count(office));
    }

    static (string, string)[] Filled(string title) => [("Input.Title", title), ("Input.Stream", "Business"), ("Input.FirstDay", "2026-04-01"), ("Input.LastDay", "2026-06-30")];

    static Task<int> Count(Office office) => office.Look(db => db.Set<PlanItem>().CountAsync());
}
