using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Platform.Ui;

namespace Tongxin.Web.CommandLine;

/// <summary>tongxin ledger: seals the ledger, hands it out to be checked elsewhere, and proves what is in it.</summary>
static class LedgerCommands
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Command() => new("ledger", "台账：封存、导出给别人核对、出具证明") { Seal(), Export(), Prove() };

    static Command Seal()
    {
        var seal = new Command("seal", "封存还没有封存的事实（服务运行时每分钟自动封存）");
        seal.SetAction((parsed, ct) => InOffice.Run(parsed, async (services, output) =>
        {
            await output.WriteLineAsync($"封存了 {await services.GetRequiredService<SealLedger>().Run(ct)} 条。");
            return 0;
        }, ct));
        return seal;
    }

    static Command Export()
    {
        var folder = new Argument<string>("DIR") { Description = "空目录；写入 facts.txt、leaves.txt、heads.txt、key.pem 和 verify.sh" };
        var export = new Command("export", "导出已封存的台账，任何人都可以用其中的 verify.sh 核对，不需要本程序") { folder };
        export.SetAction((parsed, ct) => InOffice.Run(parsed, async (services, output) =>
        {
            await services.GetRequiredService<SealLedger>().Run(ct);
            var to = parsed.GetValue(folder)!;
            var written = await services.GetRequiredService<ExportLedger>().Run(to, new Told(output), ct);
            await output.WriteLineAsync($"已写入 {written} 条。核对：sh {Path.Combine(to, "verify.sh")}");
            return 0;
        }, ct));
        return export;
    }

    static Command Prove()
    {
        var seq = new Argument<long?>("SEQ") { Description = "事实的编号：证明它在已封存的台账里", Arity = ArgumentArity.ZeroOrOne };
        var from = new Option<string?>("--from") { Description = "日期，如 2026-03-01：证明其后的台账只增加、没有改动" };
        var to = new Option<string?>("--to") { Description = "日期，与 --from 同用" };
        var prove = new Command("prove", "出具证明（JSON）：某条事实在台账里，或某日到某日的台账只增未改") { seq, from, to };
        prove.SetAction((parsed, ct) => InOffice.Run(parsed, async (services, output) =>
        {
            var ledger = services.GetRequiredService<ProveLedger>();
            object? proof = (parsed.GetValue(seq), Asked.Day(parsed.GetValue(from), "--from", "日期"), Asked.Day(parsed.GetValue(to), "--to", "日期")) switch
            {
                ({ } fact, null, null) => await ledger.Fact(fact, ct),
                (null, { } first, { } second) => await ledger.Between(first, second, ct),
                _ => null,
            };
            await output.WriteLineAsync(proof is null ? "请写明事实的编号，或者 --from 和 --to 两个日期。" : JsonSerializer.Serialize(proof, Json));
            return proof is null ? 1 : 0;
        }, ct));
        return prove;
    }

    sealed class Told(TextWriter output) : IProgress<long>
    {
        public void Report(long value) => output.WriteLine($"已写入 {value} 条……");
    }
}
