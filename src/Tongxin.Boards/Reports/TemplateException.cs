namespace Tongxin.Boards.Reports;

/// <summary>A template that cannot be used: where, and why in words that say what to do.</summary>
/// <param name="line">Counted from 1; null where the place is not known.</param>
public sealed class TemplateException(string reason, int? line = null) : Exception(line is null ? reason : $"第 {line} 行：{reason}")
{
    public string Reason => reason;
    public int? Line => line;
}
