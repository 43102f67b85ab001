using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Tongxin.Tests.Kit;

/// <summary>A page as a person sees it: read it, follow links, fill in and send its forms.</summary>
public sealed class Page
{
    readonly HttpClient client;
    readonly string address;

    Page(HttpClient client, IHtmlDocument document, HttpStatusCode status, string address, string text) =>
        (this.client, Document, Status, this.address, Source) = (client, document, status, address, text);

    public IHtmlDocument Document { get; }
    public HttpStatusCode Status { get; }

    /// <summary>The bytes as they came, to see what went out.</summary>
    public string Source { get; }

    public string Address => address;

    /// <summary>What is read, without markup.</summary>
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The code of the refusal that the page shows; null where there is none.</summary>
    public string? Alert => Document.QuerySelector("[data-code]")?.GetAttribute("data-code");

    /// <summary>What the page says is wrong with what was filled in.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".error-summary li, .field .error").Select(e => e.TextContent.Trim()).Distinct()];

    public IReadOnlyList<string> Links => [.. Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)];

    public IReadOnlyList<IElement> Rows => [.. Document.QuerySelectorAll("main tbody tr")];

    public IElement? Find(string selector) => Document.QuerySelector(selector);

    public Task<Page> Follow(string link) => Get(client, Document.QuerySelectorAll("a[href]").FirstOrDefault(a => a.TextContent.Trim() == link)?.GetAttribute("href")
        ?? throw new InvalidOperationException($"There is no link “{link}” on {address}."));

    /// <summary>Fills in the page's form (the one whose fields are named) and sends it; follows the redirect after it.</summary>
    public async Task<Page> Submit(params (string Field, string Value)[] filled)
    {
        var form = FormWith(filled.Select(f => f.Field));
        var fields = Fields(form).ToList();
        foreach (var (field, value) in filled)
        {
            fields.RemoveAll(f => f.Key == field);
            fields.Add(new(field, value));
        }
        return await Send(form, new FormUrlEncodedContent(fields));
    }

    /// <summary>Sends the form's fields to another address, as a script of the page does.</summary>
    public Task<HttpResponseMessage> Post(string to, params (string Field, string Value)[] filled)
    {
        var fields = Fields(FormWith(filled.Select(f => f.Field))).Where(f => filled.All(g => g.Field != f.Key)).ToList();
        fields.AddRange(filled.Select(f => new KeyValuePair<string, string>(f.Field, f.Value)));
        return client.PostAsync(to, new FormUrlEncodedContent(fields));
    }

    /// <summary>Fills in the page's own question (a form that asks and changes nothing) and sends it.</summary>
    public Task<Page> Get(params (string Field, string Value)[] filled)
    {
        var form = Document.QuerySelectorAll<IHtmlFormElement>("main form:not([method=post])").First(f => filled.All(field => f.QuerySelector($"[name='{field.Field}']") is not null));
        var fields = Fields(form).Where(f => filled.All(g => g.Field != f.Key)).Concat(filled.Select(f => new KeyValuePair<string, string>(f.Field, f.Value)));
        var query = string.Join('&', fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"));
        return Get(client, $"{form.GetAttribute("action")}?{query}");
    }

    /// <summary>Presses a button by its words and sends the form it stands in; follows the redirect after it.</summary>
    public async Task<Page> Press(string button, params (string Field, string Value)[] filled)
    {
        var pressed = Document.QuerySelectorAll("form[method=post] button").FirstOrDefault(b => b.TextContent.Trim() == button)
            ?? throw new InvalidOperationException($"There is no button “{button}” on {address}.");
        var form = (IHtmlFormElement)pressed.Closest("form")!;
        var fields = Fields(form).Where(f => filled.All(g => g.Field != f.Key)).Concat(filled.Select(f => new KeyValuePair<string, string>(f.Field, f.Value))).ToList();
        if (pressed.GetAttribute("name") is { } name)
            fields.Add(new(name, pressed.GetAttribute("value") ?? ""));
        return await Send(form, new FormUrlEncodedContent(fields));
    }

    /// <summary>Sends a form with files, as multipart.</summary>
    public async Task<Page> Upload(string field, string fileName, byte[] content, params (string Field, string Value)[] filled)
    {
        var form = FormWith([field]);
        var body = new MultipartFormDataContent();
        foreach (var (key, value) in Fields(form).Where(f => filled.All(g => g.Field != f.Key) && f.Key != field))
            body.Add(new StringContent(value), key);
        foreach (var (key, value) in filled)
            body.Add(new StringContent(value), key);
        body.Add(new ByteArrayContent(content), field, fileName);
        return await Send(form, body);
    }

    public static async Task<Page> Read(HttpClient client, HttpResponseMessage response, string address)
    {
        if (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && response.Headers.Location is { } location)
            return await Get(client, location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString);
        var text = await response.Content.ReadAsStringAsync();
        return new(client, new HtmlParser().ParseDocument(text), response.StatusCode, address, text);
    }

    static async Task<Page> Get(HttpClient client, string address) => await Read(client, await client.GetAsync(address), address);

    async Task<Page> Send(IHtmlFormElement form, HttpContent content)
    {
        var action = form.GetAttribute("action") is { Length: > 0 } target ? target : address;
        return await Read(client, await client.PostAsync(action, content), action);
    }

    IHtmlFormElement FormWith(IEnumerable<string> fields)
    {
        var forms = Document.QuerySelectorAll<IHtmlFormElement>("form[method=post]").ToList();
        var wanted = fields.ToList();
        return forms.FirstOrDefault(form => wanted.Count > 0 && wanted.All(field => form.QuerySelector($"[name='{field}']") is not null))
            ?? forms.FirstOrDefault(form => wanted.Any(field => form.QuerySelector($"[name='{field}']") is not null))
            ?? forms.FirstOrDefault(form => form.GetAttribute("action") != "/sign-out")
            ?? throw new InvalidOperationException($"There is no form on {address} ({(int)Status}): {Text[..Math.Min(300, Text.Length)]}");
    }

    static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]"))
            if (input.Type is not ("checkbox" or "radio" or "file") || input.IsChecked)
                yield return new(input.Name!, input.Value);
        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]"))
            yield return new(area.Name!, area.Value);
        foreach (var select in form.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
            if (select.Value is { } chosen)
                yield return new(select.Name!, chosen);
    }
}
