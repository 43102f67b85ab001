using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongxin.Platform.Accounts;

sealed class AccountMapping :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts");
        // A person has one account, so nobody can be two of the three administrators.
        account.HasIndex(a => a.Person).IsUnique();
        // Neither database compares offsets alike; the office keeps instants in UTC.
        account.Property(a => a.LockoutEnd).HasConversion(end => end!.Value.UtcDateTime, utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeSpan.Zero));
        // Every filter of the list with its order, the newest first: see AccountList.
        account.HasIndex(a => new { a.Admin, a.Id });
        account.HasIndex(a => new { a.MustChangePassword, a.Id });
        account.HasIndex(a => a.Id, "IX_accounts_closed").HasFilter("\"ClosedAt\" IS NOT NULL");
        account.HasIndex(a => a.Id, "IX_accounts_locked").HasFilter("\"LockoutEnd\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("account_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.ToTable("account_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.ToTable("account_tokens");
}
