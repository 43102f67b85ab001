using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;
using Tongxin.Web.Administration.Create;

namespace Tongxin.Tests.Accounts;

public sealed class CreateAccountTests
{
    [Fact]
    public async Task A_person_gets_an_account_and_makes_the_password_the_own_at_the_first_sign_in()
    {
        await using var office = await Office.Open();
        await office.Has(new Person("R900", "新来的"));

        var page = await (await Form(office)).Submit(("Input.Person", "R900"));

        var password = page.Find("code.secret")!.TextContent;
        Assert.Equal("新来的", await office.Look(db => db.Set<Account>().OrderByDescending(a => a.Id).Select(a => a.UserName).FirstAsync()));
        Assert.Equal(["开户“新来的”，人员新来的（R900）"], await office.ActsOn("新来的"));
        Assert.DoesNotContain(password, (await (await office.As("安全管理员")).Open($"/admin/accounts/{await office.Account("新来的")}")).Source);
        var visitor = office.Stranger();
        var first = await visitor.SignIn("新来的", password);
        Assert.Equal("修改密码", first.Heading);
        Assert.Equal("修改密码", (await visitor.Open("/tasks")).Heading);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Client.GetAsync("/api/v1/tasks")).StatusCode);
        var changed = await first.Submit(("Input.Old", password), ("Input.New", Doors.Password), ("Input.Again", Doors.Password));
        Assert.Equal("/", changed.Address);
        Assert.Equal("新来的", (await visitor.Open("/account")).Heading);
    }

    [Fact]
    public async Task A_full_name_that_only_one_person_has_names_that_person()
    {
        await using var office = await Office.Open();
        var person = await office.Has(new Person("R900", "新来的"));

        await (await Form(office)).Submit(("Input.Person", " 新来的 "), ("Input.UserName", "xinlai"));

        Assert.Equal(person.Id, await office.Look(db => db.Set<Account>().Where(a => a.UserName == "xinlai").Select(a => a.Person).SingleAsync()));
    }

    [Fact]
    public async Task Of_two_people_with_one_name_the_number_decides_or_the_choice_from_the_list()
    {
        await using var office = await Office.Open();
        await office.Has(new Person("R900", "王伟"));
        var second = await office.Has(new Person("R901", "王伟"));

        var refused = await (await Form(office)).Submit(("Input.Person", "王伟"));
        Assert.Contains("有 2 位叫“王伟”：R900、R901。请改填编号。", refused.Errors);
        Assert.Contains("王伟", refused.Source);
        await refused.Submit(("Input.Person", "王伟"), ("Input.PersonId", second.Id.ToString()));

        Assert.Equal(second.Id, await office.Look(db => db.Set<Account>().Where(a => a.UserName == "王伟").Select(a => a.Person).SingleAsync()));
    }

    [Fact]
    public async Task A_choice_left_over_from_another_name_is_not_taken()
    {
        await using var office = await Office.Open();
        var one = await office.Has(new Person("R900", "甲某"));
        await office.Has(new Person("R901", "乙某"));

        await (await Form(office)).Submit(("Input.Person", "乙某"), ("Input.PersonId", one.Id.ToString()));

        Assert.False(await office.Look(db => db.Set<Account>().AnyAsync(a => a.Person == one.Id)));
        Assert.True(await office.Look(db => db.Set<Account>().AnyAsync(a => a.UserName == "乙某")));
    }

    [Theory]
    [InlineData("查无此人", "没有编号或姓名是“查无此人”的人员"), InlineData("", "请填写给谁开户"), InlineData("代表工委科员", "一人一号")]
    public async Task Whoever_is_unknown_or_has_one_gets_none(string person, string said)
    {
        await using var office = await Office.Open();
        var before = await office.Look(db => db.Set<Account>().CountAsync());

        var refused = await (await Form(office)).Submit(("Input.Person", person));

        Assert.Contains(refused.Errors, error => error.Contains(said, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(before, await office.Look(db => db.Set<Account>().CountAsync()));
    }

    [Theory]
    [InlineData("System", "系统管理员"), InlineData("Security", "安全管理员"), InlineData("Auditor", "审计员")]
    public async Task An_administrator_need_not_belong_to_the_office(string role, string words)
    {
        await using var office = await Office.Open();

        var page = await (await Form(office)).Submit(("Input.UserName", "外聘"), ("Input.Admin", role));

        Assert.NotNull(page.Find("code.secret"));
        Assert.Equal([$"开户“外聘”，{words}"], await office.ActsOn("外聘"));
        var fact = await office.Look(db => db.Facts.OrderByDescending(f => f.Seq).FirstAsync());
        Assert.Equal(await office.Account("安全管理员"), fact.Actor);
    }

    [Theory]
    [InlineData("代表工委主任", "这个登录名已有人用"), InlineData("有 空格", "不用空格"), InlineData("<script>", "登录名最多"), InlineData("", "请填写登录名")]
    public async Task A_login_name_is_unique_and_can_be_read_out(string name, string said)
    {
        await using var office = await Office.Open();

        var refused = await (await Form(office)).Submit(("Input.UserName", name), ("Input.Admin", "Auditor"));

        Assert.Contains(refused.Errors, error => error.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("99"), InlineData("Emperor"), InlineData("-1")]
    public async Task There_are_three_administrators_and_no_other(string role)
    {
        await using var office = await Office.Open();

        var refused = await (await Form(office)).Submit(("Input.UserName", "外聘"), ("Input.Admin", role));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.False(await office.Look(db => db.Set<Account>().AnyAsync(a => a.UserName == "外聘")));
    }

    [Theory]
    [InlineData("系统管理员"), InlineData("审计员"), InlineData("常委会主任"), InlineData("办公室主任"), InlineData("代表")]
    public async Task Nobody_but_the_security_administrator_may(string who)
    {
        await using var office = await Office.Open();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As(who)).Open("/admin/accounts/new")).Status);
    }

    [Fact]
    public async Task One_time_passwords_keep_the_rules_for_passwords()
    {
        await using var office = await Office.Open();
        await office.Do(async services =>
        {
            var rules = new PasswordRules(services.GetRequiredService<WeakPasswords>(), services.GetRequiredService<OfficeDb>());
            for (var i = 0; i < 200; i++)
                Assert.True((await rules.ValidateAsync(null!, new Account { UserName = "x" }, OneTimePassword.Create())).Succeeded);
        });
    }

    [Fact]
    public async Task Hostile_names_never_break_the_form()
    {
        await using var office = await Office.Open();
        var form = await Form(office);

        foreach (var name in new[] { new string('名', 500), "'; DROP TABLE accounts; --", "\u202Etxt.exe", "𠮷野家", "\u0000x", "a\r\nb", "%00", "名 名" })
        {
            var page = await form.Submit(("Input.Person", name), ("Input.UserName", name));
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        }
    }

    static async Task<Page> Form(Office office) => await (await office.As("安全管理员")).Open("/admin/accounts/new");
}
