using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Page = DocumentFormat.OpenXml.Wordprocessing.PageSize;

namespace Tongxin.Platform.Export.Word;

/// <summary>Puts a body into a .docx file. The same body and time give the same bytes, so that a file can be compared by its hash.</summary>
internal static class WordPackage
{
    private const string OddFooter = "odd", EvenFooter = "even", FirstHeader = "head", FirstFooter = "foot";

    // The zip format begins here; an entry has no honest time of its own.
    private static readonly DateTimeOffset entryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(Body body, Inlines inlines, IReadOnlyList<Chart> charts, XElement? carried, LetterHead? letter, string title, DateTime? madeAt)
    {
        using var draft = new MemoryStream();
        using (var file = WordprocessingDocument.Create(draft, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = Styles.Sheet();
            main.AddNewPart<FontTablePart>("fonts").Fonts = Typeface.Table();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings();
            var under = letter is null ? 0 : LetterHead.UnderPageNumber;
            main.AddNewPart<FooterPart>(OddFooter).Footer = PageNumbers.Odd(under);
            main.AddNewPart<FooterPart>(EvenFooter).Footer = PageNumbers.Even(under);
            if (letter is not null)
            {
                main.AddNewPart<HeaderPart>(FirstHeader).Header = letter.Top();
                main.AddNewPart<FooterPart>(FirstFooter).Footer = LetterHead.Bottom();
            }
            foreach (var (id, address) in inlines.Addresses) main.AddHyperlinkRelationship(address, true, id);
            foreach (var (at, chart) in charts.Index())
                main.AddNewPart<ChartPart>(ChartFrame.Id(at + 1)).ChartSpace = chart.Space();
            if (carried is not null)
                using (var data = main.AddNewPart<CustomXmlPart>("application/xml", "data").GetStream(FileMode.Create))
                    carried.Save(data, SaveOptions.DisableFormatting);

            var whole = (Body)body.CloneNode(true);
            whole.Append(letter is null ? Section() : LetterSection());
            main.Document = new Document(whole);
            var core = file.AddCoreFilePropertiesPart();
            using (var properties = core.GetStream(FileMode.Create)) Properties(title, madeAt).Save(properties);
            // The library draws these two names by lot.
            file.ChangeIdOfPart(main, "document");
            file.ChangeIdOfPart(core, "properties");
        }
        return Settled(draft);
    }

    private static SectionProperties Section() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = OddFooter },
        new FooterReference { Type = HeaderFooterValues.Even, Id = EvenFooter },
        new Page { Width = Layout.PageWidth, Height = Layout.PageHeight },
        new PageMargin { Top = Layout.Top, Left = Layout.Left, Right = Layout.Right, Bottom = Layout.Bottom, Header = 851, Footer = Layout.FooterDistance, Gutter = 0 },
        new DocGrid { Type = DocGridValues.Lines, LinePitch = Layout.Line });

    private static SectionProperties LetterSection()
    {
        var section = Section();
        section.PrependChild(new FooterReference { Type = HeaderFooterValues.First, Id = FirstFooter });
        section.PrependChild(new HeaderReference { Type = HeaderFooterValues.First, Id = FirstHeader });
        var margins = section.GetFirstChild<PageMargin>()!;
        (margins.Header, margins.Footer) = (LetterHead.HeaderDistance, LetterHead.FooterDistance);
        section.InsertBefore(new TitlePage(), section.GetFirstChild<DocGrid>());
        return section;
    }

    private static Settings Settings() => new(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "zh-CN", EastAsia = "zh-CN" });

    private static XElement Properties(string title, DateTime? madeAt)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/",
            terms = "http://purl.org/dc/terms/", xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var properties = new XElement(core + "coreProperties", new XElement(dc + "title", title), new XElement(dc + "language", "zh-CN"));
        if (madeAt is { } at)
            foreach (var name in (string[])["created", "modified"])
                properties.Add(new XElement(terms + name, new XAttribute(xsi + "type", "dcterms:W3CDTF"), $"{at:yyyy-MM-ddTHH:mm:ss}Z"));
        properties.Add(new XAttribute(XNamespace.Xmlns + "dcterms", terms));
        return properties;
    }

    // The packaging library stamps entries with the hour; copy them with a fixed time and in a fixed order.
    private static byte[] Settled(MemoryStream draft)
    {
        using var settled = new MemoryStream();
        using (var from = new ZipArchive(draft, ZipArchiveMode.Read))
        using (var to = new ZipArchive(settled, ZipArchiveMode.Create))
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName);
                copy.LastWriteTime = entryTime;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        return settled.ToArray();
    }
}
