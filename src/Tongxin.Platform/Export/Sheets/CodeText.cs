namespace Tongxin.Platform.Export.Sheets;

/// <summary>A code in a cell that stays text whatever is typed there later, so that 0001 keeps its zeros.</summary>
public sealed record CodeText(string Text)
{
    public override string ToString() => Text;
}
