using Tongxin.Suggestions.Publish;

namespace Tongxin.Tests.Suggestions;

/// <summary>What rules find of personal data, and what they let stand.</summary>
public sealed class RedactionTests
{
    [Theory]
    [InlineData("身份证号11010519491231002X的居民", "11010519491231002X", "身份证号")]
    [InlineData("证件 110105 19491231 002x，", "110105 19491231 002x", "身份证号")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２Ｘ", "身份证号")]
    [InlineData("号码110105194912310021写错了", "110105194912310021", "疑似身份证号")]
    [InlineData("老证110105491231002", "110105491231002", "疑似身份证号")]
    [InlineData("打13812345678找我", "13812345678", "手机号")]
    [InlineData("打+86 138-1234-5678找我", "+86 138-1234-5678", "手机号")]
    [InlineData("打138 1234 5678。", "138 1234 5678", "手机号")]
    [InlineData("电话0831-8223456转801", "0831-8223456转801", "固定电话")]
    [InlineData("（010）82345678", "（010）82345678", "固定电话")]
    [InlineData("联系电话：8223456", "8223456", "固定电话")]
    [InlineData("卡号6222021234567890128", "6222021234567890128", "银行卡号")]
    [InlineData("卡号6222 0212 3456 7890 128", "6222 0212 3456 7890 128", "银行卡号")]
    [InlineData("写信到zhang.san+1@mail.example.com。", "zhang.san+1@mail.example.com", "电子邮箱")]
    [InlineData("车牌川Q·A1234被拖走", "川Q·A1234", "车牌号")]
    [InlineData("川QD12345号车", "川QD12345", "车牌号")]
    [InlineData("住桂花街12号3号楼2单元501室，", "12号3号楼2单元501室", "住址")]
    [InlineData("住桂花苑六栋三单元502，", "六栋三单元502", "住址")]
    [InlineData("家在1203室", "1203室", "住址")]
    public void A_rule_finds_it(string text, string found, string what) =>
        Assert.Equal([(found, what)], Redaction.Find(text).Select(finding => (finding.In(text), finding.What)));

    [Theory]
    [InlineData("2026年4月1日投入12345678元，惠及1380户。")]
    [InlineData("拨打12345热线")]
    [InlineData("云交函〔2026〕1号，代表法第五十一条")]
    [InlineData("文件编号20260401000123")]
    [InlineData("6222021234567890123")]
    [InlineData("道路长1381234567890米")]
    [InlineData("")]
    public void What_is_nobodys_stands(string text) => Assert.Empty(Redaction.Find(text));

    [Fact]
    public void Only_what_is_marked_stays_and_words_given_by_hand_go_the_longest_first()
    {
        const string text = "李四光和李四住3号楼，电话13812345678、13987654321，李四在。";

        Assert.Equal("■■■和■■■住■■■，电话■■■、13987654321，■■■在。", Redaction.Blacken(text, new HashSet<string> { "13987654321" }, ["李四", "李四光"]));
        Assert.Equal(text, Redaction.Blacken(text, new HashSet<string> { "3号楼", "13812345678", "13987654321" }, []));
    }

    [Fact]
    public void A_word_that_runs_into_a_number_is_hidden_with_it_and_a_word_inside_what_stays_is_hidden_alone() =>
        Assert.Equal(("找■■■。", "写信到■■■@example.com。"), (
            Redaction.Blacken("找王小明13812345678。", new HashSet<string>(), ["王小明138"]),
            Redaction.Blacken("写信到zhangsan@example.com。", new HashSet<string> { "zhangsan@example.com" }, ["zhangsan"])));

    /// <summary>Whatever stands around it, no number of a person survives, and nothing is looked for twice.</summary>
    [Fact]
    public void No_generated_text_lets_a_number_through()
    {
        var random = new Random(20260401);
        string[] secrets = ["11010519491231002X", "13812345678", "6222021234567890128", "zhang@example.com", "川QD12345", "0831-8223456"];
        string[] between = ["，", "的", " ", "\n", "（", "）", "：", "、", "在2026年", "。", "<b>"];
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 12).Select(_ => between[random.Next(between.Length)] + (random.Next(3) == 0 ? secrets[random.Next(secrets.Length)] + between[random.Next(between.Length)] : "")));
            var black = Redaction.Blacken(text, new HashSet<string>(), []);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, black, StringComparison.Ordinal));
            Assert.Empty(Redaction.Find(black));
        }
    }

    [Fact]
    public void A_hostile_text_costs_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var text in new[] { new string('1', 60_000), new string('a', 60_000) + "@", string.Concat(Enumerable.Repeat("1-", 30_000)), string.Concat(Enumerable.Repeat("一", 60_000)), string.Concat(Enumerable.Repeat("川A", 30_000)) })
            Redaction.Find(text);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }
}
