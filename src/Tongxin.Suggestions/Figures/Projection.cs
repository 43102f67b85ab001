using System.Linq.Expressions;
using Tongxin.Platform.Figures;

namespace Tongxin.Suggestions.Figures;

/// <summary>Puts a day and an amount into a projection that many figures share, so that the database understands the whole.</summary>
static class Projection
{
    public static Expression<Func<T, FigureRow>> WithDay<T>(Expression<Func<T, DateOnly, FigureRow>> row, Expression<Func<T, DateOnly>> day) =>
        Put<T>(row.Parameters[0], row.Body, (row.Parameters[1], day));

    public static Expression<Func<T, FigureRow>> WithDay<T>(Expression<Func<T, DateOnly, int, FigureRow>> row, Expression<Func<T, DateOnly>> day, Expression<Func<T, int>> amount) =>
        Put<T>(row.Parameters[0], row.Body, (row.Parameters[1], day), (row.Parameters[2], amount));

    static Expression<Func<T, FigureRow>> Put<T>(ParameterExpression record, Expression body, params (ParameterExpression Of, LambdaExpression By)[] values)
    {
        foreach (var (of, by) in values)
            body = new Replace(of, new Replace(by.Parameters[0], record).Visit(by.Body)).Visit(body);
        return Expression.Lambda<Func<T, FigureRow>>(body, record);
    }

    sealed class Replace(ParameterExpression what, Expression with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == what ? with : node;
    }
}
