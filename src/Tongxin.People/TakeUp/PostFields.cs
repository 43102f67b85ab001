using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.People.TakeUp;

/// <summary>What is filled in of a post, whether it is taken up or put right.</summary>
public interface IPostFields
{
    string Title { get; set; }
    bool IsHead { get; set; }
    int Rank { get; set; }
    DateOnly? From { get; set; }
    DateOnly? To { get; set; }
    Guid? Term { get; set; }
    string? ElectoralUnit { get; set; }
}

/// <summary>A term to choose.</summary>
public sealed record TermChoice(Guid Id, string Name)
{
    public static async Task<IReadOnlyList<TermChoice>> All(OfficeDb db, CancellationToken ct) =>
        [.. (await db.Set<Term>().AsNoTracking().OrderByDescending(t => t.Number).Take(100).ToListAsync(ct)).Select(term => new TermChoice(term.Id, term.Label))];
}

static class PostFields
{
    public static async Task<PostFacts> Facts(IPostFields input, OfficeDb db, CancellationToken ct)
    {
        var title = Typed.Line(input.Title);
        if (title.Length == 0)
            throw new WrongInputException(nameof(input.Title), "请填写职务。");
        if (input.Term is { } term && !await db.Set<Term>().AnyAsync(t => t.Id == term, ct))
            throw new WrongInputException(nameof(input.Term), "没有这一届，请重新选择。");
        return new(title, input.IsHead, input.Rank, input.From!.Value, input.To, input.Term,
            Typed.Line(input.ElectoralUnit) is { Length: > 0 } electoral ? electoral : null);
    }
}
