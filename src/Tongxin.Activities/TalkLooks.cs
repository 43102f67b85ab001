using Tongxin.Platform.Looking;

namespace Tongxin.Activities;

/// <summary>Who talked with whom is sensitive: whoever is shown a talk is noted for the auditor.</summary>
static class TalkLooks
{
    public static readonly LookKind Kind = new("talk", "谈心谈话");

    public static void Note(this Looks looks, Activity activity)
    {
        if (activity.Sensitive)
            looks.Note(Kind, activity.Id);
    }
}
