using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Publish;

/// <summary>What was published is taken from the public list again (撤回公开), with a reason.</summary>
public sealed class WithdrawPublication(OfficeDb db, SuggestionAccess access, Publications publications, Rights rights, SuggestionNotices notices) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请写明撤回公开的理由。"), StringLength(SuggestionMapping.LongestReason, ErrorMessage = "最多 500 字。")]
        public string Reason { get; set; } = "";

        public int Version { get; set; }
    }

    public sealed record View(Suggestion Suggestion, Publication Publication, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var (suggestion, publication) = await Find(id, ct);
        return new(suggestion, publication, publication.WhyNotWithdraw());
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var (suggestion, publication) = await Find(id, ct);
        await db.Get<Publication>(publication.Id, input.Version, ct);
        publication.Withdraw(Typed.Text(input.Reason));
        await notices.OfPublication(suggestion.Authors, publication, ct);
        await db.SaveChangesAsync(ct);
    }

    async Task<(Suggestion Suggestion, Publication Publication)> Find(Guid id, CancellationToken ct)
    {
        rights.Insist(SuggestionPermissions.Review, null);
        return (await access.Get(id, null, ct), await publications.Of(id, ct) ?? throw new NotFoundException("还没有人提公开意见。"));
    }
}
