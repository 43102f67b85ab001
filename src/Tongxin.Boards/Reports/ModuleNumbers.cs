using Tongxin.Platform.Figures;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Reports;

/// <summary>Numbers and tables that modules count themselves, read once a report.</summary>
sealed class ModuleNumbers(IEnumerable<IReportNumbers> sources, Slice whole)
{
    readonly Dictionary<string, ReportNumbers> read = [];

    public async Task<int> Number(string id) => (await Of(id)).Numbers.TryGetValue(Rest(id), out var number) ? number : throw Unknown(id);

    public async Task<ReportTable> Table(string id) => (await Of(id)).Tables.TryGetValue(Rest(id), out var table) ? table : throw Unknown(id);

    async Task<ReportNumbers> Of(string id)
    {
        var source = sources.FirstOrDefault(source => id.StartsWith(source.Name + ".", StringComparison.Ordinal)) ?? throw Unknown(id);
        if (!read.TryGetValue(source.Name, out var numbers))
            read[source.Name] = numbers = await source.Of(whole.From, whole.To, CancellationToken.None);
        return numbers;
    }

    static string Rest(string id) => id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..];

    static TemplateException Unknown(string id) => new($"没有“{Asked.Short(id)}”这个数或表。");
}
