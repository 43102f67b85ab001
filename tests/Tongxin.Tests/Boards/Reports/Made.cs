using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Boards.Reports;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Boards.Reports;

/// <summary>Reports for tests.</summary>
static class Made
{
    /// <summary>Somebody makes a report at the page.</summary>
    public static async Task<HttpResponseMessage> Ask(Office office, string who, string code, string unit, string from = "2026-01-01", string to = "2026-12-31")
    {
        var visitor = await office.As(who);
        var page = await visitor.Open("/reports?code=" + code);
        var token = page.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.Client.PostAsync("/reports/make", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["code"] = code,
            ["unit"] = $"{await office.Unit(unit)}",
            ["from"] = from,
            ["to"] = to,
        }));
    }

    public static async Task<byte[]> File(Office office, string code, string unit, string from = "2026-01-01", string to = "2026-12-31")
    {
        var answer = await Ask(office, "办公室科员", code, unit, from, to);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public static Task<CheckReport.Answer> Check(Office office, byte[] file) =>
        office.Do(services => services.GetRequiredService<CheckReport>().Run(new MemoryStream(file), CancellationToken.None));

    /// <summary>The text of every number, by its reference.</summary>
    public static ILookup<int, string> Numbers(byte[] file) => Read(file, word => word.MainDocumentPart!.Document!.Descendants<SdtRun>()
        .ToLookup(control => int.Parse(control.SdtProperties!.GetFirstChild<Tag>()!.Val!.Value!["tongxin:".Length..]), control => control.InnerText));

    public static string Text(byte[] file) => Read(file, word => word.MainDocumentPart!.Document!.Body!.InnerText);

    public static IReadOnlyList<string> Faults(byte[] file) =>
        Read(file, word => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ToList());

    public static T Read<T>(byte[] file, Func<WordprocessingDocument, T> look)
    {
        using var stream = new MemoryStream(file);
        using var word = WordprocessingDocument.Open(stream, false);
        return look(word);
    }

    /// <summary>The file with something changed by hand.</summary>
    public static byte[] Altered(byte[] file, Action<WordprocessingDocument> alter)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var word = WordprocessingDocument.Open(stream, true))
            alter(word);
        return stream.ToArray();
    }
}
