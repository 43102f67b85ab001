using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.Web.Entrance.FirstRun;

/// <summary>Whoever started the product may let the first administrator in: a token on the console (设置口令), new at each start, ended by its use.</summary>
public sealed class SetUpToken(OfficeDb db) : IUseCase
{
    /// <summary>Makes a token while the office has no account.</summary>
    /// <returns>The token to print; null when somebody can already sign in.</returns>
    public async Task<string?> Renew(CancellationToken ct)
    {
        if (await db.Set<Account>().AnyAsync(ct))
            return null;
        var token = OneTimePassword.Create(groups: 6);
        var digest = DigestOf(token);
        if (await Replace(digest, ct))
            return token;
        try
        {
            db.Add(new FirstSetup { Digest = digest });
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node of the same office started at the same moment; the token printed last holds.
            db.ChangeTracker.Clear();
            await Replace(digest, ct);
        }
        return token;
    }

    /// <summary>What is kept of a token, however it was typed.</summary>
    public static byte[] DigestOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Trim().ToLowerInvariant()));

    async Task<bool> Replace(byte[] digest, CancellationToken ct) =>
        await db.Set<FirstSetup>().Where(s => s.Id == FirstSetup.Only).ExecuteUpdateAsync(set => set.SetProperty(s => s.Digest, digest), ct) == 1;

    /// <summary>Prints the way in, when nobody can sign in yet.</summary>
    public static async Task Print(IServiceProvider services, IEnumerable<string> urls, TextWriter console, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<SetUpToken>().Renew(ct) is not { } token)
            return;
        await console.WriteLineAsync($"还没有账号。请打开 {urls.FirstOrDefault()?.TrimEnd('/')}/setup 设立安全管理员，设置口令：{token}");
    }
}
