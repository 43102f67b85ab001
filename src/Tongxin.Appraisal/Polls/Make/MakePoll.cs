using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Score;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Polls.Make;

/// <summary>The general office makes a poll of one item: from when to when it is open; who votes follows from the item's kind.</summary>
public sealed class MakePoll(OfficeDb db, ScoreSheet sheets, Roll roll, PollKeys keys, OfficeRules rules, OfficeClock clock, Rights rights) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请选测评哪一项。")] public string Item { get; set; } = "";

        /// <summary>On the office's wall clock.</summary>
        [Required(ErrorMessage = "请填写开始的日期和时间。")] public DateTime? OpensAt { get; set; }

        [Required(ErrorMessage = "请填写截止的日期和时间。")] public DateTime? ClosesAt { get; set; }
    }

    /// <param name="Items">Those that can be polled, each with its rule and how many would vote today.</param>
    public sealed record View(Assessment Assessment, IReadOnlyList<(SchemeItem Item, string Rule, int Voters)> Items, int Least, Refusal? Refusal);

    /// <exception cref="NotFoundException">No such assessment.</exception>
    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        var sheet = await sheets.Read(id, ct);
        var items = new List<(SchemeItem, string, int)>();
        foreach (var item in sheet.Scheme.Items.Where(CanBePolled))
            items.Add((item, Roll.Rule(item.Kind, sheet.Assessment.Objects), (await roll.Of(sheet, item.Kind, ct)).Count));
        return new(sheet.Assessment, items, Least, WhyNot(sheet.Assessment) ?? (items.Count == 0 ? new("poll.no-items", "方案里没有自评、互评、上级评或者票决的项目，不用测评。") : null));
    }

    public async Task<Guid> Run(Guid id, Input input, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        var sheet = await sheets.Read(id, ct);
        Refusal.ThrowIf(WhyNot(sheet.Assessment));
        var item = sheet.Scheme.Items.FirstOrDefault(one => one.Id == input.Item && CanBePolled(one))
            ?? throw new WrongInputException(nameof(input.Item), "只有自评、互评、上级评和票决的项目可以测评，请从单子上选。");
        var (opens, closes) = Window(input);
        Refusal.ThrowIf(await db.Set<Poll>().AnyAsync(poll => poll.Assessment == id && poll.Item == item.Id && poll.State != PollState.Voided, ct)
            ? new("poll.again", $"“{item.Name}”已经开过测评；要重来，请先把那一次作废。") : null);
        var entries = await roll.Of(sheet, item.Kind, ct);
        Refusal.ThrowIf(WhyNot(entries.Count, item, sheet.Assessment.Objects));
        var form = new PollForm([.. sheet.Those.Select(one => new PollForm.One(one.Id, one.Name))], Grades(item), Roll.Rule(item.Kind, sheet.Assessment.Objects));
        var made = new Poll(sheet.Assessment, item, form, entries.Count, opens, closes);
        db.Add(made);
        await Save(made, form, [.. entries.Select(entry => new PollVoter { Poll = made.Id, Person = entry.Person, Unit = entry.Unit, Whom = string.Join(',', entry.Whom) })], ct);
        return made.Id;
    }

    // The key is there before any ballot is, and does not outlive a poll that was not kept.
    async Task Save(Poll poll, PollForm form, IReadOnlyList<PollVoter> voters, CancellationToken ct)
    {
        var kept = false;
        try
        {
            if (poll.IsSecret && keys.Make(poll.Id) is { } key)
                foreach (var voter in voters)
                    voter.Ballot = Ballot.Seal(key, voter, Ballot.Empty(form));
            db.AddRange(voters);
            await db.SaveChangesAsync(ct);
            kept = true;
        }
        finally
        {
            if (!kept)
                keys.Destroy(poll.Id);
        }
    }

    (DateTime Opens, DateTime Closes) Window(Input input)
    {
        var (opens, closes) = (Utc(input.OpensAt!.Value), Utc(input.ClosesAt!.Value));
        if (closes <= opens)
            throw new WrongInputException(nameof(input.ClosesAt), "截止应晚于开始。");
        if (closes <= clock.Now)
            throw new WrongInputException(nameof(input.ClosesAt), "截止的时间已经过了。");
        if (closes > clock.Now.AddYears(1))
            throw new WrongInputException(nameof(input.ClosesAt), "截止应在一年以内。");
        return (opens, closes);

        static DateTime Utc(DateTime wall) => OfficeClock.Utc(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }

    IReadOnlyList<ItemGrade> Grades(SchemeItem item) => item.Grades.Count > 0 ? item.Grades
        : [.. rules.Choices("appraisal.grades", clock.Today).Values.Where(choice => choice.Percent is not null).Select(choice => new ItemGrade(choice.Name, choice.Percent!.Value))];

    Refusal? WhyNot(int voters, SchemeItem item, AppraisalObject objects) => voters switch
    {
        0 => new("poll.nobody", $"没有人可以投：{Roll.Rule(item.Kind, objects)}请先登记有关单位的负责人，或者在得分表上填数。"),
        _ when Poll.IsSecretKind(item.Kind) && voters < Least => new("poll.too-few", $"只有 {voters} 个人可以投，不足 {Least} 人的无记名测评保不住密，不能开；请在得分表上填数。"),
        _ => null,
    };

    static Refusal? WhyNot(Assessment assessment) => assessment.WhyNotMark(byObjection: false);

    static bool CanBePolled(SchemeItem item) => Poll.IsPolled(item.Kind) && item.Source?.Figure is null;

    int Least => rules.Number("appraisal.least-group", clock.Today);
}
