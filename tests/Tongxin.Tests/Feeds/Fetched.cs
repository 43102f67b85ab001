using System.Xml.Linq;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Tongxin.Tests.Accounts;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Feeds;

/// <summary>Feeds as their owners make them and as phones and readers fetch them.</summary>
static class Fetched
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Makes a feed on the page and gives its address back.</summary>
    /// <param name="shows">A unit; empty for the own calendar.</param>
    public static async Task<string> Make(this Visitor owner, string shows = "", string name = "日历") =>
        AddressOn(await (await owner.Open("/account/feeds")).Submit(("Input.Shows", shows), ("Input.Name", name)));

    /// <summary>Follows the link on a list and makes the feed that it leads to.</summary>
    public static async Task<string> MakeFrom(this Visitor owner, string list, string name = "清单") =>
        AddressOn(await (await (await owner.Open(list)).Follow("订阅")).Submit(("Input.Name", name)));

    /// <summary>As somebody without any sign-in fetches it.</summary>
    public static Task<HttpResponseMessage> Fetch(this Office office, string address, string? tag = null)
    {
        var client = office.Stranger().Client;
        if (tag is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", tag);
        return client.GetAsync(address);
    }

    public static async Task<IReadOnlyList<CalendarEvent>> Events(this Office office, string address)
    {
        var answer = await office.Fetch(address);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        return [.. Calendar.Load(await answer.Content.ReadAsStringAsync())!.Events];
    }

    public static async Task<IReadOnlyList<XElement>> Entries(this Office office, string address)
    {
        var answer = await office.Fetch(address);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        return [.. XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Elements(Atom + "entry")];
    }

    public static string[] Titles(this IEnumerable<XElement> entries) => [.. entries.Select(entry => entry.Element(Atom + "title")!.Value)];

    static string AddressOn(Page page) => new Uri(page.Find("code.secret")?.TextContent ?? throw new InvalidOperationException($"No address: {page.Alert} {page.Text}")).AbsolutePath;
}
