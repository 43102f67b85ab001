using System.CommandLine;
using System.Text;
using Tongxin.Platform.Files;
using Tongxin.Platform.Files.Text;

namespace Tongxin.Web.CommandLine;

/// <summary>Reads a file from the input and writes its text to the output. The program calls itself so (<see cref="TextApart"/>); nobody types it.</summary>
static class TextCommand
{
    public static Command Command()
    {
        var command = new Command(TextApart.Command, "读出一个文件里的文字（程序自己使用）") { Hidden = true };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        try
        {
            using var input = Console.OpenStandardInput();
            var content = new byte[StoredFile.Largest];
            var length = input.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            using var output = Console.OpenStandardOutput();
            output.Write(Encoding.UTF8.GetBytes(TextOfFile.Of(content[..length])));
            return 0;
        }
        catch (Exception trouble)
        {
            // Whatever a hostile file brings about ends here, in a process of its own.
            parsed.InvocationConfiguration.Error.WriteLine(trouble.GetType().Name);
            return 1;
        }
    }
}
