using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.People.TakeUp;

/// <summary>The record of a post is put right (更正任职): a wrong day, title or rank. Leaving is an act of its own.</summary>
public sealed class CorrectPost(OfficeDb db, Rights rights) : IUseCase
{
    public sealed class Input : IPostFields, IVersioned
    {
        [Required(ErrorMessage = "请填写职务。"), StringLength(60, ErrorMessage = "职务最多 60 字。")]
        public string Title { get; set; } = "";

        public bool IsHead { get; set; }

        [Range(0, 9999, ErrorMessage = "排序请填 0 到 9999 的整数。")]
        public int Rank { get; set; }

        [Required(ErrorMessage = "请填写任职日期。")]
        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }
        public Guid? Term { get; set; }

        [StringLength(PeopleMapping.LongestName, ErrorMessage = "选举单位最多 100 字。")]
        public string? ElectoralUnit { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(PostHeld Held, Input Filled, IReadOnlyList<TermChoice> Terms);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var held = await PostHeld.Find(db, id, ct);
        var post = held.Post;
        rights.Insist(PeoplePermissions.Edit, post.Unit);
        return new(held, new()
        {
            Title = post.Title,
            IsHead = post.IsHead,
            Rank = post.Rank,
            From = post.From,
            To = post.To,
            Term = post.Term,
            ElectoralUnit = post.ElectoralUnit,
            Version = post.Version,
        }, await TermChoice.All(db, ct));
    }

    /// <returns>The person who holds the post.</returns>
    public async Task<Guid> Run(Guid id, Input input, CancellationToken ct)
    {
        var post = await db.Get<Post>(id, input.Version, ct);
        rights.Insist(PeoplePermissions.Edit, post.Unit);
        var facts = await PostFields.Facts(input, db, ct);
        if (!post.Differs(facts))
            return post.Person;
        var node = new PostNode(post.Id, post.Person, post.Unit, facts.Title, facts.IsHead, facts.From, facts.To);
        Refusal.ThrowIf((await Structure.Load(db, db.Set<Post>().Where(p => p.Person == post.Person), ct, post: node)).WhyNot(node));
        var held = await PostHeld.Find(db, id, ct);
        post.Change(facts, PostSentences.Changed(held.Person, held.Unit, facts.Title));
        await db.SaveUnlessTaken(new("post.already-held", "刚刚已有人登记了同样的任职，请刷新后看一看。"), ct);
        return post.Person;
    }
}
