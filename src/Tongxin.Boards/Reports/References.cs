using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Tongxin.Platform.Figures;

namespace Tongxin.Boards.Reports;

/// <summary>A number in a report and where it comes from.</summary>
/// <param name="Slice">In words: unit, days, stream and the rest.</param>
/// <param name="List">Null where the figure could not be had.</param>
public sealed record Reference(int No, Figure Figure, Slice Slice, string Words, ListDigest? List)
{
    /// <summary>Where its list opens.</summary>
    public string Address => Figure.Address(Slice);

    /// <summary>The name of its content control in the file.</summary>
    public string Tag => $"tongxin:{No}";
}

/// <summary>A reference as the file carries it.</summary>
public sealed record Carried(int No, string Figure, string Query, int? Number, int Rows, string Digest);

/// <summary>The references of a report as data in the file, and their digest, which the ledger keeps.</summary>
public static class Manifest
{
    static readonly XNamespace Space = "urn:tongxin:report:1";

    public static XElement Of(IEnumerable<Reference> references) => new(Space + "report", references.Select(reference => new XElement(Space + "figure",
        new XAttribute("no", reference.No), new XAttribute("figure", reference.Figure.Id), new XAttribute("query", reference.Slice.Query),
        new XAttribute("number", reference.List is { } list ? $"{list.Number}" : ""), new XAttribute("rows", reference.List?.Rows ?? 0), new XAttribute("digest", reference.List?.Digest ?? ""))));

    /// <summary>What the file carries; null where it is no manifest.</summary>
    public static IReadOnlyList<Carried>? Read(XElement? data)
    {
        if (data?.Name != Space + "report")
            return null;
        var all = new List<Carried>();
        foreach (var figure in data.Elements(Space + "figure"))
        {
            string Value(string name) => (string?)figure.Attribute(name) ?? "";
            if (!int.TryParse(Value("no"), out var no) || !int.TryParse(Value("rows"), out var rows))
                return null;
            all.Add(new(no, Value("figure"), Value("query"), int.TryParse(Value("number"), out var number) ? number : null, rows, Value("digest")));
        }
        return all;
    }

    /// <summary>SHA-256 over one line for each reference; the same for the same references, whatever the file's XML looks like.</summary>
    public static string Digest(IEnumerable<Carried> references) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(references.Select(one => $"{one.No}\t{one.Figure}\t{one.Query}\t{one.Number}\t{one.Rows}\t{one.Digest}\n")))));
}
