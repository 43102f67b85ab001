using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongxin.Platform.Export.Word;

/// <summary>Turns spans into runs, and gathers the addresses they open.</summary>
internal sealed class Inlines
{
    // Word refuses to follow longer ones.
    private const int LongestAddress = 2000;

    private readonly Dictionary<string, string> addresses = [];

    /// <summary>Relationship identifier by address, in order of first use.</summary>
    public IEnumerable<(string Id, Uri Address)> Addresses => addresses.Select(pair => (pair.Value, new Uri(pair.Key)));

    public IEnumerable<OpenXmlElement> Of(Span span) => span switch
    {
        Span.Words words => [Run(words.Said)],
        Span.Link link => Open(link.Address, Run(link.Said, new Underline { Val = UnderlineValues.Single })),
        Span.Figure figure =>
        [
            new SdtRun(new SdtProperties(new Tag { Val = figure.Tag }), new SdtContentRun(Run(figure.Number))),
            Run(figure.Mark, new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }),
        ],
        Span.Reference reference => Open(reference.Address, Run(reference.Mark, new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })),
        _ => throw new ArgumentOutOfRangeException(nameof(span)),
    };

    /// <summary>One run; lines of the text are kept as breaks, tabulators as tabulators.</summary>
    public static Run Run(string? text, params OpenXmlElement[] properties)
    {
        var run = new Run();
        if (properties.Length > 0) run.Append(new RunProperties(properties));
        var lines = CleanText.Lines(text);
        for (var line = 0; line < lines.Count; line++)
        {
            if (line > 0) run.Append(new Break());
            var pieces = lines[line].Split('\t');
            for (var piece = 0; piece < pieces.Length; piece++)
            {
                if (piece > 0) run.Append(new TabChar());
                if (pieces[piece].Length > 0) run.Append(new Text(pieces[piece]) { Space = SpaceProcessingModeValues.Preserve });
            }
        }
        return run;
    }

    private IEnumerable<OpenXmlElement> Open(string? address, Run run)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https" or "mailto")
            || uri.AbsoluteUri.Length > LongestAddress)
            return [run];

        if (!addresses.TryGetValue(uri.AbsoluteUri, out var id))
            addresses[uri.AbsoluteUri] = id = $"link{addresses.Count + 1}";
        return [new Hyperlink(run) { Id = id }];
    }
}
