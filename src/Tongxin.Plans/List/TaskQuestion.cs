using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;

namespace Tongxin.Plans.List;

public sealed partial class TaskList
{
    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        /// <summary>open, late, done, cancelled, carried or all; without it what is open.</summary>
        public string? State { get; init; }

        /// <summary>party or business.</summary>
        public string? Stream { get; init; }

        /// <summary>The unit with everything below it.</summary>
        public Guid? Unit { get; init; }

        /// <summary>hearts, togethers or types: the part of the mode the work serves.</summary>
        public string? Pillar { get; init; }

        public Guid? Person { get; init; }

        /// <summary>The piece of work of which they are parts.</summary>
        public Guid? Parent { get; init; }

        /// <summary>done: finished in the days from–to; due: to be finished in them; step: with a milestone in them.</summary>
        public string? On { get; init; }

        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }

        /// <summary>Where the page begins: day and identifier of the row before it.</summary>
        public string? After { get; init; }

        /// <summary>exact: count beyond the bound.</summary>
        public string? Total { get; init; }

        /// <summary>The list of exactly these tasks, from its first page.</summary>
        public string Address => QueryHelpers.AddQueryString("/tasks", new Dictionary<string, string?>
        {
            ["state"] = Asked,
            ["stream"] = Stream,
            ["unit"] = Unit?.ToString(),
            ["pillar"] = Pillar,
            ["person"] = Person?.ToString(),
            ["parent"] = Parent?.ToString(),
            ["on"] = On,
            ["from"] = Day(From),
            ["to"] = Day(To),
        }.Where(pair => pair.Value is not null));

        /// <summary>Where the figure that counts exactly these tasks opens, as known at a moment; null where none counts them.</summary>
        internal string? Cited(Moment moment)
        {
            var dated = (From, To) is (not null, not null);
            var figure = (Asked, On) switch
            {
                _ when Parent is not null => null,
                ("done", "done" or null) => "tasks.done",
                (_, "done") or (_, "step") when dated => null,
                ("done", "due") when dated => null,
                ("done", _) => "tasks.done",
                ("open", _) => "tasks.open",
                ("late", _) => "tasks.late",
                ("cancelled", _) => "tasks.cancelled",
                ("carried", _) => "tasks.carried",
                _ => "tasks.due",
            };
            var slice = Slice.Always(moment) with { Unit = Unit, Stream = InStream, Pillar = InPillar, Person = Person };
            return figure is null ? null : Figure.AddressOf(figure, dated && On is "done" or "due" ? slice with { From = From!.Value, To = To!.Value } : slice);
        }

        static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        /// <summary>The state asked for, said or not; all where the word is unknown.</summary>
        internal string Asked => State switch
        {
            null => On == "done" ? "done" : "open",
            "open" or "late" or "done" or "cancelled" or "carried" => State,
            _ => "all",
        };

        /// <summary>Finished work is listed by the day it was finished, the latest first; everything else by its clock.</summary>
        internal bool IsByDoneOn => On == "done" || (Asked == "done" && On is null);

        internal WorkStream? InStream => ModeWords.StreamOf(Stream);

        internal Pillar? InPillar => ModeWords.PillarOf(Pillar);
    }
}
