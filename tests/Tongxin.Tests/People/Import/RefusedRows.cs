using Tongxin.People;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.People.Import;

/// <summary>Every row that is not taken says why, and what to do.</summary>
public sealed class RefusedRows
{
    static readonly object?[] Unit = ["YSW", "预算工委", null, "工作机构", "CWH", 1, "2024-01-01", null];

    [Theory]
    [InlineData(3, "工作组", "没有“工作组”这个类别")]
    [InlineData(4, "XXX", "“上级编号”是“XXX”，没有这个编号")]
    [InlineData(4, "ZB1", "上级应在同一棵树里")]
    [InlineData(4, "YSW", "不能作它的上级")]
    [InlineData(5, "一", "应是 0 到 9999 的整数")]
    [InlineData(6, "2024-02-30", "不是日期")]
    [InlineData(6, "2024年1月", "不是日期")]
    [InlineData(6, null, "缺“设立日期”")]
    [InlineData(7, "2023-12-31", "撤销日期（2023年12月31日）早于设立日期（2024年1月1日）")]
    [InlineData(1, " 　", "缺“名称”")]
    public async Task Of_units(int column, string? value, string why)
    {
        await using var office = await Office.Open();

        var preview = await office.Upload(PeopleBooks.Units([.. Unit.Select((old, at) => at == column ? value : old)]));

        Assert.StartsWith("不收", Assert.Single(preview.Results()));
        Assert.Contains(why, preview.Results()[0]);
    }

    [Theory]
    [InlineData(0, "R999", "“人员编号”是“R999”，没有这个编号")]
    [InlineData(1, "XXX", "“单位编号”是“XXX”，没有这个编号")]
    [InlineData(2, null, "缺“职务”")]
    [InlineData(3, "也许", "请写 是 或 否")]
    [InlineData(5, "2021-12-31", "任职的起止要在这段时间里")]
    [InlineData(6, "2023-12-31", "免职日期（2023年12月31日）早于任职日期（2024年1月1日）")]
    [InlineData(7, "第九届", "还没有登记第九届")]
    [InlineData(7, "本届", "请写成 第九届 或 9")]
    public async Task Of_posts(int column, string? value, string why)
    {
        await using var office = await Office.Open();
        object?[] post = ["R012", "JTJ", "副局长", "否", 1, "2024-01-01", null, null, null];

        var preview = await office.Upload(PeopleBooks.Posts([.. post.Select((old, at) => at == column ? value : old)]));

        Assert.StartsWith("不收", Assert.Single(preview.Results()));
        Assert.Contains(why, preview.Results()[0]);
    }

    [Fact]
    public async Task Units_in_a_circle_and_below_a_refused_unit()
    {
        await using var office = await Office.Open();

        var preview = await office.Upload(PeopleBooks.Units(
            ["A", "甲", null, "工作机构", "B", 1, "2024-01-01", null], ["B", "乙", null, "工作机构", "A", 1, "2024-01-01", null],
            ["C", "丙", null, "工作机构", "A", 1, "2024-01-01", null], ["D", "丁", null, "工作机构", "CWH", 1, "2024-01-01", null]));

        Assert.Collection(preview.Results(),
            a => Assert.Contains("上下级成了一圈", a), b => Assert.Contains("上下级成了一圈", b),
            c => Assert.Contains("它那一行没有收", c), d => Assert.StartsWith("新增", d));
    }

    [Fact]
    public async Task A_seat_in_the_standing_committee_and_an_office_of_the_government_exclude_each_other()
    {
        await using var office = await Office.Open();

        // 常委会主任 is R000; 市交通运输局 stands below 市人民政府.
        var preview = await office.Upload(PeopleBooks.Posts(["R000", "JTJ", "局长", "是", 1, "2024-01-01", null, null, null]));

        Assert.Contains("地方组织法第四十七条", Assert.Single(preview.Results()));
        Assert.StartsWith("不收", preview.Results()[0]);
    }

    [Fact]
    public async Task The_same_post_twice_in_overlapping_days()
    {
        await using var office = await Office.Open();

        var preview = await office.Upload(PeopleBooks.Posts(["R004", "BGS", "科员", "否", 1, "2024-01-01", null, null, null]));

        Assert.Contains("同一时期不能再任一次", Assert.Single(preview.Results()));
    }

    [Fact]
    public async Task A_unit_that_ends_while_people_are_in_it()
    {
        await using var office = await Office.Open();

        var preview = await office.Upload(PeopleBooks.Units(["JSW", "监察和司法委员会", null, "专门委员会", "CWH", 3, "2022-01-01", "2025-12-31"]));

        Assert.Contains("有 3 项任职不在2022年1月1日至2025年12月31日之内", Assert.Single(preview.Results()));
    }

    [Fact]
    public async Task A_unit_and_its_posts_may_end_in_one_file()
    {
        await using var office = await Office.Open();
        await office.Import(PeopleBooks.All([["K", "科", null, "工作机构", "CWH", 1, "2024-01-01", null]], [], [["R012", "K", "科员", "否", 1, "2024-01-01", null, null, null]]));

        var preview = await office.Upload(PeopleBooks.All([["K", "科", null, "工作机构", "CWH", 1, "2024-01-01", "2025-12-31"]], [],
            [["R012", "K", "科员", "否", 1, "2024-01-01", "2025-12-31", null, null]]));

        Assert.All(preview.Results(), line => Assert.StartsWith("更新", line));
        Assert.Equal("已写入", (await preview.Confirm()).Heading);
    }

    [Fact]
    public async Task A_second_head_is_taken_with_a_word_of_caution()
    {
        await using var office = await Office.Open();

        var preview = await office.Upload(PeopleBooks.Posts(["R004", "BGS", "主持工作的副主任", "是", 1, "2024-01-01", null, null, null]));

        Assert.StartsWith("新增", Assert.Single(preview.Results()));
        Assert.Contains("另有 1 位负责人", preview.Results()[0]);
    }

    [Fact]
    public async Task A_term_that_was_begun_is_taken_in_words_and_in_figures()
    {
        await using var office = await Office.Open();
        await office.Has(new Term(9, new(2022, 1, 1), null));

        var preview = await office.Upload(PeopleBooks.Posts(
            ["R011", "DT1", "团长", "是", 1, "2022-01-01", null, "第九届", "河西区"], ["R011", "DT1", "副团长", "是", 1, "2022-01-01", null, 9, "河西区"]));

        Assert.All(preview.Results(), line => Assert.StartsWith("新增", line));
    }
}
