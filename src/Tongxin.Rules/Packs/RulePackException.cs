namespace Tongxin.Rules.Packs;

/// <summary>A rule pack that cannot be trusted. The Chinese message says which entry is wrong and how to mend it, and is meant to be shown.</summary>
public sealed class RulePackException : Exception
{
    /// <summary>A pack that is readable but wrong.</summary>
    public RulePackException(string message) : base(message)
    {
    }

    /// <summary>A pack that is not even JSON; the inner exception has the position.</summary>
    public RulePackException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
