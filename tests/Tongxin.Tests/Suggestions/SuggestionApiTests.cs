using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Platform.Modules;
using Tongxin.Rules.Procedures;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Act;
using Tongxin.Suggestions.Handle;
using Tongxin.Suggestions.Promises;
using Tongxin.Tests.Architecture;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Files;

namespace Tongxin.Tests.Suggestions;

/// <summary>Whatever people do at pages, a program does at the API: the same acts, the same refusals in words.</summary>
public sealed class SuggestionApiTests
{
    const string Suggestions = "/api/v1/suggestions", Handlings = "/api/v1/handlings", Commitments = "/api/v1/commitments";

    /// <summary>Acts that are done by another one's address.</summary>
    static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["suggestion.reject"] = $"{Suggestions}/{{id:guid}}/rate",
        ["suggestion.recall"] = $"{Suggestions}/triage/undo",
        ["suggestion.unaccept"] = $"{Suggestions}/triage/undo",
        ["handling.recall"] = $"{Suggestions}/triage/undo",
        ["handling.draft"] = $"{Handlings}/{{id:guid}}/answer",
        // A redo or a withdrawal of the suggestion does it to its parts.
        ["handling.again"] = $"{Suggestions}/{{id:guid}}/do/{{name}}",
        ["handling.end"] = $"{Suggestions}/{{id:guid}}/do/{{name}}",
    };

    [Fact]
    public async Task Every_act_of_the_procedures_has_an_address()
    {
        await using var office = await Office.Open();
        var written = Routes.Of(office).Where(route => route.Method == "POST").Select(route => route.Pattern).ToHashSet();
        (string Root, IEnumerable<string> Plain) Of(string procedure) => procedure switch
        {
            "suggestion" => (Suggestions, ActOnSuggestion.All.Select(act => act.Id)),
            "handling" => (Handlings, ActOnHandling.All.Select(act => act.Id)),
            "inspection-opinion" => ("/api/v1/inspections/opinions", ActOnOpinion.All.Select(act => act.Id)),
            _ => (Commitments, ActOnCommitment.All.Select(act => act.Id)),
        };

        var missing = from procedure in Procedure.Shipped.Values
                      from act in procedure.Acts
                      where act.By.Any(who => who != "system")
                      let of = Of(procedure.Id)
                      where !written.Contains($"{of.Root}/{{id:guid}}/{act.Id}")
                          && !(of.Plain.Contains(act.Id) && written.Contains($"{of.Root}/{{id:guid}}/do/{{name}}"))
                          && !(Elsewhere.TryGetValue($"{procedure.Id}.{act.Id}", out var address) && written.Contains(address))
                      select $"{procedure.Id}.{act.Id} ({act.Name}) has no address under /api/v1.";
        Assert.Empty(missing);
    }

    [Fact]
    public async Task Every_use_case_of_a_page_has_an_address()
    {
        await using var office = await Office.Open();
        var taken = Routes.Of(office).Where(route => route.Pattern.StartsWith("/api/v1/", StringComparison.Ordinal))
            .SelectMany(route => route.Endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []).Select(parameter => parameter.ParameterType).ToHashSet();
        var used = typeof(SuggestionsModule).Assembly.GetTypes().Where(type => type.GetCustomAttribute<RouteAttribute>() is not null)
            .SelectMany(page => page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.GetCustomAttribute<InjectAttribute>() is not null && property.PropertyType.IsAssignableTo(typeof(IUseCase)))
            .Select(property => property.PropertyType).Distinct().ToList();

        Assert.InRange(used.Count, 20, 1_000);
        Assert.Empty(used.Except(taken).Select(one => $"{one.Name} is done at a page and has no address under /api/v1."));
    }

    [Fact]
    public async Task A_suggestion_lives_from_draft_to_kept_promise_through_the_api()
    {
        await using var office = await Office.Open();
        var (deputy, other, clerk, head) = (await office.As(Papers.Deputy), await office.As("代表乙"), await office.As(Papers.Office), await office.As(Papers.Head));

        var draft = await Made(deputy.Post($"{Suggestions}/drafts", new { title = "关于增设公交站的建议" }));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Client.GetAsync($"{Suggestions}/drafts/{draft}")).StatusCode);
        await Ok(deputy.Post($"{Suggestions}/drafts/{draft}/save", new { title = "关于增设公交站的建议", text = "桂花街要走一公里。", version = 1 }));
        Assert.Equal("draft.saved-since", await Refused(deputy.Post($"{Suggestions}/drafts/{draft}/save", new { title = "关于增设公交站的建议", text = "另一处写的。", version = 1 })));
        Assert.Equal("桂花街要走一公里。", (await deputy.Get($"{Suggestions}/drafts/{draft}")).GetProperty("text").GetString());
        Assert.Equal("draft.saved-since", await Refused(deputy.Post($"{Suggestions}/drafts/{draft}/discard?version=1", new { })));
        var id = await Made(deputy.Post($"{Suggestions}/drafts/{draft}/propose", new { title = "关于增设公交站的建议", text = "桂花街要走一公里。", asked = new { text = "代表乙" } }));
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.Post($"{Suggestions}/drafts/{draft}/discard?version=2", new { })).StatusCode);
        Assert.Equal($"{id}", (await other.Get($"{Suggestions}/mine")).GetProperty("toSign")[0].GetProperty("id").GetString());
        await Act(other, id, "sign");
        await Act(deputy, id, "submit");

        await HandOver(clerk, await AcceptAll(clerk));
        var handling = Assert.Single(await Papers.Handlings(office, id));
        await Ok(head.Post($"{Handlings}/{handling.Id}/do/receive", new { version = 1 }));
        await Ok(head.Post($"{Handlings}/{handling.Id}/contact", new { kind = 0, day = "2026-04-01", who = "公交科", what = "希望年内办", version = 2 }));
        await Ok(head.Post($"{Handlings}/{handling.Id}/answer", new { text = "已列入计划。", @class = "B", promise = "建成公交站", promiseDue = "2026-12-31", version = 3 }));
        await Ok(head.Post($"{Handlings}/{handling.Id}/do/send", new { version = 4 }));
        await Ok(deputy.Post($"{Suggestions}/{id}/rate", new { attitude = 0, result = 0, version = (await Papers.Kept(office, id)).Version }));

        var promise = (await head.Get($"{Suggestions}/{id}")).GetProperty("promises")[0];
        Assert.Equal(["report", "postpone"], promise.GetProperty("acts").EnumerateArray().Select(act => act.GetString()));
        var commitment = promise.GetProperty("item").GetProperty("id").GetGuid();
        await Ok(head.Post($"{Commitments}/{commitment}/do/report", new { words = "已建成通车。", version = 1 }));
        await Ok(deputy.Post($"{Commitments}/{commitment}/do/accept", new { version = 2 }));
        Assert.Equal("kept", (await deputy.Get($"{Commitments}?state=all")).GetProperty("items")[0].GetProperty("state").GetString());
        await Publish(office, head, id);
    }

    [Fact]
    public async Task A_bulk_act_says_first_what_it_would_do_and_a_hand_over_is_taken_back()
    {
        await using var office = await Office.Open();
        var id = await Papers.Proposed(office);
        var (clerk, deputy) = (await office.As(Papers.Office), await office.As(Papers.Deputy));
        var chosen = (await clerk.Get($"{Suggestions}/triage?group=submitted")).GetProperty("items")[0].GetProperty("chosen").GetString()!;
        Assert.Equal(HttpStatusCode.Forbidden, (await deputy.Post($"{Suggestions}/triage/accept?dryRun=true", new { chosen = new[] { chosen } })).StatusCode);

        var preview = await Answer(await clerk.Post($"{Suggestions}/triage/accept?dryRun=true", new { chosen = new[] { chosen, $"{Guid.CreateVersion7()}.1" } }));
        Assert.Equal(("0001", null), (preview.GetProperty("items")[0].GetProperty("number").GetString(), preview.GetProperty("items")[0].GetProperty("why").GetString()));
        Assert.Contains("没有这件", preview.GetProperty("items")[1].GetProperty("why").GetString());
        Assert.Equal(States.Submitted, (await Papers.Kept(office, id)).State);

        var address = await HandOver(clerk, await AcceptAll(clerk));
        var line = (await clerk.Get(address)).GetProperty("lines")[0];
        Assert.Equal(JsonValueKind.Null, line.GetProperty("whyNotUndo").ValueKind);
        await Ok(clerk.Post(address.Replace("/done?", "/undo?", StringComparison.Ordinal), new { }));
        Assert.Equal(States.Accepted, (await Papers.Kept(office, id)).State);
        Assert.Equal("bulk.not-undone", await Refused(clerk.Post(address.Replace("/done?", "/undo?", StringComparison.Ordinal), new { })));
    }

    [Fact]
    public async Task A_hand_over_that_nobody_previewed_is_refused()
    {
        await using var office = await Office.Open();
        var id = await Papers.Accepted(office);
        var clerk = await office.As(Papers.Office);

        Assert.Equal("hand-over.changed", await Refused(clerk.Post($"{Suggestions}/triage/hand-over", new { chosen = new[] { $"{id}.2" }, units = new Dictionary<string, string> { [$"{id}"] = "市交通运输局" } })));
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Post($"{Suggestions}/triage/hand-over?dryRun=true", new { chosen = Array.Empty<string>() })).StatusCode);
        Assert.Equal(States.Accepted, (await Papers.Kept(office, id)).State);
    }

    [Fact]
    public async Task A_table_is_taken_in_once_and_files_are_put_up_and_away()
    {
        await using var office = await Office.Open();
        var (clerk, deputy) = (await office.As(Papers.Office), await office.As(Papers.Deputy));
        using var table = new MultipartFormDataContent { { new StringContent("标题,正文\n修盲道,盲道断了。\n"), "File", "建议.csv" } };

        var upload = await Made(clerk.Client.PostAsync($"{Suggestions}/import", table));
        var view = await clerk.Get($"{Suggestions}/import/{upload}");
        Assert.Equal(1, view.GetProperty("writes").GetInt32());
        await Ok(clerk.Post($"{Suggestions}/import/{upload}/confirm", new { fingerprint = view.GetProperty("fingerprint").GetString() }));
        Assert.Equal(HttpStatusCode.Conflict, (await clerk.Post($"{Suggestions}/import/{upload}/confirm", new { fingerprint = view.GetProperty("fingerprint").GetString() })).StatusCode);
        Assert.Equal(1, await office.Look(db => db.Set<Suggestion>().CountAsync(s => s.Title == "修盲道")));

        var id = await Papers.Proposed(office);
        using var file = new MultipartFormDataContent { { new ByteArrayContent(Samples.Word("盲道")), "Files", "现场.docx" } };
        await Ok(deputy.Client.PostAsync($"{Suggestions}/{id}/files", file));
        var put = (await deputy.Get($"{Suggestions}/{id}/files"))[0];
        Assert.True((await deputy.Client.GetAsync(put.GetProperty("address").GetString())).IsSuccessStatusCode);
        Assert.Equal("file.not-own", await Refused(clerk.Post($"{Suggestions}/{id}/files/{put.GetProperty("id").GetString()}/remove", new { })));
        await Ok(deputy.Post($"{Suggestions}/{id}/files/{put.GetProperty("id").GetString()}/remove", new { }));
        Assert.Equal(0, (await deputy.Get($"{Suggestions}/{id}/files")).GetArrayLength());
    }

    static async Task Publish(Office office, Visitor head, Guid id)
    {
        var reviewer = await office.As("代表工委主任");
        await Ok(head.Post($"{Suggestions}/{id}/publication", new { openness = 0, version = (await head.Get($"{Suggestions}/{id}/publication")).GetProperty("version").GetInt32() }));
        var review = await reviewer.Get($"{Suggestions}/{id}/publication/review");
        Assert.Equal("标题", review.GetProperty("parts")[0].GetProperty("name").GetString());
        await Ok(reviewer.Post($"{Suggestions}/{id}/publication/review", new { act = "pass", isChecked = true, words = "桂花街", version = review.GetProperty("version").GetInt32(), shown = review.GetProperty("shown").GetInt32() }));
        var open = (await office.Stranger().Get("/api/v1/public/suggestions")).GetProperty("items")[0].GetProperty("id").GetGuid();
        var item = await office.Stranger().Get($"/api/v1/public/suggestions/{open}");
        Assert.Equal("■■■要走一公里。", item.GetProperty("text").GetString());
        Assert.False(item.TryGetProperty("proposedBy", out _));
    }

    /// <summary>Accepts what waits to be examined.</summary>
    static async Task<string> AcceptAll(Visitor clerk)
    {
        var waits = (await clerk.Get($"{Suggestions}/triage?group=submitted")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("chosen").GetString()).ToList();
        var done = await Answer(await clerk.Post($"{Suggestions}/triage/accept", new { chosen = waits }));
        return done.GetProperty("address").GetString()!;
    }

    /// <summary>Previews and hands over what waits for it; answers where it stands what was done.</summary>
    static async Task<string> HandOver(Visitor clerk, string accepted)
    {
        var id = (await clerk.Get(accepted)).GetProperty("lines")[0].GetProperty("id").GetString()!;
        var chosen = (await clerk.Get($"{Suggestions}/triage?group=accepted")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("chosen").GetString()).ToList();
        var units = new Dictionary<string, string> { [id] = "市交通运输局" };
        var preview = await Answer(await clerk.Post($"{Suggestions}/triage/hand-over?dryRun=true", new { chosen, units }));
        Assert.Equal((1, 0), (preview.GetProperty("writes").GetInt32(), preview.GetProperty("refused").GetInt32()));
        var done = await Answer(await clerk.Post($"{Suggestions}/triage/hand-over", new { chosen, units, fingerprint = preview.GetProperty("fingerprint").GetString() }));
        return done.GetProperty("address").GetString()!;
    }

    static async Task Act(Visitor visitor, Guid id, string act) =>
        await Ok(visitor.Post($"{Suggestions}/{id}/do/{act}", new { version = (await visitor.Get($"{Suggestions}/{id}")).GetProperty("item").GetProperty("version").GetInt32() }));

    static async Task Ok(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    static async Task<Guid> Made(Task<HttpResponseMessage> sent) => (await Answer(await sent)).GetProperty("id").GetGuid();

    static async Task<JsonElement> Answer(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    static async Task<string?> Refused(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString();
    }
}
