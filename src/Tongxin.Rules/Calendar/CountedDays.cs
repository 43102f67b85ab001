using System.Collections;

namespace Tongxin.Rules.Calendar;

/// <summary>A list that is built when somebody looks: a board of a thousand deadlines never opens the day-by-day view.</summary>
internal sealed class CountedDays(Func<List<CountedDay>> build) : IReadOnlyList<CountedDay>
{
    private readonly Lazy<List<CountedDay>> days = new(build);

    public int Count => days.Value.Count;

    public CountedDay this[int index] => days.Value[index];

    public IEnumerator<CountedDay> GetEnumerator() => days.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
