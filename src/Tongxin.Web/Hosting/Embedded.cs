namespace Tongxin.Web.Hosting;

/// <summary>Texts that ship inside the program.</summary>
static class Embedded
{
    /// <summary>Lines of an embedded text, without empty ones and comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The text {name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
