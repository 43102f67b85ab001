using Tongxin.Platform.Import;

namespace Tongxin.People.Import;

/// <summary>A workbook with units, people, posts and terms after it was judged.</summary>
public sealed class Judged : JudgedBook
{
    internal Judged(IReadOnlyList<string> notes, IReadOnlyList<UnitDraft> units, IReadOnlyList<PersonDraft> people, IReadOnlyList<PostDraft> posts, IReadOnlyList<TermDraft> terms)
        : base(notes, [.. units, .. people, .. posts, .. terms]) => (Units, People, Posts, Terms) = (units, people, posts, terms);

    internal IReadOnlyList<UnitDraft> Units { get; }
    internal IReadOnlyList<PersonDraft> People { get; }
    internal IReadOnlyList<PostDraft> Posts { get; }
    internal IReadOnlyList<TermDraft> Terms { get; }
}
