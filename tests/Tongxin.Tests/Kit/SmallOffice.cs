using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Plans;

namespace Tongxin.Tests.Kit;

/// <summary>The office of the tests: small, with one person for each kind of standing. A person's account has the person's name.</summary>
static class SmallOffice
{
    static readonly DateOnly Begin = new(2022, 1, 1);

    /// <summary>Code, name, kind and the code of the unit above.</summary>
    static readonly (string Code, string Name, UnitKind Kind, string? Parent)[] Units =
    [
        ("CWH", "市人大常委会", UnitKind.StandingCommittee, null),
        ("BGS", "办公室", UnitKind.AdministrativeOffice, "CWH"),
        ("DGW", "代表工作委员会", UnitKind.DeputiesBody, "CWH"),
        ("JSW", "监察和司法委员会", UnitKind.SpecialCommittee, "CWH"),
        ("CDZ", "常委会党组", UnitKind.PartyLeadershipGroup, null),
        ("JGDZ", "机关党组", UnitKind.OfficePartyGroup, "CDZ"),
        ("JGDW", "机关党委", UnitKind.OfficePartyCommittee, "JGDZ"),
        ("ZB1", "第一党支部", UnitKind.PartyBranch, "JGDW"),
        ("ZB2", "第二党支部", UnitKind.PartyBranch, "JGDW"),
        ("XZ1", "第一党小组", UnitKind.PartyCell, "ZB1"),
        ("XZ2", "第二党小组", UnitKind.PartyCell, "ZB1"),
        ("DT1", "云山代表团", UnitKind.Delegation, null),
        ("ZF", "市人民政府", UnitKind.SupervisedOrgan, null),
        ("JTJ", "市交通运输局", UnitKind.HandlingUnit, "ZF"),
        ("JYJ", "市教育局", UnitKind.HandlingUnit, "ZF"),
    ];

    /// <summary>Account and person, with posts: unit, title, head.</summary>
    static readonly (string Name, (string Unit, string Title, bool Head)[] Posts)[] People =
    [
        ("常委会主任", [("CWH", "主任", true), ("CDZ", "书记", true)]),
        ("机关党组书记", [("JGDZ", "书记", true), ("CWH", "秘书长", false)]),
        ("机关党委书记", [("JGDW", "书记", true), ("BGS", "副主任", false)]),
        ("办公室主任", [("BGS", "主任", true), ("ZB1", "党员", false)]),
        ("办公室科员", [("BGS", "科员", false), ("XZ2", "党员", false)]),
        ("代表工委主任", [("DGW", "主任", true), ("XZ1", "党员", false)]),
        ("代表工委科员", [("DGW", "科员", false), ("XZ1", "党员", false)]),
        ("监司委主任", [("JSW", "主任", true), ("ZB2", "书记", true)]),
        ("监司委科员", [("JSW", "科员", false)]),
        ("支部书记", [("ZB1", "书记", true), ("JSW", "副主任", false)]),
        ("小组长", [("XZ1", "组长", true), ("DGW", "副主任", false)]),
        ("代表", [("DT1", "代表", false)]),
        ("交通局联络员", [("JTJ", "联络员", true)]),
        ("代表乙", [("DT1", "代表", false)]),
        ("交通局科员", [("JTJ", "科员", false)]),
        ("教育局局长", [("JYJ", "局长", true)]),
    ];

    public const string SystemAdmin = "系统管理员";
    public const string SecurityAdmin = "安全管理员";
    public const string Auditor = "审计员";

    /// <summary>Every account of the small office: the roles that the test of rights walks.</summary>
    public static readonly IReadOnlyList<string> Roles = [SystemAdmin, SecurityAdmin, Auditor, .. People.Select(person => person.Name)];

    public static async Task Fill(IServiceProvider services)
    {
        var db = services.GetRequiredService<OfficeDb>();
        var units = new Dictionary<string, Unit>();
        foreach (var (index, (code, name, kind, parent)) in Units.Index())
            db.Add(units[code] = new(code, new(name, name, kind, parent is null ? null : units[parent].Id, index, Begin, null)));
        foreach (var (index, (name, posts)) in People.Index())
        {
            var person = new Person($"R{index:000}", name);
            db.Add(person);
            foreach (var (rank, (unit, title, head)) in posts.Index())
                db.Add(new Post(person.Id, units[unit].Id, new(title, head, rank, Begin, null, null, null), $"任{units[unit].Name}{title}"));
            db.Add(AccountOf(name, person.Id, AdminRole.None));
        }
        db.Add(AccountOf(SystemAdmin, null, AdminRole.System));
        db.Add(AccountOf(SecurityAdmin, null, AdminRole.Security));
        db.Add(AccountOf(Auditor, null, AdminRole.Auditor));
        var plan = new Plan(2026);
        plan.Adopt(new(2026, 1, 8));
        db.Add(plan);
        await db.SaveChangesAsync();
    }

    static Account AccountOf(string name, Guid? person, AdminRole admin) => new()
    {
        UserName = name,
        NormalizedUserName = name.ToUpperInvariant(),
        Person = person,
        Admin = admin,
        SecurityStamp = Guid.CreateVersion7().ToString(),
        LockoutEnabled = true,
    };
}
