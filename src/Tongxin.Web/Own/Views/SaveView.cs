using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;
using Tongxin.Web.Own.Feeds;

namespace Tongxin.Web.Own.Views;

/// <summary>A person keeps a list with its filters under a name (常用清单), and takes it out again.</summary>
public sealed class SaveView(OfficeDb db, FeedChoices choices, Acting acting) : IUseCase
{
    /// <summary>More are not found again.</summary>
    public const int Most = 30;

    const string NoName = "请给它起个名字，例如“本室逾期的”。";

    public sealed class Input
    {
        [Required(ErrorMessage = NoName), StringLength(60, ErrorMessage = "名字最多 60 个字。")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "请到清单的末尾点“存为常用”。"), StringLength(1000, ErrorMessage = "筛选条件太多，请少选几个。")]
        public string Address { get; set; } = "";
    }

    /// <param name="MayFollow">The list can be followed in a reader.</param>
    public sealed record Row(Guid Id, string Name, string Address, bool MayFollow);

    public async Task<IReadOnlyList<Row>> Show(CancellationToken ct) =>
        [.. (await db.Set<SavedView>().AsNoTracking().Where(view => view.Account == acting.Account).OrderBy(view => view.Id).Take(Most).ToListAsync(ct))
            .Select(view => new Row(view.Id, view.Name, view.Address, choices.ListAt(view.Address) is not null))];

    /// <exception cref="WrongInputException">It is no page of ours, or has no name.</exception>
    public async Task Run(Input input, CancellationToken ct)
    {
        if (Typed.Line(input.Name) is not { Length: > 0 } name)
            throw new WrongInputException(nameof(Input.Name), NoName);
        var address = Links.With(input.Address.Trim(), ("total", null), ("format", null));
        if (!Links.IsOurs(address))
            throw new WrongInputException(nameof(Input.Address), "只能存这里的清单，请到清单的末尾点“存为常用”。");
        if (await db.Set<SavedView>().CountAsync(view => view.Account == acting.Account, ct) >= Most)
            throw new RefusedException(new("view.too-many", $"常用清单已有 {Most} 个。请先去掉不用的。"));
        db.Add(new SavedView { Account = acting.Account!.Value, Name = name, Address = address });
        await db.SaveChangesAsync(ct);
    }

    public Task Remove(Guid id, CancellationToken ct) => db.Set<SavedView>().Where(view => view.Id == id && view.Account == acting.Account).ExecuteDeleteAsync(ct);
}
