using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.Appraisal.Polls.CallOff;

/// <summary>The general office voids a poll that is not yet counted (作废); its ballots are gone with it, unopened.</summary>
public sealed class VoidPoll(OfficeDb db, PollKeys keys, Rights rights) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请写明为什么作废，名册上的人都看得到。"), StringLength(Poll.LongestReason, ErrorMessage = "原因最多 300 字。")]
        public string Reason { get; set; } = "";

        public int Version { get; set; }
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        var poll = await db.Get<Poll>(id, input.Version, ct);
        poll.Void(Typed.Text(input.Reason));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await db.Set<PollVoter>().Where(voter => voter.Poll == id).ExecuteUpdateAsync(set => set.SetProperty(voter => voter.Ballot, (byte[]?)null), ct);
        await transaction.CommitAsync(ct);
        keys.Destroy(id);
    }
}
