using Microsoft.EntityFrameworkCore;
using Tongxin.Statements;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Statements;

public sealed class DecideStatementTests
{
    [Fact]
    public async Task A_cells_account_goes_up_the_whole_party_chain()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        foreach (var (unit, head, superior) in new[] { ("XZ1", "小组长", "支部书记"), ("ZB1", "支部书记", "机关党委书记"), ("JGDW", "机关党委书记", "机关党组书记"), ("JGDZ", "机关党组书记", "常委会主任") })
        {
            await Months.HandUp(office, unit, head);
            var accepted = await (await (await office.As(superior)).Open($"/statements/{(await Months.Of(office, unit)).Id}")).Submit(("AcceptInput.Version", $"{(await Months.Of(office, unit)).Version}"));
            Assert.Equal(StatementState.Accepted, (await Months.Of(office, unit)).State);
            Assert.Equal(200, (int)accepted.Status);
        }

        await Months.HandUp(office, "CDZ", "常委会主任");

        Assert.Equal(StatementState.Accepted, (await Months.Of(office, "CDZ")).State);
    }

    [Fact]
    public async Task The_superior_returns_with_reasons_and_the_unit_sees_them_and_hands_up_again()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Months.HandUp(office, "DGW", "代表工委主任");
        var statement = await Months.Of(office, "DGW");

        await (await (await office.As("常委会主任")).Open($"/statements/{statement.Id}")).Submit(("ReturnInput.Reason", "请补上重点督办的情况。"));

        var page = await (await office.As("代表工委主任")).Open($"/statements/{statement.Id}");
        Assert.Contains("上级退回：请补上重点督办的情况。", page.Text);
        Assert.Equal(new DateOnly(2026, 4, 3), (await Months.Of(office, "DGW")).Due);
        await Months.HandUp(office, "DGW", "代表工委主任", "已补充。");
        Assert.Equal(StatementState.HandedUp, (await Months.Of(office, "DGW")).State);
        Assert.Equal(["statement.opened", "statement.handed-up", "statement.returned", "statement.handed-up"],
            await office.Look(db => db.Facts.Where(f => f.Subject == statement.Id).OrderBy(f => f.Seq).Select(f => f.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_decides_on_an_account_that_was_not_handed_up_to_them()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Months.HandUp(office, "XZ1", "小组长");
        var statement = await Months.Of(office, "XZ1");

        foreach (var other in new[] { "监司委主任", "小组长", "机关党委书记", "系统管理员", "办公室主任" })
        {
            var page = await (await office.As(other)).Open($"/statements/{statement.Id}");
            Assert.Null(page.Find("form input[name='AcceptInput.Version']"));
            var answer = await (await office.As(other)).Post($"/api/v1/statements/{statement.Id}/accept", new { version = statement.Version });
            Assert.Equal(403, (int)answer.StatusCode);
        }
        Assert.Equal(StatementState.HandedUp, (await Months.Of(office, "XZ1")).State);
    }

    [Fact]
    public async Task A_reason_is_required_and_what_was_decided_is_not_decided_again()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Months.HandUp(office, "XZ1", "小组长");
        var secretary = await office.As("支部书记");
        var address = $"/statements/{(await Months.Of(office, "XZ1")).Id}";
        var open = await secretary.Open(address);

        var empty = await open.Submit(("ReturnInput.Reason", " "));
        Assert.Equal(400, (int)empty.Status);
        Assert.Contains(empty.Errors, error => error.Contains("退回的理由"));

        var version = (await Months.Of(office, "XZ1")).Version;
        Assert.Equal(204, (int)(await secretary.Post($"/api/v1{address}/accept", new { version })).StatusCode);
        Assert.Equal(409, (int)(await secretary.Post($"/api/v1{address}/accept", new { version })).StatusCode);
    }

    [Fact]
    public async Task A_program_has_to_give_a_reason_too()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Months.HandUp(office, "XZ1", "小组长");
        var statement = await Months.Of(office, "XZ1");
        var secretary = await office.As("支部书记");

        foreach (var reason in new[] { "", " ", new string('长', 601) })
        {
            var answer = await secretary.Post($"/api/v1/statements/{statement.Id}/return", new { reason, version = statement.Version });
            Assert.Equal(400, (int)answer.StatusCode);
            Assert.Contains("理由", await answer.Content.ReadAsStringAsync());
        }
        Assert.Equal(StatementState.HandedUp, (await Months.Of(office, "XZ1")).State);
    }
}
