using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.Suggestions.Letters;

/// <summary>The letter with which a paper went back to its authors (不予立案退回说明), for whoever may read the paper.</summary>
public sealed class ReturnLetter(OfficeDb db, SuggestionAccess access, Units units) : IUseCase
{
    /// <exception cref="NotFoundException">It was not returned, or is not for this person.</exception>
    public async Task<Letter> Make(Guid id, CancellationToken ct)
    {
        var suggestion = await access.Get(id, null, ct);
        var on = await db.Facts.Where(fact => fact.Subject == id && fact.Kind == "suggestion.return").OrderByDescending(fact => fact.Seq).Select(fact => (DateOnly?)fact.On).FirstOrDefaultAsync(ct)
            ?? throw new NotFoundException("这件没有退回过，没有退回说明。");
        var body = (await units.Tree(ct)).All.Where(unit => unit.Kind == UnitKind.DeputiesBody && unit.ExistsOn(on)).MinBy(unit => unit.Order)?.Name ?? "代表工作机构";
        var names = await Names.Of(db, suggestion.Authors.Select(author => (Guid?)author), ct);
        return Letter.Write(
            new(body, ""), $"关于代表{suggestion.Kind.Words()}不予立案的退回说明", suggestion.Authors.Select(author => names.Of(author)), suggestion.ReturnLetter, body, on, "");
    }
}
