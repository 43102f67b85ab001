using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;

namespace Tongxin.People;

/// <summary>The posts a person held: taking one up and leaving it stands in the person's ledger.</summary>
sealed class PostsOfPerson : IPersonSubjects
{
    public IQueryable<Guid> Of(Guid person, OfficeDb db) => db.Set<Post>().Where(p => p.Person == person).Select(p => p.Id);
}
