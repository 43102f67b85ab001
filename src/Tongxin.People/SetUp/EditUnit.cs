using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.People.SetUp;

/// <summary>The system administrator sets a unit up or changes what is kept of it (设立、更正单位).</summary>
public sealed class EditUnit(OfficeDb db, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [StringLength(40, ErrorMessage = "编号最多 40 字。")]
        public string? Code { get; set; }

        [Required(ErrorMessage = "请填写名称。"), StringLength(PeopleMapping.LongestName, ErrorMessage = "名称最多 100 字。")]
        public string Name { get; set; } = "";

        [StringLength(PeopleMapping.LongestName, ErrorMessage = "简称最多 100 字。")]
        public string? Short { get; set; }

        [Required(ErrorMessage = "请选择类别。")]
        public UnitKind? Kind { get; set; }

        public ChosenOne Parent { get; set => field = value ?? new(); } = new();

        [Range(0, 9999, ErrorMessage = "排序请填 0 到 9999 的整数。")]
        public int Order { get; set; }

        [Required(ErrorMessage = "请填写设立日期。")]
        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }
        public int Version { get; set; }
    }

    public sealed record View(string? Name, Input Filled);

    /// <param name="id">The unit; null for a new one.</param>
    /// <param name="parent">Where a new one is to stand.</param>
    public async Task<View> Show(Guid? id, Guid? parent, CancellationToken ct)
    {
        rights.Insist(PeoplePermissions.Edit, id);
        if (id is null)
            return new(null, new() { Parent = ChosenOne.Of(parent), From = clock.Today });
        var unit = await db.Set<Unit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct) ?? throw new NotFoundException("没有这个单位，可能网址有误。");
        return new(unit.Name, new()
        {
            Code = unit.Code,
            Name = unit.Name,
            Short = unit.Short,
            Kind = unit.Kind,
            Parent = ChosenOne.Of(unit.Parent),
            Order = unit.Order,
            From = unit.From,
            To = unit.To,
            Version = unit.Version,
        });
    }

    public async Task<Guid> Run(Guid? id, Input input, CancellationToken ct)
    {
        rights.Insist(PeoplePermissions.Edit, id);
        var facts = await Facts(input, ct);
        var unit = id is { } known ? await db.Get<Unit>(known, input.Version, ct) : new Unit(await NewCode(input, ct), facts);
        var node = new UnitNode(unit.Id, unit.Code, facts.Name, facts.Short, facts.Kind, facts.Parent, facts.Order, facts.From, facts.To);
        var structure = await Structure.Load(db, db.Set<Post>().Where(p => p.Unit == unit.Id), ct, unit: node);
        Refusal.ThrowIf(structure.WhyNot(node));
        if (id is null)
            db.Add(unit);
        else if (unit.Differs(facts))
            unit.Change(facts);
        await db.SaveUnlessTaken(Taken(unit.Code), ct);
        return unit.Id;
    }

    async Task<UnitFacts> Facts(Input input, CancellationToken ct)
    {
        var name = Typed.Line(input.Name);
        if (name.Length == 0)
            throw new WrongInputException(nameof(input.Name), "请填写名称。");
        var parent = await NamesTyped.Unit(db, input.Parent, nameof(input.Parent), ct);
        return new(name, Typed.Line(input.Short) is { Length: > 0 } shortName ? shortName : name, input.Kind!.Value, parent, input.Order, input.From!.Value, input.To);
    }

    async Task<string> NewCode(Input input, CancellationToken ct)
    {
        var code = Typed.Line(input.Code);
        if (code.Length == 0)
            throw new WrongInputException(nameof(input.Code), "请填写编号。");
        Refusal.ThrowIf(await db.Set<Unit>().AnyAsync(u => u.Code == code, ct) ? Taken(code) : null);
        return code;
    }

    static Refusal Taken(string code) => new("unit.code-taken", $"编号“{code}”已经有单位在用，请换一个编号；要改那个单位，请打开它的页面。");
}
