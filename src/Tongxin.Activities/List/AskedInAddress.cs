using Microsoft.AspNetCore.Http;

namespace Tongxin.Activities.List;

/// <summary>Reads the question from the address of the page. What makes no sense asks nothing, as if it were not there.</summary>
static class AskedInAddress
{
    public static ActivityQuestion Read(IQueryCollection query)
    {
        return new()
        {
            Kind = Word("kind"),
            Group = Word("group"),
            Stream = Word("stream"),
            Pillar = Word("pillar"),
            Row = Word("row"),
            Unit = Id("unit"),
            Person = Id("person"),
            Task = Id("task"),
            Month = Word("month"),
            From = Day("from"),
            To = Day("to"),
            State = Word("state"),
            Count = Word("count"),
            After = Word("after"),
            Total = Word("total"),
        };

        string? Word(string key) => query[key].FirstOrDefault() is { Length: > 0 } word ? word : null;

        Guid? Id(string key) => Guid.TryParse(Word(key), out var id) ? id : null;

        DateOnly? Day(string key) => DateOnly.TryParse(Word(key), out var day) ? day : null;
    }
}
