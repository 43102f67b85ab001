using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>Who in the unit does its part (经办人).</summary>
public sealed partial class Handling
{
    /// <summary>Why nobody of the unit can be named any more; null while it is open.</summary>
    public Refusal? WhyNotGive() => Phase == CasePhase.Done ? new("handling.done", "已经办完或不再由这家办，不用再安排经办人。") : null;

    /// <param name="person">Who does it from now on; null takes it back.</param>
    public void GiveTo(Guid? person, string name)
    {
        Refusal.ThrowIf(WhyNotGive() ?? (person == Person ? new("handling.given", "经办人没有变。") : null));
        Person = person;
        Remember("handling.given", person is null ? $"撤回经办人安排：{Title}" : $"安排{name}经办：{Title}");
    }
}
