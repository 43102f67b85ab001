using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Similar;

namespace Tongxin.Tests.Platform.Similar;

public sealed class SimilarTextsTests
{
    static readonly SimilarText Light = new("来信", "梨花巷没有路灯", "晚上黑漆漆的，请装路灯。");

    [Fact]
    public async Task The_same_matter_at_the_same_place_goes_before_either_alone()
    {
        await using var office = await Letters.Open();
        Letter same = new("梨花巷照明缺失", "巷子里夜间漆黑，老人摔倒过。"), elsewhere = new("青石板巷没有路灯", "晚上黑漆漆的，走路害怕。"),
            other = new("梨花巷宠物粪便", "遛狗的人不清理，一脚踩上去。"), nothing = new("请增加公交班次", "早高峰等车太久。");
        await office.Came(nothing, other, elsewhere, same);

        var hits = await office.Find(Light);

        Assert.Equal(same.Id, hits[0].Record);
        Assert.Equal([elsewhere.Id, other.Id], hits.Skip(1).Select(hit => hit.Record).Order());
        Assert.All(hits, hit => Assert.InRange(hit.Score, double.Epsilon, 1));
        Assert.Equal(hits.OrderByDescending(hit => hit.Score), hits);
    }

    [Fact]
    public async Task The_same_text_has_one_and_text_with_nothing_in_common_is_not_found()
    {
        await using var office = await Letters.Open();
        var same = new Letter(Light.Title, Light.Body);
        await office.Came(same, new("请增加公交班次", "早高峰等车太久。"));

        var hit = Assert.Single(await office.Find(Light));

        Assert.Equal(same.Id, hit.Record);
        Assert.Equal(1, hit.Score, 0.001);
    }

    [Fact]
    public async Task What_is_written_anew_closed_or_deleted_is_found_as_it_is_now()
    {
        await using var office = await Letters.Open();
        Letter rewritten = new(Light.Title, Light.Body), closed = new("梨花巷要路灯", ""), dropped = new("梨花巷装路灯", "");
        await office.Came(rewritten, closed, dropped);
        Assert.Equal(3, (await office.Find(Light)).Count);

        await office.Change(rewritten, (_, letter) => letter.Write("请增加公交班次", "早高峰等车太久。"));
        await office.Change(closed, (_, letter) => letter.Close());
        await office.Change(dropped, (db, letter) =>
        {
            letter.Drop();
            db.Remove(letter);
        });

        Assert.Empty(await office.Find(Light));
        Assert.Equal(rewritten.Id, Assert.Single(await office.Find(new("来信", "公交班次太少", ""))).Record);
        Assert.Equal(1, await office.Do(db => db.Set<SimilarEntry>().CountAsync()));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_nothing_to_find()
    {
        await using var office = await Letters.Open();
        var letter = new Letter(Light.Title, Light.Body);
        await office.Came(letter);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => office.Do(db =>
        {
            var again = new Letter("梨花巷要路灯", "");
            db.Add(again);
            db.Entry(again).Property(l => l.Id).CurrentValue = letter.Id;
            return db.SaveChangesAsync();
        }));

        Assert.Single(await office.Find(Light));
    }

    [Fact]
    public async Task Texts_of_one_kind_do_not_show_for_another()
    {
        await using var office = await Letters.Open();
        await office.Came(new Letter(Light.Title, Light.Body, kind: "议案"));

        Assert.Empty(await office.Find(Light));
        Assert.Single(await office.Find(Light with { Kind = "议案" }));
    }

    [Fact]
    public async Task Whoever_may_see_few_is_given_those_and_no_others()
    {
        await using var office = await Letters.Open();
        var far = new Letter("路灯", "很远的一处。");
        await office.Came([.. Enumerable.Range(0, 700).Select(_ => new Letter(Light.Title, Light.Body)), far]);

        var hit = Assert.Single(await office.Find(Light, within: db => db.Set<Letter>().Where(l => l.Title == "路灯").Select(l => l.Id)));

        Assert.Equal(far.Id, hit.Record);
        Assert.Empty(await office.Find(Light, within: db => db.Set<Letter>().Where(l => l.Title == "").Select(l => l.Id)));
        Assert.Equal(300, (await office.Find(Light, top: 300)).Count);
    }

    [Fact]
    public async Task Subject_and_place_count_where_title_and_text_do_not_name_them()
    {
        await using var office = await Letters.Open();
        Letter subject = new("反映一个问题", "请尽快处理。", subject: "交通运输"), place = new("反映一个问题", "请尽快处理。", place: "云山区梨花巷"), neither = new("反映一个问题", "请尽快处理。");
        await office.Came(neither, subject, place);

        Assert.Equal(subject.Id, (await office.Find(new("来信", "反映一个问题", "", Subject: "交通运输")))[0].Record);
        Assert.Equal(place.Id, (await office.Find(new("来信", "反映一个问题", "梨花巷的事")))[0].Record);
        Assert.Equal(place.Id, (await office.Find(new("来信", "反映一个问题", "", Place: "梨花巷")))[0].Record);
    }

    [Fact]
    public async Task Numbers_widths_and_punctuation_make_no_difference()
    {
        await using var office = await Letters.Open();
        await office.Came(new Letter("１１５路 公交，ＡＢ线！", ""));

        Assert.Equal(1, Assert.Single(await office.Find(new("来信", "27路公交/ab 线", ""))).Score, 0.001);
    }

    [Fact]
    public async Task Sixteen_who_write_at_once_are_all_found()
    {
        await using var office = await Letters.Open();
        var letters = Enumerable.Range(0, 16).Select(n => new Letter($"梨花巷路灯{"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳"[n]}段不亮", "请修路灯。")).ToList();

        await Task.WhenAll(letters.Select(letter => Task.Run(async () =>
        {
            await office.Came(letter);
            for (var turn = 0; turn < 3; turn++)
                await office.Change(letter, (_, l) => l.Write(l.Title, l.Body + "梨花巷晚上漆黑。"));
        })));

        Assert.Equal(letters.Select(letter => letter.Id).Order(), (await office.Find(Light, top: 50)).Select(hit => hit.Record).Order());
        Assert.All(await office.Find(new("来信", "漆黑", "")), hit => Assert.InRange(hit.Score, double.Epsilon, 1));
        Assert.Equal(10, (await office.Find(new("来信", "漆黑", ""))).Count);
    }

    [Fact]
    public async Task Nothing_that_can_be_typed_is_an_error()
    {
        await using var office = await Letters.Open();
        await office.Came(new Letter("梨花巷没有路灯𠮷野", "晚上黑漆漆的"));

        foreach (var text in Hostile)
        {
            var hits = await office.Find(new("来信", text, text, text, text));

            Assert.True(hits.Count == (text.Contains("路灯", StringComparison.Ordinal) || text.Contains("𠮷野", StringComparison.Ordinal) ? 1 : 0), $"{text} finds {hits.Count}.");
        }
    }

    [Fact]
    public async Task Whatever_is_kept_is_found_and_taken_out_again()
    {
        await using var office = await Letters.Open();
        foreach (var text in Hostile)
        {
            var letter = new Letter("一", "");
            await office.Came(letter);
            // What no column takes never comes so far; the index is given what a record says of itself.
            await office.Do(async db =>
            {
                await SimilarIndex.Keep(db, new Dictionary<Guid, SimilarText?> { [letter.Id] = new("来信", text, text, text, text) }, TestContext.Current.CancellationToken);
                return await db.SaveChangesAsync();
            });
            var hits = await office.Find(new("来信", text, text, text, text));
            Assert.True(hits.Count == (await office.Do(db => db.Set<SimilarEntry>().AnyAsync(e => e.Words != "")) ? 1 : 0), $"{text} finds {hits.Count}.");
            await office.Change(letter, (_, l) => l.Close());
            Assert.Empty(await office.Find(new("来信", text, text, text, text)));
        }
    }

    static readonly string[] Hostile =
    [
        "", " ", "路", "。，！", "%", "%_'\"; DROP TABLE letters --", "\\' | & ! :* <-> 路灯", "\"路灯\" OR NEAR(", "😀😀😀路灯😀", "\ud83d路灯", "路灯\udc00", "\0路\0灯\0",
        "\uFFFE\u202E路灯", "𠮷野家𠮷野", "İſßﬃ ǅ", "e\u0301\u0301\u0301", "xxx路灯", "٣٤٥ ५६ Ⅷ㊿",
    ];

    [Fact]
    public async Task A_text_of_any_length_is_answered_soon()
    {
        await using var office = await Letters.Open();
        var chance = new Random(3);
        var longest = string.Concat(Enumerable.Range(0, 100_000).Select(_ => (char)(0x4E00 + chance.Next(20_000))));
        await office.Came(Enumerable.Range(0, 50).Select(n => new Letter($"第{n}件", longest[(n * 1_000)..])));
        await office.Find(Light);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var hits = await office.Find(new("来信", longest, longest, longest, longest));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"It took {watch.Elapsed}.");
        Assert.NotEmpty(hits);
    }
}
