namespace Tongxin.Platform.Ledger;

/// <summary>Told on this node after facts were saved, to drop what it keeps in memory. Other nodes find out by time.</summary>
public interface IFactsWritten
{
    void Written(IReadOnlyCollection<string> kinds);
}
