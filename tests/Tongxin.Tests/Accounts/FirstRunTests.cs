using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;
using Tongxin.Tests.Kit;
using Tongxin.Web.Entrance.FirstRun;

namespace Tongxin.Tests.Accounts;

public sealed class FirstRunTests
{
    [Theory]
    [InlineData("/"), InlineData("/sign-in"), InlineData("/tasks"), InlineData("/admin/accounts")]
    public async Task Every_page_of_an_empty_office_leads_to_the_set_up(string address)
    {
        await using var office = await Office.OpenEmpty();

        var page = await office.Stranger().Open(address);

        Assert.Equal("首次设置", page.Heading);
    }

    [Fact]
    public async Task Programs_are_told_that_the_office_is_not_set_up()
    {
        await using var office = await Office.OpenEmpty();

        var answer = await office.Stranger().Client.GetAsync("/api/v1/tasks");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("首次设置", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Health_and_styles_answer_before_the_set_up()
    {
        await using var office = await Office.OpenEmpty();
        var client = office.Stranger().Client;

        Assert.Equal("ready", await client.GetStringAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/icon.svg")).StatusCode);
    }

    [Fact]
    public async Task The_token_lets_in_the_first_security_administrator_and_then_the_route_is_gone()
    {
        await using var office = await Office.OpenEmpty();
        var visitor = office.Stranger();

        var page = await Fill(await visitor.Open("/setup"), await Token(office));

        Assert.Equal("账号", page.Heading);
        Assert.Contains("安全管理员", page.Text);
        Assert.Equal(AdminRole.Security, await office.Look(db => db.Set<Account>().Select(a => a.Admin).SingleAsync()));
        Assert.Equal(["首次设置：设立安全管理员“安全员”"], await office.ActsOn("安全员"));
        Assert.Equal(HttpStatusCode.NotFound, (await office.Stranger().Open("/setup")).Status);
        Assert.Equal("登录同心", (await office.Stranger().Open("/")).Heading);
    }

    [Fact]
    public async Task Whoever_comes_first_finds_at_home_what_is_to_be_done_next()
    {
        await using var office = await Office.OpenEmpty();
        var home = await (await Fill(await office.Stranger().Open("/setup"), await Token(office))).Follow("待办");
        Assert.Contains("给系统管理员开户", home.Text);
        Assert.Contains("给审计员开户", home.Text);

        var opened = await (await home.Follow("给系统管理员开户")).Submit(("Input.UserName", "系统员"), ("Input.Admin", "System"));
        Assert.DoesNotContain("给系统管理员开户", (await home.Follow("待办")).Text);
        var (visitor, once) = (office.Stranger(), opened.Find("code.secret")!.TextContent);
        await (await visitor.SignIn("系统员", once)).Submit(("Input.Old", once), ("Input.New", Doors.Password), ("Input.Again", Doors.Password));
        var import = await (await visitor.Open("/")).Follow("登记本机关的单位和人员");

        Assert.Equal("导入机构人员", import.Heading);
    }

    [Fact]
    public async Task A_token_is_read_whatever_its_case_and_the_blanks_around_it()
    {
        await using var office = await Office.OpenEmpty();

        var page = await Fill(await office.Stranger().Open("/setup"), " " + (await Token(office)).ToUpperInvariant() + " ");

        Assert.Equal("账号", page.Heading);
    }

    [Fact]
    public async Task A_wrong_token_opens_nothing_and_what_was_typed_stays()
    {
        await using var office = await Office.OpenEmpty();
        await Token(office);

        var page = await Fill(await office.Stranger().Open("/setup"), "aaaa-bbbb");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.StartsWith("设置口令不对", StringComparison.Ordinal));
        Assert.Contains("安全员", page.Source);
        Assert.False(await office.Look(db => db.Set<Account>().AnyAsync()));
    }

    [Fact]
    public async Task Without_any_token_printed_nothing_opens()
    {
        await using var office = await Office.OpenEmpty();

        Assert.Equal(HttpStatusCode.BadRequest, (await Fill(await office.Stranger().Open("/setup"), "")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Fill(await office.Stranger().Open("/setup"), "aaaa")).Status);
    }

    [Fact]
    public async Task A_new_start_makes_a_new_token_and_the_old_one_ends()
    {
        await using var office = await Office.OpenEmpty();
        var old = await Token(office);
        var later = await Token(office);

        Assert.NotEqual(old, later);
        Assert.Equal(HttpStatusCode.BadRequest, (await Fill(await office.Stranger().Open("/setup"), old)).Status);
        Assert.Equal("账号", (await Fill(await office.Stranger().Open("/setup"), later)).Heading);
    }

    [Theory]
    [InlineData("short", "密码至少 10 位"), InlineData("password123", "弱密码"), InlineData("aaaaaaaaaaaa", "不同的字符太少"), InlineData("我是安全员我是安全员12", "登录名")]
    public async Task A_weak_password_is_refused_and_the_token_still_works(string password, string said)
    {
        await using var office = await Office.OpenEmpty();
        var token = await Token(office);

        var refused = await Fill(await office.Stranger().Open("/setup"), token, password);

        Assert.Contains(refused.Errors, error => error.Contains(said, StringComparison.Ordinal));
        Assert.DoesNotContain(password, refused.Source);
        Assert.Equal("账号", (await Fill(await office.Stranger().Open("/setup"), token)).Heading);
    }

    [Fact]
    public async Task Two_passwords_that_differ_are_refused()
    {
        await using var office = await Office.OpenEmpty();
        var page = await (await office.Stranger().Open("/setup")).Submit(
            ("Input.Token", await Token(office)), ("Input.UserName", "安全员"), ("Input.Password", Doors.Password), ("Input.Again", "另一个密码0123"));

        Assert.Contains("两次填写的密码不一样。", page.Errors);
    }

    [Fact]
    public async Task Of_two_set_ups_at_the_same_moment_only_one_succeeds()
    {
        await using var office = await Office.OpenEmpty();
        var token = await Token(office);
        var first = await office.Stranger().Open("/setup");
        var second = await office.Stranger().Open("/setup");

        var pages = await Task.WhenAll(Fill(first, token, name: "甲"), Fill(second, token, name: "乙"));

        Assert.Equal(1, await office.Look(db => db.Set<Account>().CountAsync()));
        Assert.Single(pages, page => page.Heading == "账号");
        Assert.Single(pages, page => page.Status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_office_with_accounts_prints_no_token()
    {
        await using var office = await Office.Open();
        var console = new StringWriter();

        await SetUpToken.Print(office.Services, ["http://127.0.0.1:5080"], console, CancellationToken.None);

        Assert.Equal("", console.ToString());
    }

    [Fact]
    public async Task The_console_says_where_to_go_and_only_a_digest_is_kept()
    {
        await using var office = await Office.OpenEmpty();
        var console = new StringWriter();

        await SetUpToken.Print(office.Services, ["http://127.0.0.1:5080"], console, CancellationToken.None);

        Assert.Contains("http://127.0.0.1:5080/setup", console.ToString());
        var token = console.ToString().Trim().Split('：')[^1];
        Assert.Equal(29, token.Length);
        Assert.Equal(SetUpToken.DigestOf(token), await office.Look(db => db.Set<FirstSetup>().Select(s => s.Digest).SingleAsync()));
    }

    static async Task<string> Token(Office office) =>
        await office.Do(services => services.GetRequiredService<SetUpToken>().Renew(CancellationToken.None)) ?? throw new InvalidOperationException("No token.");

    static Task<Page> Fill(Page form, string token, string password = Doors.Password, string name = "安全员") =>
        form.Submit(("Input.Token", token), ("Input.UserName", name), ("Input.Password", password), ("Input.Again", password));
}
