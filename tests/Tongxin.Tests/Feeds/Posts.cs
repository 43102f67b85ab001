using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Feeds;

static class Posts
{
    /// <summary>Ends all posts of a person after a day.</summary>
    public static Task Left(Office office, string name, string lastDay) => office.Do(async services =>
    {
        var db = services.GetRequiredService<OfficeDb>();
        var person = await db.Set<Person>().Where(p => p.Name == name).Select(p => p.Id).SingleAsync();
        foreach (var post in await db.Set<Post>().Where(p => p.Person == person).ToListAsync())
            post.Leave(DateOnly.Parse(lastDay), $"不再任{post.Title}");
        await db.SaveChangesAsync();
    });
}
