using Tongxin.Platform.Export.Word;

namespace Tongxin.Boards.Reports;

/// <summary>What a template puts in that is no plain text: numbers and blocks. They travel through the template's text as marks and are put back when it is laid out.</summary>
public sealed class Blocks
{
    // Noncharacters of Unicode: no text holds them.
    const char Begin = '\uFDD0', End = '\uFDD1', Block = '\uFDD2';

    readonly List<Reference> numbers = [];
    readonly List<Action<OfficialDocument>> blocks = [];

    public string Number(Reference reference)
    {
        numbers.Add(reference);
        return $"{Begin}{numbers.Count - 1}{End}";
    }

    public string Put(Action<OfficialDocument> block)
    {
        blocks.Add(block);
        return $"\n{Block}{blocks.Count - 1}\n";
    }

    /// <summary>The block for which a line stands; null where it is text.</summary>
    public Action<OfficialDocument>? BlockOf(string line) => line.Length > 1 && line[0] == Block ? blocks[int.Parse(line.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)] : null;

    /// <summary>A line as words and numbers.</summary>
    public IEnumerable<Span> Spans(string line)
    {
        for (var at = 0; at < line.Length;)
        {
            var begin = line.IndexOf(Begin, at);
            if (begin != at)
                yield return line[at..(begin < 0 ? line.Length : begin)];
            if (begin < 0)
                yield break;
            var end = line.IndexOf(End, begin);
            yield return Cell(numbers[int.Parse(line.AsSpan(begin + 1, end - begin - 1), System.Globalization.CultureInfo.InvariantCulture)]);
            at = end + 1;
        }
    }

    /// <summary>A number with its mark.</summary>
    public static Span Cell(Reference reference) => new Span.Figure(reference.List is { } list ? $"{list.Number}" : "暂时算不出", reference.Tag, $"[{reference.No}]");

    /// <summary>Text from records or from the template, without what only this class may write.</summary>
    public static string Clean(string text) => text.Replace(Begin, ' ').Replace(End, ' ').Replace(Block, ' ');
}
