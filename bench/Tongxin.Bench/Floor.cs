using System.Data.Common;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tongxin.Platform.Data;

namespace Tongxin.Bench;

/// <summary>What no product can beat: a bare handler that asks the same questions through the driver, reads every field and writes the same bytes.</summary>
static class Floor
{
    sealed record Answer(string Type, byte[] Body, IReadOnlyList<DbCommand> Questions);

    /// <summary>Records the product inside this process, says on one line what was recorded, and serves it until it is ended.</summary>
    public static async Task<int> Serve(Office office, int port)
    {
        var (answers, said, connection) = await Record(office);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        Func<DbConnection> open = office.Options.ConnectionString is null ? () => new SqliteConnection(connection) : NpgsqlDataSource.Create(connection).CreateConnection;
        app.Run(http => Give(http, answers, open));
        await app.StartAsync();
        Console.WriteLine(JsonSerializer.Serialize(said));
        await app.WaitForShutdownAsync();
        return 0;
    }

    static async Task Give(HttpContext http, Dictionary<string, Answer> answers, Func<DbConnection> open)
    {
        var answer = answers[http.Request.Path.Value + http.Request.QueryString.Value];
        await using (var connection = open())
        {
            await connection.OpenAsync(http.RequestAborted);
            foreach (var question in answer.Questions)
                await Ask(question, connection, http.RequestAborted);
        }
        http.Response.ContentType = answer.Type;
        http.Response.ContentLength = answer.Body.Length;
        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    static async Task Ask(DbCommand question, DbConnection connection, CancellationToken ct)
    {
        await using var command = Recorder.Copy(question);
        command.Connection = connection;
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            for (var column = 0; column < reader.FieldCount; column++)
                ReadField(reader, column);
    }

    static void ReadField(DbDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
            return;
        switch (Type.GetTypeCode(reader.GetFieldType(column)))
        {
            case TypeCode.String: reader.GetString(column); break;
            case TypeCode.Int32: reader.GetInt32(column); break;
            case TypeCode.Int64: reader.GetInt64(column); break;
            case TypeCode.Boolean: reader.GetBoolean(column); break;
            case TypeCode.DateTime: reader.GetDateTime(column); break;
            default:
                if (reader.GetFieldType(column) == typeof(Guid))
                    reader.GetGuid(column);
                else
                    reader.GetValue(column);
                break;
        }
    }

    static async Task<(Dictionary<string, Answer>, Said, string Connection)> Record(Office office)
    {
        var recorder = new Recorder();
        await using var app = await office.Open(builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.ConfigureDbContext<OfficeDb>(options => options.AddInterceptors(recorder));
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var visitor = await Visitor.SignIn(new(address), app.Services);
        var answers = new Dictionary<string, Answer>();
        foreach (var page in visitor.Pages.Values)
        {
            // The second time nothing is asked that is kept in memory from then on.
            await visitor.Get(page);
            await visitor.Get(page);
            recorder.Take();
            using var response = await visitor.Get(page);
            var body = await response.Content.ReadAsByteArrayAsync();
            answers[page] = new(response.Content.Headers.ContentType is MediaTypeHeaderValue type ? type.ToString() : "", body, recorder.Take());
        }
        var said = new Said(visitor.Pages, visitor.Cookie, visitor.Token,
            answers.ToDictionary(a => a.Key, a => a.Value.Body.Length), answers.ToDictionary(a => a.Key, a => a.Value.Questions.Select(q => q.CommandText).ToList()));
        return (answers, said, app.Services.GetRequiredService<OfficeDatabase>().ConnectionString);
    }
}

/// <summary>What was recorded.</summary>
/// <param name="Pages">Name and address of what is measured.</param>
/// <param name="Cookie">Signs a page's reader in.</param>
/// <param name="Token">Signs a program in.</param>
/// <param name="Bytes">Length of each answer.</param>
/// <param name="Questions">SQL behind each answer.</param>
sealed record Said(Dictionary<string, string> Pages, string Cookie, string Token, Dictionary<string, int> Bytes, Dictionary<string, List<string>> Questions);
