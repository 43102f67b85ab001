using Tongxin.Activities;
using Tongxin.Appraisal;
using Tongxin.Boards;
using Tongxin.PartyLife;
using Tongxin.People;
using Tongxin.Plans;
using Tongxin.Platform.Modules;
using Tongxin.Statements;
using Tongxin.Suggestions;

namespace Tongxin.Web.Hosting;

/// <summary>The modules of the product.</summary>
static class ProductModules
{
    public static ModuleList All() => new(
        new PlatformModule(),
        new PeopleModule(),
        new PlansModule(),
        new ActivitiesModule(),
        new StatementsModule(),
        new SuggestionsModule(),
        new AppraisalModule(),
        new PartyLifeModule(),
        new BoardsModule());
}
