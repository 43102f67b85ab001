using Tongxin.Rules.Packs;
using Tongxin.Rules.Procedures;

namespace Tongxin.Rules.Tests.Packs;

/// <summary>A place may carry a procedure of its own over the one that all share.</summary>
public sealed class OwnProcedure
{
    const string Promises = """
        { "id": "commitment", "name": "承诺事项",
          "states": [
            { "id": "open", "name": "正在落实", "phase": "open", "waits": "承办单位" }, { "id": "reported", "name": "待代表认可", "phase": "waiting", "waits": "代表" },
            { "id": "kept", "name": "已落实", "phase": "done" }, { "id": "dropped", "name": "不再落实", "phase": "done" } ],
          "acts": [
            { "id": "report", "name": "报落实", "from": ["open"], "to": "reported", "by": ["unit", "head"], "otherwise": "已经报过。" },
            { "id": "postpone", "name": "改日期", "from": ["open"], "by": ["system"], "otherwise": "本地不改日期。" },
            { "id": "accept", "name": "认可", "from": ["reported"], "to": "kept", "by": ["lead"], "otherwise": "还没有报。" },
            { "id": "refuse", "name": "没有落实", "from": ["reported"], "to": "open", "by": ["lead"], "otherwise": "还没有报。" },
            { "id": "lapse", "name": "到期了结", "from": ["reported"], "to": "kept", "by": ["system"], "otherwise": "还没有报。" },
            { "id": "drop", "name": "不再落实", "from": ["open"], "to": "dropped", "by": ["office"], "otherwise": "已经了结。" } ],
          "deadlines": [] }
        """;

    static RulePack With(string procedures) => RulePack.Parse(Pack.With(Pack.Deadline).Replace("\"choices\"", $"\"procedures\": [ {procedures} ], \"choices\"", StringComparison.Ordinal));

    [Fact]
    public void It_says_who_may_in_which_state_and_lies_over_the_law()
    {
        var own = RulePack.National.OverriddenBy(With(Promises)).Procedures["commitment"];

        Assert.Equal(["unit", "head"], own.Act("report").By);
        Assert.Equal("正在落实", own.State("open").Name);
        Assert.Empty(RulePack.National.Procedures);
        Assert.All(RulePack.Places.Values, place => Assert.Empty(place.Procedures));
        Assert.Equal(Procedure.Shipped["commitment"].Acts.Select(act => act.Id), own.Acts.Select(act => act.Id));
    }

    [Theory]
    [InlineData("\"id\": \"commitment\"", "\"id\": \"promise\"", "没有这种办理程序，可以改写的有 suggestion、handling、commitment")]
    [InlineData("\"id\": \"postpone\"", "\"id\": \"delay\"", "程序不认识动作 delay")]
    [InlineData("\"to\": \"dropped\"", "\"to\": \"kept\"", "状态 dropped 没有动作能到")]
    [InlineData("\"waits\": \"代表\"", "\"waits\": null", "状态 reported 没有写等谁办（waits）")]
    [InlineData("\"to\": \"kept\", \"by\": [\"lead\"]", "\"to\": \"gone\", \"by\": [\"lead\"]", "动作 accept 提到的状态 gone 没有定义")]
    [InlineData("\"by\": [\"office\"]", "\"by\": [\"mayor\"]", "不认识的角色 mayor")]
    public void What_cannot_be_followed_is_refused_in_words(string right, string wrong, string said)
    {
        var pack = Promises.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Promises, pack);
        Assert.Contains(said, Assert.Throws<RulePackException>(() => With(pack)).Message);
    }

    [Fact]
    public void Twice_the_same_is_refused() =>
        Assert.Contains("办理程序“commitment”出现了两次", Assert.Throws<RulePackException>(() => With($"{Promises}, {Promises}")).Message);

    [Fact]
    public void One_that_begins_elsewhere_or_lacks_an_act_is_refused()
    {
        var first = "{ \"id\": \"open\", \"name\": \"正在落实\", \"phase\": \"open\", \"waits\": \"承办单位\" }, ";
        var elsewhere = Promises.Replace(first, "", StringComparison.Ordinal).Replace("\"phase\": \"waiting\", \"waits\": \"代表\" },", $"\"phase\": \"waiting\", \"waits\": \"代表\" }}, {first}", StringComparison.Ordinal);
        var lacking = Promises.Replace("{ \"id\": \"postpone\", \"name\": \"改日期\", \"from\": [\"open\"], \"by\": [\"system\"], \"otherwise\": \"本地不改日期。\" },", "", StringComparison.Ordinal);

        Assert.Contains("第一个状态应为 open", Assert.Throws<RulePackException>(() => With(elsewhere)).Message);
        Assert.Contains("缺少动作 postpone；本地不用的动作，by 写 system", Assert.Throws<RulePackException>(() => With(lacking)).Message);
    }
}
