namespace Tongxin.Tests.Architecture;

/// <summary>The repository that this test program was built from.</summary>
static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Sources below src, without what was built or generated.</summary>
    public static IEnumerable<string> Sources(params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(Path.GetExtension(file)))
            .Where(file => !Relative(file).Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "node_modules" or "wwwroot"));

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    static string Above(string folder) => File.Exists(Path.Combine(folder, "Tongxin.slnx"))
        ? folder
        : Above(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? throw new InvalidOperationException("The test program does not lie in the repository."));
}
