using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.PartyLife.Api;
using Tongxin.PartyLife.Arrange;
using Tongxin.PartyLife.Attach;
using Tongxin.PartyLife.Figures;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Files.Text;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;

namespace Tongxin.PartyLife;

/// <summary>Party work's money and people (党建经费、党务力量): T6 and T5 of the mode.</summary>
public sealed class PartyLifeModule : IModule
{
    public IReadOnlyList<Permission> Permissions => PartyLifePermissions.All;

    public IReadOnlyList<MenuItem> Menu =>
    [
        new(MenuSection.Togethers, 70, "党建经费", "/party/funds", PartyLifePermissions.View),
        new(MenuSection.Togethers, 71, "党务力量", "/party/workforce", PartyLifePermissions.View),
    ];

    public void Register(IServiceCollection services)
    {
        services.AddScoped<FundAccounts>();
        services.AddScoped<SpendingSource>();
        services.AddScoped<Arrangements>();
        services.AddScoped<DutySource>();
        services.AddScoped<IFigures, PartyLifeFigures>();
        services.AddScoped<IFilesFound, VouchersFound>();
        services.AddSingleton<IPersonSubjects, DutiesOfPerson>();
        services.AddSingleton(new FactLink("fund-year", "党建经费年度", typeof(FundYear), _ => "/party/funds", ("opened", "建立"), ("corrected", "更正")));
        services.AddSingleton(new FactLink("fund-line", "经费计划", typeof(FundPlanLine), _ => "/party/funds", ("planned", "列入"), ("changed", "修改"), ("dropped", "取消")));
        services.AddSingleton(new FactLink("fund-spending", "党建经费支出", typeof(FundSpending), id => $"/party/spendings/{id}",
            ("entered", "记入"), ("corrected", "更正"), ("withdrawn", "撤回"), ("attached", "附凭证"), ("detached", "删凭证")));
        services.AddSingleton(new FactLink("party-duty", "党务工作安排", typeof(PartyDuty), _ => "/party/workforce", ("arranged", "安排"), ("ended", "结束"), ("corrected", "更正")));
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapFunds();
        routes.MapWorkforce();
    }
}
