using System.Net.Http.Json;
using System.Text.Json;

namespace Tongxin.Tests.Kit;

/// <summary>A person at the product's pages, or a program at its API.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<Page> Open(string address) => await Page.Read(client, await client.GetAsync(address), address);

    public async Task<JsonElement> Get(string address)
    {
        var response = await client.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"GET {address} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<HttpResponseMessage> Post(string address, object body) => client.PostAsJsonAsync(address, body);

    public Task<HttpResponseMessage> Send(HttpMethod method, string address) => client.SendAsync(new(method, address));
}
