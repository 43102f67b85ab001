namespace Tongxin.Rules;

/// <summary>The data files that travel inside the assembly, so that a rule never depends on where the program was installed.</summary>
internal static class Embedded
{
    public static string Read(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
