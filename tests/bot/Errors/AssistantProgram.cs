using System.Text;
using Assistant.Tests;

namespace Assistant.Bot.Tests.Errors;

/// <summary>The program itself, as a process of its own.</summary>
internal static class AssistantProgram
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "assistant.dll");

    public static Task<Tool.Outcome> Run(params string[] arguments) => Feed([], arguments);

    /// <param name="input">What its standard input holds.</param>
    public static Task<Tool.Outcome> Feed(byte[] input, params string[] arguments) => Tool.Run("dotnet", [Program, .. arguments], input);

    public static Task<Tool.Outcome> Feed(string input, params string[] arguments) => Feed(Encoding.UTF8.GetBytes(input), arguments);
}
