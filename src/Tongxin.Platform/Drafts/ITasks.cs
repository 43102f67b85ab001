namespace Tongxin.Platform.Drafts;

/// <summary>What the module of plans tells its neighbours of tasks (任务), so that a record names none that does not exist.</summary>
public interface ITasks
{
    /// <summary>Whether there is such a task and the person of this request may see it.</summary>
    Task<bool> MaySee(Guid task, CancellationToken ct);
}
