using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Tongxin.Platform.Data;

/// <summary>A question of a page that is asked often, translated once instead of at each call. Kept for each model: a process may serve offices on both databases.</summary>
/// <param name="compile">Gives the question by <c>EF.CompileAsyncQuery</c>.</param>
public sealed class Compiled<TQuestion>(Func<TQuestion> compile) where TQuestion : Delegate
{
    readonly ConditionalWeakTable<IModel, TQuestion> known = [];

    public TQuestion For(OfficeDb db) => known.GetValue(db.Model, _ => compile());
}
