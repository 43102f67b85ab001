using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Handle;

/// <summary>The unit's head says who in the unit does its part (安排经办人), gives it on, or takes it back.</summary>
public sealed class GiveHandling(OfficeDb db, SuggestionAccess access, Units units, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        /// <summary>Somebody of the unit; nobody takes it back.</summary>
        public Guid? Person { get; set; }

        public int Version { get; set; }
    }

    public sealed record Colleague(Guid Id, string Name, string Title);

    public sealed record View(Handling Handling, string Unit, IReadOnlyList<Colleague> People, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var handling = await Get(id, null, ct);
        return new(handling, (await units.Tree(ct)).NameOf(handling.Unit), await People(handling, ct), handling.WhyNotGive());
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var handling = await Get(id, input.Version, ct);
        var chosen = (await People(handling, ct)).FirstOrDefault(person => person.Id == input.Person);
        if (chosen is null && input.Person is not null)
            throw new WrongInputException(nameof(Input.Person), "这个人今天不在这个单位任职，请从列表里选。");
        var before = handling.Person;
        handling.GiveTo(chosen?.Id, chosen?.Name ?? "");
        await notices.Given(handling, before, ct);
        await db.SaveChangesAsync(ct);
    }

    async Task<Handling> Get(Guid id, int? version, CancellationToken ct)
    {
        var handling = await access.GetHandling(id, version, ct);
        return access.MayGive(handling) ? handling : throw new NotAllowedException("由谁经办，由承办单位负责人安排。");
    }

    // Whoever serves in the unit today, once each, in the order of rank.
    async Task<IReadOnlyList<Colleague>> People(Handling handling, CancellationToken ct) =>
    [
        .. (await db.Set<Post>().HeldOn(clock.Today).Where(post => post.Unit == handling.Unit).OrderBy(post => post.Rank).ThenBy(post => post.Id)
            .Join(db.Set<Person>(), post => post.Person, person => person.Id, (post, person) => new Colleague(person.Id, person.Name, post.Title)).ToListAsync(ct)).DistinctBy(person => person.Id),
    ];
}
