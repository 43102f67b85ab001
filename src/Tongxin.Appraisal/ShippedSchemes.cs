namespace Tongxin.Appraisal;

/// <summary>The schemes from which an office begins, as files beside the code.</summary>
public static class ShippedSchemes
{
    /// <summary>委室年度考核 by what the product counts.</summary>
    public static string Units { get; } = Read("scheme-units");

    /// <summary>述责述职: heads and secretaries as persons, by what they were given to do and by polls.</summary>
    public static string Persons { get; } = Read("scheme-persons");

    static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ShippedSchemes).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
