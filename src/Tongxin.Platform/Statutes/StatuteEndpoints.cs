using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Statutes.Book;
using Tongxin.Platform.Statutes.Days;
using Tongxin.Platform.Statutes.Deadlines;
using Tongxin.Platform.Statutes.Votes;
using Tongxin.Platform.Ui;

namespace Tongxin.Platform.Statutes;

/// <summary>Rules, deadlines and the calendar for programs. How a day is counted is public knowledge and open to whoever asks; the office's own rule book is for who has signed in.</summary>
public static class StatuteEndpoints
{
    public static void MapStatutes(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("", "规则与期限");
        api.MapGet("/calendar/add", ([AsParameters] AddDays.Question question, AddDays days) => days.Show(question))
            .WithSummary("从某日起数若干日、工作日或月").AllowAnonymous();
        api.MapGet("/clock", ([AsParameters] ReadClock.Question question, ReadClock clock) => ClockAnswer.Of(clock.Show(question)))
            .WithSummary("某条期限规则自某日起算的最后一日，附依据和逐日计算").AllowAnonymous();
        api.MapGet("/rules", ([AsParameters] RuleBook.Question question, RuleBook book) => RulesAnswer.Of(book.Show(question)))
            .WithSummary("期限规则、数值规则和选项").RequireAuthorization(AccountPermissions.Own);
        api.MapGet("/majority", (string? members, MajorityTable table) => table.Show(members))
            .WithSummary("法定人数、多数和联名人数").RequireAuthorization(AccountPermissions.Own);
    }
}
