using Microsoft.Extensions.Configuration;

namespace Tongxin.Activities;

/// <summary>What the office decided about recording; set by Activities:… in the configuration.</summary>
/// <param name="LateAfter">Days after which a late entry (补记) needs a word why.</param>
/// <param name="UndoMinutes">How long whoever recorded may take it back without a reason.</param>
public sealed record ActivitySettings(int LateAfter = 60, int UndoMinutes = 10)
{
    public static ActivitySettings Read(IConfiguration configuration) => new(
        configuration.GetValue("Activities:LateAfterDays", 60), configuration.GetValue("Activities:UndoMinutes", 10));
}
