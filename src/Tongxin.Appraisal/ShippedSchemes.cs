namespace Tongxin.Appraisal;

/// <summary>The scheme from which an office begins, as a file beside the code.</summary>
public static class ShippedSchemes
{
    /// <summary>委室年度考核 by what the product counts.</summary>
    public static string Units { get; } = Read("scheme-units");

    static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ShippedSchemes).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
