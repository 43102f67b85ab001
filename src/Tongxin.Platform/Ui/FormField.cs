using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Tongxin.Platform.Ui;

/// <summary>A field of a form, with what is wrong in it.</summary>
public abstract class FormField : Settled
{
    /// <summary>Name of the property of the input.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    [CascadingParameter] public EditContext? Context { get; set; }

    protected IReadOnlyList<string> Errors { get; private set; } = [];

    protected override void OnInitialized()
    {
        if (Context is null)
            return;
        Context.OnValidationStateChanged += (_, _) => { Collect(); StateHasChanged(); };
        Collect();
    }

    void Collect() => Errors = [.. Context!.GetValidationMessages(new FieldIdentifier(Context.Model, Name))];
}
