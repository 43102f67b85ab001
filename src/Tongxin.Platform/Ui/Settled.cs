using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Tongxin.Platform.Ui;

/// <summary>
/// A component that is rendered when everything it shows has come, and not before. A usual component is rendered a first time
/// while its data are still on the way; pages that are sent whole gain nothing from that and would have to allow for it.
/// </summary>
public abstract class Settled : IComponent
{
    RenderHandle handle;
    Task? begun;

    /// <summary>Addresses of the stylesheets and scripts, with the fingerprints of their contents.</summary>
    protected ResourceAssetCollection Assets => handle.Assets;

    void IComponent.Attach(RenderHandle renderHandle) => handle = renderHandle;

    async Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        // Whoever sets parameters again meanwhile waits for the same beginning.
        await (begun ??= Begin());
        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    async Task Begin()
    {
        OnInitialized();
        await OnInitializedAsync();
    }

    protected virtual void OnInitialized()
    {
    }

    protected virtual Task OnInitializedAsync() => Task.CompletedTask;

    protected virtual void OnParametersSet()
    {
    }

    protected virtual Task OnParametersSetAsync() => Task.CompletedTask;

    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    protected void StateHasChanged() => handle.Render(BuildRenderTree);
}
