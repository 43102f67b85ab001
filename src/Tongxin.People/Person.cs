using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using Tongxin.Platform.Data;
using Tongxin.Platform.Search;

namespace Tongxin.People;

/// <summary>Somebody the office knows (人员). Only what the work needs is kept: a name and a code; what the person is follows from posts.</summary>
public sealed class Person : Record, ISearchable
{
    // One collation for both databases: pinyin order as .NET has it, stored.
    static readonly CompareInfo Pinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    Person() { }

    public Person(string code, string name)
    {
        Code = code;
        Take(name);
        Remember("person.registered", $"登记人员“{Name}”");
    }

    /// <summary>Names the person in workbooks; never changes.</summary>
    public string Code { get; private set; } = "";

    [Display(Name = "姓名")] public string Name { get; private set; } = "";

    /// <summary>Sorts names alike on every database.</summary>
    public string SortKey { get; private set; } = "";

    [NotMapped] public override string Label => Name;
    [NotMapped] protected override Guid? LedgerUnit => null;

    public void Rename(string name)
    {
        var before = Name;
        Take(name);
        Remember("person.renamed", $"更正姓名：“{before}”改为“{Name}”");
    }

    public SearchText? ToSearch() => new("人员", Name, "", Code, $"/people/{Id}", PeoplePermissions.View, null);

    void Take(string name)
    {
        Name = name;
        SortKey = Convert.ToHexString(Pinyin.GetSortKey(name).KeyData.AsSpan()[..Math.Min(60, Pinyin.GetSortKey(name).KeyData.Length)]);
    }
}
