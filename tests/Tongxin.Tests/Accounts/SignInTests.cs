using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Tests.Kit;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task Somebody_signs_in_and_is_asked_back_to_the_page_that_was_wanted()
    {
        await using var office = await Office.Open();
        await office.HasPassword("代表工委科员");
        var visitor = office.Stranger();

        var asked = await visitor.Open("/tasks?state=late");
        var page = await asked.Submit(("Input.UserName", "代表工委科员"), ("Input.Password", Doors.Password));

        Assert.Equal("登录同心", asked.Heading);
        Assert.Equal("任务", page.Heading);
        Assert.Equal("/tasks?state=late", page.Address);
    }

    [Theory]
    [InlineData("https://evil.example/"), InlineData("//evil.example"), InlineData("/\\evil.example"), InlineData("javascript:alert(1)"), InlineData("/\t/evil.example"), InlineData("http:evil")]
    public async Task Nobody_is_led_to_a_foreign_page_after_signing_in(string back)
    {
        await using var office = await Office.Open();
        await office.HasPassword("代表工委科员");
        var visitor = office.Stranger();
        var form = await visitor.Open("/sign-in?back=" + Uri.EscapeDataString(back));

        var page = await form.Submit(("Input.UserName", "代表工委科员"), ("Input.Password", Doors.Password));

        Assert.Equal("/", page.Address);
    }

    [Theory]
    [InlineData("代表工委科员", "不是这个密码啊"), InlineData("没有这个人", Doors.Password), InlineData("' OR 1=1 --", "x"), InlineData("\uFFFE", "x"), InlineData("e\u0301\u0958", "\uFFFE"), InlineData("停用的人", Doors.Password)]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_answer(string name, string password)
    {
        await using var office = await Office.Open();
        await office.HasPassword("代表工委科员");
        await office.HasPassword("监司委科员");
        await office.Look(db => db.Set<Account>().Where(a => a.UserName == "监司委科员").ExecuteUpdateAsync(set =>
            set.SetProperty(a => a.ClosedAt, office.Clock.GetUtcNow().UtcDateTime).SetProperty(a => a.UserName, "停用的人").SetProperty(a => a.NormalizedUserName, "停用的人")));

        var page = await office.Stranger().SignIn(name, password);

        Assert.Equal("sign-in.wrong", page.Alert);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.DoesNotContain(password, page.Text);
    }

    [Theory]
    [InlineData("代表工委科员"), InlineData("没有这个人")]
    public async Task After_five_wrong_passwords_a_name_is_locked_for_a_quarter_of_an_hour_whether_it_exists_or_not(string name)
    {
        await using var office = await Office.Open();
        await office.HasPassword("代表工委科员");

        for (var i = 0; i < 5; i++)
            Assert.Equal("sign-in.wrong", (await office.Stranger().SignIn(name, "猜一个密码0" + i)).Alert);
        Assert.Equal("sign-in.locked", (await office.Stranger().SignIn(name, Doors.Password)).Alert);
        office.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal("sign-in.locked", (await office.Stranger().SignIn(name, Doors.Password)).Alert);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotEqual("sign-in.locked", (await office.Stranger().SignIn(name, Doors.Password)).Alert);
    }

    [Fact]
    public async Task A_right_password_ends_the_counting()
    {
        await using var office = await Office.Open();
        await office.HasPassword("代表工委科员");

        foreach (var password in new[] { "错一次错一次一", "错二次错二次二", "错三次错三次三", "错四次错四次四", Doors.Password, "错五次错五次五" })
            await office.Stranger().SignIn("代表工委科员", password);

        Assert.Null((await office.Stranger().SignIn("代表工委科员", Doors.Password)).Alert);
    }

    [Fact]
    public async Task Many_guesses_at_the_same_moment_count_each_other()
    {
        await using var office = await Office.Open();
        await office.HasPassword("代表工委科员");
        var forms = new List<Page>();
        for (var i = 0; i < 12; i++)
            forms.Add(await office.Stranger().Open("/sign-in"));

        await Task.WhenAll(forms.Select((form, i) => form.Submit(("Input.UserName", "代表工委科员"), ("Input.Password", "同时来猜密码" + i))));

        var outcomes = await office.Look(db => db.Set<SignInAttempt>().OrderBy(a => a.Id).Select(a => a.Outcome).ToListAsync());
        Assert.Equal(12, outcomes.Count);
        Assert.InRange(outcomes.Count(o => o == SignInOutcome.WrongPassword), 1, 5);
    }

    [Fact]
    public async Task An_address_from_which_many_names_are_tried_has_to_wait()
    {
        await using var office = await Office.Open();
        await office.HasPassword("代表工委科员");

        for (var i = 0; i < SignInLimits.MostFailuresFromAnAddress; i++)
            await office.Stranger().SignIn("某人" + i, "猜一个密码0");

        Assert.Equal("sign-in.too-many", (await office.Stranger().SignIn("代表工委科员", Doors.Password)).Alert);
        office.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Null((await office.Stranger().SignIn("代表工委科员", Doors.Password)).Alert);
    }

    [Theory]
    [InlineData("", Doors.Password, "请填写登录名。"), InlineData("代表工委科员", "", "请填写密码。")]
    public async Task Both_are_needed(string name, string password, string said)
    {
        await using var office = await Office.Open();

        var page = await office.Stranger().SignIn(name, password);

        Assert.Contains(said, page.Errors);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task Very_long_names_and_passwords_are_refused_without_an_attempt()
    {
        await using var office = await Office.Open();

        var page = await office.Stranger().SignIn(new string('长', 500), new string('密', 500));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.False(await office.Look(db => db.Set<SignInAttempt>().AnyAsync()));
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_foreign_pages_and_from_open_lines()
    {
        await using var office = await Office.Open(options: new TongxinOptions { Urls = "https://0.0.0.0:443" });
        await office.HasPassword("代表工委科员");
        var visitor = office.Stranger("https");
        var form = await visitor.Open("/sign-in");
        var token = form.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await visitor.Client.PostAsync("/sign-in", new FormUrlEncodedContent([
            new("_handler", "sign-in"), new("__RequestVerificationToken", token), new("Input.UserName", "代表工委科员"), new("Input.Password", Doors.Password)]));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("tx-sign-in=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie);
        Assert.Contains("; httponly", cookie);
        Assert.Contains("; samesite=lax", cookie);
        Assert.DoesNotContain("expires", cookie);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security") || form.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task On_this_machine_alone_the_cookie_needs_no_tls()
    {
        await using var office = await Office.Open();

        Assert.Equal("代表工委科员", (await (await office.SignedIn("代表工委科员")).Open("/account")).Heading);
    }
}
