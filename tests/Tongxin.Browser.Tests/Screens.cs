using Microsoft.Playwright;

namespace Tongxin.Browser.Tests;

/// <summary>Every kind of page with somebody who may see it.</summary>
static class Screens
{
    public static readonly IReadOnlyList<(string Name, string? Who, string Address)> All =
    [
        ("sign-in", null, "/sign-in"),
        ("home", "代表工委 主任", "/"),
        ("tasks", "代表工委 主任", "/tasks"),
        ("task", "代表工委 主任", "/tasks → main tbody a"),
        ("new-task", "代表工委 主任", "/tasks/new"),
        ("finish", "办公室 副秘书长", "/tasks → main tbody a → a[href$='/finish']"),
        ("plans", "代表工委 主任", "/plans"),
        ("plan", "代表工委 主任", "/plans/2026"),
        ("activities", "代表工委 主任", "/activities"),
        ("activity", "代表工委 主任", "/activities → main tbody a"),
        ("record", "代表工委 主任", "/activities/new"),
        ("suggestions", "代表工委 主任", "/suggestions?state=all"),
        ("suggestion", "代表工委 主任", "/suggestions → main tbody a"),
        ("suggestion-assign", "代表工委 主任", "/suggestions?state=assigned → main tbody a → a[href$='/assign']"),
        ("suggestion-triage", "代表工委 主任", "/suggestions/triage"),
        ("suggestion-units", "代表工委 主任", "/suggestions/units"),
        ("suggestion-enter", "代表工委 主任", "/suggestions/enter"),
        ("commitments", "代表工委 主任", "/suggestions/commitments?state=all"),
        ("suggestions-import", "代表工委 主任", "/suggestions/import"),
        ("suggestion-of-unit", "市交通局 局长", "/suggestions?state=all → main tbody a"),
        ("suggestion-publication", "代表工委 主任", "/suggestions?state=assigned → main tbody a → a[href$='/publication']"),
        ("suggestion-review", "代表工委 主任", "/ → main a[href$='/publication/review']"),
        ("public-suggestions", null, "/public/suggestions"),
        ("public-suggestion", null, "/public/suggestions → main tbody a"),
        ("my-suggestions", "云岭团 团长", "/suggestions/mine"),
        ("appraisals", "办公室 副秘书长", "/appraisal"),
        ("appraisal", "办公室 副秘书长", "/appraisal → main tbody a"),
        ("appraisal-unit", "办公室 副秘书长", "/appraisal → main tbody a → main tbody th a"),
        ("appraisal-mark", "办公室 副秘书长", "/appraisal → main tbody a → main tbody th a → a[href$='/mark/leader']"),
        ("poll-new", "办公室 副秘书长", "/appraisal → main tbody a → a[href$='/polls/new']"),
        ("poll", "办公室 副秘书长", "/appraisal → main tbody a → main a[href^='/appraisal/polls/']"),
        ("poll-vote", "代表工委 主任", "/appraisal → main tbody a → main a[href^='/appraisal/polls/'] → a[href$='/vote']"),
        ("duty-report", "代表工委 主任", "/appraisal → main tbody a → main tbody th a → a[href^='/appraisal/reports/']"),
        ("scheme", "办公室 副秘书长", "/appraisal/schemes/units"),
        ("boards", "代表工委 主任", "/boards?month=2026-11"),
        ("figures", "代表工委 主任", "/figures"),
        ("figure", "代表工委 主任", "/figures → main tbody a"),
        ("figure-then", "办公室 副秘书长", "/figures/activities.survey?from=2026-01-01&to=2026-06-30&as-of=2026-05-20"),
        ("board-pillar", "办公室 副秘书长", "/boards?month=2026-11&pillar=types"),
        ("board-party", "办公室 副秘书长", "/boards/party?month=2026-11"),
        ("reductions", "办公室 副秘书长", "/boards/reductions"),
        ("burden", "办公室 副秘书长", "/boards/burden?month=2026-11"),
        ("reports", "办公室 副秘书长", "/reports?code=year"),
        ("report-template", "办公室 副秘书长", "/reports/templates/month"),
        ("ledger", "代表工委 主任", "/ledger"),
        ("ledger-day", "代表工委 主任", "/ledger?from=2026-12-01&to=2026-12-01"),
        ("seals", "代表工委 主任", "/ledger/seals"),
        ("units", "代表工委 主任", "/units"),
        ("unit", "代表工委 主任", "/units → main a[href^='/units/']"),
        ("people", "代表工委 主任", "/people"),
        ("statutes", "代表工委 主任", "/statutes"),
        ("clock", "代表工委 主任", "/clock?rule=month.unit&trigger=2026-09-28"),
        ("calendar", "代表工委 主任", "/calendar?year=2026"),
        ("majority", "代表工委 主任", "/majority?members=51"),
        ("find", "代表工委 主任", "/find?q=视察"),
        ("notices", "代表工委 主任", "/notices"),
        ("account", "代表工委 主任", "/account"),
        ("views", "代表工委 主任", "/account/views?list=%2Ftasks%3Fstate%3Dlate"),
        ("feeds", "代表工委 主任", "/account/feeds"),
        ("feed-of-list", "代表工委 主任", "/account/feeds?list=%2Ftasks%3Fstate%3Dlate"),
        ("statements", "办公室 副秘书长", "/statements"),
        ("statement", "社会委党小组 组长", "/ → main a:has-text('核对并交账')"),
        ("meeting", "办公室 副秘书长", "/statements/meeting"),
        ("import", "系统管理员", "/people/import"),
        ("import-plan", "办公室 副秘书长", "/plans/2026/import"),
        ("accounts", "安全管理员", "/admin/accounts"),
        ("sign-ins", "审计员", "/admin/sign-ins"),
        ("looks", "审计员", "/admin/looks"),
        ("not-found", "代表工委 主任", "/no-such-page"),
    ];

    /// <summary>Opens an address and follows the links named behind the arrows.</summary>
    public static async Task Go(this IPage page, string address)
    {
        var steps = address.Split(" → ");
        await page.GotoAsync(steps[0]);
        foreach (var link in steps.Skip(1))
            await page.GotoAsync((await page.Locator(link).First.GetAttributeAsync("href"))!);
    }
}
