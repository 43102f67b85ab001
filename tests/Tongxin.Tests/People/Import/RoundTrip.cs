using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Import;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Export;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.People.Import;

public sealed class RoundTrip
{
    [Fact]
    public async Task What_is_exported_changes_nothing_when_it_comes_back()
    {
        await using var office = await Office.Open();
        var term = await office.Has(new Term(9, new(2022, 1, 1), null));
        await office.Has(new Post(await office.Person("代表"), await office.Unit("DT1"), new("团长", true, 1, new(2022, 1, 1), new(2024, 2, 29), term.Id, "河西区"), "任团长"));
        // Names come in as typed text on one line; whatever a name may be then goes out and comes back.
        foreach (var (at, text) in HostileStrings.All.Select(text => Tongxin.Platform.Data.Typed.Line(text)).Where(text => text.Length is > 0 and <= 100).Distinct().Index())
            await office.Has(new Person($"00{at}", text));

        var preview = await office.Upload(await Export(office));

        var counts = preview.Document.QuerySelectorAll(".filters a b").Select(b => int.Parse(b.TextContent)).ToList();
        Assert.True(counts[0] > 0);
        Assert.True(counts[0] == counts[3], string.Join("\n", preview.Results().Where(line => !line.StartsWith("不变", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task What_is_exported_fills_an_empty_office_with_the_same()
    {
        await using var office = await Office.Open();
        await office.Has(new Term(8, new(2017, 1, 1), new(2021, 12, 31)));
        var term = await office.Has(new Term(9, new(2022, 1, 1), null));
        await office.Has(new Post(await office.Person("代表"), await office.Unit("DT1"), new("团长", true, 1, new(2022, 1, 1), new(2024, 2, 29), term.Id, "河西区"), "任团长"));
        await using var other = await Office.OpenEmpty();
        await other.Do(async services => { await Administrator(services); });

        var written = await other.Import(await Export(office));

        Assert.Equal("已写入", written.Heading);
        Assert.Equal(await Facts(office), await Facts(other));
    }

    [Fact]
    public async Task Sheets_and_columns_are_those_of_the_template()
    {
        await using var office = await Office.Open();

        var book = BookFile.Read(await Export(office), BookLimits.Upload);

        Assert.Equal(["单位", "人员", "任职", "届"], book.Sheets.Select(sheet => sheet.Name));
        Assert.Equal(PeopleBooks.UnitHead, book.Sheets[0].Rows[0].Cells.OrderBy(cell => cell.Key).Select(cell => (object?)cell.Value.Text));
        Assert.Equal(PeopleBooks.PersonHead, book.Sheets[1].Rows[0].Cells.OrderBy(cell => cell.Key).Select(cell => (object?)cell.Value.Text));
        Assert.Equal(PeopleBooks.TermHead, book.Sheets[3].Rows[0].Cells.OrderBy(cell => cell.Key).Select(cell => (object?)cell.Value.Text));
        Assert.Equal(PeopleBooks.PostHead, book.Sheets[2].Rows[0].Cells.OrderBy(cell => cell.Key).Select(cell => (object?)cell.Value.Text));
    }

    static async Task<byte[]> Export(Office office) =>
        await (await office.As(SmallOffice.SystemAdmin)).Client.GetByteArrayAsync("/people/export-workbook", TestContext.Current.CancellationToken);

    static Task<List<string>> Facts(Office office) => office.Look(async db => (await (
        from post in db.Set<Post>()
        join person in db.Set<Person>() on post.Person equals person.Id
        join unit in db.Set<Unit>() on post.Unit equals unit.Id
        join term in db.Set<Term>() on post.Term equals term.Id into terms
        from term in terms.DefaultIfEmpty()
        select $"{person.Code} {person.Name} {unit.Code} {unit.Name} {unit.Kind} {unit.Order} {post.Title} {post.IsHead} {post.Rank} {post.From} {post.To} {(term == null ? 0 : term.Number)} {post.ElectoralUnit}").ToListAsync())
        .Order(StringComparer.Ordinal).ToList());

    static Task Administrator(IServiceProvider services)
    {
        var db = (Tongxin.Platform.Data.OfficeDb)services.GetService(typeof(Tongxin.Platform.Data.OfficeDb))!;
        db.Add(new Tongxin.Platform.Accounts.Account { UserName = SmallOffice.SystemAdmin, NormalizedUserName = SmallOffice.SystemAdmin, Admin = Tongxin.Platform.Accounts.AdminRole.System, SecurityStamp = "s" });
        return db.SaveChangesAsync();
    }
}
