using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Suggestions.Assign;

namespace Tongxin.Suggestions.Bulk;

/// <summary>The hand-over meeting (交办会): many suggestions are given to the units that lead them, first shown row by row, then all at once.</summary>
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

        /// <summary>Which button was pressed.</summary>
        public string? Step { get; set; }

        /// <summary>What the preview showed when it was confirmed.</summary>
        public string? Fingerprint { get; set; }
    }

    /// <param name="Becomes">The units to which it would go.</param>
    /// <param name="Why">Why it stays where it is; null where it goes.</param>
    public sealed record Line(Guid Id, string Becomes, string? Why)
    {
        internal Suggestion? Suggestion { get; init; }
        internal IReadOnlyList<Guid> Leads { get; init; } = [];
    }

    /// <param name="Fingerprint">Of what would be written.</param>
    public sealed record Judged(IReadOnlyDictionary<Guid, Line> Lines, string Fingerprint)
    {
        public int Writes => Lines.Values.Count(line => line.Why is null);
        public int Refused => Lines.Count - Writes;
    }

    /// <summary>What would become of each that is ticked; nothing is written.</summary>
    public async Task<Judged> Judge(Input input, CancellationToken ct)
    {
        var chosen = Ticked.Read(input.Chosen, nameof(Input.Chosen));
        var (papers, tree, meant, lines) = (await Ticked.Load(db, access, chosen, ct), await units.Tree(ct), new Dictionary<string, Meant>(), new Dictionary<Guid, Line>());
        foreach (var one in chosen)
        {
            var (paper, text) = (papers.GetValueOrDefault(one.Id), Typed.Line(input.Units.GetValueOrDefault(one.Id.ToString())));
            if (!meant.TryGetValue(text, out var to))
                meant[text] = to = await Read(text, ct);
            var why = one.WhyNot(paper, "assign", rules) ?? WhyNotHere(paper!) ?? to.Why ?? (await assign.WhyNot(paper!, to.Units, ct))?.Message;
            lines[one.Id] = new(one.Id, string.Join("、", to.Units.Select(unit => tree.NameOf(unit))), why) { Suggestion = paper, Leads = to.Units };
        }
        var told = string.Join('\n', chosen.Select(one => $"{one} {string.Join(' ', lines[one.Id].Leads)} {lines[one.Id].Why}"));
        return new(lines, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told))));
    }

    /// <summary>Hands over all that can be, in one transaction.</summary>
    /// <param name="seen">The fingerprint of the preview that was confirmed.</param>
    /// <returns>Where it stands what was done.</returns>
    /// <exception cref="RefusedException">It is not what was previewed.</exception>
    public async Task<string> Run(Judged judged, string? seen, CancellationToken ct)
    {
        Refusal.ThrowIf(judged.Fingerprint != seen ? new("hand-over.changed", "预览以后又有改动，还没有交办。请看下面新的预览，再确认一次。") : judged.Writes == 0 ? new("hand-over.nothing", "勾选的都不能交办，原因写在各件下面。") : null);
        await Ticked.SaveAsOne(db, async () =>
        {
            foreach (var line in judged.Lines.Values.Where(line => line.Why is null))
            {
                access.Insist("assign", line.Suggestion!, rules);
                await assign.Assign(line.Suggestion!, line.Leads, [], "", isHard: false, ct);
            }
        }, ct);
        return BulkActs.Address(db);
    }

    static string? WhyNotHere(Suggestion paper) => paper.State == States.Accepted ? null : "已经交办；要加交、改交，请到这一件的页面办。";

    sealed record Meant(IReadOnlyList<Guid> Units, string? Why);

    // A name that means nothing concerns its row, not the meeting.
    async Task<Meant> Read(string text, CancellationToken ct)
    {
        try
        {
            return new(await NamesTyped.Units(db, text, [], nameof(Input.Units), ct), null);
        }
        catch (WrongInputException wrong)
        {
            return new([], wrong.Message);
        }
    }
}
