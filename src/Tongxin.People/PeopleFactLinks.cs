using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Ledger;

namespace Tongxin.People;

/// <summary>How ledgers show facts about units, people, posts and terms.</summary>
static class PeopleFactLinks
{
    public static void AddPeopleFactLinks(this IServiceCollection services)
    {
        services.AddSingleton(new FactLink("unit", "单位", typeof(Unit), id => $"/units/{id}", ("set-up", "设立"), ("changed", "更新资料")));
        services.AddSingleton(new FactLink("person", "人员", typeof(Person), id => $"/people/{id}", ("registered", "登记"), ("renamed", "更正姓名")));
        // A post is shown with its person, whom the identifier of the post does not name.
        services.AddSingleton(new FactLink("post", "任职", typeof(Post), _ => null, ("taken-up", "任职"), ("changed", "变更"), ("left", "免职")));
        services.AddSingleton(new FactLink("term", "届次", typeof(Term), _ => "/terms", ("begun", "开始"), ("ended", "届满")));
    }
}
