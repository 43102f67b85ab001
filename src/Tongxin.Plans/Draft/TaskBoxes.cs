using Tongxin.Platform.Drafts;

namespace Tongxin.Plans.Draft;

/// <summary>The box in which a line on a task stands.</summary>
static class TaskBoxes
{
    public static Box Done(WorkStream stream) => stream == WorkStream.Party ? Box.PartyDone : Box.BusinessDone;

    public static Box Next(WorkStream stream) => stream == WorkStream.Party ? Box.PartyNext : Box.BusinessNext;
}
