using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;

namespace Tongxin.People.Ui;

/// <summary>What a combobox shows: the text for those without scripts, and the chosen ones for those with.</summary>
sealed record FieldState(string Text, string? Chosen)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static FieldState Of(ChosenMany value, IReadOnlyList<NamesChosen.Choice> choices) => new(
        string.Join("、", choices.Select(choice => choice.Label).Append(Typed.Line(value.Text)).Where(text => text.Length > 0)),
        choices.Count == 0 ? null : JsonSerializer.Serialize(choices.Select(choice => new { choice.Id, Name = choice.Label }), Json));

    public static FieldState Of(ChosenOne value, IReadOnlyList<NamesChosen.Choice> choices) =>
        new(value.Text ?? choices.FirstOrDefault()?.Label ?? "", null);
}
