using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.People.Leave;

/// <summary>A person leaves a post (免职). The last day still counts; rights end with it.</summary>
public sealed class LeavePost(OfficeDb db, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请填写最后一天。")]
        public DateOnly? LastDay { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(PostHeld Held, DateOnly Today, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var held = await PostHeld.Find(db, id, ct);
        rights.Insist(PeoplePermissions.Edit, held.Post.Unit);
        return new(held, clock.Today, held.Post.WhyNotLeave());
    }

    /// <returns>The person who left.</returns>
    public async Task<Guid> Run(Guid id, Input input, CancellationToken ct)
    {
        var post = await db.Get<Post>(id, input.Version, ct);
        rights.Insist(PeoplePermissions.Edit, post.Unit);
        var held = await PostHeld.Find(db, id, ct);
        post.Leave(input.LastDay!.Value, PostSentences.Left(held.Person, held.Unit, post.Title));
        await db.SaveChangesAsync(ct);
        return post.Person;
    }
}
