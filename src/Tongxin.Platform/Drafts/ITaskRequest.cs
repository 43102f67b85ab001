namespace Tongxin.Platform.Drafts;

/// <summary>A record that asks for work: the module of plans makes a task of it when its fact is written.</summary>
public interface ITaskRequest
{
    Guid Id { get; }
    string Title { get; }
    WorkStream Stream { get; }

    /// <summary>The unit that is to do it.</summary>
    Guid Owner { get; }

    Guid? Person { get; }
    DateOnly Due { get; }

    /// <summary>Where it was decided, as it stands in the task: 2026年11月例会.</summary>
    string Source { get; }
}
