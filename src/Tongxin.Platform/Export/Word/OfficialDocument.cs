using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongxin.Rules.Numbering;

namespace Tongxin.Platform.Export.Word;

/// <summary>
/// An official document (公文) as a Word file, laid out after GB/T 9704-2012: written from top to bottom, then saved.
/// Takes any text: what a file cannot hold is left out, lines become paragraphs in the body and line breaks elsewhere.
/// </summary>
public sealed class OfficialDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly Body body = new();
    private readonly Inlines inlines = new();
    private readonly Headings headings = new();
    private readonly List<Chart> charts = [];
    private readonly string title;
    private readonly DateTime? madeAt;
    private readonly LetterHead? letter;
    private XElement? carried;

    /// <param name="title">The title (标题, 7.3.1); long ones are broken evenly.</param>
    /// <param name="issuer">The red mark (发文机关标志, 7.2.4) as it shall read, e.g. 云川市人民代表大会常务委员会文件; null leaves out the whole head with its red line.</param>
    /// <param name="number">The document number (发文字号, 7.2.5), e.g. 云人发〔2026〕5号; shown under the mark only.</param>
    /// <param name="madeAt">The instant (UTC) for the file's properties; without it the file names none.</param>
    public OfficialDocument(string title, string? issuer = null, string? number = null, DateTime? madeAt = null)
    {
        this.title = CleanText.OneLine(title);
        this.madeAt = madeAt;
        if (!string.IsNullOrWhiteSpace(issuer)) body.Append(RedHead.Of(issuer, string.IsNullOrWhiteSpace(number) ? null : number));
        // 7.3.1: two lines under the red line.
        Add(Styles.Title, [TitleLines.Of(title)], above: body.HasChildren ? 2 * Layout.Line : null);
    }

    /// <summary>A letter (信函格式, 10.1) instead of a document with a red head.</summary>
    public OfficialDocument(LetterHead head, string title, DateTime? madeAt = null)
    {
        (letter, this.title, this.madeAt) = (head, CleanText.OneLine(title), madeAt);
        if (head.NumberLine() is { } number)
            body.Append(number);
        // 10.1: two lines under what stands above it.
        Add(Styles.Title, [TitleLines.Of(title)], above: 2 * Layout.Line);
    }

    /// <summary>To whom it goes (主送机关, 7.3.2): flush left, one line under the title. Brings its own colon.</summary>
    public void Addressee(string text) => Add(Styles.Addressee, [CleanText.OneLine(text)]);

    /// <summary>A heading of level 1 to 4 (结构层次, 7.3.3), numbered 一、 （一） 1. （1） unless it shall not be.</summary>
    public void Heading(int level, string text, bool numbered = true) =>
        Add(Styles.Heading(level), [(numbered ? headings.Next(level) : "") + CleanText.OneLine(text)]);

    /// <summary>Body text (正文, 7.3.3): each of its lines a paragraph, set in by two characters; empty lines are left out.</summary>
    public void Paragraph(string text)
    {
        foreach (var line in CleanText.Lines(text).Where(line => line.Trim().Length > 0)) Add(Styles.Body, [line.Trim()]);
    }

    /// <summary>A paragraph with links and with references beside figures.</summary>
    public void Paragraph(params IEnumerable<Span> spans) => Add(Styles.Body, spans);

    /// <summary>A numbered paragraph below a first heading: （一）….</summary>
    public void Item(int number, params IEnumerable<Span> spans) => Add(Styles.Body, [$"（{ChineseNumeral.Of(number)}）", .. spans]);

    /// <summary>A ruled table. Columns take the width their text needs; the head is repeated on every page.</summary>
    public void Table(IEnumerable<string> heads, IEnumerable<IReadOnlyList<string>> rows) => SpanTable(heads, rows.Select(row => row.Select(Span.From).ToList()));

    /// <summary>A ruled table whose cells may be figures or links.</summary>
    public void SpanTable(IEnumerable<string> heads, IEnumerable<IReadOnlyList<Span>> rows) =>
        body.Append(GridTable.Of([.. heads], [.. rows], inlines), new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = Styles.AfterTable })));

    /// <summary>A chart of Word's own, with its numbers inside. Say the same in a table beside it, for those who cannot see it.</summary>
    public void Chart(Chart chart)
    {
        charts.Add(chart);
        body.Append(ChartFrame.Of(charts.Count, chart.Title));
    }

    /// <summary>Data for programs that travel in the file and are not seen.</summary>
    public void Carry(XElement data) => carried = data;

    /// <summary>Who signs and when (发文机关署名、成文日期, 7.3.5.2), without a seal.</summary>
    public void Signature(string signer, DateOnly on) => body.Append(SignatureBlock.Of(signer, on));

    /// <summary>A note (附注, 7.3.6): two characters in, in round brackets, which need not be given.</summary>
    public void Note(string text)
    {
        var line = CleanText.OneLine(text);
        Add(Styles.Body, [line.StartsWith('（') && line.EndsWith('）') ? line : $"（{line}）"]);
    }

    /// <summary>Writes the file. May be called again, also after more has been added.</summary>
    public void Save(Stream stream) => stream.Write(ToArray());

    /// <summary>The file. The same text and time give the same bytes.</summary>
    public byte[] ToArray() => WordPackage.Of(body, inlines, charts, carried, letter, title, madeAt);

    private void Add(string style, IEnumerable<Span> spans, int? above = null)
    {
        var properties = new ParagraphProperties { ParagraphStyleId = new() { Val = style } };
        if (above is not null) properties.SpacingBetweenLines = new() { Before = $"{above}" };
        body.Append(new Paragraph([properties, .. spans.SelectMany(inlines.Of)]));
    }
}
