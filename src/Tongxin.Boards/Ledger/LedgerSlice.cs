using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Ledger;

/// <summary>Which part of the ledger is asked for.</summary>
/// <param name="Unit">The unit or Party organisation with everything below it.</param>
/// <param name="Person">Who acted, took part, or is spoken of.</param>
/// <param name="Kind">A kind of act such as <c>task.done</c>, or of subject such as <c>task</c>.</param>
public sealed record LedgerSlice(Guid? Unit, Guid? Person, DateOnly? From, DateOnly? To, string? Kind, Guid? Subject)
{
    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        public string? Unit { get; init; }

        /// <summary>Identifier of a person.</summary>
        public string? Person { get; init; }

        /// <summary>A person's name, as typed.</summary>
        public string? Who { get; init; }

        /// <summary>A month such as 2026-11; from and to are then not asked.</summary>
        public string? Month { get; init; }

        public string? From { get; init; }
        public string? To { get; init; }
        public string? Kind { get; init; }
        public string? Subject { get; init; }

        /// <summary>Where the page begins: day and position of the line before it.</summary>
        public string? After { get; init; }

        /// <summary>exact: count beyond the bound.</summary>
        public string? Total { get; init; }
    }

    /// <exception cref="WrongInputException">A value names nothing.</exception>
    public static async Task<LedgerSlice> Read(Question question, OfficeDb db, CancellationToken ct)
    {
        var (from, to) = Days(question);
        var person = await NamesTyped.Person(db, new() { Text = question.Who, Id = Asked.Id(question.Person, "person", "人员")?.ToString() }, "who", ct);
        var kind = Typed.Line(question.Kind);
        return new(Asked.Id(question.Unit, "unit", "单位"), person, from, to, kind.Length == 0 ? null : kind.Cut(40), Asked.Id(question.Subject, "subject", "记录"));
    }

    static (DateOnly? From, DateOnly? To) Days(Question question)
    {
        if (Asked.Month(question.Month) is { } month)
            return (month.First, month.Last);
        var (from, to) = (Asked.Day(question.From, "from", "起始日期"), Asked.Day(question.To, "to", "截止日期"));
        return to < from ? throw new WrongInputException("to", "截止日期早于起始日期，请对调。") : (from, to);
    }
}
