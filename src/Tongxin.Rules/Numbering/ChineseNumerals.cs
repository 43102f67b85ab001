namespace Tongxin.Rules.Numbering;
/// <summary>stub until merged</summary>
public static class ChineseNumerals { /// <summary>stub</summary>
public static string Of(int n) => n.ToString(); }
