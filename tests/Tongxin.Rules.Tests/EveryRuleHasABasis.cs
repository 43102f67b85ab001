namespace Tongxin.Rules.Tests;

public sealed class EveryRuleHasABasis
{
    [Fact]
    public void A_public_static_rule_names_the_provision_it_carries_out()
    {
        var without = typeof(BasisAttribute).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true })
            .Where(type => type.GetCustomAttributes(typeof(BasisAttribute), false).Length == 0)
            .SelectMany(type => type.GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes(typeof(BasisAttribute), false).Length == 0)
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.True(!without.Any(), "Rules without [Basis(law, article)]; add the provision, or make the method internal: " + string.Join(", ", without));
    }
}
