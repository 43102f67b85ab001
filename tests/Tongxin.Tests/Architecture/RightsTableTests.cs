using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Architecture;

/// <summary>Who may open what, as a table a person can read (rights.tsv): every route of the product, walked as every role of the small office.</summary>
public sealed partial class RightsTableTests
{
    const string Stranger = "未登录";

    static readonly string File = Path.Combine(Repository.Root, "tests", "Tongxin.Tests", "Architecture", "rights.tsv");

    /// <summary>Set TONGXIN_WRITE_RIGHTS=1 to write the table anew; the difference is then read in review.</summary>
    static readonly bool Writes = Environment.GetEnvironmentVariable("TONGXIN_WRITE_RIGHTS") == "1";

    static readonly string[] Roles = [Stranger, .. SmallOffice.Roles];

    /// <summary>On the way every page that opens is looked at for Chinese that goes out in character references: HtmlEncoder.Default was then asked instead of the registered one.</summary>
    [Fact]
    public async Task Every_route_opens_to_those_in_the_table_and_to_nobody_else()
    {
        await using var office = await Office.Open();
        var records = await RouteRecords.In(office);
        var visitors = await Visitors(office);
        var walked = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var route in Routes.Of(office))
        {
            var address = records.Address(route.Pattern);
            var answers = new List<string>();
            foreach (var visitor in visitors)
                answers.Add(await Answer(visitor, route.Method, address));
            walked[$"{route.Pattern}\t{route.Method}"] = [.. answers];
        }

        if (Writes)
            await System.IO.File.WriteAllTextAsync(File, Table(walked));
        var wrong = Compare(Read(), walked);
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Append(
            "If the product is right, correct tests/Tongxin.Tests/Architecture/rights.tsv as said, or write it anew with TONGXIN_WRITE_RIGHTS=1 and read the difference.")));
    }

    static async Task<IReadOnlyList<Visitor>> Visitors(Office office)
    {
        var visitors = new List<Visitor> { office.Stranger() };
        foreach (var name in SmallOffice.Roles)
            visitors.Add(await office.As(name));
        return visitors;
    }

    /// <summary>open, closed (403, or 404 for a record that is there), or sign-in.</summary>
    static async Task<string> Answer(Visitor visitor, string method, string address)
    {
        var request = new HttpRequestMessage(new(method), address);
        // Nothing is to be done, only to be let in: the body is no input of any act.
        if (method is not ("GET" or "HEAD"))
            request.Content = new StringContent("", Encoding.UTF8, address.StartsWith("/api/", StringComparison.Ordinal) ? "application/json" : "application/x-www-form-urlencoded");
        using var answer = await visitor.Client.SendAsync(request);
        var leadsToEntrance = answer.Headers.Location?.OriginalString.Contains("/sign-in", StringComparison.Ordinal) == true && address != "/sign-out";
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => "sign-in",
            _ when leadsToEntrance => "sign-in",
            HttpStatusCode.Forbidden or HttpStatusCode.NotFound => "closed",
            >= HttpStatusCode.InternalServerError => $"failed with {(int)answer.StatusCode}",
            _ when answer.Content.Headers.ContentType?.MediaType == "text/html" && Reference().Match(await answer.Content.ReadAsStringAsync()) is { Success: true } spelled => $"open, and spells a character {spelled.Value}",
            _ => "open",
        };
    }

    static List<string> Compare(Dictionary<string, string[]> table, SortedDictionary<string, string[]> walked)
    {
        var wrong = table.Keys.Except(walked.Keys).Select(line => $"There is no route {Words(line)} any more: take its line out.").ToList();
        foreach (var (line, answers) in walked)
            if (!table.TryGetValue(line, out var expected))
                wrong.Add($"{Words(line)} is not in the table: add the line{Environment.NewLine}{line}\t{string.Join('\t', answers)}");
            else
                wrong.AddRange(Roles.Index().Where(role => expected[role.Index] != answers[role.Index])
                    .Select(role => $"{Words(line)} as {role.Item}: the table says {expected[role.Index]}, the product answers {answers[role.Index]}."));
        return wrong;
    }

    static string Words(string line) => string.Join(' ', line.Split('\t').Reverse());

    static Dictionary<string, string[]> Read()
    {
        var lines = System.IO.File.Exists(File) ? System.IO.File.ReadAllLines(File) : [];
        var head = lines.FirstOrDefault()?.Split('\t')[2..] ?? [];
        // A column that the table does not have reads as empty, so that a new role shows line by line.
        return lines.Skip(1).Select(line => line.Split('\t')).ToDictionary(
            cells => $"{cells[0]}\t{cells[1]}",
            cells => Roles.Select(role => Array.IndexOf(head, role) is >= 0 and var column && column + 2 < cells.Length ? cells[column + 2] : "nothing").ToArray());
    }

    static string Table(SortedDictionary<string, string[]> walked) =>
        string.Concat(walked.Select(pair => $"{pair.Key}\t{string.Join('\t', pair.Value)}\n").Prepend($"route\tmethod\t{string.Join('\t', Roles)}\n"));

    [GeneratedRegex("&#x(3[0-9A-F]{3}|[4-9][0-9A-F]{3}|F[EF][0-9A-F]{2}|2[0-9A-F]{4});", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
