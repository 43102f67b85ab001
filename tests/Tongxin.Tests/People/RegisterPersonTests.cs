using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Export;

namespace Tongxin.Tests.People;

public sealed class RegisterPersonTests
{
    [Fact]
    public async Task A_person_is_registered_under_a_code_that_is_free_and_renamed_with_the_old_name_kept()
    {
        await using var office = await Office.Open();
        var admin = await office.As(SmallOffice.SystemAdmin);

        var form = await admin.Open("/people/new");
        Assert.Equal("R0017", form.Find("[name='Input.Code']")!.GetAttribute("value"));
        var page = await form.Submit(("Input.Name", " 𠮷野宁 "));
        Assert.Equal("𠮷野宁", page.Heading);

        var renamed = await (await page.Follow("更正姓名")).Submit(("Input.Name", "吉野宁"));
        Assert.Equal("吉野宁", renamed.Heading);
        Assert.Contains("更正姓名：“𠮷野宁”改为“吉野宁”", renamed.Text);
    }

    [Fact]
    public async Task A_code_is_given_once()
    {
        await using var office = await Office.Open();

        var page = await (await (await office.As(SmallOffice.SystemAdmin)).Open("/people/new")).Submit(("Input.Code", "R000"), ("Input.Name", "张三"));

        Assert.Equal("person.code-taken", page.Alert);
    }

    [Fact]
    public async Task No_name_breaks_it()
    {
        await using var office = await Office.Open();
        var form = await (await office.As(SmallOffice.SystemAdmin)).Open("/people/new");

        foreach (var (at, text) in HostileStrings.Some.Index())
        {
            var page = await form.Submit(("Input.Code", $"H{at}"), ("Input.Name", text));
            Assert.True((int)page.Status is 200 or 400, $"{(int)page.Status} for {text}");
        }
        Assert.False(await office.Look(db => db.Set<Person>().AnyAsync(p => p.Name == "")));
    }

    [Fact]
    public async Task There_is_nothing_to_rename_where_there_is_nobody()
    {
        await using var office = await Office.Open();
        var admin = await office.As(SmallOffice.SystemAdmin);

        foreach (var address in new[] { "people/{0}", "people/{0}/rename", "posts/{0}/leave", "posts/{0}/change", "units/{0}/change", "people/import/{0}" })
            Assert.Equal(404, (int)(await admin.Open("/" + string.Format(address, Guid.CreateVersion7()))).Status);
    }
}
