using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Score;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Ui;
using Tongxin.Platform.Time;
using Tongxin.Rules.Appraisal;
using Tongxin.Rules.Calendar;

namespace Tongxin.Appraisal.Conclude;

/// <summary>Announces a result at the present moment, and freezes it once the notice is over and every objection answered.</summary>
public sealed class ConcludeAssessment(OfficeDb db, ScoreSheet sheets, OfficeRules rules, Notices notices, OfficeClock clock, Rights rights) : IUseCase
{
    public sealed class Input : IVersioned
    {
        /// <summary>announce or freeze.</summary>
        [Required] public string Act { get; set; } = "announce";

        public int Version { get; set; }
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        var assessment = await db.Get<Assessment>(id, input.Version, ct);
        var sheet = await sheets.Read(id, ct);
        var standings = sheet.Scored();
        if (input.Act == "freeze")
        {
            var open = await db.Set<Objection>().CountAsync(o => o.Assessment == id && o.Upheld == null, ct);
            Refusal.ThrowIf(assessment.WhyNotFreeze(clock.Today, open));
            var result = FrozenResult.Of(standings, Honours.Of(sheet.Scheme, standings)).Json();
            assessment.Freeze(result, FrozenResult.Digest(sheet.Version.Text, sheet.AsOf.Slug, result), clock.Today, open);
        }
        else
        {
            assessment.Announce(Moment.Of(clock.Now).Before, rules.Calendar.Add(clock.Today, sheet.Scheme.NoticeDays, CountUnit.Workday).Date, standings.Sum(one => one.Missing.Count));
            // A person is told of the own result, and can have every point of it explained.
            if (assessment.Objects.ArePeople())
                await notices.Tell(sheet.Those.Select(one => new Telling(one.Id, $"{assessment.Name}结果公示，您的得分可以逐项看来历", "因为考核的是您本人", $"/appraisal/{id}/{one.Id}")), ct);
        }
        await db.SaveChangesAsync(ct);
    }
}
