using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Accounts;

/// <summary>Getting in with name and password, as a person does.</summary>
static class Doors
{
    public const string Password = "春江潮水连海平2026";

    /// <summary>Gives somebody of the small office a password of the own.</summary>
    public static Task HasPassword(this Office office, string name, string password = Password) => office.Do(async services =>
    {
        var db = services.GetRequiredService<OfficeDb>();
        var account = await db.Set<Account>().SingleAsync(a => a.UserName == name);
        account.PasswordHash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, password);
        await db.SaveChangesAsync();
    });

    /// <summary>Somebody in a browser of the own, signed in.</summary>
    public static async Task<Visitor> SignedIn(this Office office, string name, string password = Password)
    {
        await office.HasPassword(name, password);
        var visitor = office.Stranger();
        var page = await visitor.SignIn(name, password);
        Assert.Null(page.Alert);
        return visitor;
    }

    public static async Task<Page> SignIn(this Visitor visitor, string name, string password, string back = "") =>
        await (await visitor.Open("/sign-in" + (back.Length > 0 ? "?back=" + Uri.EscapeDataString(back) : ""))).Submit(("Input.UserName", name), ("Input.Password", password));

    public static Task<Guid> Account(this Office office, string name) =>
        office.Look(db => db.Set<Account>().Where(a => a.UserName == name).Select(a => a.Id).SingleAsync());

    /// <summary>Sentences of what was done to an account, oldest first.</summary>
    public static Task<List<string>> ActsOn(this Office office, string name) => office.Look(async db =>
    {
        var id = await db.Set<Account>().Where(a => a.UserName == name).Select(a => a.Id).SingleAsync();
        return await db.Facts.Where(f => f.Subject == id).OrderBy(f => f.Seq).Select(f => f.Sentence).ToListAsync();
    });
}
