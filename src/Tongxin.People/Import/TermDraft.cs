using Tongxin.People.Terms;
using Tongxin.Platform.Import;
using Tongxin.Rules.Numbering;

namespace Tongxin.People.Import;

/// <summary>A row of the sheet 届. Terms come in; those that are registered already are not changed by a workbook.</summary>
sealed class TermDraft : RowDraft<Term, TermSpan>
{
    public TermDraft(TableRow row) : base(row)
    {
        Number = NumberIn(row, "届", required: true);
        From = row.Day("开始", required: true);
        To = row.Day("届满", required: false);
    }

    public int? Number { get; }
    public DateOnly? From { get; }
    public DateOnly? To { get; }

    public override string What => Number is { } number ? $"第{ChineseNumeral.Of(number)}届" : "";

    /// <summary>Puts the row beside the terms that stand before it is taken.</summary>
    public void Compare(IEnumerable<TermSpan> standing)
    {
        Facts = new(Number!.Value, From!.Value, To);
        if (Kept is null)
        {
            if (Facts.WhyNot(standing) is { } no)
                Refuse(no.Message);
        }
        else if (Kept.Span != Facts)
        {
            Refuse($"{What}已登记为{Kept.From:yyyy年M月d日}起{(Kept.To is { } end ? $"，至{end:yyyy年M月d日}" : "，没有写届满日期")}；导入不改已登记的届，请把这一行改成一样的，或删去");
        }
    }

    /// <summary>The number of a term in a cell: 9, 第9届 or 第九届.</summary>
    public static int? NumberIn(TableRow row, string column, bool required)
    {
        var text = row.Text(column, 20, required);
        if (text.Length == 0)
            return null;
        var core = text.Normalize(System.Text.NormalizationForm.FormKC).TrimStart('第').TrimEnd('届').Trim();
        if ((int.TryParse(core, System.Globalization.NumberStyles.None, null, out var number) || ChineseNumeral.TryParse(core, out number)) && number is > 0 and < 1000)
        {
            row.Notes.RemoveAll(note => note.StartsWith($"“{column}”", StringComparison.Ordinal));
            return number;
        }
        row.Wrong.Add($"“{column}”写的是“{text}”，请写成 第九届 或 9");
        return null;
    }
}
