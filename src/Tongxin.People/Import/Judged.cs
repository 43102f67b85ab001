using Tongxin.Platform.Import;

namespace Tongxin.People.Import;

/// <summary>A workbook with units, people and posts after it was judged.</summary>
public sealed class Judged : JudgedBook
{
    internal Judged(IReadOnlyList<string> notes, IReadOnlyList<UnitDraft> units, IReadOnlyList<PersonDraft> people, IReadOnlyList<PostDraft> posts)
        : base(notes, [.. units, .. people, .. posts]) => (Units, People, Posts) = (units, people, posts);

    internal IReadOnlyList<UnitDraft> Units { get; }
    internal IReadOnlyList<PersonDraft> People { get; }
    internal IReadOnlyList<PostDraft> Posts { get; }
}
