using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.People.TakeUp;

/// <summary>A person takes up a post in a unit (任职). Rights follow from that day on.</summary>
public sealed class TakeUpPost(OfficeDb db, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input : IPostFields
    {
        public ChosenOne Person { get; set => field = value ?? new(); } = new();
        public ChosenOne Unit { get; set => field = value ?? new(); } = new();

        [Required(ErrorMessage = "请填写职务。"), StringLength(60, ErrorMessage = "职务最多 60 字。")]
        public string Title { get; set; } = "";

        public bool IsHead { get; set; }

        [Range(0, 9999, ErrorMessage = "排序请填 0 到 9999 的整数。")]
        public int Rank { get; set; } = 100;

        [Required(ErrorMessage = "请填写任职日期。")]
        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }
        public Guid? Term { get; set; }

        [StringLength(PeopleMapping.LongestName, ErrorMessage = "选举单位最多 100 字。")]
        public string? ElectoralUnit { get; set; }
    }

    public sealed record View(Input Filled, IReadOnlyList<TermChoice> Terms);

    public async Task<View> Show(Guid? person, Guid? unit, CancellationToken ct) =>
        new(new() { Person = ChosenOne.Of(person), Unit = ChosenOne.Of(unit), From = clock.Today }, await TermChoice.All(db, ct));

    public sealed record TakenUp(Guid Post, Guid Person);

    public async Task<TakenUp> Run(Input input, CancellationToken ct)
    {
        var person = await NamesTyped.Person(db, input.Person, nameof(input.Person), ct) ?? throw new WrongInputException(nameof(input.Person), "请填写任职的人。");
        var unit = await NamesTyped.Unit(db, input.Unit, nameof(input.Unit), ct) ?? throw new WrongInputException(nameof(input.Unit), "请填写任职的单位。");
        rights.Insist(PeoplePermissions.Edit, unit);
        var facts = await PostFields.Facts(input, db, ct);
        var name = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Name).SingleAsync(ct);
        var unitName = await db.Set<Unit>().Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(ct);
        var post = new Post(person, unit, facts, PostSentences.TakenUp(name, unitName, facts.Title));
        var node = new PostNode(post.Id, person, unit, facts.Title, facts.IsHead, facts.From, facts.To);
        Refusal.ThrowIf((await Structure.Load(db, db.Set<Post>().Where(p => p.Person == person), ct, post: node)).WhyNot(node));
        db.Add(post);
        await db.SaveUnlessTaken(new("post.already-held", "刚刚已有人登记了这项任职，请刷新后看一看。"), ct);
        return new(post.Id, person);
    }
}
