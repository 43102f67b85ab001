using Tongxin.Rules.Inspection;

namespace Tongxin.Appraisal.Inspect.Lists;

/// <summary>Words for rhythms, as they are read and as they stand in addresses.</summary>
public static class RhythmWords
{
    public static string Words(this Rhythm rhythm) => rhythm switch { Rhythm.Month => "月检查", Rhythm.Quarter => "季督查", Rhythm.HalfYear => "半年交账", _ => "年终交账" };

    public static string Slug(this Rhythm rhythm) => rhythm switch { Rhythm.Month => "month", Rhythm.Quarter => "quarter", Rhythm.HalfYear => "half-year", _ => "year" };
}
