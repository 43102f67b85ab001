using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Suggestions.Assign;

namespace Tongxin.Suggestions.Bulk;

/// <summary>The hand-over meeting (交办会): many suggestions are given to the units that lead them and help, first shown row by row, then all at once.</summary>
public sealed class HandOver(OfficeDb db, SuggestionAccess access, Units units, AssignSuggestion assign, CaseRules rules) : IUseCase
{
    public const string Preview = "preview", Confirm = "confirm";

    public sealed class Input
    {
        /// <summary>What is ticked (<see cref="Ticked"/>).</summary>
        [AllowNull]
        public List<string> Chosen { get => field ??= []; set; }

        /// <summary>The units that are to lead, as typed, by suggestion.</summary>
        [AllowNull]
        public Dictionary<string, string?> Units { get => field ??= []; set; }

        /// <summary>The units that are to help, as typed, by suggestion.</summary>
        [AllowNull]
        public Dictionary<string, string?> Assists { get => field ??= []; set; }

        /// <summary>Who does what, where several lead, by suggestion.</summary>
        [AllowNull]
        public Dictionary<string, string?> Parts { get => field ??= []; set; }

        /// <summary>Those that are wide or difficult and get the longer limit.</summary>
        [AllowNull]
        public List<string> Hard { get => field ??= []; set; }

        /// <summary>Which button was pressed.</summary>
        public string? Step { get; set; }

        /// <summary>What the preview showed when it was confirmed.</summary>
        public string? Fingerprint { get; set; }
    }

    sealed record Line(Guid Id, string Becomes, string? Why) : JudgedLine(Id, Becomes, Why)
    {
        public Suggestion? Suggestion { get; init; }
        public IReadOnlyList<Guid> Leads { get; init; } = [];
        public IReadOnlyList<Guid> Assists { get; init; } = [];
        public string Part { get; init; } = "";
        public bool IsHard { get; init; }
    }

    /// <summary>What would become of each that is ticked; nothing is written.</summary>
    public async Task<Judged> Judge(Input input, CancellationToken ct)
    {
        var chosen = Ticked.Read(input.Chosen, nameof(Input.Chosen));
        var (papers, tree, lines) = (await Ticked.Load(db, access, chosen, ct), await units.Tree(ct), new Dictionary<Guid, Line>());
        foreach (var one in chosen)
        {
            var (paper, id) = (papers.GetValueOrDefault(one.Id), one.Id.ToString());
            var (leads, assists, part, isHard) = (await Read(input.Units.GetValueOrDefault(id), ct), await Read(input.Assists.GetValueOrDefault(id), ct), Typed.Text(input.Parts.GetValueOrDefault(id)), input.Hard.Contains(id));
            var why = one.WhyNot(paper, "assign", rules) ?? WhyNotHere(paper!) ?? leads.Why ?? assists.Why
                ?? (part.Length > SuggestionMapping.LongestReason ? AssignSuggestion.PartTooLong : (await assign.WhyNot(paper!, leads.Units, assists.Units, ct))?.Message);
            lines[one.Id] = new(one.Id, Words(leads.Units, assists.Units, part, isHard, tree), why) { Suggestion = paper, Leads = leads.Units, Assists = assists.Units, Part = part, IsHard = isHard };
        }
        var told = string.Join('\n', chosen.Select(one => (One: one, Line: lines[one.Id])).Select(of => $"{of.One} {string.Join(' ', of.Line.Leads)} | {string.Join(' ', of.Line.Assists)} | {of.Line.Part} | {of.Line.IsHard} | {of.Line.Why}"));
        return new(lines.ToDictionary(line => line.Key, JudgedLine (line) => line.Value), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told))));
    }

    static string Words(IReadOnlyList<Guid> leads, IReadOnlyList<Guid> assists, string part, bool isHard, UnitTree tree) => string.Join("；", new[]
    {
        leads.Count > 0 ? $"{string.Join("、", leads.Select(unit => tree.ShortOf(unit)))}主办" : "",
        assists.Count > 0 ? $"{string.Join("、", assists.Select(unit => tree.ShortOf(unit)))}协办" : "",
        part.Length > 0 ? $"分办：{part}" : "",
        isHard ? "难件，用较长的期限" : "",
    }.Where(one => one.Length > 0));

    /// <summary>Hands over all that can be, in one transaction.</summary>
    /// <param name="seen">The fingerprint of the preview that was confirmed.</param>
    /// <returns>Where it stands what was done.</returns>
    /// <exception cref="RefusedException">It is not what was previewed.</exception>
    public async Task<string> Run(Judged judged, string? seen, CancellationToken ct)
    {
        Refusal.ThrowIf(judged.Fingerprint != seen ? new("hand-over.changed", "预览以后又有改动，还没有交办。请看下面新的预览，再确认一次。") : judged.Writes == 0 ? new("hand-over.nothing", "勾选的都不能交办，原因写在各件下面。") : null);
        await Ticked.SaveAsOne(db, async () =>
        {
            foreach (var line in judged.Lines.Values.OfType<Line>().Where(line => line.Why is null))
            {
                access.Insist("assign", line.Suggestion!, rules);
                await assign.Assign(line.Suggestion!, line.Leads, line.Assists, line.Part, line.IsHard, ct);
            }
        }, ct);
        return BulkActs.Address(db);
    }

    static string? WhyNotHere(Suggestion paper) => paper.State == States.Accepted ? null : "已经交办；要加交、改交，请到这一件的页面办。";

    readonly Dictionary<string, Meant> read = [];

    sealed record Meant(IReadOnlyList<Guid> Units, string? Why);

    // What is written in many rows is looked up once; a name that means nothing concerns its row, not the meeting.
    async Task<Meant> Read(string? typed, CancellationToken ct)
    {
        var text = Typed.Line(typed);
        if (read.TryGetValue(text, out var known))
            return known;
        try
        {
            return read[text] = new(await NamesTyped.Units(db, text, [], nameof(Input.Units), ct), null);
        }
        catch (WrongInputException wrong)
        {
            return read[text] = new([], wrong.Message);
        }
    }
}
