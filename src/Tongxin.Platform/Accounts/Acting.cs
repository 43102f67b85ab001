namespace Tongxin.Platform.Accounts;

/// <summary>Who acts in the present request, and in which post; empty when the calendar acts.</summary>
public sealed class Acting
{
    public Guid? Account { get; set; }
    public Guid? Person { get; set; }

    /// <summary>The post a person acts in; the first of the person's current posts.</summary>
    public Guid? Post { get; set; }

    public string Name { get; set; } = "系统";

    /// <summary>How somebody acts who has not signed in: 命令行; null for everybody at the pages.</summary>
    public string? Channel { get; set; }

    /// <summary>What facts name as actor: the person, or the account of an administrator who is no member of the office.</summary>
    public Guid? Who => Person ?? Account;
}
