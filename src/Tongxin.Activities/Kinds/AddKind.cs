using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Modules;

namespace Tongxin.Activities.Kinds;

/// <summary>The general office adds a kind of its own (增加类别); it is recorded, counted and told like those that ship.</summary>
public sealed class AddKind(OfficeDb db, ActivityKinds kinds) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请填名称。"), StringLength(ActivityKind.LongestName, ErrorMessage = "名称最多 20 字。")]
        public string Name { get; set; } = "";

        public KindGroup Group { get; set; } = KindGroup.Other;
        public WorkStream Stream { get; set; } = WorkStream.Business;
        public Pillar Pillar { get; set; } = Pillar.Hearts;

        [StringLength(10, ErrorMessage = "动词最多 10 字。")]
        public string? Verb { get; set; } = "开展";

        [Required(ErrorMessage = "请填对应条目，如 H5。"), RegularExpression("^[HTF]\\d{1,2}([,，、 ]+[HTF]\\d{1,2}){0,9}$", ErrorMessage = "对应条目写成 H5，几项用、隔开。")]
        public string Rows { get; set; } = "";

        /// <summary>Only that it took place is kept, never what was said.</summary>
        public bool Sensitive { get; set; }

        public ExtraType? Extra1Type { get; set; }
        [StringLength(20, ErrorMessage = "补充项名称最多 20 字。")] public string? Extra1Name { get; set; }
        [StringLength(120, ErrorMessage = "选项合计最多 120 字。")] public string? Extra1Detail { get; set; }
        public ExtraType? Extra2Type { get; set; }
        [StringLength(20, ErrorMessage = "补充项名称最多 20 字。")] public string? Extra2Name { get; set; }
        [StringLength(120, ErrorMessage = "选项合计最多 120 字。")] public string? Extra2Detail { get; set; }
    }

    public sealed record View(IReadOnlyList<ActivityKind> All);

    public async Task<View> Show(CancellationToken ct) => new((await kinds.All(ct)).All);

    public async Task<string> Run(Input input, CancellationToken ct)
    {
        var name = KindName.Read(input.Name);
        await KindName.InsistFree(db, name, null, ct);
        List<ExtraField?> extras =
        [
            Extra("x1", input.Extra1Type, input.Extra1Name, input.Extra1Detail, nameof(input.Extra1Name)),
            Extra("x2", input.Extra2Type, input.Extra2Name, input.Extra2Detail, nameof(input.Extra2Name)),
        ];
        var order = (await db.Set<ActivityKind>().MaxAsync(kind => (int?)kind.Order, ct) ?? 0) + 10;
        var code = $"own-{Convert.ToHexStringLower(Guid.CreateVersion7().ToByteArray()[10..])}";
        db.Add(new ActivityKind(new(code, name, input.Group, Typed.Line(input.Verb), input.Stream,
            input.Rows.Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries).Distinct().ToList(), input.Pillar, "次/人次",
            [.. extras.OfType<ExtraField>()], input.Sensitive), order));
        await db.SaveChangesAsync(ct);
        return code;
    }

    static ExtraField? Extra(string code, ExtraType? type, string? typedName, string? typedDetail, string field)
    {
        var (name, detail) = (Plain(typedName), Typed.Line(typedDetail));
        if (type is not { } of)
            return name.Length == 0 ? null : throw new WrongInputException(field, $"请选“{name}”填的是文字、数字还是选项。");
        if (name.Length == 0)
            throw new WrongInputException(field, "请写补充项的名称。");
        var choices = detail.Split(['、', '，', ',', '/', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Plain).Where(choice => choice.Length > 0).Distinct().ToList();
        if (of == ExtraType.Choice && choices.Count < 2)
            throw new WrongInputException(field, $"“{name}”是选项，请至少写两个，用、隔开。");
        return new(code, name, of, of == ExtraType.Number ? Plain(detail) : "", of == ExtraType.Choice ? choices : []);
    }

    // The marks with which a field is written down do not belong into its words.
    static string Plain(string? text) => string.Concat(Typed.Line(text).Where(c => c is not (':' or '(' or ')' or '/')));
}

/// <summary>Names of kinds: one line, and each only once.</summary>
static class KindName
{
    public static string Read(string typed) => Typed.Line(typed) is { Length: > 0 } name ? name : throw new WrongInputException("Name", "请填名称。");

    public static async Task InsistFree(OfficeDb db, string name, Guid? but, CancellationToken ct)
    {
        if (await db.Set<ActivityKind>().AnyAsync(kind => kind.Name == name && kind.Id != but, ct))
            throw new WrongInputException("Name", $"已经有叫“{name}”的类别。停用的可以恢复使用。");
    }
}
