using Tongxin.Platform.Data;
using Tongxin.Platform.Files;

namespace Tongxin.Suggestions;

/// <summary>What its authors put beside a paper.</summary>
public sealed partial class Suggestion
{
    /// <summary>Why no file can be put beside it or taken away; null while the paper can still be changed.</summary>
    public Refusal? WhyNotAttach() => State is States.Signing or States.Submitted ? null : new("suggestion.not-attach", "已经审查过的件，附件不能再增减。确有补充的，请联系代表工作机构。");

    public void Attach(StoredFile file)
    {
        Refusal.ThrowIf(WhyNotAttach());
        Remember("suggestion.attached", $"附上“{file.Name}”");
    }

    public void Detach(StoredFile file, Guid? by)
    {
        Refusal.ThrowIf(WhyNotAttach() ?? Attached.WhyNotRemove(file.By, by));
        Remember("suggestion.detached", $"删去附件“{file.Name}”");
    }
}
