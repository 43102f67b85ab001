using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Owed;

namespace Tongxin.Suggestions.Inbox;

/// <summary>Suggestions that a unit handles and whose next deadline is over.</summary>
sealed class OwedAnswers(OfficeDb db, SuggestionAccess access) : IOwed
{
    public string Name => "代表建议";

    public IQueryable<OwedRow> Rows(DateOnly today) => access.Visible(db.Set<Handling>().AsNoTracking()).Where(h => h.Phase == CasePhase.Open && h.DueOrder < today)
        .Select(h => new OwedRow { Id = h.Id, Unit = h.Unit, Title = h.Title, Due = h.DueOrder });

    public string Address(Guid id) => $"/handlings/{id}";
}
