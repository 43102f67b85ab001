namespace Tongxin.Browser.Tests;

public sealed class PicturesTests(DemoOffice office)
{
    /// <summary>Where the pictures of the README are kept; they are taken anew when this is set.</summary>
    static readonly string? Folder = Environment.GetEnvironmentVariable("TONGXIN_PICTURES");

    [Theory]
    [InlineData("home", 1280), InlineData("home", 390), InlineData("statement", 1280), InlineData("statement", 390), InlineData("statements", 1280), InlineData("tasks", 1280), InlineData("meeting", 1280)]
    public async Task A_picture_of_each_main_screen(string screen, int width)
    {
        var (_, who, address) = Screens.All.Single(s => s.Name == screen);
        var page = await office.As(who, width);
        await page.Go(address);

        var picture = await page.ScreenshotAsync();

        Assert.True(picture.Length > 10_000, "The picture is nearly empty.");
        if (Folder is not null)
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllBytesAsync(Path.Combine(Folder, $"{screen}-{width}.png"), picture);
        }
    }
}
