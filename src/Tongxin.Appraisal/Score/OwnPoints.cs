using Tongxin.Platform.Accounts;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Score;

/// <summary>Whose points somebody may see (本单位、本人的得分): all once they are announced, for whoever sees results; before that one's own, and whoever keeps the assessment sees all.</summary>
public static class OwnPoints
{
    public static bool SeesAll(this Rights rights, Assessment assessment) => (assessment.State != AssessmentState.Open && rights.May(AppraisalPermissions.View)) || rights.May(AppraisalPermissions.Keep);

    /// <summary>A person's points are that person's alone; a unit's are its people's.</summary>
    public static bool SeesOwn(this Rights rights, AppraisalObject objects, Guid judged) =>
        objects.ArePeople() ? rights.Standing?.Person == judged || rights.May(AppraisalPermissions.Keep) : rights.For(AppraisalPermissions.Own).Covers(judged);

    public static bool Sees(this Rights rights, Assessment assessment, Guid judged) => rights.SeesAll(assessment) || rights.SeesOwn(assessment.Objects, judged);
}
