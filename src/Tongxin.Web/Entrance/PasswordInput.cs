using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;

namespace Tongxin.Web.Entrance;

/// <summary>A password is the one thing a refused form does not give back: it would stand in the page's text.</summary>
public sealed class PasswordInput : InputBase<string>
{
    /// <summary>What the browser's own store may fill in: current-password or new-password.</summary>
    [Parameter, EditorRequired] public required string Autocomplete { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "input");
        builder.AddAttribute(1, "type", "password");
        builder.AddAttribute(2, "name", NameAttributeValue);
        builder.AddAttribute(3, "class", CssClass);
        builder.AddAttribute(4, "autocomplete", Autocomplete);
        builder.CloseElement();
    }

    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out string result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        (result, validationErrorMessage) = (value ?? "", null);
        return true;
    }
}
