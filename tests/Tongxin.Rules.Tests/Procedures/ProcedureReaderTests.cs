using Tongxin.Rules.Packs;
using Tongxin.Rules.Procedures;

namespace Tongxin.Rules.Tests.Procedures;

public sealed class ProcedureReaderTests
{
    const string Good = """
        { "procedures": [ { "id": "letter", "name": "来信",
          "states": [ { "id": "new", "name": "新", "phase": "open", "waits": "办公室" }, { "id": "done", "name": "办结", "phase": "done" } ],
          "acts": [ { "id": "close", "name": "办结", "from": ["new"], "to": "done", "by": ["office"], "event": "closed", "otherwise": "已经办结。" } ],
          "deadlines": [ { "rule": "letter.answer", "ends": ["close"] } ] } ] }
        """;

    [Fact]
    public void Shipped_procedures_name_every_state_act_and_who_may()
    {
        var suggestion = Procedure.Shipped["suggestion"];
        Assert.Equal("待审查", suggestion.State("submitted").Name);
        Assert.Equal("assigned", suggestion.After("assign", "accepted"));
        Assert.False(suggestion.May("rate", "submitted"));
        Assert.All(Procedure.Shipped.Values.SelectMany(one => one.Acts), act => Assert.NotEmpty(act.Otherwise));
        Assert.Throws<KeyNotFoundException>(() => suggestion.State("lost"));
        Assert.Throws<KeyNotFoundException>(() => suggestion.Act("lose"));
    }

    [Fact]
    public void A_good_one_is_read() => Assert.True(Procedure.Parse(Good)["letter"].May("close", "new"));

    [Theory]
    [InlineData("\"to\": \"done\"", "\"to\": \"gone\"", "状态 gone 没有定义"), InlineData("[\"office\"]", "[\"nobody\"]", "不认识的角色 nobody")]
    [InlineData("\"ends\": [\"close\"]", "\"ends\": [\"end\"]", "动作 end 没有定义"), InlineData("\"from\": [\"new\"]", "\"from\": [\"done\"]", "状态 new 进得去、出不来")]
    [InlineData("\"waits\": \"办公室\"", "\"waits\": null", "状态 new 没有写等谁办")]
    [InlineData("\"phase\": \"done\" }", "\"phase\": \"done\" }, { \"id\": \"lost\", \"name\": \"丢\", \"phase\": \"done\" }", "状态 lost 没有动作能到")]
    [InlineData("\"phase\": \"open\"", "\"phase\": \"busy\"", "busy"), InlineData("\"otherwise\": \"已经办结。\"", "\"otherwise\": \"\"", "otherwise"), InlineData("{ \"procedures\"", "{{", "JSON")]
    public void What_cannot_be_followed_is_refused_with_the_place(string words, string wrong, string says) =>
        Assert.Contains(says, Assert.Throws<RulePackException>(() => Procedure.Parse(Good.Replace(words, wrong, StringComparison.Ordinal))).Message);
}
