using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Tongxin.Platform.Data;

namespace Tongxin.Web.Hosting;

/// <summary>Gives the migration tool a context of the database named by TONGXIN_DATABASE (SQLite without it).</summary>
sealed class DesignTimeOffice : IDesignTimeDbContextFactory<OfficeDb>
{
    public OfficeDb CreateDbContext(string[] args)
    {
        var app = TongxinHost.Build(new TongxinOptions { ConnectionString = Environment.GetEnvironmentVariable("TONGXIN_DATABASE") });
        return app.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContext();
    }
}
