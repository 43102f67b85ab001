using Tongxin.Platform.Data;

namespace Tongxin.Tests.Platform;

public sealed class IdentifiersTests
{
    [Fact]
    public void Identifiers_stand_in_the_order_in_which_they_were_given()
    {
        var given = Enumerable.Range(0, 20_000).Select(_ => Identifiers.Next().ToString()).ToList();

        Assert.Equal(given.Order(StringComparer.Ordinal), given);
        Assert.Equal(given.Count, given.Distinct().Count());
        Assert.All(given, id => Assert.Equal('7', id[14]));
        Assert.All(given, id => Assert.Contains(id[19], "89ab"));
    }

    [Fact]
    public void Many_at_once_get_different_ones()
    {
        var given = new Guid[40_000];
        Parallel.For(0, given.Length, i => given[i] = Identifiers.Next());

        Assert.Equal(given.Length, given.Distinct().Count());
    }
}
