using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Export;

namespace Tongxin.Tests.People;

public sealed class NamesTypedTests
{
    static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Names_in_one_line_become_people_each_once_in_the_order_typed()
    {
        await using var office = await Office.Open();

        var found = await Find(office, " 办公室科员、代表，办公室主任；办公室科员\n");

        Assert.Equal([await office.Person("办公室科员"), await office.Person("代表"), await office.Person("办公室主任")], found);
    }

    [Fact]
    public async Task Chosen_ones_and_typed_ones_are_added_up()
    {
        await using var office = await Office.Open();
        var chosen = await office.Person("代表");

        var found = await Find(office, "代表、办公室主任", chosen);

        Assert.Equal([chosen, await office.Person("办公室主任")], found);
    }

    [Fact]
    public async Task An_unknown_name_is_named()
    {
        await using var office = await Office.Open();

        var wrong = await Assert.ThrowsAsync<WrongInputException>(() => Find(office, "办公室主任、张五"));

        Assert.Equal("Who", wrong.Field);
        Assert.Contains("没有叫“张五”的人", wrong.Message);
    }

    [Fact]
    public async Task Of_two_namesakes_one_must_be_said_by_unit_or_code()
    {
        await using var office = await Office.Open();
        var clerk = await Zhang(office, "P1", "BGS");
        var deputy = await Zhang(office, "P2", "DT1");
        var nobody = await Zhang(office, "P3", null);

        var wrong = await Assert.ThrowsAsync<WrongInputException>(() => Find(office, "张伟"));
        Assert.Contains("有 3 位“张伟”，请写明是哪一位：张伟（办公室）、张伟（云山代表团）、张伟（P3）", wrong.Message);
        Assert.Equal([clerk, deputy, nobody], await Find(office, "张伟（办公室）、张伟(云山代表团)、张伟（P3）"));
        var elsewhere = await Assert.ThrowsAsync<WrongInputException>(() => Find(office, "张伟（财政局）"));
        Assert.Contains("没有对上", elsewhere.Message);
    }

    [Fact]
    public async Task What_a_form_shows_of_those_chosen_leads_back_to_them()
    {
        await using var office = await Office.Open();
        Guid[] all = [await Zhang(office, "P1", "BGS"), await Zhang(office, "P2", "BGS"), await Zhang(office, "P3", "DT1"), await office.Person("代表")];

        var labels = await office.Look(db => NamesChosen.People(db, all, Ct));

        Assert.Equal(all, await Find(office, string.Join("、", labels.Select(choice => choice.Label))));
    }

    [Fact]
    public async Task Units_answer_to_name_short_name_and_code()
    {
        await using var office = await Office.Open();
        var unit = await office.Has(new Unit("CJW", new("城乡建设环境保护委员会（城环委）", "城环委", UnitKind.SpecialCommittee, null, 1, new(2022, 1, 1), null)));

        foreach (var typed in new[] { "城乡建设环境保护委员会（城环委）", "城环委", "CJW" })
            Assert.Equal([unit.Id], await office.Look(db => NamesTyped.Units(db, typed, [], "Unit", Ct)));
        await Assert.ThrowsAsync<WrongInputException>(() => office.Look(db => NamesTyped.Units(db, "城管委", [], "Unit", Ct)));
    }

    [Fact]
    public async Task In_a_field_for_one_the_name_decides_when_it_no_longer_fits_the_identifier()
    {
        await using var office = await Office.Open();
        var (first, second) = (await office.Person("代表"), await office.Person("办公室主任"));

        Assert.Equal(first, await One(office, new() { Id = $"{first}", Text = "代表" }));
        Assert.Equal(second, await One(office, new() { Id = $"{first}", Text = "办公室主任" }));
        Assert.Null(await One(office, new() { Id = $"{first}", Text = " " }));
        Assert.Equal(first, await One(office, new() { Id = $"{first}" }));
        await Assert.ThrowsAsync<WrongInputException>(() => One(office, new() { Text = "代表、办公室主任" }));
    }

    [Fact]
    public async Task An_identifier_of_nobody_is_refused()
    {
        await using var office = await Office.Open();

        await Assert.ThrowsAsync<WrongInputException>(() => Find(office, null, Guid.CreateVersion7()));
    }

    [Fact]
    public async Task No_text_breaks_it()
    {
        await using var office = await Office.Open();

        foreach (var text in HostileStrings.All)
            try
            {
                await Find(office, text);
            }
            catch (WrongInputException wrong)
            {
                Assert.NotEmpty(wrong.Message);
            }
    }

    static Task<IReadOnlyList<Guid>> Find(Office office, string? text, params Guid[] chosen) =>
        office.Look(db => NamesTyped.People(db, text, chosen, "Who", Ct));

    static Task<Guid?> One(Office office, ChosenOne chosen) => office.Look(db => NamesTyped.Person(db, chosen, "Who", Ct));

    static async Task<Guid> Zhang(Office office, string code, string? unit)
    {
        var person = await office.Has(new Person(code, "张伟"));
        if (unit is not null)
            await office.Has(new Post(person.Id, await office.Unit(unit), new("科员", false, 9, new(2022, 1, 1), null, null, null), "任科员"));
        return person.Id;
    }
}
