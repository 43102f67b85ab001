using Tongxin.Platform.Import;

namespace Tongxin.People.Import;

/// <summary>A row of the sheet 人员.</summary>
sealed class PersonDraft : RowDraft<Person, string>
{
    public PersonDraft(TableRow row) : base(row)
    {
        Code = row.Code("编号", required: true);
        Name = row.Text("姓名", PeopleMapping.LongestName, required: true);
    }

    public string Code { get; }
    public string Name { get; }

    public override string What => $"{Code} {Name}";

    public void Compare()
    {
        Facts = Name;
        if (Kept is not null)
            Changes = [.. Differences.Of("姓名", Kept.Name, Name)];
    }
}
