using Tongxin.Platform.Drafts;

namespace Tongxin.Plans;

/// <summary>Stream and pillar in one number, so that one index serves a filter by either or by both.</summary>
public static class Lane
{
    static readonly WorkStream[] Streams = [WorkStream.Party, WorkStream.Business];
    // The order is stored with every piece of work.
    static readonly Pillar[] Pillars = [Pillar.None, Pillar.Hearts, Pillar.Togethers, Pillar.Types];

    public static int Of(WorkStream stream, Pillar pillar) => (int)stream * Pillars.Length + Array.IndexOf(Pillars, pillar);

    /// <summary>The lanes of a stream, of a pillar, or the one of both.</summary>
    public static IReadOnlyList<int> All(WorkStream? stream, Pillar? pillar) =>
        [.. from s in stream is { } one ? [one] : Streams from p in pillar is { } two ? [two] : Pillars select Of(s, p)];

    /// <summary>The pillar to which a row of the mode belongs: H5 is of the hearts.</summary>
    public static Pillar PillarOf(string row) => row.Length == 0 ? Pillar.None : row[0] switch
    {
        'H' => Pillar.Hearts,
        'T' => Pillar.Togethers,
        'F' => Pillar.Types,
        _ => Pillar.None,
    };
}
