using Microsoft.AspNetCore.WebUtilities;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Web.Own.Feeds;

/// <summary>What a person can follow: the own days, those of units whose work one may see, and lists that one may open.</summary>
public sealed class FeedChoices(IEnumerable<IUnitDays> days, IEnumerable<IListFeed> lists, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    /// <summary>Units whose calendar the person may have, in official order.</summary>
    public async Task<IReadOnlyList<UnitNode>> Offices(CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        return [.. tree.All.Where(unit => unit.Kind.HandsInStatements() && unit.ExistsOn(clock.Today) && MaySee(unit.Id)).OrderBy(unit => tree.Position(unit.Id), StringComparer.Ordinal)];
    }

    /// <summary>The list at an address; null where there is none that one may follow.</summary>
    public IListFeed? ListAt(string? address) => lists.FirstOrDefault(list => rights.May(list.Permission) && list.IsAt(address));

    /// <summary>The address with the list's filters and nothing else: not the place in it, nor what only its page or its file knows.</summary>
    public static string Filters(string address) => Links.With(address, ("total", null), ("format", null), ("count", null));

    /// <exception cref="WrongInputException">There is nothing of that kind that the person may follow.</exception>
    public async Task<(Guid? Unit, string? List)> Read(string? shows, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(shows))
            return (null, null);
        if (Guid.TryParse(shows, out var id) && (await Offices(ct)).Any(unit => unit.Id == id))
            return (id, null);
        if (ListAt(shows) is not { } list)
            throw new WrongInputException(nameof(MakeFeed.Input.Shows), "不能订阅这个内容，请从列表里选，或到任务、活动、代表建议、人员、通知、月度交账、台账和各指标的清单上点“订阅”。");
        var address = Filters(shows);
        try
        {
            await list.Read(address, QueryOf(address), ct);
        }
        catch (Exception wrong) when (wrong is WrongInputException or NotFoundException or NotAllowedException)
        {
            throw new WrongInputException(nameof(MakeFeed.Input.Shows), wrong.Message);
        }
        return (null, address);
    }

    /// <summary>The question in an address.</summary>
    public static IQueryCollection QueryOf(string address) => new QueryCollection(
        address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var cut ? QueryHelpers.ParseQuery(address[cut..]) : []);

    bool MaySee(Guid unit) => days.Any(source => rights.For(source.Permission).Covers(unit));
}
