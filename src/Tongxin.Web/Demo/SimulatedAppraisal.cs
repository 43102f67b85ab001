using Tongxin.Appraisal;
using Tongxin.Appraisal.Score;
using Tongxin.Platform.Data;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Web.Demo;

/// <summary>Begins the year's assessment of the 委室 in November: what people have to say is said of nearly all of them.</summary>
sealed class SimulatedAppraisal(OfficeDb db, SimulatedStructure office, Chance chance, Diary diary)
{
    static readonly DateOnly Begins = new(2026, 11, 9);

    static readonly (string Item, decimal[] Values, string Reason)[] Said =
    [
        ("study", [100, 100, 85, 70], "机关党委年度检查记录"), ("conduct", [98, 96, 93, 88], "各委室互评汇总表"), ("integrity", [100, 100, 100, 60], "机关纪委意见"), ("leader", [99, 97, 95, 90], "分管领导打分表"),
    ];

    public void Note()
    {
        var scheme = Scheme.Parse(ShippedSchemes.Units);
        var units = office.Units.Values.Where(unit => WhoIsJudged.IsJudged(unit.Kind, scheme.Objects)).ToList();
        Assessment assessment = null!;
        diary.Note(Begins, office.Head("BGS"), () =>
        {
            var version = new SchemeVersion(scheme, 1, ShippedSchemes.Units);
            db.Add(version);
            db.Add(assessment = new(version, scheme.Objects, new(scheme.Year, 1, 1), new(scheme.Year, 12, 31)));
        });
        // The last one's marks are still to come.
        foreach (var unit in units.SkipLast(1))
            diary.Note(SimulatedDesk.After(Begins, chance.Between(2, 12)), office.Head("BGS"), () =>
            {
                foreach (var (id, values, reason) in Said)
                {
                    var mark = new ItemMark(assessment, unit.Id, unit.Name, scheme.Items.Single(item => item.Id == id));
                    mark.Say(chance.One(values), notApplicable: false, reason);
                    db.Add(mark);
                }
            });
    }
}
