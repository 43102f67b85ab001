using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Appraisal.Polls;
using Tongxin.Tests.Backup;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Appraisal;

/// <summary>What whoever reads the database finds of a secret poll.</summary>
public sealed class PollSecrecyTests
{
    [Fact]
    public async Task While_a_poll_runs_votes_change_nothing_in_the_database_but_bytes_of_one_length()
    {
        await using var office = await Polling.Opened();
        var poll = await office.Poll("staff");
        var forms = new List<Page>();
        foreach (var who in Polling.Staff)
            forms.Add(await office.Form(who, poll));
        var before = await BackedUp.Rows(office.Services);
        foreach (var form in forms.SkipLast(1))
            Assert.Contains("您已经投过", (await form.Vote("青玉", "白石", "弃权")).Text);
        var after = await BackedUp.Rows(office.Services);

        // No fact, notice, draft, measure, search entry or anything else tells of a vote: not what, not when, and not even that there was one.
        Assert.Equal(["poll_voters"], after.Keys.Where(table => !before[table].SequenceEqual(after[table])));
        Assert.Equal(before["poll_voters"].Select(WithoutBallot), after["poll_voters"].Select(WithoutBallot));
        Assert.Single(after["poll_voters"].Select(row => row.Length - WithoutBallot(row).Length).Distinct());
        // The one who has not voted is no different from the others.
        Assert.All(after["poll_voters"], row => Assert.DoesNotContain("Ballot=|", row + "|"));
        // Grades stand where they are offered, and nowhere else.
        Assert.Equal(["polls", "schemes"], after.Where(table => table.Value.Any(row => row.Contains("青玉", StringComparison.Ordinal))).Select(table => table.Key));
    }

    [Fact]
    public async Task After_the_count_nothing_is_left_by_which_a_vote_belongs_to_a_voter()
    {
        // Two polls alike but that two people have changed their votes: the database says the same of both.
        await using var office = await Polling.Opened();
        var kept = new List<string>();
        foreach (var (day, first, second) in new[] { ("2026-04-01", "青玉", "白石"), ("2026-04-02", "白石", "青玉") })
        {
            office.On(day);
            var poll = await office.Poll("staff", day);
            foreach (var (n, who) in Polling.Staff.Index())
                await office.Vote(who, poll, n == 0 ? first : n == 1 ? second : "青玉", "青玉", n == 0 ? "弃权" : "白石");
            office.On(day, "12:00");
            await office.Minute();
            kept.Add((await office.Kept(poll)).Result!);
            Assert.All(await office.Look(db => db.Set<PollVoter>().Where(v => v.Poll == poll).ToListAsync()), voter => Assert.Null(voter.Ballot));
            Assert.False(File.Exists(office.KeyOf(poll)));
            // So that the item can be polled again.
            await office.Look(db => db.Database.ExecuteSqlAsync($"""UPDATE polls SET "State" = 2 WHERE "Id" = {poll}"""));
        }

        Assert.Equal(kept[0], kept[1]);
        var rows = await BackedUp.Rows(office.Services);
        foreach (var who in Polling.Staff)
        {
            var person = $"{await office.Person(who)}";
            Assert.DoesNotContain(rows["polls"].Concat(rows["item_marks"]), row => row.Contains(person, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_group_that_is_too_small_is_not_shown_and_does_not_follow_by_subtraction()
    {
        await using var office = await Polling.Opened();
        // 办公室 five, 代表工委 six, 监司委 three: its three would follow from the total, so 办公室 goes with it.
        foreach (var (unit, name) in new[] { ("BGS", "代表"), ("BGS", "代表乙"), ("DGW", "交通局联络员"), ("DGW", "交通局科员"), ("DGW", "教育局局长") })
            await office.Joins(unit, name);
        var poll = await office.Poll("staff");
        foreach (var who in Polling.Staff.Concat(["代表", "代表乙", "交通局联络员", "交通局科员", "教育局局长"]))
            await office.Vote(who, poll, who.StartsWith("监司委", StringComparison.Ordinal) ? ["白石", "白石", "白石"] : ["青玉", "青玉", "青玉"]);
        office.On("2026-04-01", "12:00");
        await office.Minute();

        var page = await (await office.As("办公室主任")).Open($"/appraisal/polls/{poll}");
        Assert.Equal(3, page.Rows.Count(row => row.TextContent.Contains("其中代表工作委员会", StringComparison.Ordinal)));
        Assert.DoesNotContain("其中办公室", page.Text);
        Assert.DoesNotContain("其中监察", page.Text);
        var dgw = await office.Unit("DGW");
        Assert.All(PollResult.Of(await office.Kept(poll))!.Lines, line => Assert.Equal([dgw], line.Groups.Select(group => group.Unit)));
    }

    [Fact]
    public async Task A_lost_key_voids_the_poll_in_words()
    {
        await using var office = await Polling.Opened();
        var poll = await office.Poll("staff");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(office.KeyOf(poll)));
        foreach (var who in Polling.Staff.SkipLast(1))
            await office.Vote(who, poll, "青玉", "白石", "弃权");
        File.Delete(office.KeyOf(poll));

        Assert.Equal("poll.key-lost", (await office.Form("支部书记", poll)).Alert);
        Assert.Contains("应投 9 人。", (await (await office.As("办公室主任")).Open($"/appraisal/polls/{poll}")).Text);
        office.On("2026-04-01", "12:00");
        await office.Minute();
        Assert.Equal("密钥不在了，多半是从备份恢复过，票打不开", (await office.Kept(poll)).VoidedBecause);
        Assert.Contains("已作废", (await (await office.As("办公室主任")).Open($"/appraisal/polls/{poll}")).Text);
    }

    [Fact]
    public async Task A_backup_of_a_running_poll_holds_no_key_and_a_ballot_opens_in_its_own_row_only()
    {
        await using var office = await Polling.Opened();
        var poll = await office.Poll("staff");
        await office.Vote("办公室科员", poll, "青玉", "白石", "弃权");
        var key = office.Services.GetRequiredService<PollKeys>().Find(poll)!;
        var voters = await office.Look(db => db.Set<PollVoter>().AsNoTracking().Where(v => v.Poll == poll).ToListAsync());

        var (hex, words) = (Convert.ToHexString(key), Convert.ToBase64String(key));
        Assert.All((await BackedUp.Rows(office.Services)).Values.SelectMany(rows => rows), row => Assert.False(row.Contains(hex, StringComparison.OrdinalIgnoreCase) || row.Contains(words, StringComparison.Ordinal)));
        // Whoever copies a ballot into another row has made one that does not open.
        (voters[0].Ballot, voters[1].Ballot) = (voters[1].Ballot, voters[0].Ballot);
        await office.Look(async db =>
        {
            foreach (var voter in voters.Take(2))
                await db.Set<PollVoter>().Where(v => v.Id == voter.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.Ballot, voter.Ballot));
            return 0;
        });
        office.On("2026-04-01", "12:00");
        await office.Minute();
        Assert.Equal("有票打不开，多半是数据库里的票被动过", (await office.Kept(poll)).VoidedBecause);
    }

    static string WithoutBallot(string row) => string.Join('|', row.Split('|').Where(cell => !cell.StartsWith("Ballot=", StringComparison.Ordinal)));
}
