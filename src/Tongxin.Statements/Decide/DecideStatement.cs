using System.ComponentModel.DataAnnotations;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;

namespace Tongxin.Statements.Decide;

/// <summary>The superior accepts an account, or returns it with reasons (接收、退回).</summary>
public sealed class DecideStatement(OfficeDb db, Units units, Rights rights, StatementNotices notices, OfficeRules rules, OfficeClock clock) : IUseCase
{
    public sealed class ReturnInput : IVersioned
    {
        [Required(ErrorMessage = "请写明退回的理由，让下级知道改什么。"), StringLength(StatementMapping.LongestLine, ErrorMessage = "理由最多 600 字。")]
        public string Reason { get; set; } = "";

        public int Version { get; set; }
    }

    public sealed class AcceptInput : IVersioned
    {
        public int Version { get; set; }
    }

    public async Task Accept(Guid id, AcceptInput input, CancellationToken ct)
    {
        var statement = await Load(id, input.Version, ct);
        statement.Accept(clock.Today, (await units.Tree(ct)).NameOf(statement.Superior));
        await notices.Decided(statement, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task Return(Guid id, ReturnInput input, CancellationToken ct)
    {
        var statement = await Load(id, input.Version, ct);
        var redo = new Clock(rules.Deadline("month.redo", clock.Today), clock.Today, WorkCalendar.Official).Due;
        if (Typed.Text(input.Reason) is not { Length: > 0 } reason)
            throw new WrongInputException(nameof(ReturnInput.Reason), "请写明退回的理由，让下级知道改什么。");
        statement.Return(reason, clock.Today, redo, (await units.Tree(ct)).NameOf(statement.Superior));
        await notices.Decided(statement, ct);
        await db.SaveChangesAsync(ct);
    }

    async Task<Statement> Load(Guid id, int version, CancellationToken ct)
    {
        var statement = await db.Get<Statement>(id, null, ct);
        rights.Insist(StatementPermissions.Decide, statement.Superior);
        Refusal.ThrowIf(statement.WhyNotDecide());
        return statement.Version == version ? statement : await db.Get<Statement>(id, version, ct);
    }
}
