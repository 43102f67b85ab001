using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Suggestions.Examine;

namespace Tongxin.Suggestions.Bulk;

/// <summary>The deputies' working body accepts many papers at once, each with its subject (成批立案): all that are ticked or none.</summary>
public sealed class AcceptMany(OfficeDb db, SuggestionAccess access, Subjects subjects, AcceptSuggestion accept, CaseRules rules) : IUseCase
{
    public sealed class Input
    {
        /// <summary>What is ticked (<see cref="Ticked"/>).</summary>
        [AllowNull]
        public List<string> Chosen { get => field ??= []; set; }

        /// <summary>Names of subject classes, as typed, by suggestion.</summary>
        [AllowNull]
        public Dictionary<string, string?> Subjects { get => field ??= []; set; }

        /// <summary>Which button was pressed on the page.</summary>
        public string? Step { get; set; }
    }

    /// <param name="Number">The number it would get; empty where it gets none.</param>
    /// <param name="Why">Why it cannot be accepted; null when it can.</param>
    public sealed record Line(Guid Id, string Title, string Number, Guid? Subject, string? Why)
    {
        internal Suggestion? Suggestion { get; init; }
    }

    /// <summary>What would become of each that is ticked; nothing is written.</summary>
    /// <exception cref="WrongInputException">A subject is unknown.</exception>
    public async Task<IReadOnlyList<Line>> Judge(Input input, CancellationToken ct)
    {
        var chosen = Ticked.Read(input.Chosen, nameof(Input.Chosen));
        var classes = (await subjects.All(ct)).DistinctBy(subject => subject.Name).ToDictionary(subject => subject.Name, subject => subject.Id);
        var (papers, last, lines) = (await Ticked.Load(db, access, chosen, ct), new Dictionary<(int, SuggestionKind), int>(), new List<Line>());
        foreach (var one in chosen)
        {
            var paper = papers.GetValueOrDefault(one.Id);
            var (title, name) = (paper?.Title ?? "勾选的一件", Typed.Line(input.Subjects.GetValueOrDefault(one.Id.ToString())));
            if (name.Length > 0 && !classes.ContainsKey(name))
                throw new WrongInputException(nameof(Input.Subjects), $"“{title}”：没有叫“{name}”的主题，请从列表里选，或留空。");
            if (one.WhyNot(paper, "accept", rules) is { } why)
            {
                lines.Add(new(one.Id, title, "", null, why));
                continue;
            }
            var number = last.TryGetValue((paper!.Year, paper.Kind), out var before) ? before + 1 : int.Parse(await AcceptSuggestion.Next(db, paper.Year, paper.Kind, ct), CultureInfo.InvariantCulture);
            last[(paper.Year, paper.Kind)] = number;
            lines.Add(new(one.Id, title, $"{number:0000}", name.Length > 0 ? classes[name] : null, null) { Suggestion = paper });
        }
        return lines;
    }

    /// <summary>The preview as the page shows it.</summary>
    public static Judged Shown(IReadOnlyList<Line> lines) =>
        new(lines.ToDictionary(line => line.Id, line => new JudgedLine(line.Id, $"编为 {line.Number}号", line.Why)), "");

    /// <returns>Where it stands what was done.</returns>
    /// <exception cref="RefusedException">One of them cannot be accepted as it was seen; none is.</exception>
    /// <exception cref="WrongInputException">A subject is unknown.</exception>
    public async Task<string> Run(Input input, CancellationToken ct)
    {
        await accept.Numbering(() => Ticked.SaveAsOne(db, async () =>
        {
            var judged = await Judge(input, ct);
            Refusal.ThrowIf(judged.FirstOrDefault(line => line.Why is not null) is { } kept ? new("accept.not-all", $"一件也没有立案。“{kept.Title}”：{kept.Why}") : null);
            foreach (var line in judged)
                await accept.Accept(line.Suggestion!, line.Number, line.Subject, ct);
        }, ct));
        return BulkActs.Address(db);
    }
}
