using System.Diagnostics.CodeAnalysis;
using System.Globalization;
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
    }

    /// <returns>Where it stands what was done.</returns>
    /// <exception cref="RefusedException">One of them cannot be accepted as it was seen; none is.</exception>
    /// <exception cref="WrongInputException">A subject is unknown.</exception>
    public async Task<string> Run(Input input, CancellationToken ct)
    {
        var chosen = Ticked.Read(input.Chosen, nameof(Input.Chosen));
        var classes = (await subjects.All(ct)).DistinctBy(subject => subject.Name).ToDictionary(subject => subject.Name, subject => subject.Id);
        await accept.Numbering(() => Ticked.SaveAsOne(db, () => Accept(chosen, input.Subjects, classes, ct), ct));
        return BulkActs.Address(db);
    }

    async Task Accept(IReadOnlyList<Ticked> chosen, Dictionary<string, string?> named, Dictionary<string, Guid> classes, CancellationToken ct)
    {
        var (papers, last) = (await Ticked.Load(db, access, chosen, ct), new Dictionary<(int, SuggestionKind), int>());
        foreach (var one in chosen)
        {
            var paper = papers.GetValueOrDefault(one.Id);
            if (one.WhyNot(paper, "accept", rules) is { } why)
                throw new RefusedException(new("accept.not-all", $"一件也没有立案。“{paper?.Title ?? "勾选的一件"}”：{why}"));
            var name = Typed.Line(named.GetValueOrDefault(one.Id.ToString()));
            if (name.Length > 0 && !classes.ContainsKey(name))
                throw new WrongInputException(nameof(Input.Subjects), $"“{paper!.Title}”：没有叫“{name}”的主题，请从列表里选，或留空。");
            var number = last.TryGetValue((paper!.Year, paper.Kind), out var before) ? before + 1 : int.Parse(await AcceptSuggestion.Next(db, paper.Year, paper.Kind, ct), CultureInfo.InvariantCulture);
            last[(paper.Year, paper.Kind)] = number;
            await accept.Accept(paper, $"{number:0000}", name.Length > 0 ? classes[name] : null, ct);
        }
    }
}
