namespace Tongxin.Rules;

/// <summary>Names the provision that a rule carries out. Every public rule has one; a test fails otherwise.</summary>
/// <param name="law">Short title of the law, regulation, scheme or setting, in Chinese.</param>
/// <param name="article">The article, in the form the text itself uses, e.g. 第五十一条.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class, AllowMultiple = true)]
public sealed class BasisAttribute(string law, string article) : Attribute
{
    /// <summary>Short title of the source.</summary>
    public string Law { get; } = law;

    /// <summary>The article within the source.</summary>
    public string Article { get; } = article;
}
