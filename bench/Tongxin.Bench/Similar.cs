using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Platform.Similar;

namespace Tongxin.Bench;

/// <summary>How fast similar texts are found among many, and how fast many are put in: invented words that are as unevenly common as real ones, in texts of 300 to 1,500 characters.</summary>
static class Similar
{
    const string Kind = "代表建议";
    const int Batch = 1_000, Questions = 300;

    public static async Task<int> Find(Office office, int texts)
    {
        await using var app = await office.Open();
        var watch = Stopwatch.StartNew();
        var put = 0;
        for (var there = await Ask(app, db => db.Set<SimilarEntry>().CountAsync()); there + put < texts; put += Batch)
            await Ask(app, db => Put(db, there + put, Math.Min(Batch, texts - there - put)));
        var filled = watch.Elapsed;
        await Ask(app, db => db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? "VACUUM ANALYZE similar_texts" : "ANALYZE similar_texts"));
        Say($"{put:N0} texts put in: {filled.TotalSeconds:0} s");
        foreach (var (name, body) in new[] { ("title", 0), ("title and 800 characters", 800) })
        {
            var taken = new List<double>();
            for (var question = -20; question < Questions; question++)
            {
                // Half of it is one of the texts told again, half is new.
                var (old, fresh) = (Text(Math.Abs(question) * 7919 % texts), Text(texts + Math.Abs(question)));
                var like = new SimilarText(Kind, old.Title[..(old.Title.Length / 2)] + fresh.Title[..(fresh.Title.Length / 2)], Half(old.Body, body) + Half(fresh.Body, body));
                watch.Restart();
                await using var scope = app.Services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SimilarTexts>().Find(like, 10, CancellationToken.None);
                if (question >= 0)
                    taken.Add(watch.Elapsed.TotalMilliseconds);
            }
            taken.Sort();
            Say($"similar to {name} among {texts:N0} texts: p50 {taken[Questions / 2]:0} ms, p95 {taken[Questions * 95 / 100]:0} ms, most {taken[^1]:0} ms");
        }
        return 0;
    }

    static void Say(FormattableString said) => Console.WriteLine(FormattableString.Invariant(said));

    static async Task<T> Ask<T>(Microsoft.AspNetCore.Builder.WebApplication app, Func<OfficeDb, Task<T>> ask)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<OfficeDb>());
    }

    static async Task<int> Put(OfficeDb db, int first, int count)
    {
        await SimilarIndex.Keep(db, Enumerable.Range(first, count).Select(Text).ToDictionary(_ => Guid.CreateVersion7(), SimilarText? (text) => text), CancellationToken.None);
        return await db.SaveChangesAsync();
    }

    static string Half(string body, int characters) => body[..Math.Min(body.Length, characters / 2)];

    static readonly string[] Words = MakeWords();

    // 40,000 words of one to four characters; the tenth word is a tenth as common as the first, as in any language.
    static string[] MakeWords()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var (common, chance) = (Encoding.GetEncoding("GB2312"), new Random(1));
        var characters = Enumerable.Range(0, 3_755).Select(n => common.GetString([(byte)(0xB0 + n / 94), (byte)(0xA1 + n % 94)])).ToArray();
        chance.Shuffle(characters);
        return [.. Enumerable.Range(0, 40_000).Select(n => string.Concat(Enumerable.Range(0, n < 100 ? 1 + n % 2 : 2 + n % 3 / 2 + n % 7 / 6)
            .Select(_ => characters[(int)(characters.Length * Math.Pow(chance.NextDouble(), 2.5))])))];
    }

    static SimilarText Text(int number)
    {
        var chance = new Random(number);
        return new(Kind, Told(chance, 10 + chance.Next(20)), Told(chance, 300 + chance.Next(1_200)));
    }

    static string Told(Random chance, int characters)
    {
        var text = new StringBuilder();
        while (text.Length < characters)
        {
            text.Append(Words[(int)Math.Pow(Words.Length, chance.NextDouble()) - 1]);
            if (chance.Next(8) == 0)
                text.Append('，');
        }
        return text.ToString();
    }
}
