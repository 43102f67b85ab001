using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Inspection;

namespace Tongxin.Appraisal.Inspect.Lists;

/// <summary>The general office writes by what the rounds of a rhythm look, as a new version; a round that is open goes on by the one it began with.</summary>
public sealed class WriteChecklist(OfficeDb db, FigureCatalogue catalogue, Rights rights) : IUseCase
{
    public sealed class Line
    {
        [StringLength(InspectionMapping.LongestQuestion, ErrorMessage = "问题最多 200 字。")] public string? Question { get; set; }
        [StringLength(InspectionMapping.LongestQuestion, ErrorMessage = "依据最多 200 字。")] public string? Basis { get; set; }
        [StringLength(InspectionMapping.LongestCode)] public string? For { get; set; }
        [StringLength(InspectionMapping.LongestName)] public string? Figure { get; set; }
        [StringLength(InspectionMapping.LongestQuestion)] public string? Narrowed { get; set; }
        public int? Least { get; set; }
        public int? Most { get; set; }
        public int? Sample { get; set; }
    }

    public sealed class Input
    {
        [Required(ErrorMessage = "请写清单名称。"), StringLength(InspectionMapping.LongestName, ErrorMessage = "名称最多 100 字。")] public string Name { get; set; } = "";
        [Range(0, 100, ErrorMessage = "抽查比例应在 0 到 100 之间。")] public int Percent { get; set; }
        [MaxLength(Checklist.MostItems + 10, ErrorMessage = "项目太多。")] public List<Line> Lines { get; set; } = [];

        /// <summary>The version that was shown.</summary>
        public int Seen { get; set; }
    }

    public sealed record View(Rhythm Rhythm, int Number, IReadOnlyList<(string Id, string Name)> Figures, Input Filled);

    // Empty lines to write more on.
    const int MoreLines = 3;

    /// <exception cref="NotFoundException">No such rhythm.</exception>
    public async Task<View> Show(string rhythm, CancellationToken ct)
    {
        var (of, figures) = (RhythmOf(rhythm), catalogue.All.Select(figure => (figure.Id, figure.Name)).ToList());
        var latest = await Latest(of, ct);
        var list = latest?.Read();
        return new(of, latest?.Number ?? 0, figures, new()
        {
            Name = list?.Name ?? "",
            Percent = list?.Percent ?? 0,
            Seen = latest?.Number ?? 0,
            Lines = [.. (list?.Items ?? []).Select(item => new Line { Question = item.Question, Basis = item.Basis, For = item.For, Figure = item.Figure, Narrowed = item.Narrowed, Least = item.Least, Most = item.Most, Sample = item.Sample == 0 ? null : item.Sample }),
                .. Enumerable.Range(0, MoreLines).Select(_ => new Line())],
        });
    }

    /// <summary>The latest list of each rhythm.</summary>
    public async Task<IReadOnlyList<(Rhythm Rhythm, string Name, int Number, int Items)>> All(CancellationToken ct)
    {
        var found = new List<(Rhythm, string, int, int)>();
        foreach (var rhythm in Enum.GetValues<Rhythm>())
            found.Add(await Latest(rhythm, ct) is { } latest ? (rhythm, latest.Name, latest.Number, latest.Read().Items.Count) : (rhythm, "", 0, 0));
        return found;
    }

    /// <exception cref="WrongInputException">The list cannot be used; says why.</exception>
    public async Task Run(string rhythm, Input input, CancellationToken ct)
    {
        rights.Insist(InspectionPermissions.Lists, null);
        var of = RhythmOf(rhythm);
        var list = new Checklist(Typed.Line(input.Name), of, input.Percent, [.. input.Lines.Where(line => !string.IsNullOrWhiteSpace(line.Question)).Select(line => new CheckItem(
            Typed.Line(line.Question), Typed.Line(line.Basis), Typed.Line(line.For), Typed.Line(line.Figure), Typed.Line(line.Narrowed), line.Least, line.Most, line.Sample ?? 0))]);
        var wrong = list.Wrong(catalogue.All.Select(figure => figure.Id).ToHashSet()).ToList();
        foreach (var item in list.Items)
            wrong.AddRange((await NotUnderstood(item, ct)).Select(words => $"“{item.Question}”：{words}"));
        if (wrong.Count > 0)
            throw new WrongInputException(nameof(input.Lines), string.Join(" ", wrong));
        var number = (await Latest(of, ct))?.Number ?? 0;
        Refusal.ThrowIf(number != input.Seen ? new("checklist.changed-meanwhile", $"您改的时候，别人存了第{number}版。请刷新后再改。") : null);
        db.Add(new ChecklistVersion(list, number + 1));
        await db.SaveChangesAsync(ct);
    }

    async Task<IReadOnlyList<string>> NotUnderstood(CheckItem item, CancellationToken ct)
    {
        var narrowed = await Narrowing.NotUnderstood(catalogue.Find(item.Figure), item.Narrowed, ct);
        return item.For is "" or "office" or "party" || Enum.GetNames<UnitKind>().Contains(item.For) ? narrowed : ["“查谁”请从列出的里面选。", .. narrowed];
    }

    Task<ChecklistVersion?> Latest(Rhythm rhythm, CancellationToken ct) => db.Set<ChecklistVersion>().AsNoTracking().Where(l => l.Rhythm == rhythm).OrderByDescending(l => l.Number).FirstOrDefaultAsync(ct);

    static Rhythm RhythmOf(string rhythm) => Enum.GetValues<Rhythm>().Where(one => one.Slug() == rhythm).Select(one => (Rhythm?)one).FirstOrDefault() ?? throw new NotFoundException("没有这种检查：月、季、半年、年终各有一份清单。");
}
