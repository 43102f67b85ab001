using Tongxin.Platform.Export.Word;

namespace Tongxin.Suggestions.Letters;

/// <summary>A letter to the authors of one suggestion (公函), as a Word file.</summary>
/// <param name="Name">What the file is called, without ending.</param>
public sealed record Letter(string Name, byte[] Content)
{
    /// <summary>Writes it; it names no time of its own, so that a letter that was sent is the same file whenever it is opened.</summary>
    /// <param name="authors">The lead deputy and those who signed beside, each by name; nobody is hidden behind 等.</param>
    /// <param name="contact">Who answers questions, with a telephone number; empty where nobody was named.</param>
    public static Letter Write(LetterHead head, string title, IEnumerable<string> authors, string text, string signer, DateOnly on, string contact)
    {
        var word = new OfficialDocument(head, title);
        word.Addressee($"{string.Join("、", authors)}代表：");
        word.Paragraph(text);
        word.Signature(signer, on);
        if (contact.Length > 0)
            word.Note($"联系人：{contact}");
        return new(head.Stamp.Length > 0 ? $"{title}（{head.Stamp}）" : title, word.ToArray());
    }
}
