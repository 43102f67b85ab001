using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Architecture;

/// <summary>What the house rules say, where a machine can tell.</summary>
public sealed partial class TheHouseTests
{
    /// <summary>What each project may name; whatever those name comes with them. Sideways is forbidden.</summary>
    static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Rules"] = [],
        ["Platform"] = ["Rules"],
        ["People"] = ["Platform", "Rules"],
        ["Plans"] = ["People", "Platform", "Rules"],
        ["Activities"] = ["People", "Platform", "Rules"],
        ["Statements"] = ["People", "Platform", "Rules"],
        ["Suggestions"] = ["People", "Platform", "Rules"],
        ["Appraisal"] = ["People", "Platform", "Rules"],
        ["PartyLife"] = ["People", "Platform", "Rules"],
        ["Boards"] = ["Plans", "Activities", "Statements", "People", "Platform", "Rules"],
        ["Data.Sqlite"] = ["Platform"],
        ["Data.Postgres"] = ["Platform"],
        ["Web"] = ["Rules", "Platform", "People", "Plans", "Activities", "Statements", "Suggestions", "Appraisal", "PartyLife", "Boards", "Data.Sqlite", "Data.Postgres"],
    };

    [Fact]
    public void References_point_one_way()
    {
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            var project = Name(file);
            if (!MayReference.TryGetValue(project, out var allowed))
                wrong.Add($"{project} is not in the list: say in MayReference what it may reference.");
            else
                wrong.AddRange(XDocument.Load(file).Descendants("ProjectReference").Select(r => Name((string)r.Attribute("Include")!))
                    .Except(allowed).Select(other => $"{project} must not reference {other}: let {other} offer it through an interface of Platform."));
        }
        Assert.Empty(wrong);

        static string Name(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["Tongxin.".Length..];
    }

    [Fact]
    public void No_page_navigates_away_while_it_begins()
    {
        // Left in the middle of rendering, the renderer writes what it has not finished: a stack overflow on PostgreSQL. HttpResponse.Redirect lets it end.
        var begins = new Regex(@"OnInitialized(Async)?\(\)(?<body>.*?)(\n  }\r?\n|\n\r?\n|\z)", RegexOptions.Singleline);
        Assert.Empty(Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.razor", SearchOption.AllDirectories)
            .Where(file => begins.Matches(File.ReadAllText(file)).Any(match => match.Groups["body"].Value.Contains("NavigateTo", StringComparison.Ordinal))).Select(Path.GetFileName));
    }

    [Fact]
    public void No_source_is_longer_than_300_lines()
    {
        var wrong = from file in Repository.Sources(".cs", ".razor", ".ts", ".css", ".mjs")
                    let lines = File.ReadLines(file).Count()
                    where lines > 300
                    select $"{Repository.Relative(file)} has {lines} lines: it holds more than one subject; take one out.";
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_row_is_a_record_a_part_of_one_or_says_why_no_fact_is_needed()
    {
        await using var office = await Office.Open();
        var wrong = await office.Look(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(type => !typeof(Record).IsAssignableFrom(type.ClrType) && !typeof(IPartOf).IsAssignableFrom(type.ClrType) && !OfficeFacts.IsUnrecorded(type) && !type.IsOwned())
            .Select(type => $"{type.ClrType.Name}: derive from Record, implement IPartOf, or mark it [Unrecorded(\"why\")].").ToList()));
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Data Source=:memory:"), InlineData("Host=localhost;Database=design")]
    public async Task The_migrations_know_the_model(string database)
    {
        await using var app = TongxinHost.Build(new() { ConnectionString = database }, builder => builder.Logging.ClearProviders());
        await using var scope = app.Services.CreateAsyncScope();

        var pending = scope.ServiceProvider.GetRequiredService<OfficeDb>().Database.HasPendingModelChanges();

        Assert.False(pending, "The model has changed since the last migration: run ./migrations.sh NAME.");
    }

    [Fact]
    public void Every_page_names_its_permission()
    {
        var wrong = from file in Repository.Sources(".razor")
                    let text = File.ReadAllText(file)
                    where text.Contains("@page \"", StringComparison.Ordinal)
                    where !text.Contains("@attribute [Authorize(Policy = ", StringComparison.Ordinal) && !text.Contains("@attribute [AllowAnonymous]", StringComparison.Ordinal)
                    select $"{Repository.Relative(file)}: add @attribute [Authorize(Policy = …Permissions.…)].";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_page_asks_for_a_role_instead_of_a_permission()
    {
        var wrong = from file in Repository.Sources(".razor")
                    where RoleQuestion().IsMatch(File.ReadAllText(file))
                    select $"{Repository.Relative(file)}: ask Rights.May(permission), not for a role.";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_markup_carries_a_style_or_a_script_of_its_own()
    {
        var wrong = from file in Repository.Sources(".razor")
                    where OwnStyle().IsMatch(File.ReadAllText(file))
                    select $"{Repository.Relative(file)}: the security policy drops style attributes, inline scripts and on… attributes; use a class or a script hook.";
        Assert.Empty(wrong);
    }

    /// <summary>A text parameter given without @ is text: Next="view.Page.Next" leads to a page called so.</summary>
    [Fact]
    public void No_text_parameter_is_given_code_as_text()
    {
        var components = AppDomain.CurrentDomain.GetAssemblies().Append(typeof(TongxinHost).Assembly).Distinct()
            .Where(assembly => assembly.GetName().Name!.StartsWith("Tongxin.", StringComparison.Ordinal))
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsAssignableTo(typeof(IComponent)))
            .SelectMany(type => type.GetProperties().Where(p => p.PropertyType == typeof(string) && p.GetCustomAttribute<ParameterAttribute>() is not null)
                .Select(p => (Component: type.Name.Split('`')[0], Parameter: p.Name))).Distinct().ToList();
        var wrong = from file in Repository.Sources(".razor")
                    let text = File.ReadAllText(file)
                    from component in components
                    let given = Regex.Match(text, $"<{component.Component}\\b[^>]*\\s{component.Parameter}=\"(?<code>[A-Za-z_]\\w*[!?]?(\\.\\w+[!?]?)+)\"")
                    where given.Success
                    select $"{Repository.Relative(file)}: write {component.Parameter}=\"@{given.Groups["code"].Value}\" on {component.Component}.";
        Assert.NotEmpty(components);
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"@if \([^)]*(IsInRole|\.Admin ==|Holder\.)(?!=)[^)]*\)\s*\{?\s*<(a|form|PostForm)\b")]
    private static partial Regex RoleQuestion();

    [GeneratedRegex(@"\sstyle=""|<script>|\son(click|change|load|submit|input)=""|javascript:")]
    private static partial Regex OwnStyle();
}
