namespace Tongxin.People;

/// <summary>How the ledger tells what became of a post.</summary>
static class PostSentences
{
    public static string TakenUp(string person, string unit, string title) => $"{person}任{unit}{title}";

    public static string Left(string person, string unit, string title) => $"{person}不再担任{unit}{title}";

    public static string Changed(string person, string unit, string title) => $"更正{person}在{unit}任{title}的记录";
}
