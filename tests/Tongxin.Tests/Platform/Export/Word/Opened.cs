using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Tongxin.Platform.Export.Word;

namespace Tongxin.Tests.Platform.Export.Word;

/// <summary>A saved document, opened again.</summary>
internal sealed class Opened(byte[] file)
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public Opened(OfficialDocument document) : this(document.ToArray()) { }

    public XElement Body => Part("word/document.xml").Root!.Element(W + "body")!;

    public XElement Section => Body.Element(W + "sectPr")!;

    /// <summary>The text of each paragraph outside tables, breaks as line feeds.</summary>
    public string[] Paragraphs => [.. Body.Elements(W + "p").Select(Text)];

    public string[] Cells => [.. Body.Descendants(W + "tc").Select(Text)];

    public XElement Style(string id) => Part("word/styles.xml").Descendants(W + "style").Single(style => (string?)style.Attribute(W + "styleId") == id);

    public XDocument Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The head and the foot of the first page, where it has its own.</summary>
    public XElement Header => Part(First("header")).Root!;

    /// <inheritdoc cref="Header"/>
    public XElement Footer => Part(First("footer")).Root!;

    string First(string kind)
    {
        XNamespace relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var id = (string?)Section.Elements(W + $"{kind}Reference").Single(reference => Value(reference, "type") == "first").Attribute(relations + "id");
        return ((string)Part("word/_rels/document.xml.rels").Root!.Elements().Single(one => (string?)one.Attribute("Id") == id).Attribute("Target")!).TrimStart('/');
    }

    /// <summary>What Word of 2019 and later would object to.</summary>
    public string[] Faults()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return [.. ((FileFormatVersions[])[FileFormatVersions.Office2019, FileFormatVersions.Microsoft365])
            .SelectMany(version => new OpenXmlValidator(version).Validate(document))
            .Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];
    }

    public static string? Value(XElement? element, string attribute = "val") => (string?)element?.Attribute(W + attribute);

    public static string Text(XElement element) => string.Concat(element.Descendants()
        .Select(part => part.Name == W + "t" ? part.Value : part.Name == W + "br" ? "\n" : part.Name == W + "tab" ? "\t" : ""));
}
