using System.Buffers.Binary;

namespace Tongxin.Platform.Data;

/// <summary>Identifiers of version 7 that stand in the order in which this process gave them out, also within a millisecond
/// (RFC 9562, 6.2, method 1): what was entered first is listed first where everything else is equal.</summary>
public static class Identifiers
{
    const int CounterBits = 12;

    // Milliseconds since 1970 with the counter behind them; a busy millisecond borrows from the next.
    static long last;

    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        var now = (BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16) << CounterBits;
        long seen, next;
        do
        {
            seen = Volatile.Read(ref last);
            next = Math.Max(seen + 1, now);
        }
        while (Interlocked.CompareExchange(ref last, next, seen) != seen);
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((next >> CounterBits) << 16) | 0x7000 | (next & ((1 << CounterBits) - 1)));
        return new(bytes, bigEndian: true);
    }
}
