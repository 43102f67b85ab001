namespace Tongxin.Platform.Accounts;

/// <summary>Who acts in the present request, and in which post; empty when the calendar acts.</summary>
public sealed class Acting
{
    public Guid? Account { get; set; }
    public Guid? Person { get; set; }

    /// <summary>The post a person acts in; the first of the person's current posts.</summary>
    public Guid? Post { get; set; }

    public string Name { get; set; } = "系统";
}
