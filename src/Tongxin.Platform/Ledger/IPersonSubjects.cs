using Tongxin.Platform.Data;

namespace Tongxin.Platform.Ledger;

/// <summary>Tells in which records of a module a person took part, so that the person's ledger needs no copies.</summary>
public interface IPersonSubjects
{
    /// <summary>Identifiers of the records in which the person took part.</summary>
    IQueryable<Guid> Of(Guid person, OfficeDb db);
}
