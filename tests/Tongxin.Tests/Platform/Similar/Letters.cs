using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Similar;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Platform.Similar;

/// <summary>A record of these tests only: a citizen's letter.</summary>
public sealed class Letter : Record, ISimilar
{
    Letter() { }

    public Letter(string title, string body, string kind = "来信", string subject = "", string place = "")
    {
        (Title, Body, Kind, Subject, Place) = (title, body, kind, subject, place);
        Remember("letter.came", $"收到{title}");
    }

    public string Title { get; private set; } = "";
    public string Body { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Place { get; private set; } = "";
    public bool IsClosed { get; private set; }

    protected override Guid? LedgerUnit => null;
    public override string Label => "来信";

    public SimilarText? ToSimilar() => IsClosed ? null : new(Kind, Title, Body, Subject, Place);

    public void Write(string title, string body)
    {
        (Title, Body) = (title, body);
        Remember("letter.rewritten", "改写");
    }

    public void Close()
    {
        IsClosed = true;
        Remember("letter.closed", "办结");
    }

    public void Drop() => Remember("letter.dropped", "删除");
}

sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> letter) => letter.ToTable("letters");
}

/// <summary>An office whose only module keeps letters.</summary>
sealed class Letters : IModule, IAsyncDisposable
{
    readonly Office office;
    readonly ServiceProvider services;

    Letters(Office office)
    {
        this.office = office;
        var database = office.Services.GetRequiredService<OfficeDatabase>();
        services = new ServiceCollection().AddSingleton(new ModuleList(this)).AddSingleton(database).AddSingleton<CommonWords>().AddScoped<SimilarTexts>()
            .AddDbContext<OfficeDb>((provider, options) =>
            {
                // Another model than the product's, which must not take its place.
                options.UseApplicationServiceProvider(provider).ReplaceService<IModelCacheKeyFactory, LetterModel>();
                if (database.Kind == DatabaseKind.Postgres)
                    options.UseNpgsql(database.ConnectionString);
                else
                    options.UseSqlite(database.ConnectionString);
            }).BuildServiceProvider();
    }

    sealed class LetterModel : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (typeof(Letter), designTime);
    }

    public static async Task<Letters> Open()
    {
        var letters = new Letters(await Office.OfItsOwn());
        await letters.Do(db => db.Database.ExecuteSqlRawAsync(letters.IsPostgres ? Table.Replace("GUID", "uuid", StringComparison.Ordinal) : Table));
        return letters;
    }

    public bool IsPostgres => office.Services.GetRequiredService<OfficeDatabase>().Kind == DatabaseKind.Postgres;

    // SQLite takes any word for a type, and keeps what is given.
    const string Table = """CREATE TABLE letters ("Id" GUID PRIMARY KEY, "Version" integer NOT NULL, "Title" text NOT NULL, "Body" text NOT NULL, "Kind" text NOT NULL, "Subject" text NOT NULL, "Place" text NOT NULL, "IsClosed" boolean NOT NULL)""";

    public async Task<T> Do<T>(Func<OfficeDb, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<OfficeDb>());
    }

    public Task Came(params IEnumerable<Letter> letters) => Do(db =>
    {
        db.AddRange(letters);
        return db.SaveChangesAsync();
    });

    public Task Change(Letter letter, Action<OfficeDb, Letter> act) => Do(async db =>
    {
        act(db, await db.Set<Letter>().SingleAsync(l => l.Id == letter.Id));
        return await db.SaveChangesAsync();
    });

    public async Task<IReadOnlyList<SimilarTexts.Hit>> Find(SimilarText question, int top = 10, Func<OfficeDb, IQueryable<Guid>>? within = null)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        return await scope.ServiceProvider.GetRequiredService<SimilarTexts>().Find(question, top, TestContext.Current.CancellationToken, within?.Invoke(db));
    }

    public void Register(IServiceCollection services) { }

    public void Map(IEndpointRouteBuilder routes) { }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await office.DisposeAsync();
    }
}
