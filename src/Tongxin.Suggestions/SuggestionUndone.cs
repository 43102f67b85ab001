using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>Acts that are taken back shortly after they were done with many at once.</summary>
public sealed partial class Suggestion
{
    /// <summary>It was accepted by mistake and nothing followed (撤销立案): it waits to be examined again, its number is free, and its deadline runs as if nothing had been.</summary>
    public void Unaccept(CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot("unaccept", rules));
        var number = Number;
        Number = "";
        Retract("accept", rules);
        Do("unaccept", rules, on, $"撤销立案{number}号，回到待审查：{Title}");
    }

    /// <summary>It was handed over by mistake and no unit has begun (撤销交办): it waits again, and its deadline runs as if nothing had been.</summary>
    public void Recall(CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot("recall", rules) ?? (Round > 1 ? new("suggestion.redo-not-recalled", "重新办理的不能撤销交办。") : null));
        Resume("suggestion.assign");
        Do("recall", rules, on, $"撤销交办：{Number}号“{Title}”，回到待交办");
    }
}
