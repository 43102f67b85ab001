using Microsoft.AspNetCore.Http;
using Tongxin.Platform.Ui;

namespace Tongxin.Activities.List;

/// <summary>Reads the question from the address of the page. What makes no sense asks nothing, as if it were not there.</summary>
static class AskedInAddress
{
    public static ActivityQuestion Read(IQueryCollection query) => new()
    {
        Kind = query.Word("kind"),
        Group = query.Word("group"),
        Stream = query.Word("stream"),
        Pillar = query.Word("pillar"),
        Row = query.Word("row"),
        Unit = query.Id("unit"),
        Person = query.Id("person"),
        Task = query.Id("task"),
        Month = query.Word("month"),
        From = query.Day("from"),
        To = query.Day("to"),
        State = query.Word("state"),
        Count = query.Word("count"),
        After = query.Word("after"),
        Total = query.Word("total"),
    };
}
