using Fluid;
using Fluid.Ast;

namespace Tongxin.Boards.Reports;

/// <summary>Finds members that nothing in a template has, such as unit.nmae: rendered, they would silently be empty.</summary>
sealed class UnknownMembers : AstVisitor
{
    /// <summary>What units, periods, lists and Liquid's own loops have.</summary>
    static readonly HashSet<string> Known = ["id", "name", "short", "words", "from", "to", "size", "first", "last", "index", "index0", "rindex", "rindex0", "length"];

    readonly List<string> found = [];

    public static IReadOnlyList<string> In(IFluidTemplate template)
    {
        var visitor = new UnknownMembers();
        visitor.VisitTemplate(template);
        return visitor.found;
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        found.AddRange(memberExpression.Segments.Skip(1).OfType<IdentifierSegment>().Select(segment => segment.Identifier).Where(name => !Known.Contains(name)));
        return base.VisitMemberExpression(memberExpression);
    }
}
