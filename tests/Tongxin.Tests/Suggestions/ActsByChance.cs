using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Time;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Act;
using Tongxin.Suggestions.Assign;
using Tongxin.Suggestions.Bulk;
using Tongxin.Suggestions.Calendar;
using Tongxin.Suggestions.Examine;
using Tongxin.Suggestions.Handle;
using Tongxin.Suggestions.Promises;
using Tongxin.Suggestions.Rate;
using Tongxin.Suggestions.Write;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>An act by a person: mostly one that the procedure offers to the right person, else whatever by whomever, sometimes on a stale page.</summary>
sealed class ActsByChance(Random random, Guid transport)
{
    CaseWorld world = null!;
    (long From, long To)? handedOver;

    public sealed record Act(string Name, string? By, Func<IServiceProvider, Task> Run);

    static readonly string[] Everybody = [Papers.Deputy, "代表乙", Papers.Office, "代表工委主任", Papers.Head, "交通局科员", "教育局局长"];
    /// <summary>What brings a case on its way, and is done oftener than what stops it.</summary>
    static readonly string[] Forward = ["accept", "assign", "receive", "draft", "send", "rate", "reject", "redo", "report", "grant-return"];

    static readonly string[] Units = ["市交通运输局", "市教育局"];

    public Act Next(CaseWorld seen)
    {
        world = seen;
        return Next();
    }

    Act Next() => random.Next(12) switch
    {
        0 => Calendar(),
        1 => Many(),
        2 when world.Suggestions.Count(one => one.Phase != CasePhase.Done) < 5 => Propose(),
        < 8 when world.Handlings.Count > 0 => OnHandling(Mostly(world.Handlings)),
        8 when world.Commitments.Count > 0 => OnCommitment(Mostly(world.Commitments)),
        _ => OnSuggestion(Mostly(world.Suggestions)),
    };

    Act OnSuggestion(Suggestion one)
    {
        var (act, version) = (Chosen(one), Version(one));
        var by = By(one.ProcedureOf(world.Rules).Act(act).By, one, "");
        return new($"suggestion.{act}", by, services => act switch
        {
            "accept" => services.GetRequiredService<AcceptSuggestion>().Run(one.Id, new() { Version = version }, default),
            "return" => services.GetRequiredService<ReturnSuggestion>().Run(one.Id, new() { Code = world.Rules.Unacceptable(one.ProposedOn)[0].Code, Version = version }, default),
            "merge" => services.GetRequiredService<MergeSuggestion>().Run(one.Id, new() { Into = $"{Any(world.Suggestions).Id}", Version = version }, default),
            "assign" => services.GetRequiredService<AssignSuggestion>().Run(one.Id, new()
            {
                Leads = new() { Text = random.Next(6) == 0 ? string.Join('、', Units) : Any(Units) },
                Assists = new() { Text = random.Next(3) == 0 ? Any(Units) : "" },
                IsHard = random.Next(4) == 0,
                Version = version,
            }, default),
            "rate" or "reject" => services.GetRequiredService<RateAnswer>().Run(one.Id, new() { Attitude = Satisfaction.Satisfied, Result = act == "rate" ? Satisfaction.Satisfied : Satisfaction.Not, Words = "理由", Version = version }, default),
            _ => services.GetRequiredService<ActOnSuggestion>().Run(one.Id, act, new() { Reason = "理由", Version = version }, default),
        });
    }

    Act OnHandling(Handling one)
    {
        var (act, version) = (Chosen(one), Version(one));
        return new($"handling.{act}", By(one.ProcedureOf(world.Rules).Act(act).By, world.Suggestions.Single(s => s.Id == one.Suggestion), Head(one.Unit)), services => act switch
        {
            "contact" => services.GetRequiredService<ContactDeputy>().Run(one.Id, new() { Day = services.GetRequiredService<OfficeClock>().Today, Who = "科室", What = "要求", Version = version }, default),
            "draft" => services.GetRequiredService<WriteAnswer>().Run(one.Id, new()
            {
                Text = "答复",
                Class = Any(world.Rules.Classes(one.AssignedOn)).Code,
                Promise = "办成",
                PromiseDue = services.GetRequiredService<OfficeClock>().Today.AddMonths(2),
                Version = version,
            }, default),
            _ => services.GetRequiredService<ActOnHandling>().Run(one.Id, act, new() { Words = "理由", Version = version }, default),
        });
    }

    Act OnCommitment(Commitment one)
    {
        var (act, version) = (Chosen(one), Version(one));
        return new($"commitment.{act}", By(one.ProcedureOf(world.Rules).Act(act).By, world.Suggestions.Single(s => s.Id == one.Suggestion), Head(one.Unit)), services =>
            services.GetRequiredService<ActOnCommitment>().Run(one.Id, act, new() { Words = "说明", On = one.DueOn.AddMonths(1), Version = version }, default));
    }

    Act Propose()
    {
        var (title, by) = ($"第{world.Suggestions.Count + 1}件", random.Next(2) == 0 ? Papers.Deputy : "代表乙");
        var input = new WritePaper.Input { Title = title, Text = "正文", Asked = new() { Text = random.Next(3) == 0 ? by == Papers.Deputy ? "代表乙" : Papers.Deputy : "" } };
        return new("propose", random.Next(6) == 0 ? Any(Everybody) : by, async services =>
        {
            var write = services.GetRequiredService<WritePaper>();
            await write.Propose(await write.Begin(default), input, by, default);
        });
    }

    /// <summary>What the calendar does by itself.</summary>
    Act Calendar() => new("calendar", null, async services =>
    {
        foreach (var duty in services.GetServices<IDuty>().Where(duty => duty is LapsedRatings or LapsedCommitments))
            await duty.Run(default);
    });

    /// <summary>Many at once: accepted, handed over as previewed or not, taken back.</summary>
    Act Many()
    {
        if (handedOver is var (from, to) && random.Next(2) == 0)
            return new("take back", Papers.Office, services => services.GetRequiredService<BulkActs>().Undo(from, to, default));
        var chosen = world.Suggestions.Where(one => one.State == (random.Next(8) == 0 ? States.Merged : States.Submitted)).Select(one => new Ticked(one.Id, one.Version).ToString()).ToList();
        if (random.Next(2) == 0 && chosen.Count > 0)
            return new("accept many", Papers.Office, services => services.GetRequiredService<AcceptMany>().Run(new() { Chosen = chosen }, default));
        chosen = [.. world.Suggestions.Where(one => one.State == States.Accepted || random.Next(10) == 0).Select(one => new Ticked(one.Id, one.Version).ToString())];
        var input = new HandOver.Input
        {
            Chosen = chosen,
            Units = world.Suggestions.ToDictionary(one => one.Id.ToString(), string? (_) => random.Next(6) == 0 ? string.Join('、', Units) : Any(Units)),
            Assists = world.Suggestions.ToDictionary(one => one.Id.ToString(), string? (_) => random.Next(3) == 0 ? Any(Units) : ""),
        };
        var isPreviewed = random.Next(6) > 0;
        return new("hand over many", Papers.Office, async services =>
        {
            var act = services.GetRequiredService<HandOver>();
            var judged = await act.Judge(input, default);
            var address = (await act.Run(judged, isPreviewed ? judged.Fingerprint : "seen otherwise", default)).Split('?', '&', '=');
            handedOver = (long.Parse(address[2], CultureInfo.InvariantCulture), long.Parse(address[4], CultureInfo.InvariantCulture));
        });
    }

    /// <summary>Mostly an act that is possible in its state.</summary>
    string Chosen(Case one)
    {
        var procedure = one.ProcedureOf(world.Rules);
        var byPeople = procedure.Acts.Where(act => act.By.Any(who => who != "system") && act.Id is not ("recall" or "unaccept" or "again" or "end")).Select(act => act.Id).ToList();
        var possible = byPeople.Where(act => procedure.May(act, one.State)).SelectMany(act => Enumerable.Repeat(act, Forward.Contains(act) ? 4 : 1)).ToList();
        // What ends a case early is rarer, or nothing would be left to go wrong.
        var chosen = possible.Count > 0 && random.Next(5) > 0 ? possible : byPeople;
        var lasting = chosen.Where(act => act is not ("return" or "letter" or "withdraw" or "merge" or "drop")).ToList();
        return Any(lasting.Count > 0 && random.Next(6) > 0 ? lasting : chosen);
    }

    T Mostly<T>(IReadOnlyList<T> all) where T : Case => Any(random.Next(8) > 0 && all.Where(one => one.Phase != CasePhase.Done).ToList() is { Count: > 0 } going ? going : all);

    string By(IReadOnlyList<string> roles, Suggestion suggestion, string head)
    {
        var lead = suggestion.Lead == world.Suggestions.First(one => one.Title == "第1件").Lead ? Papers.Deputy : "代表乙";
        return random.Next(8) == 0 ? Any(Everybody) : Any(roles.Where(role => role != "system").ToList()) switch
        {
            "office" => Papers.Office,
            "unit" or "head" => head,
            "signer" => random.Next(2) == 0 ? Papers.Deputy : "代表乙",
            _ => lead,
        };
    }

    string Head(Guid unit) => unit == transport ? Papers.Head : "教育局局长";

    int Version(Case one) => random.Next(15) == 0 ? one.Version - 1 : one.Version;

    T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
