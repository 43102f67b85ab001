using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Score;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Rules.Appraisal;
using Tongxin.Rules.Packs;

namespace Tongxin.Appraisal.Schemes;

/// <summary>The general office writes a scheme as a text; what cannot be computed is refused with its place, what should not be is said beside it.</summary>
public sealed class WriteScheme(OfficeDb db, FigureCatalogue catalogue, Rights rights) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请填写方案，可以从示例改起。"), StringLength(SchemeVersion.LongestText, ErrorMessage = "方案最多 200000 字。")]
        public string Text { get; set; } = "";

        /// <summary>The version that was shown.</summary>
        public int Seen { get; set; }
    }

    /// <param name="Code">Null for a new scheme.</param>
    /// <param name="Scheme">Null for a new one.</param>
    /// <param name="Number">The version shown; 0 for a new one.</param>
    /// <param name="Latest">The latest version.</param>
    public sealed record View(string? Code, Scheme? Scheme, int Number, int Latest, Input Filled, IReadOnlyList<Finding> Findings, IReadOnlyList<(int Number, int Year, Guid Id)> Versions);

    /// <param name="people">Whether a new scheme begins from the one for persons.</param>
    /// <exception cref="NotFoundException">No such scheme or version.</exception>
    public async Task<View> Show(string? code, int? version, bool people, CancellationToken ct)
    {
        if (code is null)
            return new(null, null, 0, 0, new() { Text = people ? ShippedSchemes.Persons : ShippedSchemes.Units }, [], []);
        var versions = await db.Set<SchemeVersion>().AsNoTracking().Where(s => s.Code == code).OrderByDescending(s => s.Number).Take(50).ToListAsync(ct);
        var shown = (version is null ? versions.FirstOrDefault() : versions.Find(s => s.Number == version)) ?? throw new NotFoundException(versions.Count == 0 ? "没有这个考核方案。" : $"没有第{version}版。");
        var scheme = Scheme.Parse(shown.Text);
        return new(code, scheme, shown.Number, versions[0].Number, new() { Text = shown.Text, Seen = versions[0].Number }, await Check(scheme, ct), [.. versions.Select(s => (s.Number, s.Year, s.Id))]);
    }

    /// <param name="code">The scheme changed; null for a new one.</param>
    /// <returns>The scheme's code.</returns>
    /// <exception cref="WrongInputException">The text cannot be computed; says where.</exception>
    public async Task<string> Run(string? code, Input input, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        var scheme = Read(input.Text);
        if (code is not null && scheme.Id != code)
            throw new WrongInputException(nameof(input.Text), $"方案的 id 是“{scheme.Id}”，这一份是“{code}”。要写另一个方案，请从“新方案”写起。");
        var number = await db.Set<SchemeVersion>().Where(s => s.Code == scheme.Id).MaxAsync(s => (int?)s.Number, ct) ?? 0;
        Refusal.ThrowIf(number != input.Seen ? new("scheme.changed-meanwhile", number > 0 && input.Seen == 0
            ? $"已经有 id 为“{scheme.Id}”的方案，请打开它来改。" : $"您改的时候，别人存了第{number}版。请把您的写法抄下来，刷新后再改。") : null);
        db.Add(new SchemeVersion(scheme, number + 1, input.Text.ReplaceLineEndings("\n").Trim() + "\n"));
        await db.SaveChangesAsync(ct);
        return scheme.Id;
    }

    /// <summary>What the linter finds, what is refused first. Figures that cannot tell people apart are none for a scheme that judges people.</summary>
    public async Task<IReadOnlyList<Finding>> Check(Scheme scheme, CancellationToken ct)
    {
        var figures = catalogue.All.Where(figure => !scheme.Objects.ArePeople() || figure.Meaning.Dimensions.HasFlag(Dimensions.Person)).Select(figure => figure.Id).ToHashSet();
        var found = SchemeLint.Check(scheme, figures).ToList();
        foreach (var item in scheme.Items)
            if (item.Source is { Figure: { } figure, Slice: { } narrowed })
                found.AddRange((await Narrowing.NotUnderstood(catalogue.Find(figure), narrowed, ct)).Select(words => new Finding(true, item.Id, $"“{item.Name}”：{words}")));
        return [.. found.OrderByDescending(finding => finding.Refused)];
    }

    /// <exception cref="WrongInputException">The text cannot be computed; says the line and why.</exception>
    internal static Scheme Read(string text)
    {
        try
        {
            return Scheme.Parse(text);
        }
        catch (RulePackException wrong)
        {
            throw new WrongInputException(nameof(Input.Text), SchemeLines.With(text, wrong.Message));
        }
    }
}
