using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.People.Career;
using Tongxin.People.InOffice;
using Tongxin.People.Leave;
using Tongxin.People.List;
using Tongxin.People.Organisation;
using Tongxin.People.Register;
using Tongxin.People.SetUp;
using Tongxin.People.TakeUp;
using Tongxin.People.Terms;
using Tongxin.Platform.Ui;

namespace Tongxin.People.Api;

/// <summary>Units, people, posts and terms for programs: the same questions and acts as the pages.</summary>
static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        Read(routes);
        Write(routes);
    }

    static void Read(IEndpointRouteBuilder routes)
    {
        var people = routes.MapApi("/people", "人员");
        people.MapGet("/", async ([AsParameters] PeopleList.Question question, PeopleList list, CancellationToken ct) =>
            (await list.Show(question, ct)).Page.Answer()).RequireAuthorization(PeoplePermissions.View);
        people.MapGet("/{id:guid}", (Guid id, PersonCareer career, CancellationToken ct) => career.Show(id, ct)).RequireAuthorization(PeoplePermissions.View);
        var units = routes.MapApi("/units", "单位");
        units.MapGet("/", async (Units all, CancellationToken ct) =>
        {
            var tree = await all.Tree(ct);
            return new { items = tree.All.OrderBy(unit => unit.Kind.TreeOf()).ThenBy(unit => unit.Code, StringComparer.Ordinal) };
        }).RequireAuthorization(PeoplePermissions.View);
        units.MapGet("/{id:guid}", (Guid id, DateOnly? on, WhoIsInOffice who, CancellationToken ct) => who.Show(id, on, ct)).RequireAuthorization(PeoplePermissions.View);
        units.MapGet("/{id:guid}/posts", async (Guid id, DateOnly? on, WhoIsInOffice who, CancellationToken ct) =>
        {
            var view = await who.Show(id, on, ct);
            return new { view.Unit, view.Day, items = view.Holders };
        }).RequireAuthorization(PeoplePermissions.View);
        routes.MapApi("/terms", "届").MapGet("/", async (BeginTerm terms, CancellationToken ct) =>
            new { items = (await terms.Show(ct)).Select(row => new { row.Term.Id, row.Term.Number, row.Term.From, row.Term.To, row.Holders }) })
            .RequireAuthorization(PeoplePermissions.View);
    }

    static void Write(IEndpointRouteBuilder routes)
    {
        var people = routes.MapApi("/people", "人员");
        people.MapPost("/", async (RegisterPerson.Input input, RegisterPerson register, CancellationToken ct) => Made("people", await register.Run(input, ct)))
            .RequireAuthorization(PeoplePermissions.Edit);
        people.MapPost("/{id:guid}/rename", async (Guid id, RenamePerson.Input input, RenamePerson rename, CancellationToken ct) => await Done(rename.Run(id, input, ct)))
            .RequireAuthorization(PeoplePermissions.Edit);
        var units = routes.MapApi("/units", "单位");
        units.MapPost("/", async (EditUnit.Input input, EditUnit edit, CancellationToken ct) => Made("units", await edit.Run(null, input, ct)))
            .RequireAuthorization(PeoplePermissions.Edit);
        units.MapPost("/{id:guid}/change", async (Guid id, EditUnit.Input input, EditUnit edit, CancellationToken ct) => await Done(edit.Run(id, input, ct)))
            .RequireAuthorization(PeoplePermissions.Edit);
        var posts = routes.MapApi("/posts", "任职");
        posts.MapPost("/", async (TakeUpPost.Input input, TakeUpPost takeUp, CancellationToken ct) =>
        {
            var taken = await takeUp.Run(input, ct);
            return Results.Created($"/api/v1/people/{taken.Person}", new { id = taken.Post, person = taken.Person });
        })
            .RequireAuthorization(PeoplePermissions.Edit);
        posts.MapPost("/{id:guid}/change", async (Guid id, CorrectPost.Input input, CorrectPost correct, CancellationToken ct) => await Done(correct.Run(id, input, ct)))
            .RequireAuthorization(PeoplePermissions.Edit);
        posts.MapPost("/{id:guid}/leave", async (Guid id, LeavePost.Input input, LeavePost leave, CancellationToken ct) => await Done(leave.Run(id, input, ct)))
            .RequireAuthorization(PeoplePermissions.Edit);
        routes.MapApi("/terms", "届").MapPost("/", async (BeginTerm.Input input, BeginTerm begin, CancellationToken ct) => Made("terms", await begin.Run(input, ct)))
            .RequireAuthorization(PeoplePermissions.Edit);
    }

    static IResult Made(string where, Guid id) => Results.Created($"/api/v1/{where}/{id}", new { id });

    static async Task<IResult> Done(Task act)
    {
        await act;
        return Results.NoContent();
    }
}
