using Tongxin.PartyLife;
using Tongxin.People;
using Tongxin.Platform.Data;

namespace Tongxin.Web.Demo;

/// <summary>Party work's money and people: the end of one year's account and the whole of the next, helpers of three branches out of four.</summary>
sealed class SimulatedParty(OfficeDb db, SimulatedStructure office, Diary diary)
{
    static readonly (string Purpose, decimal Amount, int Month)[] Plan =
    [
        ("党员教育培训", 42_000, 5), ("主题党日活动", 24_000, 7), ("学习用书和资料", 15_000, 3), ("走访慰问困难党员", 12_000, 12), ("支部阵地建设", 16_000, 9), ("表彰先进党支部", 8_000, 6),
    ];

    /// <summary>Day, purpose, amount, line of the plan (−1: none), organisation.</summary>
    static readonly (DateOnly Day, string Purpose, decimal Amount, int Line, string Unit)[] Spent2026 =
    [
        (new(2026, 2, 10), "购买党章、条例单行本 95 册", 4_275.00m, 2, "JGDW"), (new(2026, 3, 17), "订阅党报党刊", 6_840.00m, 2, "JGDW"), (new(2026, 4, 21), "清明祭扫烈士陵园租车", 2_600.00m, 1, "ZB1"),
        (new(2026, 5, 19), "党务干部培训班（市委党校）", 23_800.00m, 0, "JGDW"), (new(2026, 6, 16), "“七一”表彰奖牌和证书", 7_960.00m, 5, "JGDW"), (new(2026, 7, 7), "“七一”主题党日场地和讲解", 8_450.00m, 1, "JGDW"),
        (new(2026, 7, 14), "第二党支部红色教育租车", 3_180.00m, 1, "ZB2"), (new(2026, 9, 8), "党员活动室更换展板", 9_720.50m, 4, "ZB3"), (new(2026, 9, 22), "新党员培训讲课费", 3_000.00m, 0, "ZB4"),
        (new(2026, 10, 20), "购买应急药箱", 1_260.00m, -1, "ZB1"), (new(2026, 11, 10), "第三党支部主题党日讲解", 1_500.00m, 1, "ZB3"),
    ];

    static readonly (DateOnly Day, string Purpose, decimal Amount, int Line, string Unit)[] Spent2025 =
    [
        (new(2025, 12, 3), "走访慰问困难党员 6 户", 6_000.00m, 0, "JGDW"), (new(2025, 12, 9), "年终总结会材料印刷", 2_180.00m, -1, "JGDW"), (new(2025, 12, 23), "购买学习用书", 3_456.80m, 1, "ZB2"),
    ];

    public void Note()
    {
        Account(2025, new(2025, 12, 2), 6_420_000, [("走访慰问困难党员", 10_000, 12), ("学习用书和资料", 12_000, 12)], Spent2025);
        Account(2026, new(2026, 1, 12), 6_680_000, Plan, Spent2026);
        People();
    }

    void Account(int year, DateOnly opened, decimal wages, (string Purpose, decimal Amount, int Month)[] plan, (DateOnly Day, string Purpose, decimal Amount, int Line, string Unit)[] spent)
    {
        FundYear account = null!;
        List<FundPlanLine> lines = [];
        diary.Note(opened, office.Head("BGS"), () =>
        {
            db.Add(account = new(year, wages, $"{year}年部门预算表（演示）"));
            lines.AddRange(plan.Select(line => new FundPlanLine(account, line.Purpose, line.Amount, line.Month)));
            db.AddRange(lines);
        });
        foreach (var (index, (day, purpose, amount, line, unit)) in spent.Index())
        {
            FundSpending spending = null!;
            diary.Note(SimulatedYear.Workday(day), office.Head("BGS"), () => db.Add(spending = new(account,
                new(SimulatedYear.Workday(day), amount, purpose, line < 0 ? null : lines[line].Id, office.Units[unit].Id, $"{year}-{index + 1:000}"))));
            // One was entered from a quotation that came to nothing.
            if (purpose == "购买应急药箱")
                diary.Note(SimulatedYear.Workday(day.AddDays(2)), office.Head("BGS"), () => Taken(spending).Withdraw("不属于党建经费的开支范围，改由公用经费列支", SimulatedYear.Workday(day.AddDays(2)), Entered(spending)));
        }
    }

    // The fourth branch has sent nobody yet; the office of the Party committee had somebody full time until August.
    void People()
    {
        var from = new DateOnly(2025, 12, 8);
        foreach (var branch in (string[])["ZB1", "ZB2", "ZB3"])
            diary.Note(from, office.Head("JGDW"), () => db.Add(Duty(office.Members[office.Units.Values.First(unit => unit.Parent == office.Units[branch].Id).Code][^1], branch, DutyKind.Helping, from)));
        PartyDuty fullTime = null!;
        diary.Note(from, office.Head("JGDW"), () => db.Add(fullTime = Duty(office.Members["JDB"][1], "JGDW", DutyKind.FullTime, from)));
        diary.Note(new(2026, 8, 31), office.Head("JGDW"), () => Taken(fullTime).End(new(2026, 8, 31), office.Members["JDB"][1].Name, office.Units["JGDW"].Name));
    }

    PartyDuty Duty(Person person, string unit, DutyKind kind, DateOnly from) =>
        new(new(person.Id, office.Units[unit].Id, kind, kind == DutyKind.Helping, from, null), person.Name, office.Units[unit].Name);

    long Entered(FundSpending spending) => db.Facts.Where(fact => fact.Subject == spending.Id).Select(fact => fact.Seq).First();

    // The context forgets what was saved, so that it stays small; what acts again is taken up again.
    T Taken<T>(T record) where T : Record
    {
        if (db.Entry(record).State == Microsoft.EntityFrameworkCore.EntityState.Detached)
            db.Attach(record);
        return record;
    }
}
